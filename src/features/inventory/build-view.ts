/**
 * From a plan and what it was made of to the inventory: everything live, who owns it, what governs it, and what is wrong.
 * Shows what is, not what will be: governance is read off the live objects. Kinds that hold no mail and govern none by
 * themselves are parts, whatever they are called.
 */
import { listSendingTroubles, type SendingHealth } from '../../domain/health.ts'
import { type Address, KINDS, type Kind, type LiveObject } from '../../domain/model.ts'
import { GROUP, MAILBOX, registry } from '../../kinds/registry.ts'
import { countItems, findUnlisted, indexReferences, indexUsers, type LookUps } from './references.ts'
import {
  buildAccountView,
  buildWorkspaceView,
  compareBy,
  type InventorySource,
  indexOwners,
  listMembers,
  type RowContext,
} from './rows.ts'
import {
  type AccountSending,
  type AccountView,
  type Dangling,
  type Filter,
  type Gap,
  type HealthView,
  type InventoryView,
  NO_FILTER,
  OWNERSHIPS,
  PART_KINDS,
  type PartView,
  type Total,
} from './view.ts'

/** What is asked for beside what a plan reads. */
export type Findings = {
  readonly lookUps: LookUps
  readonly connector: InventoryView['connector']
  /** Left out: nobody asked. */
  readonly health?: SendingHealth | null
  readonly growth?: InventoryView['growth']
}

export function buildInventoryView(
  source: InventorySource,
  { lookUps, connector, health, growth }: Findings,
): InventoryView {
  const { fleet, live } = source
  const ownerOf = indexOwners(source)
  const references = indexReferences(live, ownerOf, lookUps)
  const users = indexUsers(live, (object) => ownerOf(object).address)
  const foldersOf = (address: Address) => source.folders.get(address)?.wanted ?? []
  const sendingOf = health === undefined ? undefined : createSendingLookUp(health)
  const members = listMembers(live.objects)
  const context: RowContext = { live, ownerOf, references, members, foldersOf, ...(sendingOf ? { sendingOf } : {}) }
  const listObjects = (kind: Kind) => live.objects.filter((object) => object.kind === kind)
  const usersOf = (id: string) => users.get(id) ?? []

  function buildPart(object: LiveObject): PartView {
    const { kind, id, name, attributes } = object
    const { address, ownership, fleet: owner } = ownerOf(object)
    const items_count = countItems(object)
    const ailment = registry[kind].findAilment?.(object)
    const trouble = ailment ? { trouble: ailment.summary } : {}
    return {
      kind,
      address,
      id,
      name,
      ownership,
      fleet: owner,
      attributes,
      items_count,
      used_by: usersOf(id),
      ...trouble,
    }
  }

  const accounts = listObjects(MAILBOX)
    .map((object) => buildAccountView(object, context))
    .sort(compareBy(({ email }) => email))
  const workspaces = listObjects(GROUP)
    .map((object) => buildWorkspaceView(object, context))
    .sort(compareBy(({ address }) => address))
  const parts = PART_KINDS.flatMap((kind) =>
    listObjects(kind)
      .map(buildPart)
      .sort(compareBy(({ address }) => address)),
  )
  const dangling = findUnlisted(live)
    .filter(({ id }) => !lookUps.get(id)?.exists)
    .map(({ kind, id }): Dangling => ({ kind, id, missing: lookUps.has(id) ? true : null, used_by: usersOf(id) }))
    .sort(compareBy(({ kind, id }) => `${kind}/${id}`))
  const gaps = listGaps(source)
  return {
    format: 1,
    fleet: fleet.name,
    application: live.application,
    at: live.at,
    connector,
    ...(health === undefined ? {} : { health: health && selectHealth(health) }),
    ...(growth === undefined ? {} : { growth }),
    totals: countObjects(source),
    counts: countAccounts(accounts, gaps),
    filter: NO_FILTER,
    accounts,
    workspaces,
    parts,
    gaps,
    unused: parts
      .filter(({ kind, used_by }) => used_by.length === 0 && registry[kind].usedBy)
      .map(({ address }) => address),
    dangling,
  }
}

