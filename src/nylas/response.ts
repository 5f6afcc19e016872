/**
 * What came over the network, checked rather than believed: a usable reply, or a failure for the retries to act on with
 * an error for people.
 *
 * | body                              | success       | error                                   |
 * |-----------------------------------|---------------|-----------------------------------------|
 * | JSON object                       | a reply       | its type and message, in any known form |
 * | nothing                           | only a DELETE | the status speaks alone                 |
 * | other content, cut off, not JSON  | unusable      | type `not_json`                         |
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { explainRefusal, isPlanCap, type Refusal, sanitize } from './error-messages.ts'
import { ApiError, type Call, type Reply } from './port.ts'
import { classifyFailure, describeCause, type Failure } from './retry.ts'

export type RawResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

export type Request = {
  readonly method: 'GET' | Call['method']
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: Json
  readonly repeatable: boolean
  readonly idempotencyKey?: string
  readonly cancel?: AbortSignal
  readonly takeSecret?: (secret: string) => void
}

/** An answer, or the error that came in its place. */
export type Exchange = RawResponse | { readonly error: unknown }

export type Strike = (text: string) => string

type ClassifiedResponse = { readonly reply: Reply } | { readonly failure: Failure; readonly error: ApiError }

/** `strike` takes the secrets out of the error that came in place of an answer. */
export function classifyResponse(
  { method, path, body }: Request,
  exchange: Exchange,
  base: URL,
  strike: Strike,
): ClassifiedResponse {
  const network = (text: string) =>
    new ApiError(`${method} ${path}: ${sanitize(strike(text), 300)}`, 0, 'network', null)
  if ('error' in exchange) {
    const { code, message } = describeCause(exchange.error)
    const failure = classifyFailure(exchange.error)
    return { failure, error: network(`${describeFailure(failure)} (${base.host}: ${code ?? message ?? 'unknown'})`) }
  }
  if (exchange.status >= 200 && exchange.status < 300) {
    const reply = parseReply(exchange, method)
    return typeof reply === 'string' ? { failure: { kind: 'lost' }, error: network(reply) } : { reply }
  }
  const refusal = parseRefusal(exchange)
  const call = { method, path, email: findEmail(body) }
  const error = explainRefusal(refusal, call, base)
  const { status, type, retryAfter } = refusal
  if (status === 429 && !isPlanCap(refusal, call)) return { failure: { kind: 'refused', retryAfter }, error }
  // A 404 is a proof of absence, so one that the API does not seem to have written is asked for again.
  const isForeign = status === 404 && type === 'not_json' && method === 'GET'
  return { failure: { kind: status === 408 || status >= 500 || isForeign ? 'failed' : 'final' }, error }
}

const CAUSES = {
  unconnected: 'no connection could be made, so nothing was sent',
  untrusted: 'the certificate is not trusted, so nothing was sent; perhaps a proxy stands between',
  lost: 'the connection was lost or went silent before a usable answer came',
  spent: 'the reply is too large to be one of the API',
}

const describeFailure = ({ kind }: Failure) =>
  kind === 'unconnected' || kind === 'untrusted' || kind === 'spent' ? CAUSES[kind] : CAUSES.lost

function findEmail(body: Json | undefined): string | undefined {
  const settings = (body as { readonly settings?: { readonly email?: unknown } | null } | null | undefined)?.settings
  return typeof settings?.email === 'string' ? settings.email : undefined
}

function readHeader(response: RawResponse, name: string): string {
  const value = response.headers[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}

/** ISO 8601; empty when the reply carries no usable `Date`. */
function readDate(response: RawResponse): string {
  const moment = Date.parse(readHeader(response, 'date'))
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString()
}

function parseBody(response: RawResponse): JsonObject | null {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/iu.test(readHeader(response, 'content-type'))) return null
  if (isDeep(response.text)) return null
  try {
    const body = JSON.parse(response.text) as Json
    return isObject(body) ? body : null
  } catch {
    return null
  }
}

const DEEPEST = 100

/** Nested deeper than anything of the API, which would exhaust whoever walks through it. */
function isDeep(text: string): boolean {
  let [depth, isText] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isText) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE) isText = false
    } else if (code === QUOTE) isText = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** A success as a reply; a text that says what is wrong with it when it cannot be used. */
function parseReply(response: RawResponse, method: string): Reply | string {
  const { status, text } = response
  const date = readDate(response)
  if (method === 'DELETE' && text.trim() === '') return { status, data: null, body: null, date }
  const body = parseBody(response)
  if (body !== null) return { status, data: 'data' in body ? (body['data'] ?? null) : body, body, date }
  const type = sanitize(readHeader(response, 'content-type'), 60) || 'no content type'
  if (isDeep(text)) return 'the reply is nested deeper than any of the API'
  return `the reply is not a JSON object (${type}, ${text.length} characters)`
}

const REQUEST_ID = ['x-request-id', 'request-id', 'x-nylas-request-id']

export function parseRefusal(response: RawResponse): Refusal {
  const body = parseBody(response)
  const inner = isObject(body?.['error']) ? body['error'] : (body ?? {})
  const findFirstText = (...values: readonly (Json | undefined)[]): string => {
    const value = values.find((candidate) => typeof candidate === 'string' && candidate !== '')
    return typeof value === 'string' ? value : ''
  }
  // `{error: {type, message}}`, the same at the top, or OAuth's `{error, error_code, error_description}`.
  const type = findFirstText(inner['type'], inner['code'], body?.['error'], body?.['error_code'])
  const message = findFirstText(inner['message'], body?.['error_description'], body?.['message'])
  const requestId = findFirstText(body?.['request_id'], ...REQUEST_ID.map((name) => readHeader(response, name)))
  return {
    status: response.status,
    type: body === null && response.text.trim() !== '' ? 'not_json' : takeLastWord(type),
    message: sanitize(message, 500),
    requestId: /^[\w.:-]{1,100}$/u.test(requestId) ? requestId : null,
    retryAfter: parseRetryAfter(readHeader(response, 'retry-after'), Date.parse(readHeader(response, 'date'))),
  }
}

function takeLastWord(type: string): string {
  return sanitize(type.split('.').at(-1) ?? '', 60).toLowerCase()
}

/** Seconds, or a moment by the server's own clock: ours may be wrong. Never more than five minutes. */
function parseRetryAfter(value: string, serverNow: number): number | null {
  const wait = /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - serverNow
  return Number.isNaN(wait) ? null : Math.min(300_000, Math.max(0, wait))
}
