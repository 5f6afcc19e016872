/**
 * The client of the remote API. A request waits for its group's turn (`lanes.ts`), is sent (`connection.ts`), and what
 * came of it is classified (`response.ts`) and perhaps repeated (`retry.ts`). Callers may start as many requests as
 * they like: what is in flight follows from rate and latency.
 *
 * The API key, a proxy's password and every secret that was given to `hide` are struck from replies and errors before
 * anything is done with them: a server may repeat what it was sent. A secret that the API itself tells is struck likewise.
 *
 * Nothing is sent any more once `signal` is aborted, `stop` was called, or the API has refused the key; what is in flight
 * is then still awaited. `abort` ends that too. Calls throw ApiError or OutcomeUnknownError.
 */

import { createRedactor } from '../domain/redact.ts'
import { type Credentials, openConnection } from './connection.ts'
import {
  buildUrl,
  listProxyPasswords,
  type Proxies,
  parseBaseUrl,
  SIZES,
  type Sizes,
  TIMEOUTS,
  type Timeouts,
} from './http.ts'
import { type LaneOptions, type Lanes, openLanes } from './lanes.ts'
import { ApiError, OutcomeUnknownError, type Reader, type Reply, type Writer } from './port.ts'
import { classifyResponse, type RawResponse, type Request } from './response.ts'
import { decideRetry, endTries, type Repetition, type Tries } from './retry.ts'

export type ApiOptions = Credentials &
  LaneOptions & {
    readonly base: string
    readonly userAgent: string
    /** 0 to 1, for jitter only. */
    readonly random: () => number
    readonly signal?: AbortSignal
    readonly timeouts?: Partial<Timeouts>
    readonly sizes?: Partial<Sizes>
    readonly proxies?: Proxies
    /** Called with each answer as it came, secrets struck out; those that are then repeated among them. */
    readonly watch?: (request: Request, response: RawResponse) => void
  }

/** `requests` counts everything sent, so also each retry. */
export type ApiStats = {
  readonly requests: number
  readonly retries: number
  readonly refused: number
  readonly groups: ReturnType<Lanes['stats']>
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

export function openApi(options: ApiOptions): Api {
  const { clock, random, signal, proxies = {} } = options
  const base = parseBaseUrl(options.base)
  const apiKey = options.apiKey.trim()
  if (options.sign === undefined && !/^[\x21-\x7e]+$/u.test(apiKey)) {
    throw new Error(
      'the API key is empty or holds characters that no key has (a space, a line break): check its secret',
    )
  }
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const sizes = { ...SIZES, ...options.sizes }
  const redactor = createRedactor([apiKey, ...listProxyPasswords(proxies)])
  const connection = openConnection({ ...options, base, apiKey, timeouts, sizes, proxies, redactor, stop })
  const openedAt = clock.now()
  const stopping = new AbortController()
  const lanes = openLanes(options, stopping.signal)
  let retries = 0
  let stopped: ApiError | null = null
  let isAborted = false

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

  async function send(request: Request): Promise<RawResponse> {
    const response = await connection.send(request)
    options.watch?.(request, response)
    return response
  }

  async function call(request: Request): Promise<Reply> {
    buildUrl(base, request.path, request.query)
    let tries: Tries = { faults: 0, refusals: 0 }
    let spent = 0
    for (;;) {
      checkMaySend(request)
      const { answer, milliseconds } = await lanes.pass(
        request,
        () => checkMaySend(request),
        () => send(request),
      )
      const result = classifyResponse(request, answer, base, redactor.strike)
      if ('reply' in result) return result.reply
      const { failure, error } = result
      if (error.status === 401) stop(error)
      const refused = failure.kind === 'refused'
      tries = { faults: tries.faults + (refused ? 0 : 1), refusals: tries.refusals + (refused ? 1 : 0) }
      spent += milliseconds
      const isLate = !refused && spent > timeouts.call
      const decision = decideRetry(isLate ? endTries(failure) : failure, getRepetition(request), tries, random)
      if (decision.next === 'unknown') {
        throw new OutcomeUnknownError(`${error.message} Whether it took effect is not known.`)
      }
      if (decision.next === 'fail' || isAborted) throw error
      retries += 1
      await clock.sleep(decision.wait, stopping.signal)
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
    hide: redactor.add,
    stats: () => {
      const groups = lanes.stats()
      const sum = (key: 'requests' | 'refused') => Object.values(groups).reduce((all, group) => all + group[key], 0)
      return { requests: sum('requests'), retries, refused: sum('refused'), groups }
    },
    stop,
    abort: (reason) => {
      stop(reason)
      isAborted = true
      connection.abort(reason)
    },
    close: async () => {
      stop('closed')
      signal?.removeEventListener('abort', onSignal)
      await connection.close()
    },
  }
}

const getRepetition = ({ repeatable, idempotencyKey }: Request): Repetition =>
  idempotencyKey === undefined ? repeatable : 'keyed'
