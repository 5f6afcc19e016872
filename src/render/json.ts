/** The plan and the report as machines read them: keys in the order the specification shows, two spaces, one last newline. */
import { compareText } from '../domain/canonical.ts'
import type { Change, Diagnostic, Json, Ledger, Outcome, Plan, Result } from '../domain/model.ts'

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
  'destructive',
  'what',
  'paths',
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
  'remaining',
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
  const keys = Object.keys(value).toSorted((a, b) => rank(a) - rank(b) || compareText(a, b))
  return Object.fromEntries(keys.map((key) => [key, ordered((value as Tree)[key])]))
}

export const toCanonicalJson = (value: object): string => `${JSON.stringify(ordered(value), null, 2)}\n`

/** What an apply reports; its parts that a program can use go into `report-file`. */
export type Reported = {
  readonly result: Result
  readonly plan: Plan | null
  readonly outcomes: readonly Outcome[]
  readonly remaining: readonly Change[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accounts: readonly Json[]
  readonly unrecorded: { readonly ledger: Ledger; readonly reason: string } | null
  readonly milliseconds: number
}

export const renderPlanJson = (plan: Plan): string => toCanonicalJson(plan)

export function renderReportJson({
  result,
  plan,
  outcomes,
  remaining,
  accounts,
  diagnostics,
  unrecorded,
  milliseconds,
}: Reported): string {
  const { fleet = null, application = null, commit = null, digest = null } = plan ?? {}
  const head = { format: 1, fleet, application, commit, digest, result }
  return toCanonicalJson({ ...head, outcomes, remaining, accounts, diagnostics, unrecorded, milliseconds })
}
