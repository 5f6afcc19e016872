/**
 * What was reviewed against what would be done now.
 *
 *   review        marked in a plan's payload                   withheld at the apply
 *   destructive   destructive changes of origin `spec`         every destructive change that no counting payload names
 *   all           every change                                 every change that none names
 *   off           nothing                                      nothing
 *
 * A deletion whose waiting time is over was reviewed as a retirement. `approve` with the plan's digest opens that plan.
 */
import { isPendingDeletion } from '../../domain/change.ts'
import type { Change, Diagnostic, Plan } from '../../domain/model.ts'
import { describeDestruction, describeEffect } from './destructive.ts'
import { fingerprintChange, type ReviewRecord } from './payload.ts'

export type Review = 'destructive' | 'all' | 'off'

/** What a payload names. With no base to compare (`origin` null) every destructive change may be this pull request's. */
export function fingerprintChanges(plan: Pick<Plan, 'changes'>, review: Review): readonly string[] {
  return plan.changes
    .filter(({ origin }) => review === 'all' || origin === 'spec' || origin === null)
    .flatMap((change) => needed(change, review))
}

/** The changes of the new plan that nobody was shown; what depends on them is the engine's business. */
export function findUnreviewed(
  plan: Pick<Plan, 'changes' | 'digest'>,
  review: Review,
  payloads: readonly ReviewRecord[],
  approve: string | null,
): readonly Change[] {
  if (approve === plan.digest) return []
  const shown = new Set(payloads.flatMap(({ marks }) => marks))
  return plan.changes.filter((change) => needed(change, review).some((one) => !shown.has(one)))
}

/** `why` says what kept the plans of the pull requests from counting, where there was one. */
export function reportUnreviewed(
  changes: readonly Change[],
  digest: string,
  why: string | null,
): readonly Diagnostic[] {
  return changes.map((change) => ({
    severity: 'error',
    code: 'not-reviewed',
    summary: `The plan that was merged did not show this ${what(change)}${why === null ? '' : `: ${why}`}. It was not carried out.`,
    file: null,
    line: null,
    column: null,
    address: change.address,
    override: `Whoever may run workflows here: read the new plan, then run the workflow by hand on the default branch with approve: ${digest}`,
  }))
}

const what = (change: Change): string =>
  change.action === 'delete' ? 'deletion' : change.retire === undefined ? change.action : 'retirement'

/** At most one mark. */
function needed(change: Change, review: Review): readonly string[] {
  if (review === 'off' || isPendingDeletion(change)) return []
  const said = review === 'all' ? describeEffect(change) : describeDestruction(change)
  return said === null ? [] : [fingerprintChange(change, said)]
}
