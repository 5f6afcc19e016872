/** Blast radius: which mailboxes, tenants and workspaces a set of rows reaches. */
import type { Address, Plan } from '../model.ts'
import type { Row } from './rows.ts'

export type WorkspaceReach = {
  readonly address: Address
  /** Null when the plan does not say how many it holds. */
  readonly accounts: number | null
  readonly touched: number
  /** A policy, rule, list or the workspace itself changes: everyone in it is touched. */
  readonly all: boolean
}

export type Reach = {
  readonly accounts: number
  readonly tenants: readonly string[]
  /** The most touched first. */
  readonly workspaces: readonly WorkspaceReach[]
}

export function reachOf(rows: readonly Row[], plan: Pick<Plan, 'workspaces'>): Reach {
  const held = new Map(plan.workspaces.map(({ address, accounts }) => [address, accounts]))
  const real = rows.filter((row) => row.doing !== 'adopt')
  const whole = new Set(real.filter((row) => row.kind !== 'account').flatMap((row) => row.affects.workspaces))
  const single = new Map<Address, number>()
  let alone = 0
  for (const change of real.filter((row) => row.kind === 'account').flatMap((row) => row.changes)) {
    if (!change.affects.workspaces.some((one) => whole.has(one))) alone += 1
    for (const one of change.affects.workspaces) single.set(one, (single.get(one) ?? 0) + 1)
  }
  const workspaces = [...new Set([...whole, ...single.keys()])].map((address): WorkspaceReach => {
    const accounts = held.get(address) ?? null
    const direct = single.get(address) ?? 0
    const all = whole.has(address)
    return { address, accounts, all, touched: all ? Math.max(accounts ?? 0, direct) : direct }
  })
  return {
    accounts: alone + workspaces.reduce((sum, one) => sum + (one.all ? one.touched : 0), 0),
    tenants: [...new Set(real.flatMap((row) => row.affects.tenants))],
    workspaces: workspaces.toSorted((a, b) => b.touched - a.touched || (a.address < b.address ? -1 : 1)),
  }
}
