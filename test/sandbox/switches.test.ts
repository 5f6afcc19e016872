/** Every switch on every side: what a client sees of each value. A switch without an entry here does not compile. */
import { describe, expect, it } from 'vitest'
import { readSwitches, SWITCHES, type Switches, type SwitchName } from '../../src/sandbox/switches.ts'
import { account, BLOCK_SPAM, type Speak, standingClock, start, UNKNOWN_ID } from './client.ts'
import { AGENT, block, makeAgent, type RuleGiven, when } from './mail-client.ts'
import { speakSigned } from './signed.ts'

type Clock = ReturnType<typeof standingClock>
type Case = {
  readonly see: (
    api: Speak,
    tools: { clock: Clock; seed: (edits: Loose) => void; sign: () => Speak },
  ) => Promise<unknown>
  /** By value, as text. */
  readonly expected: Readonly<Record<string, unknown>>
  readonly beside?: Partial<Switches>
}
type Loose = Parameters<Awaited<ReturnType<typeof start>>['sandbox']['seed']>[0]

const DAILY = 'limit_count_daily_email_sent'
const ITEM = { items: ['a.example'] }
const PASSWORD = 'Abcdefghij1234567!'

const make = async (api: Speak, path: string, body: Parameters<Speak>[2]) => (await api('POST', path, body)).data
const emails = async (api: Speak, query = '') =>
  (await api('GET', `/v3/grants${query}`)).data.map((grant: { email: string }) => grant.email)

async function workspaceWithRule(api: Speak) {
  const rule = await make(api, '/v3/rules', BLOCK_SPAM)
  const workspace = await make(api, '/v3/workspaces', { name: 'w', rule_ids: [rule.id] })
  return { rule, path: `/v3/workspaces/${workspace.workspace_id}` }
}

const FROM_OUT = when('from.domain', 'is', 'out.example')
const TO_OUT = when('recipient.domain', 'is', 'out.example')
const BLOCK_OUT: RuleGiven = { match: FROM_OUT, actions: block }

const HOOK = { webhook_url: 'https://app.example/hook', trigger_types: ['message.created'] }
const TOPIC = { topic: 'projects/agents/topics/events', trigger_types: ['message.created'] }
const ALERT = { metric: 'bounce_rate', threshold: 5, window_hours: 24 }

