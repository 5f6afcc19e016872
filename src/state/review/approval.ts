/**
 * What an apply takes as reviewed: the review records of merged pull requests that count, and the changes of the new plan
 * that none of them shows. What GitHub says of a pull request decides, never what a record says of itself.
 */

import type { Change } from '../../domain/change.ts'
import { mergeAlike } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import { findFingerprint, fingerprintWhole, isOpening, type ReviewMode } from './fingerprint.ts'
import type { ReviewRecord } from './record.ts'
import { readSignedComment } from './signed-comment.ts'

/** What GitHub says of a merged pull request. */
export type MergedPull = {
  readonly number: number
  readonly baseBranch: string
  /** Its last commit. */
  readonly head: string
  /** ISO 8601. */
  readonly mergedAt: string
}

export type PullComment = {
  /** Null when the account is gone. */
  readonly author: string | null
  readonly body: string
}

/** What is applied, and so what a record must be of. */
export type ReviewScope = {
  readonly repository: number
  readonly fleet: string
  readonly application: string
  /** The branch that is applied, without `refs/heads/`. */
  readonly branch: string
  /** The login that plans are commented under. */
  readonly author: string
}

export type Approvals = {
  /** The newest record that counts of each pull request. */
  readonly records: readonly ReviewRecord[]
  /** Why none counts, where one was there; null when all is well. */
  readonly reason: string | null
  /** The highest ledger serial that a verified record has seen: a ledger below it was set back. */
  readonly serial: number
}

/** A record that verifies, and where it was found. */
export type FoundRecord = {
  readonly record: ReviewRecord
  readonly author: string | null
  /** Whether it is above the text that it was signed for. */
  readonly stands: boolean
}

const MAX_AGE = 30 * 24 * 60 * 60 * 1000

/** `now` is the `Date` of a reply of GitHub's, ISO 8601; null when GitHub was not asked. */
export function findApprovals(
  pulls: readonly (MergedPull & { readonly comments: readonly PullComment[] })[],
  scope: ReviewScope,
  now: string | null,
  secret: string,
): Approvals {
  const reviews = pulls.map((pull) => {
    const comments = pull.comments.map(({ author, body }) => ({ author, ...readSignedComment(body, secret) }))
    const found = comments.flatMap(({ author, records }) =>
      records.map(({ record, stands }) => ({ record, author, stands })),
    )
    const isForeign = comments.some(({ author, hasForeign }) => hasForeign && author === scope.author)
    const none = isForeign ? UNVERIFIED : NOT_SHOWN
    const newest =
      found.length === 0 ? { record: null, reason: none } : findNewestApproval(found, pull, scope, now ?? '')
    return { pull, found, ...newest }
  })
  const reasons = reviews.flatMap(({ pull, reason }) => (reason === null ? [] : [`#${pull.number}: ${reason}`]))
  const none = pulls.length === 0 ? 'no merged pull request is behind these commits' : null
  return {
    records: reviews.flatMap(({ record }) => record ?? []),
    reason: none ?? (reasons.length > 0 ? reasons.join('; ') : null),
    // The signature proves what was seen, whatever became of the comment.
    serial: findHighestSerial(
      reviews.flatMap(({ found }) => found.map(({ record }) => record)),
      scope,
    ),
  }
}

const NOT_SHOWN = 'no plan was shown'
const UNVERIFIED =
  'the record in its comment does not verify: it was changed, or signed with another key or by another version'
const EDITED =
  'the text of its comment is not the one that was signed: it was edited, so what people were shown is not known'
const UNPROVEN = 'the plan was signed by an older version, whose record does not prove which text it stood under'

/**
 * The newest plan that fits the pull request is the one that was shown last. It counts where it stands under its own text in
 * a comment that this run's own account wrote; when that is not so, none counts, and no older one in its place.
 */
export function findNewestApproval(
  found: readonly FoundRecord[],
  pull: MergedPull,
  scope: ReviewScope,
  now: string,
): { readonly record: ReviewRecord | null; readonly reason: string | null } {
  const newestFirst = found.toSorted((a, b) => Date.parse(b.record.time) - Date.parse(a.record.time))
  const fitting = newestFirst.filter(({ record }) => findRejectionReason(record, pull, scope, now) === null)
  const [newest] = fitting
  if (newest === undefined) {
    const reason = newestFirst[0] ? findRejectionReason(newestFirst[0].record, pull, scope, now) : NOT_SHOWN
    return { record: null, reason }
  }
  const shown = fitting.filter(({ record }) => record.time === newest.record.time)
  const own = shown.filter(({ author }) => author === scope.author)
  const standing = own.find(({ stands }) => stands)
  if (standing !== undefined && own.every(({ stands }) => stands)) return { record: standing.record, reason: null }
  if (own.length > 0) return { record: null, reason: EDITED }
  const writer = newest.author === null ? 'an account that is gone' : `'${newest.author}'`
  const reason = `the plan's record is in a comment of ${writer}, and it counts only where '${scope.author}' wrote it, as which this run writes`
  return { record: null, reason }
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
  return record.format === 1 ? UNPROVEN : null
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

type ReviewExceptions = {
  /** A plan's digest, which opens the whole of that plan. */
  readonly approve?: string | null
  /** Creates that an earlier apply would have made, had their domain been ready: the very same ones are reviewed. */
  readonly letThrough?: Readonly<Record<string, string>>
}

/** The changes that need a review and that no record shows; what depends on them is the engine's business. */
export function findUnreviewed(
  { changes, digest }: Pick<Plan, 'changes' | 'digest'>,
  mode: ReviewMode,
  records: readonly ReviewRecord[],
  { approve = null, letThrough = {} }: ReviewExceptions = {},
): readonly Change[] {
  if (approve === digest) return []
  const shown = new Set(records.flatMap(({ fingerprints }) => fingerprints))
  return changes.filter((change) => {
    const fingerprint = findFingerprint(change, mode)
    if (fingerprint === null || shown.has(fingerprint)) return false
    return change.action !== 'create' || letThrough[change.address] !== fingerprintWhole(change)
  })
}

/** One for each thing that was to happen; `reason` tells what kept the plans of the pull requests from counting. */
export function reportUnreviewed(
  changes: readonly Change[],
  digest: string,
  reason: string | null,
): readonly Diagnostic[] {
  const diagnostics = changes.map(
    (change): Diagnostic => ({
      severity: 'error',
      code: 'not-reviewed',
      summary: `The plan that was merged did not show ${describeAction(change)} of ${change.address}${describeOpening(change)}${reason === null ? '' : `: ${reason}`}. It was not carried out.`,
      file: null,
      line: null,
      column: null,
      address: change.address,
      override: `Whoever may run workflows here: read the new plan, then run the workflow by hand on the default branch with approve: ${digest}`,
    }),
  )
  return mergeAlike(diagnostics)
}

/** Another change of the same object may have been shown. */
function describeAction({ action, retire }: Change): string {
  if (retire === undefined) return { create: 'the creation', update: 'this change', delete: 'the deletion' }[action]
  const days = retire.days ?? 0
  return `the retirement after ${days === 1 ? '1 day' : `${days} days`}`
}

const describeOpening = ({ direction }: Change): string =>
  isOpening(direction) ? ', which lets mail through that is stopped now' : ''
