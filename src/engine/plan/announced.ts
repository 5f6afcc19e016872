/** What a run that died had announced: the remote name under which each address may have come to exist unseen. */
import { keyOf, kindOf } from '../../domain/address.ts'
import type { Address, Fleet, Intent, Kind } from '../../domain/model.ts'

export type PendingCreate = { readonly address: Address; readonly kind: Kind; readonly name: string }

/** Told by the entry alone: the spec may have changed since, or have dropped the address. */
export function listPendingCreates(intent: Intent | null): readonly PendingCreate[] {
  const { creates = [], names = {} } = intent ?? {}
  return creates.map((address) => ({ address, kind: kindOf(address), name: names[address] ?? keyOf(address) }))
}

/** The names worth saying: of those that are not called by their key. */
export function listRemoteNames(
  fleet: Pick<Fleet, 'desired'>,
  creates: readonly Address[],
): NonNullable<Intent['names']> {
  const names = new Map(fleet.desired.map((one) => [one.address, one.name]))
  const told = creates.flatMap((address) => {
    const name = names.get(address) ?? keyOf(address)
    return name === keyOf(address) ? [] : [[address, name] as const]
  })
  return Object.fromEntries(told)
}