function createSendingLookUp(health: SendingHealth | null): (email: string) => AccountSending {
  const rows = new Map(health?.accounts.map((row) => [row.key, row]))
  return (email) => {
    const row = rows.get(email)
    if (row === undefined) return health?.complete ? 'none' : 'unknown'
    const { key: _, ...sending } = row
    return { ...sending, troubles: listSendingTroubles(row) }
  }
}

/** As many as Nylas gives at once: what is more is hostile. */
const MOST_DOMAINS = 100

const selectHealth = ({ since, until, grade, findings, domains, complete, requests }: SendingHealth): HealthView => ({
  since,
  until,
  grade,
  findings,
  domains: domains.toSorted((a, b) => (b.sent ?? 0) - (a.sent ?? 0)).slice(0, MOST_DOMAINS),
  complete,
  requests,
})

const listGaps = ({ matched }: InventorySource): readonly Gap[] =>
  matched.pairs
    .filter(({ live }) => live === null)
    .map(({ desired: { kind, address, name, tenant, source } }) => ({ kind, address, name, tenant, source }))

/** The file names a quota like the section of its kind. Of what stands alone, nothing is told where there is none. */
function countObjects({ fleet, live }: InventorySource): readonly Total[] {
  const totals = KINDS.map((kind) => ({
    kind,
    live: live.objects.filter((object) => object.kind === kind).length,
    quota: fleet.quotas[registry[kind].section] ?? null,
  }))
  return totals.filter((total) => total.live > 0 || total.quota !== null || !registry[total.kind].standsAlone)
}

function countAccounts(accounts: readonly AccountView[], gaps: readonly Gap[]): InventoryView['counts'] {
  const count = (matches: (account: AccountView) => boolean) => accounts.filter(matches).length
  const owners = OWNERSHIPS.map((name) => [name, count(({ ownership }) => ownership === name)] as const)
  return {
    ...(Object.fromEntries(owners) as Record<(typeof OWNERSHIPS)[number], number>),
    gaps: gaps.length,
    unhealthy: count(({ healthy }) => !healthy),
    unguarded: count(({ unguarded }) => unguarded),
    protected: count((account) => account.protected),
    without_password: count((account) => account.password_set === false),
  }
}

/** Which rows to show. Totals and counts are never filtered: a filter must not make a fleet look smaller than it is. */
export function filterView(view: InventoryView, filter: Filter): InventoryView {
  const gaps = filter.unhealthy || filter.unmanaged ? [] : view.gaps.filter((gap) => isGapShown(gap, filter))
  return { ...view, filter, accounts: view.accounts.filter((account) => isAccountShown(account, filter)), gaps }
}

function isAccountShown(account: AccountView, { text, unhealthy, unmanaged, tenant }: Filter): boolean {
  if (unhealthy && account.healthy) return false
  if (unmanaged && account.ownership !== 'unmanaged') return false
  if (tenant !== null && account.tenant !== tenant) return false
  return hasWords(listSearchable(account), text)
}

const isGapShown = (gap: Gap, { text, tenant }: Filter): boolean =>
  (tenant === null || gap.tenant === tenant) && hasWords([gap.address, gap.name, gap.tenant, 'gap'], text)

function listSearchable(account: AccountView): readonly (string | null)[] {
  const { workspace, policy, rules, folders } = account
  return [
    account.email,
    account.name,
    account.tenant,
    account.grant_id,
    account.ownership,
    account.fleet,
    account.status,
    ...(typeof account.sending === 'object' ? account.sending.troubles.map(({ what }) => what) : []),
    account.blocked ? 'blocked' : null,
    account.unguarded ? 'unguarded' : null,
    account.protected ? 'protected' : null,
    workspace?.name ?? workspace?.id ?? null,
    policy?.name ?? policy?.id ?? null,
    ...rules.map((rule) => rule.name ?? rule.id),
    ...(folders?.wanted ?? []),
    ...(folders?.remembered ?? []),
  ]
}

function hasWords(values: readonly (string | null)[], text: string | null): boolean {
  const row = values.join('\n').toLowerCase()
  const words = (text ?? '').toLowerCase().split(/\s+/)
  return words.every((word) => row.includes(word))
}
