/** The plan and the report as machines read them: keys in the order the specification shows, two spaces, one last newline. */
import type { Json, Outcome, Plan, Result } from '../model.ts'

type Tree = { readonly [key: string]: unknown }

/** Known keys first in this order, the others after them by name: same value, same bytes. */
const ORDER = [
  'format',
  'fleet',
  'application',
  'commit',
  'digest',
  'result',
  'counts',
  'action',
  'address',
  'status',
  'error',
  'adopts',
  'origin',
  'tenant',
  'source',
  'id',
  'fields',
  'path',
  'before',
  'after',
  'affects',
  'accounts',
  'tenants',
  'effect',
  'retire',
  'severity',
  'code',
  'summary',
  'file',
  'line',
  'column',
  'override',
  'create',
  'update',
  'adopt',
  'delete',
  'unchanged',
  'email',
  'grant_id',
  'workspace_id',
  'due',
  'policy',
  'rules',
  'limits',
  'changes',
  'outcomes',
  'workspaces',
  'unmanaged',
  'forgotten',
  'unhealthy',
  'retired',
  'names',
  'ids',
  'requests',
  'writes',
  'seconds',
  'diagnostics',
]
const RANK = new Map(ORDER.map((key, index) => [key, index]))
const rank = (key: string): number => RANK.get(key) ?? ORDER.length

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(keys.map((key) => [key, ordered((value as Tree)[key])]))
}

export const canonicalJson = (value: Json | Plan | Report): string => `${JSON.stringify(ordered(value), null, 2)}\n`

/** `report-file`: what became of each change, and every account of the fleet as it stands now. */
export type Report = {
  readonly format: 1
  readonly fleet: string
  readonly application: string
  readonly commit: string | null
  readonly digest: string
  readonly result: Result
  readonly outcomes: readonly Outcome[]
  readonly accounts: readonly {
    readonly address: string
    readonly email: string
    readonly tenant: string | null
    readonly grant_id: string | null
    readonly workspace_id: string | null
    readonly status: string | null
  }[]
}

export const planJson = (plan: Plan): string => canonicalJson(plan)
export const reportJson = (report: Report): string => canonicalJson(report)
