/** Who holds each live object, and what the spec and the ledger remember of it. */
import type { Address, Desired, Fleet, Ledger, LiveObject, LiveState, Owned } from '../../domain/model.ts'
import type { MatchResult } from '../../engine/plan/match.ts'
import type { Ownership } from './view.ts'

/** What the inventory is made from: a plan that was made, with all it was made of. */
export type Source = {
  readonly fleet: Fleet
  readonly live: LiveState
  readonly ledger: Ledger | null
  readonly matched: MatchResult
}

export type LedgerEntryOf = {
  readonly address: Address
  readonly ownership: Ownership
  readonly fleet: string | null
  readonly desired: Desired | null
  readonly owned: Owned | null
}

export function indexOwners({ ledger, live, matched }: Source): (object: LiveObject) => LedgerEntryOf {
  const found = new Map<string, LedgerEntryOf>()
  const nobody = { fleet: null, desired: null, owned: null }
  for (const { desired, live: object, owned } of matched.pairs) {
    if (!object) continue
    const ownership = owned ? 'owned' : ledger ? 'adopted' : 'declared'
    found.set(object.id, { address: desired.address, ownership, fleet: null, desired, owned })
  }
  for (const { address, live: object, owned } of matched.leaving) {
    found.set(object.id, { ...nobody, address, ownership: owned.retired ? 'waiting' : 'leaving', owned })
  }
  return (object) => {
    const known = found.get(object.id)
    if (known) return known
    const fleet = matched.elsewhere.get(object.id) ?? null
    const isDefault = object.id === live.defaultWorkspace
    const address = matched.addresses.get(object.id) ?? (`${object.kind}/${object.name}` as const)
    if (fleet !== null) return { ...nobody, address, ownership: 'elsewhere', fleet }
    const gone = ledger !== null && !isDefault && Object.hasOwn(ledger.deleted, object.id)
    return { ...nobody, address, ownership: gone ? 'deleted' : 'unmanaged' }
  }
}
