/** What a mode hands back, and how it leaves the job: outputs, job summary, annotations, files, and whether the job failed. */
import { join } from 'node:path'
import { writePrivateFile } from '../../config/files/tree.ts'
import type { Diagnostic, Plan, Result } from '../../domain/model.ts'
import { toAnnotations } from '../../render/annotations.ts'
import { toLogLine } from '../../render/escape.ts'
import { renderPlanJson } from '../../render/json.ts'
import type { Mode } from '../github/mode.ts'
import { writeAnnotations, writeLog, writeOutputs, writeSummary } from '../github/report.ts'
import type { RunContext } from './run-context.ts'

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
  { core, temporary }: Pick<RunContext, 'core' | 'temporary'>,
  { mode, result, plan, diagnostics, report, summary, failure }: JobResult,
): Promise<void> {
  const counts = plan?.counts
  const planFile = await writeIfGiven(join(temporary, 'nylas-fleet-plan.json'), plan && renderPlanJson(plan))
  const reportFile = await writeIfGiven(join(temporary, 'nylas-fleet-report.json'), report)
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
    'plan-file': planFile,
    'report-file': reportFile,
  })
  writeAnnotations(core, toAnnotations(diagnostics, failure === null ? 0 : 1))
  if (!(await writeSummary(core, summary))) writeLog(core, summary)
  if (failure !== null) core.setFailed(toLogLine(failure))
}

/** The path, or '' when there is nothing to write. */
async function writeIfGiven(path: string, text: string | null): Promise<string> {
  if (text === null) return ''
  await writePrivateFile(path, text)
  return path
}
