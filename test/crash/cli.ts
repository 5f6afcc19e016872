/** The command line beside a sandbox, as a process that can be killed. `directory` holds fleet.yaml. */

import { type Ended, type Running, startProgram } from '../program.ts'
import { SEED } from '../property/deps.ts'

export type { Ended }

export function startCli(
  directory: string,
  url: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running {
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: url, NYLAS_FLEET_LAG: '0', FLEET_SEED: SEED }
  return startProgram('cli', args, directory, { ...env, ...more })
}

export const cli = (...given: Parameters<typeof startCli>): Promise<Ended> => startCli(...given).ended
