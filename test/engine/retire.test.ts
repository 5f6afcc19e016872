/** Waiting for deletion: every way into it, through it and out of it. The clock is the API's. */
import { describe, expect, it } from 'vitest'
import type { Hold } from '../../src/domain/change.ts'
import type { Intent, Ledger, Owned } from '../../src/domain/ledger.ts'
import type { Address, Json } from '../../src/domain/model.ts'
import type { Outcome } from '../../src/domain/plan.ts'
import { computeOwnershipAfter } from '../../src/engine/plan/owned-after.ts'
import { changes, errors, fleetOf, id, ledger, live, NOW, planOf, raw, runPlan } from './build.ts'

const BOX = 'box@fleet.example'
const ADDRESS: Address = `account/${BOX}`
const DUE = '2026-11-24T00:00:00.000Z'
const SECONDS = Date.parse(NOW) / 1000
const PAST = '2026-11-20T00:00:00.000Z'

type World = {
  /** Where the account is. */
  readonly place?: string
  readonly retired?: Partial<NonNullable<Owned['retired']>> | null
  readonly owned?: Partial<Owned>
  readonly spec?: { readonly [key: string]: Json }
  readonly retire?: Json
  /** Keys of the workspaces in the file. */
  readonly declared?: readonly string[]
  /** Names of those that are live. */
  readonly alive?: readonly string[]
  readonly back?: Json
  /** More of what the API tells. */
  readonly account?: { readonly [key: string]: Json }
  readonly workspace?: { readonly [key: string]: Json }
  readonly intent?: Intent | null
}

