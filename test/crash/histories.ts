/**
 * Random histories of one application: its file is edited, applied, applied by a run that dies, drifts, is edited by others,
 * has things made again under our names or at our addresses, loses its ledger or finds one signed with another key.
 */
import fc from 'fast-check'
import type { Json } from '../../src/domain/model.ts'
import type { State } from '../../src/sandbox/state.ts'
import { type Spec, spec, WEBHOOK_URLS } from '../property/fleets.ts'

export type Step =
  | { readonly does: 'apply'; readonly spec: Spec }
  | { readonly does: 'die'; readonly spec: Spec; readonly request: number; readonly sent: boolean }
  | { readonly does: 'drift'; readonly pick: number }
  | { readonly does: 'recreate'; readonly pick: number }
  | { readonly does: 'foreign'; readonly pick: number }
  | { readonly does: 'foreign-webhooks'; readonly urls: readonly string[] }
  | { readonly does: 'pass'; readonly days: number }
  | { readonly does: 'lose-ledger' }
  | { readonly does: 'forge-ledger' }

/** Two rules of one name are refused, which is another test's business. */
function namesDiffer(file: Spec): boolean {
  const rules = Object.entries(file['rules'] as Readonly<Record<string, { readonly name?: string }>>)
  return new Set(rules.map(([key, { name }]) => name ?? key)).size === rules.length
}

/** Waiting for deletion needs a workspace and a rule that are always there; whether it is asked for changes. */
const fleet: fc.Arbitrary<Spec> = fc
  .tuple(spec.filter(namesDiffer), fc.boolean(), fc.subarray(['Foreign 0', 'Foreign 1', 'Foreign 2']))
  .map(([file, retires, unwanted]) => ({
    ...file,
    settings: { max_deletes: 100, ...(retires ? { retire: { workspace: 'quarantine', days: 3 } } : {}) },
    rules: {
      ...(file['rules'] as { readonly [key: string]: Json }),
      silence: {
        priority: 1,
        match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
        actions: [{ type: 'block' }],
      },
    },
    workspaces: {
      ...(file['workspaces'] as { readonly [key: string]: Json }),
      quarantine: { name: 'Quarantine', rules: ['silence'] },
    },
    absent: unwanted.map((name) => `policy/${name}`),
  }))

const pick = fc.nat(1000)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('apply' as const), spec: fleet }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('die' as const),
      spec: fleet,
      request: fc.nat(60),
      sent: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('drift' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('recreate' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('foreign' as const), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('foreign-webhooks' as const), urls: fc.subarray([...WEBHOOK_URLS]) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'lose-ledger' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'forge-ledger' as const }) },
)

export const history: fc.Arbitrary<{ readonly steps: readonly Step[]; readonly last: Spec }> = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 9 }),
  last: fleet,
})

const SECTIONS = ['lists', 'rules', 'policies', 'workspaces', 'grants'] as const
export type Found = { readonly section: (typeof SECTIONS)[number]; readonly id: string; readonly name: string }

/** The ids of everything that a run may make and delete by itself. */
export const listIds = (state: State): readonly string[] => [
  ...everything(state).map(({ id }) => id),
  ...[state.webhooks, state.pubsub_channels, state.sns_channels, state.alerts].flatMap((all) =>
    all.map(({ id }) => id),
  ),
]

/** Everything that hands reach in a history, but the default workspace. */
export function everything(state: State): readonly Found[] {
  return SECTIONS.flatMap((section) =>
    (state[section] as readonly { id: string; name: string | null; email?: string; default?: boolean }[])
      .filter((one) => one.default !== true)
      .map((one) => ({ section, id: one.id, name: one.email ?? one.name ?? '' })),
  )
}
