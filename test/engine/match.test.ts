/** Matching by id, by pin and by name: renamed, recreated, announced, deleted lately, owned by another fleet. */
import { describe, expect, it } from 'vitest'
import type { Intent, Owned } from '../../src/domain/ledger.ts'
import type { Address } from '../../src/domain/model.ts'
import { changes, errors, type Given, id, ledger, live, planOf, raw, runPlan } from './build.ts'

const NOW = Math.floor(Date.parse('2026-11-20T23:00:00Z') / 1000)
const INTENT: Intent = { creates: [], at: '2026-11-20T22:00:00.000Z' }
const policies = (...keys: readonly string[]) => ({ policies: Object.fromEntries(keys.map((key) => [key, {}])) })
const own = (entries: Readonly<Record<Address, string>>, more: Omit<Owned, 'id'> = {}) =>
  ledger(Object.fromEntries(Object.entries(entries).map(([address, word]) => [address, { id: id(word), ...more }])))
const announcing = (creates: readonly Address[], names: Intent['names'] = {}) =>
  ledger({}, { intent: { ...INTENT, creates, names } })

type Row = readonly [
  name: string,
  given: Given,
  changes: readonly string[],
  more?: {
    readonly errors?: readonly string[]
    readonly unmanaged?: readonly string[]
    readonly forgotten?: readonly string[]
  },
]

