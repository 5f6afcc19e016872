/**
 * Reads how the mail of an application fares, and tells which accounts of a fleet are in trouble by it: one request where
 * nothing was sent, two where every sender has a row, five at most. What cannot be read is told once and fails nothing.
 */
import { compareText } from '../domain/canonical.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import {
  HEALTH_DAYS,
  HEALTH_LINES,
  listSendingTroubles,
  METRICS_UNREADABLE,
  type Sending,
  type SendingHealth,
  type SendingRow,
  type Trouble,
} from '../domain/health.ts'
import type { Diagnostic, LiveState } from '../domain/model.ts'
import type { PlanHealth } from '../domain/plan.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { ApiError, type Reader } from '../nylas/port.ts'
import { type MetricsQuery, type MetricsReply, readSendMetrics, readSendSummary } from '../nylas/send-metrics.ts'
import type { MatchResult } from './plan/match.ts'

export type HealthReading = {
  /** Null where nothing could be read. */
  readonly health: SendingHealth | null
  readonly diagnostics: readonly Diagnostic[]
}

/** `at` is the API's moment, ISO 8601. Throws only where the run is to end. */
export async function readSendingHealth(reader: Reader, at: string, stopping: AbortSignal): Promise<HealthReading> {
  const window = listDays(at, HEALTH_DAYS)
  let requests = 0
  let failure: ApiError | null = null
  // One question that nobody answers takes minutes, and the next would too.
  async function ask<T>(question: () => Promise<T>): Promise<T | ApiError> {
    if (failure !== null) return failure
    requests += 1
    const answer = await catchRefusal(question, stopping)
    if (answer instanceof ApiError && isOutage(answer)) failure = answer
    return answer
  }
  const askTable = (query: Omit<MetricsQuery, 'start' | 'end'>) =>
    ask(() => readSendMetrics(reader, { ...query, ...window }))
  const bySender = await askTable({ group: 'agent_account' })
  if (bySender instanceof ApiError) return { health: null, diagnostics: [reportUnread(bySender)] }
  const isEmpty = bySender.rows.length === 0 && bySender.rest === null
  const summary = isEmpty ? null : await ask(() => readSendSummary(reader, window))
  const hidden = bySender.rest === null ? [] : await readHidden()
  const accounts = new Map([...bySender.rows, ...hidden.flatMap(({ rows }) => rows)].map((row) => [row.key, row]))
  const byDomain = bySender.rest === null ? null : await askTable({ group: 'sending_domain' })
  return {
    health: {
      since: window.start,
      until: window.end,
      grade: summary === null || summary instanceof ApiError ? null : summary.grade,
      findings: summary === null || summary instanceof ApiError ? [] : summary.findings,
      accounts: [...accounts.values()],
      domains: byDomain === null || byDomain instanceof ApiError ? addUpDomains(bySender.rows) : byDomain.rows,
      complete: bySender.rest === null,
      troubles_complete: bySender.rest === null || (hidden.length === 2 && hidden.every(isHarmless)),
      requests,
    },
    diagnostics: summary instanceof ApiError ? [reportUnread(summary)] : [],
  }

  /** The worst of those who do not send the most; which tables could be read. */
  async function readHidden(): Promise<readonly SortedTable[]> {
    const tables: SortedTable[] = []
    for (const [sort, line] of WORST) {
      const table = await askTable({ group: 'agent_account', sort })
      if (!(table instanceof ApiError)) tables.push({ ...table, sort, line })
    }
    return tables
  }
}

const WORST = [
  ['bounce_rate', HEALTH_LINES.bounces.review],
  ['complaint_rate', HEALTH_LINES.complaints.review],
] as const

type SortedTable = MetricsReply & { readonly sort: (typeof WORST)[number][0]; readonly line: number }

