/** Mode apply: carries out what was merged and reviewed, and reports it where it was shown. */

import type { Change } from '../../domain/change.ts'
import { isError, planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Obstacle } from '../../engine/apply/obstacle.ts'
import { applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { isSound, type OpenedFleet, openFleet, type SoundFleet } from '../../engine/open-fleet.ts'
import { listRefusals } from '../../render/annotations.ts'
import { escapeMarkdown } from '../../render/escape.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderPlanMarkdown } from '../../render/markdown.ts'
import { findUnreviewed, reportUnreviewed } from '../../state/review/approval.ts'
import { SUMMARY_SIZE, writeLog } from '../github/report.ts'
import { createProgressLog, postApplyReport, printRecoveryFile, renderApplyReport } from './apply-report.ts'
import { endWithProblems } from './failed-run.ts'
import type { JobResult } from './job-result.ts'
import { logAsking, logOpened, logPlan, logWithheld } from './log.ts'
import { findNewerSpec, type Provenance, readProvenance } from './provenance.ts'
import { buildLinks, createApplyDeps, createPlanDeps, type RunContext } from './run-context.ts'
import { addSmoke } from './smoke.ts'

export async function runApplyMode(run: RunContext): Promise<JobResult> {
  const deps = createPlanDeps(run)
  const opened = await openFleet(deps)
  logOpened(run, opened)
  run.progress.fleet = opened.name
  const newerSpec = await findNewerSpec(run, opened, run.checkout.tip)
  if (newerSpec !== null) return endSuperseded(newerSpec)
  if (!isSound(opened)) return endUnsound(run, opened, deps)
  // What a ledger that does not verify says it has seen makes no run an old one.
  const { reading } = opened
  const seen = reading?.state === 'verified' ? reading.ledger : null
  const provenance = await readProvenance(run, seen?.commit ?? null)
  if (provenance === null) return endSuperseded('the ledger has already seen a later commit of this branch')
  const { mergedPullRequests } = provenance
  run.progress.pulls = mergedPullRequests.pulls
  const numbers = mergedPullRequests.pulls.map(({ number }) => `#${number}`)
  writeLog(run.core, `merged since then: ${numbers.length === 0 ? 'no pull request' : numbers.join(', ')}`)
  logAsking(run)
  const report = await applyReviewed(run, opened, provenance)
  if (report.unsavedLedger) await printRecoveryFile(run, report.unsavedLedger)
  const { job, tried } = await addSmoke(run, report, endWithReport(run, report))
  return { ...job, post: () => postApplyReport(run, report, mergedPullRequests, tried) }
}

/** The pull requests that brought a broken file are told; those since the last apply, where the ledger says which. */
async function endUnsound(
  run: RunContext,
  { name, diagnostics }: OpenedFleet,
  { openLedger }: PlanDeps,
): Promise<JobResult> {
  const reading = await openLedger({ name, file: run.inputs.fleetFile })?.read()
  const seen = reading?.state === 'verified' ? (reading.ledger?.commit ?? null) : null
  const provenance = await readProvenance(run, seen)
  run.progress.pulls = provenance?.mergedPullRequests.pulls ?? null
  return endWithProblems(run, diagnostics)
}

/** What no valid review record names is withheld, and the report says why. */
async function applyReviewed(run: RunContext, opened: SoundFleet, provenance: Provenance): Promise<ApplyReport> {
  const { inputs } = run
  const { mergedPullRequests, readEvidence } = provenance
  const findApprovals = (application: string) => provenance.findApprovals(opened.fleet.name, application)
  const pulls = mergedPullRequests.pulls.map(({ number }) => number)
  const deps = createApplyDeps(run, { pulls, readEvidence, findNewerSpec: () => findNewerSpec(run, opened) })
  const approve = inputs.approve || null
  let unreviewed: readonly Change[] = []
  const report = await applyFleet(
    deps,
    opened,
    {
      show: (plan) => logPlan(run, plan, false),
      confirm: async () => true,
      withhold: async (plan, letThrough) => {
        run.progress.mayHaveWritten = true
        const { records } = findApprovals(plan.application)
        unreviewed = findUnreviewed(plan, inputs.review, records, { approve, letThrough })
        logWithheld(
          run,
          'no merged comment showed it',
          unreviewed.map(({ address }) => address),
        )
        const obstacle: Obstacle = { reason: 'unreviewed', error: 'it was not reviewed' }
        return new Map(unreviewed.map(({ address }) => [address, obstacle]))
      },
      progress: createProgressLog(run),
    },
    approve,
  )
  const lost = report.plan && opened.reading?.tip === null ? findApprovals(report.plan.application).serial : 0
  const warnings = lost > 0 ? [reportLostLedger(opened.fleet.name, lost)] : []
  const mismatch = report.plan && approve !== null && report.plan.digest !== approve
  const misses = mismatch && report.plan ? [reportOtherPlan(approve, report.plan, report.result)] : []
  if (unreviewed.length === 0 || !report.plan)
    return { ...report, diagnostics: [...misses, ...report.diagnostics, ...warnings] }
  // What is still to be done has a plan of its own; that plan's digest is what an approval names.
  const digest = report.planAfterApply?.digest ?? report.plan.digest
  const refusals = reportUnreviewed(unreviewed, digest, findApprovals(report.plan.application).reason)
  return { ...report, diagnostics: [...misses, ...report.diagnostics, ...warnings, ...refusals] }
}

/** An approval is of one plan. What it opened is nothing where that is not the plan of now. */
function reportOtherPlan(approve: string, { digest, changes }: Plan, result: ApplyReport['result']): Diagnostic {
  const summary =
    changes.length === 0
      ? `approve names the plan ${approve}, and nothing is left to do: it was carried out meanwhile, or Nylas or the file has changed since`
      : `approve names the plan ${approve}, and the plan of now is ${digest}: the file, the ledger or Nylas has changed since it was shown, so it opened nothing`
  const override = changes.length === 0 ? 'nothing' : 'read the new plan, then run this again with its digest'
  return planDiagnostic('approve-mismatch', summary, { override, severity: result === 'refused' ? 'error' : 'warning' })
}

/** A signed comment has seen a ledger that is not there any more. */
function reportLostLedger(fleet: string, serial: number): Diagnostic {
  const summary = `the ledger of this fleet is gone: the merged plan was made with version ${serial} of it. What is in the file was taken over by its name; what left the file was not deleted, and waits that had begun are forgotten`
  const override = `list under absent what is still to be deleted, and find out who deleted refs/nylas-fleet/${fleet}`
  return planDiagnostic('ledger-gone', summary, { override, severity: 'warning' })
}

/** An apply from where none may come from. */
export function refuseApply(obstacle: string): JobResult {
  const summary = `**Nothing was applied:** ${escapeMarkdown(obstacle)}.\n`
  return {
    mode: 'apply',
    result: 'refused',
    plan: null,
    diagnostics: [],
    report: null,
    summary,
    failure: obstacle,
    post: null,
  }
}

function endSuperseded(reason: string, diagnostics: readonly Diagnostic[] = []): JobResult {
  const summary = `**Nothing was applied: this run is an old one.** ${reason}.\n`
  return {
    mode: 'apply',
    result: 'superseded',
    plan: null,
    diagnostics,
    report: null,
    summary,
    failure: null,
    post: null,
  }
}

function endWithReport(run: RunContext, report: ApplyReport): JobResult {
  const { result, plan, outcomes } = report
  if (plan === null) {
    const reason = report.diagnostics.find(({ code }) => code === 'superseded')
    return reason ? endSuperseded(reason.summary, report.diagnostics) : endWithProblems(run, report.diagnostics)
  }
  const diagnostics = [...listRefusals(plan, outcomes), ...report.diagnostics]
  const half = { ...SUMMARY_SIZE, budget: SUMMARY_SIZE.budget / 2 }
  // Where nothing of the plan was carried out, it is shown beside the report.
  const shown =
    outcomes.length > 0 ? '' : `\n${renderPlanMarkdown(plan, { ...half, links: buildLinks(run), phase: 'command' })}`
  const failure = findFirstError(diagnostics) ?? `the apply ended as ${result}`
  return {
    mode: 'apply',
    result,
    plan,
    diagnostics,
    report: renderReportJson(report),
    summary: renderApplyReport(run, plan, report, half) + shown,
    failure: result === 'failed' || result === 'refused' ? failure : null,
    post: null,
  }
}

const findFirstError = (diagnostics: readonly Diagnostic[]): string | undefined => diagnostics.find(isError)?.summary
