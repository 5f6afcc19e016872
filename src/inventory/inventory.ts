/**
 * From a plan and what it was made of to the inventory: everything live, who holds it, what governs it, and what is wrong.
 * Shows what is, not what will be: governance is read off the live objects.
 */
import { type Kind, KINDS, type LiveObject } from '../model.ts'
import { byText } from '../plan/canonical.ts'
import { type Holding, holdings, type Source } from './held.ts'
import { type Asked, itemsCount, policyOf, type Refer, refer, rulesOf, workspaceOf } from './refer.ts'
import { unlisted, usersOf } from './uses.ts'
import {
  type AccountView,
  type Dangling,
  type Gap,
  type InventoryView,
  NO_FILTER,
  OWNERSHIPS,
  type PartView,
  type Total,
  type WorkspaceReference,
  type WorkspaceView,
} from './view.ts'

export type Extra = { readonly asked: Asked; readonly connector: InventoryView['connector'] }

export function inventoryView(source: Source, { asked, connector }: Extra): InventoryView {
  const { fleet, live } = source
  const holding = holdings(source)
  const references = refer(live, holding, asked)
  const users = usersOf(live, (object) => holding(object).address)
  const context: Context = { source, holding, references, members: membersOf(live.objects) }
  const of = (kind: Kind) => live.objects.filter((object) => object.kind === kind)

  const accounts = of('account').map((object) => accountView(object, context)).sort(by(({ email }) => email))
  const part = (kind: PartView['kind']) =>
    of(kind)
      .map((object): PartView => {
        const { address, ownership, fleet: other } = holding(object)
        const { id, name, attributes } = object
        const count = kind === 'list' ? itemsCount(object) : null
        return { kind, address, id, name, ownership, fleet: other, attributes, items_count: count, used_by: users.get(id) ?? [] }
      })
      .sort(by(({ address }) => address))
  const [lists, rules, policies] = [part('list'), part('rule'), part('policy')]
  const gaps = gapsOf(source)
  return {
    format: 1,
    fleet: fleet.name,
    application: live.application,
    at: live.at,
    connector,
    totals: totals(source),
    counts: counts(accounts, gaps),
    filter: NO_FILTER,
    accounts,
    workspaces: of('workspace').map((object) => workspaceView(object, context)).sort(by(({ address }) => address)),
    lists,
    rules,
    policies,
    gaps,
    unused: [...lists, ...rules, ...policies].filter((one) => one.used_by.length === 0).map(({ address }) => address),
    dangling: dangling(),
  }

  function dangling(): readonly Dangling[] {
    return unlisted(live)
      .filter(({ id }) => !asked.get(id)?.exists)
      .map(({ kind, id }): Dangling => ({ kind, id, missing: asked.has(id) ? true : null, used_by: users.get(id) ?? [] }))
      .sort(by(({ kind, id }) => `${kind}/${id}`))
  }
}

type Context = {
  readonly source: Source
  readonly holding: (object: LiveObject) => Holding
  readonly references: Refer
  /** E-mails by workspace id. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

function accountView(object: LiveObject, context: Context): AccountView {
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

function workspaceView(object: LiveObject, context: Context): WorkspaceView {
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

function membersOf(objects: readonly LiveObject[]): ReadonlyMap<string, readonly string[]> {
  const accounts = objects.filter(({ kind }) => kind === 'account').sort(by(({ name }) => name))
  const groups = Map.groupBy(accounts, ({ attributes }) => workspaceOf(attributes) ?? '')
  return new Map([...groups].map(([id, members]) => [id, members.map(({ name }) => name)]))
}

const gapsOf = ({ matched }: Source): readonly Gap[] =>
  matched.pairs
    .filter(({ live }) => live === null)
    .map(({ desired: { kind, address, name, tenant, source } }) => ({ kind, address, name, tenant, source }))

function totals({ fleet, live }: Source): readonly Total[] {
  const quotas: Readonly<Partial<Record<Kind, number>>> = {
    ...(fleet.quotas.accounts === undefined ? {} : { account: fleet.quotas.accounts }),
    ...(fleet.quotas.rules === undefined ? {} : { rule: fleet.quotas.rules }),
    ...(fleet.quotas.lists === undefined ? {} : { list: fleet.quotas.lists }),
  }
  const live_ = (kind: Kind) => live.objects.filter((object) => object.kind === kind).length
  return KINDS.map((kind) => ({ kind, live: live_(kind), quota: quotas[kind] ?? null }))
}

function counts(accounts: readonly AccountView[], gaps: readonly Gap[]): InventoryView['counts'] {
  const count = (is: (account: AccountView) => boolean) => accounts.filter(is).length
  const held = OWNERSHIPS.map((one) => [one, count(({ ownership }) => ownership === one)] as const)
  return {
    ...(Object.fromEntries(held) as Record<(typeof OWNERSHIPS)[number], number>),
    gaps: gaps.length,
    unhealthy: count(({ healthy }) => !healthy),
    unguarded: count(({ unguarded }) => unguarded),
    protected: count((account) => account.protected),
    without_password: count((account) => account.password_set === false),
  }
}

const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T): number =>
    byText(key(a), key(b))

const moment = (seconds: number | null): string | null => (seconds === null ? null : new Date(seconds * 1000).toISOString())

const DAY = 86_400_000
const daysLeft = (due: string, at: string): number => Math.max(0, Math.ceil((Date.parse(due) - Date.parse(at)) / DAY))

