/**
 * Mode drift: is Nylas still as the file says? Reported in one rolling issue. With `heal`, what destroys nothing is repaired,
 * and accounts whose waiting time is over go; but only while the file is the one that was last applied completely.
 */

import { isPendingDeletion } from '../../domain/change.ts'
import { isError } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import { listUnhealthyAccounts, type Plan } from '../../domain/plan.ts'
import type { Obstacle } from '../../engine/apply/obstacle.ts'
import { applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import { type OpenedFleet, openFleet } from '../../engine/open-fleet.ts'
import { describeBase, isApplied, withOrigin } from '../../engine/plan/digest.ts'
import { getPlanResult, type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { listRefusals } from '../../render/annotations.ts'
import { hasDrift, renderDriftMarkdown, renderDriftTitle } from '../../render/drift-markdown.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderDiagnosticsMarkdown } from '../../render/markdown.ts'
import { countNoun } from '../../render/words.ts'
import { ForbiddenError } from '../github/client.ts'
import { writeIssue } from '../github/issue.ts'
import { findApplyObstacle } from '../github/mode.ts'
import { SUMMARY_SIZE, writeLog } from '../github/report.ts'
import { createProgressLog, printRecoveryFile } from './apply-report.ts'
import type { Inputs } from './inputs.ts'
import type { JobResult } from './job-result.ts'
import { logAsking, logOpened, logPlan, logWithheld } from './log.ts'
import { findNewerSpec, type Provenance, readProvenance } from './provenance.ts'
import {
  buildLinks,
  createApplyDeps,
  createPlanDeps,
  getCommentOwner,
  noteIfForbidden,
  type RunContext,
} from './run-context.ts'

export async function runDriftMode(run: RunContext): Promise<JobResult> {
  const deps = createPlanDeps(run)
  const opened = await openFleet(deps)
  logOpened(run, opened)
  if (opened.fleet) logAsking(run)
  const { result, diagnostics } = await planFleet(
    { ...deps, testsNow: true, ...(run.inputs.health ? { asksHealth: true } : {}) },
    opened,
  )
  const options = { ...SUMMARY_SIZE, links: buildLinks(run) }
  if (!result)
    return endDrift(run, {
      plan: null,
      report: null,
      diagnostics,
      summary: renderDiagnosticsMarkdown(diagnostics, options),
    })
  await logPlan(run, result.plan, false)
  const report = await heal(run, opened, result)
  if (report?.unsavedLedger) await printRecoveryFile(run, report.unsavedLedger)
  const plan = buildPlanAfterHeal(result, report)
  const summary = renderDriftMarkdown(plan, { ...options, now: result.live.at })
  const refusals = report ? listRefusals(result.plan, report.outcomes) : []
  const found = [...refusals, ...(report ?? result.plan).diagnostics]
  return { ...endDrift(run, { plan, report, diagnostics: found, summary }), post: () => postDrift(run, plan) }
}

/** What still differs. The spec is its own base here: what differs was changed in Nylas, or was never applied. */
function buildPlanAfterHeal({ plan, fleet, ledger, tip }: PlanResult, report: ApplyReport | null): Plan {
  // A repair changes nothing of what was sent, so nobody asks again.
  const left = { ...(report?.planAfterApply ?? plan), ...(plan.health ? { health: plan.health } : {}) }
  const withCause = withOrigin(left, describeBase(left, { fleet, ledger, tip }))
  return report && report.result !== 'applied' ? { ...withCause, diagnostics: report.diagnostics } : withCause
}

/** Null when nothing is repaired; why not is in the log. */
async function heal(run: RunContext, opened: OpenedFleet, result: PlanResult): Promise<ApplyReport | null> {
  const { core, inputs, context } = run
  const { fleet, ledger, plan } = result
  if (!inputs.heal || plan.changes.length === 0) return null
  const obstacle =
    findApplyObstacle(context) ??
    (isApplied(fleet, ledger) ? null : 'the file is not the one that was last applied completely')
  const provenance = obstacle === null ? await readProvenanceIfAllowed(run, ledger?.commit ?? null) : null
  if (provenance === null) {
    writeLog(core, `nothing is repaired: ${obstacle ?? 'the ledger has already seen a later commit of this branch'}`)
    return null
  }
  const unread = provenance instanceof ForbiddenError ? provenance.message : null
  if (unread !== null) writeLog(core, `nothing is deleted: ${unread}`)
  const deps = createApplyDeps(run, {
    pulls: [],
    findNewerSpec: () => findNewerSpec(run, opened),
    ...(provenance instanceof ForbiddenError ? {} : { readEvidence: provenance.readEvidence }),
  })
  return applyFleet(deps, opened, {
    show: () => {},
    confirm: async () => true,
    withhold: async ({ changes }) => {
      const withheld = changes.filter((change) =>
        isPendingDeletion(change) ? unread !== null : change.destructive !== null,
      )
      run.progress.mayHaveWritten = true
      const reason: Obstacle =
        unread === null
          ? { reason: 'destructive', error: 'a repair destroys nothing' }
          : { reason: 'unreviewed', error: unread }
      logWithheld(
        run,
        reason.error,
        withheld.map(({ address }) => address),
      )
      return new Map(withheld.map(({ address }) => [address, reason]))
    },
    progress: createProgressLog(run),
  })
}

/**
 * A ledger that was set back is as complete as it was then: what was retired, put back and retired again would go too soon.
 * A token that may not read pull requests cannot tell, so that run repairs and deletes nothing.
 */
async function readProvenanceIfAllowed(
  run: RunContext,
  ledgerCommit: string | null,
): Promise<Provenance | ForbiddenError | null> {
  try {
    return await readProvenance(run, ledgerCommit)
  } catch (error) {
    if (error instanceof ForbiddenError) return error
    throw error
  }
}

/** What the token may not write is returned as Markdown, for the summary. */
async function postDrift(run: RunContext, plan: Plan): Promise<string> {
  if (!run.inputs.driftIssue) return ''
  const links = buildLinks(run)
  return noteIfForbidden(run, async () => {
    const issue = await writeIssue(await run.github(), {
      owner: getCommentOwner(run, plan.fleet),
      title: renderDriftTitle(plan),
      render: (budget) => renderDriftMarkdown(plan, { budget, links }),
      open: hasDrift(plan),
    })
    if (issue.number !== null) writeLog(run.core, `issue #${issue.number}: ${issue.action}`)
  })
}

/** What of a plan is to fail the job, in a sentence. */
function findFailure(plan: Plan, { failOn }: Inputs): string | null {
  const [drift, unhealthy, unmanaged] = [plan.changes.length, listUnhealthyAccounts(plan).length, plan.unmanaged.length]
  const parts = [
    ...(failOn.has('drift') && drift > 0 ? [`${drift} things in Nylas are not as the file says`] : []),
    ...(failOn.has('unhealthy') && unhealthy > 0 ? [`${countNoun(unhealthy, 'thing')} unhealthy`] : []),
    ...(failOn.has('unmanaged') && unmanaged > 0 ? [`${unmanaged} things in Nylas are not in the file`] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

type DriftEnd = {
  /** Null where none could be made. */
  readonly plan: Plan | null
  /** Null where nothing was repaired. */
  readonly report: ApplyReport | null
  readonly diagnostics: readonly Diagnostic[]
  readonly summary: string
}

function endDrift({ inputs }: RunContext, { plan, report, diagnostics, summary }: DriftEnd): JobResult {
  const result = plan === null ? 'failed' : report && report.result !== 'refused' ? report.result : getPlanResult(plan)
  const firstError = diagnostics.find(isError)?.summary
  const failure =
    result === 'failed' || result === 'refused'
      ? (firstError ?? `the run ended as ${result}`)
      : plan === null
        ? null
        : findFailure(plan, inputs)
  return {
    mode: 'drift',
    result,
    plan,
    diagnostics,
    report: report && renderReportJson(report),
    summary,
    failure,
    post: null,
  }
}
