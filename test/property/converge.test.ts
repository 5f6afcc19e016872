/** From any fleet to any other fleet: the second plan is empty, and the server holds exactly what the file says. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { runs } from '../runs.ts'
import { applyAll, createTestDeps, planOf } from './deps.ts'
import { type Spec, spec } from './fleets.ts'
import { differences } from './judge.ts'

const files = (value: Json) => ({ 'fleet.yaml': JSON.stringify(value) })
const RUNS = runs(60)
const PATIENCE = runs(300_000)

/** A list's type and a workspace's domain can never change: such a step is refused, and is another test's business. */
async function walk(steps: readonly Spec[]): Promise<void> {
  const sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none' } })
  const cell = { ledger: null, version: 0 }
  try {
    for (const step of steps) {
      const ports = createTestDeps(sandbox.url, files(step), cell)
      const report = await applyAll(ports)
      expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(['applied', 'no-changes']).toContain(report.result)
      expect(differences(step, sandbox.state())).toEqual([])
      expect((await planOf(ports)).changes).toEqual([])
    }
  } finally {
    await sandbox.close()
  }
}

it(
  'a fleet converges from any state to any other',
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(spec, { minLength: 2, maxLength: 4 }), walk), { numRuns: RUNS })
  },
  PATIENCE,
)
