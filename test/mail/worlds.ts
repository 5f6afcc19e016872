/**
 * Random guardrails over an alphabet so small that everything meets everything: the same names as addresses, domains and
 * texts to contain, in any case, twice in a list, at equal priorities, with conflicting placements.
 */
import fc from 'fast-check'
import { DOUBTS, type DoubtName, type Sides } from '../../src/mail/doubts.ts'
import type {
  Action,
  AddressPart,
  Condition,
  Expectation,
  MailList,
  MailRule,
  MailTest,
  MailWorld,
  Position,
} from '../../src/mail/model.ts'

const DOMAINS = ['a.b', 'ab.b', 'a.a.b', 'b.a', 'z.a.b', 'A.B', 'Ü.b', 'xn--tda.b'] as const
const TLDS = ['a', 'b', 'B', 'a.b', 'z', 'ü'] as const
const ADDRESSES = ['a@a.b', 'b@a.b', 'ab@b.a', 'A@Ab.b', 'z@z.z', 'a+b@a.b', 'A+z@b.a', 'a@ü.b'] as const
const TEXTS = [
  'a',
  'b',
  'ab',
  '@',
  '@a',
  'a@',
  'b@a',
  'a.b',
  '.',
  '.a',
  'B.',
  'bb',
  'z',
  '+',
  'a+b',
  '+a',
  'ü',
  '@XN--',
] as const
export const EMAILS = ['own@fleet.a', 'a@fleet.a', 'own+a@fleet.b'] as const

export const VALUES: Readonly<Record<AddressPart, readonly string[]>> = {
  address: ADDRESSES,
  domain: DOMAINS,
  tld: TLDS,
}
const parts = fc.constantFrom<AddressPart>('address', 'domain', 'tld')

const lists: fc.Arbitrary<readonly MailList[]> = fc
  .tuple(
    ...(['address', 'domain', 'tld', 'domain'] as const).map((type) =>
      fc.option(fc.array(fc.constantFrom(...VALUES[type]), { maxLength: 4 }), { freq: 12 }),
    ),
  )
  .map((items) =>
    items.map((held, index) => ({
      name: `list/l${index}`,
      type: (['address', 'domain', 'tld', 'domain'] as const)[index] ?? 'domain',
      // Nylas lower-cases what is added.
      items: held?.map((item) => item.toLowerCase()) ?? null,
    })),
  )

function conditions(known: readonly MailList[], isOutbound: boolean): fc.Arbitrary<Condition> {
  const ends = isOutbound ? ['recipient', 'recipient', 'recipient', 'from'] : ['from']
  const onAddress = fc
    .record({ end: fc.constantFrom(...ends), part: parts, form: fc.integer({ min: 0, max: 6 }) })
    .chain(({ end, part, form }): fc.Arbitrary<Condition> => {
      const field = `${end}.${part}`
      const ofType = known.filter(({ type }) => type === part)
      if (form <= 1) return fc.constantFrom(...TEXTS).map((value) => ({ field, operator: 'contains', value }))
      if (form <= 3 && ofType.length > 0) {
        const chosen = fc.subarray([...ofType], { minLength: 1 })
        return chosen.map((some) => ({ field, operator: 'in_list', lists: some }))
      }
      const operator = form === 4 ? 'is_not' : 'is'
      return fc.constantFrom(...VALUES[part]).map((value) => ({ field, operator, value }))
    })
  if (!isOutbound) return onAddress
  const onType = fc
    .tuple(fc.constantFrom('is', 'is_not'), fc.constantFrom('compose', 'Reply'))
    .map(([operator, value]): Condition => ({ field: 'outbound.type', operator, value }) as Condition)
  return fc.oneof({ weight: 6, arbitrary: onAddress }, { weight: 1, arbitrary: onType })
}

