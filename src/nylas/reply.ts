/**
 * What came over the wire, checked rather than believed.
 *
 * | body                              | success       | error                                   |
 * |-----------------------------------|---------------|-----------------------------------------|
 * | JSON object                       | a reply       | its type and message, in any known form |
 * | nothing                           | only a DELETE | the status speaks alone                 |
 * | other content, cut off, not JSON  | unusable      | type `not_json`                         |
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import type { Reply } from './port.ts'
import { sanitize } from './printable.ts'

export type RawReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

export type Refusal = {
  readonly status: number
  /** The type's last word in lower case: sources prefix it differently. Empty when there is none. */
  readonly type: string
  readonly message: string
  readonly requestId: string | null
  /** Milliseconds; null when the answer names no moment. */
  readonly retryAfter: number | null
}

function header(reply: RawReply, name: string): string {
  const value = reply.headers[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}

/** ISO 8601; empty when the reply carries no usable `Date`. */
function dateOf(reply: RawReply): string {
  const moment = Date.parse(header(reply, 'date'))
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString()
}

function parsed(reply: RawReply): JsonObject | null {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/iu.test(header(reply, 'content-type'))) return null
  try {
    const body = JSON.parse(reply.text) as Json
    return isObject(body) ? body : null
  } catch {
    return null
  }
}

/** A success as a reply; a text that says what is wrong with it when it cannot be used. */
export function parseReply(reply: RawReply, method: string): Reply | string {
  const date = dateOf(reply)
  if (method === 'DELETE' && reply.text.trim() === '') return { status: reply.status, data: null, body: null, date }
  const body = parsed(reply)
  if (body !== null) return { status: reply.status, data: 'data' in body ? (body['data'] ?? null) : body, body, date }
  const type = sanitize(header(reply, 'content-type'), 60) || 'no content type'
  return `the reply is not a JSON object (${type}, ${reply.text.length} characters)`
}

const REQUEST_ID = ['x-request-id', 'request-id', 'x-nylas-request-id']

export function parseRefusal(reply: RawReply): Refusal {
  const body = parsed(reply)
  const inner = isObject(body?.['error']) ? body['error'] : (body ?? {})
  const text = (...values: readonly (Json | undefined)[]): string => {
    const found = values.find((value) => typeof value === 'string' && value !== '')
    return typeof found === 'string' ? found : ''
  }
  // `{error: {type, message}}`, the same at the top, or OAuth's `{error, error_code, error_description}`.
  const type = text(inner['type'], inner['code'], body?.['error'], body?.['error_code'])
  const message = text(inner['message'], body?.['error_description'], body?.['message'])
  const named = text(body?.['request_id'], ...REQUEST_ID.map((name) => header(reply, name)))
  return {
    status: reply.status,
    type: body === null && reply.text.trim() !== '' ? 'not_json' : lastWord(type),
    message: sanitize(message, 500),
    requestId: /^[\w.:-]{1,100}$/u.test(named) ? named : null,
    retryAfter: retryAfter(header(reply, 'retry-after'), Date.parse(header(reply, 'date'))),
  }
}

function lastWord(type: string): string {
  return sanitize(type.split('.').at(-1) ?? '', 60).toLowerCase()
}

/** Seconds, or a moment by the server's own clock: ours may be wrong. Never more than five minutes. */
function retryAfter(value: string, serverNow: number): number | null {
  const wait = /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - serverNow
  return Number.isNaN(wait) ? null : Math.min(300_000, Math.max(0, wait))
}
