/**
 * The fleet's comment with its signed review records: written with a plan and the record that an apply will look for, later
 * with what became of it, above the plan that was reviewed.
 */

import { posix } from 'node:path'
import type { CompileResult } from '../../config/compile.ts'
import { toCanonicalText } from '../../domain/canonical.ts'
import { isError } from '../../domain/diagnostic.ts'
import type { Json } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanResult } from '../../engine/plan-fleet.ts'
import { fingerprintChanges } from '../../state/review/fingerprint.ts'
import { formatRecordLine, type ReviewRecord } from '../../state/review/record.ts'
import { hashText, readSignedComment } from '../../state/review/signed-comment.ts'
import {
  type Comment,
  type CommentOwner,
  findMarkedFleet,
  findOwnComments,
  listComments,
  writeComment,
} from '../github/comment.ts'
import { canComment } from '../github/mode.ts'
import { confirmOpen } from '../github/queries.ts'
import { writeLog } from '../github/report.ts'
import type { MergedPullRequests } from './provenance.ts'
import { addFailure, addReport, REPORT_ROOM } from './reported-comment.ts'
import { getCommentOwner, getSigningSecret, type JobContext, noteIfForbidden, type RunContext } from './run-context.ts'

type Render = (options: { readonly budget: number; readonly notes: readonly string[] }) => string

/** Signed once it is known what stands below it. */
type Draft = Omit<ReviewRecord, 'text'>

type PlanOfPull = {
  /** The file at the base of the pull request. */
  readonly base: CompileResult | null
  /** Null where the file has errors. */
  readonly result: (PlanResult & { readonly isNews: boolean }) | null
}

/**
 * A comment that would only say "nothing" is written over an older one only. A run of a commit that is no longer the head of an open pull request leaves
 * the comment to the run of that head. What people have to know of that is returned as Markdown, for the summary.
 */
export async function postPlan(
  run: RunContext,
  fleet: string,
  { base, result }: PlanOfPull,
  render: Render,
): Promise<string> {
  const { inputs, context } = run
  const { pull } = context
  if (inputs.comment === 'off' || inputs.githubToken === '' || !canComment(context) || pull === null) return ''
  let note = ''
  const forbidden = await noteIfForbidden(run, async () => {
    const github = await run.github()
    const owner = getCommentOwner(run, fleet, base?.fleet?.name)
    const own = await findOwnComments(github, await listComments(github, pull.number), owner)
    const isNews = own.current !== null || result === null || result.isNews || isWorthTelling(result.plan)
    if (inputs.comment === 'changes' && !isNews) return
    const time = await confirmOpen(github, pull)
    if (time === null) {
      note = `> The comment was left alone: #${pull.number} is not open with this commit as its last one any more.\n\n`
      return
    }
    const draft = result === null || hasErrors(result.plan.diagnostics) ? null : buildReviewRecord(run, result, time)
    const written = await writeComment(github, pull.number, own, {
      render: (existing, room, marker) => renderWithRecord(run, draft, { marker, existing, room }, render),
      keep: (existing) => listRecordLines(run, existing),
    })
    writeLog(run.core, `comment on #${pull.number}: ${written.action} ${written.url}`)
    if (!hasOnlyStandingRecords(run, written.body)) note = `> ${ALTERED}\n\n`
  })
  return note + forbidden
}

/** The comments that showed the plan say what became of it, and keep the plan and the record that it was shown. */
export async function postReport(
  run: RunContext,
  fleet: string,
  { pulls }: MergedPullRequests,
  render: (room: number) => string,
): Promise<void> {
  const github = await run.github()
  const owner = getCommentOwner(run, fleet)
  for (const { number, comments } of pulls) {
    const own = await findOwnComments(github, comments, owner)
    const { action, url } = await writeComment(github, number, own, {
      render: (existing, room, marker) => addReport({ marker, existing, room }, getSigningSecret(run), render),
      keep: (existing) => listRecordLines(run, existing),
    })
    writeLog(run.core, `comment on #${number}: ${action} ${url}`)
  }
}

export type PullWithComments = { readonly number: number; readonly comments: readonly Comment[] }

/**
 * The end of a run without a plan or a report, in place of what the comments promised. `keepRecords`: an apply is tried
 * again over what was reviewed; a plan that failed shows nothing, so nothing that was signed may stay. Where not even the
 * fleet's name is known, only a comment that is there already is written.
 */
