/** Workspaces, policies, rules and lists: what is refused, and what merely happens. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { account, BLOCK_SPAM, type Speak, start, UNKNOWN_ID } from './client.ts'

const CONDITION = { field: 'from.domain', operator: 'is', value: 'spam.example' }
const rule = (rest: { readonly [key: string]: Json }): Json => ({ ...BLOCK_SPAM, ...rest })
const when = (condition: Json, trigger = 'inbound'): Json => rule({ trigger, match: { conditions: [condition] } })
const policy = (limits: Json): Json => ({ name: 'p', limits })

describe('a write that is not valid is refused, and nothing is made', () => {
  it.each<[string, string, Json, string]>([
    ['rules', 'no name', { match: BLOCK_SPAM.match, actions: BLOCK_SPAM.actions }, 'name must be a string'],
    ['rules', 'no match', { name: 'r', actions: BLOCK_SPAM.actions }, 'match is required'],
    ['rules', 'no actions', { name: 'r', match: BLOCK_SPAM.match }, 'actions is required'],
    ['rules', 'priority 1001', rule({ priority: 1001 }), 'priority must be an integer from 0 to 1000'],
    ['rules', 'priority 1.5', rule({ priority: 1.5 }), 'priority must be an integer'],
    ['rules', 'an unknown trigger', rule({ trigger: 'both' }), 'trigger must be one of inbound, outbound'],
    ['rules', 'no conditions', rule({ match: { conditions: [] } }), 'at least one condition'],
    ['rules', 'an unknown match operator', rule({ match: { operator: 'none', conditions: [CONDITION] } }), 'all, any'],
    ['rules', 'an unknown field', when({ ...CONDITION, field: 'subject' }), 'conditions[0].field must be one of'],
    ['rules', 'recipients inbound', when({ ...CONDITION, field: 'recipient.domain' }), 'not available for inbound'],
    ['rules', 'a list as text', when({ ...CONDITION, operator: 'in_list', value: 'x' }), 'value must be an array'],
    ['rules', 'no lists', when({ ...CONDITION, operator: 'in_list', value: [] }), 'at least one list ID'],
    ['rules', 'a missing list', when({ ...CONDITION, operator: 'in_list', value: [UNKNOWN_ID] }), 'invalid list ID'],
    ['rules', 'an array for is', when({ ...CONDITION, value: ['x'] }), 'value must be a string'],
    [
      'rules',
      'type contains',
      when({ field: 'outbound.type', operator: 'contains', value: 'reply' }, 'outbound'),
      'is or is_not',
    ],
    [
      'rules',
      'type other',
      when({ field: 'outbound.type', operator: 'is', value: 'forward' }, 'outbound'),
      'compose, reply',
    ],
    ['rules', 'block with others', rule({ actions: [{ type: 'block' }, { type: 'trash' }] }), 'block must be the only'],
    [
      'rules',
      'a folder unsaid',
      rule({ actions: [{ type: 'assign_to_folder' }] }),
      'actions[0].value must be a string',
    ],
    ['rules', 'a value unasked', rule({ actions: [{ type: 'trash', value: 'x' }] }), 'value is not allowed for trash'],
    ['lists', 'no type', { name: 'l' }, 'type must be one of'],
    ['lists', 'a long name', { name: 'x'.repeat(257), type: 'tld' }, '1 to 256 characters'],
    ['policies', 'no name', {}, 'name must be a string'],
    [
      'policies',
      'below -1',
      policy({ limit_storage_total: -2 }),
      'limits.limit_storage_total must be an integer from -1',
    ],
    ['policies', '-1 attachments', policy({ limit_attachment_count_limit: -1 }), 'an integer from 0'],
    ['policies', 'null for a limit', policy({ limit_storage_total: null }), 'must be an integer'],
    [
      'policies',
      'spam kept as long as mail',
      policy({ limit_inbox_retention_period: 7, limit_spam_retention_period: 7 }),
      'must be greater than',
    ],
    ['policies', 'sensitivity 5.1', { name: 'p', spam_detection: { spam_sensitivity: 5.1 } }, '0.1 to 5.0'],
    ['workspaces', 'no name', { domain: 'b.example' }, 'name must be a string'],
    ['workspaces', 'grouping without a domain', { name: 'w', auto_group: true }, 'auto_group requires a domain'],
    ['workspaces', 'a missing policy', { name: 'w', policy_id: UNKNOWN_ID }, 'policy_id not found'],
    ['workspaces', 'an empty policy', { name: 'w', policy_id: '' }, 'policy_id must be a valid UUID or null'],
    [
      'workspaces',
      'a missing rule',
      { name: 'w', rule_ids: [UNKNOWN_ID] },
      'rule_ids entry not found or does not belong',
    ],
    ['workspaces', 'null for a body', null, 'the body must be an object'],
  ])('%s: %s', async (kind, _, body, message) => {
    const { sandbox, api } = await start()
    const before = sandbox.state()
    const reply = await api('POST', `/v3/${kind}`, body)
    expect(reply.message).toContain(message)
    expect(reply.status).toBe(400)
    expect(sandbox.state()).toEqual(before)
  })
})

describe('a limit above the plan', () => {
  it.each([
    ['storage', policy({ limit_storage_total: 2 ** 40 })],
    ['unlimited retention', policy({ limit_inbox_retention_period: -1 })],
  ])('is forbidden, and nothing is made: %s', async (_, body) => {
    const { sandbox, api } = await start()
    const before = sandbox.state()
    const reply = await api('POST', '/v3/policies', body)
    expect([reply.status, reply.body.error.type]).toEqual([403, 'forbidden_access'])
    expect(reply.message).toContain('limit exceeds plan maximum')
    expect(sandbox.state()).toEqual(before)
  })
})

const listOf = async (api: Speak, type: string, items: readonly string[] = []) => {
  const { data } = await api('POST', '/v3/lists', { name: 'l', type })
  if (items.length > 0) await api('POST', `/v3/lists/${data.id}/items`, { items })
  return data.id as string
}

describe('rules', () => {
  it('take only lists whose type fits the field', async () => {
    const { api } = await start()
    const id = await listOf(api, 'domain')
    const status = async (field: string) =>
      (await api('POST', '/v3/rules', when({ field, operator: 'in_list', value: [id] }, 'outbound'))).status
    expect([await status('from.domain'), await status('recipient.domain')]).toEqual([201, 201])
    expect([await status('from.tld'), await status('recipient.address')]).toEqual([400, 400])
  })

  it('change only what a PUT names, but an operator left out of a match is all again', async () => {
    const { api } = await start()
    const { data } = await api('POST', '/v3/rules', rule({ match: { operator: 'any', conditions: [CONDITION] } }))
    const path = `/v3/rules/${data.id}`
    expect((await api('PUT', path, { enabled: false })).data).toMatchObject({
      enabled: false,
      match: { operator: 'any' },
    })
    expect((await api('PUT', path, { match: { conditions: [CONDITION] } })).data.match.operator).toBe('all')
  })

  it('cannot be turned inbound while a condition is for outbound only', async () => {
    const { api } = await start()
    const { data } = await api('POST', '/v3/rules', when({ ...CONDITION, field: 'recipient.domain' }, 'outbound'))
    expect((await api('PUT', `/v3/rules/${data.id}`, { trigger: 'inbound' })).status).toBe(400)
  })

  it('store the kind of outbound mail in lower case', async () => {
    const { api } = await start()
    const { data } = await api(
      'POST',
      '/v3/rules',
      when({ field: 'outbound.type', operator: 'is', value: 'REPLY' }, 'outbound'),
    )
    expect(data.match.conditions[0].value).toBe('reply')
  })

  it('keep the id of a list that is gone, until their match is written again', async () => {
    const { api } = await start()
    const id = await listOf(api, 'domain')
    const body = when({ ...CONDITION, operator: 'in_list', value: [id] })
    const { data } = await api('POST', '/v3/rules', body)
    await api('DELETE', `/v3/lists/${id}`)
    expect((await api('PUT', `/v3/rules/${data.id}`, { priority: 2 })).data.match.conditions[0].value).toEqual([id])
    expect((await api('PUT', `/v3/rules/${data.id}`, body)).message).toBe(`invalid list ID ${id} (invalid_field)`)
  })
})

describe('lists', () => {
  it('trim and lower-case items, fold doubles and ignore removals of what is not there', async () => {
    const { sandbox, api } = await start()
    const id = await listOf(api, 'domain', [' A.Example ', 'a.example', 'b.example'])
    await api('DELETE', `/v3/lists/${id}/items`, { items: ['B.EXAMPLE', 'c.example'] })
    expect(sandbox.state().lists[0]?.items).toEqual(['a.example'])
  })

  it.each<[string, Json]>([
    ['1001 items', Array.from({ length: 1001 }, (_, index) => `a${index}.example`)],
    ['an item of 501 characters', [`${'a'.repeat(493)}.example`]],
    ['no items', []],
    ['items that are not text', [1]],
  ])('refuse %s', async (_, items) => {
    const { api } = await start()
    const id = await listOf(api, 'domain')
    expect((await api('POST', `/v3/lists/${id}/items`, { items })).status).toBe(400)
  })

  it.each([
    ['domain', 'a.example', 'someone@a.example'],
    ['tld', 'example', '.example'],
    ['address', 'someone@a.example', 'a.example'],
  ])('of type %s take %s and refuse %s', async (type, good, bad) => {
    const { api } = await start()
    const id = await listOf(api, type)
    expect((await api('POST', `/v3/lists/${id}/items`, { items: [good] })).status).toBe(200)
    expect((await api('POST', `/v3/lists/${id}/items`, { items: [bad] })).status).toBe(400)
  })

  it('keep their type', async () => {
    const { api } = await start()
    const id = await listOf(api, 'domain')
    expect((await api('PUT', `/v3/lists/${id}`, { type: 'tld' })).status).toBe(400)
    expect((await api('PUT', `/v3/lists/${id}`, { type: 'domain', name: 'm' })).data.name).toBe('m')
  })

  it('are walked with cursors, also while rows go away', async () => {
    const { api } = await start()
    const items = Array.from({ length: 25 }, (_, index) => `a${index}.example`)
    const id = await listOf(api, 'domain', items)
    const found: string[] = []
    let token: string | undefined
    do {
      const next = token === undefined ? '' : `&page_token=${token}`
      const { body } = await api('GET', `/v3/lists/${id}/items?limit=10${next}`)
      found.push(...body.data.map((item: { value: string }) => item.value))
      token = body.next_cursor
      await api('DELETE', `/v3/lists/${id}/items`, { items: found.slice(-1) })
    } while (token !== undefined)
    expect(found).toEqual(items)
    expect((await api('GET', '/v3/lists?page_token=bad')).status).toBe(400)
  })
})

describe('policies', () => {
  it('merge field by field and check the whole', async () => {
    const { sandbox, api } = await start()
    const limits = { limit_inbox_retention_period: 30, limit_spam_retention_period: 7 }
    const { data } = await api('POST', '/v3/policies', policy(limits))
    const path = `/v3/policies/${data.id}`
    expect((await api('PUT', path, { limits: { limit_inbox_retention_period: 5 } })).status).toBe(400)
    await api('PUT', path, { limits: { limit_attachment_count_limit: 2 }, spam_detection: { use_list_dnsbl: true } })
    expect(sandbox.state().policies[0]).toMatchObject({
      limits: { ...limits, limit_attachment_count_limit: 2 },
      spam_detection: { use_list_dnsbl: true },
    })
  })

  it('can be found by id although no list has them', async () => {
    const { api } = await start({ seed: { policies: [{ id: UNKNOWN_ID, name: 'Default Policy', unlisted: true }] } })
    expect((await api('GET', '/v3/policies')).data).toEqual([])
    expect((await api('GET', `/v3/policies/${UNKNOWN_ID}`)).data.name).toBe('Default Policy')
  })
})

describe('names', () => {
  it.each<[string, Json]>([
    ['rules', BLOCK_SPAM],
    ['lists', { name: 'l', type: 'tld' }],
    ['policies', { name: 'p' }],
    ['workspaces', { name: 'w' }],
  ])('of %s need not be unique', async (kind, body) => {
    const { api } = await start()
    const replies = [await api('POST', `/v3/${kind}`, body), await api('POST', `/v3/${kind}`, body)]
    expect(replies.every(({ status }) => status < 300)).toBe(true)
  })
})

describe('workspaces', () => {
  const make = async (api: Speak, body: Json) => (await api('POST', '/v3/workspaces', body)).data

  it('have a domain of their own, for ever', async () => {
    const { api } = await start()
    const { workspace_id } = await make(api, { name: 'w', domain: 'B.example' })
    const again = await api('POST', '/v3/workspaces', { name: 'v', domain: 'b.example' })
    expect([again.status, again.message]).toEqual([400, 'a workspace for domain b.example already exists'])
    const path = `/v3/workspaces/${workspace_id}`
    expect((await api('PATCH', path, { domain: 'c.example' })).status).toBe(400)
    expect((await api('PATCH', path, { domain: null })).status).toBe(400)
    expect((await api('PATCH', path, { domain: 'b.example', name: 'u' })).data.name).toBe('u')
  })

  it('are read by id or domain, but changed by id only', async () => {
    const { api } = await start()
    await make(api, { name: 'w', domain: 'b.example' })
    expect((await api('GET', '/v3/workspaces/b.example')).data.name).toBe('w')
    expect((await api('PATCH', '/v3/workspaces/b.example', { name: 'v' })).status).toBe(404)
    expect((await api('DELETE', '/v3/workspaces/b.example')).status).toBe(200)
  })

  it('leave their members to the default one', async () => {
    const { sandbox, api } = await start()
    const { workspace_id } = await make(api, { name: 'w' })
    await api('POST', '/v3/connect/custom', account('a@b.example', { workspace_id }))
    await api('DELETE', `/v3/workspaces/${workspace_id}`)
    const { application, grants } = sandbox.state()
    expect(grants[0]?.workspace_id).toBe(application.default_workspace_id)
  })

  it('let only policy and rules of the default one be changed, and keep it', async () => {
    const { sandbox, api } = await start()
    const path = `/v3/workspaces/${sandbox.state().application.default_workspace_id}`
    const { data } = await api('POST', '/v3/policies', { name: 'p' })
    expect((await api('PATCH', path, { policy_id: data.id, rule_ids: [] })).data.policy_id).toBe(data.id)
    expect((await api('PATCH', path, { policy_id: null })).data).not.toHaveProperty('policy_id')
    expect((await api('PATCH', path, { name: 'mine' })).status).toBe(400)
    expect((await api('DELETE', path)).status).toBe(400)
  })

  it('refuse an update that says nothing', async () => {
    const { api } = await start()
    const { workspace_id } = await make(api, { name: 'w' })
    expect((await api('PATCH', `/v3/workspaces/${workspace_id}`, {})).status).toBe(400)
  })

  it('take 500 grants a call, out of whatever workspace they were in', async () => {
    const { sandbox, api } = await start()
    const { workspace_id } = await make(api, { name: 'w' })
    const grants = Array.from({ length: 501 }, (_, index) => ({ email: `a${index}@b.example` }))
    sandbox.seed({ grants })
    const ids = sandbox.state().grants.map(({ id }) => id)
    const path = `/v3/workspaces/${workspace_id}/manual-assign`
    expect((await api('POST', path, { assign_grants: ids })).status).toBe(400)
    const { data } = await api('POST', path, { assign_grants: ids.slice(0, 500) })
    expect(data.grants_assigned).toEqual(ids.slice(0, 500))
    const here = sandbox.state().grants.filter((one) => one.workspace_id === workspace_id)
    expect(here).toHaveLength(500)
    const nothing = await api('POST', path, { grants: ids })
    expect([nothing.status, nothing.message]).toEqual([400, 'At least one grant must be assigned or removed'])
  })

  it('group grants of every provider in the job, once a minute', async () => {
    const { sandbox, api } = await start()
    sandbox.seed({ grants: [{ email: 'a@b.example', provider: 'google' }, { email: 'c@d.example' }] })
    const { workspace_id } = await make(api, { name: 'w', domain: 'b.example', auto_group: true })
    expect((await api('POST', '/v3/workspaces/auto-group')).status).toBe(200)
    expect(sandbox.state().grants.map((one) => one.workspace_id === workspace_id)).toEqual([true, false])
    expect((await api('POST', '/v3/workspaces/auto-group')).status).toBe(429)
    sandbox.advanceClock(60_000)
    expect((await api('POST', '/v3/workspaces/auto-group')).status).toBe(200)
  })
})
