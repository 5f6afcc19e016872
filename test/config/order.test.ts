import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Desired, Fleet } from '../../src/domain/model.ts'
import { runs } from '../runs.ts'
import { compile, compileToFleet } from './run.ts'

const KEY = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'long-key', 'Upper', 'ü')
const keys = (max = 5) => fc.uniqueArray(KEY, { maxLength: max })

type Spec = { readonly [section: string]: unknown }

/** Fleets without errors: references name what there is. */
const spec: fc.Arbitrary<Spec> = fc
  .record({ lists: keys(), rules: keys(), policies: keys(), workspaces: keys(), accounts: keys(), tenants: keys() })
  .chain((names) => {
    const some = (of: readonly string[]) => (of.length === 0 ? fc.constant([]) : fc.subarray([...of]))
    const maybe = (of: readonly string[]) =>
      of.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...of), { nil: undefined })
    const all = <T>(of: readonly string[], make: (name: string) => fc.Arbitrary<T>) =>
      fc.tuple(...of.map((name) => make(name).map((value) => [name, value] as const))).map(Object.fromEntries)
    return fc.record({
      version: fc.constant(1),
      vars: fc.constant({ title: '{slug}!', n: 3 }),
      tenants: fc.constant(names.tenants.filter((name) => /^[a-z-]+$/.test(name))),
      lists: all(names.lists, () =>
        fc.record({ type: fc.constant('tld'), items: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }),
      ),
      rules: all(names.rules, () =>
        fc.record({
          priority: fc.constantFrom(1, '{n}'),
          match: some(names.lists).map((lists) => ({
            conditions: [
              { field: 'from.tld', operator: 'is', value: 'q' },
              ...(lists.length > 0 ? [{ field: 'from.tld', operator: 'in_list', value: lists }] : []),
            ],
          })),
          actions: fc.constant([{ type: 'trash' }]),
        }),
      ),
      policies: all(names.policies, () => fc.record({ limits: fc.constantFrom({}, { limit_storage_total: 5 }) })),
      workspaces: all(names.workspaces, () => fc.record({ rules: some(names.rules), policy: maybe(names.policies) })),
      accounts: fc.tuple(
        ...names.accounts.map((name) =>
          maybe(names.workspaces).map((workspace) => ({
            email: `${name}@b.example`,
            ...(workspace ? { workspace } : {}),
          })),
        ),
        fc.constant({ for_each: 'tenants', email: 't.{slug}@b.example', name: '{title}' }),
      ),
    })
  })

/** The same, every map's keys and every list of equals in another order. */
function shuffle(value: unknown, pick: (count: number) => number, path = ''): unknown {
  const order = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    return items.map(() => left.splice(pick(left.length), 1)[0] as T)
  }
  if (Array.isArray(value)) {
    const inner = value.map((item) => shuffle(item, pick, `${path}[]`))
    // The order of actions and conditions is the user's.
    return /conditions$|actions$/.test(path) ? inner : order(inner)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    order(Object.entries(value)).map(([key, inner]) => [key, shuffle(inner, pick, `${path}.${key}`)]),
  )
}

const withoutPlaces = ({ desired }: Fleet) => desired.map((one: Desired) => ({ ...one, place: null, source: null }))

test('the order of keys and of list entries does not change what is compiled', async () => {
  await fc.assert(
    fc.asyncProperty(spec, fc.infiniteStream(fc.nat()), async (example, numbers) => {
      const pick = (count: number) => (numbers.next().value ?? 0) % count
      const before = await compileToFleet({ 'fleet.yaml': JSON.stringify(example) })
      const after = await compileToFleet({ 'fleet.yaml': JSON.stringify(shuffle(example, pick), null, 2) })
      expect(withoutPlaces(after)).toEqual(withoutPlaces(before))
    }),
    { numRuns: runs(60) },
  )
})

test('a default that is written out is the same as one left out', async () => {
  const short = await compileToFleet(
    'rules: {r: {match: {conditions: [{field: from.tld, operator: is, value: x}]}, actions: [{type: trash}]}}\nworkspaces: {w: {}}\nlists: {l: {type: tld}}\npolicies: {p: {spam_detection: {}}}',
  )
  const long = await compileToFleet(
    'rules: {r: {name: r, description: "", priority: 10, enabled: true, trigger: inbound, match: {operator: all, conditions: [{field: from.tld, operator: is, value: x}]}, actions: [{type: trash}]}}\nworkspaces: {w: {name: w, auto_group: false, rules: []}}\nlists: {l: {type: tld, name: l, description: ""}}\npolicies: {p: {name: p, spam_detection: {use_list_dnsbl: false, use_header_anomaly_detection: false, spam_sensitivity: 1}}}',
  )
  expect(withoutPlaces(long)).toEqual(withoutPlaces(short))
})

test('any file gives a fleet or an error, never a crash', async () => {
  const word = fc.constantFrom(
    'tenants',
    'accounts',
    'lists',
    'rules',
    'workspaces',
    'for_each',
    'where',
    'email',
    'vars',
    'match',
    'items',
    'file',
    'a',
    '{a}',
    '{slug}',
    'protect',
    'settings',
    'retire',
    'moved',
    'from',
  )
  const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)),
    tree: fc.oneof(
      { maxDepth: 5 },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(fc.dictionary(word, tree, { maxKeys: 6 }), async (root) => {
      const { fleet, diagnostics } = await compile({ 'fleet.yaml': JSON.stringify({ version: 1, ...root }) })
      expect(fleet === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      for (const { summary } of diagnostics) expect(summary).not.toMatch(/undefined|\[object|NaN/)
    }),
    { numRuns: runs(500) },
  )
})
