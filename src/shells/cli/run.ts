/** One process of the command line: its words in, an exit code out. Whatever a command throws is printed here. */
import { VERSION } from '../../domain/version.ts'
import { EXIT } from '../../features/command.ts'
import { toInertText } from '../../render/escape.ts'
import { runCommand } from './commands.ts'
import { writeHelp } from './help.ts'
import { parseArguments } from './parse.ts'
import { guardOutput, openTerminal } from './terminal.ts'

export async function runProcess(process: NodeJS.Process): Promise<void> {
  guardOutput(process)
  const parsed = parseArguments(process.argv.slice(2))
  const terminal = openTerminal(process, 'options' in parsed && parsed.options['no-color'] === true)
  if ('help' in parsed) terminal.out(writeHelp(parsed.help))
  else if ('version' in parsed) terminal.out(`${VERSION}\n`)
  else if ('problem' in parsed) {
    terminal.err(`nylas-fleet: ${toInertText(parsed.problem)}\n`)
    process.exitCode = EXIT.failed
  } else {
    try {
      process.exitCode = await runCommand(parsed.command, parsed, terminal)
    } catch (error) {
      terminal.err(`nylas-fleet: ${toInertText(formatError(error))}\n`)
      process.exitCode = terminal.stopping.aborted ? EXIT.interrupted : EXIT.failed
    }
  }
}

/**
 * What this program throws on purpose is a sentence for a person. A TypeError and its like is a fault of the program itself
 * and keeps its stack.
 */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isFault = [TypeError, ReferenceError, RangeError, SyntaxError].some((type) => error instanceof type)
  if (!isFault) return error.message
  return `this is a fault in nylas-fleet itself, please report it: ${error.stack ?? error.message}`
}
