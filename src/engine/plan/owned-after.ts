/**
 * What the fleet owns once these outcomes are true. Only what really happened counts: a failed or withheld change leaves the
 * entry as it was, an id that came to exist is kept even when the rest of its change failed.
 */

import { FOLDERS_FIELD, type Hold } from '../../domain/change.ts'
import type { Ledger, Owned, PasswordState } from '../../domain/ledger.ts'
import type { Address, Fleet, LiveState } from '../../domain/model.ts'
import type { Outcome, Plan } from '../../domain/plan.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { findIdentityField, GROUP_FIELD, PASSWORD_FIELD, registry } from '../../kinds/registry.ts'
import { createProtection } from './changes.ts'
import type { FolderPlans } from './folders.ts'
import type { MatchResult, Pair, RemovedResource } from './match.ts'
import { computeDueDate, getPreviousWorkspace, getWaitingDays } from './retirement.ts'

const DAY = 86_400_000

/** By mailbox, the folders that a run has made so far: their ids by path. */
export type FoldersMade = ReadonlyMap<Address, Readonly<Record<string, string>>>

export type OwnershipAfter = Pick<Ledger, 'resources' | 'deleted'>

export function computeOwnershipAfter(
  input: {
    readonly fleet: Fleet
    readonly live: LiveState
    readonly ledger: Ledger
    readonly matched: MatchResult
    readonly leftOut: ReadonlySet<Address>
    readonly plan: Plan
    readonly folders: FolderPlans
  },
  outcomes: readonly Outcome[],
  made: FoldersMade = new Map(),
  findCheck: (password: PasswordState) => string | null = () => null,
): OwnershipAfter {
  const { fleet, live, ledger, matched, leftOut, plan, folders } = input
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.address, outcome]))
  const changeOf = new Map(plan.changes.map((change) => [change.address, change]))
  const resources: Record<Address, Owned> = {}
  const deleted: Record<string, string> = {}
  const findProtection = createProtection(fleet)
  const now = outcomes.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), live.at)
  const aDayAgo = Date.parse(now) - DAY
  for (const [id, at] of Object.entries(ledger.deleted)) if (Date.parse(at) > aDayAgo) deleted[id] = at

  for (const { desired, live: object, owned } of matched.pairs) {
    const { address } = desired
    if (object !== null && object.id === live.defaultWorkspace) continue
    const outcome = outcomeOf.get(address)
    const isDone = outcome ? outcome.status === 'applied' : !changeOf.has(address) && !leftOut.has(address)
    const id = object?.id ?? outcome?.id ?? null
    if (id === null || (object !== null && owned === null && !isDone)) continue
    const reason = desired.protect ? (findProtection(address)?.reason ?? null) : null
    resources[address] = isDone
      ? { ...describeOwned(desired, id, reason), ...describePassword(desired, owned), ...describeFolders(address) }
      : { ...owned, id, ...addMade(owned, address) }
  }

  for (const resource of matched.removedFromSpec) {
    const { address, live: object, owned } = resource
    const change = changeOf.get(address)
    const outcome = outcomeOf.get(address)
    if (outcome?.status !== 'applied' || !change) resources[address] = owned
    else if (change.action === 'delete') deleted[object.id] = outcome.at ?? now
    else if (change.hold && !change.retire) resources[address] = describeHeld(resource, change.hold, outcome.at ?? now)
    else resources[address] = describeRetired(resource, outcome.at ?? now)
  }
  for (const { address, owned } of matched.unseen) resources[address] = owned
  for (const { address, live: object } of matched.unmanaged) {
    const outcome = outcomeOf.get(address)
    if (outcome?.action === 'delete' && outcome.status === 'applied') deleted[object.id] = outcome.at ?? now
  }
  return { resources, deleted }

  /** The check of a seed is of the password that was set: one that is left alone keeps the one it has. */
  function describePassword(
    { address, attributes }: Pair['desired'],
    owned: Owned | null,
  ): Pick<Owned, 'app_password'> {
    const password = attributes[PASSWORD_FIELD] as PasswordState | undefined
    if (!password) return {}
    const { source, version } = password
    const before = owned?.app_password
    const isSame = before?.source === source && before.version === version
    const isSet = changeOf.get(address)?.fields.some(({ path }) => path === PASSWORD_FIELD) ?? false
    const check = isSet ? findCheck(password) : isSame ? (before.check ?? null) : null
    return { app_password: { source, version, ...(check === null ? {} : { check }) } }
  }

  /** What is wanted now and no more: what stays without being wanted is nobody's to remove. */
  function describeFolders(address: Address): Pick<Owned, 'folders'> {
    const { memory = {} } = folders.get(address) ?? {}
    const ids = made.get(address) ?? {}
    const known = Object.entries(memory).map(([path, id]) => [
      path,
      (Object.hasOwn(ids, path) ? ids[path] : id) ?? null,
    ])
    return known.length === 0 ? {} : { folders: Object.fromEntries(known) }
  }

  function addMade(owned: Owned | null, address: Address): Pick<Owned, 'folders'> {
    const ids = made.get(address)
    return ids ? { folders: { ...owned?.folders, ...ids } } : {}
  }

  function describeHeld(resource: RemovedResource, { reason }: Hold, at: string): Owned {
    const owned = resource.owned.retired ? resource.owned : describeRetired(resource, at)
    return { ...owned, protect: true, ...(reason === null ? {} : { reason }) }
  }

  /** The days run from the API's reply to the move. What was held is so no more. */
  function describeRetired(resource: RemovedResource, at: string): Owned {
    const { address, live: object } = resource
    const { protect: _, reason: __, ...owned } = resource.owned
    const move = changeOf.get(address)?.fields.find(({ path }) => path === GROUP_FIELD)
    const workspace = findId((move ? move.after : object.attributes[GROUP_FIELD]) as string)
    const left = getPreviousWorkspace(resource, ledger, matched.addresses)
    const due = computeDueDate(fleet, owned, at)
    return { ...owned, retired: { due, days: getWaitingDays(fleet, owned), workspace, left } }
  }

  function findId(reference: string): string {
    const address = reference as Address
    return parseIdReference(reference) ?? plan.ids[address] ?? outcomeOf.get(address)?.id ?? ''
  }
}

/** Remembered as managed are the fields without a way back to a default; of what is called by its name, not the name. */
function describeOwned({ kind, attributes, protect }: Pair['desired'], id: string, reason: string | null): Owned {
  const isCalledByName = findIdentityField(kind) === undefined && registry[kind].nameOf === undefined
  const managed = registry[kind].fields
    .filter(
      (field) =>
        field.default === undefined &&
        !field.required &&
        field.path !== FOLDERS_FIELD &&
        !(isCalledByName && field.path === 'name'),
    )
    .map(({ path }) => path)
    .filter((path) => path in attributes)
  return {
    id,
    ...(protect ? { protect: true } : {}),
    ...(protect && reason !== null ? { reason } : {}),
    ...(managed.length > 0 ? { managed } : {}),
  }
}
