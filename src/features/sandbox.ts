/** `nylas-fleet sandbox`: serves the API from memory until it is stopped. Prints its address once it is ready. */
import { readFile } from 'node:fs/promises'
import { EvidenceError, readEvidence } from '../domain/evidence.ts'
import { readEvidenceSwitches } from '../sandbox/evidence.ts'
import { startSandbox } from '../sandbox/server.ts'
import { readSwitches } from '../sandbox/switches.ts'
import { type Command, EXIT, type Options, readText, UserError } from './command.ts'

export const runSandbox: Command = async ({ options }, { terminal }) => {
  const port = options['port'] === undefined ? 0 : Number(options['port'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UserError('--port takes a number from 0 to 65535')
  const proven = await readEvidenceFile(readText(options['evidence']), terminal.err)
  const switches = { ...proven, ...parseSwitches(options['switch']) }
  const seed = await readSeed(readText(options['seed']))
  const [rate, latency] = [readAmount(options, 'rate'), readAmount(options, 'latency')]
  const server = await startSandbox({
    port,
    switches,
    ...seed,
    ...(rate === null ? {} : { ratePerSecond: { grants: rate } }),
    ...(latency === null ? {} : { latencyMilliseconds: latency }),
  })
  terminal.out(`ready ${server.url}\n`)
  terminal.err(`Try: NYLAS_API_URL=${server.url} NYLAS_API_KEY=sandbox-key nylas-fleet plan --ledger off\n`)
  await new Promise<void>((resolve) => terminal.stopping.addEventListener('abort', () => resolve(), { once: true }))
  await server.close()
  return EXIT.done
}

async function readSeed(path: string | null) {
  if (path === null) return {}
  const text = await readFile(path, 'utf8')
  try {
    return { seed: JSON.parse(text) as object }
  } catch {
    throw new UserError(`${path} is not JSON: --seed takes a state as GET /_sandbox/state gives it`)
  }
}

/** What a probe has found out. What is said on the command line beside it wins. */
async function readEvidenceFile(path: string | null, note: (text: string) => void) {
  if (path === null) return {}
  try {
    const { switches, open } = readEvidenceSwitches(readEvidence(await readFile(path, 'utf8')))
    const words = open.length === 0 ? '' : `; open, and as they were: ${open.join(', ')}`
    note(`${Object.keys(switches).length} switches by ${path}${words}\n`)
    return switches
  } catch (error) {
    if (error instanceof EvidenceError || error instanceof RangeError) {
      throw new UserError(`${path} is no evidence that can be used: ${error.message}`)
    }
    throw error
  }
}

function readAmount(options: Options, name: 'rate' | 'latency'): number | null {
  const text = readText(options[name])
  if (text !== null && !(Number(text) >= 0)) throw new UserError(`--${name} takes a number from 0`)
  return text === null ? null : Number(text)
}

function parseSwitches(option: Options['switch']) {
  const pairs = (Array.isArray(option) ? option : []) as readonly string[]
  try {
    return readSwitches(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))))
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message)
    throw error
  }
}
