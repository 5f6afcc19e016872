/**
 * From a plan and what it was made of to the inventory: everything live, who holds it, what governs it, and what is wrong.
 * Shows what is, not what will be: governance is read off the live objects.
 */
import { KINDS, type Kind } from '../../domain/model.ts'
import { indexOwners, type Source } from './held.ts'
import { compareBy } from './order.ts'
import { buildAccountView, buildWorkspaceView, type Context, listMembers } from './placed.ts'
import { itemsCount, type ReferContext, refer } from './refer.ts'
import { findUnlisted, indexUsers } from './uses.ts'
import {
  type AccountView,
  type Dangling,
  type Gap,
  type InventoryView,
  NO_FILTER,
  OWNERSHIPS,
  type PartView,
  type Total,
} from './view.ts'

export type Extra = { readonly asked: ReferContext; readonly connector: InventoryView['connector'] }

export function buildInventoryView(source: Source, { asked, connector }: Extra): InventoryView {
  const { fleet, live } = source
  const holding = indexOwners(source)
  const references = refer(live, holding, asked)
  const users = indexUsers(live, (object) => holding(object).address)
  const context: Context = { source, holding, references, members: listMembers(live.objects) }
  const of = (kind: Kind) => live.objects.filter((object) => object.kind === kind)

  const accounts = of('account')
    .map((object) => buildAccountView(object, context))
    .sort(compareBy(({ email }) => email))
  const part = (kind: PartView['kind']) =>
    of(kind)
      .map((object): PartView => {
        const { address, ownership, fleet: other } = holding(object)
        const { id, name, attributes } = object
        const count = kind === 'list' ? itemsCount(object) : null
        return {
          kind,
          address,
          id,
          name,
          ownership,
          fleet: other,
          attributes,
          items_count: count,
          used_by: users.get(id) ?? [],
        }
      })
      .sort(compareBy(({ address }) => address))
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
    workspaces: of('workspace')
      .map((object) => buildWorkspaceView(object, context))
      .sort(compareBy(({ address }) => address)),
    lists,
    rules,
    policies,
    gaps,
    unused: [...lists, ...rules, ...policies].filter((one) => one.used_by.length === 0).map(({ address }) => address),
    dangling: dangling(),
  }

  function dangling(): readonly Dangling[] {
    return findUnlisted(live)
      .filter(({ id }) => !asked.get(id)?.exists)
      .map(
        ({ kind, id }): Dangling => ({ kind, id, missing: asked.has(id) ? true : null, used_by: users.get(id) ?? [] }),
      )
      .sort(compareBy(({ kind, id }) => `${kind}/${id}`))
  }
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