function world(given: World) {
  const {
    place = 'wait',
    declared = ['wait', 'other', 'work'],
    alive = ['wait', 'other', 'work'],
    back,
    intent = null,
  } = given
  const retire = given.retire === undefined ? { workspace: 'wait', days: 3 } : given.retire
  const left = { address: 'workspace/work' as const, id: id('work') }
  const retired =
    given.retired === null ? undefined : { due: DUE, days: 3, workspace: id('wait'), left, ...given.retired }
  const owned = {
    id: id(BOX),
    ...(retired && (given.retired || given.retired === undefined) ? { retired } : {}),
    ...given.owned,
  }
  const resources: Ledger['resources'] = {
    [ADDRESS]: owned,
    'rule/silence': { id: id('silence') },
    ...Object.fromEntries(alive.map((name) => [`workspace/${name}`, { id: id(name) }])),
  }
  return {
    spec: {
      settings: { max_deletes: 100, ...(retire === null ? {} : { retire }) },
      rules: {
        silence: {
          match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
          actions: [{ type: 'block' }],
        },
      },
      workspaces: Object.fromEntries(declared.map((name) => [name, { rules: ['silence'] }])),
      accounts: [
        { email: 'stays@fleet.example' },
        ...(back === undefined ? [] : [{ email: BOX, ...(back as object) }]),
      ],
      ...given.spec,
    },
    live: live({
      rules: [
        raw.rule('silence', {
          match: { operator: 'all', conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
        }),
      ],
      workspaces: alive.map((name) => raw.workspace(name, { rule_ids: [id('silence')], ...given.workspace })),
      grants: [raw.account('stays@fleet.example', 'home'), raw.account(BOX, place, given.account)],
    }),
    ledger: ledger({ ...resources, 'account/stays@fleet.example': { id: id('stays@fleet.example') } }, { intent }),
  }
}

const move = (to: string, from: string) => [{ path: 'workspace', before: from, after: to }]

type Row = readonly [
  name: string,
  given: World,
  changes: readonly string[],
  more?: {
    readonly fields?: Json
    readonly waiting?: string | null
    readonly held?: Hold
    readonly errors?: readonly string[]
    readonly notices?: readonly string[]
  },
]

const ROWS: readonly Row[] = [
  [
    'an account is deleted at once without the setting',
    { place: 'work', retired: null, retire: null },
    [`delete ${ADDRESS}`],
  ],
  [
    'an account is moved first with the setting',
    { place: 'work', retired: null },
    [`update ${ADDRESS} due ${DUE}`],
    { fields: move('workspace/wait', 'workspace/work') },
  ],
  [
    'an account is not moved when it is in the waiting workspace already',
    { retired: null },
    [`update ${ADDRESS} due ${DUE}`],
    { fields: [] },
  ],
  ['a pending deletion waits', {}, [], { waiting: DUE }],
  [
    'a pending deletion is carried out when its time is over',
    { retired: { due: PAST } },
    [`delete ${ADDRESS} due ${PAST}`],
  ],
  ['a pending deletion is carried out at the very moment', { retired: { due: NOW } }, [`delete ${ADDRESS} due ${NOW}`]],
  [
    'a wait is not over before its days have passed since the account was last authenticated, as Nylas tells',
    { retired: { due: PAST }, account: { updated_at: SECONDS - 86_400 } },
    [],
    { waiting: '2026-11-23T00:00:00.000Z' },
  ],
  [
    'a wait is not over before its days have passed since the account came to exist',
    { retired: { due: PAST }, account: { created_at: SECONDS - 2 * 86_400 } },
    [],
    { waiting: '2026-11-22T00:00:00.000Z' },
  ],
  [
    'a wait is not over before its days have passed since the workspace it waits in came to exist',
    { retired: { due: PAST }, workspace: { created_at: SECONDS - 86_400 } },
    [],
    { waiting: '2026-11-23T00:00:00.000Z' },
  ],
  [
    'an account under absent is deleted at once, whatever time is left',
    { spec: { absent: [ADDRESS] } },
    [`delete ${ADDRESS}`],
  ],
  [
    'a wait begins anew when the account is found elsewhere',
    { place: 'work', retired: { due: PAST } },
    [`update ${ADDRESS} due ${DUE}`],
    { fields: move('workspace/wait', 'workspace/work') },
  ],
  [
    'a wait never ends sooner because the account is found elsewhere',
    { place: 'work', retired: { due: '2026-12-24T00:00:00.000Z' } },
    [`update ${ADDRESS} due 2026-12-24T00:00:00.000Z`],
  ],
  ['a wait goes on under a shorter setting', { retire: { workspace: 'wait', days: 1 } }, [], { waiting: DUE }],
  ['a wait goes on under a dropped setting', { retire: null }, [], { waiting: DUE }],
  [
    'a pending deletion is carried out under a dropped setting when its time is over',
    { retire: null, retired: { due: PAST } },
    [`delete ${ADDRESS} due ${PAST}`],
  ],
  [
    'a wait goes on where the account is when the setting names another workspace',
    { retire: { workspace: 'other', days: 3 } },
    [],
    { waiting: DUE },
  ],
  [
    'a wait begins anew with the days of then, elsewhere and under a dropped setting',
    { retire: null, place: 'work', retired: { due: PAST } },
    [`update ${ADDRESS} due ${DUE}`],
    { fields: move('workspace/wait', 'workspace/work') },
  ],
  [
    'a wait goes on where the account is when the workspace it waited in is gone',
    { retire: null, place: 'home', declared: ['work'], alive: ['work'] },
    [],
    { waiting: DUE },
  ],
  [
    'an account whose waiting workspace is gone is deleted like any other once its time is over',
    { retire: null, place: 'home', declared: ['work'], alive: ['work'], retired: { due: PAST } },
    [`delete ${ADDRESS}`],
  ],
  [
    'a pending deletion is held by a new pattern, and the ledger is to remember it',
    { retired: { due: PAST }, spec: { protect: [ADDRESS] } },
    [`hold ${ADDRESS}`],
    { fields: [{ path: 'protect', before: false, after: true }] },
  ],
  [
    'a pending deletion is held on while a pattern protects the account',
    {
      retired: { due: PAST },
      owned: { protect: true },
      spec: { protect: [{ pattern: 'account/b*', reason: 'Case 1' }] },
    },
    [],
    { waiting: PAST, held: { pattern: 'account/b*', reason: 'Case 1' } },
  ],
  [
    'a hold that ends begins the wait anew',
    { retired: { due: PAST }, owned: { protect: true, reason: 'Case 1' } },
    [`update ${ADDRESS} due ${DUE}`],
    { fields: [{ path: 'protect', before: true, after: false }] },
  ],
  [
    'a hold that ends under a dropped setting begins the wait anew with the days of then',
    { retire: null, retired: { due: PAST }, owned: { protect: true } },
    [`update ${ADDRESS} due ${DUE}`],
  ],
  [
    'a hold that ends never ends the wait sooner',
    { retired: { due: '2026-12-24T00:00:00.000Z' }, owned: { protect: true } },
    [`update ${ADDRESS} due 2026-12-24T00:00:00.000Z`],
  ],
  [
    'a held account is not sent back to wait',
    { place: 'work', spec: { protect: [ADDRESS] } },
    [`hold ${ADDRESS}`],
    { fields: [{ path: 'protect', before: false, after: true }] },
  ],
  [
    'a held account that was found elsewhere is sent back when its hold ends',
    { place: 'work', owned: { protect: true } },
    [`update ${ADDRESS} due ${DUE}`],
    {
      fields: [...move('workspace/wait', 'workspace/work'), { path: 'protect', before: true, after: false }],
    },
  ],
  [
    'a protected account is held, though the ledger has forgotten the wait',
    { retired: null, owned: { protect: true }, spec: { protect: [ADDRESS] } },
    [],
    { waiting: DUE, held: { pattern: ADDRESS, reason: null } },
  ],
  [
    'an account that leaves together with the line that protects it is held in the waiting workspace',
    { place: 'work', retired: null, spec: { protect: [ADDRESS] } },
    [`hold ${ADDRESS}`],
    { fields: [...move('workspace/wait', 'workspace/work'), { path: 'protect', before: false, after: true }] },
  ],
  [
    'an account that leaves together with the line that protects it is held where it is without the setting',
    { place: 'work', retired: null, retire: null, spec: { protect: [ADDRESS] } },
    [`hold ${ADDRESS}`],
    { fields: [{ path: 'protect', before: false, after: true }] },
  ],
  [
    'an account that was protected before may not leave the file',
    { place: 'work', retired: null, owned: { protect: true }, spec: { protect: [ADDRESS] } },
    [`update ${ADDRESS} due ${DUE}`],
    { errors: ['protected'] },
  ],
  [
    'a suspended account that was protected before may not leave the file either',
    { retired: null, owned: { protect: true } },
    [`update ${ADDRESS} due ${DUE}`],
    { errors: ['protected'] },
  ],
  [
    'a held account may not be listed under absent',
    { retired: { due: PAST }, owned: { protect: true }, spec: { absent: [ADDRESS], protect: [ADDRESS] } },
    [`delete ${ADDRESS}`],
    { errors: ['protected'] },
  ],
  [
    'an account whose hold was lifted may not be deleted at once',
    { retired: { due: PAST }, owned: { protect: true }, spec: { absent: [ADDRESS] } },
    [`delete ${ADDRESS}`],
    { errors: ['protected'] },
  ],
  [
    'a workspace that an account waits in may not be deleted',
    { retire: null, declared: ['work', 'other'] },
    ['delete workspace/wait'],
    { waiting: DUE, errors: ['in-use'] },
  ],
  [
    'a workspace that an account waited in may be deleted together with it',
    { retire: null, declared: ['work', 'other'], retired: { due: PAST } },
    [`delete ${ADDRESS} due ${PAST}`, 'delete workspace/wait'],
  ],
  [
    'an account comes back to its workspace',
    { back: { workspace: 'other' } },
    [`update ${ADDRESS}`],
    { fields: move('workspace/other', 'workspace/wait') },
  ],
  [
    'an account without a workspace comes back to the one it left',
    { back: {} },
    [`update ${ADDRESS}`],
    { fields: move('workspace/work', 'workspace/wait') },
  ],
  [
    'an account comes back to the workspace it left under its new key',
    { back: {}, retired: { left: { address: 'workspace/old' as const, id: id('work') } } },
    [`update ${ADDRESS}`],
    { fields: move('workspace/work', 'workspace/wait') },
  ],
  [
    'an account comes back to the default workspace when the one it left is gone',
    { back: {}, declared: ['wait'], alive: ['wait'] },
    [`update ${ADDRESS}`],
    { fields: move('workspace/default_workspace', 'workspace/wait') },
  ],
  [
    'an account comes back to the default workspace when the one it left is about to go',
    { back: {}, declared: ['wait', 'other'] },
    [`update ${ADDRESS}`, 'delete workspace/work'],
    { fields: move('workspace/default_workspace', 'workspace/wait') },
  ],
  [
    'an account comes back after its time, as long as it is there',
    { back: {}, retired: { due: PAST } },
    [`update ${ADDRESS}`],
  ],
]

describe('the retirement of an account', () => {
  for (const [name, given, wanted, more = {}] of ROWS) {
    it(name, async () => {
      const plan = await planOf(world(given))
      expect(errors(plan)).toEqual(more.errors ?? [])
      expect(changes(plan)).toEqual(wanted)
      expect(plan.retired).toEqual(
        more.waiting ? [{ address: ADDRESS, due: more.waiting, held: more.held ?? null }] : [],
      )
      if (more.fields) expect(plan.changes.find(({ address }) => address === ADDRESS)?.fields).toEqual(more.fields)
      const notices = plan.diagnostics.filter(({ severity }) => severity === 'notice').map(({ code }) => code)
      expect(notices).toEqual(more.notices ?? [])
    })
  }
})

describe('what the waiting workspace lets through', () => {
  const block = { actions: [{ type: 'block' }] }
  const all = { match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] }, ...block }
  const outletOf = async (quarantine: { readonly [key: string]: Json }) => {
    const given = world({ place: 'work', retired: null })
    const spec = {
      ...given.spec,
      rules: { silence: all, mute: { trigger: 'outbound', ...all } },
      policies: {
        none: { limits: { limit_count_daily_email_sent: 0 } },
        some: { limits: { limit_count_daily_email_sent: 200 } },
      },
      workspaces: { work: {}, other: {}, wait: { rules: ['silence'], ...quarantine } },
    }
    const plan = await planOf({ ...given, spec: spec as never })
    return plan.changes.find(({ address }) => address === ADDRESS)?.outlet
  }

  it('is told by the policy and the rules that govern it after the plan', async () => {
    expect(await outletOf({})).toEqual({ receives: false, blocked: false, sends: null })
    expect(await outletOf({ policy: 'none' })).toEqual({ receives: false, blocked: false, sends: 0 })
    expect(await outletOf({ policy: 'some' })).toEqual({ receives: false, blocked: false, sends: 200 })
    expect(await outletOf({ rules: ['silence', 'mute'] })).toEqual({ receives: false, blocked: true, sends: null })
  })
})

