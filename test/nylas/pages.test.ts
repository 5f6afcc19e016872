import { afterEach, describe, expect, test } from 'vitest'
import { readGrants } from '../../src/nylas/grants.ts'
import { readCursorList } from '../../src/nylas/pages.ts'
import type { Reader } from '../../src/nylas/port.ts'
import { type Answer, closeAll, connected, failure, type Received } from './http.ts'

afterEach(closeAll)

const PATH = '/v3/rules'
const ids = (rows: readonly { readonly id?: unknown }[]) => rows.map((row) => row.id)

describe('a list with a cursor', () => {
  const flat = (names: readonly string[] | null, cursor?: string | null): Answer => ({
    json: { data: names?.map((id) => ({ id })) ?? null, ...(cursor === undefined ? {} : { next_cursor: cursor }) },
  })
  const nested = (names: readonly string[] | null, cursor?: string): Answer => ({
    json: { data: { items: names?.map((id) => ({ id })) ?? null, next_cursor: cursor } },
  })

  test.each<[string, readonly Answer[], readonly string[]]>([
    ['flat, no cursor', [flat(['a', 'b'])], ['a', 'b']],
    ['flat, cursor null', [flat(['a'], null)], ['a']],
    ['flat, cursor empty', [flat(['a'], '')], ['a']],
    ['flat, two pages', [flat(['a'], 'c1'), flat(['b'])], ['a', 'b']],
    ['nested, two pages', [nested(['a'], 'c1'), nested(['b'])], ['a', 'b']],
    ['nested null', [nested(null)], []],
    ['flat null', [flat(null)], []],
    [
      'nested rows, cursor at the top',
      [{ json: { data: { items: [{ id: 'a' }] }, next_cursor: 'c1' } }, nested(null)],
      ['a'],
    ],
    ['a cursor on the last page', [flat(['a'], 'c1'), flat(['b'], 'c2'), flat([], 'c3')], ['a', 'b']],
    ['pages that overlap', [flat(['a', 'b'], 'c1'), flat(['b', 'c'])], ['a', 'b', 'c']],
    [
      'a short page in the middle',
      [flat(['a'], 'c1'), flat(['b', 'c', 'd'], 'c2'), flat(['e'])],
      ['a', 'b', 'c', 'd', 'e'],
    ],
  ])('is read to its end: %s', async (_, pages, expected) => {
    const { api, received } = await connected((_request, index) => pages[index] ?? { status: 400, json: {} })
    expect(ids(await readCursorList(api.reader, PATH))).toEqual(expected)
    expect(received).toHaveLength(pages.length)
    for (const { query } of received) expect(query.get('limit')).toBe('200')
    expect(received[1]?.query.get('page_token') ?? 'c1').toBe('c1')
  })

  test.each<[string, (index: number) => Answer]>([
    ['a cursor that comes again', (index) => flat([`${index}`], index % 2 === 0 ? 'c1' : 'c2')],
    ['a page that comes again', (index) => flat(['a'], `c${index}`)],
    ['a row that is no object', () => ({ json: { data: ['a'] } })],
    ['rows that are no array', () => ({ json: { data: 'a' } })],
    ['an object instead of a list', () => ({ json: { data: { id: 'a' } } })],
    ['a cursor that is no text', () => ({ json: { data: [{ id: 'a' }], next_cursor: 7 } })],
    ['a second page that fails', (index) => (index === 0 ? flat(['a'], 'c1') : { status: 400, json: {} })],
  ])('is an error, never a part: %s', async (_, answer) => {
    const { api } = await connected((_request, index) => answer(index))
    await failure(readCursorList(api.reader, PATH))
  })
})

test('a list with a cursor and no end is an error', async () => {
  let page = 0
  const get: Reader['get'] = async () => {
    page += 1
    const body = { data: [{ id: `${page}` }], next_cursor: `c${page}` }
    return { status: 200, data: body.data, body, date: '' }
  }
  await failure(readCursorList({ get }, PATH))
})

type Grants = { rows: { id: string; provider: string }[] }

function page({ rows }: Grants, { query }: Received, tellsSize = true): Answer {
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
  const data = rows.slice(offset, offset + limit)
  return { json: { request_id: 'r', data, ...(tellsSize ? { limit, offset } : {}) } }
}

const grants = (count: number): Grants => ({
  rows: Array.from({ length: count }, (_, index) => ({
    id: `g${index}`,
    provider: index % 3 === 0 ? 'google' : 'nylas',
  })),
})

