/**
 * The way to the remote API. A request waits for its group's turn, is sent, and its answer judged (`retry.ts`) and
 * reported to the pace (`pace.ts`). Callers may start as many requests as they like: what is in flight follows from rate
 * and latency.
 *
 * Nothing is sent any more once `signal` is aborted, the deadline has passed, `stop` was called, or the API has refused
 * the key; what is in flight is then still awaited. `abort` ends that too.
 */
import { buildUrl, parseBaseUrl } from './base.ts'
import { classifyResponse, type ExchangeEnd, type Request } from './judge.ts'
import { type Clock, openQueue } from './lane.ts'
import { createRateLimiter } from './pace.ts'
import { ApiError, OutcomeUnknownError, type Reader, type Reply, type Writer } from './port.ts'
import { parseRefusal } from './reply.ts'
import { decideRetry, type Tries } from './retry.ts'
import { openDispatcher, type Proxies, sendRequest, TIMEOUTS, type Timeouts } from './wire.ts'

/** The published budget covers applications, sign-in, connectors and grants; all else has one of its own. */
export type Group = 'grants' | 'others'

export type ApiOptions = {
  readonly base: string
  readonly apiKey: string
  readonly userAgent: string
  readonly clock: Clock
  /** 0 to 1, for jitter only. */
  readonly random: () => number
  /** A cap on all requests together; left out: as fast as the API lets us. */
  readonly requestsPerSecond?: number
  /** Where each group begins, for a server whose limits are known. Left out: what is published, and carefully. */
  readonly rates?: { readonly grants: number; readonly others: number }
  /** By the clock: nothing is sent after it, and nothing awaited. */
  readonly deadline?: number
  readonly signal?: AbortSignal
  readonly timeouts?: Partial<Timeouts>
  readonly proxies?: Proxies
  readonly onProgress?: (stats: ApiStats) => void
}

export type GroupStats = {
  readonly requests: number
  readonly refused: number
  /** Requests per second, and milliseconds, as they stand now. */
  readonly rate: number
  readonly latency: number
  readonly inFlight: number
}

/** `requests` counts everything sent, so also each retry. */
export type ApiStats = {
  readonly requests: number
  readonly retries: number
  readonly refused: number
  readonly groups: Readonly<Record<Group, GroupStats>>
}

export type Api = {
  readonly reader: Reader
  readonly writer: Writer
  readonly stats: () => ApiStats
  /** Sends nothing more. */
  readonly stop: (reason: string) => void
  /** Sends nothing more and awaits nothing: a create in flight ends as doubtful. */
  readonly abort: (reason: string) => void
  /** Waits for what is in flight, then closes the connections. */
  readonly close: () => Promise<void>
}

const GRANTS = /^\/v3\/(?:applications|connect|connectors|grants)(?:\/|$)/u
const PUBLISHED = 50
const UNPUBLISHED_START = 8
/** Lists, rules, policies and workspaces, and a second page of most: within one second's worth at the start. */
const FIRST_READING = 6
/** Longer timers fire at once. */
const LONGEST_SLEEP = 2 ** 31 - 1

