/**
 * How much accounts sent on their busiest day, with as few requests as tell it:
 *
 *   all days at once             who sent no more than the limit in all of them sent no more on any: mostly this is all
 *   the application by day       a day on which all together sent no more than the limit is not asked about
 *   each of the other days       the senders of the day, the busiest first
 *
 * A table has a hundred rows at most. Who is not in it sent no more than its last row, so that something is left open only
 * where even that is more than the limit.
 */
import type { SendingPeak, SendingPeaks, SendingRow } from '../domain/health.ts'
import { ApiError, type Reader } from '../nylas/port.ts'
import { type MetricsReply, readDailySends, readSendMetrics } from '../nylas/send-metrics.ts'
import { catchRefusal, isOutage, listDays } from './health.ts'

const PEAK_DAYS = 30
const DAY = 86_400_000

export type PeaksQuestion = {
  /** By e-mail: the limit that an account is asked about. */
  readonly limits: ReadonlyMap<string, number>
  /** The API's moment, ISO 8601. */
  readonly at: string
}

/** An ApiError where nothing could be read. */
export async function readSendingPeaks(
  reader: Reader,
  { limits, at }: PeaksQuestion,
  stopping: AbortSignal,
): Promise<SendingPeaks | ApiError> {
  const window = listDays(at, PEAK_DAYS)
  const least = Math.min(...limits.values())
  let requests = 1
  const whole = await askSenders(window)
  if (whole instanceof ApiError) return whole
  const finish = (peaks: ReadonlyMap<string, SendingPeak>, complete: boolean): SendingPeaks => ({
    days: PEAK_DAYS,
    peaks,
    complete,
    requests,
  })
  const isWhole = isCompleteFor(whole, limits)
  const totals = selectExceeding(whole.rows, limits)
  if (totals.size === 0 && isWhole) return finish(new Map(), true)
  requests += 1
  const byDay = await catchRefusal(() => readDailySends(reader, window), stopping)
  const days = Array.from({ length: PEAK_DAYS }, (_, index) => toDay(Date.parse(window.end) - index * DAY)).filter(
    (day) => byDay instanceof ApiError || byDay.size === 0 || (byDay.get(day) ?? least + 1) > least,
  )
  const peaks = new Map<string, SendingPeak>()
  for (const [email, total] of totals) {
    // More than this on every day together is more than the limit on one of them.
    const average = Math.ceil(total / PEAK_DAYS)
    if (average > (limits.get(email) ?? 0)) peaks.set(email, { sent: average, exact: false })
  }
  if (byDay instanceof ApiError && isOutage(byDay)) return finish(peaks, false)
  let complete = true
  for (const day of days) {
    requests += 1
    const table = await askSenders({ start: day, end: day })
    if (table instanceof ApiError) return finish(peaks, false)
    if (!isCompleteFor(table, limits)) complete = false
    for (const [email, sent] of selectExceeding(table.rows, limits)) {
      const known = peaks.get(email)
      if (!known?.exact || known.sent < sent) peaks.set(email, { sent, exact: true })
    }
  }
  return finish(peaks, complete)

  function askSenders({ start, end }: { readonly start: string; readonly end: string }) {
    return catchRefusal(() => readSendMetrics(reader, { group: 'agent_account', start, end }), stopping)
  }
}

const toDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

function selectExceeding(
  rows: readonly SendingRow[],
  limits: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const exceeding = rows.flatMap(({ key, sent }) => {
    const limit = limits.get(key)
    return limit === undefined || sent === null || sent <= limit ? [] : [[key, sent] as const]
  })
  return new Map(exceeding)
}

/** Whether nobody who is asked about, and is not in the table, can have sent more than the limit. */
function isCompleteFor({ rows, rest }: MetricsReply, limits: ReadonlyMap<string, number>): boolean {
  const counts = rows.map(({ sent }) => sent)
  if (counts.includes(null)) return false
  if (rest === null) return true
  const listed = new Set(rows.map(({ key }) => key))
  const hidden = [...limits].filter(([email]) => !listed.has(email)).map(([, limit]) => limit)
  if (hidden.length === 0) return true
  const last = counts.at(-1) ?? null
  const isSorted = counts.every((count) => last !== null && (count ?? 0) >= last)
  const most = Math.min(
    isSorted && last !== null ? last : Number.POSITIVE_INFINITY,
    rest.sent ?? Number.POSITIVE_INFINITY,
  )
  return most <= Math.min(...hidden)
}
