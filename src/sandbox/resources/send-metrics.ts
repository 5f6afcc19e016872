/**
 * /v3/metrics/send: counted from what accounts really sent, by the day a mail was sent. A mail with several recipients is
 * one mail; only hard bounces count as bounces.
 */
import { found, type Handler, invalid, missing, Refusal } from '../answer.ts'
import type { Application, JsonObject, World } from '../application.ts'
import { readPart } from '../mail/letter.ts'
import { sendEvents } from '../mail/send-events.ts'
import { count } from '../paging.ts'
import type { Resource } from '../resource.ts'

const DAY = 86_400_000
const DEFAULT_DAYS = 7
const MOST_DAYS = 365
const OTHERS = '(others)'

/** One mail and the worst that became of it. */
type Mail = {
  readonly from: string
  readonly recipient: string
  readonly day: string
  delivered: boolean
  bounced: boolean
  complained: boolean
}

type Counts = {
  readonly sent: number
  readonly delivered: number
  readonly bounced: number
  readonly complaints: number
}

const toDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

function readDay(query: URLSearchParams, name: string): string | null {
  const text = query.get(name)
  if (text === null) return null
  if (!/^\d{4}-\d\d-\d\d$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw invalid(`${name} must be a date, YYYY-MM-DD (invalid_query_params)`)
  return text
}

type Window = { readonly start: string; readonly end: string }

function readWindow(world: World, query: URLSearchParams): Window {
  const end = readDay(query, 'end') ?? toDay(world.now())
  const start = readDay(query, 'start') ?? toDay(Date.parse(end) - (DEFAULT_DAYS - 1) * DAY)
  if (start > end) throw invalid('start must not be after end (invalid_query_params)')
  if (Date.parse(end) - Date.parse(start) >= MOST_DAYS * DAY) throw invalid('the window is too long')
  return { start, end }
}

function listMails(
  world: World,
  application: Application,
  { start, end }: Window,
  domain: string | null,
): readonly Mail[] {
  const mails = new Map<string, Mail>()
  for (const event of sendEvents(world, application).now()) {
    const day = toDay(event.sentAt * 1000)
    if (day < start || day > end || (domain !== null && readPart(event.from, 'domain') !== domain)) continue
    const mail = mails.get(event.messageId) ?? {
      from: event.from,
      recipient: event.recipient,
      day,
      delivered: false,
      bounced: false,
      complained: false,
    }
    mails.set(event.messageId, mail)
    if (event.type === 'delivered') mail.delivered = true
    if (event.type === 'bounced' && event.bounceClass === 'hard') mail.bounced = true
    if (event.type === 'complaint') mail.complained = true
  }
  return [...mails.values()]
}

const countMails = (mails: readonly Mail[]): Counts => ({
  sent: mails.length,
  delivered: mails.filter(({ delivered }) => delivered).length,
  bounced: mails.filter(({ bounced }) => bounced).length,
  complaints: mails.filter(({ complained }) => complained).length,
})

const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, one) => ({
      sent: sum.sent + one.sent,
      delivered: sum.delivered + one.delivered,
      bounced: sum.bounced + one.bounced,
      complaints: sum.complaints + one.complaints,
    }),
    { sent: 0, delivered: 0, bounced: 0, complaints: 0 },
  )

const divide = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const computeShares = ({ sent, delivered, bounced, complaints }: Counts) => ({
  delivery_rate: divide(delivered, sent),
  bounce_rate: divide(bounced, sent),
  complaint_rate: divide(complaints, delivered),
})

function present(world: World, counts: Counts): JsonObject {
  const { send_rates, send_counts } = world.switches()
  const round = (share: number) =>
    send_rates === 'percent' ? Math.round(share * 10_000) / 100 : Math.round(share * 1_000_000) / 1_000_000
  const shares = Object.entries(computeShares(counts)).map(([name, share]) => [name, round(share)])
  return { ...(send_counts === 'all' ? counts : { sent: counts.sent }), ...Object.fromEntries(shares) }
}

/** What an application without metrics answers. */
function requireMetrics(world: World): void {
  const { send_metrics } = world.switches()
  if (send_metrics === '403') throw new Refusal(403, 'metrics are not available for this application')
  if (send_metrics === '404') throw missing('Path')
}

function readMails(world: World, application: Application, query: URLSearchParams, window: Window): readonly Mail[] {
  requireMetrics(world)
  if (world.switches().send_metrics === 'empty') return []
  return listMails(world, application, window, query.get('sending_domain')?.toLowerCase() ?? null)
}

const KEYS: Readonly<Record<string, (mail: Mail) => string>> = {
  sending_domain: ({ from }) => readPart(from, 'domain'),
  agent_account: ({ from }) => from,
  recipient_domain: ({ recipient }) => readPart(recipient, 'domain'),
}
const SORT = /^(key|sent|delivery_rate|bounce_rate|complaint_rate):(asc|desc)$/u