const CASES: Readonly<Record<SwitchName, Case>> = {
  plan: {
    see: async (api) => (await make(api, '/v3/policies', { name: 'p' })).limits[DAILY],
    expected: { full: -1, free: 200, none: undefined },
  },
  over_plan_limit: {
    beside: { plan: 'free' },
    see: async (api) => {
      const reply = await api('POST', '/v3/policies', { name: 'p', limits: { [DAILY]: 201 } })
      return [reply.status, reply.data?.limits[DAILY], reply.message]
    },
    expected: {
      403: [403, undefined, `${DAILY}: limit exceeds plan maximum (200)`],
      400: [400, undefined, `${DAILY}: limit exceeds plan maximum (200)`],
      clamped: [200, 200, ''],
    },
  },
  omitted_limits: {
    see: async (api) => 'limit_inbox_retention_period' in (await make(api, '/v3/policies', { name: 'p' })).limits,
    expected: { 'plan-maximum': true, absent: false },
  },
  quota_status: {
    beside: { plan: 'free' },
    see: async (api) => {
      for (let count = 0; count < 5; count += 1) await api('POST', '/v3/rules', BLOCK_SPAM)
      const { status, message } = await api('POST', '/v3/rules', BLOCK_SPAM)
      return [status, message]
    },
    expected: Object.fromEntries(
      [400, 402, 403, 429].map((status) => [status, [status, 'Maximum number of rules (5) reached for this plan']]),
    ),
  },
  rules_envelope: {
    see: async (api) => {
      const { data } = await api('GET', '/v3/rules')
      await api('POST', '/v3/rules', BLOCK_SPAM)
      const filled = (await api('GET', '/v3/rules')).data
      return [data, Array.isArray(filled) ? 'flat' : filled.items.length]
    },
    expected: { nested: [{ items: [] }, 1], 'items-null': [{ items: null }, 1], flat: [[], 'flat'] },
  },
  nested_cursor: {
    see: async (api) => {
      for (let count = 0; count < 2; count += 1) await api('POST', '/v3/rules', BLOCK_SPAM)
      const { body, data } = await api('GET', '/v3/rules?limit=1')
      return [typeof data.next_cursor, typeof body.next_cursor]
    },
    expected: { inside: ['string', 'undefined'], beside: ['undefined', 'string'] },
  },
  lists_envelope: {
    see: async (api) => (await api('GET', '/v3/lists')).data,
    expected: { flat: [], nested: { items: [] } },
  },
  error_types: {
    see: async (api) => (await api('GET', `/v3/grants/${UNKNOWN_ID}`)).body.error.type,
    expected: { prefixed: 'api.not_found_error', bare: 'not_found_error' },
  },
  error_envelope: {
    see: async (api) => {
      const { body } = await api('GET', `/v3/grants/${UNKNOWN_ID}`)
      return typeof body === 'string' ? body : Object.keys(body).filter((key) => key !== 'request_id')
    },
    expected: {
      nested: ['error'],
      flat: ['type', 'message'],
      oauth: ['error', 'error_code', 'error_description', 'error_uri'],
      empty: '',
      text: 'Grant not found',
    },
  },
  validation_status: {
    see: async (api) => (await api('POST', '/v3/lists', { name: '' })).status,
    expected: { 400: 400, 422: 422 },
  },
  create_status: {
    see: async (api) => [
      (await api('POST', '/v3/policies', { name: 'p' })).status,
      (await api('POST', '/v3/workspaces', { name: 'w' })).status,
      (await api('POST', '/v3/rules', BLOCK_SPAM)).status,
      (await api('POST', '/v3/lists', { name: 'l', type: 'tld' })).status,
      (await api('POST', '/v3/connect/custom', account('a@b.example'))).status,
    ],
    expected: { documented: [200, 200, 201, 201, 201], 200: Array(5).fill(200), 201: Array(5).fill(201) },
  },
  delete_status: {
    see: async (api) => {
      const { id } = await make(api, '/v3/policies', { name: 'p' })
      const { status, body } = await api('DELETE', `/v3/policies/${id}`)
      return [status, typeof body === 'string' ? body : Object.keys(body)]
    },
    expected: { 200: [200, ['request_id']], 204: [204, ''] },
  },
  create_grant_envelope: {
    see: async (api) => {
      const { body } = await api('POST', '/v3/connect/custom', account('a@b.example'))
      return [body.data?.email, body.email]
    },
    expected: { data: ['a@b.example', undefined], bare: [undefined, 'a@b.example'] },
  },
  application_data: {
    see: async (api) => Array.isArray((await api('GET', '/v3/applications')).data),
    expected: { object: false, array: true },
  },
  timestamps: {
    see: async (api) => (await make(api, '/v3/policies', { name: 'p' })).created_at,
    expected: { unix: Date.UTC(2026, 10, 21) / 1000, rfc3339: '2026-11-21T00:00:00.000Z' },
  },
  policy_put_reply: {
    see: async (api) => {
      const { id } = await make(api, '/v3/policies', { name: 'p' })
      const { data } = await api('PUT', `/v3/policies/${id}`, { name: 'q' })
      return [data.name, data.id === id]
    },
    expected: { whole: ['q', true], 'without-id': ['q', false] },
  },
  list_put_reply: {
    see: async (api) => {
      const { id } = await make(api, '/v3/lists', { name: 'l', type: 'tld' })
      const { data } = await api('PUT', `/v3/lists/${id}`, { name: 'm' })
      return [data.id === id, data.name, data.type]
    },
    expected: { whole: [true, 'm', 'tld'], sparse: [true, 'm', undefined] },
  },
  cursor_on_last_page: {
    see: async (api) => {
      await make(api, '/v3/policies', { name: 'p' })
      const { body } = await api('GET', '/v3/policies')
      return typeof body.next_cursor
    },
    expected: { true: 'string', false: 'undefined' },
  },
  cursor_default_limit: {
    see: async (api, { seed }) => {
      seed({ policies: Array.from({ length: 60 }, (_, index) => ({ name: `p${index}` })) })
      return (await api('GET', '/v3/policies')).data.length
    },
    expected: { 50: 50, 10: 10 },
  },
  cursor_maximum_limit: {
    see: async (api) => (await api('GET', '/v3/policies?limit=201')).status,
    expected: { 200: 400, none: 200 },
  },
  grants_default_limit: {
    see: async (api, { seed }) => {
      seed({ grants: Array.from({ length: 20 }, (_, index) => ({ email: `a${index}@b.example` })) })
      return (await emails(api)).length
    },
    expected: { 10: 10, 200: 20 },
  },
  grants_maximum_limit: {
    see: async (api) => (await api('GET', '/v3/grants?limit=51')).status,
    expected: { 200: 200, 50: 400 },
  },
  grants_default_order: {
    see: async (api) => {
      for (const name of ['old', 'new']) await make(api, '/v3/connect/custom', account(`${name}@b.example`))
      return emails(api)
    },
    expected: { desc: ['new@b.example', 'old@b.example'], asc: ['old@b.example', 'new@b.example'] },
  },
  list_lag: {
    see: async (api) => {
      const { id } = await make(api, '/v3/policies', { name: 'p' })
      return [(await api('GET', '/v3/policies')).data.length, (await api('GET', `/v3/policies/${id}`)).status]
    },
    expected: { 0: [1, 200], 5000: [0, 200] },
  },
  grants_list_lag: {
    see: async (api, { clock }) => {
      const { id } = await make(api, '/v3/connect/custom', account('a@b.example'))
      const fresh = await emails(api)
      clock.advance(5000)
      const settled = await emails(api)
      await api('DELETE', `/v3/grants/${id}`)
      return [fresh.length, settled.length, (await emails(api)).length, (await api('GET', `/v3/grants/${id}`)).status]
    },
    expected: { 0: [1, 1, 0, 404], 5000: [0, 1, 1, 404] },
  },
  grants_filter_lag: {
    see: async (api, { clock }) => {
      await make(api, '/v3/connect/custom', account('a@b.example'))
      const fresh = [await emails(api, '?provider=nylas'), await emails(api)]
      clock.advance(5000)
      return [...fresh, await emails(api, '?provider=nylas')].map((list) => list.length)
    },
    expected: { 0: [1, 1, 1], 5000: [0, 1, 1] },
  },
  deleted_grant_lag: {
    see: async (api, { clock }) => {
      const { id } = await make(api, '/v3/connect/custom', account('a@b.example'))
      await api('DELETE', `/v3/grants/${id}`)
      const fresh = (await api('GET', `/v3/grants/${id}`)).status
      clock.advance(5000)
      return [fresh, (await api('GET', `/v3/grants/${id}`)).status]
    },
    expected: { 0: [404, 404], 5000: [200, 404] },
  },
  duplicate_email: {
    see: async (api) => {
      const old = await make(api, '/v3/connect/custom', account('a@b.example', { name: 'old' }))
      const { status, data } = await api('POST', '/v3/connect/custom', account('A@b.example', { name: 'new' }))
      return [status, data?.id === old.id, data?.name]
    },
    expected: {
      reuse: [201, true, 'old'],
      'reuse-and-apply': [201, true, 'new'],
      409: [409, false, undefined],
      400: [400, false, undefined],
    },
  },
  grant_patch: {
    see: async (api) => {
      const { id } = await make(api, '/v3/connect/custom', account('me@b.example', { name: 'A' }))
      const path = `/v3/grants/${id}`
      const bare = await api('PATCH', path, { settings: { app_password: PASSWORD } })
      const { data } = await api('PATCH', path, { settings: { email: 'me@b.example', app_password: PASSWORD } })
      return [bare.status, data.name, data.settings.has_app_password]
    },
    expected: { replace: [400, undefined, true], merge: [200, 'A', true] },
  },
  grant_patch_name: {
    see: async (api) => {
      const { id } = await make(api, '/v3/connect/custom', account('me@b.example', { name: 'A' }))
      return (await api('PATCH', `/v3/grants/${id}`, { name: 'B', settings: { email: 'me@b.example' } })).data.name
    },
    expected: { applied: 'B', ignored: 'A' },
  },
  grant_patch_workspace: {
    see: async (api) => {
      const { workspace_id } = await make(api, '/v3/workspaces', { name: 'w' })
      const { id } = await make(api, '/v3/connect/custom', account('a@b.example'))
      const { data } = await api('PATCH', `/v3/grants/${id}`, { workspace_id })
      return data.workspace_id === workspace_id
    },
    expected: { applied: true, ignored: false },
  },
  grant_patch_workspace_null: {
    see: async (api) => {
      const { id, workspace_id } = await make(api, '/v3/connect/custom', account('a@b.example'))
      const { status, data } = await api('PATCH', `/v3/grants/${id}`, { workspace_id: null })
      return [status, data?.workspace_id === workspace_id]
    },
    expected: { ignored: [200, true], 400: [400, false] },
  },
  email_case: {
    see: async (api) => (await make(api, '/v3/connect/custom', account('Ann@B.example'))).email,
    expected: { lowered: 'ann@b.example', kept: 'Ann@B.example' },
  },
  grant_updated_at: {
    see: async (api, { clock }) => {
      const { id } = await make(api, '/v3/connect/custom', account('a@b.example'))
      clock.advance(60_000)
      await api('PATCH', `/v3/grants/${id}`, { name: 'You', settings: { email: 'a@b.example' } })
      const { data } = await api('GET', `/v3/grants/${id}`)
      return data?.updated_at - data?.created_at
    },
    expected: { authentication: 0, write: 60 },
  },
  has_app_password: {
    see: async (api) => (await make(api, '/v3/connect/custom', account('a@b.example'))).settings.has_app_password,
    expected: { shown: false, absent: undefined },
  },
  password_rules: {
    see: async (api) => {
      const tries = ['Abcdefghij12345678', 'Xsupport-1234567890', 'Xs-1234567890123456', 'Xs-12345']
      const replies = tries.map((app_password, index) =>
        api(
          'POST',
          '/v3/connect/custom',
          account(`support@${index}.example`, { settings: { email: `support@${index}.example`, app_password } }),
        ),
      )
      return (await Promise.all(replies)).map(({ status }) => status)
    },
    expected: { strict: [400, 400, 201, 400], documented: [201, 201, 201, 400] },
  },
  connector: {
    see: async (api) => {
      const first = await api('POST', '/v3/connect/custom', account('a@b.example'))
      await api('POST', '/v3/connectors', { provider: 'nylas' })
      const { status } = await api('POST', '/v3/connect/custom', account('b@b.example'))
      return [first.status, first.message, status]
    },
    expected: {
      'made-by-first-account': [201, '', 201],
      'must-be-made': [400, 'connector for provider nylas is not configured', 201],
    },
  },
  domain_verification: {
    see: async (_, { seed, sign }) => {
      seed({ admin_domains: [{ domain_address: 'a.example' }] })
      const signed = sign()
      const { data } = await signed('POST', '/v3/admin/domains/a.example/verify', { type: 'mx' })
      return [data.status, (await signed('GET', '/v3/admin/domains/a.example')).data.verified_mx]
    },
    expected: { done: ['done', true], pending: ['pending', false], failed: ['failed', false] },
  },
  domain_values: {
    see: async (_, { clock, seed, sign }) => {
      seed({ admin_domains: [{ domain_address: 'a.example' }] })
      const { data } = await sign()('POST', '/v3/admin/domains/a.example/info', { type: 'mx' })
      return data.expires_at - clock() / 1000
    },
    expected: { fresh: 604_800, expired: -1 },
  },
  unknown_domain_status: {
    see: async (api, { seed }) => {
      seed({ domains: ['b.example'] })
      await make(api, '/v3/connect/custom', account('a@b.example'))
      const { status, message } = await api('POST', '/v3/connect/custom', account('a@c.example'))
      return [status, message]
    },
    expected: Object.fromEntries(
      [404, 400, 422].map((status) => [status, [status, 'Provisioning the inbox failed: Domain not found']]),
    ),
  },
  default_workspace: {
    see: async (api) => [
      (await api('GET', '/v3/workspaces')).data.length,
      'default_workspace_id' in (await api('GET', '/v3/applications')).data,
      'workspace_id' in (await make(api, '/v3/connect/custom', account('a@b.example'))),
    ],
    expected: { present: [1, true, true], missing: [0, false, false] },
  },
  default_policy: {
    see: async (api) => {
      const [home] = (await api('GET', '/v3/workspaces')).data
      const id = home.policy_id ?? UNKNOWN_ID
      const [listed, found] = [await api('GET', '/v3/policies'), await api('GET', `/v3/policies/${id}`)]
      return ['policy_id' in home, listed.data.length, found.status, found.data?.name]
    },
    expected: { none: [false, 0, 404, undefined], unlisted: [true, 0, 200, 'Default Policy'] },
  },
  default_flag: {
    see: async (api) => {
      const [listed] = (await api('GET', '/v3/workspaces')).data
      return [listed.default, (await api('GET', `/v3/workspaces/${listed.workspace_id}`)).data.default]
    },
    expected: { everywhere: [true, true], 'retrieve-only': [undefined, true] },
  },
  application_default_workspace_id: {
    see: async (api) => 'default_workspace_id' in (await api('GET', '/v3/applications')).data,
    expected: { shown: true, absent: false },
  },
  workspace_domain: {
    see: async (api) => (await api('POST', '/v3/workspaces', { name: 'w' })).status,
    expected: { optional: 200, required: 400 },
  },
  no_domain: {
    see: async (api) => {
      const data = await make(api, '/v3/workspaces', { name: 'w' })
      return 'domain' in data ? data.domain : 'absent'
    },
    expected: { null: null, empty: '', absent: 'absent' },
  },
  auto_group_default: {
    see: async (api) => {
      const plain = await api('POST', '/v3/workspaces', { name: 'w' })
      const grouped = await api('POST', '/v3/workspaces', { name: 'w', domain: 'b.example' })
      return [plain.data?.auto_group ?? plain.status, grouped.data.auto_group]
    },
    expected: { false: [false, false], 'by-domain': [false, true], true: [400, true] },
  },
  rule_ids_none: {
    see: async (api) => {
      const data = await make(api, '/v3/workspaces', { name: 'w' })
      return 'rule_ids' in data ? data.rule_ids : 'absent'
    },
    expected: { empty: [], null: null, absent: 'absent' },
  },
  rule_ids_order: {
    see: async (api) => {
      const ids: string[] = []
      for (let count = 0; count < 4; count += 1) ids.push((await make(api, '/v3/rules', BLOCK_SPAM)).id)
      const rule_ids = ids.toSorted().toReversed()
      const sent = await make(api, '/v3/workspaces', { name: 'w', rule_ids })
      return sent.rule_ids.map((id: string) => rule_ids.indexOf(id))
    },
    expected: { kept: [0, 1, 2, 3], sorted: [3, 2, 1, 0] },
  },
  rule_ids_null: {
    see: async (api) => {
      const { path } = await workspaceWithRule(api)
      return (await api('PATCH', path, { rule_ids: null })).data.rule_ids.length
    },
    expected: { clears: 0, keeps: 1 },
  },
  assign_to_auto_group: {
    see: async (api) => {
      const workspace = { name: 'w', domain: 'b.example', auto_group: true }
      const { workspace_id } = await make(api, '/v3/workspaces', workspace)
      const { id } = await make(api, '/v3/connect/custom', account('a@c.example'))
      const reply = await api('POST', `/v3/workspaces/${workspace_id}/manual-assign`, { assign_grants: [id] })
      return [reply.status, (await api('GET', `/v3/grants/${id}`)).data.workspace_id === workspace_id]
    },
    expected: { 400: [400, false], allowed: [200, true] },
  },
  assign_unknown_ids: {
    see: async (api) => {
      const { workspace_id } = await make(api, '/v3/workspaces', { name: 'w' })
      const { id } = await make(api, '/v3/connect/custom', account('a@c.example'))
      const path = `/v3/workspaces/${workspace_id}/manual-assign`
      const { status, data } = await api('POST', path, { assign_grants: [UNKNOWN_ID, id] })
      return [status, data?.grants_assigned?.length]
    },
    expected: { dropped: [200, 1], 400: [400, undefined] },
  },
  assign_empty_half: {
    see: async (api) => {
      const { workspace_id } = await make(api, '/v3/workspaces', { name: 'w' })
      const { id } = await make(api, '/v3/connect/custom', account('a@c.example'))
      const path = `/v3/workspaces/${workspace_id}/manual-assign`
      return [
        (await api('POST', path, { assign_grants: [id], remove_grants: [] })).status,
        (await api('POST', path, { assign_grants: [id] })).status,
      ]
    },
    expected: { taken: [200, 200], 400: [400, 200] },
  },
  assign_none: {
    see: async (api) => {
      const { workspace_id } = await make(api, '/v3/workspaces', { name: 'w' })
      const path = `/v3/workspaces/${workspace_id}/manual-assign`
      const { data } = await api('POST', path, { assign_grants: [UNKNOWN_ID] })
      return [data.grants_assigned, data.grants_removed]
    },
    expected: { null: [null, null], empty: [[], []] },
  },
  removed_grants_go_to: {
    see: async (api) => {
      const { workspace_id } = await make(api, '/v3/workspaces', { name: 'w' })
      const { id } = await make(api, '/v3/connect/custom', account('a@c.example', { workspace_id }))
      const path = `/v3/workspaces/${workspace_id}/manual-assign`
      const { data } = await api('POST', path, { remove_grants: [id] })
      const grant = (await api('GET', `/v3/grants/${id}`)).data
      return [data.grants_removed.length, 'workspace_id' in grant, grant.workspace_id === workspace_id]
    },
    expected: { none: [1, false, false], default: [1, true, false] },
  },
  delete_in_use: {
    see: async (api) => {
      const { rule, path } = await workspaceWithRule(api)
      const { status } = await api('DELETE', `/v3/rules/${rule.id}`)
      const dangling = (await api('GET', path)).data.rule_ids.length
      return [status, dangling, (await api('GET', `/v3/rules/${rule.id}`)).status]
    },
    expected: { allowed: [200, 1, 404], 400: [400, 1, 200] },
  },
  duplicate_names: {
    see: async (api) => {
      const statuses = async (path: string, body: Parameters<Speak>[2]) => {
        await api('POST', path, body)
        return (await api('POST', path, body)).status < 300
      }
      return [
        await statuses('/v3/workspaces', { name: 'w' }),
        await statuses('/v3/policies', { name: 'p' }),
        await statuses('/v3/rules', BLOCK_SPAM),
        await statuses('/v3/lists', { name: 'l', type: 'tld' }),
      ]
    },
    expected: { allowed: [true, true, true, true], 400: [false, false, false, false] },
  },
  in_list_value: {
    see: async (api) => {
      const { id } = await make(api, '/v3/lists', { name: 'l', type: 'domain' })
      const match = { conditions: [{ field: 'from.domain', operator: 'in_list', value: [id] }] }
      const rule = await make(api, '/v3/rules', { ...BLOCK_SPAM, match })
      return Array.isArray(rule.match.conditions[0].value)
    },
    expected: { array: true, text: false },
  },
  rule_enabled: {
    see: async (api) => {
      const rule = await make(api, '/v3/rules', BLOCK_SPAM)
      return [rule.enabled, (await api('PUT', `/v3/rules/${rule.id}`, { enabled: false })).data.enabled]
    },
    expected: { shown: [true, false], absent: [undefined, false] },
  },
  retired_limit: {
    see: async (api) => {
      const limits = { limit_count_daily_message_per_grant: 5 }
      const { status, data } = await api('POST', '/v3/policies', { name: 'p', limits })
      return [status, data && 'limit_count_daily_message_per_grant' in data.limits]
    },
    expected: { ignored: [200, false], kept: [200, true], 400: [400, undefined] },
  },
  invalid_item: {
    see: async (api) => {
      const { id } = await make(api, '/v3/lists', { name: 'l', type: 'domain' })
      const { status } = await api('POST', `/v3/lists/${id}/items`, { items: ['good.example', 'not a domain'] })
      return [status, (await api('GET', `/v3/lists/${id}`)).data.items_count]
    },
    expected: { 400: [400, 0], skipped: [200, 1] },
  },
  unknown_fields: {
    see: async (api) => (await api('POST', '/v3/lists', { name: 'l', type: 'domain', colour: 'red' })).status,
    expected: { ignored: 201, 400: 400 },
  },
  'outbound-scope': {
    see: async (api) => {
      const agent = await makeAgent(api)
      await api('POST', '/v3/rules', { name: 'loose', trigger: 'outbound', match: TO_OUT, actions: block })
      return (await agent.send(['x@out.example'])).status
    },
    expected: { workspace: 200, application: 403 },
  },
  'equal-priority': {
    see: async (api) => {
      const agent = await makeAgent(api, [BLOCK_OUT, BLOCK_OUT])
      const { blocked_by } = (await agent.receive({ from: 'x@out.example' })).body
      return agent.ids.findIndex((id) => blocked_by === `id:${id}`)
    },
    expected: { listed: 0, reversed: 1 },
  },
  placement: {
    see: async (api) => {
      const agent = await makeAgent(api, [
        { match: FROM_OUT, actions: [{ type: 'archive' }, { type: 'trash' }, { type: 'mark_as_spam' }] },
      ])
      const { archived, trashed, spam } = (await agent.receive({ from: 'x@out.example' })).body
      return [archived, trashed, spam]
    },
    expected: { all: [true, true, true], last: [false, false, true], first: [true, false, false] },
  },
  'envelope-sender': {
    see: async (api) => {
      const agent = await makeAgent(api, [BLOCK_OUT])
      const inHeader = await agent.receive({ from: 'x@out.example', envelope_from: 'b@list.example' })
      const inEnvelope = await agent.receive({ from: 'a@list.example', envelope_from: 'x@out.example' })
      return [inHeader.body.outcome, inEnvelope.body.outcome]
    },
    expected: {
      envelope: ['delivered', 'blocked'],
      header: ['blocked', 'delivered'],
      either: ['blocked', 'blocked'],
    },
  },
  'empty-sender': {
    see: async (api) => {
      const agent = await makeAgent(api, [{ match: when('from.domain', 'is_not', 'in.example'), actions: block }])
      return (await agent.receive({ from: 'mailer@in.example', envelope_from: '' })).body.outcome
    },
    expected: { compared: 'blocked', skipped: 'delivered' },
  },
  'multi-label-tld': {
    see: async (api) => {
      const agent = await makeAgent(api, [{ match: when('from.tld', 'is', 'co.example'), actions: block }])
      return (await agent.receive({ from: 'a@shop.co.example' })).body.outcome
    },
    expected: { 'last-label': 'delivered', suffix: 'blocked' },
  },
  'plus-tags': {
    see: async (api) => {
      const agent = await makeAgent(api, [{ match: when('from.address', 'is', 'u+a@out.example'), actions: block }])
      return (await agent.receive({ from: 'u+b@out.example' })).body.outcome
    },
    expected: { literal: 'delivered', ignored: 'blocked' },
  },
  'international-domains': {
    see: async (api) => {
      const list = await api('POST', '/v3/lists', { name: 'L', type: 'domain' })
      await api('POST', `/v3/lists/${list.data.id}/items`, { items: ['müller.example'] })
      const agent = await makeAgent(api, [
        { match: when('from.domain', 'in_list', [list.data.id]), actions: block },
        { match: when('from.address', 'is', 'a@xn--bcher-kva.example'), actions: block },
      ])
      const senders = ['x@müller.example', 'x@xn--mller-kva.example', 'A@Bücher.example']
      const outcomes = []
      for (const from of senders) outcomes.push((await agent.receive({ from })).body.outcome)
      return outcomes
    },
    expected: { 'as-written': ['blocked', 'delivered', 'delivered'], ascii: ['blocked', 'blocked', 'blocked'] },
  },
  'spam-detection': {
    beside: { placement: 'last' },
    see: async (api) => {
      const agent = await makeAgent(api, [{ match: FROM_OUT, actions: [{ type: 'assign_to_folder', value: 'Inbox' }] }])
      return (await agent.receive({ from: 'x@out.example', spam: true })).body.spam
    },
    expected: { 'after-rules': true, 'before-rules': false },
  },
  'zero-limit': {
    see: async (api, { seed }) => {
      const { status } = await api('POST', '/v3/policies', { name: 'z', limits: { [DAILY]: 0 } })
      const agent = await makeAgent(api, [], { [DAILY]: 5 })
      const id = (await api('GET', '/v3/policies')).data.at(-1).id
      seed({ policies: [{ id, limits: { [DAILY]: 0 } }] })
      return [status, (await agent.send(['x@out.example'])).status]
    },
    expected: { stops: [200, 429], refused: [400, 200] },
  },
  'limit-order': {
    see: async (api) => {
      const rule: RuleGiven = { trigger: 'outbound', match: TO_OUT, actions: block }
      return (await (await makeAgent(api, [rule], { [DAILY]: 0 })).send(['x@out.example'])).status
    },
    expected: { 'rules-first': 403, 'limit-first': 429 },
  },
  evaluations_cursor: {
    see: async (api) => {
      const agent = await makeAgent(api, [BLOCK_OUT])
      for (const name of ['a', 'b']) await agent.receive({ from: `${name}@out.example` })
      const { data, body } = await api('GET', `${agent.path}/rule-evaluations?limit=1`)
      return [data.length, typeof body.next_cursor]
    },
    expected: { given: [1, 'string'], never: [1, 'undefined'] },
  },
  evaluation_message_id: {
    see: async (api) => {
      const agent = await makeAgent(api, [BLOCK_OUT])
      await agent.receive({ from: 'x@out.example' })
      return (await agent.evaluations()).map((one: object) => ('message_id' in one ? one.message_id : 'absent'))
    },
    expected: { absent: ['absent'], null: [null] },
  },
  evaluations_without_rules: {
    see: async (api) => {
      const agent = await makeAgent(api)
      await agent.receive({ from: 'x@out.example' })
      return (await agent.evaluations()).length
    },
    expected: { none: 0, recorded: 1 },
  },
  folder_in_folder: {
    see: async (api) => {
      const { path } = await makeAgent(api)
      const parent = (await api('POST', `${path}/folders`, { name: 'A' })).data.id
      const byName = (await api('POST', `${path}/folders`, { name: 'A/B' })).status
      const byParent = (await api('POST', `${path}/folders`, { name: 'C', parent_id: parent })).status
      const { data } = await api('GET', `${path}/folders`)
      const own = data
        .slice(6)
        .map((one: { name: string; parent_id?: string }) => (one.parent_id === parent ? `A>${one.name}` : one.name))
      return [byName, byParent, ...own]
    },
    expected: {
      either: [200, 200, 'A', 'A/B', 'A>C'],
      name: [200, 400, 'A', 'A>B'],
      parent: [400, 200, 'A', 'A>C'],
      'parent-ignored': [400, 200, 'A', 'C'],
      'cut-off': [200, 400, 'A', 'B'],
      none: [400, 400, 'A'],
    },
  },
  folder_name_taken: {
    see: async (api) => {
      const { path } = await makeAgent(api)
      return (await api('POST', `${path}/folders`, { name: 'Sent' })).status
    },
    expected: { 400: 400, 409: 409 },
  },
  folder_names: {
    see: async (api) => {
      const { path } = await makeAgent(api)
      await api('POST', `${path}/folders`, { name: 'Bills' })
      return (await api('POST', `${path}/folders`, { name: 'bills' })).status
    },
    expected: { 'case-insensitive': 400, 'case-sensitive': 200 },
  },
  hard_delete: {
    see: async (api) => {
      const agent = await makeAgent(api)
      const { body } = await agent.receive({ from: 'x@out.example' })
      const { status } = await api('DELETE', `${agent.path}/messages/${body.message_id}?hard_delete=true`)
      return [status, (await agent.messages()).length]
    },
    expected: { off: [400, 1], on: [200, 0] },
  },
  webhook_challenge: {
    see: async (api) => {
      const { status } = await api('POST', '/v3/webhooks', HOOK)
      const local = { ...HOOK, webhook_url: 'http://127.0.0.1:9/nobody' }
      return [status, (await api('POST', '/v3/webhooks', local)).message]
    },
    expected: {
      answered: [200, 'webhook_url must be an https URL'],
      unanswered: [400, 'webhook_url must be an https URL'],
      sent: [200, 'Failed to verify challenge string'],
    },
  },
  webhook_handshake: {
    beside: { webhook_challenge: 'unanswered' },
    see: async (api) => {
      const { status, data } = await api('POST', '/v3/webhooks', HOOK)
      return [status, data?.status]
    },
    expected: { 400: [400, undefined], failed: [200, 'failed'] },
  },
  duplicate_webhook: {
    see: async (api) => {
      await api('POST', '/v3/webhooks', HOOK)
      return (await api('POST', '/v3/webhooks', HOOK)).status
    },
    expected: { 400: 400, 409: 409 },
  },
  destination_paused: {
    see: async (api) => {
      const { id } = await make(api, '/v3/channels/pubsub', TOPIC)
      return (await api('PUT', `/v3/channels/pubsub/${id}`, { status: 'pause' })).data.status
    },
    expected: { pause: 'pause', paused: 'paused', inactive: 'inactive' },
  },
  destination_fields: {
    see: async (api) => {
      const { id } = await make(api, '/v3/webhooks', HOOK)
      const [row] = (await api('GET', '/v3/webhooks')).data
      return ['created_at' in row, 'compressed_delivery' in (await api('GET', `/v3/webhooks/${id}`)).data]
    },
    expected: { documented: [false, false], everywhere: [true, true] },
  },
  destination_put_empty: {
    see: async (api) => {
      const { id } = await make(api, '/v3/channels/pubsub', { ...TOPIC, description: 'd', compressed_delivery: true })
      const changes = { description: '', compressed_delivery: false }
      const { data } = await api('PUT', `/v3/channels/pubsub/${id}`, changes)
      return [data.description, data.compressed_delivery]
    },
    expected: { kept: ['d', false], applied: ['', false], 'kept-with-false': ['d', true] },
  },
  webhook_secret: {
    see: async (api) => {
      const { id, webhook_secret: secret } = await make(api, '/v3/webhooks', HOOK)
      const shown = (await api('GET', `/v3/webhooks/${id}`)).data.webhook_secret
      return shown === secret ? 'it' : shown
    },
    expected: { 'on-create': undefined, masked: '********', everywhere: 'it' },
  },
  alert_create_status: {
    see: async (api) => (await api('POST', '/v3/alerts/send', ALERT)).status,
    expected: { 200: 200, 201: 201 },
  },
  alert_equal_put: {
    see: async (api) => {
      const { id } = await make(api, '/v3/alerts/send', ALERT)
      await api('PUT', `/v3/alerts/send/${id}`, { threshold: 5 })
      return (await api('GET', '/_sandbox/state')).body.alerts[0].restarts
    },
    expected: { restarts: 1, ignored: 0 },
  },
  alert_cap_status: {
    see: async (api) => {
      for (let count = 0; count < 20; count += 1) await api('POST', '/v3/alerts/send', ALERT)
      return (await api('POST', '/v3/alerts/send', ALERT)).status
    },
    expected: { 400: 400, 403: 403 },
  },
  send_alerts: {
    see: async (api) => (await api('GET', '/v3/alerts/send')).status,
    expected: { there: 200, 404: 404, 403: 403 },
  },
  retry_after: {
    see: async (api) => {
      await api('POST', '/v3/workspaces/auto-group', {})
      const { status, headers } = await api('POST', '/v3/workspaces/auto-group', {})
      return [status, headers.get('retry-after')]
    },
    expected: { absent: [429, null], present: [429, '1'] },
  },
  creates_answer: {
    see: async (api) => {
      const { status } = await api('POST', '/v3/lists', { name: 'l', type: 'tld' })
      const [list] = (await api('GET', '/v3/lists')).data
      return [status, list.name, (await api('POST', `/v3/lists/${list.id}/items`, ITEM)).status]
    },
    expected: { normally: [201, 'l', 200], '504-after-commit': [504, 'l', 200] },
  },
  send_metrics: {
    see: async (api) => {
      await sendMuch(api)
      const { status, data } = await api('GET', '/v3/metrics/send')
      return [status, data?.length]
    },
    expected: { there: [200, 1], empty: [200, 0], 403: [403, undefined], 404: [404, undefined] },
  },
  send_metrics_rows: {
    see: async (api, { seed }) => {
      const mails = ['a', 'a', 'b', 'c', 'd'].map((name) => ({
        from: `${name}@fleet.example`,
        event_type: 'accepted' as const,
      }))
      seed({ send_events: mails })
      const { data } = await api('GET', '/v3/metrics/send?group_by=agent_account')
      return data.map(({ key, sent }: { key: string; sent: number }) => `${key.split('@')[0]} ${sent}`)
    },
    expected: { 100: ['a 2', 'd 1', 'c 1', 'b 1'], 3: ['a 2', 'd 1', 'c 1', '(others) 1'], 1: ['a 2', '(others) 3'] },
  },
  send_rates: {
    see: async (api) => {
      await sendMuch(api)
      const [row] = (await api('GET', '/v3/metrics/send')).data
      return [row.delivery_rate, row.bounce_rate, row.complaint_rate]
    },
    expected: { percent: [95, 5, 1.05], fraction: [0.95, 0.05, 0.010526] },
  },
  send_counts: {
    see: async (api) => {
      await sendMuch(api)
      const [row] = (await api('GET', '/v3/metrics/send')).data
      return [row.sent, row.delivered, row.bounced, row.complaints]
    },
    expected: { all: [200, 190, 10, 2], sent: [200, undefined, undefined, undefined] },
  },
  send_health: {
    see: async (api) => {
      await sendMuch(api)
      const { state, findings } = (await api('GET', '/v3/metrics/send/summary')).data.health
      return [state, findings.length]
    },
    expected: { computed: ['critical', 2], insufficient_data: ['insufficient_data', 0] },
  },
}

