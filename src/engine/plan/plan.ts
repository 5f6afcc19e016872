/**
 * The plan: a pure function of what is wanted, what lives and what is owned. Guards add what they refuse; they never
 * change what was planned, and the plan is always shown first.
 */

import { kindOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import {
  type Address,
  type Change,
  type Counts,
  DEFAULT_WORKSPACE,
  type Fleet,
  type Ledger,
  type LiveState,
  type Plan,
} from '../../domain/model.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import { withImpact } from './affects.ts'
import { draftChanges } from './changes.ts'
import { computeDigest } from './digest.ts'
import { estimateRequests } from './estimate.ts'
import { moveMembersBeforeDelete } from './evacuate.ts'
import { checkGuards } from './guards.ts'
import { type MatchResult, matchResources } from './match.ts'
import { findNotices } from './notices.ts'
import { sortChanges } from './order.ts'
import { selectTargets } from './target.ts'
import { buildGovernance } from './world.ts'

export type PlanInput = {
  readonly fleet: Fleet
  readonly live: LiveState
  /** Null with `--ledger off`: nothing is owned and no adoption is shown. A fleet's first run has an empty ledger instead. */
  readonly ledger: Ledger | null
  /** The ledgers of the other fleets of this repository. */
  readonly others: readonly Ledger[]
  /** The commit the spec was read from. */
  readonly commit: string | null
  /** Only these and what they depend on; left out: everything. */
  readonly targets?: readonly string[]
}

/** `leftOut` are the changes that were not among the targets. */
export type PlanRun = { readonly plan: Plan; readonly matched: MatchResult; readonly leftOut: ReadonlySet<Address> }

export function buildPlan({ fleet, live, ledger, others, commit, targets }: PlanInput): PlanRun {
  const matched = matchResources(fleet, live, ledger, others)
  const drafted = draftChanges(fleet, live, ledger, matched)
  const all = sortChanges(moveMembersBeforeDelete(drafted.drafts, matched, live.defaultWorkspace !== null))
  const known = new Set([...fleet.desired.map((one) => one.address), ...matched.leaving.map((one) => one.address)])
  const { drafts, leftOut, diagnostics: strange } = selectTargets(all, targets ?? null, known)
  const states = buildGovernance(live, matched, drafts)
  const changes = drafts.map((draft): Change => ({ ...withImpact(draft, states), origin: null }))
  const shown = {
    format: 1,
    fleet: fleet.name,
    application: live.application.id,
    commit,
    digest: computeDigest(fleet.name, live.application.id, ledger?.commit ?? null, changes),
    counts: countChanges(changes, drafted.unchanged, drafted.unmanaged.length, drafted.forgotten.length),
    changes,
    workspaces: workspaceRows(),
    unmanaged: drafted.unmanaged.map(({ address }) => address).sort(compareText),
    forgotten: [...drafted.forgotten].sort(compareText),
    unhealthy: unhealthy(),
    retired: [...drafted.waiting].sort((a, b) => compareText(a.address, b.address)),
    ...identities(),
    requests: estimateRequests(changes),
  } as const
  const context = { fleet, live, ledger, matched, states, changes }
  const found = [...matched.diagnostics, ...drafted.diagnostics, ...strange]
  const diagnostics = [...found, ...checkGuards(context), ...findNotices(context)]
  return { plan: { ...shown, diagnostics }, matched, leftOut }

  function workspaceRows(): Plan['workspaces'] {
    const listed = new Set<string>(fleet.desired.filter((one) => one.kind === 'workspace').map((one) => one.address))
    if (states.after.members.has(DEFAULT_WORKSPACE)) listed.add(DEFAULT_WORKSPACE)
    return [...listed].sort(compareText).map((address) => {
      const attributes = states.after.attributes.get(address)
      return {
        address: address as Address,
        policy: (attributes?.['policy'] ?? null) as string | null,
        rules: (attributes?.['rules'] ?? []) as readonly string[],
        accounts: states.after.members.get(address)?.count ?? 0,
      }
    })
  }

  function unhealthy(): Plan['unhealthy'] {
    const ours = live.objects.filter((one) => one.health && matched.addresses.has(one.id))
    return ours
      .filter(({ health }) => health && (health.blocked || health.status !== 'valid'))
      .map((one) => ({
        address: matched.addresses.get(one.id) as Address,
        status: one.health?.blocked ? 'blocked' : (one.health?.status ?? ''),
      }))
      .sort((a, b) => compareText(a.address, b.address))
  }

  /** Names for the ids that are shown, and ids for the addresses that the changes refer to. */
  function identities(): Pick<Plan, 'names' | 'ids'> {
    const references = new Set<string>()
    for (const { address, fields } of changes) {
      for (const side of ['before', 'after'] as const) {
        const attributes = Object.fromEntries(fields.map((field) => [field.path, field[side]]))
        for (const reference of listReferences(registry[kindOf(address)], attributes)) references.add(reference)
      }
    }
    const names: Record<string, string> = {}
    const ids: Record<Address, string> = {}
    for (const { id, name } of live.objects) {
      const address = matched.addresses.get(id)
      if (address !== undefined && references.has(address)) ids[address] = id
      if (address === undefined && references.has(`id:${id}`)) names[id] = name
    }
    for (const reference of references) {
      const id = parseIdReference(reference)
      const address = id === null ? undefined : matched.addresses.get(id)
      if (id !== null && address) ids[address] = id
    }
    return { names: sorted(names), ids: sorted(ids) }
  }
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)))

/** Each change once: as an adoption when it changes nothing, as a retirement, else by its action. */
export function countChanges(
  changes: readonly Change[],
  unchanged: number,
  unmanaged: number,
  forgotten: number,
): Counts {
  const count = { create: 0, update: 0, adopt: 0, retire: 0, delete: 0 }
  for (const change of changes) count[getCountKey(change)] += 1
  return { ...count, unchanged, unmanaged, forgotten }
}

export function getCountKey(change: Change): 'create' | 'update' | 'adopt' | 'retire' | 'delete' {
  if (change.adopts && change.fields.length === 0) return 'adopt'
  return change.action === 'update' && change.retire ? 'retire' : change.action
}
