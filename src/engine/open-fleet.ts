/**
 * The first step of every plan and apply: the fleet's file compiled and its ledger read, each once. Then what a plan must
 * know of that ledger: whether it can be trusted, and what to tell people where it cannot. Such a ledger is shown all the same.
 */

import { type CompileResult, compileFleet } from '../config/compile.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Diagnostic, Fleet, Ledger } from '../domain/model.ts'
import type { LedgerReading, LedgerStore } from '../state/ledger/store.ts'
import type { LedgerEvidence, PlanDeps } from './deps.ts'

export type OpenedFleet = CompileResult & {
  /** Null where the file has errors, or with the ledger off. */
  readonly store: LedgerStore | null
  readonly reading: LedgerReading | null
}

/** An opened fleet whose file has no errors. */
export type SoundFleet = OpenedFleet & { readonly fleet: Fleet }

export async function openFleet(deps: PlanDeps): Promise<OpenedFleet> {
  const compiled = await compileFleet(deps.tree, deps.fleetFile)
  const store = compiled.fleet ? deps.openLedger(compiled.fleet) : null
  return { ...compiled, store, reading: store ? await store.read() : null }
}

export const isSound = (opened: OpenedFleet): opened is SoundFleet => opened.fleet !== null

/** A good signature is not enough: somebody who may push can bring back an old ledger, or that of another history. */
export function assessTrust(reading: LedgerReading, { serial, unrelated }: LedgerEvidence): LedgerReading {
  const { ledger, state } = reading
  if (ledger === null || state !== 'verified' || (ledger.serial >= serial && !unrelated)) return reading
  const reason = unrelated
    ? `the ledger was last applied from commit ${ledger.commit}, which is not in the history of this branch`
    : `the ledger has serial ${ledger.serial}, and a plan of this fleet was made with ${serial}: it was set back`
  // The next serial is to be above both.
  return { ...reading, ledger: { ...ledger, serial: Math.max(ledger.serial, serial) }, state: 'unverified', reason }
}

/** Two files of one fleet would take each other's resources for what has left the spec. */
export async function checkFleetPath(
  { tree }: PlanDeps,
  fleet: Fleet,
  ledger: Ledger | null,
): Promise<readonly Diagnostic[]> {
  if (!ledger || ledger.file === fleet.file) return []
  const slash = ledger.file.lastIndexOf('/')
  const entries = await tree.entries(ledger.file.slice(0, Math.max(slash, 0)))
  if (!entries?.some(({ name, type }) => type === 'file' && name === ledger.file.slice(slash + 1))) return []
  const summary = `the fleet '${fleet.name}' is kept in ${ledger.file}, which is still there: ${fleet.file} may not take its place`
  const override = `give ${fleet.file} a fleet: name of its own, or remove ${ledger.file} in the same change`
  return [planDiagnostic('owned-elsewhere', summary, { place: fleet.places['fleet'], override })]
}

/** A ledger that cannot be obeyed refuses every apply; the plan is shown all the same. */
export function reportLedger({ state, cause, reason, unreadable }: LedgerReading): readonly Diagnostic[] {
  const warnings = unreadable.map(({ fleet, reason: why }) =>
    planDiagnostic('ledger-unreadable', `nobody knows what the fleet '${fleet}' of this repository owns: ${why}`, {
      severity: 'warning',
    }),
  )
  if (state !== 'unverified' && state !== 'refused') return warnings
  const override =
    state === 'unverified'
      ? 'look at what it says it owns, then run the workflow by hand on the default branch with approve: and the digest of this plan'
      : null
  const code =
    state === 'unverified' ? 'ledger-unverified' : cause === 'application' ? 'wrong-application' : 'ledger-refused'
  const refusal = planDiagnostic(code, reason ?? 'the ledger cannot be used', override === null ? {} : { override })
  return [...warnings, refusal]
}
