/** What replies look like, seen on objects that are made for it and on refusals of what cannot be. */
import { isObject, type JsonObject } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Bench } from '../bench.ts'
import { match, matchStatus, neither, type Question, side, undecided } from '../question.ts'

/** A rule that touches nobody's mail: it looks for a domain that nobody has, and stands in no workspace. */
export const buildRule = (name: string, more: JsonObject = {}): Json => ({
  name,
  trigger: 'inbound',
  enabled: false,
  priority: 1000,
  match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: `${name}.example` }] },
  actions: [{ type: 'mark_as_read' }],
  ...more,
})
export const buildList = (name: string): Json => ({ name, type: 'domain' })

/** A list of a type that there is not: refused, and if it is not, it has a name by which it goes. */
const refuse = async (bench: Bench) => (await bench.tryCreate('lists', (name) => ({ name, type: 'nonsense' }))).reply

function readErrorType({ body }: { readonly body: Json }): string | null {
  if (!isObject(body)) return null
  const { error, type } = body
  const found = isObject(error) ? error['type'] : (error ?? type)
  return typeof found === 'string' ? found : null
}

const rowsOf = (data: Json): readonly Json[] => {
  const rows = isObject(data) && 'items' in data ? data['items'] : data
  return Array.isArray(rows) ? (rows as readonly Json[]) : []
}

export const countRows = (data: Json): number => rowsOf(data).length

export const REPLIES = {
  rules_envelope: {
    needs: 'reads',
    ask: async ({ get }) => {
      const { data } = await get('/v3/rules', { limit: 200 })
      if (Array.isArray(data)) return side('flat')
      if (!isObject(data) || !('items' in data)) return neither('rows neither as data nor as data.items')
      const { items } = data
      if (items === null) return side('items-null')
      if (countRows(data) === 0) return side('nested')
      return undecided('rules come as data.items, and how an empty list looks is seen only where there is no rule')
    },
  },
  lists_envelope: {
    needs: 'reads',
    ask: async ({ get }) => {
      const { data } = await get('/v3/lists', { limit: 200 })
      if (Array.isArray(data)) return side('flat')
      return isObject(data) && 'items' in data ? side('nested') : neither('rows neither as data nor as data.items')
    },
  },
  nested_cursor: {
    needs: 'objects',
    ask: async ({ create, get }) => {
      for (let count = 0; count < 2; count += 1) {
        await create('rules', (name) => buildRule(name))
        await create('lists', buildList)
      }
      for (const path of ['/v3/rules', '/v3/lists']) {
        const { data, body } = await get(path, { limit: 1 })
        if (!isObject(data) || !isObject(body)) continue
        if (typeof data['next_cursor'] === 'string') return side('inside')
        if (typeof body['next_cursor'] === 'string') return side('beside')
      }
      return undecided('no list comes as data.items with a cursor')
    },
  },
  error_types: {
    needs: 'objects',
    ask: async (bench) => {
      const type = readErrorType(await refuse(bench))
      if (type === null) return undecided('a refusal names no type')
      if (/^api\.[a-z_]+$/u.test(type)) return side('prefixed')
      return /^[a-z_]+$/u.test(type) ? side('bare') : neither(`type ${type}`)
    },
  },
  error_envelope: {
    needs: 'objects',
    ask: async (bench) => {
      const { isGood, body, text } = await refuse(bench)
      if (isGood) return neither('a list of a type that there is not was made')
      if (text.trim() === '') return side('empty')
      if (!isObject(body)) return body === null ? side('text') : neither('JSON that is no object')
      if (isObject(body['error'])) return side('nested')
      if (typeof body['error'] === 'string') return side('oauth')
      return typeof body['type'] === 'string' ? side('flat') : neither(`fields ${Object.keys(body).join(', ')}`)
    },
  },
  validation_status: {
    needs: 'objects',
    ask: async (bench) => matchStatus(await refuse(bench), [400, 422]),
  },
  create_status: {
    needs: 'objects',
    ask: async (bench) => {
      const made = [
        await bench.create('policies', (name) => ({ name })),
        await bench.createWorkspace(),
        await bench.create('rules', (name) => buildRule(name)),
        await bench.create('lists', buildList),
      ]
      if (bench.domain !== null) made.push(await bench.openAccount('a'))
      const statuses = made.map(({ reply }) => reply?.status ?? 'lost')
      const all = (status: number) => statuses.map(() => status)
      return match({ statuses }, [
        ['documented', { statuses: [200, 200, 201, 201, 201].slice(0, statuses.length) }],
        [200, { statuses: all(200) }],
        [201, { statuses: all(201) }],
      ])
    },
  },
  delete_status: {
    needs: 'objects',
    ask: async ({ create, remove }) => matchStatus(await remove(await create('lists', buildList)), [200, 204]),
  },
  create_grant_envelope: {
    needs: 'accounts',
    ask: async ({ openAccount }) => {
      const { reply } = await openAccount('a')
      const body = isObject(reply?.body) ? reply.body : {}
      if (isObject(body['data'])) return side('data')
      return typeof body['email'] === 'string' ? side('bare') : undecided('the answer to the create was lost')
    },
  },
  application_data: {
    needs: 'reads',
    ask: async ({ get }) => {
      const { data } = await get('/v3/applications')
      if (Array.isArray(data)) return side('array')
      return isObject(data) ? side('object') : neither('neither an object nor an array')
    },
  },
  timestamps: {
    needs: 'objects',
    ask: async ({ create }) => {
      const { created_at: at } = (await create('policies', (name) => ({ name }))).data
      if (typeof at === 'number') return side('unix')
      return typeof at === 'string' && !Number.isNaN(Date.parse(at))
        ? side('rfc3339')
        : neither('no time that is known')
    },
  },
  policy_put_reply: {
    needs: 'objects',
    ask: async ({ create, send }) => {
      const { path } = await create('policies', (name) => ({ name }))
      const { data, status } = await send('PUT', path, { limits: { limit_attachment_count_limit: 5 } })
      if (!isObject(data)) return neither(`status ${status}`)
      return side(typeof data['id'] === 'string' ? 'whole' : 'without-id')
    },
  },
  list_put_reply: {
    needs: 'objects',
    ask: async ({ create, send }) => {
      const { path } = await create('lists', buildList)
      const { data, status } = await send('PUT', path, { description: 'Of a probe' })
      if (!isObject(data)) return neither(`status ${status}`)
      return side('type' in data && 'name' in data ? 'whole' : 'sparse')
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>
