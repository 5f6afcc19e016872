/**
 * Writes what a run leaves behind on GitHub besides comments: outputs, the job summary, annotations, the log. Nothing in a
 * text is taken for a workflow command; how much of it there is, is decided elsewhere.
 */
import { joinAdvice } from '../../domain/diagnostic.ts'
import type { Diagnostic, Json } from '../../domain/model.ts'
import { toLogLine } from '../../render/escape.ts'

/** The part of `@actions/core` that is used; the shell passes the module itself. */
export type Core = Pick<
  typeof import('@actions/core'),
  | 'getInput'
  | 'setOutput'
  | 'setSecret'
  | 'setFailed'
  | 'info'
  | 'error'
  | 'warning'
  | 'notice'
  | 'startGroup'
  | 'endGroup'
  | 'summary'
>

/** A larger summary is dropped whole by the runner. In bytes. */
export const SUMMARY_LIMIT = 1024 * 1024

/** What is written for a summary stays below that, with room for notes. */
export const SUMMARY_SIZE = { budget: 1_000_000, unit: 'bytes' } as const

const MESSAGE_LIMIT = 4096

/** Has to come before anything else is written. Lines and encodings of it are the runner's business. */
export function hideSecrets(core: Core, secrets: readonly (string | undefined)[]): void {
  for (const secret of secrets) if (secret !== undefined && secret.trim() !== '') core.setSecret(secret)
}

export function writeOutputs(core: Core, outputs: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** False when there is nowhere to write it, or it is too large and would be lost. */
export async function writeSummary(core: Core, markdown: string): Promise<boolean> {
  if (Buffer.byteLength(markdown) > SUMMARY_LIMIT) return false
  try {
    await core.summary.emptyBuffer().addRaw(markdown, true).write({ overwrite: true })
    return true
  } catch {
    // GITHUB_STEP_SUMMARY is missing or not writable.
    return false
  }
}

/** One annotation each, on its line of the spec; choosing ten a level is the caller's part. */
export function writeAnnotations(core: Core, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { severity, code, file, line, column } = diagnostic
    const message = toLogLine(`${joinAdvice(diagnostic)} (${code})`)
    core[severity](message.slice(0, MESSAGE_LIMIT).toWellFormed(), {
      title: code,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
      ...(column === null ? {} : { startColumn: column }),
    })
  }
}

/** Text for the log: its lines stay lines, and nothing in it acts. */
export function writeLog(core: Core, text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) core.info(toLogLine(line))
}

export async function writeGroup<Result>(core: Core, name: string, work: () => Promise<Result>): Promise<Result> {
  core.startGroup(toLogLine(name))
  try {
    return await work()
  } finally {
    core.endGroup()
  }
}
