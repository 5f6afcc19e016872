/**
 * Two ways of paging: cursors for policies, rules, lists and items; limit and offset for grants and connectors.
 * A cursor names the last row of its page, so rows that go away in between shift nothing.
 */
import type { Json } from '../domain/model.ts'
import { type Answer, found, invalid } from './answer.ts'
import type { World } from './application.ts'
import type { Stored } from './collection.ts'

export type Envelope = 'flat' | 'nested' | 'items-null'

export function cutCursorPage<T extends Stored>(
  world: World,
  query: URLSearchParams,
  rows: readonly T[],
  envelope: Envelope,
  present: (row: T) => Json,
): Answer {
  const { cursor_default_limit, cursor_maximum_limit, cursor_on_last_page, nested_cursor } = world.switches()
  const most = cursor_maximum_limit === 'none' ? Number.MAX_SAFE_INTEGER : cursor_maximum_limit
  const limit = count(query, 'limit', cursor_default_limit, 1, most)
  const start = after(rows, query.get('page_token'))
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  const more = start + limit < rows.length || cursor_on_last_page
  const next = last && more ? { next_cursor: encode(last) } : {}
  const data = page.map(present)
  if (envelope === 'flat') return found(data, next)
  const items = envelope === 'items-null' && data.length === 0 ? null : data
  return nested_cursor === 'inside' ? found({ items, ...next }) : found({ items }, next)
}

const MOST_NEWEST = 200

/** Newest first, at most 200. The cursor is the id of the last row. Without `hasCursor` no page says that there is another. */
export function cutNewestPage<T extends Stored>(
  query: URLSearchParams,
  rows: readonly T[],
  hasCursor: boolean,
  present: (row: T) => Json,
): Answer {
  const limit = count(query, 'limit', 50, 1, MOST_NEWEST)
  const token = query.get('page_token')
  const before = token === null || token === '' ? rows.length : rows.findIndex(({ id }) => id === token)
  if (before === -1) throw invalid('page_token is not a cursor of this list')
  const page = rows.slice(Math.max(0, before - limit), before).reverse()
  const last = page.at(-1)
  const next = hasCursor && last && before > limit ? { next_cursor: last.id } : {}
  return found(page.map(present), next)
}

/** Throws 400 unless the parameter is absent or a whole number in range. */
export function count(query: URLSearchParams, key: string, fallback: number, least: number, most: number): number {
  const text = query.get(key)
  if (text === null) return fallback
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw invalid(`${key} must be an integer from ${least} to ${most}`)
  }
  return value
}

const encode = (row: Stored) => Buffer.from(`${row.createdAt}:${row.sequence}`).toString('base64url')

function after(rows: readonly Stored[], token: string | null): number {
  if (token === null || token === '') return 0
  const [createdAt, sequence, ...rest] = Buffer.from(token, 'base64url').toString().split(':').map(Number)
  if (createdAt === undefined || sequence === undefined || rest.length > 0 || !Number.isInteger(createdAt + sequence)) {
    throw invalid('page_token is not a cursor of this list')
  }
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row && (row.createdAt - createdAt || row.sequence - sequence) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
