/**
 * The plan on its pull request: the fleet's comment with the signed review record that an apply will look for. What the token
 * may not write is returned as Markdown, for the summary.
 */
import type { Plan } from '../../domain/model.ts'
import type { OpenedFleet } from '../../engine/open-fleet.ts'
import type { PlanResult } from '../../engine/plan-fleet.ts'
import { fingerprintChanges } from '../../state/review/fingerprint.ts'
import { findRecords, formatRecordLine, type ReviewRecord } from '../../state/review/record.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import { COMMENT_LIMIT, formatMarker, hasMarker, listComments, writeComment } from '../github/comment.ts'
import { canComment } from '../github/mode.ts'
import { readOpenSince } from '../github/queries.ts'
import { getSigningSecret, type RunContext } from './run-context.ts'

/** Room that is always kept for the marker line and line ends. */
const EDGES = 400
const ROOM = COMMENT_LIMIT - EDGES

type Render = (options: { readonly budget: number; readonly notes: readonly string[] }) => string

/** `planned` is null where the file has errors; a comment that would only say "nothing" is written over an older one only. */
export async function postPlan(
  run: RunContext,
  opened: OpenedFleet,
  planned: PlanResult | null,
  render: Render,
): Promise<string> {
  const { inputs, context } = run
  const { pull } = context
  if (inputs.comment === 'off' || inputs.githubToken === '' || !canComment(context) || pull === null) return ''
  try {
    const github = await run.github()
    const fleet = opened.name
    const comments = await listComments(github, pull.number)
    const known = comments.some(({ body }) => hasMarker(body, formatMarker(fleet)))
    if (inputs.comment === 'changes' && !known && planned !== null && !isWorthTelling(planned.plan)) return ''
    const record = planned === null ? null : await buildReviewRecord(run, github, planned)
    const renderBody = (existing: string | null) => renderWithRecord(existing, record, getSigningSecret(run), render)
    await writeComment(github, pull.number, fleet, renderBody, comments)
    return ''
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    return `> ${error.message}\n\n`
  }
}

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
  const time = await readOpenSince(github, { number, head, baseBranch })
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
  existing: string | null,
  record: ReviewRecord | null,
  secret: string,
  render: Render,
): string {
  if (record === null) return render({ budget: ROOM, notes: [] })
  // The same plan again needs no new signature, and a comment that does not change notifies nobody.
  const known = findRecords(existing ?? '', secret).find((signed) => isSamePlan(signed.record, record))
  const line = known?.line ?? formatRecordLine(record, secret, ROOM / 2)
  if (line === null) return render({ budget: ROOM, notes: [UNSIGNED] })
  return `${line}\n${render({ budget: ROOM - line.length, notes: [] })}`
}

const HALF_ITS_LIFE = 15 * 86_400_000

function isSamePlan(old: ReviewRecord, now: ReviewRecord): boolean {
  const isYoung = Date.parse(now.time) - Date.parse(old.time) < HALF_ITS_LIFE
  const current = { ...now, fingerprints: [...new Set(now.fingerprints)].sort() }
  return isYoung && JSON.stringify({ ...old, time: '' }) === JSON.stringify({ ...current, time: '' })
}
