/** The promise of an import: its files are valid, and planning them right away finds adoptions without field changes. */
import { expect } from 'vitest'
import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { Fleet, Ledger, LiveState, Plan } from '../../../src/domain/model.ts'
import { buildPlan } from '../../../src/engine/plan/plan.ts'
import type { ImportResult } from '../../../src/features/import/import.ts'

export const EMPTY: Ledger = {
  fleet: 'imported',
  file: 'fleet.yaml',
  application: '',
  serial: 0,
  commit: null,
  digest: null,
  spec: null,
  complete: true,
  run: null,
  resources: {},
  deleted: {},
  intent: null,
}

export async function compiled({ files }: Pick<ImportResult, 'files'>, file = 'fleet.yaml'): Promise<Fleet> {
  const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), file)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (fleet === null) throw new Error('there is no fleet')
  return fleet
}

function planned(fleet: Fleet, live: LiveState): Plan {
  return buildPlan({ fleet, live, ledger: EMPTY, others: [], commit: null }).plan
}

export async function expectAdoptionsOnly(imported: ImportResult, live: LiveState, file = 'fleet.yaml'): Promise<Plan> {
  const result = planned(await compiled(imported, file), live)
  expect(result.changes.filter((one) => !one.adopts || one.fields.length > 0)).toEqual([])
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return result
}
