/**
 * The fleet's comment with its signed review records: written with a plan and the record that an apply will look for, later
 * with what became of it.
 */
import { posix } from 'node:path'
import type { CompileResult } from '../../config/compile.ts'
import type { Plan } from '../../domain/model.ts'
import type { OpenedFleet } from '../../engine/open-fleet.ts'
import type { PlanResult } from '../../engine/plan-fleet.ts'
import { fingerprintChanges } from '../../state/review/fingerprint.ts'
import { findRecords, formatRecordLine, type ReviewRecord } from '../../state/review/record.ts'
import type { GitHub } from '../github/client.ts'
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
import { getCommentOwner, getSigningSecret, type JobContext, noteIfForbidden, type RunContext } from './run-context.ts'

type Render = (options: { readonly budget: number; readonly notes: readonly string[] }) => string

/**
 * `result` is null where the file has errors; `base` is the file at the base of the pull request. A comment that would only
 * say "nothing" is written over an older one only. What the token may not write is returned as Markdown, for the summary.
 */
export async function postPlan(
  run: RunContext,
  { name }: OpenedFleet,
  base: CompileResult | null,
  result: (PlanResult & { readonly isNews: boolean }) | null,
  render: Render,
): Promise<string> {
  const { inputs, context } = run
  const { pull } = context
  if (inputs.comment === 'off' || inputs.githubToken === '' || !canComment(context) || pull === null) return ''
  return noteIfForbidden(run, async () => {
    const github = await run.github()
    const owner = getCommentOwner(run, name, base?.fleet?.name)
    const own = await findOwnComments(github, await listComments(github, pull.number), owner)
    const isNews = own.current !== null || result === null || result.isNews || isWorthTelling(result.plan)
    if (inputs.comment === 'changes' && !isNews) return
    const record = result === null ? null : await buildReviewRecord(run, github, result)
    const { action, url } = await writeComment(github, pull.number, owner, own, {
      render: (existing, room) => renderWithRecord(run, existing, record, room, render),
      keep: (existing) => listRecordLines(run, existing),
    })
    writeLog(run.core, `comment on #${pull.number}: ${action} ${url}`)
  })
}

/** The comments that showed the plan say what became of it, and keep the records that it was shown. */
export async function postReport(
  run: RunContext,
  fleet: string,
  { pulls }: MergedPullRequests,
  render: (room: number) => string,
): Promise<void> {
  const github = await run.github()
  const owner = getCommentOwner(run, fleet)
  const keep = (existing: string) => listRecordLines(run, existing)
  for (const { number, comments } of pulls) {
    const own = await findOwnComments(github, comments, owner)
    const { action, url } = await writeComment(github, number, owner, own, {
      render: (existing, room) => {
        const records = keep(existing)
          .map((line) => `${line}\n`)
          .join('')
        return records + render(room - records.length)
      },
      keep,
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
  const keep = (existing: string) => (keepRecords ? listRecordLines(job, existing) : [])
  for (const { number, comments } of pulls) {
    const owner = findCommentOwner(job, comments)
    if (owner === null) continue
    const own = await findOwnComments(github, comments, owner)
    if (own.current === null && job.progress.fleet === null) continue
    const { action, url } = await writeComment(github, number, owner, own, {
      render: (existing, room) => {
        const records = keep(existing)
          .map((line) => `${line}\n`)
          .join('')
        return records + render(room - records.length)
      },
      keep,
    })
    writeLog(job.core, `comment on #${number}: ${action} ${url}`)
  }
}

/** A plan that cannot be made, in place of an older one. */
export async function correctPlan(job: JobContext, render: (room: number) => string): Promise<void> {
  const { inputs, context } = job
  const pull = canComment(context) ? context.pull : null
  if (inputs.comment === 'off' || inputs.githubToken === '' || pull === null) return
  const comments = await listComments(await job.github(), pull.number)
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
  findRecords(body, getSigningSecret(run)).map(({ line }) => line)

const isWorthTelling = ({ changes, diagnostics }: Plan): boolean => changes.length > 0 || hasErrors(diagnostics)

const hasErrors = (diagnostics: Plan['diagnostics']): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

/** Signed only when GitHub says, now, that the pull request is open and its head is the one that was planned. */
async function buildReviewRecord(
  { context, inputs }: RunContext,
  github: GitHub,
  { plan, ledger }: PlanResult,
): Promise<ReviewRecord | null> {
  if (context.pull === null || hasErrors(plan.diagnostics)) return null
  const { number, head, baseBranch } = context.pull
  const time = await confirmOpen(github, { number, head, baseBranch })
  if (time === null) return null
  return {
    format: 1,
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
  existing: string,
  record: ReviewRecord | null,
  room: number,
  render: Render,
): string {
  if (record === null) return render({ budget: room, notes: [] })
  const secret = getSigningSecret(run)
  // The same plan again needs no new signature, and a comment that does not change notifies nobody.
  const known = findRecords(existing, secret).find((signed) => isSamePlan(signed.record, record))
  const line = known?.line ?? formatRecordLine(record, secret, room / 2)
  if (line === null) return render({ budget: room, notes: [UNSIGNED] })
  return `${line}\n${render({ budget: room - line.length - 1, notes: [] })}`
}

const HALF_ITS_LIFE = 15 * 86_400_000

function isSamePlan(old: ReviewRecord, now: ReviewRecord): boolean {
  const isYoung = Date.parse(now.time) - Date.parse(old.time) < HALF_ITS_LIFE
  const current = { ...now, fingerprints: [...new Set(now.fingerprints)].sort() }
  return isYoung && JSON.stringify({ ...old, time: '' }) === JSON.stringify({ ...current, time: '' })
}
