/** A command's way to a sandbox: real HTTP, with a clock that is the machine's. */

import type { Connection } from '../../src/engine/deps.ts'
import { openApi } from '../../src/nylas/client.ts'
import { systemClock as clock } from '../../src/shells/runtime.ts'

export { clock }

export function connectTo(url: string, apiKey = 'sandbox-key'): Connection {
  const api = openApi({ base: url, apiKey, userAgent: 'nylas-fleet/test', clock, random: () => 0.5 })
  return api
}
