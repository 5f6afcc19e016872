/**
 * Whom a whole plan reaches: each mailbox once, however many of its changes reach it, with its tenant; and how much of each
 * workspace that is. Read off the states before and after, so that it is never another number than what the changes say.
 */

import { compareText } from '../../domain/canonical.ts'
import type { Change } from '../../domain/change.ts'
import type { Address, Desired } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import { isMailbox } from '../../kinds/registry.ts'
import type { GovernanceBeforeAfter } from './governance.ts'

/** What is only taken over as it is reaches nobody. `desired` knows the tenants of those that stay. */
export function computeReach(
  changes: readonly Change[],
  { before, after }: GovernanceBeforeAfter,
  desired: readonly Desired[],
): Plan['reach'] {
  const effective = changes.filter(({ adopts, fields }) => !adopts || fields.length > 0)
  const direct = new Map(
    effective.filter(({ address }) => isMailbox(address)).map((change) => [change.address, change]),
  )
  const whole = new Set<string>(
    effective.filter(({ address }) => !isMailbox(address)).flatMap(({ affects }) => affects.workspaces),
  )
  if (effective.length === 0 || (direct.size === 0 && whole.size === 0))
    return { accounts: 0, tenants: [], workspaces: [] }
  const tenantOf = new Map<string, string | null>(desired.map(({ address, tenant }) => [address, tenant]))
  for (const { address, tenant } of direct.values()) if (tenant !== null) tenantOf.set(address, tenant)

  let accounts = 0
  const tenants = new Set<string>()
  const touched = new Map<string, number>([...whole].map((workspace) => [workspace, 0]))
  for (const account of new Set([...before.workspaceOf.keys(), ...after.workspaceOf.keys()])) {
    const change = direct.get(account as Address)
    const places = change?.affects.workspaces ?? [after.workspaceOf.get(account) ?? '']
    if (!change && !places.some((place) => whole.has(place))) continue
    accounts += 1
    const tenant = tenantOf.get(account) ?? null
    if (tenant !== null) tenants.add(tenant)
    for (const place of places) touched.set(place, (touched.get(place) ?? 0) + 1)
  }
  const workspaces = [...touched].map(([address, amount]) => ({
    address: address as Address,
    accounts: after.members.get(address)?.count ?? 0,
    touched: amount,
    all: whole.has(address),
  }))
  return {
    accounts,
    tenants: [...tenants].sort(compareText),
    workspaces: workspaces.toSorted((a, b) => b.touched - a.touched || compareText(a.address, b.address)),
  }
}
