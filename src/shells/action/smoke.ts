/** With the input `smoke`, after an apply: the tests marked `smoke: true` are tried for real, and the job is as they are. */
import { errorMessage } from '../../domain/diagnostic.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import { isSmokeClean } from '../../engine/smoke/report.ts'
import { smokeFleet } from '../../engine/smoke-fleet.ts'
import { createSmokeOptions } from '../../features/smoke/command.ts'
import { listSmokeLines, renderSmokeMarkdown } from '../../features/smoke/text.ts'
import { escapeMarkdown } from '../../render/escape.ts'
import { writeLog } from '../github/report.ts'
import type { JobResult } from './job-result.ts'
import { createPlanDeps, type RunContext } from './run-context.ts'

/** What was not applied as a whole is not tried. */
export async function addSmoke(run: RunContext, { result }: ApplyReport, job: JobResult): Promise<JobResult> {
  if (!run.inputs.smoke || (result !== 'applied' && result !== 'no-changes')) return job
  try {
    const { report, diagnostics } = await smokeFleet(createPlanDeps(run), createSmokeOptions())
    const all = [...job.diagnostics, ...diagnostics]
    if (report === null) return fail({ ...job, diagnostics: all }, 'smoke sent nothing: the plan has errors')
    for (const line of listSmokeLines(report)) writeLog(run.core, line)
    const tried = { ...job, diagnostics: all, summary: job.summary + renderSmokeMarkdown(report) }
    if (isSmokeClean(report)) return tried
    const bad = report.tests.find(({ result: one }) => one === 'otherwise' || one === 'not-seen')
    return { ...tried, failure: job.failure ?? `smoke: ${bad?.name}: ${bad?.words}` }
  } catch (error) {
    return fail(job, `smoke could not be carried out: ${errorMessage(error)}`)
  }
}

const fail = (job: JobResult, problem: string): JobResult => ({
  ...job,
  summary: `${job.summary}\n${escapeMarkdown(problem)}\n`,
  failure: job.failure ?? problem,
})
