/** What a guard is: it looks at the finished plan and says what it refuses. It never edits the plan. */

import type { Change, Diagnostic, Fleet, Ledger, LiveState } from '../../domain/model.ts'
import type { MatchResult } from './match.ts'
import type { GovernanceBeforeAfter } from './world.ts'

export type PlanContext = {
  readonly fleet: Fleet
  readonly live: LiveState
  readonly ledger: Ledger | null
  readonly matched: MatchResult
  readonly states: GovernanceBeforeAfter
  readonly changes: readonly Change[]
}

export type Guard = (context: PlanContext) => readonly Diagnostic[]