const listGroups: Handler = (world, application, { query }) => {
  const limit = Math.min(count(query, 'limit', 25, 1, 100), world.switches().send_metrics_rows)
  const toKey = KEYS[query.get('group_by') ?? 'sending_domain']
  if (!toKey) throw invalid('group_by is none of those known (invalid_query_params)')
  const [, field, direction] = SORT.exec(query.get('sort') ?? 'sent:desc') ?? []
  if (field === undefined) throw invalid('sort is none of those known (invalid_query_params)')
  const mails = readMails(world, application, query, readWindow(world, query))
  const groups = [...Map.groupBy(mails, toKey)].map(([key, alike]) => ({ key, counts: countMails(alike) }))
  const rank = ({ key, counts }: (typeof groups)[number]): string | number =>
    field === 'key' ? key : (({ ...computeShares(counts), sent: counts.sent } as Record<string, number>)[field] ?? 0)
  const sorted = groups.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    return (x < y ? -1 : x > y ? 1 : a.key < b.key ? -1 : 1) * (direction === 'desc' ? -1 : 1)
  })
  const rest = sorted.slice(limit)
  const rows = [
    ...sorted.slice(0, limit),
    ...(rest.length === 0 ? [] : [{ key: OTHERS, counts: addCounts(rest.map(({ counts }) => counts)) }]),
  ]
  return found(rows.map(({ key, counts }) => ({ key, ...present(world, counts) })))
}

/** Nobody has published the lines; these are those of a single account. */
const LINES = {
  risk: { bounce_rate: 0.05, complaint_rate: 0.001 },
  critical: { bounce_rate: 0.1, complaint_rate: 0.005 },
}
const LEAST = 100

function grade(world: World, application: Application, query: URLSearchParams): JsonObject {
  const window = { start: toDay(world.now() - (DEFAULT_DAYS - 1) * DAY), end: toDay(world.now()) }
  const counts = countMails(readMails(world, application, query, window))
  const shares = computeShares(counts)
  const passes = (lines: (typeof LINES)['risk']) =>
    (['bounce_rate', 'complaint_rate'] as const).filter((name) => shares[name] >= lines[name])
  const { send_health } = world.switches()
  const state =
    send_health === 'insufficient_data' || counts.sent < LEAST
      ? 'insufficient_data'
      : passes(LINES.critical).length > 0
        ? 'critical'
        : passes(LINES.risk).length > 0
          ? 'at_risk'
          : 'healthy'
  const findings = state === 'at_risk' || state === 'critical' ? passes(LINES.risk) : []
  return {
    state,
    min_assess_volume: LEAST,
    findings: findings.map((metric) => ({
      metric,
      filter: { event_type: metric === 'bounce_rate' ? 'bounced' : 'complaint' },
    })),
  }
}

const getSummary: Handler = (world, application, { query }) => {
  const { start, end } = readWindow(world, query)
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1
  const before = { start: toDay(Date.parse(start) - days * DAY), end: toDay(Date.parse(start) - DAY) }
  const [now, then] = [{ start, end }, before].map((window) =>
    present(world, countMails(readMails(world, application, query, window))),
  )
  return found({ current: now ?? {}, previous: then ?? {}, health: grade(world, application, query) })
}

const GRANULARITIES = ['auto', 'day', 'week', 'month']

function chooseGranularity(asked: string, { start, end }: Window): string {
  if (asked !== 'auto') return asked
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1
  return days <= 21 ? 'day' : days <= 92 ? 'week' : 'month'
}

/** Weeks begin on Mondays. */
function toBucket(day: string, granularity: string): string {
  if (granularity === 'day') return day
  if (granularity === 'month') return `${day.slice(0, 7)}-01`
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return toDay(Date.parse(day) - weekday * DAY)
}

const getTimeseries: Handler = (world, application, { query }) => {
  const window = readWindow(world, query)
  const asked = query.get('granularity') ?? 'auto'
  if (!GRANULARITIES.includes(asked)) throw invalid('granularity is none of those known (invalid_query_params)')
  const granularity = chooseGranularity(asked, window)
  const mails = Map.groupBy(readMails(world, application, query, window), ({ day }) => toBucket(day, granularity))
  const names = new Set<string>()
  for (let at = Date.parse(window.start); at <= Date.parse(window.end); at += DAY)
    names.add(toBucket(toDay(at), granularity))
  const buckets = [...names].map((start) => {
    const { delivery_rate: _, ...rest } = present(world, countMails(mails.get(start) ?? []))
    return { start, ...rest }
  })
  return found({ granularity, buckets })
}

export const METRICS_ROUTES: Resource<unknown>['routes'] = [
  ['/v3/metrics/send', { GET: listGroups }],
  ['/v3/metrics/send/summary', { GET: getSummary }],
  ['/v3/metrics/send/timeseries', { GET: getTimeseries }],
]
