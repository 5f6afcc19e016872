/** What a run announces before its first write, so that one that dies leaves nothing unknown behind; and what stays announced. */
import { keyOf } from '../domain/address.ts'
import type { Intent, Ledger } from '../domain/ledger.ts'
import type { Address, Fleet } from '../domain/model.ts'
import type { Outcome } from '../domain/plan.ts'
import type { Obstacle } from './apply/obstacle.ts'
import { getPreviousWorkspace } from './plan/retirement.ts'
import type { PlanResult } from './plan-fleet.ts'

export type PlanWithLedger = PlanResult & { readonly ledger: Ledger }

/** What is about to be created, but for what is withheld; and where whoever is about to be retired comes from. */
export function describeIntent(
  { plan, fleet, ledger, live, matched }: PlanWithLedger,
  withheld?: ReadonlyMap<Address, Obstacle>,
): Intent {
  const creates = plan.changes
    .filter(({ action, address }) => action === 'create' && !withheld?.has(address))
    .map(({ address }) => address)
    .sort()
  const retired = new Set(
    plan.changes
      .filter(({ destructive, hold }) => destructive?.what === 'retire' || hold !== undefined)
      .map(({ address }) => address),
  )
  const left = matched.removedFromSpec
    .filter(({ address }) => retired.has(address))
    .map((resource) => [resource.address, getPreviousWorkspace(resource, ledger, matched.addresses)] as const)
  return { creates, names: listRemoteNames(fleet, creates), left: Object.fromEntries(left), at: live.at }
}

/** The names worth keeping: of those that are not called by their key. */
function listRemoteNames({ desired }: Fleet, creates: readonly Address[]): NonNullable<Intent['names']> {
  const names = new Map(desired.map(({ address, name }) => [address, name]))
  return Object.fromEntries(
    creates.flatMap((address) => {
      const name = names.get(address)
      return name === undefined || name === keyOf(address) ? [] : [[address, name] as const]
    }),
  )
}

/** What nobody knows the end of stays announced: the next run looks for it, and for where a retired account came from. */
export function describeUnresolved(intent: Intent, outcomes: readonly Outcome[]): Intent | null {
  const creates = outcomes.filter(({ unknown }) => unknown).map(({ address }) => address)
  const failed = new Set<string>(outcomes.filter(({ status }) => status === 'failed').map(({ address }) => address))
  const left = Object.entries(intent.left ?? {}).filter(([address]) => failed.has(address))
  if (creates.length + left.length === 0) return null
  return { ...intent, creates, left: Object.fromEntries(left), ended: true }
}
