/**
 * A plan of the spec alone, for runs that have no key: what the head declares against what the base declares, as if the base
 * had been applied to the letter. Nothing is asked of Nylas, and no secret is read.
 */

import { compileFleet } from '../config/compile.ts'
import {
  DEFAULT_WORKSPACE,
  type Diagnostic,
  type Fleet,
  type Ledger,
  type LiveObject,
  type LiveState,
  type Owned,
  type Plan,
} from '../domain/model.ts'
import { createEmptyLedger } from '../state/ledger/store.ts'
import type { FleetSource } from './deps.ts'
import { buildPlan } from './plan/plan.ts'

export type SpecDiffResult = { readonly plan: Plan | null; readonly diagnostics: readonly Diagnostic[] }

/** `base` is null where there is none, or it has errors of its own: then everything is new. */
export async function diffSpecs(head: FleetSource, base: FleetSource | null): Promise<SpecDiffResult> {
  const { fleet, diagnostics } = await compileFleet(head.tree, head.fleetFile)
  if (!fleet) return { plan: null, diagnostics }
  const before = base ? (await compileFleet(base.tree, base.fleetFile)).fleet : null
  const live = asIfApplied(before, fleet.application.id ?? '')
  const ledger = asIfOwned(before, fleet)
  const made = buildPlan({ fleet, live, ledger, others: [], commit: head.commit }).plan
  // What only the application could answer is no finding of the files.
  const known = made.diagnostics.filter((one) => !['wrong-application', 'quota', 'pin-not-found'].includes(one.code))
  const all = [...diagnostics, ...known]
  return { plan: { ...made, diagnostics: all }, diagnostics: all }
}

function asIfApplied(fleet: Fleet | null, application: string): LiveState {
  const objects = (fleet?.desired ?? []).map(({ kind, address, name, explicitId: pin, attributes }): LiveObject => {
    return {
      kind,
      id: pin ?? address,
      name,
      attributes,
      createdAt: null,
      ...(kind === 'account' ? { passwordSet: 'app_password' in attributes } : {}),
    }
  })
  const bare: LiveObject = {
    kind: 'workspace',
    id: DEFAULT_WORKSPACE,
    name: 'default_workspace',
    attributes: { policy: null, rules: [] },
    createdAt: null,
  }
  const hasDefault = objects.some((one) => one.id === DEFAULT_WORKSPACE)
  return {
    at: '1970-01-01T00:00:00.000Z',
    application: { id: application, region: null, environment: null },
    defaultWorkspace: DEFAULT_WORKSPACE,
    objects: hasDefault ? objects : [...objects, bare],
    foreignGrants: {},
    requests: 0,
  }
}

function asIfOwned(before: Fleet | null, fleet: Fleet): Ledger {
  const owned = (before?.desired ?? []).map(({ address, explicitId: pin, protect, attributes }): [string, Owned] => {
    const password = attributes['app_password'] as Owned['app_password']
    return [
      address,
      { id: pin ?? address, ...(protect ? { protect } : {}), ...(password ? { app_password: password } : {}) },
    ]
  })
  return { ...createEmptyLedger(fleet, fleet.application.id ?? ''), resources: Object.fromEntries(owned) }
}
