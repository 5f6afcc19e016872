import { afterEach, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/domain/model.ts'
import { type ReadOptions, readLiveState } from '../../src/engine/live/read.ts'
import { ApiError } from '../../src/nylas/port.ts'
import type { FaultKind } from '../../src/sandbox/faults.ts'
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { client, closeAll, connected, failure, type Respond } from '../nylas/http.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await closeAll()
  for (const close of closing.splice(0)) await close()
})

const NOTHING: ReadOptions = { kinds: KINDS, optional: new Set(KINDS), detail: () => false, owned: [] }
const ALL: ReadOptions = { kinds: KINDS, detail: () => true, owned: [] }
const DOMAIN = 'yourapp.nylas.email'

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function seedOf(accounts: number): NonNullable<SandboxOptions['seed']> {
  return {
    domains: [DOMAIN],
    lists: [{ id: uuid(1), name: 'blocked', type: 'domain', items: ['spam.example', 'worse.example'] }],
    rules: [{ id: uuid(2), name: 'block', trigger: 'inbound' }],
    policies: [{ id: uuid(3), name: 'baseline' }],
    workspaces: [{ id: uuid(4), name: 'support', policy_id: uuid(3), rule_ids: [uuid(2)] }],
    grants: Array.from({ length: accounts }, (_, index) => ({
      id: uuid(1000 + index),
      provider: 'nylas',
      email: `Agent-${index}@${DOMAIN}`,
      workspace_id: uuid(4),
    })),
  }
}

async function sandboxed(options: SandboxOptions = {}, accounts = 3) {
  const sandbox = await startSandbox({ apiKey: 'sandbox-key', seed: seedOf(accounts), randomSeed: 1, ...options })
  closing.push(sandbox.close)
  const api = client(sandbox.url, { apiKey: 'sandbox-key', timeouts: { headers: 200, body: 200 } })
  return { sandbox, api }
}

const names = (objects: readonly { readonly kind: string; readonly name: string }[]) =>
  objects.map(({ kind, name }) => `${kind}/${name}`)

describe('an application', () => {
  test('an application is read completely', async () => {
    const { api, sandbox } = await sandboxed()
    const inventory = await readLiveState(api.reader, ALL)
    expect(names(inventory.objects)).toEqual(
      expect.arrayContaining([
        'list/blocked',
        'rule/block',
        'policy/baseline',
        'workspace/support',
        `account/agent-2@${DOMAIN}`,
      ]),
    )
    const support = inventory.objects.find(({ name }) => name === 'support')
    expect(support?.attributes).toMatchObject({ policy: `id:${uuid(3)}`, rules: [`id:${uuid(2)}`] })
    const list = inventory.objects.find(({ kind }) => kind === 'list')
    expect(list?.attributes['items']).toEqual(['spam.example', 'worse.example'])
    expect(inventory.application.region).toBe('us')
    expect(inventory.defaultWorkspace).toBe(sandbox.state().application.default_workspace_id)
    expect(Date.parse(inventory.at)).not.toBeNaN()
    expect(inventory.requests).toBe(sandbox.requests().length)
  })

  test('the items of a list are read only where the options ask for them', async () => {
    const { api, sandbox } = await sandboxed()
    await readLiveState(api.reader, NOTHING)
    expect(sandbox.requests().filter(({ path }) => path.includes('/items'))).toEqual([])
  })

  test.each([0, 1000])(
    'an application of 1,000 accounts takes six pages and five other requests (%i owned)',
    async (owned) => {
      const { api, sandbox } = await sandboxed({ switches: { cursor_on_last_page: false, plan: 'none' } }, 1000)
      const wish = {
        ...NOTHING,
        owned: Array.from({ length: owned }, (_, index) => ({ kind: 'account' as const, id: uuid(1000 + index) })),
      }
      const { requests } = await readLiveState(api.reader, wish)
      expect(requests).toBe(Math.ceil(1000 / 199) + KINDS.length)
      expect(sandbox.requests()).toHaveLength(requests)
    },
  )

  const variants: readonly NonNullable<SandboxOptions['switches']>[] = [
    { rules_envelope: 'nested' },
    { rules_envelope: 'flat' },
    { lists_envelope: 'nested' },
    { application_data: 'array' },
    { timestamps: 'rfc3339' },
    { cursor_on_last_page: false },
    { error_envelope: 'oauth' },
    { has_app_password: 'absent' },
  ]
  test.each(variants)('an application is read the same with %j', async (switches) => {
    const [usual, other] = [await sandboxed(), await sandboxed({ switches })]
    const read = async ({ api }: typeof usual) => names((await readLiveState(api.reader, ALL)).objects)
    expect(await read(other)).toEqual(await read(usual))
  })
})

