/**
 * What a plan says beside its changes: how many there are, the workspaces, whom nobody manages, who is not well, and the names
 * and ids of what is referred to.
 */
import { keyOf, kindOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import { type Change, getSide } from '../../domain/change.ts'
import { toText, toTexts } from '../../domain/json.ts'
import { type Address, DEFAULT_WORKSPACE, type Fleet, type LiveState } from '../../domain/model.ts'
import type { Counts, Plan } from '../../domain/plan.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { GROUP, POLICY_FIELD, RULES_FIELD, registry } from '../../kinds/registry.ts'
import type { GovernanceState } from './governance.ts'
import type { MatchResult } from './match.ts'

/** The declared workspaces, and the default one where accounts are in it. */
export function listWorkspaces({ desired }: Fleet, { objects, members }: GovernanceState): Plan['workspaces'] {
  const listed = new Set<Address>(desired.filter(({ kind }) => kind === GROUP).map(({ address }) => address))
  if (members.has(DEFAULT_WORKSPACE)) listed.add(DEFAULT_WORKSPACE)
  return [...listed].sort(compareText).map((address) => {
    const attributes = objects.get(address)?.attributes
    return {
      address,
      policy: toText(attributes?.[POLICY_FIELD]) || null,
      rules: toTexts(attributes?.[RULES_FIELD]),
      accounts: members.get(address)?.count ?? 0,
    }
  })
}

/** What nobody wrote into a file is shown to whoever may read a comment. */
export function nameUnmanaged(address: Address): Address {
  const { kind, hideInName = (name) => name } = registry[kindOf(address)]
  return `${kind}/${hideInName(keyOf(address))}`
}

/** Of the accounts that have an address in this fleet. */
export function listUnhealthyGrants({ objects }: LiveState, { addresses }: MatchResult): Plan['unhealthy'] {
  return objects
    .flatMap(({ id, health }) => {
      const address = addresses.get(id)
      if (!address || !health) return []
      const status = health.blocked ? 'blocked' : health.status
      return status === 'valid' ? [] : [{ address, status }]
    })
    .sort((a, b) => compareText(a.address, b.address))
}

/** Names for the ids that are shown, and ids for the addresses that the changes refer to. */
export function collectIdentities(
  changes: readonly Change[],
  live: LiveState,
  { addresses }: MatchResult,
): Pick<Plan, 'names' | 'ids'> {
  const references = new Set<string>()
  for (const change of changes) {
    const kind = registry[kindOf(change.address)]
    for (const side of ['before', 'after'] as const)
      for (const reference of listReferences(kind, getSide(change, side))) references.add(reference)
  }
  const names: Record<string, string> = {}
  const ids: Record<Address, string> = {}
  for (const { id, name } of live.objects) {
    const address = addresses.get(id)
    if (address !== undefined && references.has(address)) ids[address] = id
    if (address === undefined && references.has(`id:${id}`)) names[id] = name
  }
  for (const reference of references) {
    const id = parseIdReference(reference)
    const address = id === null ? undefined : addresses.get(id)
    if (id !== null && address) ids[address] = id
  }
  return { names: sortKeys(names), ids: sortKeys(ids) }
}

const sortKeys = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
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

function getCountKey(change: Change): 'create' | 'update' | 'adopt' | 'retire' | 'delete' {
  if (change.adopts && change.fields.length === 0) return 'adopt'
  return change.action === 'update' && change.retire ? 'retire' : change.action
}
