/** Mode plan: what a merge would do, in the comment, the job summary and the outputs. Never writes to Nylas. */

import { compileFleet } from '../../config/compile.ts'
import { getDefaultFleetName } from '../../domain/fleet-name.ts'
import type { Diagnostic, Fleet, Plan, Result } from '../../domain/model.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { GUARD_CODES } from '../../engine/plan/guards.ts'
import { wasApplied, withOrigin } from '../../engine/plan/origin.ts'
import { buildPlan as makePlan } from '../../engine/plan/plan.ts'
import { type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { diffSpecs } from '../../engine/spec-diff.ts'
import { renderDiagnosticsMarkdown, renderPlanMarkdown, renderSpecDiffMarkdown } from '../../render/markdown.ts'
import { fingerprintChanges } from '../../state/review/fingerprint.ts'
import { findRecords, formatRecordLine, type ReviewRecord } from '../../state/review/record.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import { formatMarker, hasMarker, listComments, writeComment } from '../github/comment.ts'
import { canComment } from '../github/mode.ts'
import { readOpenSince } from '../github/pulls.ts'
import { createPlanDeps, getSigningSecret, type RunContext } from './ports.ts'
import type { JobResult } from './publish.ts'

const COMMENT = 65_536
const SUMMARY = 1_000_000
/** Room that is always kept for the marker line and line ends. */
const EDGES = 400

export async function runPlanMode(job: RunContext, github: (() => Promise<GitHub>) | null): Promise<JobResult> {
  const deps = createPlanDeps(job)
  const { planned, diagnostics } = await planFleet(deps, await openFleet(deps))
  const links = buildLinks(job)
  if (!planned) {
    const summary = renderDiagnosticsMarkdown(diagnostics, { budget: SUMMARY, links })
    const notes = await comment(
      job,
      github,
      null,
      () => renderDiagnosticsMarkdown(diagnostics, { budget: COMMENT - EDGES, links }),
      true,
    )
    return ending('failed', null, diagnostics, notes + summary)
  }
  const plan = withOrigin(planned.plan, await basePlan(job, planned))
  const now = planned.live.at
  const worth = plan.changes.length > 0 || diagnostics.some((one) => one.severity === 'error')
  const notes = await comment(
    job,
    github,
    { plan, planned },
    (room, said) => renderPlanMarkdown(plan, { budget: room, links, now, notes: said }),
    worth,
  )
  return ending(
    getPlanResult(plan),
    plan,
    diagnostics,
    notes + renderPlanMarkdown(plan, { budget: SUMMARY, unit: 'bytes', links: { blob: links.blob }, now }),
  )
}

/** A run without the key: the files alone. */
export async function runSpecMode(job: RunContext, why: 'fork' | 'no-key'): Promise<JobResult> {
  const { checkout, inputs } = job
  const source = (commit: string) => ({ tree: checkout.treeAt(commit), fleetFile: inputs.fleetFile, commit })
  const diff = await diffSpecs(source(checkout.commit), checkout.base === null ? null : source(checkout.base))
  const options = { budget: SUMMARY, links: buildLinks(job) }
  const note = why === 'fork' ? 'This is a pull request from a fork.' : 'This run has no API key.'
  if (!diff.plan) return ending('failed', null, diff.diagnostics, renderDiagnosticsMarkdown(diff.diagnostics, options))
  return ending(
    getPlanResult(diff.plan),
    diff.plan,
    diff.diagnostics,
    renderSpecDiffMarkdown(diff.plan, { ...options, notes: [note] }),
  )
}

function ending(result: Result, plan: Plan | null, diagnostics: readonly Diagnostic[], summary: string): JobResult {
  const errors = diagnostics.filter((one) => one.severity === 'error')
  const first = errors[0]
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const failure = first ? `${result === 'refused' ? 'refused' : 'failed'}: ${first.summary}${more}` : null
  return { mode: 'plan', result, plan, diagnostics, report: null, summary, failure }
}

export function getPlanResult(plan: Plan): Result {
  const errors = plan.diagnostics.filter((one) => one.severity === 'error')
  if (errors.length > 0) return errors.every((one) => GUARD_CODES.includes(one.code)) ? 'refused' : 'failed'
  return plan.changes.length > 0 ? 'changes' : 'no-changes'
}

/** The base branch's spec against the very same application and ledger: tells which changes are this pull request's own. */
async function basePlan(
  job: RunContext,
  planned: PlanResult,
): Promise<{ readonly plan: Plan; readonly applied: boolean } | null> {
  const { base } = job.checkout
  if (base === null) return null
  const { fleet } = await compileFleet(job.checkout.treeAt(base), job.inputs.fleetFile)
  // A base without the file has nothing: then every change is this pull request's.
  const before: Fleet = fleet ?? { ...planned.fleet, desired: [], moved: [], absent: [], retire: null }
  const { live, ledger, others } = planned
  const { plan } = makePlan({ fleet: { ...before, name: planned.fleet.name }, live, ledger, others, commit: base })
  return { plan, applied: fleet !== null && wasApplied(fleet, ledger) }
}

type Shown = { readonly plan: Plan; readonly planned: PlanResult }

/** Writes the comment where there is one to write; what could not be done is returned for the summary. */
async function comment(
  job: RunContext,
  github: (() => Promise<GitHub>) | null,
  shown: Shown | null,
  render: (room: number, notes: readonly string[]) => string,
  worth: boolean,
): Promise<string> {
  const { inputs, context } = job
  if (inputs.comment === 'off' || !canComment(context) || context.pull === null || github === null) return ''
  try {
    const api = await github()
    const fleet = shown?.plan.fleet ?? getDefaultFleetName(inputs.fleetFile)
    const comments = await listComments(api, context.pull.number)
    const known = comments.some(({ body }) => hasMarker(body, formatMarker(fleet)))
    if (!worth && !known && inputs.comment === 'changes') return ''
    const proof = shown === null ? null : await payload(job, api, shown)
    await writeComment(
      api,
      context.pull.number,
      fleet,
      (existing) => withProof(existing, proof, getSigningSecret(inputs), render),
      comments,
    )
    return ''
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    return `> ${error.message}\n\n`
  }
}

/** Signed only when GitHub says, now, that the pull request is open and its head is the one that was planned. */
async function payload(job: RunContext, github: GitHub, { plan, planned }: Shown): Promise<ReviewRecord | null> {
  const { context, inputs } = job
  if (context.pull === null || plan.diagnostics.some((one) => one.severity === 'error')) return null
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
    serial: planned.ledger?.serial ?? 0,
    time,
    digest: plan.digest,
    fingerprints: fingerprintChanges(plan, inputs.review),
  }
}

