/** What a resource answers, and the many shapes in which the API says no. */
import type { Json } from '../domain/model.ts'
import type { Application, JsonObject, World } from './application.ts'
import type { Switches } from './switches.ts'

/** `body` null is no body. `headers` beyond those that every reply has. */
export type Answer = {
  readonly status: number
  readonly body: JsonObject | string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** `ids` are the variable parts of the path, in order. */
type Call = {
  readonly query: URLSearchParams
  readonly body: Json | undefined
  readonly ids: readonly string[]
}

/** One that asks somebody else first answers later. */
export type Handler = (world: World, application: Application, call: Call) => Answer | Promise<Answer>

/** Thrown by resources and turned into an error envelope at the edge. `validation` takes the switchable status. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number | 'validation'
  /** Null: the type that goes with the status. */
  readonly type: string | null
  constructor(status: number | 'validation', message: string, type: string | null = null) {
    super(message)
    this.status = status
    this.type = type
  }
}

export const invalid = (message: string): Refusal => new Refusal('validation', message)
/** What the plan does not allow. This type has never been seen with a prefix. */
export const forbidden = (message: string): Refusal => new Refusal(403, message, 'forbidden_access')
export const missing = (what: string): Refusal => new Refusal(404, `${what} not found`)

export const found = (data: Json, beside: JsonObject = {}): Answer => ({ status: 200, body: { data, ...beside } })

export function created(world: World, documented: 200 | 201, data: Json): Answer {
  const status = world.switches().create_status
  return { status: status === 'documented' ? documented : status, body: { data } }
}

export function deleted(world: World): Answer {
  const status = world.switches().delete_status
  return { status, body: status === 204 ? null : {} }
}

/** Unix seconds to what the API says. */
export const time = (world: World, at: number): Json =>
  world.switches().timestamps === 'unix' ? at : new Date(at * 1000).toISOString()

const TYPES: Readonly<Record<number, { readonly bare: string; readonly prefixed: string }>> = {
  400: { bare: 'invalid_request_error', prefixed: 'api.invalid_request_error' },
  401: { bare: 'unauthorized', prefixed: 'api.authentication_error' },
  402: { bare: 'payment_required', prefixed: 'api.payment_required' },
  403: { bare: 'insufficient_scopes', prefixed: 'api.insufficient_scopes' },
  404: { bare: 'not_found_error', prefixed: 'api.not_found_error' },
  405: { bare: 'method_not_allowed', prefixed: 'api.method_not_allowed' },
  409: { bare: 'conflict', prefixed: 'api.conflict' },
  422: { bare: 'invalid_request_error', prefixed: 'api.invalid_request_payload' },
  429: { bare: 'nylas_rate_limit_exceeded', prefixed: 'api.rate_limit_error' },
  500: { bare: 'internal_error', prefixed: 'api.internal_error' },
  503: { bare: 'service_unavailable', prefixed: 'api.service_unavailable' },
  504: { bare: 'provider_error', prefixed: 'api.provider_error' },
}

export function refusal(
  switches: Switches,
  given: number | 'validation',
  message: string,
  { headers = {}, type: known = null }: { readonly headers?: Answer['headers']; readonly type?: string | null } = {},
): Answer {
  const status = given === 'validation' ? switches.validation_status : given
  const names = TYPES[status] ?? { bare: `error_${status}`, prefixed: `api.error_${status}` }
  const type = known ?? (switches.error_types === 'bare' ? names.bare : names.prefixed)
  switch (switches.error_envelope) {
    case 'nested':
      return { status, headers, body: { error: { type, message } } }
    case 'flat':
      return { status, headers, body: { type, message } }
    case 'oauth':
      return { status, headers, body: { error: type, error_code: status, error_description: message, error_uri: '' } }
    case 'empty':
      return { status, headers, body: null }
    case 'text':
      return { status, headers, body: message }
  }
}
