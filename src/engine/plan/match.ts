/**
 * Matches desired resources to live objects and to ledger entries.
 *
 *   pinned (`id:`)            that very object
 *   owned id still lives      that object, whatever it is called now
 *   otherwise by name         exactly one live object of the kind with the wanted name; accounts by lower-cased e-mail
 *
 * Ownership is by id. An object the ledger owns under an address that left the spec, found here again, is the same object
 * renamed. One that was made again under our name has another id and is not ours. One that an interrupted run announced and
 * made is ours. Ids deleted lately are never taken for anything. What another fleet owns is never touched, unless we own it
 * too: then it stays ours, and is not deleted from under the other. A ledger that does not verify owns nothing; but what it
 * claims is not adopted.
 */
import { kindOf } from '../../domain/address.ts'
import { mergeAlike, planDiagnostic } from '../../domain/diagnostic.ts'
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
import { listPendingCreates } from '../../domain/pending-creates.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { isMailbox, narrowNamesakes } from '../../kinds/registry.ts'

export type Pair = {
  readonly desired: Desired
  readonly live: LiveObject | null
  /** What the ledger remembers of this very object; null when it is not ours yet. */
  readonly owned: Owned | null
}

export type RemovedResource = { readonly address: Address; readonly live: LiveObject; readonly owned: Owned }

