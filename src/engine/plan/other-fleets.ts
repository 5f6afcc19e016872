/**
 * The other fleets of this repository. What one of them owns is not touched, unless this fleet owns it too: then each sets
 * back what the other changes, and neither deletes it. A ledger that does not verify owns nothing; but what it claims is not
 * adopted.
 */
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Ledger } from '../../domain/ledger.ts'
import type { Desired, Diagnostic, LiveObject } from '../../domain/model.ts'

export type OtherFleets = {
  /** By id, the name of the fleet. */
  readonly owned: ReadonlyMap<string, string>
  readonly claimed: ReadonlyMap<string, string>
  /** Why an object that this fleet does not own may not be taken for a desired one; null where it may. */
  readonly refuse: (desired: Desired, object: LiveObject) => Diagnostic | null
  /** Of an object that is taken for a desired one: that another fleet owns it as well; null where none does. */
  readonly warn: (desired: Desired, object: LiveObject) => Diagnostic | null
}

/** `claims` are the ledgers that do not verify. */
export type OtherLedgers = { readonly others: readonly Ledger[]; readonly claims: readonly Ledger[] }

export function createOtherFleets({ others, claims }: OtherLedgers): OtherFleets {
  const owned = indexFleets(others)
  const claimed = indexFleets(claims)
  return {
    owned,
    claimed,
    refuse: (desired, { id }) => {
      const holder = owned.get(id)
      const claimant = claimed.get(id)
      if (holder !== undefined) return refuseOwned(desired, holder)
      return claimant === undefined ? null : refuseClaimed(desired, claimant)
    },
    warn: (desired, { id }) => {
      const holder = owned.get(id)
      return holder === undefined ? null : warnOfSecondOwner(desired, holder)
    },
  }
}

const indexFleets = (ledgers: readonly Ledger[]): ReadonlyMap<string, string> =>
  new Map(ledgers.flatMap(({ fleet, resources }) => Object.values(resources).map(({ id }) => [id, fleet])))

function refuseOwned(desired: Desired, holder: string): Diagnostic {
  const summary = `the fleet '${holder}' of this repository owns ${desired.address}`
  const override = `take it out here and keep it in '${holder}', whose file deletes it if it drops it; docs/handing-over.md tells how it changes hands`
  return planDiagnostic('owned-elsewhere', summary, { desired, override })
}

function refuseClaimed(desired: Desired, claimant: string): Diagnostic {
  const summary = `the ledger of the fleet '${claimant}' of this repository claims ${desired.address}, and does not verify`
  const override = `let both fleets sign with the same signing-key, or delete refs/nylas-fleet/${claimant} if nobody has a fleet of that name`
  return planDiagnostic('owned-elsewhere', summary, { desired, override })
}

function warnOfSecondOwner(desired: Desired, holder: string): Diagnostic {
  const summary = `the fleet '${holder}' of this repository owns ${desired.address} as well: each sets back what the other changes`
  const override =
    'write the same into both files until one of the fleets has given it up, as docs/handing-over.md tells; while both own it, neither deletes it'
  return planDiagnostic('owned-twice', summary, { desired, override, severity: 'warning' })
}
