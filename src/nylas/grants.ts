/**
 * Reads all grants, of every provider: server-side filters lag by up to a minute, so none is used. A list that cannot
 * be read completely is an error.
 *
 * The list is paged by offset, oldest first: a grant made meanwhile comes at the end, where it moves no other. One
 * deleted meanwhile moves all that follow, and a row could slip between two pages. So each page begins with the last
 * row of the one before: where it does not, something moved, and the walk starts anew. It also makes the end plain:
 * after a full page there is always another, and the first page that is not full is the last.
 *
 * Pages are read side by side. A full page proves that the next one exists; reading further ahead is a guess, and the
 * walk stops guessing after one that missed, so that it never costs more than one request too many.
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import { createIncompleteError, PAGE_SIZE, toRows } from './pages.ts'
import type { Reader } from './port.ts'

const PATH = '/v3/grants'
const STEP = PAGE_SIZE - 1
const MAX_WALKS = 5
const MAX_PAGES = 5000

type Page = { readonly rows: readonly JsonObject[]; readonly isSizeProven: boolean }

/** `expected`: about how many there are, when that is known; a wrong number costs time or one request, never rows. */
export async function readGrants(api: Reader, expected = 0): Promise<readonly JsonObject[]> {
  for (let walk = 1; walk <= MAX_WALKS; walk += 1) {
    const pages = await readPages(api, expected)
    const rows = pages === null ? null : joinPages(pages)
    if (rows !== null) return rows
  }
  throw createIncompleteError(
    PATH,
    `it changed during each of ${MAX_WALKS} readings; run again when less is being deleted`,
  )
}

/** Null as soon as two neighbours do not fit: something moved, and what is still unread would not help. */
async function readPages(api: Reader, expected: number): Promise<ReadonlyMap<number, Page> | null> {
  const pages = new Map<number, Page>()
  const pending = new Map<number, Promise<void>>()
  let moved = false
  const request = (index: number) => {
    if (pages.has(index) || pending.has(index)) return
    if (index >= MAX_PAGES) throw createIncompleteError(PATH, `it has more than ${MAX_PAGES} pages`)
    const store = (page: Page) => {
      pages.set(index, page)
      moved ||= !isContinued(pages.get(index - 1), page) || !isContinued(page, pages.get(index + 1))
      pending.delete(index)
    }
    const reading = readPage(api, index * STEP).then(store)
    // The first failure ends the walk; nobody awaits those after it.
    reading.catch(() => undefined)
    pending.set(index, reading)
  }
  const hint = expected === 0 ? 1 : Math.floor((expected - 1) / STEP) - 1
  request(0)
  if (hint > 0) request(hint)
  while (pending.size > 0) {
    await Promise.race(pending.values())
    if (moved) return null
    const furthest = Math.max(...pages.keys(), ...pending.keys())
    for (const index of choosePages(pages, furthest, expected === 0 ? 0 : hint)) request(index)
  }
  await proveEnd(api, pages)
  return pages
}

/** The later page takes up where the earlier one ends, and goes on from there. */
function isContinued(before: Page | undefined, after: Page | undefined): boolean {
  const last = before?.rows.at(-1)
  if (last === undefined || after === undefined || !isFull(before)) return true
  const position = after.rows.findIndex(({ id }) => id === last['id'])
  return position !== -1 && position < STEP
}

const isFull = (page: Page | undefined) => page?.rows.length === PAGE_SIZE

/**
 * Which pages to read next, those already requested among them. After the page `hint` the next is probably the last.
 */
function choosePages(pages: ReadonlyMap<number, Page>, furthest: number, hint: number): readonly number[] {
  const filled = [...pages].filter(([, { rows }]) => rows.length > 0).map(([index]) => index)
  // Before a page with rows, and right after a full one, there are pages.
  const exist = Array.from({ length: Math.max(0, ...filled) }, (_, index) => index)
  const follow = filled.filter((index) => isFull(pages.get(index))).map((index) => index + 1)
  const missed = filled.length < pages.size
  if (missed || furthest === hint || !isFull(pages.get(furthest))) return [...exist, ...follow]
  const ahead = furthest < 5 ? 2 : 2 + Math.floor(Math.sqrt(furthest))
  return [...exist, ...follow, furthest + ahead]
}

async function readPage(api: Reader, offset: number): Promise<Page> {
  const reply = await api.get(PATH, { sort_by: 'created_at', order_by: 'asc', limit: PAGE_SIZE, offset })
  const rows = toRows(PATH, reply)
  const { limit, offset: start } = isObject(reply.body) ? reply.body : ({} as JsonObject)
  if (typeof limit === 'number' && limit !== PAGE_SIZE) {
    throw createIncompleteError(PATH, `pages of ${PAGE_SIZE} were asked for, the API answers with pages of ${limit}`)
  }
  if (typeof start === 'number' && start !== offset) {
    throw createIncompleteError(PATH, `the page at ${offset} was asked for, the API answers with the one at ${start}`)
  }
  if (rows.length > PAGE_SIZE)
    throw createIncompleteError(PATH, `a page holds ${rows.length} grants, more than were asked for`)
  return { rows, isSizeProven: typeof limit === 'number' }
}

/** A page that is not full is the end only if the API keeps to the size asked for; where it does not say so, look. */
async function proveEnd(api: Reader, pages: ReadonlyMap<number, Page>): Promise<void> {
  for (const [index, { rows, isSizeProven }] of pages) {
    if (isSizeProven || rows.length === 0 || rows.length === PAGE_SIZE) continue
    const after = await readPage(api, index * STEP + rows.length)
    if (after.rows.length > 0)
      throw createIncompleteError(PATH, `the page after ${rows.length} grants is short, yet more follow it`)
  }
}

/** The rows of all pages, each once; null when something moved while they were read. */
function joinPages(pages: ReadonlyMap<number, Page>): readonly JsonObject[] | null {
  const rows = new Map<string, JsonObject>()
  let last: string | null = null
  for (let index = 0; ; index += 1) {
    const page: readonly JsonObject[] = pages.get(index)?.rows ?? []
    const ids = page.map(readId)
    // The first page that is not full ends the list, so there must be nothing after it.
    const shared = last === null ? -1 : ids.indexOf(last)
    if (last !== null && shared === -1) return null
    for (const [position, row] of page.entries()) {
      const id = ids[position] ?? ''
      if (position > shared && rows.has(id)) return null
      rows.set(id, row)
    }
    last = ids.at(-1) ?? null
    if (page.length === PAGE_SIZE) continue
    return [...pages].some(([other, { rows: beyond }]) => other > index && beyond.length > 0)
      ? null
      : [...rows.values()]
  }
}

function readId(row: JsonObject): string {
  const { id, provider } = row
  if (typeof id !== 'string' || id === '') throw createIncompleteError(PATH, 'a grant has no id')
  if (typeof provider !== 'string' || provider === '') throw createIncompleteError(PATH, `grant ${id} has no provider`)
  return id
}
