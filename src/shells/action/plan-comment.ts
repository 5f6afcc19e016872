/**
 * The plan on its pull request: the fleet's comment with the signed review record that an apply will look for. What the token
 * may not write is returned as Markdown, for the summary.
 */
import type { CompileResult } from '../../config/compile.ts'
import type { Plan } from '../../domain/model.ts'
import type { OpenedFleet } from '../../engine/open-fleet.ts'
import type { PlanResult } from '../../engine/plan-fleet.ts'
import { fingerprintChanges } from '../../state/review/fingerprint.ts'
import { findRecords, formatRecordLine, type ReviewRecord } from '../../state/review/record.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import { findOwnComments, listComments, writeComment } from '../github/comment.ts'
import { canComment } from '../github/mode.ts'
import { confirmOpen } from '../github/queries.ts'
import { getCommentOwner, getSigningSecret, type RunContext } from './run-context.ts'

type Render = (options: { readonly budget: number; readonly notes: readonly string[] }) => string

/**
 * `result` is null where the file has errors; `base` is the file at the base of the pull request. A comment that would only
 * say "nothing" is written over an older one only.
 */
export async function postPlan(
  run: RunContext,
  { name }: OpenedFleet,
  base: CompileResult | null,
  result: PlanResult | null,
  render: Render,
): Promise<string> {
  const { inputs, context } = run
  const { pull } = context
  if (inputs.comment === 'off' || inputs.githubToken === '' || !canComment(context) || pull === null) return ''
  try {
    const github = await run.github()
    const owner = getCommentOwner(run, name, base?.fleet?.name)
    const own = await findOwnComments(github, await listComments(github, pull.number), owner)
    const isNews = own.current !== null || result === null || isWorthTelling(result.plan)
    if (inputs.comment === 'changes' && !isNews) return ''
    const record = result === null ? null : await buildReviewRecord(run, github, result)
    const secret = getSigningSecret(run)
    await writeComment(github, pull.number, owner, own, {
      render: (existing, room) => renderWithRecord(findRecords(existing ?? '', secret), record, secret, room, render),
      keep: (existing) => findRecords(existing, secret).map(({ line }) => line),
    })
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
  existing: ReturnType<typeof findRecords>,
  record: ReviewRecord | null,
  secret: string,
  room: number,
  render: Render,
): string {
  if (record === null) return render({ budget: room, notes: [] })
  // The same plan again needs no new signature, and a comment that does not change notifies nobody.
  const known = existing.find((signed) => isSamePlan(signed.record, record))
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
