/**
 * Refusals. Each looks at the finished plan and says what it will not let pass and who can do what to allow it; none edits
 * the plan, and each switch opens only its own guard.
 */

import { kindOf } from '../../domain/address.ts'
import { type Change, isHoldLifted, isPendingDeletion, isRemoval } from '../../domain/change.ts'
import { mergeAlike, planDiagnostic } from '../../domain/diagnostic.ts'
import type { Ledger, Owned } from '../../domain/ledger.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type Fleet,
  KINDS,
  type LiveState,
} from '../../domain/model.ts'
import { listReferences } from '../../kinds/references.ts'
import { GROUP_FIELD, isMailbox, MAILBOX, registry } from '../../kinds/registry.ts'
import { createProtection } from './changes.ts'
import type { FolderPlans } from './folders.ts'
import type { GovernanceBeforeAfter, GovernanceState } from './governance.ts'
import type { MatchResult } from './match.ts'
import { refuseTakenValues } from './taken-values.ts'

/** Everything that guards and notices may look at. */
export type PlanContext = {
  readonly fleet: Fleet
  readonly live: LiveState
  readonly ledger: Ledger | null
  readonly matched: MatchResult
  readonly governance: GovernanceBeforeAfter
  readonly folders: FolderPlans
  readonly changes: readonly Change[]
  /** Creates that are not among the changes yet. */
  readonly held: readonly Change[]
  /** What the file asked for before, by address; null where that is not known. */
  readonly former: ReadonlyMap<Address, Desired> | null
}

export type Guard = (context: PlanContext) => readonly Diagnostic[]

const refuseOtherApplication: Guard = ({ fleet, live }) => {
  const { id, region } = fleet.application
  const place = fleet.places['application.id']
  const refusals: Diagnostic[] = []
  if (id !== null && id.toLowerCase() !== live.application.id.toLowerCase()) {
    const summary = `the API key opens application ${live.application.id}, and the file is for ${id}`
    const override = 'use the key of the right application, or correct application.id'
    refusals.push(planDiagnostic('wrong-application', summary, { place, override }))
  }
  if (region !== null && live.application.region !== null && region !== live.application.region) {
    const summary = `the application is in region ${live.application.region}, and the file says ${region}`
    const override = 'correct application.region'
    const regionPlace = fleet.places['application.region'] ?? place
    refusals.push(planDiagnostic('wrong-application', summary, { place: regionPlace, override }))
  }
  return refusals
}

/** A retirement counts when it begins; the deletion that ends the wait was counted then. */
const isLoss = (change: Change): boolean => isRemoval(change) && !isPendingDeletion(change)

const listOwned = (ledger: Ledger | null): readonly Address[] => Object.keys(ledger?.resources ?? {}) as Address[]

const refuseTooManyDeletes: Guard = ({ fleet, ledger, changes }) => {
  const losses = changes.filter(isLoss)
  const accounts = listOwned(ledger).filter(isMailbox).length
  const percent = 'percent' in fleet.maxDeletes ? fleet.maxDeletes.percent : null
  const limit =
    'count' in fleet.maxDeletes ? fleet.maxDeletes.count : Math.ceil((accounts * fleet.maxDeletes.percent) / 100)
  if (losses.length <= limit) return []
  const share = percent === null ? '' : ` (${percent}% of ${accounts} accounts)`
  const summary = `this deletes or retires ${losses.length} resources, and at most ${limit}${share} may go at once`
  const override = `raise settings.max_deletes to ${losses.length} in the same change if all of them are meant; if not, put back what left the file`
  return [planDiagnostic('max-deletes', summary, { place: fleet.places['settings.max_deletes'], override })]
}

const refuseProtected: Guard = ({ fleet, ledger, changes, matched }) => {
  const findProtection = createProtection(fleet)
  const removed = new Map(matched.removedFromSpec.map(({ address, owned }) => [address, owned]))
  const leaving = changes.filter((change) => isRemoval(change) && !isHoldLifted(change))
  return leaving.flatMap(({ address }) => {
    const pattern = findProtection(address)
    const owned = removed.get(address) ?? ledger?.resources[address]
    if (!pattern && !owned?.protect) return []
    const reason = pattern ? pattern.reason : (owned?.reason ?? null)
    const because = reason === null ? '' : ` (${reason})`
    const summary = pattern
      ? `${address} is protected by '${pattern.pattern}'${because} and may not be deleted`
      : `${address} was protected when it was last applied${because} and may not be deleted`
    return [planDiagnostic('protected', summary, { address, place: pattern?.place, override: adviseProtected(owned) })]
  })

  function adviseProtected(owned: Owned | undefined): string {
    if (owned?.retired)
      return 'take it out of absent and out of what protects it, and apply that first: its wait begins anew; only then list it under absent'
    return 'put it back into the file without its protection and apply that first; only then remove it (an account together with the line under protect that is to hold it, or without)'
  }
}

