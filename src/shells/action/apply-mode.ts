/** Mode apply: carries out what was merged and reviewed, and reports it where it was shown. */
import type { Change, Diagnostic } from '../../domain/model.ts'
import type { Obstacle } from '../../engine/apply/run.ts'
import { applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import { isSound, openFleet, type SoundFleet } from '../../engine/open-fleet.ts'
import { listRefusals } from '../../render/annotations.ts'
import { escapeMarkdown } from '../../render/escape.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderDiagnosticsMarkdown, renderPlanMarkdown } from '../../render/markdown.ts'
import { renderPlanText } from '../../render/terminal.ts'
import { findUnreviewed, reportUnreviewed } from '../../state/review/approval.ts'
import { SUMMARY_SIZE, writeGroup, writeLog } from '../github/report.ts'
import { createProgressLog, postApplyReport, printRecoveryFile, renderApplyReport } from './apply-report.ts'
import type { JobResult } from './job-result.ts'
import { findNewerSpec, type Provenance, readProvenance } from './provenance.ts'
import { buildLinks, createApplyDeps, createPlanDeps, type RunContext } from './run-context.ts'

export async function runApplyMode(run: RunContext): Promise<JobResult> {
  const opened = await openFleet(createPlanDeps(run))
  const newerSpec = await findNewerSpec(run, opened)
  if (newerSpec !== null) return endSuperseded(newerSpec)
  if (!isSound(opened)) return endWithErrors(run, opened.diagnostics)
  // What a ledger that does not verify says it has seen makes no run an old one.
  const { reading } = opened
  const seen = reading?.state === 'verified' ? reading.ledger : null
  const provenance = await readProvenance(run, seen?.commit ?? null)
  if (provenance === null) return endSuperseded('the ledger has already seen a later commit of this branch')
  const report = await applyReviewed(run, opened, provenance)
  if (report.unsavedLedger) await printRecoveryFile(run, report.unsavedLedger)
  const notes = await postApplyReport(run, report, provenance.mergedPullRequests)
  return endWithReport(run, report, notes)
}

/** What no valid review record names is withheld, and the report says why. */
async function applyReviewed(run: RunContext, opened: SoundFleet, provenance: Provenance): Promise<ApplyReport> {
  const { core, inputs } = run
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
      show: (plan) =>
        writeGroup(core, 'Plan', async () =>
          writeLog(core, renderPlanText(plan, { color: false, width: 120, phase: 'command' })),
        ),
      confirm: async () => true,
      withhold: async (plan) => {
        unreviewed = findUnreviewed(plan, inputs.review, findApprovals(plan.application).records, approve)
        const obstacle: Obstacle = { reason: 'unreviewed', error: 'it was not reviewed' }
        return new Map(unreviewed.map(({ address }) => [address, obstacle]))
      },
      progress: createProgressLog(run),
    },
    approve,
  )
  if (unreviewed.length === 0 || !report.plan) return report
  // What is still to be done has a plan of its own; that plan's digest is what an approval names.
  const digest = report.planAfterApply?.digest ?? report.plan.digest
  const refusals = reportUnreviewed(unreviewed, digest, findApprovals(report.plan.application).reason)
  return { ...report, diagnostics: [...report.diagnostics, ...refusals] }
}

/** An apply from where none may come from. */
export function refuseApply(obstacle: string): JobResult {
  const summary = `**Nothing was applied:** ${escapeMarkdown(obstacle)}.\n`
  return { mode: 'apply', result: 'refused', plan: null, diagnostics: [], report: null, summary, failure: obstacle }
}

function endSuperseded(reason: string, diagnostics: readonly Diagnostic[] = []): JobResult {
  const summary = `**Nothing was applied: this run is an old one.** ${reason}.\n`
  return { mode: 'apply', result: 'superseded', plan: null, diagnostics, report: null, summary, failure: null }
}

function endWithErrors(run: RunContext, diagnostics: readonly Diagnostic[]): JobResult {
  const summary = renderDiagnosticsMarkdown(diagnostics, { ...SUMMARY_SIZE, links: buildLinks(run) })
  const failure = findFirstError(diagnostics) ?? 'the apply ended as failed'
  return { mode: 'apply', result: 'failed', plan: null, diagnostics, report: null, summary, failure }
}

function endWithReport(run: RunContext, report: ApplyReport, notes: string): JobResult {
  const { result, plan, outcomes } = report
  if (plan === null) {
    const reason = report.diagnostics.find(({ code }) => code === 'superseded')
    return reason ? endSuperseded(reason.summary, report.diagnostics) : endWithErrors(run, report.diagnostics)
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
    summary: notes + renderApplyReport(run, plan, report, half) + shown,
    failure: result === 'failed' || result === 'refused' ? failure : null,
  }
}

const findFirstError = (diagnostics: readonly Diagnostic[]): string | undefined =>
  diagnostics.find(({ severity }) => severity === 'error')?.summary
