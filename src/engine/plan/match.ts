/**
 * Who is who: pairs what the spec wants with what lives, and with what the ledger says this fleet owns.
 *
 *   pinned (`id:`)            that very object
 *   owned id still lives      that object, whatever it is called now
 *   otherwise by name         exactly one live object of the kind with the wanted name; accounts by lower-cased e-mail
 *
 * Ownership is by id. An object the ledger owns under an address that left the spec, found here again, is the same object
 * renamed. One that was made again under our name has another id and is not ours. One that an interrupted run announced and
 * made is ours. Ids deleted lately are never taken for anything, and what another fleet owns is never touched: what two
 * ledgers claim is nobody's until one spec lets go of it.
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type Fleet,
  type Ledger,
  type LiveObject,
  type LiveState,
  type Owned,
} from '../../domain/model.ts'
import { listPendingCreates } from './announced.ts'

export type Pair = {
  readonly desired: Desired
  readonly live: LiveObject | null
  /** What the ledger remembers of this very object; null when it is not ours yet. */
  readonly owned: Owned | null
}

export type MatchResult = {
  readonly pairs: readonly Pair[]
  /** Owned, alive and no longer in the spec. */
  readonly leaving: readonly { readonly address: Address; readonly live: LiveObject; readonly owned: Owned }[]
  /** In the ledger, not in the spec and not alive. */
  readonly forgotten: readonly Address[]
  /** Alive, and neither wanted nor owned by any fleet of this repository. */
  readonly unmanaged: readonly { readonly address: Address; readonly live: LiveObject }[]
  /** Of every live object that has an address in this fleet. */
  readonly addresses: ReadonlyMap<string, Address>
  readonly elsewhere: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

export function matchResources(
  fleet: Fleet,
  live: LiveState,
  ledger: Ledger | null,
  others: readonly Ledger[],
): MatchResult {
  const diagnostics: Diagnostic[] = []
  const index = indexLive(live)
  const elsewhere = new Map(
    others.flatMap((other) => Object.values(other.resources).map((one) => [one.id, other.fleet])),
  )
  const wanted = new Set<Address>(fleet.desired.map((one) => one.address))
  const owned = ownership(fleet, ledger, index, elsewhere)
  const claimed = new Map<string, Address>()

  const pairs = fleet.desired.map((desired): Pair => {
    const found = find(desired)
    if (!found) return { desired, live: null, owned: null }
    const first = claimed.get(found.id)
    if (first) {
      const summary = `${desired.address} and ${first} both mean the object ${found.id}: keep one of them`
      diagnostics.push(planDiagnostic('one-object-twice', summary, { desired }))
    }
    claimed.set(found.id, desired.address)
    return { desired, live: found, owned: owned.byId.get(found.id)?.owned ?? null }
  })

  function find(desired: Desired): LiveObject | null {
    const { kind, address } = desired
    if (address === DEFAULT_WORKSPACE) return index.default
    if (desired.explicitId !== null) {
      const pinned = index.byId.get(desired.explicitId.toLowerCase())
      if (pinned?.kind === kind) return usable(desired, pinned)
      const summary = `${address}: no ${kind} with the id ${desired.explicitId} is in this application`
      diagnostics.push(planDiagnostic('pin-not-found', summary, { desired }))
      return null
    }
    const own = owned.byAddress.get(address)
    const known = own && index.byId.get(own.id)
    if (known?.kind === kind) return known
    const named = (index.byName.get(`${kind}/${desired.name}`) ?? []).filter((one) => {
      const holder = owned.byId.get(one.id)?.address
      return holder === undefined || holder === address || !wanted.has(holder)
    })
    const candidates = named.filter((one) => !(ledger && one.id in ledger.deleted))
    if (candidates.length > 1) {
      const ids = candidates.map((one) => one.id).join(', ')
      const what = kind === 'account' ? 'e-mail' : 'name'
      const summary = `${address}: ${candidates.length} live objects have the ${what} '${desired.name}' (${ids})`
      const override = `write id: with the right one into ${address}`
      diagnostics.push(planDiagnostic('ambiguous-name', summary, { desired, override }))
      return null
    }
    return candidates[0] ? usable(desired, candidates[0]) : null
  }

  function usable(desired: Desired, object: LiveObject): LiveObject | null {
    const holder = elsewhere.get(object.id)
    if (holder === undefined) return object
    const summary = `${desired.address} is owned by the fleet '${holder}' of this repository`
    const override = `take it out of '${holder}' first, or choose another name here`
    diagnostics.push(planDiagnostic('owned-elsewhere', summary, { desired, override }))
    return null
  }

  const addresses = new Map(claimed)
  const leaving: { address: Address; live: LiveObject; owned: Owned }[] = []
  const forgotten: Address[] = []
  for (const [address, own] of owned.byAddress) {
    if (claimed.has(own.id)) continue
    const object = index.byId.get(own.id)
    if (!object) {
      if (!wanted.has(address)) forgotten.push(address)
    } else if (!wanted.has(address) && object.id !== live.defaultWorkspace) {
      leaving.push({ address, live: object, owned: own })
      addresses.set(object.id, address)
    }
  }
  if (index.default) addresses.set(index.default.id, DEFAULT_WORKSPACE)
  const unmanaged = live.objects
    .filter((one) => !addresses.has(one.id) && !elsewhere.has(one.id) && !(ledger && one.id in ledger.deleted))
    .map((one) => ({ address: `${one.kind}/${one.name}` as Address, live: one }))
  return { pairs, leaving, forgotten, unmanaged, addresses, elsewhere, diagnostics }
}

type Index = {
  readonly byId: ReadonlyMap<string, LiveObject>
  readonly byName: ReadonlyMap<string, readonly LiveObject[]>
  readonly default: LiveObject | null
}

function indexLive(live: LiveState): Index {
  const byId = new Map<string, LiveObject>()
  const byName = new Map<string, LiveObject[]>()
  for (const object of live.objects) {
    byId.set(object.id, object)
    if (object.id === live.defaultWorkspace) continue
    const key = `${object.kind}/${object.name}`
    const same = byName.get(key)
    if (same) same.push(object)
    else byName.set(key, [object])
  }
  return { byId, byName, default: live.defaultWorkspace === null ? null : (byId.get(live.defaultWorkspace) ?? null) }
}

type Ownership = {
  readonly byAddress: ReadonlyMap<Address, Owned>
  readonly byId: ReadonlyMap<string, { readonly address: Address; readonly owned: Owned }>
}

/** The ledger's resources, after the spec's `moved` entries, and with what an interrupted run announced and made. */
function ownership(
  fleet: Fleet,
  ledger: Ledger | null,
  index: Index,
  elsewhere: ReadonlyMap<string, string>,
): Ownership {
  const entries = Object.entries(ledger?.resources ?? {}) as [Address, Owned][]
  const byAddress = new Map(entries.filter(([, { id }]) => !elsewhere.has(id)))
  for (const { from, to } of fleet.moved) {
    const entry = byAddress.get(from)
    if (!entry || byAddress.has(to)) continue
    byAddress.delete(from)
    byAddress.set(to, entry)
  }
  const since = ledger?.intent ? Math.floor(Date.parse(ledger.intent.at) / 1000) : 0
  for (const { address, kind, name } of listPendingCreates(ledger?.intent ?? null)) {
    const made = (index.byName.get(`${kind}/${name}`) ?? []).filter(
      (one) => (one.createdAt ?? 0) >= since && !elsewhere.has(one.id),
    )
    const known = byAddress.get(address)
    const gone = known === undefined || !index.byId.has(known.id)
    if (gone && made.length === 1 && made[0]) byAddress.set(address, { ...known, id: made[0].id })
  }
  const byId = new Map([...byAddress].map(([address, owned]) => [owned.id, { address, owned }]))
  return { byAddress, byId }
}