describe('all grants', () => {
  const counts = [0, 1, 198, 199, 200, 201, 398, 399, 597, 999, 1000, 1001, 2345]
  test.each(counts.flatMap((count) => [0, count, 2 * count + 1].map((expected) => [count, expected] as const)))(
    'of %i, expecting %i, are read once each, with few requests too many',
    async (count, expected) => {
      const live = grants(count)
      const { api, received } = await connected((request) => page(live, request))
      expect(ids(await readGrants(api.reader, expected))).toEqual(live.rows.map(({ id }) => id))
      expect(received.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / 200)) + 2)
      if (expected === count) expect(received.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / 200)) + 1)
    },
  )

  test.each([0, 1000])('of 1,000 take six requests (expecting %i), none of them filtered', async (expected) => {
    const live = grants(1000)
    const { api, received } = await connected((request) => page(live, request))
    await readGrants(api.reader, expected)
    expect(received).toHaveLength(6)
    for (const { query } of received) {
      expect([...query.keys()].sort()).toEqual(['limit', 'offset', 'order_by', 'sort_by'])
      expect([query.get('sort_by'), query.get('order_by')]).toEqual(['created_at', 'asc'])
    }
  })

  test('are read side by side', async () => {
    const live = grants(10_000)
    let [now, most] = [0, 0]
    const { api } = await connected(async (request) => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 20))
      now -= 1
      return page(live, request)
    })
    expect(await readGrants(api.reader, 10_000)).toHaveLength(10_000)
    expect(most).toBeGreaterThan(5)
  })

  test.each([0, 990, 1100, 2000])(
    'are read without holes although some are made meanwhile (expecting %i)',
    async (expected) => {
      const live = grants(990)
      const { api } = await connected((request, index) => {
        const answer = page(live, request)
        if (index < 10)
          live.rows.push(...grants(20).rows.map(({ id }) => ({ id: `${id}-${index}`, provider: 'nylas' })))
        return answer
      })
      const read = ids(await readGrants(api.reader, expected))
      expect(read.length).toBeGreaterThanOrEqual(990)
      expect(live.rows.slice(0, read.length).map(({ id }) => id)).toEqual(read)
    },
  )

  test.each([0, 1, 2, 3, 4, 5])('are read without holes when some are deleted after request %i', async (moment) => {
    for (const victim of [0, 199, 398, 500, 999]) {
      const live = grants(1000)
      const { api } = await connected((request, index) => {
        const answer = page(live, request)
        if (index === moment) live.rows.splice(victim, 5)
        return answer
      })
      const read = new Set(ids(await readGrants(api.reader, 1000)))
      expect(live.rows.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([])
    }
  })

  test('that never stand still are an error', async () => {
    const live = grants(2000)
    const { api } = await connected((request) => {
      const answer = page(live, request)
      live.rows.splice(0, 1)
      return answer
    })
    expect((await failure(readGrants(api.reader, 2000))).message).toContain('it changed during each')
  })

  test('that come in an order that changes are an error, never a list with holes', async () => {
    const live = grants(600)
    const { api } = await connected((request) => {
      live.rows.reverse()
      return page(live, request)
    })
    await failure(readGrants(api.reader, 600))
  })

  test.each<[string, (request: Received, live: Grants) => Answer]>([
    [
      'a smaller page size, told',
      (request, live) => {
        const offset = Number(request.query.get('offset'))
        return { json: { data: live.rows.slice(offset, offset + 100), limit: 100, offset } }
      },
    ],
    [
      'a smaller page size, untold',
      (request, live) => {
        const offset = Number(request.query.get('offset'))
        return { json: { data: live.rows.slice(offset, offset + 100) } }
      },
    ],
    ['an offset that is ignored', (_, live) => ({ json: { data: live.rows.slice(0, 200) } })],
    [
      'a page in the middle that is short',
      ({ query }, live) => {
        const offset = Number(query.get('offset'))
        return { json: { data: live.rows.slice(offset, offset + (offset === 0 ? 100 : 200)), limit: 200, offset } }
      },
    ],
    [
      'a grant that comes twice in place of another',
      ({ query }, live) => {
        const offset = Number(query.get('offset'))
        const rows = live.rows.map((row) => (row.id === 'g300' ? { id: 'g5', provider: 'nylas' } : row))
        return { json: { data: rows.slice(offset, offset + 200), limit: 200, offset } }
      },
    ],
    ['larger pages', (_, live) => ({ json: { data: live.rows } })],
    ['a grant without id', () => ({ json: { data: [{ provider: 'nylas' }], limit: 200, offset: 0 } })],
    ['a grant without provider', () => ({ json: { data: [{ id: 'a' }], limit: 200, offset: 0 } })],
    [
      'a page that fails',
      ({ query }, live) =>
        query.get('offset') === '199' ? { status: 400, json: {} } : { json: { data: live.rows.slice(0, 200) } },
    ],
  ])('are an error, never a part: %s', async (_, answer) => {
    const live = grants(450)
    const { api } = await connected((request) => answer(request, live))
    await failure(readGrants(api.reader, 450))
  })

  test('from an API that does not tell its page size: the end is looked at', async () => {
    const live = grants(150)
    const { api, received } = await connected((request) => page(live, request, false))
    expect(await readGrants(api.reader, 150)).toHaveLength(150)
    expect(received.map(({ query }) => query.get('offset'))).toEqual(['0', '150'])
  })
})
