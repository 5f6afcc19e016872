/**
 * The client of the remote API. A request waits for its group's turn (`rate-limiter.ts`), is sent (`http.ts`), and what
 * came of it is classified (`response.ts`) and perhaps repeated (`retry.ts`). Callers may start as many requests as
 * they like: what is in flight follows from rate and latency.
 *
 * The API key, a proxy's password and every secret that was given to `hide` are struck from replies and errors before
 * anything is done with them: a server may repeat what it was sent. A secret that the API itself tells is struck likewise.
 *
 * Nothing is sent any more once `signal` is aborted, `stop` was called, or the API has refused the key; what is in flight
 * is then still awaited. `abort` ends that too. Calls throw ApiError or OutcomeUnknownError.
 */

import { toCanonicalText } from '../domain/canonical.ts'
import type { Clock } from '../domain/clock.ts'
import type { Json } from '../domain/model.ts'
import { createRedactor } from '../domain/redact.ts'
import {
  buildUrl,
  listProxyPasswords,
  openDispatcher,
  type Proxies,
  parseBaseUrl,
  SIZES,
  type Sizes,
  sendRequest,
  TIMEOUTS,
  type Timeouts,
} from './http.ts'
import { ApiError, OutcomeUnknownError, type Reader, type Reply, type Writer } from './port.ts'
import { createRateLimiter, openQueue, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts'
import {
  classifyResponse,
  type Exchange,
  parseRefusal,
  type RawResponse,
  type Request,
  strikeSecrets,
  takeSecrets,
} from './response.ts'
import { decideRetry, endTries, type Repetition, type Tries } from './retry.ts'
import type { SignedRequest } from './service-account.ts'

/**
 * The published budget covers applications, sign-in, connectors and grants; all else has one of its own, but for figures
 * about mail, which are in no table of limits: of these one a second is asked.
 */
export type Group = 'grants' | 'others' | 'figures'

export type ApiOptions = {
  readonly base: string
  readonly apiKey: string
  /**
   * Signs each request, and each time that one is sent, in place of the API key, which then is sent nowhere: it is only kept
   * out of replies. `now` is milliseconds since 1970.
   */
  readonly sign?: (request: SignedRequest, now: number) => Readonly<Record<string, string>>
  readonly userAgent: string
  readonly clock: Clock
  /** 0 to 1, for jitter only. */
  readonly random: () => number
  /** A cap on all requests together; left out: as fast as the API lets us. */
  readonly requestsPerSecond?: number
  /** Where each group begins, for a server whose limits are known. Left out: what is published, and carefully. */
  readonly rates?: { readonly grants: number; readonly others: number }
  readonly signal?: AbortSignal
  readonly timeouts?: Partial<Timeouts>
  readonly sizes?: Partial<Sizes>
  readonly proxies?: Proxies
  /** Called with each answer as it came, secrets struck out; those that are then repeated among them. */
  readonly watch?: (request: Request, response: RawResponse) => void
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
  /** Called with each secret before it is sent. */
  readonly hide: (secret: string) => void
  readonly stats: () => ApiStats
  /** Sends nothing more. */
  readonly stop: (reason: string) => void
  /** Sends nothing more and awaits nothing: what becomes of a create in flight is not known. */
  readonly abort: (reason: string) => void
  /** Waits for what is in flight, then closes the connections. */
  readonly close: () => Promise<void>
}

const GRANTS = /^\/v3\/(?:applications|connect|connectors|grants)(?:\/|$)/u
const FIGURES = /^\/v3\/(?:metrics|activity)\//u
const PUBLISHED = 50

/**
 * How each group begins; answers change it. A plan, or an apply of one change, waits for nothing: at once leave the
 * application and two pages of grants, which with what follows stay within the published limit, and of the rest 18
 * requests, fewer than the 20 that the vendor's own command line begins with.
 */
export const PACES = {
  grants: { start: PUBLISHED * 0.96, published: PUBLISHED, burst: 2 },
  others: { start: 8, burst: 18 },
  figures: { start: 1, cap: 1 },
} as const satisfies Readonly<Record<Group, RateLimiterOptions>>

/** Where requests that share a rate limit wait, and what became of them. */
type Lane = {
  readonly limiter: RateLimiter
  readonly waitForTurn: ReturnType<typeof openQueue>
  requests: number
  refused: number
}

export function openApi(options: ApiOptions): Api {
  const { clock, random, userAgent, signal } = options
  const base = parseBaseUrl(options.base)
  const apiKey = options.apiKey.trim()
  if (options.sign === undefined && !/^[\x21-\x7e]+$/u.test(apiKey)) {
    throw new Error(
      'the API key is empty or holds characters that no key has (a space, a line break): check its secret',
    )
  }
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const sizes = { ...SIZES, ...options.sizes }
  const openedAt = clock.now()
  let received = 0
  const proxies = options.proxies ?? {}
  const dispatcher = openDispatcher(timeouts, proxies, sizes.reply)
  const { add: hide, strike } = createRedactor([apiKey, ...listProxyPasswords(proxies)])
  const stopping = new AbortController()
  const aborting = new AbortController()
  const { shared, ...lanes } = openLanes(options, stopping.signal)
  const inFlight = new Set<AbortController>()
  let retries = 0
  let stopped: ApiError | null = null
  let closed: Promise<void> | null = null

  function stop(reason: string | ApiError): void {
    stopped ??= typeof reason === 'string' ? new ApiError(reason, 0, 'stopped', null) : reason
    stopping.abort()
  }
  const onSignal = () => stop('interrupted: nothing more is sent')
  if (signal?.aborted) onSignal()
  signal?.addEventListener('abort', onSignal, { once: true })

  /** Throws when nothing may be sent any more. */
  function checkMaySend({ method, path, cancel }: Request): void {
    if (cancel?.aborted) throw new ApiError(`${method} ${path} was not sent: it was cancelled`, 0, 'cancelled', null)
    if (clock.now() - openedAt > timeouts.run) stop(`this run has taken longer than ${timeouts.run / 3_600_000} hours`)
    if (stopped === null) return
    throw new ApiError(`${method} ${path} was not sent: ${stopped.message}`, stopped.status, stopped.type, null)
  }

  /** Rejects when no complete answer came in time, or when all is aborted. */
  async function send({ method, path, query, body, idempotencyKey, takeSecret }: Request): Promise<RawResponse> {
    const abandon = new AbortController()
    const ended = new AbortController()
    inFlight.add(abandon)
    void clock.sleep(timeouts.whole, ended.signal).then(
      () => ended.signal.aborted || abandon.abort(new Error(`no complete answer within ${timeouts.whole} ms`)),
      () => undefined,
    )
    const text = body === undefined ? null : formatBody(body, options.sign !== undefined)
    const headers = {
      ...(options.sign?.({ method, path, body: text }, clock.now()) ?? { authorization: `Bearer ${apiKey}` }),
      accept: 'application/json',
      'user-agent': userAgent,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    }
    try {
      const url = buildUrl(base, path, query)
      const response = await sendRequest(dispatcher, url, { method, headers, body: text }, abandon.signal)
      received += response.text.length
      if (received > sizes.run) stop(`the API has sent more than ${sizes.run} bytes to this run`)
      const told = takeSecrets(response)
      for (const secret of told.secrets) hide(secret)
      const [secret] = told.secrets
      if (secret !== undefined && takeSecret && response.status >= 200 && response.status < 300) takeSecret(secret)
      return strikeSecrets(told.response, strike)
    } finally {
      // Without a reason an error would be made, with its stack, for nobody.
      ended.abort('ended')
      inFlight.delete(abandon)
    }
  }

  /** Waits for the request's turn, sends it once and reports to the rate limiters. */
  async function exchange(
    request: Request,
    lane: Lane,
  ): Promise<{ readonly answer: Exchange; readonly milliseconds: number }> {
    const { limiter } = lane
    const isTaken = await lane.waitForTurn(request.cancel)
    const sentAt = clock.now()
    try {
      await shared?.waitForTurn(request.cancel)
      checkMaySend(request)
    } catch (error) {
      if (isTaken) limiter.recordEnd(sentAt, sentAt)
      throw error
    }
    lane.requests += 1
    try {
      const response = await send(request)
      if (response.status === 429) {
        lane.refused += 1
        limiter.recordRefusal(clock.now(), sentAt, parseRefusal(response).retryAfter)
      } else limiter.recordEnd(clock.now(), sentAt)
      options.watch?.(request, response)
      return { answer: response, milliseconds: clock.now() - sentAt }
    } catch (error) {
      limiter.recordEnd(clock.now(), sentAt)
      return { answer: { error }, milliseconds: clock.now() - sentAt }
    } finally {
      shared?.limiter.recordEnd(clock.now(), sentAt)
    }
  }

  async function call(request: Request): Promise<Reply> {
    buildUrl(base, request.path, request.query)
    const lane = lanes[findGroup(request.path)]
    let tries: Tries = { faults: 0, refusals: 0 }
    let spent = 0
    for (;;) {
      checkMaySend(request)
      const { answer, milliseconds } = await exchange(request, lane)
      const result = classifyResponse(request, answer, base, strike)
      if ('reply' in result) return result.reply
      const { failure, error } = result
      if (error.status === 401) stop(error)
      const refused = failure.kind === 'refused'
      tries = { faults: tries.faults + (refused ? 0 : 1), refusals: tries.refusals + (refused ? 1 : 0) }
      // Without the time in which it waited for its turn.
      spent += milliseconds
      const isLate = !refused && spent > timeouts.call
      const decision = decideRetry(isLate ? endTries(failure) : failure, getRepetition(request), tries, random)
      if (decision.next === 'unknown') {
        throw new OutcomeUnknownError(`${error.message} Whether it took effect is not known.`)
      }
      if (decision.next === 'fail' || aborting.signal.aborted) throw error
      retries += 1
      await clock.sleep(decision.wait, stopping.signal)
    }
  }

  function stats(): ApiStats {
    const sum = (count: (lane: Lane) => number) => Object.values(lanes).reduce((all, lane) => all + count(lane), 0)
    return {
      requests: sum(({ requests }) => requests),
      retries,
      refused: sum(({ refused }) => refused),
      groups: {
        grants: getGroupStats(lanes.grants),
        others: getGroupStats(lanes.others),
        figures: getGroupStats(lanes.figures),
      },
    }
  }

  const get: Reader['get'] = (path, query) =>
    call({ method: 'GET', path, repeatable: true, ...(query === undefined ? {} : { query }) })
  return {
    reader: { get },
    writer: {
      get,
      send: (write) => call({ ...write, repeatable: write.repeatable ?? write.method !== 'POST' }),
    },
    hide,
    stats,
    stop,
    abort: (reason) => {
      stop(reason)
      aborting.abort()
      for (const abandon of inFlight) abandon.abort(new Error(reason))
    },
    close: async () => {
      stop('closed')
      signal?.removeEventListener('abort', onSignal)
      closed ??= dispatcher.close()
      await closed
    },
  }
}

/** What is signed is what is sent, byte by byte. */
const formatBody = (body: Json, isSigned: boolean): string => (isSigned ? toCanonicalText(body) : JSON.stringify(body))

const findGroup = (path: string): Group => (GRANTS.test(path) ? 'grants' : FIGURES.test(path) ? 'figures' : 'others')

const getRepetition = ({ repeatable, idempotencyKey }: Request): Repetition =>
  idempotencyKey === undefined ? repeatable : 'keyed'

/** A lane for each group; under a cap all go through a shared one as well, whose rate no answer changes. */
function openLanes({ clock, rates, requestsPerSecond: cap }: ApiOptions, stopping: AbortSignal) {
  const openLane = (limiter: RateLimiter): Lane => {
    return { limiter, waitForTurn: openQueue(limiter, clock, stopping), requests: 0, refused: 0 }
  }
  const capped = cap === undefined ? {} : { cap }
  const grants = rates === undefined ? PACES.grants : { ...PACES.grants, start: rates.grants, published: rates.grants }
  const others = rates === undefined ? PACES.others : { ...PACES.others, start: rates.others }
  return {
    grants: openLane(createRateLimiter({ ...grants, ...capped })),
    others: openLane(createRateLimiter({ ...others, ...capped })),
    figures: openLane(
      createRateLimiter({ ...PACES.figures, cap: Math.min(PACES.figures.cap, cap ?? PACES.figures.cap) }),
    ),
    shared: cap === undefined ? null : openLane(createRateLimiter({ start: cap, cap, fixed: true })),
  }
}

const getGroupStats = ({ limiter, requests, refused }: Lane): GroupStats => ({
  requests,
  refused,
  ...limiter.getState(),
})