describe('faults', () => {
  const passing: readonly FaultKind[] = [
    'reset-before',
    'reset-after',
    'status-before',
    'status-after',
    'rate-limit',
    'stall-headers',
    'stall-body',
    'truncate-json',
    'cut-body',
    'wrong-type',
  ]
  test.each(passing)('a passing fault at any request (%s) changes nothing of what is read', async (kind) => {
    const { api, sandbox } = await sandboxed()
    const expected = names((await readLiveState(api.reader, ALL)).objects)
    const requests = sandbox.requests().length
    const readWithFault = async (at: number) => {
      const faulty = await sandboxed()
      faulty.sandbox.addFault({ kind, at })
      return names((await readLiveState(faulty.api.reader, ALL)).objects)
    }
    const readings = await Promise.all(Array.from({ length: requests }, (_, at) => readWithFault(at)))
    for (const reading of readings) expect(reading).toEqual(expected)
  })

  test('a fault that stays is an error that says what could not be read, at any path', async () => {
    for (const path of [
      '/v3/applications',
      '/v3/workspaces',
      '/v3/policies',
      '/v3/rules',
      '/v3/lists',
      '/v3/grants',
      `/v3/lists/${uuid(1)}/items`,
    ]) {
      const { api, sandbox } = await sandboxed()
      sandbox.addFault({ kind: 'status-before', status: 403, match: { path }, times: 99 })
      const error = await failure(readLiveState(api.reader, ALL))
      expect(error).toMatchObject({ status: 403 })
      expect(error.message).toContain(`could not be read: GET ${path}`)
    }
  })

  test('a 401 ends the reading with words about key and region', async () => {
    const { api, sandbox } = await sandboxed()
    sandbox.addFault({ kind: 'unauthorized', at: 2 })
    const error = await failure(readLiveState(api.reader, ALL))
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toMatch(/API key.*region/u)
    expect(error.message).not.toContain('sandbox-key')
  })
})

describe('what a list lacks', () => {
  const lagging = { grants_list_lag: 60_000, list_lag: 60_000 }

  test('an owned object that its list lacks is there when its id finds it', async () => {
    const { api } = await sandboxed({ switches: lagging })
    const { data } = await api.writer.send({ method: 'POST', path: '/v3/policies', body: { name: 'fresh' } })
    const id = (data as { readonly id: string }).id
    const without = await readLiveState(api.reader, NOTHING)
    expect(names(without.objects)).not.toContain('policy/fresh')
    const owned = await readLiveState(api.reader, { ...NOTHING, owned: [{ kind: 'policy', id }] })
    expect(names(owned.objects)).toContain('policy/fresh')
  })

  test('an owned object that its list lacks is gone when a 404 by id confirms it', async () => {
    const { api } = await sandboxed()
    const owned = (['list', 'rule', 'policy', 'workspace', 'account'] as const).map((kind) => ({ kind, id: uuid(77) }))
    const { objects } = await readLiveState(api.reader, { ...NOTHING, owned })
    expect(objects.some(({ id }) => id === uuid(77))).toBe(false)
  })

  test.each([403, 423, 500])(
    'an owned object that its list lacks is an error when its id answers %i',
    async (status) => {
      const { api, sandbox } = await sandboxed()
      const path = `/v3/grants/${uuid(77)}`
      sandbox.addFault({ kind: 'status-before', status, match: { path }, times: 99 })
      const wish = { ...NOTHING, owned: [{ kind: 'account' as const, id: uuid(77) }] }
      expect((await failure(readLiveState(api.reader, wish))).message).toContain(
        `account ${uuid(77)} could not be read`,
      )
    },
  )
})

