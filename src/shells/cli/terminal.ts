/** The process as the command line sees it: read once here, and handed on as values. */
import { createInterface } from 'node:readline/promises'
import type { Terminal } from '../../features/command.ts'
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
