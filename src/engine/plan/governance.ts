/**
 * The application before and after the changes, as far as it governs accounts: which workspace each is in, and which
 * policy, rules and limits that means. Everything the plan says about who is reached is read off these two states.
 * Everything is indexed once, so that planning stays linear in the number of accounts.
 */

import { compareText } from '../../domain/canonical.ts'
import { type Change, type Governance, getSide, type Impact, type Outlet } from '../../domain/change.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Json,
  type Kind,
  type LiveState,
} from '../../domain/model.ts'
import { listReferences, mapReferences } from '../../kinds/references.ts'
import {
  GROUP,
  GROUP_FIELD,
  MAILBOX,
  POLICY_FIELD,
  RULES_FIELD,
  registry,
  SENDING_LIMIT_FIELD,
} from '../../kinds/registry.ts'
import type { Draft } from './drafts.ts'
import { findGroupedDomain, getDomain } from './grouping.ts'
import { createAddressResolver, createManagedLookUp, type MatchResult } from './match.ts'

/** Keys are references: an address, or `id:<uuid>` of what has none in this fleet. */
export type GovernanceState = {
  /** Everything but accounts. */
  readonly objects: ReadonlyMap<string, { readonly kind: Kind; readonly attributes: Attributes }>
  /** The workspace each account is in. */
  readonly workspaceOf: ReadonlyMap<string, string | null>
  /** The accounts of each workspace, and their tenants. */
  readonly members: ReadonlyMap<string, { readonly count: number; readonly tenants: readonly string[] }>
  /** The workspaces through which each object acts. */
  readonly workspacesUsing: ReadonlyMap<string, readonly string[]>
}

export type GovernanceBeforeAfter = {
  readonly before: GovernanceState
  readonly after: GovernanceState
  readonly isManaged: ReturnType<typeof createManagedLookUp>
}

/** The workspaces through which an object acts before, and those after; one may be in both. */
export const listWorkspacesUsing = (
  { before, after }: Pick<GovernanceBeforeAfter, 'before' | 'after'>,
  reference: string,
): readonly string[] => [before, after].flatMap(({ workspacesUsing }) => workspacesUsing.get(reference) ?? [])

type Objects = GovernanceState['objects']
type Placement = GovernanceState['workspaceOf']

export function buildGovernance(
  live: LiveState,
  matched: MatchResult,
  drafts: readonly Draft[],
): GovernanceBeforeAfter {
  const toAddress = createAddressResolver(matched)
  const objects = new Map<string, { kind: Kind; attributes: Attributes }>()
  const workspaceOf = new Map<string, string | null>()
  for (const { id, kind, attributes } of live.objects) {
    const reference = toAddress(`id:${id}`)
    const workspace = attributes[GROUP_FIELD]
    if (kind === MAILBOX) workspaceOf.set(reference, typeof workspace === 'string' ? toAddress(workspace) : null)
    else {
      const named = mapReferences(registry[kind], attributes, toAddress)
      const detail = live.details?.[id]
      objects.set(reference, { kind, attributes: detail ? { ...named, ...detail } : named })
    }
  }
  const tenants = new Map<string, string>()
  for (const { desired } of matched.pairs) if (desired.tenant !== null) tenants.set(desired.address, desired.tenant)
  const objectsAfter = applyToObjects(objects, drafts)
  return {
    before: indexState(objects, workspaceOf, tenants),
    after: indexState(objectsAfter, applyToPlacement(workspaceOf, drafts, objectsAfter), tenants),
    isManaged: createManagedLookUp(matched),
  }
}

function applyToObjects(objects: Objects, drafts: readonly Draft[]): Objects {
  const after = new Map(objects)
  for (const draft of drafts) {
    const { kind, address } = draft
    if (kind === MAILBOX) continue
    // What is only adopted stays the very same value, so that nothing reads its lists a second time.
    if (draft.action === 'update' && draft.fields.length === 0) continue
    if (draft.action === 'delete') after.delete(address)
    else {
      const before = draft.action === 'create' ? registry[kind].detail?.fresh : after.get(address)?.attributes
      after.set(address, { kind, attributes: { ...before, ...getSide(draft, 'after') } })
    }
  }
  return after
}

function applyToPlacement(workspaceOf: Placement, drafts: readonly Draft[], objects: Objects): Placement {
  const after = new Map(workspaceOf)
  // The API puts an account that names no workspace into the one that groups its domain, else into the default one.
  const byDomain = new Map<string, string>()
  for (const [reference, { attributes }] of objects) {
    const domain = findGroupedDomain(attributes)
    if (domain !== null) byDomain.set(domain, reference)
  }
  const fallback = objects.has(DEFAULT_WORKSPACE) ? DEFAULT_WORKSPACE : null
  for (const draft of drafts) {
    const { kind, action, address } = draft
    if (kind !== MAILBOX) continue
    const workspace = getSide(draft, 'after')[GROUP_FIELD]
    if (action === 'delete') after.delete(address)
    else if (typeof workspace === 'string') after.set(address, workspace)
    else if (action === 'create') after.set(address, byDomain.get(getDomain(address)) ?? fallback)
  }
  return after
}

