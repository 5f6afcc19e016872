/** The action's process: its signals and `@actions/core` in, whatever goes wrong as the job's failure out. */
import * as core from '@actions/core'
import { errorMessage } from '../../domain/diagnostic.ts'
import { toLogLine } from '../../render/escape.ts'
import { listenForSignals, systemClock } from '../runtime.ts'
import { runAction } from './run.ts'
import '../memory.ts'

try {
  await runAction({ core, env: process.env, clock: systemClock, ...listenForSignals(process) })
} catch (error) {
  core.setFailed(toLogLine(errorMessage(error)))
}
