/** The plan and the report as machines read them: keys in the order the specification shows, two spaces, one last newline. */
import { compareText } from '../domain/canonical.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Json } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { escapeJson } from './escape.ts'
import type { ApplySummary } from './report.ts'

/** Known keys first in this order, the others after them by name: same value, same bytes. */
const ORDER = `
  format fleet application commit digest result counts connector
  action address status error adopts origin tenant source id replaces fields path before after removes affects accounts tenants effect retire hold held pattern reason outlet
  destructive what paths losses direction
  mail tests name expect result counterexample verdict doubts from to type outcome blocked_by spam folder read starred archived trashed example says
  severity code summary file line column override
  create update adopt delete unchanged
  email grant_id workspace_id due days policy rules limits
  changes remaining outcomes workspaces unmanaged forgotten unhealthy health retired names ids requests writes seconds accepted diagnostics
`
  .trim()
  .split(/\s+/u)
const RANK = new Map(ORDER.map((key, index) => [key, index]))
const rankKey = (key: string): number => RANK.get(key) ?? RANK.size

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([a], [b]) => rankKey(a) - rankKey(b) || compareText(a, b))
  return Object.fromEntries(members.map(([key, member]) => [key, sortKeys(member)]))
}

const toOrderedJson = (value: object): string => `${escapeJson(JSON.stringify(sortKeys(value), null, 2))}\n`

export const renderPlanJson = (plan: Plan): string => toOrderedJson(plan)

/** What an apply reports; its parts that a program can use go into `report-file`. */
export type ReportContent = ApplySummary & {
  readonly plan: Plan | null
  readonly accounts: readonly Json[]
  readonly unsavedLedger: { readonly ledger: Ledger; readonly reason: string } | null
}

export function renderReportJson(report: ReportContent): string {
  const { result, connector = null, outcomes, remaining, accounts, diagnostics, unsavedLedger, milliseconds } = report
  const { fleet = null, application = null, commit = null, digest = null } = report.plan ?? {}
  const head = { format: 1, fleet, application, commit, digest, result }
  return toOrderedJson({
    ...head,
    connector,
    outcomes,
    remaining,
    accounts,
    diagnostics,
    unrecorded: unsavedLedger,
    milliseconds,
  })
}
