/**
 * Mode drift: is Nylas still as the file says? Told in one rolling issue. With `heal`, what destroys nothing is repaired, and
 * accounts whose waiting time is over go; but only while the file is the one that was last applied completely.
 */

import { isPendingDeletion } from '../../domain/change.ts'
import type { Diagnostic, Plan } from '../../domain/model.ts'
import type { Obstacle } from '../../engine/apply/run.ts'
import { type ApplyReport, applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyDeps } from '../../engine/deps.ts'
import { type OpenedFleet, openFleet } from '../../engine/open-fleet.ts'
import { wasApplied, withOrigin } from '../../engine/plan/origin.ts'
import { type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { listRefusals } from '../../render/annotations.ts'
import { hasDrift, renderDriftMarkdown, renderDriftTitle } from '../../render/drift-markdown.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderDiagnosticsMarkdown } from '../../render/markdown.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import { writeIssue } from '../github/issue.ts'
import { findApplyObstacle } from '../github/mode.ts'
import type { Core } from '../github/report.ts'
import { createProgressLog, createRunEndedCheck, printRecoveryFile } from './apply-run.ts'
import { buildLinks, getPlanResult } from './plan-run.ts'
import { createApplyDeps, createPlanDeps, type RunContext } from './ports.ts'
import type { JobResult } from './publish.ts'
import { findNewerSpec } from './superseded.ts'
import { readProvenance } from './testimony.ts'

const ISSUE = 65_000
const SUMMARY = 1_000_000

export async function runDriftMode(job: RunContext, core: Core, github: () => Promise<GitHub>): Promise<JobResult> {
  const deps = createPlanDeps(job)
  const opened = await openFleet(deps)
  const { planned, diagnostics } = await planFleet(deps, opened)
  if (!planned) {
    const summary = renderDiagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links: buildLinks(job) })
    return ending(job, null, diagnostics, summary, null)
  }
  const report = await healed(job, core, github, opened, planned)
  if (report?.unrecorded) await printRecoveryFile(job, core, report.unrecorded)
  const left = withCause(report?.second ?? planned.plan, planned)
  const plan = report && report.result !== 'applied' ? { ...left, diagnostics: report.diagnostics } : left
  const notes = await tell(job, github, plan)
  const options = { budget: SUMMARY, unit: 'bytes' as const, links: buildLinks(job), now: planned.live.at }
  const summary = notes + renderDriftMarkdown(plan, options)
  const found = report
    ? [...listRefusals(planned.plan, report.outcomes), ...report.diagnostics]
    : planned.plan.diagnostics
  return ending(job, plan, found, summary, report)
}

/** The spec is its own base here: what differs was changed in Nylas, or was never applied. */
const withCause = (plan: Plan, { fleet, ledger }: PlanResult): Plan =>
  withOrigin(plan, { plan, applied: wasApplied(fleet, ledger) })

async function healed(
  job: RunContext,
  core: Core,
  github: () => Promise<GitHub>,
  opened: OpenedFleet,
  planned: PlanResult,
): Promise<ApplyReport | null> {
  if (!job.inputs.heal || planned.plan.changes.length === 0) return null
  const reason =
    findApplyObstacle(job.context) ??
    (wasApplied(planned.fleet, planned.ledger) ? null : 'the file is not the one that was last applied completely')
  if (reason !== null) {
    job.tell(`nothing is repaired: ${reason}`)
    return null
  }
  const said = await asked(readProvenance(job, planned.ledger?.commit ?? null, github))
  if (said === null) {
    job.tell('nothing is repaired: the ledger has already seen a later commit of this branch')
    return null
  }
  const unasked = said instanceof ForbiddenError ? said.message : null
  if (unasked !== null) job.tell(`nothing is deleted: ${unasked}`)
  const ports: ApplyDeps = {
    ...createApplyDeps(job, { pulls: [], isRunEnded: createRunEndedCheck(await github()) }),
    ...(said instanceof ForbiddenError ? {} : { readEvidence: said.witness }),
    stillCurrent: () => findNewerSpec(job),
  }
  return applyFleet(ports, opened, {
    show: () => {},
    confirm: async () => true,
    withhold: async ({ changes }) => {
      const kept = changes.filter((change) =>
        isPendingDeletion(change) ? unasked !== null : change.destructive !== null,
      )
      const obstacle: Obstacle =
        unasked === null
          ? { reason: 'destructive', error: 'a repair destroys nothing' }
          : { reason: 'unreviewed', error: unasked }
      return new Map(kept.map(({ address }) => [address, obstacle]))
    },
    progress: createProgressLog(job, core),
  })
}

/**
 * A ledger that was set back is as complete as it was then: what was retired, put back and retired again would go too soon.
 * A token that may not read pull requests cannot tell, so that it repairs and deletes nothing.
 */
const asked = <Said>(said: Promise<Said>): Promise<Said | ForbiddenError> =>
  said.catch((error: unknown) => {
    if (error instanceof ForbiddenError) return error
    throw error
  })

async function tell(job: RunContext, github: () => Promise<GitHub>, plan: Plan): Promise<string> {
  if (!job.inputs.driftIssue) return ''
  try {
    const body = renderDriftMarkdown(plan, { budget: ISSUE, links: buildLinks(job) })
    await writeIssue(await github(), { fleet: plan.fleet, title: renderDriftTitle(plan), body, open: hasDrift(plan) })
    return ''
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    return `> ${error.message}\n\n`
  }
}

function ending(
  job: RunContext,
  plan: Plan | null,
  diagnostics: readonly Diagnostic[],
  summary: string,
  report: ApplyReport | null,
): JobResult {
  const result = plan === null ? 'failed' : report && report.result !== 'refused' ? report.result : getPlanResult(plan)
  const errors = diagnostics.filter((one) => one.severity === 'error')
  const drifted = plan !== null && plan.changes.length > 0 && job.inputs.failOnDrift
  const failure =
    result === 'failed' || result === 'refused'
      ? (errors[0]?.summary ?? `the run ended as ${result}`)
      : drifted
        ? `${plan.changes.length} things in Nylas are not as the file says`
        : null
  return {
    mode: 'drift',
    result,
    plan,
    diagnostics,
    report: report ? renderReportJson(report) : null,
    summary,
    failure,
  }
}
