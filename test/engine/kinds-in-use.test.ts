/** Only the kinds in use are read, so that an application without an endpoint fails for nobody who does not need it. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/domain/ledger.ts'
import type { Json, Kind } from '../../src/domain/model.ts'
import { listKindsInUse } from '../../src/engine/live/kinds-in-use.ts'
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { applyAll, createTestDeps, planOf } from '../property/deps.ts'
import { fleetOf, ledger } from './build.ts'

type Spec = Parameters<typeof fleetOf>[0]

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const GROUPED: readonly Kind[] = ['workspace', 'account']
const EMAIL = 'a@fleet.example'
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const intent = (creates: readonly string[], left: Readonly<Record<string, Json>> = {}): Ledger =>
  ledger({}, { intent: { creates, left, at: '2026-11-21T00:00:00.000Z' } as Ledger['intent'] })

describe('a kind', () => {
  it.each<[string, Spec, Ledger | null, readonly Kind[]]>([
    ['nothing names', {}, null, []],
    ['an entry is of', { accounts: [{ email: EMAIL }] }, null, GROUPED],
    [
      'must refer to another before that does anything',
      { lists: { a: { type: 'domain' } } },
      null,
      ['list', 'rule', ...GROUPED],
    ],
    ['an entry refers to', { workspaces: { w: { policy: `id:${uuid(1)}` } } }, null, ['policy', ...GROUPED]],
    [
      'an entry moved to',
      { policies: { b: {} }, moved: [{ from: 'policy/a', to: 'policy/b' }] },
      null,
      ['policy', ...GROUPED],
    ],
    ['is to be absent', { absent: ['rule/r'] }, null, ['rule', ...GROUPED]],
    ['has a quota', { quotas: { rules: 9 } }, null, ['rule', ...GROUPED]],
    ['the ledger owns', {}, ledger({ 'policy/p': { id: uuid(1) } }), ['policy', ...GROUPED]],
    ['a run was about to create', {}, intent(['rule/r']), ['rule', ...GROUPED]],
    ['a run was about to retire', {}, intent([], { [`account/${EMAIL}`]: { address: null, id: null } }), GROUPED],
  ])('a kind that %s is in use with those that it needs', async (_, spec, own, kinds) => {
    expect(listKindsInUse(await fleetOf(spec), own)).toEqual(kinds)
  })

  it('the kind of the waiting workspace is in use', async () => {
    const place = { file: 'fleet.yaml', line: 1, column: 1 }
    const fleet = { ...(await fleetOf({})), retire: { workspace: 'workspace/q' as const, days: 9, place } }
    expect(listKindsInUse(fleet, null)).toEqual(GROUPED)
  })
})

describe('an application without lists and rules', () => {
  async function begin(seed: NonNullable<SandboxOptions['seed']> = {}) {
    const sandbox = await startSandbox({
      apiKey: 'sandbox-key',
      switches: { plan: 'none' },
      seed: { domains: ['fleet.example'], ...seed },
    })
    closing.push(sandbox.close)
    for (const path of ['/v3/lists', '/v3/rules'])
      sandbox.addFault({ kind: 'status-before', status: 404, match: { path }, times: 99 })
    const cell = { ledger: null, version: 0 }
    const depsOf = (spec: Spec) =>
      createTestDeps(sandbox.url, { 'fleet.yaml': JSON.stringify({ version: 1, ...spec }) }, cell)
    const asked = () => new Set(sandbox.requests().map(({ path }) => path))
    return { depsOf, asked }
  }
  const spec = { policies: { p: {} }, workspaces: { w: { policy: 'p' } }, accounts: [{ email: EMAIL, workspace: 'w' }] }

  it('an application without lists and rules is planned and applied when the file names none, and is never asked for them', async () => {
    const { depsOf, asked } = await begin()
    expect((await planOf(depsOf(spec))).counts.create).toBe(3)
    expect((await applyAll(depsOf(spec))).result).toBe('applied')
    expect((await applyAll(depsOf({ ...spec, accounts: [], absent: [`account/${EMAIL}`] }))).result).toBe('applied')
    expect(asked()).toContain('/v3/policies')
    for (const path of ['/v3/lists', '/v3/rules']) expect(asked()).not.toContain(path)
  })

  it('a file that names a kind whose endpoint is missing fails, with words about what could not be read', async () => {
    const { depsOf } = await begin()
    await expect(planOf(depsOf({ ...spec, quotas: { lists: 9 } }))).rejects.toThrow(
      'lists could not be read: GET /v3/lists',
    )
  })

  it('a run that must see everything fails without the endpoint', async () => {
    const { depsOf } = await begin()
    await expect(planOf({ ...depsOf(spec), readAllKinds: true })).rejects.toThrow('could not be read')
  })
})

describe('what lives', () => {
  const seed = {
    domains: ['fleet.example'],
    lists: [{ id: uuid(1), name: 'blocked', type: 'domain' as const, items: ['spam.example'] }],
    rules: [
      {
        id: uuid(2),
        name: 'block',
        trigger: 'inbound' as const,
        match: {
          operator: 'all' as const,
          conditions: [{ field: 'from.domain', operator: 'in_list', value: [uuid(1)] }],
        },
      },
    ],
    policies: [
      { id: uuid(3), name: 'baseline' },
      { id: uuid(5), name: 'other' },
    ],
    workspaces: [{ id: uuid(4), name: 'support', policy_id: uuid(3), rule_ids: [uuid(2)] }],
    grants: [{ id: uuid(6), provider: 'nylas', email: EMAIL, workspace_id: uuid(4) }],
  }
  async function begin() {
    const sandbox = await startSandbox({ apiKey: 'sandbox-key', switches: { plan: 'none' }, seed })
    closing.push(sandbox.close)
    const asked = () => [...new Set(sandbox.requests().map(({ path }) => path))].toSorted()
    const plan = (spec: Spec, own: Ledger | null = null) => {
      const cell = { ledger: own && { ...own, application: sandbox.state().application.application_id }, version: 0 }
      return planOf(
        createTestDeps(sandbox.url, { 'fleet.yaml': JSON.stringify({ version: 1, fleet: 'fleet', ...spec }) }, cell),
      )
    }
    return { asked, plan }
  }

  it('a live object brings the kinds that it refers to, so that what governs an account is told whole', async () => {
    const { asked, plan } = await begin()
    const made = await plan({ workspaces: { w: {} }, accounts: [{ email: EMAIL, workspace: 'w' }] })
    expect(asked()).toEqual([
      '/v3/applications',
      '/v3/grants',
      '/v3/lists',
      // Whose mail stops or starts by the move hangs on what stands in it.
      `/v3/lists/${uuid(1)}/items`,
      '/v3/policies',
      '/v3/rules',
      '/v3/workspaces',
    ])
    const [move] = made.changes.filter(({ effect }) => effect)
    expect(move?.effect?.before).toMatchObject({ policy: `id:${uuid(3)}`, rules: [`id:${uuid(2)}`] })
    expect(made.names).toMatchObject({ [uuid(4)]: 'support' })
  })

  it('a live object of a kind that nothing names is no part of the plan', async () => {
    const { plan } = await begin()
    const { unmanaged } = await plan({})
    expect(unmanaged).toEqual([])
  })

  it('a live object that uses what is to be deleted is seen, though the file names no kind of it', async () => {
    const { plan } = await begin()
    const { changes, diagnostics } = await plan({}, ledger({ 'policy/baseline': { id: uuid(3) } }))
    expect(changes.map(({ address, affects }) => [address, affects.accounts])).toEqual([['policy/baseline', 1]])
    expect(diagnostics.map(({ code }) => code)).toContain('in-use')
  })
})
