/** From live objects to the rows of accounts and workspaces: who owns each, where it is, and what governs it. */
import { compareText } from '../../domain/canonical.ts'
import type { Ledger, Owned } from '../../domain/ledger.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Fleet,
  type LiveObject,
  type LiveState,
} from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import { createProtection } from '../../engine/plan/changes.ts'
import type { FolderPlans } from '../../engine/plan/folders.ts'
import type { MatchResult } from '../../engine/plan/match.ts'
import { MAILBOX } from '../../kinds/registry.ts'
import { findGroupId, findPolicyId, listRuleIds, type References } from './references.ts'
import type { AccountSending, AccountView, Ownership, WorkspaceReference, WorkspaceView } from './view.ts'

/** What the inventory is made from: a plan that was made, with all it was made of. */
export type InventorySource = {
  readonly fleet: Fleet
  readonly live: LiveState
  readonly ledger: Ledger | null
  readonly matched: MatchResult
  readonly folders: FolderPlans
  /** What becomes of those that left the file. */
  readonly plan: Pick<Plan, 'retired' | 'changes'>
}

/** Who owns a live object, and what the spec and the ledger know of it. */
export type Owner = {
  readonly address: Address
  readonly ownership: Ownership
  readonly fleet: string | null
  readonly desired: Desired | null
  readonly owned: Owned | null
  /** Why it is protected; null where nothing says so. */
  readonly reason: string | null
  /** When it is deleted, unless put back; null where nothing waits. */
  readonly due: string | null
}

export function indexOwners({ fleet, ledger, live, matched, plan }: InventorySource): (object: LiveObject) => Owner {
  const owners = new Map<string, Owner>()
  const nobody = { fleet: null, desired: null, owned: null, reason: null, due: null }
  const findProtection = createProtection(fleet)
  const waiting = new Map(plan.retired.map((entry) => [entry.address, entry]))
  const changes = new Map(plan.changes.map((change) => [change.address, change]))
  for (const { desired, live: object, owned } of matched.pairs) {
    if (!object) continue
    // The default workspace is managed, and nobody's: no ledger ever holds it.
    const isManaged = !ledger || desired.address === DEFAULT_WORKSPACE
    const ownership = owned ? 'owned' : isManaged ? 'declared' : 'adopted'
    const reason = desired.protect ? (findProtection(desired.address)?.reason ?? null) : (owned?.reason ?? null)
    owners.set(object.id, { ...nobody, address: desired.address, ownership, desired, owned, reason })
  }
  for (const { address, live: object, owned } of matched.removedFromSpec) {
    const [entry, change] = [waiting.get(address), changes.get(address)]
    const isHeld = entry ? entry.held !== null : change?.hold !== undefined && change.retire === undefined
    const ownership = isHeld ? 'held' : owned.retired ? 'waiting' : 'leaving'
    const due = ownership === 'waiting' ? (entry ?? change?.retire ?? owned.retired)?.due : null
    const reason = (entry?.held ?? change?.hold)?.reason ?? owned.reason ?? null
    owners.set(object.id, { ...nobody, address, ownership, owned, reason, due: due ?? null })
  }
  return (object) => {
    const owner = owners.get(object.id)
    if (owner) return owner
    const fleet = matched.ownedByOtherFleet.get(object.id) ?? null
    const address = matched.addresses.get(object.id) ?? (`${object.kind}/${object.name}` as const)
    if (fleet !== null) return { ...nobody, address, ownership: 'elsewhere', fleet }
    const deleted = ledger !== null && object.id !== live.defaultWorkspace && Object.hasOwn(ledger.deleted, object.id)
    return { ...nobody, address, ownership: deleted ? 'deleted' : 'unmanaged' }
  }
}

export type RowContext = {
  readonly live: LiveState
  readonly ownerOf: (object: LiveObject) => Owner
  readonly references: References
  /** Left out: nobody asked. */
  readonly sendingOf?: (email: string) => AccountSending
  /** E-mails by workspace id. */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** The folders that the file wants in a mailbox. */
  readonly foldersOf: (address: Address) => readonly string[]
}

