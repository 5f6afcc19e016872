/**
 * What of the application a fleet has to do with, and so what is read of it. A kind is in use when the file names it, when
 * the ledger owns one or a run announced one, and when a kind in use needs it. What lives may refer to further kinds: those
 * are found while reading.
 */

import { kindOf } from '../../domain/address.ts'
import type { Ledger } from '../../domain/ledger.ts'
import { type Address, type Fleet, KINDS, type Kind, type LiveObject } from '../../domain/model.ts'
import { listPendingCreates } from '../../domain/pending-creates.ts'
import { mapReferences } from '../../kinds/references.ts'
import { isMailbox, registry } from '../../kinds/registry.ts'
import type { ReadOptions } from './read.ts'

export function listKindsInUse(fleet: Fleet, ledger: Ledger | null): readonly Kind[] {
  const named = new Set<Kind>()
  const addresses: readonly Address[] = [
    ...fleet.desired.map(({ address }) => address),
    ...fleet.moved.flatMap(({ from, to }) => [from, to]),
    ...fleet.absent.map(({ address }) => address),
    ...(fleet.retire ? [fleet.retire.workspace] : []),
    ...(Object.keys(ledger?.resources ?? {}) as Address[]),
    ...(ledger?.intent?.creates ?? []),
    ...(Object.keys(ledger?.intent?.left ?? {}) as Address[]),
  ]
  for (const address of addresses) named.add(kindOf(address))
  for (const kind of KINDS) if (registry[kind].section in fleet.quotas) named.add(kind)
  for (const { kind, attributes } of fleet.desired) {
    mapReferences(registry[kind], attributes, (reference, referred) => {
      named.add(referred)
      return reference
    })
  }
  // A set that grows while it is walked is walked to its end.
  for (const kind of named) {
    const { needs = [], usedBy } = registry[kind]
    for (const needed of needs) named.add(needed)
    // Whom a change reaches, and what must not be deleted, is told by those that refer to it.
    if (usedBy) named.add(usedBy.kind)
  }
  return KINDS.filter((kind) => named.has(kind))
}

/**
 * What to read for a plan. Details are read of the objects whose details the file manages; what the ledger owns is asked for
 * by id when a list lacks it.
 */
export function getReadOptions(fleet: Fleet, ledger: Ledger | null): ReadOptions {
  const detailed = fleet.desired.filter(({ kind, attributes }) =>
    registry[kind].detail?.paths.some((path) => path in attributes),
  )
  const names = new Set(detailed.map(({ kind, name }) => `${kind}/${name}`))
  const ids = new Set([
    ...detailed.flatMap(({ address, explicitId }) => [explicitId, ledger?.resources[address]?.id]),
    ...fleet.moved.map(({ from }) => ledger?.resources[from]?.id),
  ])
  const owned = Object.entries(ledger?.resources ?? {}).map(([address, { id }]) => ({
    kind: kindOf(address as Address),
    id,
  }))
  const kinds = listKindsInUse(fleet, ledger)
  // What only the ledger still names must not end every run of a fleet that has done with it.
  const left = new Set(kinds).difference(new Set(listKindsInUse(fleet, null)))
  for (const { kind } of listPendingCreates(ledger?.intent ?? null)) left.delete(kind)
  const pending = new Set(listPendingCreates(ledger?.intent ?? null).map(({ kind, name }) => `${kind}/${name}`))
  return {
    kinds,
    ...(left.size === 0 ? {} : { optional: left }),
    detail: ({ kind, name, id }: LiveObject) => names.has(`${kind}/${name}`) || ids.has(id),
    ...(pending.size === 0 ? {} : { isPending: ({ kind, name }: LiveObject) => pending.has(`${kind}/${name}`) }),
    accounts: fleet.desired.some(({ address }) => isMailbox(address)),
    owned,
  }
}