describe('a reply that the API cannot have meant', () => {
  const ok = (data: unknown, more = {}) => ({ json: { request_id: 'r', data, ...more } })
  const application = { application_id: 'app', region: 'eu', environment: 'production', default_workspace_id: 'w1' }
  const usual: Respond = ({ path, query }) => {
    if (path === '/v3/applications') return ok(application)
    if (path === '/v3/workspaces')
      return ok([
        { workspace_id: 'w1', name: 'D' },
        { workspace_id: 'w2', name: 'S' },
      ])
    const offset = Number(query.get('offset'))
    const grants = [
      { id: 'g1', provider: 'nylas', email: 'A@x.y', workspace_id: 'w2' },
      { id: 'g2', provider: 'google', email: 'h@x.y', workspace_id: 'w2' },
      { id: 'g3', provider: 'google', email: 'i@x.y' },
    ]
    if (path === '/v3/grants') return ok(grants.slice(offset), { limit: 200, offset })
    return path.split('/').length > 3 ? { status: 404, text: '<html>not here</html>' } : ok([])
  }
  const read = async (respond: Respond, wish = NOTHING) => readLiveState((await connected(respond)).api.reader, wish)

  test('grants of other providers are counted by workspace and otherwise unseen', async () => {
    const inventory = await read(usual)
    expect(inventory.foreignGrants).toEqual({ w1: 1, w2: 1 })
    expect(names(inventory.objects)).toEqual(['workspace/D', 'workspace/S', 'account/a@x.y'])
    expect(inventory.application).toEqual({ id: 'app', region: 'eu', environment: 'production' })
  })

  test('the default workspace is found by its flag when the application does not name it, else there is none', async () => {
    const old =
      (workspaces: unknown): Respond =>
      (request, index) => {
        if (request.path === '/v3/applications') return ok({ application_id: 'app' })
        return request.path === '/v3/workspaces' ? ok(workspaces) : usual(request, index)
      }
    const flagged = [
      { workspace_id: 'w1', name: 'default' },
      { workspace_id: 'w2', name: 'S', default: true },
    ]
    expect((await read(old(flagged))).defaultWorkspace).toBe('w2')
    expect((await read(old(flagged.slice(0, 1)))).defaultWorkspace).toBeNull()
  })

  test('a 404 that is not JSON proves nothing', async () => {
    const wish: ReadOptions = { ...NOTHING, owned: [{ kind: 'policy', id: 'p1' }] }
    expect(await failure(read(usual, wish))).toMatchObject({ type: 'not_json' })
  })

  test.each<[string, string, unknown]>([
    ['no application', '/v3/applications', {}],
    ['two applications', '/v3/applications', [application, application]],
    ['a workspace without id', '/v3/workspaces', [{ name: 'x' }]],
    ['a policy without id', '/v3/policies', [{ name: 'x' }]],
    ['a text for a list', '/v3/rules', 'x'],
    ['another object than asked for', '/v3/policies/p1', { id: 'p2', name: 'x' }],
  ])('%s is an error', async (_, path, data) => {
    const wish: ReadOptions = { ...NOTHING, owned: path.endsWith('/p1') ? [{ kind: 'policy', id: 'p1' }] : [] }
    await failure(read((request, index) => (request.path === path ? ok(data) : usual(request, index)), wish))
  })
})
