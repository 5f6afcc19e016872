/**
 * What can be proved of guardrails that nobody may have meant: rules that never act, conditions that never or always hold,
 * blocks that let mixed mail through. Each with an example mail, or with what covers it. Nothing is guessed: what is listed
 * is so for every mail.
 */

import { createSpaces, type SpaceOf } from '../addresses/space.ts'
import { findWithin } from '../budget.ts'
import { assumeSides, type Sides } from '../doubts.ts'
import type { MailWorld } from '../model.ts'
import { createGuardrails, groupAccounts } from '../world.ts'
import { listAccountNotices } from './accounts.ts'
import { listConditionNotices } from './conditions.ts'
import { listItemNotices } from './items.ts'
import type { FoldersOf, MailNotice } from './notice.ts'
import { listOrderNotices } from './order.ts'

export function listMailNotices(
  world: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([world], []),
  foldersOf: FoldersOf = () => null,
): readonly MailNotice[] {
  const sides = assumeSides(decided)
  const guardrailsOf = createGuardrails(world)
  const inUse = groupAccounts(world.accounts, guardrailsOf)
  const context = { world, guardrailsOf, inUse, sides, space: spaceOf(sides), foldersOf }
  // A notice that takes too long to prove is none.
  return [listConditionNotices, listItemNotices, listOrderNotices, listAccountNotices].flatMap(
    (list) => findWithin(() => list(context)) ?? [],
  )
}
