/**
 * Random fleets that govern mail, in an application in which others have things too, and what those do to it between two
 * runs. A fleet is drawn as one slot for each key, so that another one can differ in a single slot.
 */
import fc from 'fast-check'
import type { Json } from '../../src/domain/model.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import type { Spec } from './fleets.ts'

type Slots<T> = Readonly<Record<string, T | null>>
type Entry = { readonly [key: string]: Json }
type Use = { readonly policy: string | null; readonly rules: readonly string[] }

export type MailFleet = {
  readonly lists: Slots<readonly string[] | 'theirs'>
  readonly rules: Slots<Entry>
  readonly policies: Slots<number | 'none'>
  readonly workspaces: Slots<Use>
  readonly standard: Slots<Use>
  readonly accounts: Slots<string>
}

const foreignId = (number: number) => `f0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** Not ours, and adopted by a fleet that has their name as a key. */
const ADOPTABLE = { list: foreignId(1), rule: foreignId(2), policy: foreignId(3), workspace: foreignId(4) }
/** Nobody adopts these; a file may name them by their ids. */
const OTHERS = { list: foreignId(11), rule: foreignId(12), outbound: foreignId(13), workspace: foreignId(14) }

const LIST_TYPES: Readonly<Record<string, 'domain' | 'address' | 'tld'>> = {
  domains: 'domain',
  addresses: 'address',
  ends: 'tld',
  'their-list': 'domain',
}
const ITEMS = {
  domain: ['a.example', 'b.example', 'fleet.example'],
  address: ['x@a.example', 'y@b.example', 'cat@fleet.example'],
  tld: ['test', 'example'],
}
const typeOf = (key: string) => LIST_TYPES[key] ?? 'domain'

/** Everybody who writes from outside, and everybody outside who is written to. */
export const PEOPLE = ['x@a.example', 'y@a.example', 'x@b.example', 'y@b.example', 'z@c.test', 'y@sub.a.example']

const conditions = (who: 'from' | 'recipient') =>
  fc.constantFrom<Entry>(
    { field: `${who}.domain`, operator: 'is', value: 'a.example' },
    { field: `${who}.domain`, operator: 'is_not', value: 'b.example' },
    { field: `${who}.address`, operator: 'is', value: 'X@a.example' },
    { field: `${who}.address`, operator: 'contains', value: 'x@' },
    { field: `${who}.tld`, operator: 'is', value: 'test' },
    { field: `${who}.domain`, operator: 'in_list', value: ['domains'] },
    { field: `${who}.domain`, operator: 'in_list', value: ['domains', 'their-list'] },
    { field: `${who}.domain`, operator: 'in_list', value: ['their-list'] },
    { field: `${who}.domain`, operator: 'in_list', value: [`id:${OTHERS.list}`] },
    { field: `${who}.address`, operator: 'in_list', value: ['addresses'] },
    { field: `${who}.tld`, operator: 'in_list', value: ['ends'] },
  )

const RULES = ['r1', 'r2', 'r3', 'their-rule']
const NAMED_RULES = [...RULES, 'other-rule', 'other-outbound']
const PRIORITIES = [1, 10, 10, 20]

const block: Json = [{ type: 'block' }]
const actions = fc.oneof(
  { weight: 3, arbitrary: fc.constant(block) },
  fc.constantFrom<Json>(
    [{ type: 'mark_as_spam' }],
    [{ type: 'mark_as_starred' }],
    [{ type: 'mark_as_read' }, { type: 'trash' }],
    [{ type: 'archive' }],
    [{ type: 'assign_to_folder', value: 'Invoices' }],
  ),
)

const rule = fc.constantFrom('inbound' as const, 'inbound' as const, 'outbound' as const).chain((trigger) => {
  const asked: fc.Arbitrary<Entry> =
    trigger === 'inbound'
      ? conditions('from')
      : fc.oneof(conditions('recipient'), fc.constant({ field: 'outbound.type', operator: 'is', value: 'reply' }))
  return fc.record({
    trigger: fc.constant(trigger),
    priority: fc.constantFrom(...PRIORITIES),
    enabled: fc.constantFrom(true, true, true, false),
    match: fc.record({
      operator: fc.constantFrom('all', 'any'),
      conditions: fc.array(asked, { minLength: 1, maxLength: 2 }),
    }),
    actions,
  })
})

const slots = <T>(keys: readonly string[], create: (key: string) => fc.Arbitrary<T>): fc.Arbitrary<Slots<T>> =>
  fc
    .tuple(...keys.map((key) => fc.option(create(key), { freq: 5 })))
    .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])))

const use: fc.Arbitrary<Use> = fc.record({
  policy: fc.constantFrom(null, 'p1', 'p2', 'their-policy'),
  rules: fc.shuffledSubarray([...RULES, `id:${OTHERS.rule}`]),
})

const fleet: fc.Arbitrary<MailFleet> = fc.record({
  lists: slots(Object.keys(LIST_TYPES), (key) =>
    fc.oneof(fc.subarray(ITEMS[typeOf(key)]), fc.constant('theirs' as const)),
  ),
  rules: slots(RULES, () => rule),
  policies: slots(['p1', 'p2', 'their-policy'], () => fc.constantFrom(0, 50, 'none' as const)),
  workspaces: slots(['w1', 'w2', 'grouping', 'their-workspace'], () => use),
  standard: slots(['default_workspace'], () => use),
  accounts: slots(['ann@fleet.example', 'bob@fleet.example', 'cat@fleet.example', 'dan@group.example'], () =>
    fc.constantFrom('', 'default_workspace', 'w1', 'w1', 'w2', 'their-workspace', `id:${OTHERS.workspace}`),
  ),
})

const isThere = (slots: Slots<unknown>, key: string): boolean => key.startsWith('id:') || (slots[key] ?? null) !== null

const present = <T, R>(all: Slots<T>, to: (value: T, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, to(value, key)]])))

/** In the file's words. What names something that is not there is left out. */
function toSpec(given: MailFleet, retires: boolean): Spec {
  const toUse = ({ policy, rules }: Use): Entry => ({
    ...(policy !== null && isThere(given.policies, policy) ? { policy } : {}),
    rules: rules.filter((key) => isThere(given.rules, key)),
  })
  const toCondition = (one: Entry): Entry => {
    if (!Array.isArray(one['value'])) return one
    const known = (one['value'] as readonly string[]).filter((key) => isThere(given.lists, key))
    const nobody = { field: one['field'] ?? null, operator: 'is', value: 'nobody.example' }
    return known.length === 0 ? nobody : { ...one, value: known }
  }
  const toRule = (one: Entry): Entry => {
    const match = one['match'] as Entry
    return { ...one, match: { ...match, conditions: (match['conditions'] as readonly Entry[]).map(toCondition) } }
  }
  const waiting = {
    rules: {
      silence: { match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] }, actions: block },
    },
    policies: { stop: { limits: { limit_count_daily_email_sent: 0 } } },
    workspaces: { wait: { policy: 'stop', rules: ['silence'] } },
  }
  const kept = retires ? waiting : { rules: {}, policies: {}, workspaces: {} }
  return {
    version: 1,
    settings: { max_deletes: 100, ...(retires ? { retire: { workspace: 'wait', days: 14 } } : {}) },
    lists: present(given.lists, (items, key) => ({
      type: typeOf(key),
      ...(items === 'theirs' ? {} : { items: [...items] }),
    })),
    rules: { ...present(given.rules, toRule), ...kept.rules },
    policies: {
      ...present(given.policies, (limit) => ({
        limits: limit === 'none' ? {} : { limit_count_daily_email_sent: limit },
      })),
      ...kept.policies,
    },
    workspaces: {
      ...present(given.workspaces, (one, key) => ({
        ...toUse(one),
        ...(key === 'grouping' ? { domain: 'group.example', auto_group: true } : {}),
      })),
      ...kept.workspaces,
    },
    ...present(given.standard, toUse),
    accounts: [
      { email: 'always@fleet.example', workspace: given.workspaces['w1'] ? 'w1' : 'default_workspace' },
      ...Object.values(
        present(given.accounts, (workspace, email) => ({
          email,
          ...(workspace === '' || !isHome(given, workspace) ? {} : { workspace }),
        })),
      ),
    ],
  }
}

const isHome = ({ workspaces }: MailFleet, key: string): boolean =>
  key === 'default_workspace' || isThere(workspaces, key)

/** One slot as another fleet has it. */
type Replacement = readonly [section: keyof MailFleet, key: string]
const replacements: fc.Arbitrary<Replacement> = fc.oneof(
  ...(
    [
      ['lists', Object.keys(LIST_TYPES)],
      ['rules', RULES],
      ['policies', ['p1', 'p2', 'their-policy']],
      ['workspaces', ['w1', 'w2', 'grouping', 'their-workspace']],
      ['standard', ['default_workspace']],
      ['accounts', ['ann@fleet.example', 'bob@fleet.example', 'cat@fleet.example', 'dan@group.example']],
    ] as const
  ).map(([section, keys]) => fc.tuple(fc.constant(section), fc.constantFrom(...keys))),
)

function replace(one: MailFleet, other: MailFleet, at: readonly Replacement[]): MailFleet {
  let made = one
  for (const [section, key] of at) {
    made = { ...made, [section]: { ...made[section], [key]: other[section][key] ?? null } }
  }
  return made
}

/** What somebody does in the dashboard: to the first object of its kind that has the name, if there is one. */
type Edit =
  | { readonly part: 'lists' | 'rules'; readonly name: string; readonly edit: Entry }
  | {
      readonly part: 'workspaces'
      readonly name: string
      readonly rules: readonly string[]
      readonly policy: string | null
    }
  | { readonly part: 'grants'; readonly name: string; readonly workspace: string | null }

const WORKSPACES = ['w1', 'w2', 'grouping', 'their-workspace', 'other-workspace', 'Default']
const edits: fc.Arbitrary<Edit> = fc.oneof(
  ...[...Object.keys(LIST_TYPES), 'other-list'].map((name) =>
    fc.record({
      part: fc.constant('lists' as const),
      name: fc.constant(name),
      edit: fc.record({ items: fc.subarray(ITEMS[typeOf(name)]) }),
    }),
  ),
  fc.record({
    part: fc.constant('rules' as const),
    name: fc.constantFrom(...NAMED_RULES),
    edit: fc.oneof(fc.record({ enabled: fc.boolean() }), fc.record({ actions })),
  }),
  // Of what a file names by its id nothing goes: that would be refused.
  fc.record({
    part: fc.constant('rules' as const),
    name: fc.constantFrom(...RULES),
    edit: fc.constant({ deleted: true }),
  }),
  fc.record({
    part: fc.constant('workspaces' as const),
    name: fc.constantFrom(...WORKSPACES),
    rules: fc.shuffledSubarray(NAMED_RULES),
    policy: fc.constantFrom(null, 'p1', 'their-policy'),
  }),
  fc.record({
    part: fc.constant('grants' as const),
    name: fc.constantFrom('ann@fleet.example', 'bob@fleet.example', 'dan@group.example', 'ceo@fleet.example'),
    workspace: fc.constantFrom(null, ...WORKSPACES),
  }),
)

/** Past the API, as the dashboard does it. */
export function carryOut(edit: Edit, sandbox: Pick<Sandbox, 'state' | 'seed'>): void {
  const state = sandbox.state()
  const find = (all: readonly { readonly id: string; readonly name: string }[], name: string | null) =>
    all.find((one) => one.name === name)?.id ?? null
  const findWorkspace = (name: string | null) =>
    name === 'Default' ? state.application.default_workspace_id : find(state.workspaces, name)
  if (edit.part === 'grants') {
    const id = state.grants.find(({ email }) => email === edit.name)?.id
    if (id !== undefined) sandbox.seed({ grants: [{ id, workspace_id: findWorkspace(edit.workspace) }] })
  } else if (edit.part === 'workspaces') {
    const id = findWorkspace(edit.name)
    const rules = edit.rules.flatMap((name) => find(state.rules, name) ?? [])
    if (id !== null) {
      sandbox.seed({ workspaces: [{ id, rule_ids: rules, policy_id: find(state.policies, edit.policy) }] })
    }
  } else {
    const id = find(state[edit.part], edit.name)
    if (id !== null) sandbox.seed({ [edit.part]: [{ ...edit.edit, id }] } as PartialState)
  }
}

const inList = (field: string, list: string): Json => ({
  operator: 'all',
  conditions: [{ field, operator: 'in_list', value: [list] }],
})

/** What others have: some of it wanted by a fleet one day, some never. */
const theirs: fc.Arbitrary<PartialState> = fc
  .record({
    items: fc.subarray(ITEMS.domain),
    others: fc.subarray(ITEMS.domain),
    limit: fc.constantFrom(0, 50),
    attached: fc.subarray([ADOPTABLE.rule, OTHERS.rule, OTHERS.outbound]),
    standard: fc.subarray([ADOPTABLE.rule, OTHERS.rule, OTHERS.outbound]),
    home: fc.constantFrom(ADOPTABLE.workspace, OTHERS.workspace, null),
  })
  .map(({ items, others, limit, attached, standard, home }) => ({
    lists: [
      { id: ADOPTABLE.list, name: 'their-list', type: 'domain', items },
      { id: OTHERS.list, name: 'other-list', type: 'domain', items: others },
    ],
    rules: [
      createTheirs(ADOPTABLE.rule, 'their-rule', 'inbound', inList('from.domain', ADOPTABLE.list)),
      createTheirs(OTHERS.rule, 'other-rule', 'inbound', inList('from.domain', OTHERS.list)),
      createTheirs(OTHERS.outbound, 'other-outbound', 'outbound', inList('recipient.domain', OTHERS.list)),
    ],
    policies: [{ id: ADOPTABLE.policy, name: 'their-policy', limits: { limit_count_daily_email_sent: limit } }],
    workspaces: [
      { default: true, rule_ids: standard },
      { id: ADOPTABLE.workspace, name: 'their-workspace', rule_ids: attached, policy_id: ADOPTABLE.policy },
      { id: OTHERS.workspace, name: 'other-workspace', rule_ids: attached },
    ],
    grants: [
      { id: foreignId(21), provider: 'nylas', email: 'ann@fleet.example', workspace_id: home },
      { id: foreignId(22), provider: 'nylas', email: 'ceo@fleet.example', workspace_id: home },
      { id: foreignId(23), provider: 'google', email: 'person@mail.example', workspace_id: home },
    ],
  }))

function createTheirs(id: string, name: string, trigger: string, match: Json) {
  return {
    id,
    name,
    trigger,
    match,
    priority: 10,
    enabled: true,
    actions: [{ type: 'block' }],
  } as never
}

export type History = {
  readonly theirs: PartialState
  readonly first: Spec
  readonly edits: readonly Edit[]
  readonly second: Spec
}

export const histories: fc.Arbitrary<History> = fc
  .record({
    theirs,
    one: fleet,
    other: fleet,
    at: fc.option(fc.array(replacements, { minLength: 1, maxLength: 3 }), { freq: 3 }),
    edits: fc.array(edits, { maxLength: 4 }),
    retires: fc.boolean(),
  })
  .map(({ theirs: seed, one, other, at, edits: done, retires }) => ({
    theirs: seed,
    first: toSpec(one, retires),
    edits: done,
    second: toSpec(at === null ? other : replace(one, other, at), retires),
  }))
