/**
 * What changes do to mail only together, as a new rule and the workspace that names it, or the last two rules that block a
 * sender: no change by itself does it, so that it would be nobody's. It is told by the example of each difference.
 */

import { getOrCreate } from '../../domain/map.ts'
import { getDirection, type MailDifference } from '../../mail/comparison/differences.ts'
import { assumeSides, isApplicationWide, type Sides } from '../../mail/doubts.ts'
import { judgeMail } from '../../mail/evaluate.ts'
import type { MailWorld } from '../../mail/model.ts'
import { toMail } from '../../mail/search/mail-set.ts'
import { createGuardrails, type GuardrailsOf } from '../../mail/world.ts'
import { type GovernanceBeforeAfter, listWorkspacesUsing } from './governance.ts'
import type { AloneWorlds } from './mail-alone.ts'

export type TogetherSources = {
  readonly before: MailWorld
  readonly after: MailWorld
  readonly decided: Partial<Sides>
  readonly alone: AloneWorlds
}

/** `workspaces`: where the accounts live for which it is so. One that moves is left out: that is a change by itself. */
export type Together = {
  readonly direction: 'opens' | 'closes'
  readonly workspaces: ReadonlySet<string>
}

export function findTogether(
  differences: readonly MailDifference[],
  governance: GovernanceBeforeAfter,
  { before, after, decided, alone }: TogetherSources,
): readonly Together[] {
  if (differences.every(({ change }) => change.direction === 'other')) return []
  const sides = assumeSides(decided)
  const old = new Map(before.accounts.map(({ email, workspace }) => [email, workspace]))
  const staying = new Map(
    after.accounts.flatMap(({ email, workspace }) =>
      workspace !== null && old.get(email) === workspace ? [[email, workspace] as const] : [],
    ),
  )
  const findWorlds = createWorldLookUp(governance, alone, decided)
  const guardrailsOf = new Map<MailWorld, GuardrailsOf>()
  return differences.flatMap(({ change, emails }): readonly Together[] => {
    const { direction, example } = change
    const own = emails.find((email) => staying.has(email))
    const home = own === undefined ? undefined : staying.get(own)
    if (direction === 'other' || own === undefined || home === undefined) return []
    const mail = toMail(change.mail === 'inbound' ? { ...example, to: [own] } : { ...example, from: own }, change.mail)
    const isDoneAlone = findWorlds(home).some((world) => {
      const guardrails = getOrCreate(guardrailsOf, world, () => createGuardrails(world))(home)
      return getDirection(change.before, judgeMail(mail, guardrails, sides)) === direction
    })
    return isDoneAlone ? [] : [{ direction, workspaces: new Set(emails.flatMap((email) => staying.get(email) ?? [])) }]
  })
}

/** The worlds of the changes that reach those who live in a workspace. */
function createWorldLookUp(
  governance: GovernanceBeforeAfter,
  alone: AloneWorlds,
  decided: Partial<Sides>,
): (home: string) => readonly MailWorld[] {
  if (isApplicationWide(decided)) return () => [...alone.values()]
  const found = new Map<string, Set<MailWorld>>()
  for (const [address, world] of alone) {
    for (const workspace of listWorkspacesUsing(governance, address)) {
      getOrCreate(found, workspace, () => new Set<MailWorld>()).add(world)
    }
  }
  return (home) => [...(found.get(home) ?? [])]
}