/** 200 mails: 10 bounce, and of two people complain. */
async function sendMuch(api: Speak): Promise<void> {
  await makeAgent(api)
  const send = (count: number, outcome: string) => api('POST', '/_sandbox/sends', { from: AGENT, count, outcome })
  await send(188, 'delivered')
  await send(10, 'bounced')
  await send(2, 'complaint')
}

describe.each(Object.entries(CASES) as [SwitchName, Case][])('the switch %s', (name, { see, expected, beside }) => {
  const { values }: { values: readonly (string | number | boolean)[] | 'milliseconds' } = SWITCHES[name]
  const sides = values === 'milliseconds' ? [0, 5000] : values

  it.each(sides)('is seen by a client as %s', async (value) => {
    const clock = standingClock()
    const { sandbox, api } = await start({ clock, switches: { ...beside, ...readSwitches({ [name]: value }) } })
    expect(Object.hasOwn(expected, String(value)), `an expectation for ${String(value)}`).toBe(true)
    expect(
      await see(api, { clock, seed: (edits) => sandbox.seed(edits), sign: () => speakSigned(sandbox, clock) }),
    ).toEqual(expected[String(value)])
  })

  it('looks different on each side', () => {
    const texts = sides.map((side) => JSON.stringify([expected[String(side)], expected[String(side)] === undefined]))
    expect(new Set(texts).size).toBe(sides.length)
  })
})

