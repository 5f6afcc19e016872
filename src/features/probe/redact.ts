/**
 * An exchange as it may leave this machine: what a probe made itself as it is, of everything else the shape alone. Ids become
 * `id-1`, `id-2`, … (the same for the same one), texts of others `(text)`, rows of others a count.
 */
import type { EvidenceExchange } from '../../domain/evidence.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { Exchange } from './api.ts'
import { COLLECTIONS, findRun, findRunOfEmail } from './names.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu
const WHOLE_UUID = new RegExp(`^${UUID.source}$`, 'iu')
const EMAIL = /[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/gu
const NAME = /nylas-fleet-probe-[0-9a-f]{8}-\d{1,3}-[0-9a-f]{8}/giu
const FIELD = /^[a-z][a-z0-9_-]{0,59}$/iu
const LONGEST = 300
const MOST_ROWS = 20
const MOST_FIELDS = 60
const DEEPEST = 12

/** Says nothing of anybody, whosever object it stands in. */
const PLAIN = new Set(['provider', 'region', 'environment', 'object', 'grant_status'])
/** What an account remembers of whoever made it. */
const OF_THIS_MACHINE = new Set(['ip', 'user_agent'])
const IDS = ['id', 'workspace_id', 'grant_id', 'list_id']

export type Redaction = {
  readonly redact: (exchange: Exchange) => EvidenceExchange
  /** A sentence that may hold a piece of a reply. */
  readonly clean: (text: string) => string
}

/** `isOwn` of an id: whether it was ever made by this probe. */
export function createRedaction(application: string, isOwn: (id: string) => boolean): Redaction {
  const ids = new Map<string, string>()
  const nameId = (id: string): string => {
    const known = ids.get(id.toLowerCase()) ?? `id-${ids.size + 1}`
    ids.set(id.toLowerCase(), known)
    return known
  }
  const isOwnName = (name: string) => COLLECTIONS.some((one) => findRun(application, one, name.toLowerCase()) !== null)

  /** Text of the API about its own: everything that leads to others is taken out. */
  const clean = (text: string): string =>
    cut(
      text
        .replace(EMAIL, (email) => (findRunOfEmail(application, email) === null ? '(an address)' : email))
        .replace(NAME, (name) => (isOwnName(name) ? name : '(a name)'))
        .replace(UUID, nameId),
    )

  const isOwnObject = (value: JsonObject): boolean => {
    const held = IDS.map((key) => value[key]).find((one) => typeof one === 'string')
    const { name, email } = value
    if (typeof held === 'string' && isOwn(held)) return true
    return (typeof name === 'string' && isOwnName(name)) || findRunOfEmail(application, email) !== null
  }

  function redact(value: Json, own: boolean, key: string, depth: number): Json {
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number') return own || key === 'limit' || key === 'offset' ? value : '(number)'
    if (typeof value === 'string') return redactText(value, own, key)
    if (depth > DEEPEST) return '(deeper)'
    if (isObject(value)) return redactObject(value, own, depth)
    return redactRows(value, own, key, depth)
  }
  function redactText(value: string, own: boolean, key: string): Json {
    if (key === 'app_password') return '(a password)'
    if (OF_THIS_MACHINE.has(key)) return '(text)'
    if (key === 'request_id' || /(?:cursor|page_token)$/u.test(key)) return value === '' ? '' : '(text)'
    if (value === '' || PLAIN.has(key)) return clean(value)
    if (WHOLE_UUID.test(value)) return nameId(value)
    return own ? clean(value) : '(text)'
  }
  function redactObject(value: JsonObject, own: boolean, depth: number): Json {
    const isKnown = own || isOwnObject(value)
    const entries = Object.entries(value)
      .slice(0, MOST_FIELDS)
      .map(([key, one]) => {
        // What an envelope holds is judged by itself; a refusal is about what was asked.
        const inner = redact(one, isKnown || key === 'error', key, depth + 1)
        return [FIELD.test(key) ? key : '(field)', inner] as const
      })
    return Object.fromEntries(entries)
  }
  function redactRows(rows: readonly Json[], own: boolean, key: string, depth: number): Json {
    const isForeign = (row: Json) => isObject(row) && !own && !isOwnObject(row)
    const foreign = rows.filter(isForeign).length
    const kept = rows.filter((row) => !isForeign(row)).slice(0, MOST_ROWS)
    const dropped = rows.length - foreign - kept.length
    return [
      ...kept.map((row) => redact(row, own, key, depth + 1)),
      ...(dropped > 0 ? [`(and ${dropped} more)`] : []),
      ...(foreign > 0 ? [`(and ${foreign} of others)`] : []),
    ]
  }

  const redactSegment = (segment: string): string =>
    /^[a-z0-9-]{0,20}$/u.test(segment) ? segment : WHOLE_UUID.test(segment) ? nameId(segment) : '(id)'

  const redactExchange: Redaction['redact'] = ({ method, path, query, body, status, text, reply, retryAfter }) => {
    const isRefusal = status >= 400
    const isText = reply === null && text.trim() !== ''
    const shown = isText ? (isRefusal ? clean(text) : '(text)') : redact(reply, isRefusal, '', 0)
    return {
      method,
      path: path.split('/').map(redactSegment).join('/'),
      ...(Object.keys(query).length === 0 ? {} : { query: redact(query, true, '', 0) as JsonObject }),
      ...(body === undefined ? {} : { body: redact(body, true, '', 0) }),
      status,
      reply: shown,
      ...(retryAfter === null || retryAfter === '' ? {} : { wait: clean(retryAfter) }),
    }
  }
  return { redact: redactExchange, clean }
}

function cut(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const marks = Array.from(plain)
  return marks.length <= LONGEST ? plain : `${marks.slice(0, LONGEST - 1).join('')}…`
}
