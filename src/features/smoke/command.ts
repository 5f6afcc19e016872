/**
 * `nylas-fleet smoke`: sends the tests marked `smoke: true` for real, between accounts of the fleet alone, and says what
 * became of them. Exits with 0 when all was seen as expected or could not be tried.
 */
import { randomBytes } from 'node:crypto'
import { isSmokeClean } from '../../engine/smoke/report.ts'
import { smokeFleet } from '../../engine/smoke-fleet.ts'
import { escapeJson } from '../../render/escape.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, readText, UserError } from '../command.ts'
import { renderSmokeText } from './text.ts'

/** Seconds. Nylas delivers within seconds, as a rule. */
const PATIENCE = 120

export const createSmokeOptions = (seconds = PATIENCE) => ({
  timeout: seconds * 1000,
  run: randomBytes(16).toString('hex'),
})

export const runSmokeCommand: Command = async ({ options, words }, { terminal, createPlanDeps }) => {
  if (words.length > 0) throw new UserError('smoke takes no words: it tries the tests of the file that say smoke: true')
  const seconds = readTimeout(options)
  const { report, diagnostics } = await smokeFleet(createPlanDeps(), createSmokeOptions(seconds))
  if (report === null) {
    if (options['json']) terminal.out(`${escapeJson(JSON.stringify({ diagnostics }, null, 2))}\n`)
    else terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    terminal.err('nothing was sent\n')
    return EXIT.failed
  }
  terminal.out(options['json'] ? `${escapeJson(JSON.stringify(report, null, 2))}\n` : renderSmokeText(report))
  return isSmokeClean(report) ? EXIT.done : EXIT.failed
}

function readTimeout(options: Options): number {
  const text = readText(options['timeout'])
  const seconds = text === null ? PATIENCE : Number(text)
  if (seconds >= 1 && seconds <= 3600) return seconds
  throw new UserError('--timeout takes a number of seconds from 1 to 3600')
}
