/**
 * What the fleet owns once these outcomes are true. Only what really happened counts: a failed or withheld change leaves the
 * entry as it was, an id that came to exist is kept even when the rest of its change failed.
 */

import type { Address, Fleet, Ledger, LiveState, Outcome, Owned, Plan } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import type { MatchResult, Pair } from './match.ts'
import { computeDueDate, getPreviousWorkspace, getWaitingDays } from './retirement.ts'

const DAY = 86_400_000

export type OwnershipAfter = Pick<Ledger, 'resources' | 'deleted'>

export function computeOwnershipAfter(
  input: {
    readonly fleet: Fleet
    readonly live: LiveState
    readonly ledger: Ledger
    readonly matched: MatchResult
    readonly leftOut: ReadonlySet<Address>
    readonly plan: Plan
  },
  outcomes: readonly Outcome[],
): OwnershipAfter {
  const { fleet, live, ledger, matched, leftOut, plan } = input
  const ended = new Map(outcomes.map((one) => [one.address, one]))
  const planned = new Map(plan.changes.map((one) => [one.address, one]))
  const resources: Record<Address, Owned> = {}
  const deleted: Record<string, string> = {}
  const now = outcomes.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), live.at)
  for (const [id, at] of Object.entries(ledger.deleted)) if (Date.parse(now) - Date.parse(at) < DAY) deleted[id] = at

  for (const pair of matched.pairs) {
    const { desired, live: object, owned } = pair
    if (object !== null && object.id === live.defaultWorkspace) continue
    const outcome = ended.get(desired.address)
    const done = outcome ? outcome.status === 'applied' : !planned.has(desired.address) && !leftOut.has(desired.address)
    const id = object?.id ?? outcome?.id ?? null
    if (id === null || (object !== null && owned === null && !done)) continue
    resources[desired.address] = done ? facts(pair, id) : { ...owned, id }
  }

  for (const leaving of matched.leaving) {
    const { address, live: object, owned } = leaving
    const change = planned.get(address)
    const outcome = ended.get(address)
    if (outcome?.status !== 'applied' || !change) resources[address] = owned
    else if (change.action === 'delete') deleted[object.id] = outcome.at ?? now
    else resources[address] = retired(leaving, outcome.at ?? now)
  }
  for (const { address, live: object } of matched.unmanaged) {
    const outcome = ended.get(address)
    if (outcome?.action === 'delete' && outcome.status === 'applied') deleted[object.id] = outcome.at ?? now
  }
  return { resources, deleted }

  function facts({ desired }: Pair, id: string): Owned {
    const fields = registry[desired.kind].fields.filter((field) => field.default === undefined && !field.required)
    const managed = fields.map((field) => field.path).filter((path) => path in desired.attributes && path !== 'name')
    const named = desired.kind === 'account' && 'name' in desired.attributes ? ['name'] : []
    const password = desired.attributes['app_password'] as Owned['app_password'] | undefined
    return {
      id,
      ...(desired.protect ? { protect: true } : {}),
      ...(password ? { app_password: password } : {}),
      ...(named.length + managed.length > 0 ? { managed: [...named, ...managed] } : {}),
    }
  }

  /** The days run from the API's reply to the move. */
  function retired(leaving: MatchResult['leaving'][number], at: string): Owned {
    const { address, live: object, owned } = leaving
    const move = planned.get(address)?.fields.find((field) => field.path === 'workspace')
    const workspace = idOf((move ? move.after : object.attributes['workspace']) as string)
    const left = getPreviousWorkspace(leaving, ledger, matched.addresses)
    const due = computeDueDate(fleet, owned, at)
    return { ...owned, retired: { due, days: getWaitingDays(fleet, owned), workspace, left } }
  }

  function idOf(reference: string): string {
    if (reference.startsWith('id:')) return reference.slice(3)
    return plan.ids[reference as Address] ?? ended.get(reference as Address)?.id ?? ''
  }
}
