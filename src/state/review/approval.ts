/**
 * What an apply takes as reviewed: the review records of merged pull requests that count, and the changes of the new plan
 * that none of them shows. What GitHub says of a pull request decides, never what a record says of itself.
 */
import { mergeAlike } from '../../domain/diagnostic.ts'
import type { Change, Diagnostic, Plan } from '../../domain/model.ts'
import { findFingerprint, type ReviewMode } from './fingerprint.ts'
import { findRecords, type ReviewRecord } from './record.ts'

/** What GitHub says of a merged pull request. */
export type MergedPull = {
  readonly number: number
  readonly baseBranch: string
  /** Its last commit. */
  readonly head: string
  /** ISO 8601. */
  readonly mergedAt: string
}

/** What is applied, and so what a record must be of. */
export type ReviewScope = {
  readonly repository: number
  readonly fleet: string
  readonly application: string
  /** The branch that is applied, without `refs/heads/`. */
  readonly branch: string
}

export type Approvals = {
  /** The newest record that counts of each pull request. */
  readonly records: readonly ReviewRecord[]
  /** Why none counts, where one was there; null when all is well. */
  readonly reason: string | null
  /** The highest ledger serial that a verified record has seen: a ledger below it was set back. */
  readonly serial: number
}

const MAX_AGE = 30 * 24 * 60 * 60 * 1000

/** `now` is the `Date` of a reply of GitHub's, ISO 8601; null when GitHub was not asked. */
export function findApprovals(
  pulls: readonly (MergedPull & { readonly comments: readonly { readonly body: string }[] })[],
  scope: ReviewScope,
  now: string | null,
  secret: string,
): Approvals {
  const reviews = pulls.map((pull) => {
    const verified = pull.comments.flatMap(({ body }) => findRecords(body, secret)).map(({ record }) => record)
    return { pull, verified, ...findNewestValidApproval(verified, pull, scope, now ?? '') }
  })
  const reasons = reviews.flatMap(({ pull, reason }) => (reason === null ? [] : [`#${pull.number}: ${reason}`]))
  const none = pulls.length === 0 ? 'no merged pull request is behind these commits' : null
  return {
    records: reviews.flatMap(({ record }) => record ?? []),
    reason: none ?? (reasons.length > 0 ? reasons.join('; ') : null),
    serial: findHighestSerial(
      reviews.flatMap(({ verified }) => verified),
      scope,
    ),
  }
}

/** Of the records that count the newest; when none does, `reason` tells what is wrong with the newest. */
export function findNewestValidApproval(
  records: readonly ReviewRecord[],
  pull: MergedPull,
  scope: ReviewScope,
  now: string,
): { readonly record: ReviewRecord | null; readonly reason: string | null } {
  const newestFirst = records.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time))
  const record = newestFirst.find((candidate) => findRejectionReason(candidate, pull, scope, now) === null) ?? null
  if (record !== null) return { record, reason: null }
  const newest = newestFirst[0]
  return { record, reason: newest ? findRejectionReason(newest, pull, scope, now) : 'no plan was shown' }
}

/** Null when the verified record counts; otherwise why not, for people. */
export function findRejectionReason(
  record: ReviewRecord,
  pull: MergedPull,
  scope: ReviewScope,
  now: string,
): string | null {
  if (record.repository !== scope.repository) return 'the plan is of another repository'
  if (record.pull !== pull.number) return 'the plan is of another pull request'
  if (record.fleet !== scope.fleet) return 'the plan is of another fleet'
  if (record.application !== scope.application) return 'the plan is of another application'
  if (record.baseBranch !== scope.branch || pull.baseBranch !== scope.branch) {
    return 'the plan is of another base branch'
  }
  if (record.head !== pull.head) return 'the plan is of an earlier commit than the one that was merged'
  // Written so that a time that is none (NaN) never passes.
  const [planned, merged] = [Date.parse(record.time), Date.parse(pull.mergedAt)]
  if (!(planned < merged)) return 'the plan was made after the merge'
  if (!(Date.parse(now) - planned < MAX_AGE)) return 'the plan is older than 30 days'
  return null
}

/** The highest serial of this fleet's ledger that any verified record has seen. */
export function findHighestSerial(records: readonly ReviewRecord[], scope: ReviewScope): number {
  const serials = records
    .filter(({ repository, fleet, application }) => {
      return repository === scope.repository && fleet === scope.fleet && application === scope.application
    })
    .map(({ serial }) => serial)
  return Math.max(0, ...serials)
}

/**
 * The changes that need a review and that no record shows; what depends on them is the engine's business. `approve` with
 * the plan's digest opens the whole plan.
 */
export function findUnreviewed(
  { changes, digest }: Pick<Plan, 'changes' | 'digest'>,
  mode: ReviewMode,
  records: readonly ReviewRecord[],
  approve: string | null,
): readonly Change[] {
  if (approve === digest) return []
  const shown = new Set(records.flatMap(({ fingerprints }) => fingerprints))
  return changes.filter((change) => {
    const fingerprint = findFingerprint(change, mode)
    return fingerprint !== null && !shown.has(fingerprint)
  })
}

/** `reason` tells what kept the plans of the pull requests from counting, where there was one. */
export function reportUnreviewed(
  changes: readonly Change[],
  digest: string,
  reason: string | null,
): readonly Diagnostic[] {
  const diagnostics = changes.map(
    (change): Diagnostic => ({
      severity: 'error',
      code: 'not-reviewed',
      summary: `The plan that was merged did not show the ${describeAction(change)} of ${change.address}${reason === null ? '' : `: ${reason}`}. It was not carried out.`,
      file: null,
      line: null,
      column: null,
      address: change.address,
      override: `Whoever may run workflows here: read the new plan, then run the workflow by hand on the default branch with approve: ${digest}`,
    }),
  )
  return mergeAlike(diagnostics)
}

function describeAction({ action, retire }: Change): string {
  if (retire !== undefined) return 'retirement'
  return { create: 'creation', update: 'change', delete: 'deletion' }[action]
}
