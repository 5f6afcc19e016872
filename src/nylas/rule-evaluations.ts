/**
 * Reads what Nylas recorded of one account's mail, newest first. The sources disagree on whether a page says that there is
 * another, so a full page that does not may be the end or not: then the reading is cut, and its oldest record says where.
 * Nothing is read beyond what is asked for: subjects are not in it, and ids of rules are left behind.
 */
import { type RecordedMail, type RecordedStage, STAGES } from '../domain/backtest.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { PAGE_SIZE, readCursor, toRows } from './pages.ts'
import type { Reader } from './port.ts'

export type EvaluationReading = {
  readonly grantId: string
  /** Unix seconds: what is older is not asked for. */
  readonly start: number
  readonly state: 'open' | 'whole' | 'cut'
  readonly pages: number
  readonly cursor: string | null
  /** Cursors, and the first record of each page: where one comes again, nothing new will. */
  readonly seen: ReadonlySet<string>
  /** By id; null: nothing can be concluded from it. */
  readonly records: ReadonlyMap<string, RecordedMail | null>
  /** Unix seconds of the oldest record that was read. */
  readonly oldest: number | null
}

export const startReading = (grantId: string, start: number): EvaluationReading => ({
  grantId,
  start,
  state: 'open',
  pages: 0,
  cursor: null,
  seen: new Set(),
  records: new Map(),
  oldest: null,
})

/** One request. Throws what the reader throws. */
export async function readNextPage(api: Reader, reading: EvaluationReading): Promise<EvaluationReading> {
  const { grantId, start, cursor, seen } = reading
  const path = `/v3/grants/${encodeURIComponent(grantId)}/rule-evaluations`
  const reply = await api.get(path, { limit: PAGE_SIZE, ...(cursor === null ? {} : { page_token: cursor }) })
  const rows = toRows(path, reply)
  const next = readCursor(path, reply)
  const records = new Map(reading.records)
  let { oldest } = reading
  let isPast = false
  for (const row of rows) {
    const [id, at] = [row['id'], row['evaluated_at']]
    if (typeof id !== 'string' || typeof at !== 'number') continue
    if (at < start) isPast = true
    else if (!records.has(id)) records.set(id, readRecord(row))
    oldest = Math.min(oldest ?? at, at)
  }
  const first = `first ${JSON.stringify(rows[0]?.['id'])}`
  const isRepeated = seen.has(first) || (next !== null && seen.has(`cursor ${next}`))
  return {
    ...reading,
    pages: reading.pages + 1,
    state: isPast || rows.length === 0 ? 'whole' : isRepeated ? 'cut' : next !== null ? 'open' : findEnd(reading, rows),
    cursor: next,
    seen: new Set([...seen, first, ...(next === null ? [] : [`cursor ${next}`])]),
    records,
    oldest,
  }
}

/** A service that gave a cursor before would have given another. */
const findEnd = ({ pages }: EvaluationReading, rows: readonly JsonObject[]): 'whole' | 'cut' =>
  pages === 0 && rows.length >= PAGE_SIZE ? 'cut' : 'whole'

function readRecord(row: JsonObject): RecordedMail | null {
  const [input, actions] = [row['evaluation_input'], row['applied_actions']]
  const stage = STAGES.find((known) => known === row['evaluation_stage'])
  if (stage === undefined || !isObject(input) || (actions !== null && actions !== undefined && !isObject(actions)))
    return null
  // No rule has decided this: one could not be evaluated.
  if (actions?.['blocked_by_evaluation_error'] === true) return null
  const from = readAddress(input['from_address'])
  const ends = readEnds(stage, input)
  if (from === null || ends === null) return null
  // Nothing but a block is decided before a mail is taken in.
  const isSpam = stage !== 'smtp_rcpt' && actions?.['marked_as_spam'] === true
  const was = actions?.['blocked'] === true ? 'blocked' : isSpam ? 'spam' : 'delivered'
  return { stage, was, from, ...ends }
}

function readEnds(stage: RecordedStage, input: JsonObject): Pick<RecordedMail, 'to' | 'type'> | null {
  if (stage !== 'outbound_send') return { to: [], type: null }
  const [to, type] = [input['recipient_addresses'], input['outbound_type']]
  if (!Array.isArray(to) || to.length === 0 || (type !== 'compose' && type !== 'reply')) return null
  const addresses = to.map(readAddress)
  return addresses.every((one) => one !== null && one !== '') ? { to: [...new Set(addresses as string[])], type } : null
}

/** An empty one is a bounce's; a text that has no domain is no address. */
function readAddress(value: Json | undefined): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim().toLowerCase()
  return text === '' || /@[^@]+$/u.test(text) ? text : null
}
