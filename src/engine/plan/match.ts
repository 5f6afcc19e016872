/**
 * Matches desired resources to live objects and to ledger entries.
 *
 *   pinned (`id:`)            that very object
 *   owned id still lives      that object, whatever it is called now
 *   otherwise by name         exactly one live object of the kind with the wanted name; accounts by lower-cased e-mail
 *
 * Ownership is by id. An object the ledger owns under an address that left the spec, found here again, is the same object
 * renamed. One that was made again under our name has another id and is not ours. One that an interrupted run announced and
 * made is ours. Ids deleted lately are never taken for anything, nor what another fleet owns (`other-fleets.ts`).
 */
import { kindOf } from '../../domain/address.ts'
import { mergeAlike, planDiagnostic } from '../../domain/diagnostic.ts'
import type { Ledger, Owned } from '../../domain/ledger.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type Fleet,
  type LiveObject,
  type LiveState,
} from '../../domain/model.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { isMailbox, narrowNamesakes } from '../../kinds/registry.ts'
import { createOtherFleets, type OtherFleets, type OtherLedgers } from './other-fleets.ts'
import { indexLive, isDeletedLately, type LiveIndex, type Ownership, resolveOwnership } from './ownership.ts'

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

export function matchResources(sources: PlanSources, ledgers: OtherLedgers): MatchResult {
  const index = indexLive(sources.live)
  const otherFleets = createOtherFleets(ledgers)
  const ownership = resolveOwnership(sources.fleet, sources.ledger, index, otherFleets.owned)
  const wanted = new Set<Address>(sources.fleet.desired.map(({ address }) => address))
  const known = { ...sources, wanted, index, otherFleets, ownership }
  const { pairs, claimed, diagnostics } = pairDesired(known)
  return {
    pairs,
    ...sortRest(known, claimed),
    ownedByOtherFleet: otherFleets.owned,
    claimedByOtherFleet: otherFleets.claimed,
    diagnostics: mergeAlike(diagnostics),
  }
}

/** What is matched, and the ways to find it. */
type Known = PlanSources & {
  readonly wanted: ReadonlySet<Address>
  readonly index: LiveIndex
  readonly otherFleets: OtherFleets
  readonly ownership: Ownership
}

type Pairing = {
  readonly pairs: readonly Pair[]
  /** By id, who was given the object. */
  readonly claimed: ReadonlyMap<string, Address>
  readonly diagnostics: readonly Diagnostic[]
}

/** Each desired resource with the object that it means, if any lives. */
function pairDesired({ fleet, ledger, wanted, index, otherFleets, ownership }: Known): Pairing {
  const diagnostics: Diagnostic[] = []
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
    const warning = otherFleets.warn(desired, object)
    if (warning) diagnostics.push(warning)
    return { desired, live: object, owned: ownership.byId.get(object.id)?.owned ?? null }
  })
  return { pairs, claimed, diagnostics }

  function findLive(desired: Desired): LiveObject | null {
    const { kind, address, explicitId } = desired
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
    return known?.kind === kind ? known : findByName(desired)
  }

  function findByName(desired: Desired): LiveObject | null {
    const { kind, address, name } = desired
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
    const refusal = ownership.byId.has(object.id) ? null : otherFleets.refuse(desired, object)
    if (refusal) diagnostics.push(refusal)
    return refusal ? null : object
  }
}

type Rest = Pick<MatchResult, 'removedFromSpec' | 'forgotten' | 'unseen' | 'unmanaged' | 'addresses'>

/** What no desired resource means: owned and alive, owned and gone, and nobody's. */
function sortRest(
  { live, ledger, wanted, index, otherFleets, ownership }: Known,
  claimed: ReadonlyMap<string, Address>,
): Rest {
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
    .filter(({ id }) => !addresses.has(id) && !otherFleets.owned.has(id) && !isDeletedLately(ledger, id))
    .map((object) => ({ address: `${object.kind}/${object.name}` as const, live: object }))
  return { removedFromSpec, forgotten, unseen, unmanaged, addresses }
}

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
