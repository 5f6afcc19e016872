/**
 * The wiring of the world that the action and the command line share: the host of each region, the HTTP client with its
 * proxies, the ledger in Git, how long a lock and the API's lists may take, the clock and the signals. Below the shells all of
 * it comes as an argument.
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../domain/clock.ts'
import { errorMessage } from '../domain/diagnostic.ts'
import { VERSION } from '../domain/version.ts'
import type { ApplyDeps, Connection, FleetSource, PlanDeps } from '../engine/deps.ts'
import type { LookUp } from '../engine/domains/dns.ts'
import { type DomainSources, readDomains } from '../engine/domains/read.ts'
import type { ConnectionOptions, Terminal } from '../features/command.ts'
import { type ApiOptions, openApi } from '../nylas/client.ts'
import { createNonce, type ServiceAccount, signRequest } from '../nylas/service-account.ts'
import type { Objects } from '../state/git/objects.ts'
import type { Repository } from '../state/git/repository.ts'
import { deriveLedgerKey } from '../state/ledger/format.ts'
import { openGitLedgerStore } from '../state/ledger/git-store.ts'
import type { LedgerStore } from '../state/ledger/store.ts'
import { openLookUp } from './dns.ts'

export const API_HOSTS = { us: 'https://api.us.nylas.com', eu: 'https://api.eu.nylas.com' } as const
export type Region = keyof typeof API_HOSTS

/** How long an apply waits for the lock of another, in milliseconds. */
const LOCK_PATIENCE = 20 * 60_000

/** How long the API's lists may trail its writes, in seconds, unless NYLAS_FLEET_LAG says otherwise. */
const LAG = 10

/** Milliseconds from the first signal until what is in flight is given up, and from there until a push of the ledger is. */
const GRACE = 5000
const PUSH = 1500

export function listenForSignals(process: NodeJS.Process): Pick<Terminal, 'stopping' | 'insisted' | 'halted' | 'over'> {
  const [stop, insist, halt, over] = Array.from({ length: 4 }, () => new AbortController()) as [
    AbortController,
    AbortController,
    AbortController,
    AbortController,
  ]
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) {
        insist.abort()
        halt.abort()
      }
      stop.abort()
      setTimeout(() => halt.abort(), GRACE).unref()
      setTimeout(() => over.abort(), GRACE + PUSH).unref()
    })
  }
  return { stopping: stop.signal, insisted: insist.signal, halted: halt.signal, over: over.signal }
}

/** `sleep` ends early, without an error, when its signal comes. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      signal?.addEventListener('abort', wake, { once: true })
    }),
}

/** What a process is given from outside. */
export type ProcessDeps = Pick<Terminal, 'env' | 'clock' | 'stopping' | 'halted' | 'over'>

export function openConnection({ env, clock, stopping, halted }: ProcessDeps, options: ConnectionOptions): Connection {
  const { base, apiKey, requestsPerSecond = null, rates, serviceAccount, mask, watch, until } = options
  const api = openApi({
    base,
    apiKey,
    userAgent: `nylas-fleet/${VERSION}`,
    clock,
    random: Math.random,
    signal: until ?? stopping,
    ...(watch ? { watch } : {}),
    proxies: readProxies(env),
    ...(serviceAccount ? createSigning(serviceAccount) : {}),
    ...(rates ? { rates } : {}),
    ...(requestsPerSecond === null ? {} : { requestsPerSecond }),
  })
  const end = until ?? halted
  const onEnd = () => api.abort('interrupted')
  end.addEventListener('abort', onEnd, { once: true })
  const hide = (secret: string) => {
    mask?.(secret)
    api.hide(secret)
  }
  const close = async () => {
    await api.close()
    end.removeEventListener('abort', onEnd)
  }
  return { reader: api.reader, writer: api.writer, hide, close }
}

/** What only says how things are with domains is not worth a long wait. */
const SIGNED_TIMEOUTS = { whole: 20_000, call: 30_000 }

const createSigning = (account: ServiceAccount): Pick<ApiOptions, 'sign' | 'timeouts'> => ({
  timeouts: SIGNED_TIMEOUTS,
  sign: (request, now) =>
    signRequest(account, request, { nonce: createNonce(randomBytes), seconds: Math.floor(now / 1000) }),
})

function readProxies(env: ProcessDeps['env']) {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()]
  const [https, http, no] = [read('https_proxy'), read('http_proxy'), read('no_proxy')]
  return { ...(https ? { https } : {}), ...(http ? { http } : {}), ...(no ? { no } : {}) }
}

