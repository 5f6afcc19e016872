/** Folders of an account that is made for it, and whether the application has alerts about sending at all. */
import { isObject, type JsonObject } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Account } from '../accounts.ts'
import type { Bench } from '../bench.ts'
import { match, matchStatus, type Question, side, toObject } from '../question.ts'

const [OUTER, INNER, OTHER] = ['Outer', 'Inner', 'Other'] as const

const createFolder = ({ send }: Bench, { path }: Account, body: JsonObject) =>
  send('POST', `${path}/folders`, { ...body })

async function readFolders({ get }: Bench, { path }: Account): Promise<readonly JsonObject[]> {
  const { data } = await get(`${path}/folders`, { limit: 200 })
  return Array.isArray(data) ? data.filter((one: Json) => isObject(one)) : []
}

export const MAILBOXES = {
  folder_in_folder: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const outer = toObject((await createFolder(bench, account, { name: OUTER })).data)['id'] ?? null
      const byName = await createFolder(bench, account, { name: `${OUTER}/${INNER}` })
      const byParent = await createFolder(bench, account, { name: OTHER, parent_id: outer })
      const folders = await readFolders(bench, account)
      const isIn = (name: string) =>
        folders.some((one) => one['name'] === name && one['parent_id'] === outer) ? 'inside' : 'beside'
      const hasPath = folders.some((one) => one['name'] === `${OUTER}/${INNER}`)
      const facts = {
        'a path as its name': byName.isGood ? (hasPath ? 'path' : isIn(INNER)) : 'refused',
        parent_id: byParent.isGood ? isIn(OTHER) : 'refused',
      }
      return match(facts, [
        ['either', { 'a path as its name': 'path', parent_id: 'inside' }],
        ['name', { 'a path as its name': 'inside', parent_id: 'refused' }],
        ['parent', { 'a path as its name': 'refused', parent_id: 'inside' }],
        ['parent-ignored', { 'a path as its name': 'refused', parent_id: 'beside' }],
        ['cut-off', { 'a path as its name': 'beside', parent_id: 'refused' }],
        ['none', { 'a path as its name': 'refused', parent_id: 'refused' }],
      ])
    },
  },
  folder_name_taken: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      await createFolder(bench, account, { name: OUTER })
      return matchStatus(await createFolder(bench, account, { name: OUTER }), [400, 409])
    },
  },
  folder_names: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const first = await createFolder(bench, account, { name: OUTER })
      const second = await createFolder(bench, account, { name: OUTER.toLowerCase() })
      return match({ first: first.isGood, second: second.isGood }, [
        ['case-insensitive', { first: true, second: false }],
        ['case-sensitive', { first: true, second: true }],
      ])
    },
  },
  send_alerts: {
    needs: 'reads',
    isLocal: true,
    ask: async ({ get }) => {
      const reply = await get('/v3/alerts/send')
      return reply.isGood ? side('there') : matchStatus(reply, ['404', '403'])
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>
