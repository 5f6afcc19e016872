/** The promise of an import: its files are valid, and planning them right away finds adoptions without field changes. */
import { expect } from 'vitest'
import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { Ledger } from '../../../src/domain/ledger.ts'
import type { Fleet, LiveState } from '../../../src/domain/model.ts'
import type { Plan } from '../../../src/domain/plan.ts'
import { buildPlan } from '../../../src/engine/plan/plan.ts'
import type { ImportResult } from '../../../src/features/import/import.ts'
import { createEmptyLedger } from '../../../src/state/ledger/store.ts'

const EMPTY: Ledger = {
  ...createEmptyLedger({ name: 'imported', file: 'fleet.yaml' }, ''),
  complete: true,
}

export async function compileFiles({ files }: Pick<ImportResult, 'files'>, file = 'fleet.yaml'): Promise<Fleet> {
  const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), file)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (fleet === null) throw new Error('there is no fleet')
  return fleet
}

export const planFiles = (fleet: Fleet, live: LiveState, ledger = EMPTY): ReturnType<typeof buildPlan> =>
  buildPlan({ fleet, live, ledger, others: [], commit: null })

/** The ledger of a fleet that has adopted what is live. */
export function adoptAll(fleet: Fleet, live: LiveState): Ledger {
  const { changes } = planFiles(fleet, live).plan
  return { ...EMPTY, resources: Object.fromEntries(changes.map(({ address, id }) => [address, { id: id ?? '' }])) }
}

export function expectAdoptions({ changes, diagnostics }: Plan): void {
  expect(changes.filter(({ adopts, fields }) => !adopts || fields.length > 0)).toEqual([])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
}

export async function expectAdoptionsOnly(imported: ImportResult, live: LiveState, file = 'fleet.yaml'): Promise<Plan> {
  const { plan } = planFiles(await compileFiles(imported, file), live)
  expectAdoptions(plan)
  return plan
}