const actions: fc.Arbitrary<readonly Action[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly Action[]>([{ type: 'block' }]) },
  {
    weight: 5,
    arbitrary: fc.array(
      fc.constantFrom<Action>(
        { type: 'assign_to_folder', value: 'X' },
        { type: 'assign_to_folder', value: 'Y' },
        { type: 'assign_to_folder', value: 'Inbox' },
        { type: 'archive' },
        { type: 'trash' },
        { type: 'mark_as_spam' },
        { type: 'mark_as_read' },
        { type: 'mark_as_starred' },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
)

const rule = (name: string, known: readonly MailList[]): fc.Arbitrary<MailRule> =>
  fc.constantFrom<MailRule['trigger']>('inbound', 'outbound').chain((trigger) =>
    fc.record({
      name: fc.constant(name),
      trigger: fc.constant(trigger),
      priority: fc.constantFrom(0, 10, 10, 20),
      enabled: fc.constantFrom(true, true, true, true, false),
      operator: fc.constantFrom<MailRule['operator']>('all', 'any'),
      conditions: fc.array(conditions(known, trigger === 'outbound'), { minLength: 1, maxLength: 3 }),
      actions,
      source: fc.constant(null),
    }),
  )

const NAMES = ['rule/a', 'rule/b', 'rule/c', 'rule/d', 'rule/e', 'rule/f']

export type Scene = { readonly world: MailWorld; readonly lists: readonly MailList[] }

function worldOf(known: readonly MailList[]): fc.Arbitrary<MailWorld> {
  const workspace = fc.record({
    rules: fc.subarray(NAMES),
    policy: fc.constantFrom(null, null, 'policy/p', 'policy/gone'),
  })
  return fc
    .record({
      rules: fc.tuple(...NAMES.map((name) => rule(name, known))),
      limit: fc.constantFrom(null, 0, 5),
      workspaces: fc.tuple(workspace, workspace),
      homes: fc.tuple(...EMAILS.map(() => fc.constantFrom('workspace/v', 'workspace/w', 'workspace/w', null))),
    })
    .map(({ rules, limit, workspaces, homes }) => ({
      rules: new Map(rules.map((one) => [one.name, one])),
      policies: new Map([['policy/p', { name: 'policy/p', dailySends: limit, folders: [], source: null }]]),
      workspaces: new Map([
        ['workspace/v', workspaces[0]],
        ['workspace/w', workspaces[1]],
      ]),
      accounts: EMAILS.map((email, index) => ({ email, workspace: homes[index] ?? null, tenant: null })),
    }))
}

export const scenes: fc.Arbitrary<Scene> = lists.chain((known) =>
  worldOf(known).map((world) => ({ world, lists: known })),
)

export const sides: fc.Arbitrary<Sides> = fc.record(
  Object.fromEntries(
    (Object.keys(DOUBTS) as DoubtName[]).map((name) => [name, fc.constantFrom(...DOUBTS[name].sides)]),
  ),
) as fc.Arbitrary<Sides>

function positions(known: readonly MailList[]): fc.Arbitrary<Position> {
  const is = parts.chain((part) =>
    fc.constantFrom(...VALUES[part]).map((value): Position => ({ kind: 'is', part, value })),
  )
  const inLists = known
    .filter(({ items }) => items !== null)
    .map((list) => fc.constantFrom<'in' | 'not_in'>('in', 'not_in').map((kind): Position => ({ kind, list })))
  return fc.oneof(fc.constant<Position>({ kind: 'anybody' }), is, ...inLists)
}

const asked = fc.oneof(
  fc.record({ outcome: fc.constantFrom<'blocked' | 'delivered'>('blocked', 'delivered') }),
  fc.record({ blocked_by: fc.constantFrom('rule/a', 'rule/b', 'policy/p') }),
  fc.record({ folder: fc.constantFrom('X', 'Y', null) }),
  ...(['spam', 'read', 'starred', 'archived', 'trashed'] as const).map((flag) => fc.record({ [flag]: fc.boolean() })),
)
const expectations: fc.Arbitrary<Expectation> = fc
  .tuple(asked, fc.option(asked), fc.boolean())
  .map(([first, second, not]) => ({ ...first, ...second, ...(not ? { not } : {}) }))

export function tests(known: readonly MailList[]): fc.Arbitrary<MailTest> {
  const position = positions(known)
  const own = fc.oneof(
    fc.constant<Position>({ kind: 'anybody' }),
    fc
      .subarray([...EMAILS], { minLength: 1 })
      .map((emails): Position => ({ kind: 'accounts', emails: new Set(emails) })),
    fc.constant<Position>({ kind: 'is', part: 'tld', value: 'a' }),
  )
  const common = { name: fc.constant('a test'), source: fc.constant(null), expect: expectations }
  return fc.oneof(
    fc.record({ ...common, receive: fc.record({ from: position, to: own }) }),
    fc.record({
      ...common,
      send: fc.record({
        from: own,
        to: fc.array(position, { minLength: 1, maxLength: 2 }),
        only: fc.boolean(),
        types: fc.constantFrom(['compose', 'reply'] as const, ['reply'] as const, ['compose'] as const),
      }),
    }),
  )
}

/** One world, and the same after a few changes: items, rules, what is attached, priorities, limits, moves. */
export const changes: fc.Arbitrary<{ readonly before: MailWorld; readonly after: MailWorld }> = lists.chain((known) =>
  fc
    .record({
      before: worldOf(known),
      items: fc.array(fc.constantFrom(...DOMAINS), { maxLength: 3 }),
      other: worldOf(known),
      what: fc.array(fc.constantFrom('items', 'rule', 'priority', 'off', 'attach', 'limit', 'move'), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map(({ before, items, other, what }) => ({
      before,
      after: what.reduce((world, one) => alter(world, one, other, items), before),
    })),
)

function alter(world: MailWorld, what: string, other: MailWorld, items: readonly string[]): MailWorld {
  const replace = (name: string, change: (rule: MailRule) => MailRule) => {
    const rule = world.rules.get(name)
    return rule ? { ...world, rules: new Map([...world.rules, [name, change(rule)]]) } : world
  }
  const [any = 'rule/a'] = other.workspaces.get('workspace/v')?.rules ?? []
  switch (what) {
    case 'rule':
      return replace(any, (rule) => other.rules.get(any) ?? rule)
    case 'priority':
      return replace(any, (rule) => ({ ...rule, priority: rule.priority === 0 ? 20 : 0 }))
    case 'off':
      return replace(any, (rule) => ({ ...rule, enabled: !rule.enabled }))
    case 'attach':
      return {
        ...world,
        workspaces: new Map([
          ...world.workspaces,
          ['workspace/v', other.workspaces.get('workspace/v') ?? { rules: [], policy: null }],
        ]),
      }
    case 'limit':
      return { ...world, policies: other.policies }
    case 'move':
      return { ...world, accounts: other.accounts }
    default: {
      const refill = (list: MailList): MailList =>
        list.name === 'list/l0' || list.name === 'list/l3'
          ? {
              ...list,
              items: (list.type === 'domain' ? items : ADDRESSES.slice(1, 3)).map((item) => item.toLowerCase()),
            }
          : list
      const rules = [...world.rules.values()].map((rule) => ({
        ...rule,
        conditions: rule.conditions.map((condition) =>
          condition.operator === 'in_list' ? { ...condition, lists: condition.lists.map(refill) } : condition,
        ),
      }))
      return { ...world, rules: new Map(rules.map((rule) => [rule.name, rule])) }
    }
  }
}
