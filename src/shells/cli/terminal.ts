/** The process as the command line sees it: read once here, and handed on as values. */
import { createInterface } from 'node:readline/promises'
import type { Terminal } from '../../features/command.ts'

const GRACE = 5000
const PUSH = 1500

export function openTerminal(process: NodeJS.Process, noColor: boolean): Terminal {
  const stop = new AbortController()
  const halt = new AbortController()
  const over = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) halt.abort()
      stop.abort()
      setTimeout(() => halt.abort(), GRACE).unref()
      setTimeout(() => over.abort(), GRACE + PUSH).unref()
    })
  }
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
        return await asked.question(question, { signal: stop.signal })
      } finally {
        asked.close()
      }
    },
    clock: { now: () => Date.now(), sleep },
    stopping: stop.signal,
    halted: halt.signal,
    over: over.signal,
  }
}

/** Ends early, without an error, when the signal comes. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done, { once: true })
  })
}
