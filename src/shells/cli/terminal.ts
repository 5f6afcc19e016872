/**
 * The process as the command line sees it: read once here, and handed on as values. Whatever is printed passes here, so that
 * no text from a file or the API acts on the terminal, also where a printer forgot it.
 */
import { createInterface } from 'node:readline/promises'
import { EXIT, type Terminal } from '../../features/command.ts'
import { REWRITE, stopCommands, toInertText } from '../../render/escape.ts'
import { listenForSignals, systemClock } from '../runtime.ts'

export function openTerminal(process: NodeJS.Process, noColor: boolean): Terminal {
  const signals = listenForSignals(process)
  const color = (stream: NodeJS.WriteStream) =>
    !noColor && !process.env['NO_COLOR'] && stream.isTTY === true && process.env['TERM'] !== 'dumb'
  const colors = { out: color(process.stdout), err: color(process.stderr) }
  // The input is asked last: that opens it, which takes 4 ms that no workflow has a use for.
  const interactive = process.stderr.isTTY === true && process.stdin.isTTY === true
  return {
    env: process.env,
    directory: process.cwd(),
    out: (text) => void process.stdout.write(toInertText(text, (sequence) => colors.out && isColor(sequence))),
    err: (text) => {
      const isOurs = (sequence: string) => (colors.err && isColor(sequence)) || (interactive && sequence === REWRITE)
      process.stderr.write(stopCommands(toInertText(text, isOurs)))
    },
    color: colors,
    width: process.stdout.columns ?? 100,
    screen: process.stdout.isTTY === true,
    interactive,
    ask: async (question) => {
      const asked = createInterface({ input: process.stdin, output: process.stderr })
      try {
        return await asked.question(question, { signal: signals.stopping })
      } finally {
        asked.close()
      }
    },
    clock: systemClock,
    ...signals,
  }
}

const isColor = (sequence: string): boolean => sequence.startsWith('\u001b[') && sequence.endsWith('m')

/** The reader has gone, as that of `| head` does. */
const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED']

/**
 * A reader that goes away changes nothing: what runs is carried on to its end, which its exit code tells. Results that cannot
 * be written for another reason, as on a full disk, are a failure.
 */
export function guardOutput(process: NodeJS.Process): void {
  let hasFailed = false
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (hasFailed || CLOSED.includes(error.code ?? '')) return
    hasFailed = true
    process.stderr.write(`nylas-fleet: what this prints could not be written: ${error.message}\n`)
    process.once('exit', () => {
      process.exitCode = EXIT.failed
    })
  })
}
