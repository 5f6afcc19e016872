/** Workspaces and who is in them. Of the default one only what can be read is asked. */
import type { Verdict } from '../../../domain/evidence.ts'
import { type JsonObject, toText } from '../../../domain/json.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Bench } from '../bench.ts'
import { match, matchStatus, neither, type Question, side, toObject, toObjects, undecided } from '../question.ts'
import { read } from './accounts.ts'
import { buildRule } from './replies.ts'

/** Looked at one by one only where neither the list nor the application tells. */
const MOST_LOOKS = 20

type Home = { readonly listed: JsonObject | null; readonly named: string | null; readonly id: string | null }

async function findDefault({ get }: Bench): Promise<Home> {
  const { data: application } = await get('/v3/applications')
  const { default_workspace_id: id } = toObject(Array.isArray(application) ? application[0] : application)
  const named = typeof id === 'string' ? id : null
  const { data } = await get('/v3/workspaces')
  const rows = toObjects(data)
  const flagged = rows.find((one) => one['default'] === true)
  const listed = flagged ?? rows.find((one) => one['workspace_id'] === named) ?? null
  if (listed !== null || named !== null) return { listed, named, id: toText(listed?.['workspace_id'] ?? named) }
  for (const row of rows.slice(0, MOST_LOOKS)) {
    const path = `/v3/workspaces/${encodeURIComponent(toText(row['workspace_id']))}`
    if (toObject((await get(path)).data)['default'] === true) {
      return { listed: row, named, id: toText(row['workspace_id']) }
    }
  }
  return { listed: null, named, id: null }
}

const NO_DEFAULT = undecided('this application has no default workspace')
const sortIds = (ids: readonly string[]): readonly string[] => ids.toSorted()

