/** What a run that died has announced and may have made unseen. */
import { keyOf, kindOf } from './address.ts'
import type { Intent } from './ledger.ts'
import type { Address, Kind } from './model.ts'

export type PendingCreate = { readonly address: Address; readonly kind: Kind; readonly name: string }

/**
 * What a run that died was about to create, each with the name under which it may have come to exist unseen. The ledger's
 * entry alone tells it: the spec may have changed since, or have dropped the address.
 */
export function listPendingCreates(intent: Intent | null): readonly PendingCreate[] {
  const { creates = [], names = {} } = intent ?? {}
  return creates.map((address) => ({ address, kind: kindOf(address), name: names[address] ?? keyOf(address) }))
}
