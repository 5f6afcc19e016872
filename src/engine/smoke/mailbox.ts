/** What is read of the accounts that smoke mails go to and from, and how such a mail is recognised among all others. */
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import { readCursorList, toRows } from '../../nylas/pages.ts'
import type { Reader } from '../../nylas/port.ts'

/** A mail is ours only with the whole of it, and from an account of the fleet. */
export const SUBJECT = 'nylas-fleet smoke test '
const SUBJECT_SHAPE = /^nylas-fleet smoke test ([0-9a-f]{32})-\d+$/u

const ID = /^(?!\.+$).{1,500}$/su

export type FoundMail = {
  readonly id: string
  /** Of the run that sent it. */
  readonly run: string
  readonly subject: string
  readonly from: string
  /** Unix seconds. */
  readonly date: number
  readonly folders: readonly string[]
  readonly unread: boolean
  readonly starred: boolean
}

export type FoundRecord = {
  readonly id: string
  readonly message: string | null
  readonly stage: string
  readonly from: string
  readonly recipients: readonly string[]
  readonly rules: readonly string[]
  readonly actions: JsonObject
}

const toText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const toTexts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** `at`: the server's clock, in Unix seconds; null where it does not say. */
export async function readSmokeMails(
  reader: Reader,
  grant: string,
  subject: string,
): Promise<{ readonly mails: readonly FoundMail[]; readonly at: number | null }> {
  const path = `/v3/grants/${grant}/messages`
  const reply = await reader.get(path, { limit: 200, subject })
  const at = Date.parse(reply.date)
  const mails = toRows(path, reply).flatMap((row): readonly FoundMail[] => {
    const [, run] = SUBJECT_SHAPE.exec(toText(row['subject'])) ?? []
    const [sender] = Array.isArray(row['from']) ? (row['from'] as readonly Json[]) : []
    const id = toText(row['id'])
    // What it is deleted by must name it and nothing around it.
    if (run === undefined || !isObject(sender) || !ID.test(id)) return []
    const mail = {
      id,
      run,
      subject: toText(row['subject']),
      from: toText(sender['email']).toLowerCase(),
      date: typeof row['date'] === 'number' ? row['date'] : 0,
      folders: toTexts(row['folders']),
      unread: row['unread'] === true,
      starred: row['starred'] === true,
    }
    return [mail]
  })
  return { mails, at: Number.isNaN(at) ? null : at / 1000 }
}

/** The newest, of which there may be more: what is looked for is of this very minute. */
export async function readNewestRecords(reader: Reader, grant: string): Promise<readonly FoundRecord[]> {
  const path = `/v3/grants/${grant}/rule-evaluations`
  return toRows(path, await reader.get(path, { limit: 200 })).map((row) => {
    const input = isObject(row['evaluation_input']) ? row['evaluation_input'] : {}
    return {
      id: toText(row['id']),
      message: toText(row['message_id']) || null,
      stage: toText(row['evaluation_stage']),
      from: toText(input['from_address']).toLowerCase(),
      recipients: toTexts(input['recipient_addresses']).map((one) => one.toLowerCase()),
      rules: toTexts(row['matched_rule_ids']),
      actions: isObject(row['applied_actions']) ? row['applied_actions'] : {},
    }
  })
}

/** `system`: `inbox`, `sent`, `trash` and the like; null for a folder of somebody's own, which goes by its path. */
export type FoundFolder = { readonly system: string | null; readonly path: string }

export async function readFolders(reader: Reader, grant: string): Promise<ReadonlyMap<string, FoundFolder>> {
  const rows = new Map(
    (await readCursorList(reader, `/v3/grants/${grant}/folders`)).map((row) => [toText(row['id']), row]),
  )
  const findPath = (row: JsonObject, depth = 0): string => {
    const parent = rows.get(toText(row['parent_id']))
    return parent && depth < 20 ? `${findPath(parent, depth + 1)}/${toText(row['name'])}` : toText(row['name'])
  }
  return new Map([...rows].map(([id, row]) => [id, { system: readSystemName(row), path: findPath(row) }]))
}

const SYSTEM = ['inbox', 'sent', 'drafts', 'trash', 'junk', 'archive']

function readSystemName(row: JsonObject): string | null {
  const marked = toTexts(row['attributes']).map((text) => text.replace(/^\\/u, '').toLowerCase())
  return SYSTEM.find((name) => marked.includes(name) || row['id'] === name) ?? null
}
