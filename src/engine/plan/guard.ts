/** What a guard is: it looks at the finished plan and says what it refuses. It never edits the plan. */

import type { Change, Diagnostic, Fleet, Inventory, Ledger } from '../../domain/model.ts'
import type { Kinds } from '../../kinds/kind.ts'
import type { Matched } from './match.ts'
import type { World } from './world.ts'

export type GuardContext = {
  readonly fleet: Fleet
  readonly live: Inventory
  readonly ledger: Ledger | null
  readonly matched: Matched
  readonly states: World
  readonly changes: readonly Change[]
  readonly kinds: Kinds
}

export type Guard = (context: GuardContext) => readonly Diagnostic[]