export type MatchResult = {
  readonly pairs: readonly Pair[]
  /** Owned, alive and no longer in the spec. */
  readonly removedFromSpec: readonly RemovedResource[]
  /** In the ledger, not in the spec and not alive. */
  readonly forgotten: readonly Address[]
  /** In the ledger, not in the spec, and of a kind that the API refuses to list: stays in the ledger. */
  readonly unseen: readonly { readonly address: Address; readonly owned: Owned }[]
  /** Alive, and neither wanted nor owned by any fleet of this repository. */
  readonly unmanaged: readonly { readonly address: Address; readonly live: LiveObject }[]
  /** Of every live object that has an address in this fleet. */
  readonly addresses: ReadonlyMap<string, Address>
  /** Ids that other fleets of this repository own, with their names. */
  readonly ownedByOtherFleet: ReadonlyMap<string, string>
  /** The same of ledgers that do not verify. */
  readonly claimedByOtherFleet: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** What a plan is made of: what is wanted, what lives, and what is owned (null with the ledger off: nothing is). */
export type PlanSources = { readonly fleet: Fleet; readonly live: LiveState; readonly ledger: Ledger | null }

export function matchResources(
  { fleet, live, ledger }: PlanSources,
  { others, claims }: { readonly others: readonly Ledger[]; readonly claims: readonly Ledger[] },
): MatchResult {
  const diagnostics: Diagnostic[] = []
  const index = indexLive(live)
  const ownedByOtherFleet = indexFleets(others)
  const claimedByOtherFleet = indexFleets(claims)
  const wanted = new Set<Address>(fleet.desired.map(({ address }) => address))
  const ownership = resolveOwnership(fleet, ledger, index, ownedByOtherFleet)
  const claimed = new Map<string, Address>()

  const pairs = fleet.desired.map((desired): Pair => {
    const object = findLive(desired)
    if (!object) return { desired, live: null, owned: null }
    const first = claimed.get(object.id)
    if (first) {
      const summary = `${desired.address} and ${first} both mean the object ${object.id}: keep one of them`
      diagnostics.push(planDiagnostic('one-object-twice', summary, { desired }))
    }
    claimed.set(object.id, desired.address)
    warnOfSecondOwner(desired, object)
    return { desired, live: object, owned: ownership.byId.get(object.id)?.owned ?? null }
  })

  function findLive(desired: Desired): LiveObject | null {
    const { kind, address, explicitId, name } = desired
    if (address === DEFAULT_WORKSPACE) return index.default
    if (explicitId !== null) {
      const pinned = index.byId.get(explicitId)
      if (pinned?.kind === kind) return refuseOwnedElsewhere(desired, pinned)
      const summary = `${address}: no ${kind} with the id ${explicitId} is in this application`
      diagnostics.push(planDiagnostic('pin-not-found', summary, { desired }))
      return null
    }
    const own = ownership.byAddress.get(address)
    const known = own && index.byId.get(own.id)
    if (known?.kind === kind) return known
    const namesakes = (index.byName.get(`${kind}/${name}`) ?? []).filter(({ id }) => {
      const holder = ownership.byId.get(id)?.address
      const isFree = holder === undefined || holder === address || !wanted.has(holder)
      return isFree && !isDeletedLately(ledger, id)
    })
    const candidates = narrowNamesakes(namesakes, desired.attributes)
    if (candidates.length > 1) {
      const ids = candidates.map(({ id }) => id).join(', ')
      const what = isMailbox(address) ? 'e-mail' : 'name'
      const summary = `${address}: ${candidates.length} live objects have the ${what} '${name}' (${ids})`
      const override = `write id: with the right one into ${address}`
      diagnostics.push(planDiagnostic('ambiguous-name', summary, { desired, override }))
      return null
    }
    return candidates[0] ? refuseOwnedElsewhere(desired, candidates[0]) : null
  }

  function refuseOwnedElsewhere(desired: Desired, object: LiveObject): LiveObject | null {
    if (ownership.byId.has(object.id)) return object
    const holder = ownedByOtherFleet.get(object.id)
    const claimant = claimedByOtherFleet.get(object.id)
    if (holder === undefined && claimant === undefined) return object
    const summary =
      holder === undefined
        ? `the ledger of the fleet '${claimant}' of this repository claims ${desired.address}, and does not verify`
        : `the fleet '${holder}' of this repository owns ${desired.address}`
    const override =
      holder === undefined
        ? `let both fleets sign with the same signing-key, or delete refs/nylas-fleet/${claimant} if nobody has a fleet of that name`
        : `take it out here and keep it in '${holder}', whose file deletes it if it drops it; docs/handing-over.md tells how it changes hands`
    diagnostics.push(planDiagnostic('owned-elsewhere', summary, { desired, override }))
    return null
  }

  function warnOfSecondOwner(desired: Desired, object: LiveObject): void {
    const holder = ownedByOtherFleet.get(object.id)
    if (holder === undefined) return
    const summary = `the fleet '${holder}' of this repository owns ${desired.address} as well: each sets back what the other changes`
    const override =
      'write the same into both files until one of the fleets has given it up, as docs/handing-over.md tells; while both own it, neither deletes it'
    diagnostics.push(planDiagnostic('owned-twice', summary, { desired, override, severity: 'warning' }))
  }

  const addresses = new Map(claimed)
  const removedFromSpec: RemovedResource[] = []
  const forgotten: Address[] = []
  const unseen: { readonly address: Address; readonly owned: Owned }[] = []
  for (const [address, owned] of ownership.byAddress) {
    if (claimed.has(owned.id)) continue
    const object = index.byId.get(owned.id)
    if (!object) {
      if (wanted.has(address)) continue
      if (live.unread?.includes(kindOf(address))) unseen.push({ address, owned })
      else forgotten.push(address)
    } else if (!wanted.has(address) && object.id !== live.defaultWorkspace) {
      removedFromSpec.push({ address, live: object, owned })
      addresses.set(object.id, address)
    }
  }
  if (index.default) addresses.set(index.default.id, DEFAULT_WORKSPACE)
  const unmanaged = live.objects
    .filter(({ id }) => !addresses.has(id) && !ownedByOtherFleet.has(id) && !isDeletedLately(ledger, id))
    .map((object) => ({ address: `${object.kind}/${object.name}` as const, live: object }))
  return {
    pairs,
    removedFromSpec,
    forgotten,
    unseen,
    unmanaged,
    addresses,
    ownedByOtherFleet,
    claimedByOtherFleet,
    diagnostics: mergeAlike(diagnostics),
  }
}

/** By id, the name of the fleet. */
const indexFleets = (ledgers: readonly Ledger[]): ReadonlyMap<string, string> =>
  new Map(ledgers.flatMap(({ fleet, resources }) => Object.values(resources).map(({ id }) => [id, fleet])))

/** What lists may still show. */
export const isDeletedLately = (ledger: Ledger | null, id: string): boolean =>
  ledger !== null && Object.hasOwn(ledger.deleted, id)

/** The address of whatever has one in this fleet; everything else stays `id:<uuid>`. */
export function createAddressResolver({ addresses }: Pick<MatchResult, 'addresses'>): (reference: string) => string {
  return (reference) => {
    const id = parseIdReference(reference)
    return id === null ? reference : (addresses.get(id) ?? reference)
  }
}

/**
 * Whether the file sets a field of what has this address, or did when it was last applied; null for what this fleet does not
 * know. What it leaves open Nylas reports all the same, by its own default.
 */
export function createManagedLookUp({
  pairs,
  removedFromSpec,
}: Pick<MatchResult, 'pairs' | 'removedFromSpec'>): (reference: string, path: string) => boolean | null {
  const paths = new Map<string, ReadonlySet<string>>()
  for (const { desired, owned } of pairs)
    paths.set(desired.address, new Set([...Object.keys(desired.attributes), ...(owned?.managed ?? [])]))
  for (const { address, owned } of removedFromSpec) paths.set(address, new Set(owned.managed))
  return (reference, path) => paths.get(reference)?.has(path) ?? null
}

type LiveIndex = {
  readonly byId: ReadonlyMap<string, LiveObject>
  /** By kind and name. */
  readonly byName: ReadonlyMap<string, readonly LiveObject[]>
  readonly default: LiveObject | null
}

function indexLive({ objects, defaultWorkspace }: LiveState): LiveIndex {
  const byId = new Map(objects.map((object) => [object.id, object]))
  const named = objects.filter(({ id }) => id !== defaultWorkspace)
  const byName = Map.groupBy(named, ({ kind, name }) => `${kind}/${name}`)
  return { byId, byName, default: defaultWorkspace === null ? null : (byId.get(defaultWorkspace) ?? null) }
}

type Ownership = {
  readonly byAddress: ReadonlyMap<Address, Owned>
  readonly byId: ReadonlyMap<string, { readonly address: Address; readonly owned: Owned }>
}

/** The ledger's resources, after the spec's `moved` entries, and with what an interrupted run announced and made. */
function resolveOwnership(
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