export const WORKSPACES = {
  default_workspace: {
    needs: 'reads',
    isLocal: true,
    ask: async (bench) => side((await findDefault(bench)).id === null ? 'missing' : 'present'),
  },
  default_policy: {
    needs: 'reads',
    isLocal: true,
    ask: async (bench) => {
      const { id } = await findDefault(bench)
      if (id === null) return NO_DEFAULT
      const { policy_id: policy } = await read(bench, `/v3/workspaces/${encodeURIComponent(id)}`)
      if (typeof policy !== 'string') return side('none')
      const isFound = (await bench.get(`/v3/policies/${encodeURIComponent(policy)}`)).isGood
      const { data } = await bench.get('/v3/policies', { limit: 200 })
      if (!isFound) return neither('a policy that cannot be found')
      const rows = Array.isArray(data) ? data : []
      if (rows.length >= 200) return undecided('there are more policies than a page holds')
      const isListed = rows.some((one) => toObject(one)['id'] === policy)
      return isListed ? undecided('somebody has given the default workspace a policy') : side('unlisted')
    },
  },
  default_flag: {
    needs: 'reads',
    ask: async (bench) => {
      const { id, listed } = await findDefault(bench)
      if (id === null) return NO_DEFAULT
      const alone = (await read(bench, `/v3/workspaces/${encodeURIComponent(id)}`))['default']
      return match({ listed: listed?.['default'] ?? null, alone: alone ?? null }, [
        ['everywhere', { listed: true, alone: true }],
        ['retrieve-only', { listed: null, alone: true }],
      ])
    },
  },
  application_default_workspace_id: {
    needs: 'reads',
    ask: async (bench) => {
      const { id, named } = await findDefault(bench)
      return id === null ? NO_DEFAULT : side(named === null ? 'absent' : 'shown')
    },
  },
  workspace_domain: {
    needs: 'objects',
    ask: async ({ tryCreate, createWorkspace }) => {
      const { made } = await tryCreate('workspaces', (name) => ({ name, auto_group: false }))
      if (made !== null) return side('optional')
      await createWorkspace()
      return side('required')
    },
  },
  no_domain: {
    needs: 'objects',
    ask: async ({ create }) => {
      const { data } = await create('workspaces', (name) => ({ name, auto_group: false }))
      if (!('domain' in data)) return side('absent')
      return match({ domain: data['domain'] }, [
        ['null', { domain: null }],
        ['empty', { domain: '' }],
      ])
    },
  },
  auto_group_default: {
    needs: 'objects',
    ask: async ({ create, tryCreate }): Promise<Verdict> => {
      const grouped = await create('workspaces', (name) => ({ name, domain: `${name}.example` }))
      const plain = await tryCreate('workspaces', (name) => ({ name }))
      const control = plain.made ?? (await tryCreate('workspaces', (name) => ({ name, auto_group: false }))).made
      const facts = {
        'with a domain': grouped.data['auto_group'],
        without: plain.made?.data['auto_group'] ?? 'refused',
      }
      if (control === null && facts['with a domain'] === true) {
        return undecided('a workspace without a domain cannot be made, so that by-domain and true look alike')
      }
      return match(facts, [
        ['false', { 'with a domain': false }],
        ['by-domain', { 'with a domain': true, without: false }],
        ['true', { 'with a domain': true, without: 'refused' }],
      ])
    },
  },
  rule_ids_none: {
    needs: 'objects',
    ask: async ({ createWorkspace }) => {
      const { data } = await createWorkspace()
      if (!('rule_ids' in data)) return side('absent')
      return match({ rule_ids: data['rule_ids'] }, [
        ['null', { rule_ids: null }],
        ['empty', { rule_ids: [] }],
      ])
    },
  },
  rule_ids_order: {
    needs: 'objects',
    ask: async (bench) => {
      const ids: string[] = []
      for (let count = 0; count < 4; count += 1) {
        ids.push((await bench.create('rules', (name) => buildRule(name))).id)
      }
      const sent = sortIds(ids).toReversed()
      const { path } = await bench.createWorkspace({ rule_ids: sent })
      return match({ rule_ids: (await read(bench, path))['rule_ids'] }, [
        ['kept', { rule_ids: sent }],
        ['sorted', { rule_ids: sortIds(ids) }],
      ])
    },
  },
  rule_ids_null: {
    needs: 'objects',
    ask: async (bench) => {
      const rule = await bench.create('rules', (name) => buildRule(name))
      const { path } = await bench.createWorkspace({ rule_ids: [rule.id] })
      const { status } = await bench.send('PATCH', path, { rule_ids: null })
      const { rule_ids: left = null } = await read(bench, path)
      return match({ status, left: Array.isArray(left) ? left.length : 0 }, [
        ['clears', { status: 200, left: 0 }],
        ['keeps', { status: 200, left: 1 }],
      ])
    },
  },
  assign_to_auto_group: {
    needs: 'accounts',
    ask: async (bench) => {
      const { id, path } = await bench.createAccount()
      const target = await bench.createWorkspace({ auto_group: true })
      const { status } = await bench.send('POST', `${target.path}/manual-assign`, { assign_grants: [id] })
      const { workspace_id: now } = await read(bench, path)
      return match({ status, moved: now === target.id }, [
        ['400', { status: 400, moved: false }],
        ['allowed', { status: 200, moved: true }],
      ])
    },
  },
  assign_unknown_ids: {
    needs: 'accounts',
    ask: async (bench) => {
      const { id } = await bench.createAccount()
      const { path } = await bench.createWorkspace()
      const body = { assign_grants: [bench.invent(), id] }
      const { status, data } = await bench.send('POST', `${path}/manual-assign`, body)
      const assigned = toObject(data)['grants_assigned'] ?? null
      return match({ status, own: JSON.stringify(assigned) === JSON.stringify([id]) }, [
        ['dropped', { status: 200, own: true }],
        ['400', { status: 400 }],
      ])
    },
  },
  assign_empty_half: {
    needs: 'accounts',
    ask: async (bench) => {
      const { id } = await bench.createAccount()
      const { path } = await bench.createWorkspace()
      const body = { assign_grants: [id], remove_grants: [] }
      const { status } = await bench.send('POST', `${path}/manual-assign`, body)
      return match({ status }, [
        ['taken', { status: 200 }],
        ['400', { status: 400 }],
      ])
    },
  },
  assign_none: {
    needs: 'accounts',
    ask: async (bench) => {
      const { id } = await bench.createAccount()
      const { path } = await bench.createWorkspace()
      // It is in another one, so that nothing matches.
      const reply = await bench.send('POST', `${path}/manual-assign`, { remove_grants: [id] })
      if (!reply.isGood) return matchStatus(reply, [])
      return match({ grants_removed: toObject(reply.data)['grants_removed'] }, [
        ['null', { grants_removed: null }],
        ['empty', { grants_removed: [] }],
      ])
    },
  },
  removed_grants_go_to: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const path = `/v3/workspaces/${account.home.id}/manual-assign`
      const { isGood, status } = await bench.send('POST', path, { remove_grants: [account.id] })
      if (!isGood) return neither(`status ${status}`)
      const { workspace_id: now = null } = await read(bench, account.path)
      if (now === null || now === '') return side('none')
      if (now === account.home.id) return neither('it stays where it was')
      return now === (await findDefault(bench)).id ? side('default') : neither('another workspace')
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>

export const askUnassigned: Question = {
  needs: 'accounts',
  ask: async (bench) => {
    // So that a connector, where one has to be made, is there.
    await bench.openAccount('a')
    const { path } = await bench.create('grants', (name) => ({
      provider: 'nylas',
      settings: { email: bench.formatEmail(name) },
    }))
    const { workspace_id: now = null } = await read(bench, path)
    if (now === null || now === '') return side('none')
    return now === (await findDefault(bench)).id ? side('default') : neither('another workspace')
  },
}
