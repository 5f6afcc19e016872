/**
 * Reads how much was sent and what became of it (`/v3/metrics/send`). Nobody has written down what its rows call their
 * counts, or whether rates are percents or shares: every known name is taken, shares are computed from counts where there
 * are any, and what cannot be told stays null. What lies beyond the last row comes as one row, `(others)`.
 */
import { GRADES, type Grade, type Sending, type SendingRow } from '../domain/health.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { createIncompleteError } from './pages.ts'
import type { Reader } from './port.ts'

const PATH = '/v3/metrics/send'
/** The most that a request may ask for. */
const MOST_ROWS = 100
const OTHERS = '(others)'
const LONGEST_KEY = 320

export type MetricsQuery = {
  readonly group: 'agent_account' | 'sending_domain'
  readonly sort?: 'sent' | 'bounce_rate' | 'complaint_rate'
  /** UTC dates, both of them within. */
  readonly start: string
  readonly end: string
}

/** `rest` is what `(others)` stands for; null where no row was left out. */
export type MetricsReply = { readonly rows: readonly SendingRow[]; readonly rest: Sending | null }

/** One request. Throws what the reader throws, and an ApiError for a reply that holds no rows. */
export async function readSendMetrics(
  api: Reader,
  { group, sort = 'sent', start, end }: MetricsQuery,
): Promise<MetricsReply> {
  const query = { group_by: group, sort: `${sort}:desc`, limit: MOST_ROWS, start, end }
  const raw = findRows((await api.get(PATH, query)).data)
  if (raw === null) throw createIncompleteError(PATH, 'the reply holds no rows')
  const scale = findScale(raw)
  const rows = raw.flatMap((row): readonly SendingRow[] => {
    const key = row['key']
    return typeof key === 'string' && key.length <= LONGEST_KEY
      ? [{ key: key.trim().toLowerCase(), ...readSending(row, scale) }]
      : []
  })
  const rest = rows.find(({ key }) => key === OTHERS) ?? null
  const known = new Map(rows.filter(({ key }) => key !== OTHERS && key !== '').map((row) => [row.key, row]))
  return { rows: [...known.values()], rest }
}

export type MetricsSummary = {
  readonly grade: Grade | null
  readonly findings: readonly string[]
}

/** One request. */
export async function readSendSummary(
  api: Reader,
  { start, end }: Pick<MetricsQuery, 'start' | 'end'>,
): Promise<MetricsSummary> {
  const { data } = await api.get(`${PATH}/summary`, { start, end })
  const health = isObject(data) && isObject(data['health']) ? data['health'] : {}
  const findings = Array.isArray(health['findings']) ? health['findings'].slice(0, MOST_FINDINGS) : []
  return {
    grade: GRADES.find((known) => known === health['state']) ?? null,
    findings: findings.map(describeFinding).filter((text) => text !== ''),
  }
}

/** How many mails the whole application sent on each day, by its date. One request. */
export async function readDailySends(
  api: Reader,
  { start, end }: Pick<MetricsQuery, 'start' | 'end'>,
): Promise<ReadonlyMap<string, number>> {
  const { data } = await api.get(`${PATH}/timeseries`, { start, end, granularity: 'day' })
  const buckets = isObject(data) ? Object.values(data).find((value) => Array.isArray(value)) : data
  const days = (Array.isArray(buckets) ? buckets : []).filter(isObject).flatMap((bucket) => {
    const day = Object.values(bucket).find((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/u.test(value))
    const sent = readCount(bucket['sent'])
    return typeof day === 'string' && sent !== null ? [[day.slice(0, 10), sent] as const] : []
  })
  return new Map(days)
}

const MOST_FINDINGS = 3
const MOST_PARTS = 6
const LONGEST_PART = 80

/** Whatever a finding says of itself in plain values. Nobody's address is among it. */
function describeFinding(finding: Json): string {
  if (typeof finding === 'string') return shortenPart(finding)
  if (!isObject(finding)) return ''
  const parts = Object.entries(finding).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [shortenPart(`${name} ${value}`)] : [],
  )
  return parts
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS)
    .join(', ')
}

const shortenPart = (text: string): string => (text.includes('@') ? '' : text.slice(0, LONGEST_PART))

/** The rows alone, or in an object beside other things. */
function findRows(data: Json): readonly JsonObject[] | null {
  const candidates = isObject(data) ? Object.values(data) : [data]
  const rows = candidates.find((value) => Array.isArray(value)) ?? (data === null ? [] : null)
  return Array.isArray(rows) ? rows.filter(isObject) : null
}

const NAMES = {
  delivered: ['delivered', 'deliveries', 'delivered_count'],
  bounced: ['hard_bounced', 'bounced', 'bounces', 'bounce', 'bounced_count'],
  complaints: ['complaints', 'complaint', 'complained', 'complaint_count'],
} as const

const readCount = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null

const readNumber = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

const findCount = (row: JsonObject, names: readonly string[]): number | null =>
  names.map((name) => readCount(row[name])).find((count) => count !== null) ?? null

const divide = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 || part > whole ? null : part / whole

type Scale = 1 | 100 | null

const readCounts = (row: JsonObject) => ({
  sent: readCount(row['sent']),
  delivered: findCount(row, NAMES.delivered),
  bounced: findCount(row, NAMES.bounced),
  complaints: findCount(row, NAMES.complaints),
})

function readSending(row: JsonObject, scale: Scale): Sending {
  const counts = readCounts(row)
  const { sent, delivered, bounced, complaints } = counts
  const readRate = (name: string): number | null => {
    const rate = readNumber(row[name])
    if (rate === null || (scale === null && rate !== 0)) return null
    const share = rate / (scale ?? 1)
    return share > 1 || sent === 0 ? null : share
  }
  return {
    ...counts,
    bounce_rate: divide(bounced, sent) ?? readRate('bounce_rate'),
    complaint_rate: divide(complaints, delivered) ?? readRate('complaint_rate'),
    delivery_rate: divide(delivered, sent) ?? readRate('delivery_rate'),
  }
}

const RATES = ['bounce_rate', 'complaint_rate', 'delivery_rate'] as const

/**
 * What a rate of 1 means, the same for all rows: a share is never above 1. One that is told beside its counts says it too.
 * Where no delivery rate is above 1, they are shares: as percents they would say that of nobody's mail more than one in a
 * hundred arrived.
 */
function findScale(rows: readonly JsonObject[]): Scale {
  if (rows.some((row) => RATES.some((name) => (readNumber(row[name]) ?? 0) > 1))) return 100
  const isShare = rows.some((row) => {
    const { sent, bounced } = readCounts(row)
    const [share, bounces] = [divide(bounced, sent), readNumber(row['bounce_rate'])]
    const isCounted = share !== null && bounces !== null && share > 0 && Math.abs(share - bounces) < share / 2
    return isCounted || (readNumber(row['delivery_rate']) ?? 0) > 0
  })
  return isShare ? 1 : null
}
