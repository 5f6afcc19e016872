/** The rest of a plan: its order, digest, impact, effect, origin and estimate. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/change.ts'
import type { Attributes, Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { computeDigest, hashSpec, isApplied, withOrigin } from '../../src/engine/plan/digest.ts'
import { estimateRequests } from '../../src/engine/plan/requests.ts'
import { changes, fleetOf, id, ledger, live, planOf, raw } from './build.ts'

const change = (address: Change['address'], more: Partial<Change> = {}): Change => ({
  action: 'update',
  address,
  adopts: false,
  origin: null,
  tenant: null,
  source: null,
  id: id(address),
  fields: [],
  affects: { accounts: 0, tenants: [], workspaces: [] },
  destructive: null,
  direction: 'none',
  ...more,
})

describe('the order of changes', () => {
  it('changes are creates and updates left to right, then deletes right to left, each kind by address', async () => {
    const kinds = ['list', 'rule', 'policy', 'workspace', 'account'] as const
    const gone = ['b', 'a']
    const resources = Object.fromEntries(
      kinds.flatMap((kind) =>
        gone.map((key) => [`${kind}/${kind === 'account' ? `${key}@x.example` : key}`, { id: id(`${kind}${key}`) }]),
      ),
    )
    const world = live({
      lists: gone.map((key) => raw.list(key, { id: id(`list${key}`) })),
      rules: gone.map((key) => raw.rule(key, { id: id(`rule${key}`) })),
      policies: gone.map((key) => raw.policy(key, { id: id(`policy${key}`) })),
      workspaces: gone.map((key) => raw.workspace(key, { workspace_id: id(`workspace${key}`) })),
      grants: gone.map((key) => raw.account(`${key}@x.example`, 'home', { id: id(`account${key}`) })),
    })
    const rule = {
      match: { conditions: [{ field: 'from.domain', operator: 'is', value: 'x.example' }] },
      actions: [{ type: 'block' }],
    }
    const spec = {
      settings: { max_deletes: 100 },
      lists: { d: { type: 'domain' }, c: { type: 'domain' } },
      rules: { d: rule, c: rule },
      policies: { d: {}, c: {} },
      workspaces: { d: {}, c: {} },
      accounts: [{ email: 'd@x.example' }, { email: 'c@x.example' }],
    }
    const told = changes(await planOf({ spec, live: world, ledger: ledger(resources) }))
    expect(told).toEqual([
      ...[
        'list/c',
        'list/d',
        'rule/c',
        'rule/d',
        'policy/c',
        'policy/d',
        'workspace/c',
        'workspace/d',
        'account/c@x.example',
        'account/d@x.example',
      ].map((address) => `create ${address}`),
      ...[
        'account/a@x.example',
        'account/b@x.example',
        'workspace/a',
        'workspace/b',
        'policy/a',
        'policy/b',
        'rule/a',
        'rule/b',
        'list/a',
        'list/b',
      ].map((address) => `delete ${address}`),
    ])
  })
})

describe('the digest', () => {
  const base = [change('policy/a', { fields: [{ path: 'name', before: 'a', after: 'b' }] }), change('policy/b')]
  const of = (all: readonly Change[], fleet = 'fleet', application = 'app', commit: string | null = null) =>
    computeDigest(fleet, application, commit, all)
  const [first, second] = base as [Change, Change]

  it('the digest does not depend on origin, source, tenant, impact or waiting', () => {
    const told = {
      ...first,
      origin: 'drift' as const,
      source: 'x:1',
      tenant: 't',
      affects: { accounts: 9, tenants: [], workspaces: [] },
    }
    expect(of([told, second])).toBe(of(base))
  })

  for (const [name, other] of [
    ['the fleet', of(base, 'other')],
    ['the application', of(base, 'fleet', 'other')],
    ["the ledger's commit", of(base, 'fleet', 'app', 'c'.repeat(40))],
    ['an action', of([{ ...first, action: 'delete' }, second])],
    ['an address', of([{ ...first, address: 'policy/c' }, second])],
    ['an id', of([{ ...first, id: id('c') }, second])],
    ['an adoption', of([{ ...first, adopts: true }, second])],
    ['a value', of([{ ...first, fields: [{ path: 'name', before: 'a', after: 'c' }] }, second])],
    ['a type of value', of([{ ...first, fields: [{ path: 'name', before: 'a', after: null }] }, second])],
    ['the days of a wait', of([{ ...first, retire: { due: 'd', days: 1 } }, second])],
    ['a change more', of([...base, change('policy/c')])],
    ['the order', of([second, first])],
  ] as const) {
    it(`the digest depends on ${name}`, () => expect(other).not.toBe(of(base)))
  }

  it('the digest does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null))), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        const one = (after: Json) => of([change('policy/a', { fields: [{ path: 'x', before: null, after }] })])
        expect(one(turned)).toBe(one(value))
      }),
    )
  })

  it('the digest and every byte of the plan are the same for the same input', async () => {
    const given = () => ({
      spec: {
        policies: { b: {}, a: {} },
        workspaces: { w: { policy: 'a' } },
        accounts: [{ email: 'a@x.example', workspace: 'w' }],
      },
      live: live({ policies: [raw.policy('a')] }),
    })
    const [one, two] = [await planOf(given()), await planOf(given())]
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })
})

describe('impact', () => {
  const world = live({
    policies: [
      raw.policy('strict', { limits: { limit_count_daily_email_sent: 5 } }),
      raw.policy('loose', { limits: { limit_count_daily_email_sent: 500 } }),
    ],
    workspaces: [raw.workspace('one', { policy_id: id('strict') }), raw.workspace('two', { policy_id: id('loose') })],
    grants: [
      raw.account('support-acme@x.example', 'one'),
      raw.account('support-globex@x.example', 'one'),
      raw.account('stranger@x.example', 'one'),
    ],
  })
  const spec = (more: { readonly [key: string]: Json } = {}, workspace = 'one') => ({
    tenants: ['acme', 'globex'],
    policies: { strict: { limits: { limit_count_daily_email_sent: 6 } }, loose: {} },
    workspaces: { one: { policy: 'strict' }, two: { policy: 'loose' } },
    accounts: [{ for_each: 'tenants', email: 'support-{slug}@x.example', workspace }],
    ...more,
  })
  const of = async (address: string, given: { readonly [key: string]: Json }) =>
    (await planOf({ spec: given, live: world })).changes.find((made) => made.address === address)

  it('a policy reaches every account of the workspaces that carry it, unmanaged ones included', async () => {
    expect((await of('policy/strict', spec()))?.affects).toEqual({
      accounts: 3,
      tenants: ['acme', 'globex'],
      workspaces: ['workspace/one'],
    })
  })

  it('a move reaches the account, its tenant and both workspaces, and says what governs before and after', async () => {
    const moved = await of('account/support-acme@x.example', spec({}, 'two'))
    expect(moved?.affects).toEqual({ accounts: 1, tenants: ['acme'], workspaces: ['workspace/one', 'workspace/two'] })
    const limits = (count: number): Attributes => ({ 'limits.limit_count_daily_email_sent': count })
    expect(moved?.effect).toEqual({
      before: { policy: 'policy/strict', rules: [], limits: limits(5) },
      after: { policy: 'policy/loose', rules: [], limits: limits(500) },
    })
  })

  it('a policy that nothing carries reaches nobody', async () => {
    expect((await of('policy/loose', spec()))?.affects).toEqual({
      accounts: 0,
      tenants: [],
      workspaces: ['workspace/two'],
    })
  })
})

describe('origin', () => {
  const head = {
    changes: [
      change('policy/a'),
      change('policy/b'),
      change('account/x@y.example', { action: 'delete', retire: { due: 'd' } }),
    ],
  } as unknown as Plan
  const base = { changes: [change('policy/a', { source: 'other:1' })] } as unknown as Plan
  const origins = (given: Parameters<typeof withOrigin>[1]) =>
    withOrigin(head, given).changes.map(({ origin }) => origin)

  it('the origin of a change is the pull request itself, drift, or an earlier merge', () => {
    expect(origins({ plan: base, applied: true })).toEqual(['drift', 'spec', 'retired'])
    expect(origins({ plan: base, applied: false })).toEqual(['earlier', 'spec', 'retired'])
    expect(origins(null)).toEqual([null, null, 'retired'])
  })

  it('a spec that was applied is known by what it wants, wherever its lines stand', async () => {
    const one = await fleetOf({ policies: { a: {}, b: {} } })
    const same = await fleetOf({ vars: { unused: 1 }, policies: { b: {}, a: {} } })
    const other = await fleetOf({ policies: { a: {}, b: { name: 'Other' } } })
    const applied = ledger({}, { spec: hashSpec(one) })
    expect([one, same, other].map((fleet) => isApplied(fleet, applied))).toEqual([true, true, false])
    expect(isApplied(one, { ...applied, complete: false })).toBe(false)
    expect(isApplied(one, null)).toBe(false)
  })
})

describe('the estimate', () => {
  const create = (path: string, after: Json) => ({ path, before: null, after })
  const move = (index: number, target = 'workspace/w') =>
    change(`account/${index}@x.example`, { fields: [{ path: 'workspace', before: 'workspace/v', after: target }] })
  for (const [name, given, writes] of [
    ['no request for an adoption', [change('policy/a', { adopts: true })], 0],
    [
      'no request for protection alone',
      [change('policy/a', { fields: [{ path: 'protect', before: false, after: true }] })],
      0,
    ],
    ['one for a create', [change('policy/a', { action: 'create' })], 1],
    [
      'two for a rule that is enabled later',
      [change('rule/a', { action: 'create', fields: [create('trigger', 'outbound'), create('enabled', true)] })],
      2,
    ],
    ['one for any number of fields', [change('policy/a', { fields: [create('name', 'x'), create('limits.x', 1)] })], 1],
    ['one for 500 moves to one workspace', Array.from({ length: 500 }, (_, index) => move(index)), 1],
    ['two for 501', Array.from({ length: 501 }, (_, index) => move(index)), 2],
    ['one for each target', [move(1), move(2, 'workspace/u')], 2],
    [
      'one for a list and one for each 1000 items',
      [change('list/a', { action: 'create', fields: [create('items', Array.from({ length: 1001 }, String))] })],
      3,
    ],
  ] as const) {
    it(`the estimate is ${name}`, () => expect(estimateRequests(given).writes).toBe(writes))
  }

  it('the estimate is a second for fifty accounts', () => {
    const creates = Array.from({ length: 50 }, (_, index) => change(`account/${index}@x.example`, { action: 'create' }))
    expect(estimateRequests(creates)).toEqual({ writes: 50, seconds: 1 })
  })
})

describe('protection', () => {
  it('protection is given and taken as a change of its own that only the ledger hears of', async () => {
    const of = async (protect: boolean, owned: boolean) => {
      const given = {
        spec: { accounts: [{ email: 'a@x.example', protect }] },
        live: live({ grants: [raw.account('a@x.example', 'home')] }),
        ledger: ledger({ 'account/a@x.example': { id: id('a@x.example'), ...(owned ? { protect: true } : {}) } }),
      }
      const plan = await planOf(given)
      return [plan.requests.writes, ...plan.changes.flatMap(({ fields }) => fields)]
    }
    expect(await of(true, false)).toEqual([0, { path: 'protect', before: false, after: true }])
    expect(await of(false, true)).toEqual([0, { path: 'protect', before: true, after: false }])
    expect(await of(true, true)).toEqual([0])
  })
})
