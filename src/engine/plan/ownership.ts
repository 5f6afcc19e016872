/**
 * What a fleet owns, by the ledger: after the spec's `moved` entries, and with what an interrupted run announced and made.
 * Ownership is by id, so what was made again under a name that is owned has another id and is not owned.
 */
import type { Ledger, Owned } from '../../domain/ledger.ts'
import type { Address, Fleet, LiveObject, LiveState } from '../../domain/model.ts'
import { listPendingCreates } from '../../domain/pending-creates.ts'

export type LiveIndex = {
  readonly byId: ReadonlyMap<string, LiveObject>
  /** By kind and name. */
  readonly byName: ReadonlyMap<string, readonly LiveObject[]>
  readonly default: LiveObject | null
}

export function indexLive({ objects, defaultWorkspace }: LiveState): LiveIndex {
  const byId = new Map(objects.map((object) => [object.id, object]))
  const named = objects.filter(({ id }) => id !== defaultWorkspace)
  const byName = Map.groupBy(named, ({ kind, name }) => `${kind}/${name}`)
  return { byId, byName, default: defaultWorkspace === null ? null : (byId.get(defaultWorkspace) ?? null) }
}

export type Ownership = {
  readonly byAddress: ReadonlyMap<Address, Owned>
  readonly byId: ReadonlyMap<string, { readonly address: Address; readonly owned: Owned }>
}

export function resolveOwnership(
  fleet: Fleet,
  ledger: Ledger | null,
  index: LiveIndex,
  ownedByOtherFleet: ReadonlyMap<string, string>,
): Ownership {
  const entries = Object.entries(ledger?.resources ?? {}) as [Address, Owned][]
  const byAddress = new Map(entries)
  for (const { from, to } of fleet.moved) {
    const entry = byAddress.get(from)
    if (!entry || byAddress.has(to)) continue
    byAddress.delete(from)
    byAddress.set(to, entry)
  }
  const since = ledger?.intent ? Math.floor(Date.parse(ledger.intent.at) / 1000) : 0
  for (const { address, kind, name } of listPendingCreates(ledger?.intent ?? null)) {
    const created = (index.byName.get(`${kind}/${name}`) ?? []).filter(
      ({ id, createdAt }) => (createdAt ?? 0) >= since && !ownedByOtherFleet.has(id),
    )
    const known = byAddress.get(address)
    const isGone = known === undefined || !index.byId.has(known.id)
    if (isGone && created.length === 1 && created[0]) byAddress.set(address, { ...known, id: created[0].id })
  }
  const byId = new Map([...byAddress].map(([address, owned]) => [owned.id, { address, owned }]))
  return { byAddress, byId }
}

/** It may still be listed for a while: it is never taken for anything. */
export const isDeletedLately = (ledger: Ledger | null, id: string): boolean =>
  ledger !== null && Object.hasOwn(ledger.deleted, id)
