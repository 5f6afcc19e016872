/** The action: the runner's process on one side, `run` on the other. The only catch-all there is. */
import * as core from '@actions/core'
import { toLogLine } from '../../render/escape.ts'
import { sleep } from '../cli/terminal.ts'
import { runAction } from './run.ts'
import '../memory.ts'

const GRACE = 5000

const stop = new AbortController()
const halt = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop.abort()
    setTimeout(() => halt.abort(), GRACE).unref()
  })
}

try {
  await runAction({
    core,
    environment: process.env,
    clock: { now: () => Date.now(), sleep },
    stopping: stop.signal,
    halted: halt.signal,
  })
} catch (error) {
  core.setFailed(toLogLine(error instanceof Error ? error.message : String(error)))
}
