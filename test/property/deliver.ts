/** Mail given to a sandbox, and what becomes of it there, in words that do not depend on how a plan names things. */
import { expect } from 'vitest'
import type { Verdict } from '../../src/mail/model.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { speak } from '../sandbox/client.ts'

/** `others`: who wrote it, or to whom it goes. */
export type Letter = {
  readonly way: 'inbound' | 'outbound'
  readonly account: string
  readonly others: readonly string[]
  readonly type: 'compose' | 'reply' | null
}

export const keyOf = ({ way, account, others, type }: Letter): string => JSON.stringify([way, account, others, type])

export type Delivered = ReadonlyMap<string, Verdict>

const STOPPED = { spam: false, folder: null, read: false, starred: false, archived: false, trashed: false }

/** The folder that rules may file into, in every mailbox. */
export async function makeFolders(sandbox: Sandbox): Promise<void> {
  const api = speak(sandbox.url)
  await Promise.all(
    sandbox
      .state()
      .grants.filter(({ provider }) => provider === 'nylas')
      .map(({ id }) => api('POST', `/v3/grants/${id}/folders`, { name: 'Invoices' })),
  )
}

/** What blocks has the name of the rule, or is `the limit`. */
export async function deliverAll(sandbox: Sandbox, letters: readonly Letter[]): Promise<Delivered> {
  const { grants, rules } = sandbox.state()
  const idOf = new Map(grants.map(({ email, id }) => [email, id]))
  const nameOf = new Map(rules.map(({ id, name }) => [id, name]))
  const found = new Map<string, Verdict>()
  const outgoing = new Map<string, Letter[]>()
  for (const letter of letters) {
    if (letter.way === 'outbound') {
      outgoing.set(letter.account, [...(outgoing.get(letter.account) ?? []), letter])
      continue
    }
    const { message_id: _, ...verdict } = sandbox.injectMail({ from: letter.others[0] ?? '', to: letter.account })
    const blocker = verdict.blocked_by?.replace(/^id:/u, '') ?? null
    found.set(keyOf(letter), { ...verdict, blocked_by: blocker === null ? null : (nameOf.get(blocker) ?? blocker) })
  }
  const api = speak(sandbox.url)
  // One after the other: what one sends another may get.
  for (const [account, own] of outgoing) {
    const path = `/v3/grants/${idOf.get(account)}`
    const judged: Letter[] = []
    for (const letter of own) {
      const { status } = await api('POST', `${path}/messages/send`, {
        to: letter.others.map((email) => ({ email })),
        ...(letter.type === 'reply' ? { reply_to_message_id: 'x' } : {}),
      })
      expect([200, 403, 429]).toContain(status)
      if (status === 429) found.set(keyOf(letter), { ...STOPPED, outcome: 'blocked', blocked_by: 'the limit' })
      else judged.push(letter)
    }
    if (judged.length === 0) continue
    const { data } = await api('GET', `${path}/rule-evaluations?limit=200`)
    const records = data.filter((one: { evaluation_stage: string }) => one.evaluation_stage === 'outbound_send')
    for (const [place, letter] of judged.toReversed().entries()) {
      const { applied_actions: applied, matched_rule_ids: matched } = records[place]
      const isBlocked = applied.blocked === true
      found.set(keyOf(letter), {
        outcome: isBlocked ? 'blocked' : 'delivered',
        blocked_by: isBlocked ? (nameOf.get(matched[0]) ?? matched[0]) : null,
        spam: applied.marked_as_spam === true,
        folder: (applied.folder_ids ?? []).length > 0 ? 'Invoices' : null,
        read: applied.marked_as_read === true,
        starred: applied.marked_starred === true,
        archived: applied.archived === true,
        trashed: applied.trashed === true,
      })
    }
  }
  return found
}
