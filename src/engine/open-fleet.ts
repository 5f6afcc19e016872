/**
 * The first step of every plan and apply: the fleet's file compiled and its ledger read, each once. Then what a plan must
 * know of that ledger: whether it can be trusted, and what to tell people where it cannot. Such a ledger is shown all the same.
 */

import { type CompileResult, compileFleet } from '../config/compile.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Diagnostic, Fleet } from '../domain/model.ts'
import type { LedgerReading, LedgerStore, UnverifiedLedger } from '../state/ledger/store.ts'
import { describeDifferences } from '../state/ledger/trust.ts'
import type { LedgerEvidence, PlanDeps } from './deps.ts'

export type OpenedFleet = CompileResult & {
  /** Null where the file has errors, or with the ledger off. */
  readonly store: LedgerStore | null
  readonly reading: LedgerReading | null
}

/** An opened fleet whose file has no errors. */
export type SoundFleet = OpenedFleet & { readonly fleet: Fleet }

export async function openFleet(deps: PlanDeps): Promise<OpenedFleet> {
  const compiled = await compileFleet(deps.tree, deps.fleetFile, deps)
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
  // The next serial is to be above both. Its signature is good, so it is its own newest version that verifies.
  const lastVerified = reading.tip === null ? null : { commit: reading.tip, ledger }
  const risen = { ...ledger, serial: Math.max(ledger.serial, serial) }
  return { ...reading, ledger: risen, lastVerified, state: 'unverified', cause: 'history', reason: `${reason}.` }
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
  const override = `give ${fleet.file} a fleet: name of its own, or remove ${ledger.file} in the same change: what only that one declares is then deleted`
  return [planDiagnostic('owned-elsewhere', summary, { place: fleet.places['fleet'], override })]
}

/** A ledger that cannot be obeyed refuses every apply; the plan, whose digest can be approved, is shown all the same. */
export function reportLedger(reading: LedgerReading, digest: string): readonly Diagnostic[] {
  const { state, cause, reason, ledger, lastVerified, unreadable, unverified } = reading
  const warnings = limitWarnings([
    ...unreadable.map(({ fleet, reason: why }) =>
      planDiagnostic('ledger-unreadable', `nobody knows what the fleet '${fleet}' of this repository owns: ${why}`, {
        severity: 'warning',
      }),
    ),
    ...unverified.map((other) => reportUnverifiedFleet(other)),
  ])
  if (state === 'unverified' && ledger !== null) {
    const effect =
      'It is shown, and nothing is applied. An approved apply takes the ids from it and nothing else (waits for a deletion begin anew) and signs it again.'
    const summary = [reason, describeDifferences(ledger, lastVerified), effect].join(' ')
    const override = `find out who wrote it and whether it should own this, then run the workflow by hand on the default branch with approve: ${digest}`
    return [...warnings, planDiagnostic('ledger-unverified', summary, { override })]
  }
  if (state !== 'refused') return warnings
  const code = cause === 'application' ? 'wrong-application' : 'ledger-refused'
  return [...warnings, planDiagnostic(code, reason ?? 'the ledger cannot be used')]
}

const MOST_WARNINGS = 5

/** Anybody who may push can make any number of ledgers: the rest is counted. */
function limitWarnings(warnings: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown = warnings.slice(0, MOST_WARNINGS)
  const last = shown.at(-1)
  const more = warnings.length - shown.length
  if (more === 0 || !last) return shown
  const summary = `${last.summary} (and ${more} more ledgers below refs/nylas-fleet/ that cannot be read or do not count)`
  return [...shown.slice(0, -1), { ...last, summary }]
}

function reportUnverifiedFleet({ ledger, reason }: UnverifiedLedger): Diagnostic {
  const owned = Object.keys(ledger.resources).length
  const summary = `the ledger of the fleet '${ledger.fleet}' of this repository does not count, so the ${owned} resources it claims are not taken for its own: ${reason}`
  const override = `let both fleets sign with the same signing-key; if nobody has a fleet of that name, delete refs/nylas-fleet/${ledger.fleet}`
  return planDiagnostic('ledger-foreign', summary, { severity: 'warning', override })
}
