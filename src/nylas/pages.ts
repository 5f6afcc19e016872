/**
 * Reads lists by cursor (policies, rules, lists, items) and those that come whole (workspaces, connectors). The sources
 * disagree: rows flat or under `items`, null for none, the cursor at the top or beside the rows, a cursor on the last
 * page too. So reading goes on until a page is empty or has no cursor; anything that would leave the list incomplete is
 * an error, because what a list lacks is taken for gone.
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import { ApiError, type Reader, type Reply } from './port.ts'

export const PAGE_SIZE = 200
/** The query of a list that has no pages, and may know no parameter. */
export const WHOLE = {}
const MAX_PAGES = 2000

export function createIncompleteError(path: string, reason: string): ApiError {
  return new ApiError(`GET ${path}: the list cannot be read completely: ${reason}`, 200, 'incomplete', null)
}

/** The rows of one reply; throws on a shape that no source knows. */
export function toRows(path: string, { data }: Reply): readonly JsonObject[] {
  const rows = isObject(data) && 'items' in data ? data['items'] : data
  if (rows === null || rows === undefined) return []
  if (!Array.isArray(rows) || !rows.every(isObject))
    throw createIncompleteError(path, 'the reply is not a list of objects')
  return rows
}

export function readCursor(path: string, { data, body }: Reply): string | null {
  const cursors = [isObject(body) ? body['next_cursor'] : null, isObject(data) ? data['next_cursor'] : null]
  const cursor = cursors.find((value) => value !== undefined && value !== null && value !== '')
  if (cursor === undefined || cursor === null) return null
  if (typeof cursor !== 'string') throw createIncompleteError(path, 'next_cursor is not a text')
  return cursor
}

/** Workspaces call their id `workspace_id`. A row without any is its own identity. */
function identify(row: JsonObject): string {
  const id = row['id'] ?? row['workspace_id']
  return typeof id === 'string' && id !== '' ? id : JSON.stringify(row)
}

/**
 * Every row once, in the order of the replies. `query` goes with each request; the default asks for the largest pages.
 */
export async function readCursorList(
  api: Reader,
  path: string,
  query: Readonly<Record<string, string | number>> = { limit: PAGE_SIZE },
): Promise<readonly JsonObject[]> {
  const rows = new Map<string, JsonObject>()
  const followed = new Set<string>()
  let cursor: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const reply: Reply = await api.get(path, cursor === null ? query : { ...query, page_token: cursor })
    const pageRows = toRows(path, reply)
    const before = rows.size
    for (const row of pageRows) rows.set(identify(row), row)
    cursor = readCursor(path, reply)
    if (pageRows.length === 0 || cursor === null) return [...rows.values()]
    if (rows.size === before) throw createIncompleteError(path, `page ${page + 1} repeats what was read before`)
    if (followed.has(cursor)) throw createIncompleteError(path, `the cursor of page ${page + 1} was used before`)
    followed.add(cursor)
  }
  throw createIncompleteError(path, `it has more than ${MAX_PAGES} pages`)
}
