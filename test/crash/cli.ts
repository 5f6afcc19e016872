/** The command line beside a sandbox, also as a process that can be killed. `directory` holds fleet.yaml. */

import { type Ended, type Env, type Running, startProgram } from '../program.ts'
import { SEED } from '../property/deps.ts'
import { runProgram } from '../warm.ts'

export type { Ended }

type Given = readonly [directory: string, url: string, args: readonly string[], more?: Env]

const buildEnv = (url: string, more: Env = {}): Env => ({
  NYLAS_API_KEY: 'sandbox-key',
  NYLAS_API_URL: url,
  NYLAS_FLEET_LAG: '0',
  FLEET_SEED: SEED,
  ...more,
})

export const startCli = (...[directory, url, args, more]: Given): Running =>
  startProgram('cli', args, directory, buildEnv(url, more))

export const cli = (...[directory, url, args, more]: Given): Promise<Ended> =>
  runProgram('cli', args, directory, buildEnv(url, more))