export function openGitLedger(
  { clock, stopping }: ProcessDeps,
  to: {
    readonly fleet: string
    readonly secret: string
    readonly repository: Repository
    readonly objects: Objects
    /** GitHub's number of the repository; left out where it is not known. */
    readonly repositoryId?: number
  },
): LedgerStore {
  const { secret, ...where } = to
  const sleep = (milliseconds: number) => clock.sleep(milliseconds, stopping)
  return openGitLedgerStore({ ...where, key: deriveLedgerKey(secret), now: clock.now, sleep })
}

export type WiringOptions = Pick<PlanDeps, 'openLedger' | 'log'> & {
  readonly source: FleetSource
  readonly apiKey: string
  readonly requestsPerSecond: number | null
  readonly chooseApiBase: (declared: Region | null) => string
  /**
   * Asked only where a domain has to be looked at. Null: in the DNS; throws for one that cannot be used, which is told of the
   * domains that it was to tell of.
   */
  readonly findServiceAccount: () => ServiceAccount | null
  /** Called with each secret before it is sent. Left out: nothing has to be masked. */
  readonly mask?: (secret: string) => void
}

export function wirePlanDeps(process: ProcessDeps, options: WiringOptions): PlanDeps {
  const { source, apiKey, requestsPerSecond, chooseApiBase, openLedger, log, mask } = options
  const { env, clock, stopping } = process
  return {
    ...source,
    connect: (declared) => {
      const to = { base: chooseApiBase(declared), apiKey, requestsPerSecond }
      return openConnection(process, { ...to, ...(mask ? { mask } : {}) })
    },
    readDomains: wireDomains(process, options),
    openLedger,
    clock,
    lag: readLag(env),
    stopping,
    log,
  }
}

/** One look at domains, with a limit of its own. */
export const wireDomains =
  (
    process: ProcessDeps,
    {
      chooseApiBase,
      findServiceAccount,
      ...to
    }: Pick<WiringOptions, 'apiKey' | 'requestsPerSecond' | 'chooseApiBase' | 'findServiceAccount'>,
  ): NonNullable<PlanDeps['readDomains']> =>
  (domains, declared) =>
    readDomains(domains, {
      connect: () => {
        try {
          return openSigned(process, { ...to, base: chooseApiBase(declared) }, findServiceAccount())
        } catch (error) {
          return errorMessage(error)
        }
      },
      lookUp: openDns(process.env),
    })

/** A key of the other region opens nothing there, and is not sent. */
function openSigned(
  process: ProcessDeps,
  { base, apiKey, requestsPerSecond = null }: ConnectionOptions,
  serviceAccount: ServiceAccount | null,
): ReturnType<DomainSources['connect']> {
  if (serviceAccount === null) return null
  const other = (['us', 'eu'] as const).find((region) => API_HOSTS[region] === base && region !== serviceAccount.region)
  if (other !== undefined && serviceAccount.region !== null)
    return `the service account is of the region ${serviceAccount.region}, and the fleet lives in ${other}`
  return openConnection(process, { base, apiKey, requestsPerSecond, serviceAccount })
}

function openDns(env: ProcessDeps['env']): LookUp {
  const lookUp = openLookUp(env['NYLAS_FLEET_DNS'] || null)
  return typeof lookUp === 'string' ? async () => ({ unknown: lookUp }) : lookUp
}

/** In milliseconds. */
export function readLag(env: ProcessDeps['env']): number {
  const seconds = Number(env['NYLAS_FLEET_LAG'] ?? LAG)
  return (Number.isFinite(seconds) && seconds >= 0 ? seconds : LAG) * 1000
}

export function wireApplyDeps(
  { env }: Pick<ProcessDeps, 'env'>,
  deps: PlanDeps,
  options: Pick<ApplyDeps, 'run' | 'actor' | 'pulls'> & Omit<ApplyDeps['lock'], 'patience'>,
): ApplyDeps {
  const { run, actor, pulls, isRunEnded, isProcessGone } = options
  const lock = { patience: LOCK_PATIENCE, isRunEnded, isProcessGone }
  return { ...deps, variables: selectSecrets(env), run, actor, pulls, lock }
}

/** Secrets of the fleet may come from the FLEET_ variables alone. */
export const selectSecrets =
  (env: ProcessDeps['env']): ApplyDeps['variables'] =>
  (name) =>
    name.startsWith('FLEET_') ? env[name] : undefined