describe('what the ledger remembers of a retirement', () => {
  const afterwards = async (given: World, at: string, status: Outcome['status'] = 'applied') => {
    const input = world(given)
    const { plan, matched } = await runPlan(input)
    const outcomes = plan.changes.map(
      ({ address, action, id: own }): Outcome => ({
        address,
        action,
        status,
        id: own,
        reason: null,
        needs: null,
        error: null,
        at,
      }),
    )
    const fleet = await fleetOf(input.spec)
    return computeOwnershipAfter(
      { fleet, live: input.live, ledger: input.ledger, matched, leftOut: new Set(), plan, folders: new Map() },
      outcomes,
    )
  }
  const moved = '2026-11-21T00:10:00.000Z'
  const left = { address: 'workspace/work', id: id('work') }

  it('the due date counts from the reply to the move, and the previous workspace is kept', async () => {
    const { resources } = await afterwards({ place: 'work', retired: null }, moved)
    expect(resources[ADDRESS]?.retired).toEqual({
      due: '2026-11-24T00:10:00.000Z',
      days: 3,
      workspace: id('wait'),
      left,
    })
  })

  it('the first previous workspace is kept, however often the account is moved back', async () => {
    const { resources } = await afterwards({ place: 'other' }, moved)
    expect(resources[ADDRESS]?.retired).toMatchObject({ workspace: id('wait'), left })
  })

  it('the previous workspace is known when the run that moved the account has died', async () => {
    const intent: Intent = { creates: [], left: { [ADDRESS]: { address: 'workspace/work', id: id('work') } }, at: NOW }
    const { resources } = await afterwards({ retired: null, intent }, moved)
    expect(resources[ADDRESS]?.retired).toMatchObject({ workspace: id('wait'), left })
  })

  it('a hold is remembered with its reason, and the wait it began or goes on with', async () => {
    const spec = { protect: [{ pattern: 'account/box@*', reason: 'Case 4711' }] }
    const held = { protect: true, reason: 'Case 4711' }
    const fresh = await afterwards({ place: 'work', retired: null, spec }, moved)
    const wait = { due: '2026-11-24T00:10:00.000Z', days: 3, workspace: id('wait'), left }
    expect(fresh.resources[ADDRESS]).toEqual({ id: id(BOX), ...held, retired: wait })
    const pending = await afterwards({ retired: { due: PAST }, spec }, moved)
    expect(pending.resources[ADDRESS]).toMatchObject({ ...held, retired: { due: PAST, left } })
    const unset = await afterwards({ place: 'work', retired: null, retire: null, spec }, moved)
    expect(unset.resources[ADDRESS]).toMatchObject({ ...held, retired: { days: 0, workspace: id('work'), left } })
    const failed = await afterwards({ place: 'work', retired: null, spec }, moved, 'failed')
    expect(failed.resources[ADDRESS]).toEqual({ id: id(BOX) })
  })

  it('a hold that ended is forgotten, and the wait begun anew is kept', async () => {
    const owned = { protect: true, reason: 'Case 4711' }
    const { resources } = await afterwards({ retired: { due: PAST }, owned }, moved)
    const wait = { due: '2026-11-24T00:10:00.000Z', days: 3, workspace: id('wait'), left }
    expect(resources[ADDRESS]).toEqual({ id: id(BOX), retired: wait })
    const withheld = await afterwards({ retired: { due: PAST }, owned }, moved, 'withheld')
    expect(withheld.resources[ADDRESS]).toMatchObject({ ...owned, retired: { due: PAST } })
  })

  it('a move that failed leaves no retirement', async () => {
    const { resources } = await afterwards({ place: 'work', retired: null }, moved, 'failed')
    expect(resources[ADDRESS]).toEqual({ id: id(BOX) })
  })

  it('the retirement of an account that is back is dropped', async () => {
    const { resources } = await afterwards({ back: {} }, moved)
    expect(resources[ADDRESS]).toEqual({ id: id(BOX) })
  })

  it('the retirement of an account that could not be brought back is kept', async () => {
    const { resources } = await afterwards({ back: {} }, moved, 'failed')
    expect(resources[ADDRESS]?.retired).toMatchObject({ due: DUE })
  })

  it('a deleted id is kept for a day', async () => {
    const { resources, deleted } = await afterwards({ retired: { due: PAST } }, moved)
    expect([resources[ADDRESS], deleted]).toEqual([undefined, { [id(BOX)]: moved }])
  })
})
