/** A command's way to a sandbox: real HTTP, with a clock that is the machine's. */
import { openApi } from '../../src/api/client.ts'
import { sleep } from '../../src/cli/shell.ts'
import type { Connection } from '../../src/commands/ports.ts'

export const clock = { now: () => Date.now(), sleep }

export function connectTo(url: string, apiKey = 'sandbox-key'): Connection {
  const api = openApi({ base: url, apiKey, userAgent: 'nylas-fleet/test', clock, random: () => 0.5 })
  return { reader: api.reader, writer: api.writer, close: api.close }
}
