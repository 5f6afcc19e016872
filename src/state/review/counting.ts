/** Which payload of a merged pull request counts. Only payloads that verified come here. */
import type { ReviewRecord } from './payload.ts'

/** What GitHub says of a merged pull request, and never what the payload says of itself. */
export type MergedPull = {
  readonly number: number
  readonly baseBranch: string
  /** Its last commit. */
  readonly head: string
  /** ISO 8601. */
  readonly mergedAt: string
}

export type Expected = {
  readonly repository: number
  readonly fleet: string
  readonly application: string
  /** The branch that is applied, without `refs/heads/`. */
  readonly branch: string
}

const LIFE = 30 * 24 * 60 * 60 * 1000

/** Null when it counts; otherwise why not, for people. `now` is the `Date` of a reply of GitHub's, ISO 8601. */
export function findRejectionReason(
  payload: ReviewRecord,
  pull: MergedPull,
  expected: Expected,
  now: string,
): string | null {
  if (payload.repository !== expected.repository) return 'the plan is of another repository'
  if (payload.pull !== pull.number) return 'the plan is of another pull request'
  if (payload.fleet !== expected.fleet) return 'the plan is of another fleet'
  if (payload.application !== expected.application) return 'the plan is of another application'
  if (payload.baseBranch !== expected.branch || pull.baseBranch !== expected.branch) {
    return 'the plan is of another base branch'
  }
  if (payload.head !== pull.head) return 'the plan is of an earlier commit than the one that was merged'
  // Written so that a time that is none (NaN) never passes.
  const [made, merged] = [Date.parse(payload.time), Date.parse(pull.mergedAt)]
  if (!(made < merged)) return 'the plan was made after the merge'
  if (!(Date.parse(now) - made < LIFE)) return 'the plan is older than 30 days'
  return null
}

/** Of those that count the newest; `why` says what kept the others out, newest first, when none does. */
export function findNewestValidApproval<Found extends { readonly payload: ReviewRecord }>(
  found: readonly Found[],
  pull: MergedPull,
  expected: Expected,
  now: string,
): { readonly counts: Found | null; readonly why: string | null } {
  const newest = found.toSorted((one, other) => Date.parse(other.payload.time) - Date.parse(one.payload.time))
  const counts = newest.find(({ payload }) => findRejectionReason(payload, pull, expected, now) === null) ?? null
  if (counts !== null) return { counts, why: null }
  const first = newest[0]
  return {
    counts,
    why: first === undefined ? 'no plan was shown' : findRejectionReason(first.payload, pull, expected, now),
  }
}

/** The highest serial of this fleet's ledger that any verified payload has seen: a ledger below it was set back. */
export function findHighestSerial(payloads: readonly ReviewRecord[], expected: Expected): number {
  const ours = payloads.filter(
    ({ repository, fleet, application }) =>
      repository === expected.repository && fleet === expected.fleet && application === expected.application,
  )
  return Math.max(0, ...ours.map(({ serial }) => serial))
}
