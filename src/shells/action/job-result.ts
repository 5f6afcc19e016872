/** What a mode hands back, and how it leaves the job: outputs, job summary, annotations, files, and whether the job failed. */
import { join } from 'node:path'
import { writePrivateFile } from '../../config/files/tree.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import { listUnhealthyAccounts, type Plan, type Result } from '../../domain/plan.ts'
import { toAnnotations } from '../../render/annotations.ts'
import { escapeMarkdown, toLogLine } from '../../render/escape.ts'
import { renderPlanJson } from '../../render/json.ts'
import type { Mode } from '../github/mode.ts'
import { type Core, writeAnnotations, writeLog, writeOutputs, writeSummary } from '../github/report.ts'
import type { RunContext } from './run-context.ts'

export type JobResult = {
  /** Null where the run ended before that was known. */
  readonly mode: Mode | null
  readonly result: Result
  readonly plan: Plan | null
  readonly diagnostics: readonly Diagnostic[]
  /** The report as JSON, after an apply. */
  readonly report: string | null
  readonly summary: string
  /** Set when the job is to fail, with the sentence that says why. */
  readonly failure: string | null
  /** Writes the comment or the issue, and returns as Markdown what the token may not write; null where there is none. */
  readonly post: (() => Promise<string>) | null
}

/** Until a run says otherwise it has failed: one that is killed has said so already. */
export async function announceRun(core: Core, mode: Mode | null): Promise<void> {
  writeOutputs(core, { mode: mode ?? '', result: 'failed' })
  await writeSummary(
    core,
    '**This run did not come to its end.** It was killed, so nobody knows how far it came: look at its log. The next run reads everything again and goes on from there.\n',
  )
}

/** The job's own marks come first, so that they are there whatever becomes of comment and issue. */
export async function finishJob(
  run: Pick<RunContext, 'core' | 'temporary'>,
  result: JobResult,
  milliseconds: number,
): Promise<void> {
  const { core } = run
  await writeJobResult(run, result)
  if (result.post) {
    const { notes, problem } = await postResult(result.post)
    if (problem !== null) core.setFailed(toLogLine(problem))
    if (notes !== '') await writeSummary(core, notes + result.summary)
  }
  writeLog(core, `ended as ${result.result} after ${(milliseconds / 1000).toFixed(1)} s`)
}

async function postResult(post: () => Promise<string>) {
  try {
    return { notes: await post(), problem: null }
  } catch (error) {
    const problem = `the result could not be written on GitHub, so a comment or an issue may say something older: ${errorMessage(error)}`
    return { notes: `> ${escapeMarkdown(problem)}\n\n`, problem }
  }
}

async function writeJobResult(
  { core, temporary }: Pick<RunContext, 'core' | 'temporary'>,
  { mode, result, plan, diagnostics, report, summary, failure }: JobResult,
): Promise<void> {
  const counts = plan?.counts
  const planFile = await writeIfGiven(join(temporary, 'nylas-fleet-plan.json'), plan && renderPlanJson(plan))
  const reportFile = await writeIfGiven(join(temporary, 'nylas-fleet-report.json'), report)
  writeOutputs(core, {
    mode: mode ?? '',
    result,
    'has-changes': (plan?.changes.length ?? 0) > 0,
    creates: counts?.create ?? 0,
    updates: counts?.update ?? 0,
    adopts: counts?.adopt ?? 0,
    retires: counts?.retire ?? 0,
    deletes: counts?.delete ?? 0,
    unchanged: counts?.unchanged ?? 0,
    unmanaged: counts?.unmanaged ?? 0,
    held: plan?.held?.changes.length ?? 0,
    unhealthy: plan === null ? 0 : listUnhealthyAccounts(plan).length,
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
