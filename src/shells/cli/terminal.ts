/** The process as the command line sees it: read once here, and handed on as values. */
import { createInterface } from 'node:readline/promises'
import { EXIT, type Terminal } from '../../features/command.ts'
import { listenForSignals, systemClock } from '../runtime.ts'

export function openTerminal(process: NodeJS.Process, noColor: boolean): Terminal {
  const signals = listenForSignals(process)
  const color = (stream: NodeJS.WriteStream) =>
    !noColor && !process.env['NO_COLOR'] && stream.isTTY === true && process.env['TERM'] !== 'dumb'
  return {
    env: process.env,
    directory: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: { out: color(process.stdout), err: color(process.stderr) },
    width: process.stdout.columns ?? 100,
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
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