describe('the table', () => {
  it.each(Object.entries(SWITCHES))('has a default among its values and one line of description: %s', (_, one) => {
    const { values }: { values: readonly unknown[] | 'milliseconds' } = one
    expect(values === 'milliseconds' ? typeof one.default === 'number' : values.includes(one.default)).toBe(true)
    expect(one.description).toMatch(/^[A-Za-z][^\n]{10,130}\.$/)
  })
})

describe('values from outside', () => {
  it('take the number or boolean they spell', () => {
    expect(readSwitches({ cursor_default_limit: '10', cursor_on_last_page: 'false', list_lag: '250' })).toEqual({
      cursor_default_limit: 10,
      cursor_on_last_page: false,
      list_lag: 250,
    })
  })

  it.each([
    ['an unknown name', { no_such: 1 }, 'there is no switch no_such'],
    ['a name of Object.prototype', { constructor: 1 }, 'there is no switch constructor'],
    ['an unknown value', { plan: 'gold' }, 'plan takes one of: full, free, none'],
    ['a negative lag', { list_lag: -1 }, 'list_lag takes milliseconds, a number from 0'],
    ['a lag that is no number', { list_lag: ' ' }, 'list_lag takes milliseconds, a number from 0'],
  ])('are refused for %s', (_, given, message) => {
    expect(() => readSwitches(given)).toThrow(message)
  })
})
