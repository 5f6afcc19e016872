/**
 * Reads what a probe of this application made, by its names, wherever that is listed. Lists of grants are read in small pages,
 * since the sources disagree about the largest.
 */
import { isObject, type JsonObject } from '../../domain/json.ts'
import { readCursorList, toRows } from '../../nylas/pages.ts'
import { ApiError } from '../../nylas/port.ts'
import type { ProbeApi } from './api.ts'
import { COLLECTIONS, type Collection, findRun, findRunOfEmail } from './names.ts'

export type Found = {
  readonly collection: Collection
  readonly name: string
  readonly id: string
  readonly run: string
  /** Milliseconds; null where it does not say. */
  readonly createdAt: number | null
}

const PAGE = 50
const MOST_PAGES = 200

export async function listRows(api: Pick<ProbeApi, 'get'>, collection: Collection): Promise<readonly JsonObject[]> {
  const get = async (path: string, query: Readonly<Record<string, string | number>> = {}) => {
    const { status, isGood, data, body } = await api.get(path, query)
    if (!isGood)
      throw new ApiError(`GET ${path} was answered with ${status}, so nobody knows what is there`, status, '', null)
    return { status, data, body, date: '' }
  }
  if (collection !== 'grants')
    return readCursorList({ get }, `/v3/${collection}`, collection === 'workspaces' ? {} : undefined)
  const rows = new Map<unknown, JsonObject>()
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { sort_by: 'created_at', order_by: 'asc', limit: PAGE, offset: page * PAGE }
    const found = toRows('/v3/grants', await get('/v3/grants', query))
    for (const row of found) rows.set(row['id'], row)
    if (found.length < PAGE) break
  }
  return [...rows.values()]
}

/** The row of this very name; of accounts whatever the case. */
export async function findNamed(api: ProbeApi, collection: Collection, name: string): Promise<JsonObject | null> {
  const rows = await listRows(api, collection)
  return rows.find((row) => readName(collection, row) === name) ?? null
}

/** Of accounts what stands before the @, in lower case. */
export function readName(collection: Collection, row: JsonObject): unknown {
  const { name, email } = row
  if (collection !== 'grants') return name
  return typeof email === 'string' ? email.toLowerCase().split('@')[0] : null
}

/** What of these rows a probe of this application made. */
export function selectOwn(application: string, collection: Collection, rows: readonly JsonObject[]): readonly Found[] {
  return rows.flatMap((row) => {
    const { name, email, provider } = row
    const id = row[collection === 'workspaces' ? 'workspace_id' : 'id']
    const isAgent = collection !== 'grants' || provider === 'nylas'
    const run = collection === 'grants' ? findRunOfEmail(application, email) : findRun(application, collection, name)
    if (run === null || typeof id !== 'string' || !isAgent) return []
    return [{ collection, name: String(readName(collection, row)), id, run, createdAt: readTime(row['created_at']) }]
  })
}

const readTime = (value: unknown): number | null => {
  const at = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : at
}

export async function listOwn(api: ProbeApi, application: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const collection of COLLECTIONS)
    found.push(...selectOwn(application, collection, await listRows(api, collection)))
  return found
}

/** One object by its id, where a probe of this application made it; `gone` when there is none. */
export async function findById(
  api: ProbeApi,
  application: string,
  collection: Collection,
  id: string,
): Promise<Found | 'gone' | 'foreign'> {
  const { status, isGood, data } = await api.get(`/v3/${collection}/${encodeURIComponent(id)}`)
  if (status === 404) return 'gone'
  if (!isGood || !isObject(data))
    throw new ApiError(`GET of what a probe made was answered with ${status}`, status, '', null)
  const [found] = selectOwn(application, collection, [data])
  return found?.id === id ? found : 'foreign'
}
