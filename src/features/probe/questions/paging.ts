/** How lists come in pages, and how long they trail what was written. Items of a list are cheap, so they fill the pages. */

import type { Verdict } from '../../../domain/evidence.ts'
import { isObject } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Bench } from '../bench.ts'
import { Obstacle } from '../create.ts'
import { match, type Question, side, toObjects, undecided } from '../question.ts'
import { buildList, countRows } from './replies.ts'

/** A list with so many items, once they are seen; its path. */
export async function createItems({ create, send, get, wait }: Bench, count: number): Promise<string> {
  const { path, name } = await create('lists', buildList)
  const items = Array.from({ length: count }, (_, index) => `${index + 1}.${name}.example`)
  const { isGood, status } = await send('POST', `${path}/items`, { items })
  if (!isGood) throw new Obstacle(`items could not be put into a list: status ${status}`)
  const least = Math.min(count, 10)
  const seen = await wait(async () => countRows((await get(`${path}/items`)).data) >= least)
  if (seen === null) throw new Obstacle('items that were put into a list are not in it')
  return `${path}/items`
}

const readCursor = (body: Json, data: Json): Json =>
  [body, data].flatMap((one) => (isObject(one) ? (one['next_cursor'] ?? []) : []))[0] ?? null

const GRANTS = '/v3/grants'
/** Milliseconds. */
const LONGEST_LAG = 120_000

const hasId = (data: Json, id: string): boolean => toObjects(data).some((row) => row['id'] === id)

/** Between a write and a list that shows it, at most: 0 where the first look shows it, else counted from before the write. */
async function measureLag<T>(
  { wait, now }: Bench,
  write: () => Promise<T>,
  isSeen: (written: T) => Promise<boolean>,
): Promise<Verdict> {
  const start = now()
  const written = await write()
  const waited = await wait(() => isSeen(written), LONGEST_LAG)
  if (waited === null) return undecided(`not seen within ${LONGEST_LAG / 1000} s`)
  return side(waited === 0 ? 0 : now() - start)
}

export const PAGING = {
  cursor_on_last_page: {
    needs: 'objects',
    ask: async (bench) => {
      const { data, body } = await bench.get(await createItems(bench, 1), { limit: 200 })
      const cursor = readCursor(body, data)
      return side(typeof cursor === 'string' && cursor !== '')
    },
  },
  cursor_default_limit: {
    needs: 'objects',
    ask: async (bench) => {
      const { data } = await bench.get(await createItems(bench, 60))
      return match({ rows: countRows(data) }, [
        [50, { rows: 50 }],
        [10, { rows: 10 }],
      ])
    },
  },
  cursor_maximum_limit: {
    needs: 'objects',
    ask: async (bench) => {
      const path = await createItems(bench, 201)
      const [allowed, more] = [await bench.get(path, { limit: 200 }), await bench.get(path, { limit: 201 })]
      return match({ 200: countRows(allowed.data), 201: more.isGood ? countRows(more.data) : 'refused' }, [
        [200, { 200: 200, 201: 'refused' }],
        ['none', { 201: 201 }],
      ])
    },
  },
  grants_default_limit: {
    needs: 'reads',
    ask: async ({ get }) => {
      const { body } = await get(GRANTS)
      const limit = isObject(body) ? body['limit'] : undefined
      if (limit === undefined) return undecided('the list of grants does not say how many it gives')
      return match({ limit }, [
        [10, { limit: 10 }],
        [200, { limit: 200 }],
      ])
    },
  },
  grants_maximum_limit: {
    needs: 'reads',
    ask: async ({ get }) => {
      const facts: Record<string, boolean> = {}
      for (const limit of [50, 51, 200, 201]) {
        const { isGood, body } = await get(GRANTS, { limit })
        const given = isObject(body) ? (body['limit'] ?? limit) : limit
        facts[limit] = isGood && given === limit
      }
      return match(facts, [
        [200, { 50: true, 51: true, 200: true, 201: false }],
        [50, { 50: true, 51: false, 200: false }],
      ])
    },
  },
  grants_default_order: {
    needs: 'accounts',
    ask: async ({ openAccount, get, wait }) => {
      const [first, second] = [await openAccount('a'), await openAccount('b')]
      let ids: readonly unknown[] = []
      await wait(async () => {
        const { data } = await get(GRANTS, { limit: 50 })
        ids = toObjects(data).map((row) => row['id'])
        return ids.includes(first.id) && ids.includes(second.id)
      }, LONGEST_LAG)
      const [a, b] = [ids.indexOf(first.id), ids.indexOf(second.id)]
      if (a === -1 || b === -1) return undecided('its own accounts are not on the first page')
      return side(a < b ? 'asc' : 'desc')
    },
  },
  list_lag: {
    needs: 'objects',
    isLocal: true,
    ask: (bench) =>
      measureLag(
        bench,
        () => bench.create('policies', (name) => ({ name })),
        async ({ id }) => hasId((await bench.get('/v3/policies', { limit: 200 })).data, id),
      ),
  },
  grants_list_lag: {
    needs: 'accounts',
    isLocal: true,
    ask: async (bench) => waitForGrant(bench, {}),
  },
  grants_filter_lag: {
    needs: 'accounts',
    isLocal: true,
    ask: async (bench) => waitForGrant(bench, { provider: 'nylas' }),
  },
  deleted_grant_lag: {
    needs: 'accounts',
    isLocal: true,
    ask: async (bench) => {
      const account = await bench.createAccount()
      const write = async () => {
        const { isGood, status } = await bench.remove(account)
        if (!isGood) throw new Obstacle(`its own account could not be deleted: status ${status}`)
      }
      return measureLag(bench, write, async () => (await bench.get(account.path)).status === 404)
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>

/** The newest, in case there are more than a page. */
function waitForGrant(bench: Bench, filter: Readonly<Record<string, string>>): Promise<Verdict> {
  const query = { ...filter, sort_by: 'created_at', order_by: 'desc', limit: 50 }
  const isSeen = async ({ id }: { readonly id: string }) => hasId((await bench.get(GRANTS, query)).data, id)
  return measureLag(bench, () => bench.createAccount(), isSeen)
}