function indexState(objects: Objects, workspaceOf: Placement, tenants: ReadonlyMap<string, string>): GovernanceState {
  const counts = new Map<string, { count: number; tenants: Set<string> }>()
  for (const [account, workspace] of workspaceOf) {
    if (workspace === null) continue
    const entry = counts.get(workspace) ?? { count: 0, tenants: new Set<string>() }
    entry.count += 1
    const tenant = tenants.get(account)
    if (tenant !== undefined) entry.tenants.add(tenant)
    counts.set(workspace, entry)
  }
  const members = new Map(
    [...counts].map(([key, { count, tenants: names }]) => [key, { count, tenants: [...names].sort(compareText) }]),
  )
  return { objects, workspaceOf, members, workspacesUsing: findWorkspacesUsing(objects) }
}

/** A workspace uses itself, what it refers to, and what that refers to in its turn. */
function findWorkspacesUsing(objects: Objects): GovernanceState['workspacesUsing'] {
  const reached = new Map<string, ReadonlySet<string>>()
  const reach = (reference: string): ReadonlySet<string> => {
    const known = reached.get(reference)
    if (known) return known
    const object = objects.get(reference)
    const all = new Set([reference])
    reached.set(reference, all)
    for (const next of object ? listReferences(registry[object.kind], object.attributes) : [])
      for (const further of reach(next)) all.add(further)
    return all
  }
  const uses = [...objects]
    .filter(([, { kind }]) => kind === GROUP)
    .flatMap(([workspace]) => [...reach(workspace)].map((reference) => ({ workspace, reference })))
  const byReference = Map.groupBy(uses, ({ reference }) => reference)
  return new Map(
    [...byReference].map(([reference, users]) => [
      reference,
      users.map(({ workspace }) => workspace).sort(compareText),
    ]),
  )
}

/** What governs whoever is in this workspace. */
export function getGovernance({ objects }: GovernanceState, workspace: Json): Governance {
  const group = typeof workspace === 'string' ? objects.get(workspace)?.attributes : undefined
  const policy = typeof group?.[POLICY_FIELD] === 'string' ? group[POLICY_FIELD] : null
  const all = Object.entries((policy === null ? undefined : objects.get(policy)?.attributes) ?? {})
  const limits = Object.fromEntries(all.filter(([path]) => path.startsWith('limits.')))
  return { policy, rules: (group?.[RULES_FIELD] ?? []) as readonly string[], limits }
}

/** The draft with whom it reaches, and of a move with what governs the account before and after. */
export function withImpact(draft: Draft, governance: GovernanceBeforeAfter): Omit<Change, 'origin' | 'direction'> {
  const { kind, ...change } = draft
  if (kind !== MAILBOX) return { ...change, affects: findImpactThroughWorkspaces(draft, governance) }
  const { before, after } = governance
  const move = draft.fields.find(({ path }) => path === GROUP_FIELD)
  const places = move ? [move.before, move.after] : [after.workspaceOf.get(draft.address) ?? null]
  const workspaces = places.filter((place) => typeof place === 'string').sort(compareText) as Address[]
  const affects: Impact = { accounts: 1, tenants: draft.tenant === null ? [] : [draft.tenant], workspaces }
  const isWaiting = draft.action === 'update' && (draft.retire !== undefined || draft.hold !== undefined)
  const outlet = isWaiting ? { outlet: getOutlet(after, after.workspaceOf.get(draft.address) ?? null) } : {}
  if (!move || draft.action !== 'update') return { ...change, ...outlet, affects }
  const [old, next] = [getGovernance(before, move.before), getGovernance(after, move.after)]
  const effect = {
    before: { ...old, limits: selectComparable(old, next, governance) },
    after: { ...next, limits: selectComparable(next, old, governance) },
  }
  return { ...change, ...outlet, affects, effect }
}

function getOutlet(state: GovernanceState, workspace: Json): Outlet {
  const { rules, limits } = getGovernance(state, workspace)
  const effects = rules.map((rule) => {
    const object = state.objects.get(rule)
    return object && registry[object.kind].mailEffect?.(object.attributes)
  })
  const sends = limits[SENDING_LIMIT_FIELD]
  return {
    receives: !effects.includes('refuses'),
    blocked: effects.includes('mutes'),
    sends: typeof sends === 'number' ? sends : null,
  }
}

/** A limit that only one side has says something where somebody set it, and not where Nylas reports its own maximum. */
const selectComparable = (
  { policy, limits }: Governance,
  other: Governance,
  { isManaged }: GovernanceBeforeAfter,
): Attributes =>
  Object.fromEntries(
    Object.entries(limits).filter(
      ([path, value]) =>
        value !== null &&
        ((other.limits[path] ?? null) !== null || policy === null || isManaged(policy, path) !== false),
    ),
  )

function findImpactThroughWorkspaces(draft: Draft, { before, after }: GovernanceBeforeAfter): Impact {
  const state = draft.action === 'delete' ? before : after
  const workspaces = state.workspacesUsing.get(draft.address) ?? []
  const members = workspaces.flatMap((workspace) => state.members.get(workspace) ?? [])
  // Most act through one workspace, and its tenants may be many.
  const only = members.length === 1 ? members[0]?.tenants : undefined
  const tenants = only ?? [...new Set(members.flatMap((group) => group.tenants))].sort(compareText)
  const accounts = members.reduce((sum, { count }) => sum + count, 0)
  return { accounts, tenants, workspaces: workspaces as Address[] }
}
