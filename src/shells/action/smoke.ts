/** With the input `smoke`, after an apply: the tests marked `smoke: true` are tried for real, and the job is as they are. */
import { errorMessage } from '../../domain/diagnostic.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import type { SmokeReport, SmokeResult } from '../../engine/smoke/report.ts'
import { smokeFleet } from '../../engine/smoke-fleet.ts'
import { createSmokeOptions } from '../../features/smoke/command.ts'
import { listSmokeLines, renderSmokeMarkdown } from '../../features/smoke/text.ts'
import { escapeMarkdown } from '../../render/escape.ts'
import type { ReportOptions } from '../../render/markdown.ts'
import { writeLog } from '../github/report.ts'
import type { JobResult } from './job-result.ts'
import { createPlanDeps, type RunContext } from './run-context.ts'

const MOST_IN_SUMMARY = 40

/** The job, and for the comment what was tried: null of nothing. */
type SmokedJob = { readonly job: JobResult; readonly tried: NonNullable<ReportOptions['tried']> | null }

/** What was not applied as a whole is not tried. */
export async function addSmoke(run: RunContext, { result }: ApplyReport, job: JobResult): Promise<SmokedJob> {
  if (!run.inputs.smoke || (result !== 'applied' && result !== 'no-changes')) return { job, tried: null }
  try {
    const { report, diagnostics } = await smokeFleet(createPlanDeps(run), createSmokeOptions())
    const all = [...job.diagnostics, ...diagnostics]
    if (report === null) return fail({ ...job, diagnostics: all }, 'smoke sent nothing: the plan has errors')
    for (const line of listSmokeLines(report)) writeLog(run.core, line)
    const summary = `${job.summary}\n${renderSmokeMarkdown(report, MOST_IN_SUMMARY)}\n`
    const [bad] = [...findTests(report, 'otherwise'), ...findTests(report, 'not-seen')]
    const failure = job.failure ?? (bad ? `smoke: ${bad.name}: ${bad.words}` : null)
    return {
      job: { ...job, diagnostics: all, summary, failure },
      tried: report.tests.length === 0 ? null : (most) => renderSmokeMarkdown(report, most),
    }
  } catch (error) {
    return fail(job, `smoke could not be carried out: ${errorMessage(error)}`)
  }
}

const findTests = ({ tests }: SmokeReport, result: SmokeResult) => tests.filter((test) => test.result === result)

const fail = (job: JobResult, problem: string): SmokedJob => ({
  job: { ...job, summary: `${job.summary}\n${escapeMarkdown(problem)}\n`, failure: job.failure ?? problem },
  tried: () => `**SmokedJob for real** · ${escapeMarkdown(problem)}`,
})
