/** What is read of the accounts that smoke mails go to and from, and how such a mail is recognised among all others. */
import { isObject, type JsonObject, toText, toTexts } from '../../domain/json.ts'
import type { Json, LiveFolder } from '../../domain/model.ts'
import { readFolders } from '../../nylas/folders.ts'
import { toRows } from '../../nylas/pages.ts'
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

/** A folder of somebody's own goes by its path. */
export type FoundFolder = Pick<LiveFolder, 'system' | 'path'>

export async function readFoldersById(reader: Reader, grant: string): Promise<ReadonlyMap<string, FoundFolder>> {
  return new Map((await readFolders(reader, grant)).map((folder) => [folder.id, folder]))
}
