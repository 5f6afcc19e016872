/**
 * Random histories of alerts, with answers lost on the way: judged by what the sandbox counts. Whatever happens, an alert is
 * started over exactly as often as one of its values has changed, and there are as many as the file has.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FaultKind } from '../../src/sandbox/faults.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { applyAll } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { runs } from '../runs.ts'

type Alert = {
  readonly metric: string
  readonly threshold: number
  readonly window_hours: number
  readonly min_volume?: number
}

const LOST: readonly FaultKind[] = [
  'reset-after',
  'reset-before',
  'status-after',
  'truncate-json',
  'wrong-type',
  'cut-body',
]

const alerts = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc
          .record<Alert>(
            {
              metric: fc.constantFrom('bounce_rate', 'delivery_rate'),
              threshold: fc.constantFrom(5, 5.5, 0.1),
              window_hours: fc.constant({ a: 1, b: 2, c: 3 }[key] ?? 9),
              min_volume: fc.constantFrom(0, 10),
            },
            { requiredKeys: ['metric', 'threshold', 'window_hours'] },
          )
          .map((alert) => [key, alert] as const),
      ),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs))

const steps = fc.array(
  fc.record({
    alerts,
    fault: fc.option(
      fc.record({
        kind: fc.constantFrom(...LOST),
        method: fc.constantFrom('POST', 'PUT', 'DELETE'),
        times: fc.constantFrom(1, 2),
      }),
    ),
    /** Somebody changes one by hand before the apply. */
    drift: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

const valuesOf = ({ metric, threshold, window_hours, min_volume = 0 }: Alert) =>
  JSON.stringify([metric, threshold, window_hours, min_volume])

it('an alert is started over exactly as often as a value of it changed, through any history', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const sandbox = await startSandbox({ randomSeed: 1 })
      const cell: MemoryCell = { ledger: null, version: 0 }
      try {
        for (const { alerts: wanted, fault, drift } of history) {
          const spec = { version: 1, settings: { max_deletes: 9 }, policies: { p: {} }, alerts: wanted } as Spec
          const [first] = sandbox.state().alerts
          if (drift && first) sandbox.seed({ alerts: [{ id: first.id, threshold: 42 }] })
          const before = new Map(sandbox.state().alerts.map((one) => [one.id, one]))
          if (fault) sandbox.addFault({ ...fault, match: { method: fault.method, path: '^/v3/alerts' } } as never)
          await applyAll(createQuickDeps(sandbox.url, spec, cell))
          sandbox.clearFaults()
          const report = await applyAll(createQuickDeps(sandbox.url, spec, cell))
          expect(['applied', 'no-changes']).toContain(report.result)
          const after = sandbox.state().alerts
          expect(after.map(valuesOf).sort()).toEqual(
            Object.values(wanted as Record<string, Alert>)
              .map(valuesOf)
              .sort(),
          )
          for (const one of after) {
            const old = before.get(one.id)
            const changed = old !== undefined && valuesOf(old) !== valuesOf(one)
            expect(one.restarts - (old?.restarts ?? 0)).toBe(changed ? 1 : 0)
          }
        }
      } finally {
        await sandbox.close()
      }
    }),
    { numRuns: runs(25) },
  )
})
