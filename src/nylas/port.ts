/** The two ways to the remote API, reading and writing, and the errors they throw. Imports nothing but the nouns. */
import type { Json } from '../domain/model.ts'

/** Reads only. Planning is given this and nothing more. */
export type Reader = { get(path: string, query?: Readonly<Record<string, string | number>>): Promise<Reply> }

/** `data` is the envelope's, or the whole body where there is none. `date` is the reply's `Date`, ISO 8601. */
export type Reply = { readonly status: number; readonly data: Json; readonly body: Json; readonly date: string }

export type Call = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: Json
  /** A POST that may be sent twice without harm (items, assignments); false: anything else that may not. */
  readonly repeatable?: boolean
  /**
   * Nylas keeps what it answered under this key for an hour, refusals too. So it is repeated only where no answer came (the
   * second answer is the first); on every other failure it throws, and another try is the caller's, under another key.
   */
  readonly idempotencyKey?: string
  /** Called with a secret that the reply tells, which nobody else ever sees; at most once, and only for a success. */
  readonly takeSecret?: (secret: string) => void
  /** Once aborted, it is not sent any more where its turn has not come: it throws an ApiError of the type `cancelled`. */
  readonly cancel?: AbortSignal
}

/**
 * `send` repeats by meaning: PUT, PATCH and DELETE after network errors, 429 and 5xx; a POST only after a 429, or when
 * the request surely never reached the server. A POST whose effect is unknown throws `OutcomeUnknownError`.
 */
export type Writer = Reader & { send(call: Call): Promise<Reply> }

/** The effect is unknown: the request was sent and no usable answer came. Only what is not repeated throws it. */
export class OutcomeUnknownError extends Error {
  override name = 'OutcomeUnknownError'
}

/** The API said no. `status` first, then the type's last word, then the text: sources disagree about the rest. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly type: string
  readonly requestId: string | null
  constructor(message: string, status: number, type: string, requestId: string | null) {
    super(message)
    this.status = status
    this.type = type
    this.requestId = requestId
  }
}