export async function replaceComments(
  job: JobContext,
  pulls: readonly PullWithComments[],
  { render, keepRecords }: { readonly render: (room: number) => string; readonly keepRecords: boolean },
): Promise<void> {
  const github = await job.github()
  const secret = getSigningSecret(job)
  for (const { number, comments } of pulls) {
    const self = comments.length === 0 ? null : await github.viewer()
    const owner = findCommentOwner(
      job,
      comments.filter(({ author }) => author === self),
    )
    if (owner === null) continue
    const own = await findOwnComments(github, comments, owner)
    if (own.current === null && job.progress.fleet === null) continue
    const { action, url } = await writeComment(github, number, own, {
      render: (existing, room, marker) =>
        keepRecords ? addFailure({ marker, existing, room }, secret, render) : render(room),
      keep: (existing) => (keepRecords ? listRecordLines(job, existing) : []),
    })
    writeLog(job.core, `comment on #${number}: ${action} ${url}`)
  }
}

/** A plan that cannot be made, in place of an older one. */
export async function correctPlan(job: JobContext, render: (room: number) => string): Promise<void> {
  const { inputs, context } = job
  const pull = canComment(context) ? context.pull : null
  if (inputs.comment === 'off' || inputs.githubToken === '' || pull === null) return
  const github = await job.github()
  const comments = await listComments(github, pull.number)
  // What a newer commit was shown is not this run's to take back.
  if ((await confirmOpen(github, pull)) === null) return
  return replaceComments(job, [{ number: pull.number, comments }], { render, keepRecords: false })
}

/** The same, where the token may not write. */
export const replacePlan = (job: JobContext, render: (room: number) => string): Promise<string> =>
  noteIfForbidden(job, () => correctPlan(job, render))

function findCommentOwner(job: JobContext, comments: readonly Comment[]): CommentOwner | null {
  const fleet = job.progress.fleet ?? findMarkedFleet(comments, posix.normalize(job.inputs.fleetFile))
  return fleet === null ? null : getCommentOwner(job, fleet)
}

const listRecordLines = (run: Pick<RunContext, 'inputs'>, body: string): readonly string[] =>
  readSignedComment(body, getSigningSecret(run)).records.map(({ line }) => line)

/** GitHub says what it stored: if that is another text than was signed, people hear of it now and not after the merge. */
const hasOnlyStandingRecords = (run: RunContext, body: string): boolean =>
  readSignedComment(body, getSigningSecret(run)).records.every(({ stands }) => stands)

const ALTERED =
  'GitHub stored another text than was sent, so the plan in the comment counts for nothing: what is destructive in it will need an approval after the merge.'

const isWorthTelling = ({ changes, held, diagnostics }: Plan): boolean =>
  changes.length > 0 || hasNewHeld(held) || hasErrors(diagnostics)

/** What was merged earlier and still waits is no news of this pull request. */
const hasNewHeld = (held: Plan['held']): boolean =>
  held?.changes.some(({ origin }) => origin === 'spec' || origin === null) ?? false

const hasErrors = (diagnostics: Plan['diagnostics']): boolean => diagnostics.some(isError)

/** `time` is when GitHub said that the pull request is open and its head is the one that was planned. */
function buildReviewRecord({ context, inputs }: RunContext, { plan, ledger }: PlanResult, time: string): Draft | null {
  if (context.pull === null) return null
  const { number, head, baseBranch } = context.pull
  return {
    format: 2,
    repository: context.repository.id,
    pull: number,
    baseBranch,
    head,
    fleet: plan.fleet,
    application: plan.application,
    serial: ledger?.serial ?? 0,
    time,
    digest: plan.digest,
    fingerprints: fingerprintChanges(plan, inputs.review),
  }
}

const UNSIGNED = 'Too many changes to sign: what is destructive in this plan will need an approval after the merge.'

function renderWithRecord(
  run: RunContext,
  draft: Draft | null,
  { marker, existing, room }: { readonly marker: string; readonly existing: string; readonly room: number },
  render: Render,
): string {
  if (draft === null) return render({ budget: room, notes: [] })
  const secret = getSigningSecret(run)
  // A hash is as long as any other, so the line is as long as it will be.
  const length = formatRecordLine({ ...draft, text: hashText('') }, secret, room / 2)?.length
  if (length === undefined) return render({ budget: room, notes: [UNSIGNED] })
  const text = render({ budget: room - REPORT_ROOM - length - 1, notes: [] })
  const record = { ...draft, text: hashText(`${marker}\n${text}`) }
  // The same plan again needs no new signature, and a comment that does not change notifies nobody.
  const known = readSignedComment(existing, secret).records.find((signed) => isSamePlan(signed.record, record))
  return `${known?.line ?? formatRecordLine(record, secret, room)}\n${text}`
}

const HALF_ITS_LIFE = 15 * 86_400_000

function isSamePlan(old: ReviewRecord, now: ReviewRecord): boolean {
  const isYoung = Date.parse(now.time) - Date.parse(old.time) < HALF_ITS_LIFE
  const identify = ({ fingerprints, ...others }: ReviewRecord): string => {
    const untimed: Json = { ...others, time: '' }
    return toCanonicalText([untimed, [...new Set(fingerprints)].sort()])
  }
  return isYoung && identify(old) === identify(now)
}
