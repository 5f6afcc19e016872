/**
 * The application before and after the changes, as far as it governs accounts: which workspace each is in, and which
 * policy, rules and limits that means. Everything the plan says about who is reached is read off these two states.
 * Everything is indexed once, so that planning stays linear in the number of accounts.
 */

import { compareText } from '../../domain/canonical.ts'
import { type Attributes, DEFAULT_WORKSPACE, type Governance, type Json, type LiveState } from '../../domain/model.ts'
import { listReferences, mapReferences } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import { createAddressResolver, type Draft } from './changes.ts'
import type { MatchResult } from './match.ts'

export type Members = ReadonlyMap<string, { readonly count: number; readonly tenants: readonly string[] }>

/** Keys are references: an address, or `id:<uuid>` of what has none in this fleet. */
export type GovernanceState = {
  /** Of everything but accounts. */
  readonly attributes: ReadonlyMap<string, Attributes>
  /** The workspace each account is in. */
  readonly places: ReadonlyMap<string, string | null>
  readonly members: Members
  /** The workspaces through which each list, rule and policy acts. */
  readonly carriers: ReadonlyMap<string, readonly string[]>
}

export type GovernanceBeforeAfter = { readonly before: GovernanceState; readonly after: GovernanceState }

export function buildGovernance(
  live: LiveState,
  matched: MatchResult,
  drafts: readonly Draft[],
): GovernanceBeforeAfter {
  const address = createAddressResolver(matched)
  const attributes = new Map<string, Attributes>()
  const places = new Map<string, string | null>()
  for (const object of live.objects) {
    const reference = address(`id:${object.id}`)
    if (object.kind === 'account') places.set(reference, mapPlace(object.attributes['workspace'], address))
    else attributes.set(reference, mapReferences(registry[object.kind], object.attributes, address))
  }
  const tenants = new Map<string, string>()
  for (const { desired } of matched.pairs) if (desired.tenant !== null) tenants.set(desired.address, desired.tenant)
  return {
    before: state(attributes, places, tenants),
    after: state(...applied(attributes, places, drafts), tenants),
  }
}

const mapPlace = (value: Json | undefined, address: (reference: string) => string) =>
  typeof value === 'string' ? address(value) : null

function applied(
  attributes: GovernanceState['attributes'],
  places: GovernanceState['places'],
  drafts: readonly Draft[],
) {
  const [nextAttributes, nextPlaces] = [new Map(attributes), new Map(places)]
  const moves = drafts.filter((one) => one.kind === 'account')
  for (const draft of drafts) {
    if (draft.kind === 'account') continue
    if (draft.action === 'delete') nextAttributes.delete(draft.address)
    else nextAttributes.set(draft.address, { ...nextAttributes.get(draft.address), ...values(draft) })
  }
  const grouped = new Map<Json, string>()
  for (const [reference, { auto_group, domain }] of nextAttributes) {
    if (auto_group === true && domain) grouped.set(domain, reference)
  }
  for (const draft of moves) {
    if (draft.action === 'delete') {
      nextPlaces.delete(draft.address)
      continue
    }
    const { workspace } = values(draft)
    if (typeof workspace === 'string') nextPlaces.set(draft.address, workspace)
    else if (draft.action === 'create') nextPlaces.set(draft.address, placement(draft.address, grouped, nextAttributes))
  }
  return [nextAttributes, nextPlaces] as const
}

const values = (draft: Draft): Attributes => Object.fromEntries(draft.fields.map((field) => [field.path, field.after]))

/** Where the API puts an account that names no workspace: the one that groups its domain, else the default one. */
function placement(
  address: string,
  grouped: ReadonlyMap<Json, string>,
  attributes: GovernanceState['attributes'],
): string | null {
  const found = grouped.get(address.slice(address.lastIndexOf('@') + 1))
  return found ?? (attributes.has(DEFAULT_WORKSPACE) ? DEFAULT_WORKSPACE : null)
}

function state(
  attributes: GovernanceState['attributes'],
  places: GovernanceState['places'],
  tenants: ReadonlyMap<string, string>,
): GovernanceState {
  const counted = new Map<string, { count: number; tenants: Set<string> }>()
  for (const [account, workspace] of places) {
    if (workspace === null) continue
    const entry = counted.get(workspace) ?? { count: 0, tenants: new Set<string>() }
    entry.count += 1
    const tenant = tenants.get(account)
    if (tenant !== undefined) entry.tenants.add(tenant)
    counted.set(workspace, entry)
  }
  const members = new Map(
    [...counted].map(([key, { count, tenants: names }]) => [key, { count, tenants: [...names].sort(compareText) }]),
  )
  return { attributes, places, members, carriers: carriersIn(attributes) }
}

function carriersIn(attributes: GovernanceState['attributes']): GovernanceState['carriers'] {
  const listsOf = new Map<string, readonly string[]>()
  for (const [reference, one] of attributes)
    if ('match' in one) listsOf.set(reference, listReferences(registry.rule, one))
  const found = new Map<string, Set<string>>()
  const add = (reference: string, workspace: string) => {
    const entry = found.get(reference)
    if (entry) entry.add(workspace)
    else found.set(reference, new Set([workspace]))
  }
  for (const [workspace, one] of attributes) {
    if (!('rules' in one)) continue
    add(workspace, workspace)
    for (const reference of listReferences(registry.workspace, one)) {
      add(reference, workspace)
      for (const list of listsOf.get(reference) ?? []) add(list, workspace)
    }
  }
  return new Map([...found].map(([reference, workspaces]) => [reference, [...workspaces].sort(compareText)]))
}

/** What governs whoever is in this workspace. */
export function getGovernance({ attributes }: GovernanceState, workspace: Json): Governance {
  const group = typeof workspace === 'string' ? attributes.get(workspace) : undefined
  const policy = typeof group?.['policy'] === 'string' ? group['policy'] : null
  const all = Object.entries((policy === null ? undefined : attributes.get(policy)) ?? {})
  const limits = Object.fromEntries(all.filter(([path]) => path.startsWith('limits.')))
  return { policy, rules: (group?.['rules'] ?? []) as readonly string[], limits }
}
