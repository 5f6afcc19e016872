/** Who is who: by id, by pin, by name; renamed, recreated, announced, deleted lately, owned by another fleet. */
import { describe, expect, it } from 'vitest'
import type { Address, Intent, Owned } from '../../src/domain/model.ts'
import { changes, errors, type Given, id, ledger, live, planned, planOf, raw } from './build.ts'

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
  ['creates what is wanted and not there', { spec: policies('a'), live: live({}) }, ['create policy/a']],
  [
    'leaves what is owned and as it should be',
    { spec: policies('a'), live: live({ policies: [raw.policy('a')] }), ledger: own({ 'policy/a': 'a' }) },
    [],
  ],
  [
    'updates what is owned and differs',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { name: 'Renamed by hand' })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    ['update policy/a'],
  ],
  [
    'adopts what is there under the name',
    { spec: policies('a'), live: live({ policies: [raw.policy('a')] }) },
    ['update policy/a adopts'],
  ],
  [
    'shows no adoption with the ledger off',
    { spec: policies('a'), live: live({ policies: [raw.policy('a'), raw.policy('b')] }), ledger: null },
    [],
    { unmanaged: ['policy/b'] },
  ],
  [
    'deletes what is owned and no longer wanted',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a'), raw.policy('b')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
    },
    ['delete policy/b'],
  ],
  [
    'leaves alone what is not owned',
    { spec: {}, live: live({ policies: [raw.policy('b')], grants: [raw.account('x@y.example', 'home')] }) },
    [],
    { unmanaged: ['account/x@y.example', 'policy/b'] },
  ],
  [
    'deletes what is not owned and listed under absent',
    { spec: { absent: ['policy/b', 'policy/none'] }, live: live({ policies: [raw.policy('b')] }) },
    ['delete policy/b'],
  ],
  [
    'forgets what is owned, not wanted and gone',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/a': 'a', 'policy/b': 'b' }),
    },
    [],
    { forgotten: ['policy/b'] },
  ],
  [
    'makes again what is wanted, owned and gone',
    { spec: policies('a'), live: live({}), ledger: own({ 'policy/a': 'a' }) },
    ['create policy/a'],
  ],
  [
    'takes a renamed key for the same object, by name',
    {
      spec: { policies: { fresh: { name: 'A policy' } } },
      live: live({ policies: [raw.policy('A policy')] }),
      ledger: own({ 'policy/old': 'A policy' }),
    },
    [],
  ],
  [
    'takes a renamed key for the same object, by id',
    {
      spec: { policies: { fresh: { id: id('a'), name: 'Another name' } } },
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/old': 'a' }),
    },
    ['update policy/fresh'],
  ],
  [
    'takes a moved key for the same object under another name',
    {
      spec: { ...policies('fresh'), moved: [{ from: 'policy/old', to: 'policy/fresh' }] },
      live: live({ policies: [raw.policy('old')] }),
      ledger: own({ 'policy/old': 'old' }),
    },
    ['update policy/fresh'],
  ],
  [
    'heeds moved once only: the new key may not be owned yet',
    {
      spec: { ...policies('fresh'), moved: [{ from: 'policy/old', to: 'policy/fresh' }] },
      live: live({ policies: [raw.policy('fresh')] }),
      ledger: own({ 'policy/fresh': 'fresh' }),
    },
    [],
  ],
  [
    'adopts, and never deletes, what was made again under our name',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { id: id('another') })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    ['update policy/a adopts'],
  ],
  [
    'leaves alone what was made again under our name and is not wanted',
    { spec: {}, live: live({ policies: [raw.policy('a', { id: id('another') })] }), ledger: own({ 'policy/a': 'a' }) },
    [],
    { unmanaged: ['policy/a'], forgotten: ['policy/a'] },
  ],
  [
    'adopts the very object a pin names, whatever it is called',
    { spec: { policies: { a: { id: id('b') } } }, live: live({ policies: [raw.policy('a'), raw.policy('b')] }) },
    ['update policy/a adopts'],
    { unmanaged: ['policy/a'] },
  ],
  [
    'refuses a pin that names nothing, or another kind',
    { spec: { policies: { a: { id: id('list') } } }, live: live({ lists: [raw.list('list')] }) },
    [],
    { errors: ['pin-not-found'], unmanaged: ['list/list'] },
  ],
  [
    'refuses two objects of one wanted name',
    { spec: policies('a'), live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }) },
    [],
    { errors: ['ambiguous-name'], unmanaged: ['policy/a', 'policy/a'] },
  ],
  [
    'refuses absent for two objects of one name',
    {
      spec: { absent: ['policy/a'] },
      live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }),
    },
    ['delete policy/a', 'delete policy/a'],
    { errors: ['ambiguous-name'] },
  ],
  [
    'finds by id what it owns among two of one name',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a'), raw.policy('a', { id: id('again') })] }),
      ledger: own({ 'policy/a': 'a' }),
    },
    [],
    { unmanaged: ['policy/a'] },
  ],
  [
    'never adopts an id it deleted lately, though a list still shows it',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: ledger({}, { deleted: { [id('a')]: '2026-11-20T23:59:00.000Z' } }),
    },
    ['create policy/a'],
    { unmanaged: [] },
  ],
  [
    'knows what an interrupted run made by its key',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a', { created_at: NOW })] }),
      ledger: announcing(['policy/a']),
    },
    [],
  ],
  [
    'knows what an interrupted run made under another name, though its line is gone',
    {
      spec: {},
      live: live({ policies: [raw.policy('A remote name', { created_at: NOW })] }),
      ledger: announcing(['policy/a'], { 'policy/a': 'A remote name' }),
    },
    ['delete policy/a'],
  ],
  [
    'knows it under the name of then, though the spec has another now',
    {
      spec: { policies: { a: { name: 'A newer name' } } },
      live: live({ policies: [raw.policy('A remote name', { created_at: NOW })] }),
      ledger: announcing(['policy/a'], { 'policy/a': 'A remote name' }),
    },
    ['update policy/a'],
  ],
  [
    'does not take for its own what was there before it was announced',
    { spec: {}, live: live({ policies: [raw.policy('a')] }), ledger: announcing(['policy/a']) },
    [],
    { unmanaged: ['policy/a'] },
  ],
  [
    'does not take for its own what may be either of two',
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
    'leaves what another fleet owns out of everything',
    {
      spec: {},
      live: live({ policies: [raw.policy('a')] }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { unmanaged: [] },
  ],
  [
    'refuses to want what another fleet owns, by name',
    {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'refuses to want what another fleet owns, by id',
    {
      spec: { policies: { a: { id: id('b') } } },
      live: live({ policies: [raw.policy('b')] }),
      others: [ledger({ 'policy/x': { id: id('b') } }, { fleet: 'other' })],
    },
    [],
    { errors: ['owned-elsewhere'], unmanaged: [] },
  ],
  [
    'refuses absent for what another fleet owns',
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
    'finds accounts by e-mail in any case',
    {
      spec: { accounts: [{ email: 'Box@Fleet.example' }] },
      live: live({ grants: [raw.account('bOX@fleet.EXAMPLE', 'home')] }),
    },
    ['update account/box@fleet.example adopts'],
  ],
  [
    'does not see a grant of another provider under its e-mail',
    {
      spec: { accounts: [{ email: 'box@fleet.example' }] },
      live: live({ grants: [raw.account('box@fleet.example', 'home', { provider: 'google' })] }),
    },
    ['create account/box@fleet.example'],
    { unmanaged: [] },
  ],
  [
    'does not take the default workspace for one of that name',
    { spec: { workspaces: { Default: {} } }, live: live({}) },
    ['create workspace/Default'],
    { unmanaged: [] },
  ],
]

describe('who is who', () => {
  for (const [name, given, wanted, more = {}] of ROWS) {
    it(name, async () => {
      const plan = await planOf(given)
      expect(errors(plan)).toEqual(more.errors ?? [])
      expect(changes(plan)).toEqual(wanted)
      if (more.unmanaged) expect(plan.unmanaged).toEqual(more.unmanaged)
      expect(plan.forgotten).toEqual(more.forgotten ?? [])
    })
  }

  it('lets protection follow the id to a new key', async () => {
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

  it('remembers of two ledgers that claim one object which other fleet it is', async () => {
    const given = {
      spec: policies('a'),
      live: live({ policies: [raw.policy('a')] }),
      ledger: own({ 'policy/a': 'a' }),
      others: [ledger({ 'policy/x': { id: id('a') } }, { fleet: 'other' })],
    }
    const { plan } = await planned(given)
    expect(plan.diagnostics.find(({ code }) => code === 'owned-twice')).toMatchObject({
      severity: 'warning',
      summary: expect.stringContaining("'other'"),
    })
  })
})
