/**
 * The remote API in memory, over real HTTP, for tests, the demo and users' own integration tests.
 * A shell of its own: it may start from the real clock and real randomness; nothing below it touches either.
 */
import { randomInt } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Application, createApplication, type World } from './application.ts'
import { createFaults } from './faults.ts'
import { injectMail } from './mail/inject.ts'
import { injectSends } from './mail/send-events.ts'
import { createRandom, createUuid } from './random.ts'
import { createRateLimiter } from './rate.ts'
import { createRecorder } from './recorder.ts'
import { passwordMatches } from './resources/grant-resource.ts'
import { giveStarterPolicy } from './resources/policies.ts'
import { createServiceAccount } from './resources/service-accounts.ts'
import type { Sandbox, SandboxOptions } from './sandbox.ts'
import { type Engine, type Opened, serve } from './serve.ts'
import { seed, snapshot } from './state.ts'
import { DEFAULT_SWITCHES, readSwitches, type Switches } from './switches.ts'

export type { Sandbox, SandboxOptions } from './sandbox.ts'

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? Date.now
  const start = options.randomSeed ?? randomInt(2 ** 32)
  // Three streams: the ids of objects depend on nothing but the order in which they are made.
  const [ids, requestIds, chances] = [createRandom(start), createRandom(start + 1), createRandom(start + 2)]
  let switches: Switches = { ...DEFAULT_SWITCHES, ...readSwitches(options.switches ?? {}) }
  let ahead = 0
  let sequence = 0
  const world: World = {
    now: () => clock() + ahead,
    newId: () => createUuid(ids),
    nextSequence: () => {
      sequence += 1
      return sequence
    },
    switches: () => switches,
  }
  const keys = typeof options.apiKey === 'string' ? [options.apiKey] : (options.apiKey ?? ['sandbox-key'])
  const { region = 'us', environment = 'sandbox' } = options
  const applications = new Map<string, Opened>()
  for (const key of keys) {
    const application = createApplication(world, { region, environment, key })
    applications.set(key, { application, limiter: createRateLimiter(options.ratePerSecond ?? {}, world.now) })
  }
  const open = (key = keys[0] ?? ''): Application => {
    const opened = applications.get(key)
    if (!opened) throw new RangeError('no application has this key')
    return opened.application
  }
  seed(world, open(), options.seed ?? {})
  const giveStarterPolicies = () => {
    for (const { application } of applications.values()) giveStarterPolicy(world, application)
  }
  giveStarterPolicies()

  const recorder = createRecorder()
  const faults = createFaults(chances)
  const control: Omit<Sandbox, 'url' | 'close'> = {
    state: (key) => snapshot(world, open(key)),
    requests: recorder.all,
    clearRequests: recorder.clear,
    switches: () => switches,
    setSwitches: (partial) => {
      switches = { ...switches, ...readSwitches(partial) }
      giveStarterPolicies()
    },
    addFault: faults.add,
    clearFaults: faults.clear,
    seed: (edits, key) => seed(world, open(key), edits),
    advanceClock: (milliseconds) => {
      ahead += milliseconds
    },
    injectMail: (mail, key) => injectMail(world, open(key), mail),
    injectSends: (sends, key) => injectSends(world, open(key), sends),
    createServiceAccount: (key) => createServiceAccount(world, open(key)),
    passwordMatches: (email, password, key) => passwordMatches(open(key), email, password),
  }
  const { host = '127.0.0.1', latencyMilliseconds: latency = 0 } = options
  const engine: Engine = {
    world,
    newRequestId: () => createUuid(requestIds),
    applications,
    recorder,
    faults,
    control,
    host,
    latency,
  }
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    serve(engine, request, response).catch((error: unknown) => ownFault(response, error))
  })
  const url = await listen(server, options.port ?? 0, host)
  return { ...control, url, close: () => close(server) }
}

/** A mistake of the sandbox itself: said in words, so that nobody looks for it in the client. */
function ownFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`the sandbox failed: ${error instanceof Error ? error.message : 'for an unknown reason'}\n`)
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve(`http://${name}:${address.port}`)
    })
  })
}

/** Also ends what stalls on purpose. A second call does nothing. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!server.listening) return resolve()
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
