/** Blast radius: which mailboxes, tenants and workspaces a set of rows reaches. */
import type { Address, Change, Plan } from '../domain/model.ts'
import type { Row } from './row.ts'

export type WorkspaceImpact = {
  readonly address: Address
  /** How many it holds after the changes; null when the plan does not say. */
  readonly accounts: number | null
  readonly touched: number
  /** A policy, rule, list or the workspace itself changes: everyone in it is touched. */
  readonly all: boolean
}

export type ImpactSummary = {
  readonly accounts: number
  readonly tenants: readonly string[]
  /** The most touched first. */
  readonly workspaces: readonly WorkspaceImpact[]
}

/** Not among those the plan counts in a workspace, which are those after the changes. */
const leaves = ({ action, fields }: Change, workspace: Address): boolean =>
  action === 'delete' || fields.some(({ path, before }) => path === 'workspace' && before === workspace)

export function summarizeImpact(rows: readonly Row[], plan: Pick<Plan, 'workspaces'>): ImpactSummary {
  const held = new Map(plan.workspaces.map(({ address, accounts }) => [address, accounts]))
  const real = rows.filter((row) => row.doing !== 'adopt')
  const whole = new Set(real.filter((row) => row.kind !== 'account').flatMap((row) => row.affects.workspaces))
  const single = new Map<Address, number>()
  const leaving = new Map<Address, number>()
  let alone = 0
  for (const change of real.filter((row) => row.kind === 'account').flatMap((row) => row.changes)) {
    if (!change.affects.workspaces.some((one) => whole.has(one))) alone += 1
    for (const one of change.affects.workspaces) {
      single.set(one, (single.get(one) ?? 0) + 1)
      if (leaves(change, one)) leaving.set(one, (leaving.get(one) ?? 0) + 1)
    }
  }
  const workspaces = [...new Set([...whole, ...single.keys()])].map((address): WorkspaceImpact => {
    const accounts = held.get(address) ?? null
    const direct = single.get(address) ?? 0
    const all = whole.has(address)
    return {
      address,
      accounts,
      all,
      touched: all ? Math.max((accounts ?? 0) + (leaving.get(address) ?? 0), direct) : direct,
    }
  })
  return {
    accounts: alone + workspaces.reduce((sum, one) => sum + (one.all ? one.touched : 0), 0),
    tenants: [...new Set(real.flatMap((row) => row.affects.tenants))],
    workspaces: workspaces.toSorted((a, b) => b.touched - a.touched || (a.address < b.address ? -1 : 1)),
  }
}