/** What is left out of a table that begins with the worst is below its last row. */
function isHarmless({ rows, rest, sort, line }: SortedTable): boolean {
  if (rest === null) return true
  const rates = rows.map((row) => row[sort])
  const last = rates.at(-1) ?? null
  return last !== null && last < line && rates.every((rate) => rate !== null && rate >= last)
}

const DAY = 86_400_000

/** The last so many UTC days, today among them. */
export function listDays(at: string, days: number): { readonly start: string; readonly end: string } {
  return { start: new Date(Date.parse(at) - (days - 1) * DAY).toISOString().slice(0, 10), end: at.slice(0, 10) }
}

/** What is known of every sender of a domain is known of the domain. */
function addUpDomains(rows: readonly SendingRow[]): readonly SendingRow[] {
  const groups = Map.groupBy(rows, ({ key }) => key.slice(key.lastIndexOf('@') + 1))
  return [...groups].map(([key, alike]) => ({ key, ...addUp(alike) }))
}

function addUp(rows: readonly Sending[]): Sending {
  const sum = (name: 'sent' | 'delivered' | 'bounced' | 'complaints'): number | null =>
    rows.reduce<number | null>((all, row) => (all === null || row[name] === null ? null : all + row[name]), 0)
  const divide = (part: number | null, whole: number | null): number | null =>
    part === null || whole === null || whole === 0 ? null : part / whole
  const [sent, delivered, bounced, complaints] = [sum('sent'), sum('delivered'), sum('bounced'), sum('complaints')]
  return {
    sent,
    delivered,
    bounced,
    complaints,
    bounce_rate: divide(bounced, sent),
    complaint_rate: divide(complaints, delivered),
    delivery_rate: divide(delivered, sent),
  }
}

/** No answer, or one that has nothing to do with the question: another question gets no better one. */
export const isOutage = ({ status }: ApiError): boolean => status === 0 || status === 429 || status >= 500

export async function catchRefusal<T>(question: () => Promise<T>, stopping: AbortSignal): Promise<T | ApiError> {
  try {
    return await question()
  } catch (error) {
    if (!(error instanceof ApiError) || stopping.aborted) throw error
    return error
  }
}

/** By status alone: what the API says of a failure is nobody's business here. */
const describeRefusal = ({ status }: ApiError): string =>
  status === 0 ? 'no answer' : status === 200 ? 'an answer that is no table' : String(status)

function reportUnread(error: ApiError): Diagnostic {
  const summary = `how the mail that accounts send fares is not known: Nylas gave ${describeRefusal(error)} to the question for its figures`
  const override =
    'nothing, if the application has no such figures (--no-health, or the input health: false, asks no more); everything else of this run is complete without them'
  return planDiagnostic(METRICS_UNREADABLE, summary, { severity: 'notice', override })
}

/** The accounts of a fleet that are in trouble by the mail that they send, the worst first. */
export function judgeHealth(
  health: SendingHealth,
  { objects }: Pick<LiveState, 'objects'>,
  { addresses }: Pick<MatchResult, 'addresses'>,
): PlanHealth {
  const rows = new Map(health.accounts.map((row) => [row.key, row]))
  const mailboxes = objects.filter(({ kind }) => kind === MAILBOX)
  const accounts = mailboxes.flatMap(({ id, name }) => {
    const [address, row] = [addresses.get(id), rows.get(name)]
    const troubles = row === undefined ? [] : listSendingTroubles(row)
    return address === undefined || troubles.length === 0 ? [] : [{ address, troubles }]
  })
  const { since, until, grade, findings, requests } = health
  return {
    since,
    until,
    grade,
    findings,
    requests,
    accounts: accounts.toSorted(
      (a, b) => rankWorst(a.troubles) - rankWorst(b.troubles) || compareText(a.address, b.address),
    ),
    at_least: !health.troubles_complete && mailboxes.some(({ name }) => !rows.has(name)),
  }
}

const rankWorst = ([worst]: readonly Trouble[]): number => (worst?.line === 'pause' ? 0 : 1)
