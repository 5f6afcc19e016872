/** Accounts and workspaces as they are shown: who is where, and what governs it. */
import type { LiveObject } from '../../domain/model.ts'
import type { LedgerEntryOf, Source } from './held.ts'
import { compareBy } from './order.ts'
import { policyOf, type Refer, rulesOf, workspaceOf } from './refer.ts'
import type { AccountView, WorkspaceReference, WorkspaceView } from './view.ts'

export type Context = {
  readonly source: Source
  readonly holding: (object: LiveObject) => LedgerEntryOf
  readonly references: Refer
  /** E-mails by workspace id. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

export function buildAccountView(object: LiveObject, context: Context): AccountView {
  const { live } = context.source
  const { address, ownership, fleet: other, desired, owned } = context.holding(object)
  const { references } = context
  const { name, attributes, aside, health = { status: 'valid', blocked: false } } = object
  const placeId = workspaceOf(attributes)
  const place = placeId === null ? undefined : references.object(placeId)
  const policyId = place ? policyOf(place.attributes) : null
  const legacy = policyId === null ? aside?.legacyPolicy : undefined
  const governed = policyId === null ? null : references.policy(policyId, false)
  const due = owned?.retired?.due ?? null
  return {
    address,
    email: name,
    name: typeof attributes['name'] === 'string' ? attributes['name'] : null,
    tenant: desired?.tenant ?? null,
    source: desired?.source ?? null,
    ownership,
    fleet: other,
    grant_id: object.id,
    workspace: placeId === null ? null : workspaceReference(placeId, context),
    policy: governed ?? (legacy === undefined ? null : references.policy(legacy, true)),
    rules: place ? rulesOf(place).map(references.rule) : [],
    ...health,
    healthy: health.status === 'valid' && !health.blocked,
    unguarded: ownership !== 'deleted' && (governed === null || governed.missing === true),
    protected: (desired?.protect ?? false) || (owned?.protect ?? false),
    password_set: object.passwordSet ?? null,
    due: ownership === 'waiting' ? due : null,
    days_left: ownership === 'waiting' && due !== null ? daysLeft(due, live.at) : null,
    created_at: moment(object.createdAt),
    updated_at: moment(aside?.updatedAt ?? null),
    credential_id: aside?.credential ?? null,
  }
}

function workspaceReference(id: string, { source, references, members }: Context): WorkspaceReference {
  const attributes = references.object(id)?.attributes ?? {}
  const domain = attributes['domain']
  return {
    ...references.reference(id),
    default: id === source.live.defaultWorkspace,
    auto_group: attributes['auto_group'] === true,
    domain: typeof domain === 'string' ? domain : null,
    shared_with: (members.get(id)?.length ?? 1) - 1,
  }
}

export function buildWorkspaceView(object: LiveObject, context: Context): WorkspaceView {
  const { references, members } = context
  const { shared_with: _, missing: __, ...shown } = workspaceReference(object.id, context)
  const { address, ownership, fleet } = context.holding(object)
  const policy = policyOf(object.attributes)
  return {
    ...shown,
    address,
    name: object.name,
    ownership: ownership === 'unmanaged' && shown.default ? null : ownership,
    fleet,
    policy: policy === null ? null : references.policy(policy, false),
    rules: rulesOf(object).map(references.rule),
    accounts: members.get(object.id) ?? [],
  }
}

export function listMembers(objects: readonly LiveObject[]): ReadonlyMap<string, readonly string[]> {
  const accounts = objects.filter(({ kind }) => kind === 'account').sort(compareBy(({ name }) => name))
  const groups = Map.groupBy(accounts, ({ attributes }) => workspaceOf(attributes) ?? '')
  return new Map([...groups].map(([id, members]) => [id, members.map(({ name }) => name)]))
}

const moment = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString()

const DAY = 86_400_000
const daysLeft = (due: string, at: string): number => Math.max(0, Math.ceil((Date.parse(due) - Date.parse(at)) / DAY))