export function openApi(options: ApiOptions): Api {
  const { clock, random, userAgent, deadline = Number.POSITIVE_INFINITY, signal, requestsPerSecond: cap } = options
  const base = parseBaseUrl(options.base)
  const apiKey = options.apiKey.trim()
  if (!/^[\x21-\x7e]+$/u.test(apiKey)) {
    throw new Error(
      'the API key is empty or holds characters that no key has (a space, a line break): check its secret',
    )
  }
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const dispatcher = openDispatcher(timeouts, options.proxies ?? {})
  const capped = cap === undefined ? {} : { cap }
  const paces = {
    grants: createRateLimiter({
      start: options.rates?.grants ?? PUBLISHED * 0.96,
      published: options.rates?.grants ?? PUBLISHED,
      ...capped,
    }),
    others: createRateLimiter({ start: options.rates?.others ?? UNPUBLISHED_START, burst: FIRST_READING, ...capped }),
  }
  // Under a cap the two groups share one budget, which no answer changes.
  const shared = cap === undefined ? null : createRateLimiter({ start: cap, cap, fixed: true })
  const stopping = new AbortController()
  const aborting = new AbortController()
  const lanes = {
    grants: openQueue(paces.grants, clock, stopping.signal),
    others: openQueue(paces.others, clock, stopping.signal),
    shared: shared === null ? null : openQueue(shared, clock, stopping.signal),
  }
  const counts = { grants: { requests: 0, refused: 0 }, others: { requests: 0, refused: 0 }, retries: 0 }
  const inFlight = new Set<AbortController>()
  let stopped: ApiError | null = null
  let closed: Promise<void> | null = null

  function stop(reason: string | ApiError): void {
    stopped ??= typeof reason === 'string' ? new ApiError(reason, 0, 'stopped', null) : reason
    stopping.abort()
  }
  const onSignal = () => stop('interrupted: nothing more is sent')
  if (signal?.aborted) onSignal()
  signal?.addEventListener('abort', onSignal, { once: true })

  // Also for what waits: for its turn, or to be repeated.
  if (deadline < Number.POSITIVE_INFINITY) {
    const left = Math.min(LONGEST_SLEEP, deadline - clock.now())
    void clock.sleep(left, stopping.signal).then(checkDeadline, () => undefined)
  }
  function checkDeadline(): void {
    if (clock.now() >= deadline) stop('the time for this run is over: nothing more is sent')
  }

  /** Throws when nothing may be sent any more. */
  function checkMaySend({ method, path }: Request): void {
    checkDeadline()
    if (stopped === null) return
    throw new ApiError(`${method} ${path} was not sent: ${stopped.message}`, stopped.status, stopped.type, null)
  }

  async function attempt(request: Request, group: Group): Promise<ExchangeEnd> {
    await lanes[group]()
    const pace = paces[group]
    const sentAt = clock.now()
    try {
      await lanes.shared?.()
      checkMaySend(request)
    } catch (error) {
      pace.settled(sentAt, sentAt)
      throw error
    }
    counts[group].requests += 1
    const abandon = new AbortController()
    const ended = new AbortController()
    inFlight.add(abandon)
    const whole = Math.min(timeouts.whole, deadline - clock.now())
    void clock.sleep(whole, ended.signal).then(
      () => ended.signal.aborted || abandon.abort(new Error(`no complete answer within ${Math.round(whole)} ms`)),
      () => undefined,
    )
    const headers = {
      authorization: `Bearer ${apiKey}`,
      accept: 'application/json',
      'user-agent': userAgent,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    try {
      const url = buildUrl(base, request.path, request.query)
      const reply = await sendRequest(dispatcher, url, request.method, headers, body, abandon.signal)
      const refused = reply.status === 429
      if (refused) {
        counts[group].refused += 1
        pace.refused(clock.now(), sentAt, parseRefusal(reply).retryAfter)
      } else pace.settled(clock.now(), sentAt)
      return reply
    } catch (error) {
      pace.settled(clock.now(), sentAt)
      return { error }
    } finally {
      shared?.settled(clock.now(), sentAt)
      ended.abort()
      inFlight.delete(abandon)
      options.onProgress?.(stats())
    }
  }

  async function call(request: Request): Promise<Reply> {
    buildUrl(base, request.path, request.query)
    const group = GRANTS.test(request.path) ? 'grants' : 'others'
    let tries: Tries = { faults: 0, refusals: 0 }
    for (;;) {
      checkMaySend(request)
      const judged = classifyResponse(request, await attempt(request, group), base, apiKey)
      if ('reply' in judged) return judged.reply
      const { trouble, error } = judged
      if (error.status === 401) stop(error)
      const refused = trouble.kind === 'refused'
      tries = { faults: tries.faults + (refused ? 0 : 1), refusals: tries.refusals + (refused ? 1 : 0) }
      const decided = decideRetry(trouble, request.repeatable, tries, random)
      if (decided.next === 'doubtful') {
        throw new OutcomeUnknownError(`${error.message} Whether it took effect is not known.`)
      }
      if (decided.next === 'fail' || aborting.signal.aborted) throw error
      counts.retries += 1
      await clock.sleep(decided.wait, stopping.signal)
    }
  }

  function stats(): ApiStats {
    const { grants, others } = counts
    return {
      requests: grants.requests + others.requests,
      retries: counts.retries,
      refused: grants.refused + others.refused,
      groups: { grants: { ...grants, ...paces.grants.state() }, others: { ...others, ...paces.others.state() } },
    }
  }

  const get: Reader['get'] = (path, query) =>
    call({ method: 'GET', path, repeatable: true, ...(query === undefined ? {} : { query }) })
  return {
    reader: { get },
    writer: {
      get,
      send: (sent) => call({ ...sent, repeatable: sent.method !== 'POST' || sent.repeatable === true }),
    },
    stats,
    stop,
    abort: (reason) => {
      stop(reason)
      aborting.abort()
      for (const one of inFlight) one.abort(new Error(reason))
    },
    close: async () => {
      stop('closed')
      signal?.removeEventListener('abort', onSignal)
      closed ??= dispatcher.close()
      await closed
    },
  }
}