export function buildAccountView(object: LiveObject, context: RowContext): AccountView {
  const { live, references } = context
  const { address, ownership, fleet, desired, owned, reason, due } = context.ownerOf(object)
  const { name, attributes, aside, health = { status: 'valid', blocked: false } } = object
  const workspaceId = findGroupId(attributes)
  const workspace = workspaceId === null ? undefined : references.findObject(workspaceId)
  const policyId = workspace ? findPolicyId(workspace.attributes) : null
  const legacy = policyId === null ? aside?.legacyPolicy : undefined
  const policy = policyId === null ? null : references.describePolicy(policyId, false)
  const sending = context.sendingOf?.(name)
  const isTroubled = typeof sending === 'object' && sending.troubles.length > 0
  return {
    address,
    email: name,
    name: typeof attributes['name'] === 'string' ? attributes['name'] : null,
    tenant: desired?.tenant ?? null,
    source: desired?.source ?? null,
    ownership,
    fleet,
    grant_id: object.id,
    workspace: workspaceId === null ? null : describeWorkspace(workspaceId, context),
    policy: policy ?? (legacy === undefined ? null : references.describePolicy(legacy, true)),
    rules: workspace ? listRuleIds(workspace.attributes).map(references.describeRule) : [],
    ...health,
    healthy: health.status === 'valid' && !health.blocked && !isTroubled,
    ...(sending === undefined ? {} : { sending }),
    unguarded: ownership !== 'deleted' && (policy === null || policy.missing === true),
    protected: ownership === 'held' || (desired?.protect ?? false) || (owned?.protect ?? false),
    protected_reason: reason,
    ...describeFolders(context.foldersOf(address), owned),
    password_set: object.passwordSet ?? null,
    due,
    days_left: due === null ? null : countDaysLeft(due, live.at),
    created_at: formatSeconds(object.createdAt),
    updated_at: formatSeconds(aside?.updatedAt ?? null),
    credential_id: aside?.credential ?? null,
  }
}

function describeFolders(wanted: readonly string[], owned: Owned | null): Pick<AccountView, 'folders'> {
  const remembered = Object.keys(owned?.folders ?? {}).sort(compareText)
  return wanted.length + remembered.length === 0 ? {} : { folders: { wanted, remembered } }
}

export function buildWorkspaceView(object: LiveObject, context: RowContext): WorkspaceView {
  const { references, members } = context
  const { shared_with: _, missing: __, ...workspace } = describeWorkspace(object.id, context)
  const { address, ownership, fleet } = context.ownerOf(object)
  const policyId = findPolicyId(object.attributes)
  return {
    ...workspace,
    address,
    name: object.name,
    ownership: ownership === 'unmanaged' && workspace.default ? null : ownership,
    fleet,
    policy: policyId === null ? null : references.describePolicy(policyId, false),
    rules: listRuleIds(object.attributes).map(references.describeRule),
    accounts: members.get(object.id) ?? [],
  }
}

function describeWorkspace(id: string, { live, references, members }: RowContext): WorkspaceReference {
  const { auto_group, domain } = references.findObject(id)?.attributes ?? {}
  return {
    ...references.describe(id),
    default: id === live.defaultWorkspace,
    auto_group: auto_group === true,
    domain: typeof domain === 'string' ? domain : null,
    shared_with: (members.get(id)?.length ?? 1) - 1,
  }
}

/** The e-mails of the accounts in each workspace, by its id; of those that are in none by an empty one. */
export function listMembers(objects: readonly LiveObject[]): RowContext['members'] {
  const accounts = objects.filter(({ kind }) => kind === MAILBOX).sort(compareBy(({ name }) => name))
  const groups = Map.groupBy(accounts, ({ attributes }) => findGroupId(attributes) ?? '')
  return new Map([...groups].map(([id, members]) => [id, members.map(({ name }) => name)]))
}

/** For sorting by one text of each, the same on every machine. */
export const compareBy =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    compareText(key(a), key(b))

const formatSeconds = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString()

const DAY = 86_400_000
const countDaysLeft = (due: string, at: string): number =>
  Math.max(0, Math.ceil((Date.parse(due) - Date.parse(at)) / DAY))
