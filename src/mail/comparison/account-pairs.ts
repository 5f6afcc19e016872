/**
 * The accounts that live on, grouped by what treats their mail before and after: those of one group are treated alike by both,
 * and none is in a group for which nothing could change.
 */
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import type { Sides } from '../doubts.ts'
import type { Guardrails, MailAccount, MailDirection, MailWorld } from '../model.ts'
import type { ProgramPair } from '../search/follow-chains.ts'
import { createProgram } from '../search/program.ts'
import { groupBySender } from '../search/senders.ts'
import { createGuardrails } from '../world.ts'

export type AccountPair = readonly [Guardrails, Guardrails, readonly MailAccount[]]

/** All pairs of programs that some of the accounts have; groups may share one with another pair of the same behaviour. */
export type ProgramGroup = {
  readonly mail: MailDirection
  readonly programs: ProgramPair
  readonly accounts: MailAccount[]
}

export function pairAccounts(before: MailWorld, after: MailWorld): readonly AccountPair[] {
  const [ofOld, ofNow] = [createGuardrails(before), createGuardrails(after)]
  const old = new Map(before.accounts.map(({ email, workspace }) => [email, workspace]))
  const groups = new Map<Guardrails, Map<Guardrails, MailAccount[]>>()
  for (const account of after.accounts) {
    const workspace = old.get(account.email)
    if (workspace === undefined) continue
    const inner = getOrCreate(groups, ofOld(workspace), () => new Map<Guardrails, MailAccount[]>())
    getOrCreate(inner, ofNow(account.workspace), () => []).push(account)
  }
  return [...groups].flatMap(([from, inner]) => [...inner].map(([to, accounts]) => [from, to, accounts] as const))
}

export function groupPrograms(pairs: readonly AccountPair[], sides: Sides, space: Space) {
  const groups = new Map<string, ProgramGroup>()
  const all: ProgramPair[] = []
  for (const [old, now, accounts] of pairs) {
    for (const mail of ['inbound', 'outbound'] as const) {
      for (const { sender, members } of groupBySender(accounts, [old, now], mail, { sides, space })) {
        const create = (guardrails: Guardrails) => createProgram(guardrails, { direction: mail, sender }, sides, space)
        const programs = { before: create(old), after: create(now) }
        if (programs.before.key === programs.after.key) continue
        all.push(programs)
        const key = `${mail} ${programs.before.key} ${programs.after.key}`
        const group = getOrCreate(groups, key, (): ProgramGroup => ({ mail, programs, accounts: [] }))
        for (const account of members) group.accounts.push(account)
      }
    }
  }
  return { groups: [...groups.values()], programs: all }
}
