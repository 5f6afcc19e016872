/**
 * What can be proved of guardrails that nobody may have meant: rules that never act, conditions that never or always hold,
 * blocks that let mixed mail through. Each with an example mail, or with what covers it. Nothing is guessed: what is listed
 * is so for every mail.
 */

import { TooComplexError } from './budget.ts'
import { listSides, type Sides } from './doubts.ts'
import type { MailWorld } from './model.ts'
import type { FoldersOf, MailNotice } from './notice.ts'
import { listAccountNotices } from './notices-accounts.ts'
import { listConditionNotices } from './notices-conditions.ts'
import { listItemNotices } from './notices-items.ts'
import { listOrderNotices } from './notices-order.ts'
import { createSpaces, type SpaceOf } from './space.ts'
import { createGuardrails, groupAccounts } from './world.ts'

export function listMailNotices(
  world: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([world], []),
  foldersOf: FoldersOf = () => null,
): readonly MailNotice[] {
  const [start] = listSides([], decided)
  if (!start) throw new Error('there is always the assumed side')
  const guardrailsOf = createGuardrails(world)
  const inUse = groupAccounts(world.accounts, guardrailsOf)
  const context = { world, guardrailsOf, inUse, sides: start.sides, space: spaceOf(start.sides), foldersOf }
  return [listConditionNotices, listItemNotices, listOrderNotices, listAccountNotices].flatMap((list) => {
    try {
      return list(context)
    } catch (error) {
      // A notice that takes too long to prove is none.
      if (error instanceof TooComplexError) return []
      throw error
    }
  })
}
