/**
 * Requests for a probe: each gives the answer as it came, refusals too. One at a time. Nothing is sent that was stopped, and a
 * connection that gives no answer at all is an error.
 */
import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { ApiOptions } from '../../nylas/client.ts'
import { ApiError, type Call, OutcomeUnknownError, type Writer } from '../../nylas/port.ts'

type Watch = NonNullable<ApiOptions['watch']>

/** One request and its answer, as they went over the wire. */
export type Exchange = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | number>>
  readonly body: Json | undefined
  readonly status: number
  readonly text: string
  /** Null where it is not JSON. */
  readonly reply: Json
  readonly retryAfter: string | null
}

/** `data` is the envelope's, or the whole body where there is none. `isLost`: whether it took effect is not known. */
export type Reply = {
  readonly status: number
  readonly isGood: boolean
  readonly isLost: boolean
  readonly data: Json
  readonly body: Json
  readonly text: string
}

export type ProbeApi = {
  readonly get: (path: string, query?: Readonly<Record<string, string | number>>) => Promise<Reply>
  readonly send: (call: Call) => Promise<Reply>
  /** Everything so far, in order. */
  readonly log: readonly Exchange[]
}

/** The first signal came: no further question is asked. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}

export function createLog(): { readonly log: readonly Exchange[]; readonly watch: Watch } {
  const log: Exchange[] = []
  const watch: Watch = ({ method, path, query = {}, body }, { status, text, headers }) => {
    const { 'retry-after': wait } = headers
    const retryAfter = typeof wait === 'string' ? wait : (wait?.[0] ?? null)
    log.push({ method, path, query, body, status, text, reply: parse(text), retryAfter })
  }
  return { log, watch }
}

export function openProbeApi(writer: Writer, log: readonly Exchange[]): ProbeApi {
  async function ask(work: () => Promise<unknown>): Promise<Reply> {
    const start = log.length
    let isLost = false
    try {
      await work()
    } catch (error) {
      const hasAnswer = error instanceof ApiError && error.status !== 0 && error.type !== 'stopped'
      isLost = error instanceof OutcomeUnknownError
      if (!isLost && (!hasAnswer || error.status === 401 || log.length === start)) throw error
    }
    const last = log.length > start ? log.at(-1) : undefined
    const { status = 0, text = '', reply = null } = last ?? {}
    const data = isObject(reply) && 'data' in reply ? (reply['data'] ?? null) : reply
    return { status, isGood: status >= 200 && status < 300 && !isLost, isLost, data, body: reply, text }
  }
  return {
    get: (path, query) => ask(() => writer.get(path, query)),
    send: (call) => ask(() => writer.send(call)),
    log,
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}
