/**
 * Replies of the sandbox against the vendor's OpenAPI description, for every operation and status it describes and we use.
 * The description is not ours to ship: FLEET_OPENAPI names the file; without it this is skipped.
 *
 * Exceptions, where the description is known to be behind the service:
 * - GET /v3/applications: `environment` is `sandbox` in practice, the description knows production and staging.
 * - GET /v3/rules: the SDKs and the live service nest pages as `data.items`; checked here with the switch on `flat`.
 * - Workspaces without a domain answer null; the description is older than they are. Checked here with `""`.
 * - manual-assign answers null for "none"; the description says array. Checked here with `[]`.
 * - POST /v3/connect/custom answers 404 for an unregistered domain; the description lists 400 and 401 only.
 */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { account, BLOCK_SPAM, type Spoken, start, UNKNOWN_ID } from './client.ts'
import { findDescription, openDescription } from './described-replies.ts'

const FILE = findDescription('FLEET_OPENAPI')

const AS_DESCRIBED = { rules_envelope: 'flat', no_domain: 'empty', assign_none: 'empty' } as const

describe.skipIf(FILE === null)('the replies of the sandbox', () => {
  it('are as the OpenAPI description says, for every operation we use', async () => {
    const { sandbox, api } = await start({ switches: AS_DESCRIBED })
    sandbox.seed({ application: { environment: 'production' } })
    const described = openDescription(FILE)
    const checked: string[] = []
    const problems: string[] = []
    const say = async (method: string, template: string, path: string, body?: Json): Promise<Spoken> => {
      const reply = await api(method, path, body)
      const name = `${method} ${template} ${reply.status}`
      checked.push(name)
      problems.push(...described.validate(template, method, reply).map((problem) => `${name}: ${problem}`))
      return reply
    }
    const one = async (method: string, template: string, id: string, body?: Json) =>
      say(method, template, template.replace(/\{\w+\}/, id), body)

    await say('GET', '/v3/applications', '/v3/applications')
    await say('POST', '/v3/connectors', '/v3/connectors', { provider: 'nylas' })
    await say('POST', '/v3/connectors', '/v3/connectors', { provider: 'nylas' })
    await say('GET', '/v3/connectors', '/v3/connectors?limit=5')
    await one('GET', '/v3/connectors/{provider}', 'nylas')
    await one('GET', '/v3/connectors/{provider}', 'zoom')

    const { data: list } = await say('POST', '/v3/lists', '/v3/lists', { name: 'l', type: 'domain' })
    await say('POST', '/v3/lists', '/v3/lists', { name: 'l', type: 'colour' })
    await say('GET', '/v3/lists', '/v3/lists')
    for (const id of [list.id, UNKNOWN_ID]) {
      await one('GET', '/v3/lists/{list_id}', id)
      await one('PUT', '/v3/lists/{list_id}', id, { description: 'd' })
      await one('POST', '/v3/lists/{list_id}/items', id, { items: ['a.example'] })
      await one('GET', '/v3/lists/{list_id}/items', id)
      await one('DELETE', '/v3/lists/{list_id}/items', id, { items: ['a.example'] })
    }
    await one('POST', '/v3/lists/{list_id}/items', list.id, { items: ['not a domain'] })

    const { data: rule } = await say('POST', '/v3/rules', '/v3/rules', BLOCK_SPAM)
    await say('POST', '/v3/rules', '/v3/rules', { name: 'r' })
    await say('GET', '/v3/rules', '/v3/rules')
    for (const id of [rule.id, UNKNOWN_ID]) {
      await one('GET', '/v3/rules/{rule_id}', id)
      await one('PUT', '/v3/rules/{rule_id}', id, { priority: 1 })
    }
    const { data: policy } = await say('POST', '/v3/policies', '/v3/policies', { name: 'p' })
    await say('POST', '/v3/policies', '/v3/policies', { name: '' })
    await say('GET', '/v3/policies', '/v3/policies')
    for (const id of [policy.id, UNKNOWN_ID]) {
      await one('GET', '/v3/policies/{policy_id}', id)
      await one('PUT', '/v3/policies/{policy_id}', id, { limits: { limit_attachment_count_limit: 1 } })
    }
    const links = { policy_id: policy.id, rule_ids: [rule.id] }
    const { data: workspace } = await say('POST', '/v3/workspaces', '/v3/workspaces', { name: 'w', ...links })
    await say('POST', '/v3/workspaces', '/v3/workspaces', { name: 'w', auto_group: true })
    await say('GET', '/v3/workspaces', '/v3/workspaces')
    const { data: grant } = await say('POST', '/v3/connect/custom', '/v3/connect/custom', account('a@b.example'))
    await say('POST', '/v3/connect/custom', '/v3/connect/custom', account('not an address'))
    await say('GET', '/v3/grants', '/v3/grants?limit=200&sort_by=created_at&order_by=asc')
    for (const id of [workspace.workspace_id, UNKNOWN_ID]) {
      await one('GET', '/v3/workspaces/{workspace_id}', id)
      await one('PATCH', '/v3/workspaces/{workspace_id}', id, { name: 'v' })
      await one('POST', '/v3/workspaces/{workspace_id}/manual-assign', id, { assign_grants: [grant.id] })
    }
    await one('PATCH', '/v3/workspaces/{workspace_id}', workspace.workspace_id, { domain: 'c.example' })
    for (const id of [grant.id, UNKNOWN_ID]) {
      await one('GET', '/v3/grants/{grantId}', id)
      await one('PATCH', '/v3/grants/{grantId}', id, { settings: { email: 'a@b.example' } })
    }
    await one('PATCH', '/v3/grants/{grantId}', grant.id, {})
    for (const id of [workspace.workspace_id, UNKNOWN_ID]) await one('DELETE', '/v3/workspaces/{workspace_id}', id)
    for (const id of [grant.id, UNKNOWN_ID]) await one('DELETE', '/v3/grants/{grantId}', id)
    for (const id of [rule.id, UNKNOWN_ID]) await one('DELETE', '/v3/rules/{rule_id}', id)
    for (const id of [policy.id, UNKNOWN_ID]) await one('DELETE', '/v3/policies/{policy_id}', id)
    for (const id of [list.id, UNKNOWN_ID]) await one('DELETE', '/v3/lists/{list_id}', id)

    expect(problems).toEqual([])
    expect(new Set(checked).size).toBe(EXPECTED_REPLIES)
  })

  it('would be found out: the exceptions are seen as differences', async () => {
    const { api } = await start()
    const described = openDescription(FILE)
    const { data } = await api('POST', '/v3/workspaces', { name: 'w' })
    const replies = await Promise.all([
      api('GET', '/v3/applications'),
      api('GET', '/v3/rules'),
      api('GET', '/v3/workspaces'),
      api('POST', `/v3/workspaces/${data.workspace_id}/manual-assign`, { assign_grants: [UNKNOWN_ID] }),
    ])
    const names = ['/v3/applications', '/v3/rules', '/v3/workspaces', '/v3/workspaces/{workspace_id}/manual-assign']
    const problems = replies.map((reply, index) =>
      described.validate(names[index] ?? '', index === 3 ? 'POST' : 'GET', reply).join('; '),
    )
    expect(problems[0]).toContain('/data/environment')
    expect(problems[1]).toContain('/data must be array')
    expect(problems[2]).toContain('/domain must be string')
    expect(problems[3]).toContain('/data/grants_assigned must be array')
  })
})

/** So that a reply which quietly became another status is noticed. */
const EXPECTED_REPLIES = 62
