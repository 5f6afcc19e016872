/**
 * Which mail goes sooner than before, whatever change causes it: for each account what its limits keep before and after the
 * plan, read off the two states of the application. It shows on the change that causes it: the account's own where it moves,
 * else that of its workspace, whose policy is another. A policy that changes says by its own fields what that destroys.
 *
 *   no policy, or one nobody can read        the plan's maximum, which nobody knows: more than any number
 *   a limit that the file sets               that number
 *   one that it does not set, after it       what Nylas reports; the plan's maximum where no policy reports more
 */

import type { Change, FieldChange, Loss } from '../../domain/change.ts'
import type { Address, Json, LiveState } from '../../domain/model.ts'
import type { Field } from '../../kinds/kind.ts'
import { GROUP_FIELD, LIMITS, POLICY_FIELD, registry } from '../../kinds/registry.ts'
import type { GovernanceBeforeAfter, GovernanceState } from './governance.ts'

type KeepingField = Field & { readonly destroys: NonNullable<Field['destroys']> }

const KEEPING = registry[LIMITS].fields.filter((field): field is KeepingField => field.destroys !== undefined)

/** A change of which it is not known yet which way it moves mail. */
export type UndirectedChange = Omit<Change, 'direction'>

export function withLosses(
  changes: readonly UndirectedChange[],
  governance: GovernanceBeforeAfter,
  live: LiveState,
): readonly UndirectedChange[] {
  const losses = findLosses(governance, live)
  return changes.map((change) => {
    const lost = losses.get(change.address)
    if (lost === undefined || change.action === 'delete') return change
    const { what = lost.what, paths = [] } = change.destructive ?? {}
    return { ...change, destructive: { what, paths: [...new Set([...paths, lost.cause])], losses: lost.losses } }
  })
}

type LostMail = { readonly what: 'retention' | 'storage'; readonly cause: string; readonly losses: readonly Loss[] }

function findLosses(
  { before, after, isManaged }: GovernanceBeforeAfter,
  live: LiveState,
): ReadonlyMap<string, LostMail> {
  const read = createReader(live, isManaged)
  const found = new Map<string, LostMail>()
  const counts = new Map<string, number>()
  const known = new Map<string, readonly FieldChange[]>()
  for (const [account, from] of before.workspaceOf) {
    const to = after.workspaceOf.get(account)
    if (to === undefined || (from === to && !hasOtherPolicy(before, after, to))) continue
    const key = JSON.stringify([from, to])
    const differences = known.get(key) ?? compare(from, to)
    known.set(key, differences)
    if (differences.length === 0) continue
    const cause = from === to ? (to as Address) : account
    const accounts = (counts.get(cause) ?? 0) + 1
    counts.set(cause, accounts)
    const what = KEEPING.find(({ path }) => path === differences[0]?.path)?.destroys.what
    if (what === 'retention' || what === 'storage')
      found.set(cause, {
        what,
        cause: from === to ? POLICY_FIELD : GROUP_FIELD,
        losses: differences.map((difference) => ({ ...difference, accounts })),
      })
  }
  return found

  function compare(from: Json, to: Json): readonly FieldChange[] {
    return KEEPING.flatMap((field) => {
      const [old, next] = [readLimit(before, from, field.path), read(after, to, field)]
      return field.destroys.when(old, next) ? [{ path: field.path, before: old, after: next }] : []
    })
  }
}

const getPolicy = ({ objects }: GovernanceState, group: Json): Json =>
  (typeof group === 'string' ? objects.get(group)?.attributes[POLICY_FIELD] : null) ?? null

const hasOtherPolicy = (before: GovernanceState, after: GovernanceState, group: Json): boolean =>
  getPolicy(before, group) !== getPolicy(after, group)

/** Null: none that anybody knows. */
function readLimit(state: GovernanceState, group: Json, path: string): Json {
  const policy = getPolicy(state, group)
  return (typeof policy === 'string' ? state.objects.get(policy)?.attributes[path] : null) ?? null
}

/** What a limit will be: of one that the file leaves open, Nylas reports the plan's maximum. */
function createReader(
  { objects }: LiveState,
  isManaged: GovernanceBeforeAfter['isManaged'],
): (state: GovernanceState, group: Json, field: KeepingField) => Json {
  const policies = objects.filter(({ kind }) => kind === LIMITS)
  const highest = new Map(
    KEEPING.map(({ path, destroys }) => {
      const reported = policies.map(({ attributes }) => attributes[path] ?? null).filter((value) => value !== null)
      return [
        path,
        reported.reduce<Json>((most, value) => (destroys.when(value, most) ? value : most), reported[0] ?? 0),
      ]
    }),
  )
  return (state, group, { path, destroys }) => {
    const limit = readLimit(state, group, path)
    const policy = getPolicy(state, group)
    const isSet = typeof policy === 'string' && isManaged(policy, path) === true
    if (limit === null || isSet) return limit
    return destroys.when(highest.get(path) ?? null, limit) ? limit : null
  }
}
