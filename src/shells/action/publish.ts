/** What a run leaves behind: outputs, the job summary, annotations, files, and whether the job failed. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic, Plan, Result } from '../../domain/model.ts'
import { toAnnotations } from '../../render/annotations.ts'
import { toLogLine } from '../../render/escape.ts'
import { renderPlanJson } from '../../render/json.ts'
import type { Mode } from '../github/mode.ts'
import { type Core, writeAnnotations, writeLog, writeOutputs, writeSummary } from '../github/report.ts'

export type JobResult = {
  readonly mode: Mode
  readonly result: Result
  readonly plan: Plan | null
  readonly diagnostics: readonly Diagnostic[]
  /** The report as JSON, after an apply. */
  readonly report: string | null
  readonly summary: string
  /** Set when the job is to fail, with the sentence that says why. */
  readonly failure: string | null
}

export async function writeJobResult(
  core: Core & { setFailed: (message: string) => void },
  folder: string,
  ending: JobResult,
): Promise<void> {
  const { mode, result, plan, report, diagnostics } = ending
  const counts = plan?.counts
  const files = await writeFiles(folder, plan, report)
  writeOutputs(core, {
    mode,
    result,
    'has-changes': (plan?.changes.length ?? 0) > 0,
    creates: counts?.create ?? 0,
    updates: counts?.update ?? 0,
    adopts: counts?.adopt ?? 0,
    retires: counts?.retire ?? 0,
    deletes: counts?.delete ?? 0,
    unchanged: counts?.unchanged ?? 0,
    unmanaged: counts?.unmanaged ?? 0,
    unhealthy: plan?.unhealthy.length ?? 0,
    digest: plan?.digest ?? '',
    'plan-file': files.plan,
    'report-file': files.report,
  })
  writeAnnotations(core, toAnnotations(diagnostics, ending.failure === null ? 0 : 1))
  if (!(await writeSummary(core, ending.summary))) writeLog(core, ending.summary)
  if (ending.failure !== null) core.setFailed(toLogLine(ending.failure))
}

async function writeFiles(folder: string, plan: Plan | null, report: string | null) {
  const [planFile, reportFile] = [join(folder, 'nylas-fleet-plan.json'), join(folder, 'nylas-fleet-report.json')]
  if (plan) await writeFile(planFile, renderPlanJson(plan))
  if (report !== null) await writeFile(reportFile, report)
  return { plan: plan ? planFile : '', report: report === null ? '' : reportFile }
}
