/**
 * The vendor's own SDK drives every endpoint we use: a witness that did not write the sandbox. What it cannot say (moves and
 * names on grants) is said where it comes up.
 */
import sdkModule, { NylasApiError } from 'nylas'
import { describe, expect, it } from 'vitest'
import type { Switches } from '../../src/sandbox/switches.ts'
import { start, UNKNOWN_ID } from './client.ts'

// Its types describe CommonJS, what Node loads is the ES module.
const Nylas = sdkModule as unknown as typeof sdkModule.default

const PASSWORD = 'Abcdefghij1234567!'

async function sdk(switches: Partial<Switches> = {}) {
  const { sandbox } = await start({ switches })
  return { sandbox, nylas: new Nylas({ apiKey: 'sandbox-key', apiUri: sandbox.url, timeout: 20 }) }
}

/** The SDK walks cursors itself; it stops when there is none. */
async function all<T>(pages: AsyncIterable<{ data: T[] }>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) {
    found.push(...page.data)
    if (page.data.length === 0) break
  }
  return found
}

describe('the official SDK', () => {
  it('reads the application and its default workspace', async () => {
    const { nylas, sandbox } = await sdk()
    const { data } = await nylas.applications.getDetails()
    expect(data.applicationId).toBe(sandbox.state().application.application_id)
    expect(data.region).toBe('us')
    const { data: workspaces } = await nylas.workspaces.list()
    expect(workspaces).toMatchObject([{ default: true, workspaceId: sandbox.state().application.default_workspace_id }])
  })

  it('makes the connector once', async () => {
    const { nylas } = await sdk()
    expect((await nylas.connectors.list({})).data).toEqual([])
    await expect(nylas.connectors.find({ provider: 'nylas' })).rejects.toBeInstanceOf(NylasApiError)
    const requestBody = { provider: 'nylas' } as unknown as Parameters<typeof nylas.connectors.create>[0]['requestBody']
    expect((await nylas.connectors.create({ requestBody })).data.provider).toBe('nylas')
    await expect(nylas.connectors.create({ requestBody })).rejects.toThrow('already exists')
    expect((await nylas.connectors.find({ provider: 'nylas' })).data.provider).toBe('nylas')
  })

  it('makes, finds, lists, updates and deletes agent accounts', async () => {
    const { nylas, sandbox } = await sdk({ grant_patch: 'merge' })
    const { data: grant } = await nylas.auth.customAuthentication({
      requestBody: { provider: 'nylas', settings: { email: 'me@b.example', appPassword: PASSWORD } },
    })
    expect(grant).toMatchObject({ provider: 'nylas', email: 'me@b.example', grantStatus: 'valid' })
    expect(sandbox.passwordMatches('me@b.example', PASSWORD)).toBe(true)
    expect((await nylas.grants.list({ queryParams: { limit: 200 } })).data.map(({ id }) => id)).toEqual([grant.id])
    const rotated = `${PASSWORD}2`
    const requestBody = { settings: { email: 'me@b.example', appPassword: rotated } }
    await nylas.grants.update({ grantId: grant.id, requestBody })
    expect(sandbox.passwordMatches('me@b.example', rotated)).toBe(true)
    expect((await nylas.grants.find({ grantId: grant.id })).data.id).toBe(grant.id)
    await nylas.grants.destroy({ grantId: grant.id })
    await expect(nylas.grants.find({ grantId: grant.id })).rejects.toMatchObject({
      statusCode: 404,
      type: 'api.not_found_error',
      message: 'Grant not found',
    })
  })

  it('makes, finds, updates, fills, groups and deletes workspaces', async () => {
    const { nylas, sandbox } = await sdk()
    const { data: policy } = await nylas.policies.create({ requestBody: { name: 'p' } })
    const { data: workspace } = await nylas.workspaces.create({
      requestBody: { name: 'w', domain: 'b.example', autoGroup: false, policyId: policy.id },
    })
    expect((await nylas.workspaces.find({ workspaceId: 'b.example' })).data.workspaceId).toBe(workspace.workspaceId)
    const { data: grant } = await nylas.auth.customAuthentication({
      requestBody: { provider: 'nylas', settings: { email: 'me@b.example' } },
    })
    const { workspaceId } = workspace
    const move = await nylas.workspaces.manualAssign({ workspaceId, requestBody: { assignGrants: [grant.id] } })
    expect(move.data).toMatchObject({ workspaceId, grantsAssigned: [grant.id], grantsRemoved: null })
    const requestBody = { name: 'v', autoGroup: true, policyId: null, ruleIds: [] }
    const { data: changed } = await nylas.workspaces.update({ workspaceId, requestBody })
    expect(changed).toMatchObject({ name: 'v', autoGroup: true, domain: 'b.example', ruleIds: [] })
    expect(changed.policyId).toBeUndefined()
    expect((await nylas.workspaces.autoGroup({ requestBody: {} })).data.jobId).not.toBe('')
    await expect(nylas.workspaces.autoGroup({ requestBody: {} })).rejects.toMatchObject({ statusCode: 429 })
    await nylas.workspaces.destroy({ workspaceId })
    const { application, grants } = sandbox.state()
    expect(grants[0]?.workspace_id).toBe(application.default_workspace_id)
  })

  it('makes, walks, merges and deletes policies', async () => {
    const { nylas } = await sdk({ cursor_default_limit: 10 })
    for (let index = 0; index < 23; index += 1) await nylas.policies.create({ requestBody: { name: `p${index}` } })
    const policies = await all(nylas.policies.list())
    expect(policies.map(({ name }) => name)).toEqual(Array.from({ length: 23 }, (_, index) => `p${index}`))
    const policyId = policies[0]?.id ?? ''
    await nylas.policies.update({ policyId, requestBody: { limits: { limitAttachmentCountLimit: 3 } } })
    await nylas.policies.update({
      policyId,
      requestBody: { limits: { limitStorageTotal: 5 }, spamDetection: { spamSensitivity: 2.5 } },
    })
    expect((await nylas.policies.find({ policyId })).data).toMatchObject({
      name: 'p0',
      limits: { limitAttachmentCountLimit: 3, limitStorageTotal: 5 },
      spamDetection: { spamSensitivity: 2.5, useListDnsbl: false },
    })
    await nylas.policies.destroy({ policyId })
    await expect(nylas.policies.find({ policyId })).rejects.toMatchObject({ statusCode: 404 })
  })

  it('lists rules and what they did on the default switches, however it is asked', async () => {
    const { nylas } = await sdk()
    expect((await nylas.rules.list()).data).toEqual([])
    expect(await all(nylas.rules.list())).toEqual([])
    const match = { conditions: [{ field: 'from.domain' as const, operator: 'is' as const, value: 'spam.example' }] }
    const names = Array.from({ length: 60 }, (_, index) => `r${index}`)
    const made = names.slice(0, 30).map((name) => ({ name, match, actions: [{ type: 'block' as const }] }))
    for (const requestBody of made) await nylas.rules.create({ requestBody })
    for (const limit of [10, 30, 50, 200]) {
      const { data } = await nylas.rules.list({ queryParams: { limit } })
      expect(data.map(({ name }) => name)).toEqual(names.slice(0, Math.min(limit, 30)))
      const walked = await all(nylas.rules.list({ queryParams: { limit } }))
      expect(walked.map(({ name }) => name)).toEqual(names.slice(0, 30))
    }
    const { data: grant } = await nylas.auth.customAuthentication({
      requestBody: { provider: 'nylas', settings: { email: 'me@b.example' } },
    })
    const identifier = grant.id
    expect((await nylas.rules.listEvaluations({ identifier, queryParams: { limit: 200 } })).data).toEqual([])
    await expect(nylas.rules.listEvaluations({ identifier, queryParams: { limit: 201 } })).rejects.toMatchObject({
      statusCode: 400,
    })
    await expect(nylas.rules.listEvaluations({ identifier: UNKNOWN_ID })).rejects.toMatchObject({ statusCode: 404 })
  })

  it.each(['nested', 'flat'] as const)(
    'makes, lists, updates and deletes rules and lists (%s)',
    async (rules_envelope) => {
      const { nylas } = await sdk({ rules_envelope, lists_envelope: rules_envelope })
      const { data: list } = await nylas.lists.create({ requestBody: { name: 'l', type: 'domain' } })
      const added = await nylas.lists.addItems({
        listId: list.id,
        requestBody: { items: [' A.example ', 'a.example', 'b.example'] },
      })
      expect(added.data.itemsCount).toBe(2)
      const removed = await nylas.lists.removeItems({
        listId: list.id,
        requestBody: { items: ['B.EXAMPLE', 'c.example'] },
      })
      expect(removed.data.itemsCount).toBe(1)
      expect((await all(nylas.lists.listItems({ listId: list.id }))).map(({ value }) => value)).toEqual(['a.example'])
      expect((await nylas.lists.update({ listId: list.id, requestBody: { name: 'm' } })).data).toMatchObject({
        name: 'm',
        type: 'domain',
      })
      expect(await all(nylas.lists.list())).toHaveLength(1)
      expect((await nylas.lists.find({ listId: list.id })).data.name).toBe('m')

      const match = { conditions: [{ field: 'from.domain' as const, operator: 'in_list' as const, value: [list.id] }] }
      const { data: rule } = await nylas.rules.create({
        requestBody: { name: 'r', match, actions: [{ type: 'block' }] },
      })
      expect(rule).toMatchObject({ priority: 10, enabled: true, trigger: 'inbound', match: { operator: 'all' } })
      await nylas.rules.update({ ruleId: rule.id, requestBody: { priority: 3 } })
      expect((await nylas.rules.find({ ruleId: rule.id })).data).toMatchObject({
        priority: 3,
        actions: [{ type: 'block' }],
      })
      expect(await all(nylas.rules.list())).toHaveLength(1)
      await nylas.lists.destroy({ listId: list.id })
      await expect(nylas.rules.update({ ruleId: rule.id, requestBody: { match } })).rejects.toThrow(
        `invalid list ID ${list.id}`,
      )
      await nylas.rules.destroy({ ruleId: rule.id })
      expect(await all(nylas.rules.list())).toEqual([])
    },
  )

  it('is refused with another key', async () => {
    const { sandbox } = await sdk()
    const stranger = new Nylas({ apiKey: 'another', apiUri: sandbox.url, timeout: 20 })
    await expect(stranger.applications.getDetails()).rejects.toMatchObject({ statusCode: 401 })
  })
})
