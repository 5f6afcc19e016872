import { readFile } from 'node:fs/promises'
import { startSandbox } from '../../sandbox/server.ts'
import { readSwitches } from '../../sandbox/switches.ts'
import { type Command, EXIT, type Options, readText, UserError } from '../command.ts'

export const runSandbox: Command = async ({ options }, { terminal }) => {
  const port = options['port'] === undefined ? 0 : Number(options['port'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UserError('--port takes a number from 0 to 65535')
  const server = await startSandbox({
    port,
    switches: switchesFrom(options['switch']),
    ...(await seedFrom(readText(options['seed']))),
    ...rateFrom(options),
  })
  terminal.out(`ready ${server.url}\n`)
  terminal.err(`Try: NYLAS_API_URL=${server.url} NYLAS_API_KEY=sandbox-key nylas-fleet plan --ledger off\n`)
  await new Promise<void>((resolve) => terminal.stopping.addEventListener('abort', () => resolve(), { once: true }))
  await server.close()
  return EXIT.done
}

async function seedFrom(path: string | null) {
  if (path === null) return {}
  const text = await readFile(path, 'utf8')
  try {
    return { seed: JSON.parse(text) as object }
  } catch {
    throw new UserError(`${path} is not JSON: --seed takes a state as GET /_sandbox/state gives it`)
  }
}

function rateFrom(options: Options) {
  const [rate, latency] = [readText(options['rate']), readText(options['latency'])].map((one) =>
    one === null ? null : Number(one),
  )
  for (const [name, value] of [
    ['rate', rate],
    ['latency', latency],
  ] as const) {
    if (value !== null && value !== undefined && !(value >= 0)) throw new UserError(`--${name} takes a number from 0`)
  }
  return {
    ...(rate === null || rate === undefined ? {} : { ratePerSecond: { grants: rate } }),
    ...(latency === null || latency === undefined ? {} : { latencyMilliseconds: latency }),
  }
}

function switchesFrom(given: unknown) {
  const pairs = (Array.isArray(given) ? given : []) as readonly string[]
  try {
    return readSwitches(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))))
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message)
    throw error
  }
}