/** What somebody else still uses, or lives in, is not deleted. */
const refuseInUse: Guard = ({ changes, governance: { after }, live, matched, fleet }) => {
  const declared = new Set<string>(fleet.desired.map(({ address }) => address))
  const names = new Map(live.objects.map(({ id, kind, name }) => [`id:${id}`, `${kind} '${name}'`]))
  const unmanagedAccounts = countUnmanagedAccounts(matched)
  const users = findUsers(after)
  return changes
    .filter(({ action, address }) => action === 'delete' && !isMailbox(address))
    .flatMap(({ id, address }) => {
      const usedBy = (users.get(address) ?? []).map(
        ({ user }) => names.get(user) ?? (declared.has(user) ? user : describeUser(user)),
      )
      const unmanaged = unmanagedAccounts.get(`id:${id}`) ?? 0
      const foreign = (live.foreignGrants[id ?? ''] ?? 0) + unmanaged
      const pending = matched.removedFromSpec.filter(
        (resource) => resource.owned.retired && after.workspaceOf.get(resource.address) === address,
      ).length
      const staying = (after.members.get(address)?.count ?? 0) - unmanaged - pending
      const reasons = [
        ...(usedBy.length > 0 ? [`used by ${usedBy.join(', ')}`] : []),
        ...(foreign > 0 ? [`home of ${foreign} grants that this fleet does not own`] : []),
        ...(pending > 0 ? [`where ${pending} accounts wait or are held`] : []),
        ...(staying > 0 ? [`home of ${staying} accounts that stay`] : []),
      ]
      if (reasons.length === 0) return []
      const summary = `${address} cannot be deleted: it is ${reasons.join(' and ')}`
      const override =
        'first take it out of what uses it and move the accounts in it elsewhere (in Nylas, or by declaring them here), or keep it in the file'
      return [planDiagnostic('in-use', summary, { address, override })]
    })
}

/** By the workspace they are in, as the API names it. */
function countUnmanagedAccounts({ unmanaged }: MatchResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { live } of unmanaged) {
    const workspace = live.attributes[GROUP_FIELD]
    if (live.kind === MAILBOX && typeof workspace === 'string') counts.set(workspace, (counts.get(workspace) ?? 0) + 1)
  }
  return counts
}

const describeUser = (reference: string): string =>
  reference === DEFAULT_WORKSPACE ? 'the default workspace (declare default_workspace to change it)' : reference

/** Who still refers to what, once every update is done. */
function findUsers({ objects }: GovernanceState): ReadonlyMap<string, readonly { readonly user: string }[]> {
  const uses = [...objects].flatMap(([user, { kind, attributes }]) =>
    listReferences(registry[kind], attributes).map((reference) => ({ user, reference })),
  )
  return Map.groupBy(uses, ({ reference }) => reference)
}

/** What is held counts: it will be made without anybody being asked again. */
const refuseOverQuota: Guard = ({ fleet, live, changes, held }) =>
  KINDS.toReversed().flatMap((kind) => {
    const { section } = registry[kind]
    const limit = fleet.quotas[section]
    if (limit === undefined) return []
    const alive = live.objects.filter((object) => object.kind === kind).length
    const added = [...changes, ...held].filter(
      ({ action, address }) => action === 'create' && kindOf(address) === kind,
    ).length
    if (added === 0 || alive + added <= limit) return []
    const summary = `${alive} ${section} exist and ${added} would be added: ${alive + added}, over the quota of ${limit}`
    const override = `raise quotas.${section} if the contract allows more, or add fewer (deletes take effect after creates)`
    return [planDiagnostic('quota', summary, { place: fleet.places[`quotas.${section}`], override })]
  })

const refuseImmutableField: Guard = ({ changes, matched }) => {
  const desiredOf = new Map(matched.pairs.map(({ desired }) => [desired.address, desired]))
  return changes.flatMap(({ action, address, fields }) => {
    const kind = registry[kindOf(address)]
    const immutable = fields.filter((change) =>
      kind.fields.some((field) => field.path === change.path && field.immutable),
    )
    if (action !== 'update') return []
    return immutable.map(({ path, before, after }) => {
      const summary = `${path} of ${address} can never change (it is ${JSON.stringify(before)}, the file says ${JSON.stringify(after)})`
      const override =
        'write the old value back, or choose a new key: the new one is made, and the old one goes when its line does'
      const desired = desiredOf.get(address)
      return planDiagnostic('immutable-field', summary, { ...(desired ? { desired } : { address }), override })
    })
  })
}