const UNSIGNED = 'Too many changes to sign: what is destructive in this plan will need an approval after the merge.'

function withProof(
  existing: string | null,
  proof: ReviewRecord | null,
  secret: string,
  render: (room: number, notes: readonly string[]) => string,
): string {
  if (proof === null) return render(COMMENT - EDGES, [])
  // The same plan again needs no new signature, and a comment that does not change notifies nobody.
  const same = existing === null ? undefined : findRecords(existing, secret).find((one) => sameBut(one.record, proof))
  const line = same?.line ?? formatRecordLine(proof, secret, (COMMENT - EDGES) / 2)
  if (line === null) return render(COMMENT - EDGES, [UNSIGNED])
  return `${line}\n${render(COMMENT - EDGES - line.length, [])}`
}

const HALF_ITS_LIFE = 15 * 86_400_000

function sameBut(old: ReviewRecord, now: ReviewRecord): boolean {
  const young = Date.parse(now.time) - Date.parse(old.time) < HALF_ITS_LIFE
  return (
    young &&
    JSON.stringify({ ...old, time: '' }) ===
      JSON.stringify({ ...now, fingerprints: [...new Set(now.fingerprints)].sort(), time: '' })
  )
}

export function buildLinks({ context, checkout }: RunContext): { readonly summary: string; readonly blob: string } {
  const repository = `${context.urls.server}/${context.repository.owner}/${context.repository.name}`
  return { summary: context.run.url, blob: `${repository}/blob/${context.pull?.head ?? checkout.commit}` }
}