/** The six rows, and every bullet below them that is about who is who. */
const ROWS: readonly Row[] = [
  ['a desired resource that is not there is created', { spec: policies('a'), live: live({}) }, ['create policy/a']],
  [
    'an owned object that is as it should be is left',
    { spec: policies('a'), live: live({ policies: [raw.policy('a')] }), ledger: own({ 'policy/a': 'a' }) },
    [],
  ],
  [
    'an owned object that differs is updated',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { name: 'Renamed by hand' })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    ['update policy/a'],
  ],
  [
    'a live object with the wanted name is adopted',
    { spec: policies('a'), live: live({ policies: [raw.policy('a')] }) },
    ['update policy/a adopts'],
  ],
  [
    'an adoption is not shown with the ledger off',
    { spec: policies('a'), live: live({ policies: [raw.policy('a'), raw.policy('b')] }), ledger: null },
    [],
    { unmanaged: ['policy/b'] },
  ],
  [
    'an owned object that left the spec is deleted',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a'), raw.policy('b')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
    },
    ['delete policy/b'],
  ],
  [
    'an object that is not owned is left alone',
    { spec: {}, live: live({ policies: [raw.policy('b')], grants: [raw.account('x@y.example', 'home')] }) },
    [],
    { unmanaged: ['account/x@y.example', 'policy/b'] },
  ],
  [
    'an object that is not owned is deleted when it is listed under absent',
    { spec: { absent: ['policy/b', 'policy/none'] }, live: live({ policies: [raw.policy('b')] }) },
    ['delete policy/b'],
  ],
  [
    'a ledger entry that is not wanted and not alive is forgotten',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
    },
    [],
    { forgotten: ['policy/b'] },
  ],
  [
    'an owned resource that is wanted and gone is created again',
    { spec: policies('a'), live: live({}), ledger: own({ 'policy/a': 'a' }) },
    ['create policy/a'],
  ],
  [
    'a renamed key is the same object, by name',
    {
      spec: { policies: { fresh: { name: 'A policy' } } },
      live: live({ policies: [raw.policy('A policy')] }),
      ledger: own({ 'policy/old': 'A policy' }),
    },
    [],
  ],
  [
    'a renamed key is the same object, by id',
    {
      spec: { policies: { fresh: { id: id('a'), name: 'Another name' } } },
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/old': 'a' }),
    },
    ['update policy/fresh'],
  ],
  [
    'a moved key is the same object under another name',
    {
      spec: { ...policies('fresh'), moved: [{ from: 'policy/old', to: 'policy/fresh' }] },
      live: live({ policies: [raw.policy('old')] }),
      ledger: own({ 'policy/old': 'old' }),
    },
    ['update policy/fresh'],
  ],
  [
    'a moved entry counts once only: the new key may not be owned yet',
    {
      spec: { ...policies('fresh'), moved: [{ from: 'policy/old', to: 'policy/fresh' }] },
      live: live({ policies: [raw.policy('fresh')] }),
      ledger: own({ 'policy/fresh': 'fresh' }),
    },
    [],
  ],
  [
    'an object that was made again under our name is adopted and never deleted',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { id: id('another') })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    ['update policy/a adopts'],
  ],
  [
    'an object that was made again under our name and is not wanted is left alone',
    { spec: {}, live: live({ policies: [raw.policy('a', { id: id('another') })] }), ledger: own({ 'policy/a': 'a' }) },
    [],
    { unmanaged: ['policy/a'], forgotten: ['policy/a'] },
  ],
  [
    'a pinned object is adopted, whatever it is called',
    { spec: { policies: { a: { id: id('b') } } }, live: live({ policies: [raw.policy('a'), raw.policy('b')] }) },
    ['update policy/a adopts'],
    { unmanaged: ['policy/a'] },
  ],
  [
    'a pin that names nothing, or another kind, is refused',
    { spec: { policies: { a: { id: id('list') } } }, live: live({ lists: [raw.list('list')] }) },
    [],
    { errors: ['pin-not-found'], unmanaged: ['list/list'] },
  ],
  [
    'two live objects of one wanted name are refused',
    { spec: policies('a'), live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }) },
    [],
    { errors: ['ambiguous-name'], unmanaged: ['policy/a', 'policy/a'] },
  ],
  [
    'an absent entry that two live objects are called by is refused',
    {
      spec: { absent: ['policy/a'] },
      live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }),
    },
    ['delete policy/a', 'delete policy/a'],
    { errors: ['ambiguous-name'] },
  ],
  [
    'an owned object is found by its id among two of one name',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    [],
    { unmanaged: ['policy/a'] },
  ],
  [
    'an id that was deleted lately is never adopted, though a list still shows it',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: ledger({}, { deleted: { [id('a')]: '2026-11-20T23:59:00.000Z' } }),
    },
    ['create policy/a'],
    { unmanaged: [] },
  ],
  [
    'an object that an interrupted run created is owned, by its key',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { created_at: NOW })] }),
      ledger: announcing(['policy/a']),
    },
    [],
  ],
  [
    'an object that an interrupted run created under another name is owned, though its line is gone',
    {
      spec: {},
      live: live({ policies: [raw.policy('A remote name', { created_at: NOW })] }),
      ledger: announcing(['policy/a'], { 'policy/a': 'A remote name' }),
    },
    ['delete policy/a'],
  ],
  [
    'an object that an interrupted run created is owned under the name of then, though the spec has another now',
    {
      spec: { policies: { a: { name: 'A newer name' } } },
      live: live({ policies: [raw.policy('A remote name', { created_at: NOW })] }),
      ledger: announcing(['policy/a'], { 'policy/a': 'A remote name' }),
    },
    ['update policy/a'],
  ],
  [
    'an object that was there before it was announced is not owned',
    { spec: {}, live: live({ policies: [raw.policy('a')] }), ledger: announcing(['policy/a']) },
    [],
    { unmanaged: ['policy/a'] },
  ],
  [
    'an object that may be either of two is not owned',
    {
      spec: {},
      live: live({
        policies: [raw.policy('a', { created_at: NOW }), raw.policy('a', { id: id('b'), created_at: NOW })],
      }),
      ledger: announcing(['policy/a']),
    },
    [],
    { unmanaged: ['policy/a', 'policy/a'] },
  ],
  [
    'an object that another fleet owns is left out of everything',
    {
      spec: {},
      live: live({ policies: [raw.policy('a')] }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { unmanaged: [] },
  ],
  [
    'a wanted name whose object another fleet owns is refused',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'a pin whose object another fleet owns is refused',
    {
      spec: { policies: { a: { id: id('b') } } },
      live: live({ policies: [raw.policy('b')] }),
      others: [ledger({ 'policy/x': { id: id('b') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'an absent entry whose object another fleet owns is refused',
    {
      spec: { absent: ['policy/a'] },
      live: live({ policies: [raw.policy('a')] }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'refuses to delete what another fleet owns as well',
    {
      spec: policies('b'),
      live: live({ policies: [raw.policy('a'), raw.policy('b')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    ['delete policy/a'],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'deletes what another fleet owns as well where absent says that it is meant',
    {
      spec: { ...policies('b'), absent: ['policy/a'] },
      live: live({ policies: [raw.policy('a'), raw.policy('b')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    ['delete policy/a'],
  ],
  [
    'keeps what another fleet owns as well',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/a': 'a' }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
  ],
  [
    'lets a ledger that does not verify take nothing away and hide nothing',
    {
      spec: policies('c'),
      live: live({ policies: [raw.policy('a'), raw.policy('b')] }),
      ledger: own({ 'policy/a': 'a' }),
      claims: [ledger({ 'policy/x': { id: id('a') }, 'policy/y': { id: id('b') } }, { fleet: 'other' })],
    },
    ['create policy/c', 'delete policy/a'],
    { unmanaged: ['policy/b'] },
  ],
  [
    'adopts nothing that a ledger claims which does not verify',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      claims: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: ['policy/a'] },
  ],
  [
    'refuses absent for what a ledger claims which does not verify',
    {
      spec: { absent: ['policy/a'] },
      live: live({ policies: [raw.policy('a')] }),
      claims: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    ['delete policy/a'],
    { errors: ['owned-elsewhere'] },
  ],
  [
    'an account is found by its e-mail in any case',
    {
      spec: { accounts: [{ email: 'Box@Fleet.example' }] },
      live: live({ grants: [raw.account('bOX@fleet.EXAMPLE', 'home')] }),
    },
    ['update account/box@fleet.example adopts'],
  ],
  [
    'a grant of another provider is not seen under its e-mail',
    {
      spec: { accounts: [{ email: 'box@fleet.example' }] },
      live: live({ grants: [raw.account('box@fleet.example', 'home', { provider: 'google' })] }),
    },
    ['create account/box@fleet.example'],
    { unmanaged: [] },
  ],
  [
    'the default workspace is not taken for one of that name',
    { spec: { workspaces: { Default: {} } }, live: live({}) },
    ['create workspace/Default'],
    { unmanaged: [] },
  ],
]

describe('matching', () => {
  for (const [name, given, wanted, more = {}] of ROWS) {
    it(name, async () => {
      const plan = await planOf(given)
      expect(errors(plan)).toEqual(more.errors ?? [])
      expect(changes(plan)).toEqual(wanted)
      if (more.unmanaged) expect(plan.unmanaged).toEqual(more.unmanaged)
      expect(plan.forgotten).toEqual(more.forgotten ?? [])
    })
  }

  it('protection follows the id to a new key', async () => {
    const given = {
      spec: policies('fresh'),
      live: live({ policies: [raw.policy('fresh')] }),
      ledger: own({ 'policy/old': 'fresh' }, { protect: true }),
    }
    const { changes: made } = await planOf(given)
    expect(made.map(({ address, fields }) => [address, fields])).toEqual([
      ['policy/fresh', [{ path: 'protect', before: true, after: false }]],
    ])
  })

  it('an object that two ledgers claim is refused with the name of the other fleet', async () => {
    const given = {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/a': 'a' }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    }
    const { plan } = await runPlan(given)
    expect(plan.diagnostics.find(({ code }) => code === 'owned-twice')).toMatchObject({
      severity: 'warning',
      summary: expect.stringContaining("'other'"),
    })
  })
})

describe('one cause', () => {
  const names = Array.from({ length: 30 }, (_, index) => `p${index}`)
  const other = ledger(Object.fromEntries(names.map((name) => [`policy/${name}`, { id: id(name) }])), {
    fleet: 'other',
  })

  it('is one message with the first names, however many it hits: owned by another fleet', async () => {
    const there = live({ policies: names.map((name) => raw.policy(name)) })
    const plan = await planOf({ spec: policies(...names), live: there, others: [other] })
    const found = plan.diagnostics.filter(({ code }) => code === 'owned-elsewhere')
    expect(found.map(({ summary }) => summary)).toEqual([
      "the fleet 'other' of this repository owns policy/p0, policy/p1, policy/p10 and 27 more",
    ])
    expect(found[0]?.line).toBeGreaterThan(0)
  })

  it('is one message for what is to be absent and what left the file as well', async () => {
    const there = live({ policies: names.map((name) => raw.policy(name)) })
    const absent = names.map((name) => `policy/${name}`)
    const list = async (given: Given) =>
      (await planOf(given)).diagnostics.filter(({ code }) => code === 'owned-elsewhere').map(({ summary }) => summary)
    expect(await list({ spec: { ...policies('a'), absent }, live: there, others: [other] })).toEqual([
      "the fleet 'other' of this repository owns policy/p0, policy/p1, policy/p2 and 27 more",
    ])
    const mine = own(Object.fromEntries(names.map((name) => [`policy/${name}`, name])))
    expect(await list({ spec: policies('a'), live: there, ledger: mine, others: [other] })).toEqual([
      "the fleet 'other' of this repository owns as well what left this file: policy/p0, policy/p1, policy/p10 and 27 more",
    ])
  })
})