/** What goes is meant when each of it is listed under `absent`; of accounts, the accounts are enough. */
const refuseEmptyFleet: Guard = ({ fleet, ledger, changes }) => {
  const owned = listOwned(ledger)
  const meant = new Set(fleet.absent.map(({ address }) => address))
  // The end of a hold is meant: somebody took the line out that kept the account.
  const lost = changes
    .filter((change) => isLoss(change) && !isHoldLifted(change) && !meant.has(change.address))
    .map(({ address }) => address)
  if (owned.length > 0 && fleet.desired.length === 0 && lost.length > 0) {
    const summary = `the file declares nothing, and this fleet owns ${owned.length} resources`
    const override =
      'put back what the file declared; only what is really meant to go, mailboxes with all their mail, is listed under absent'
    return [planDiagnostic('empty-fleet', summary, { place: fleet.places['fleet'], override })]
  }
  if (lost.some(isMailbox) && !fleet.desired.some(({ address }) => isMailbox(address))) {
    const summary = `the file declares no account, and this fleet owns ${owned.filter(isMailbox).length}`
    const override =
      'put the accounts back; only those that are really meant to go, with all their mail, are listed under absent'
    return [planDiagnostic('empty-fleet', summary, { place: fleet.places['accounts'], override })]
  }
  return []
}

const refuseMissingDefault: Guard = ({ live, changes, matched, fleet }) => {
  if (live.defaultWorkspace !== null) return []
  const refusals = changes
    .filter(({ fields }) => fields.some(({ path, after }) => path === GROUP_FIELD && after === DEFAULT_WORKSPACE))
    .map(({ address }) => {
      const desired = matched.pairs.find((pair) => pair.desired.address === address)?.desired
      const summary = `this application has no default workspace for ${address}`
      const override = 'name one of the workspaces in the file'
      const where = desired ? { desired } : { address, place: fleet.places['fleet'] }
      return planDiagnostic('no-default-workspace', summary, { ...where, override })
    })
  return mergeAlike(refusals)
}

const refuseAbsentOfOtherFleet: Guard = ({ fleet, live, matched }) => {
  const refusals = fleet.absent.flatMap(({ address, place }) => {
    const { ownedByOtherFleet, claimedByOtherFleet, addresses } = matched
    const holders = new Map([...claimedByOtherFleet, ...ownedByOtherFleet])
    const object = live.objects.find(({ id, kind, name }) => `${kind}/${name}` === address && holders.has(id))
    const holder = object && holders.get(object.id)
    if (!holder || addresses.has(object.id)) return []
    const isClaim = !ownedByOtherFleet.has(object.id)
    const summary = isClaim
      ? `the ledger of the fleet '${holder}' of this repository claims ${address}, and does not verify`
      : `the fleet '${holder}' of this repository owns ${address}`
    const override = isClaim
      ? `let both fleets sign with the same signing-key, or delete refs/nylas-fleet/${holder} if nobody has a fleet of that name`
      : `take it out of absent here; the file of '${holder}' decides whether it goes, and a mailbox goes with all its mail`
    return [planDiagnostic('owned-elsewhere', summary, { address, place, override })]
  })
  return mergeAlike(refusals)
}

/** What two fleets own is deleted only where it is written down that it is meant. */
const refuseRemovalOfShared: Guard = ({ fleet, changes, matched: { ownedByOtherFleet } }) => {
  const meant = new Set(fleet.absent.map(({ address }) => address))
  const refusals = changes.filter(isRemoval).flatMap(({ address, id }) => {
    const holder = id === null ? undefined : ownedByOtherFleet.get(id)
    if (holder === undefined || meant.has(address)) return []
    const summary = `the fleet '${holder}' of this repository owns as well what left this file: ${address}`
    const override = `put it back here; list it under absent only if it is to be deleted, with its mail, for '${holder}' too`
    return [planDiagnostic('owned-elsewhere', summary, { address, override })]
  })
  return mergeAlike(refusals)
}

const refuseAmbiguousAbsent: Guard = ({ fleet, matched }) =>
  fleet.absent.flatMap(({ address, place }) => {
    const twins = matched.unmanaged.filter((object) => object.address === address)
    if (twins.length < 2) return []
    const ids = twins.map(({ live }) => live.id).join(', ')
    const summary = `absent: ${twins.length} live objects are called ${address} (${ids})`
    const override = 'rename all but one of them in Nylas, so that it is plain which one is meant'
    return [planDiagnostic('ambiguous-name', summary, { address, place, override })]
  })

const GUARDS: readonly Guard[] = [
  refuseOtherApplication,
  refuseEmptyFleet,
  refuseProtected,
  refuseTooManyDeletes,
  refuseInUse,
  refuseImmutableField,
  refuseOverQuota,
  refuseTakenValues,
  refuseMissingDefault,
  refuseAbsentOfOtherFleet,
  refuseRemovalOfShared,
  refuseAmbiguousAbsent,
]

/** Codes that refuse a good file (exit code 3), against those that only a correction helps (exit code 1). */
export const GUARD_CODES: readonly string[] = [
  'max-deletes',
  'protected',
  'quota',
  'wrong-application',
  'immutable-field',
  'already-taken',
  'ambiguous-name',
  'owned-elsewhere',
  'empty-fleet',
  'in-use',
  'no-default-workspace',
  'ledger-busy',
  'ledger-unverified',
  'not-reviewed',
  'test-failed',
]

export function checkGuards(context: PlanContext): readonly Diagnostic[] {
  return GUARDS.flatMap((guard) => guard(context))
}
