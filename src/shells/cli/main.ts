#!/usr/bin/env node
import { VERSION } from '../../domain/version.ts'
/** The command line: words to a command, its answer to text, its end to an exit code. The only catch-all there is. */
import { EXIT } from '../../features/command.ts'
import { runCommand } from './commands.ts'
import { writeHelp } from './help.ts'
import { parse } from './parse.ts'
import { openTerminal } from './terminal.ts'
import '../memory.ts'

const parsed = parse(process.argv.slice(2))
if ('help' in parsed) process.stdout.write(writeHelp(parsed.help))
else if ('version' in parsed) process.stdout.write(`${VERSION}\n`)
else if ('problem' in parsed) {
  process.stderr.write(`nylas-fleet: ${parsed.problem}\n`)
  process.exitCode = EXIT.failed
} else {
  const terminal = openTerminal(process, parsed.options['no-color'] === true)
  try {
    process.exitCode = await runCommand(parsed.command, parsed, terminal)
  } catch (error) {
    process.stderr.write(`nylas-fleet: ${told(error)}\n`)
    process.exitCode = terminal.stopping.aborted ? EXIT.interrupted : EXIT.failed
  }
}

/**
 * What this program throws on purpose is a sentence for a person. A TypeError and its like is a fault of the program itself
 * and keeps its stack.
 */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const fault = [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind)
  if (!fault) return error.message
  return `this is a fault in nylas-fleet itself, please report it: ${error.stack ?? error.message}`
}
