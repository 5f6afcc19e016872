#!/usr/bin/env node
/** The command line: words to a command, its answer to text, its end to an exit code. The only catch-all there is. */
import { EXIT, UserError } from './cli/exit.ts'
import { help } from './cli/help.ts'
import { parse } from './cli/parse.ts'
import { runCommand } from './cli/run.ts'
import { openShell } from './cli/shell.ts'
import { VERSION } from './version.ts'

const parsed = parse(process.argv.slice(2))
if ('help' in parsed) process.stdout.write(help(parsed.help))
else if ('version' in parsed) process.stdout.write(`${VERSION}\n`)
else if ('problem' in parsed) {
  process.stderr.write(`nylas-fleet: ${parsed.problem}\n`)
  process.exitCode = EXIT.failed
} else {
  const shell = openShell(process, parsed.options['no-color'] === true)
  try {
    process.exitCode = await runCommand(parsed, shell)
  } catch (error) {
    process.stderr.write(`nylas-fleet: ${told(error)}\n`)
    process.exitCode = shell.stopping.aborted ? EXIT.interrupted : EXIT.failed
  }
}

/** What a person can act on is told in a sentence; anything else is a fault of this program and keeps its stack. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const expected = error instanceof UserError || EXPECTED.includes(error.name)
  return expected
    ? error.message
    : `this is a fault in nylas-fleet itself, please report it: ${error.stack ?? error.message}`
}
