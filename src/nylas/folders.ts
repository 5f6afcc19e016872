/**
 * Reads the folders of a mailbox, each with the path by which rules name it: its name after those of the folders it lies in.
 * Those of the system are told by their marks, never by a name that anybody may give.
 */
import { isObject, type JsonObject, toText, toTexts } from '../domain/json.ts'
import { SYSTEM_FOLDERS } from '../domain/mail.ts'
import type { Json, LiveFolder } from '../domain/model.ts'
import { readCursorList } from './pages.ts'
import type { Reader } from './port.ts'

/** What a request can name, and nothing around it. */
const ID = /^(?!\.+$).{1,500}$/su
/** Deeper than any mailbox; whoever lies in itself ends here. */
const DEEPEST = 20
/** A path of a file has 1024 characters at most, each of which counts here for two where it is beyond the first plane. */
const LONGEST = 2048

export const getFoldersPath = (grant: string): string => `/v3/grants/${encodeURIComponent(grant)}/folders`

export const getFolderPath = (grant: string, id: string): string => `${getFoldersPath(grant)}/${encodeURIComponent(id)}`

export async function readFolders(reader: Reader, grant: string): Promise<readonly LiveFolder[]> {
  const listed = await readCursorList(reader, getFoldersPath(grant))
  const known = listed.filter((row) => ID.test(toText(row['id'])))
  const rows = new Map(known.map((row) => [toText(row['id']), row]))
  const names = new Map(known.map((row) => [row, toName(row)]))
  const findPath = (row: JsonObject): string => {
    let path = names.get(row) ?? ''
    let parent = rows.get(toText(row['parent_id']))
    for (let depth = 0; parent && depth < DEEPEST && path.length <= LONGEST; depth += 1) {
      path = `${names.get(parent) ?? ''}/${path}`
      parent = rows.get(toText(parent['parent_id']))
    }
    return path.slice(-LONGEST - 1)
  }
  return known.map((row) => toFolder(row, findPath(row)))
}

/** What is longer than any path that a file can ask for stays longer, and is cut. */
const toName = (row: JsonObject): string =>
  toText(row['name'])
    .normalize('NFC')
    .slice(0, LONGEST + 1)

/** A folder as one reply tells it; null for what is none. */
export function parseFolder(data: Json): LiveFolder | null {
  if (!isObject(data) || !ID.test(toText(data['id']))) return null
  return toFolder(data, toName(data))
}

function toFolder(row: JsonObject, path: string): LiveFolder {
  const [mails, children] = [row['total_count'], row['child_count']]
  return {
    id: toText(row['id']),
    path,
    parent: toText(row['parent_id']) || null,
    system: findSystemName(row),
    mails: typeof mails === 'number' ? mails : null,
    children: typeof children === 'number' ? children : null,
  }
}

function findSystemName(row: JsonObject): string | null {
  const marked = toTexts(row['attributes']).map((text) => text.replace(/^\\/u, '').toLowerCase())
  const known = SYSTEM_FOLDERS.find((name) => marked.includes(name) || row['id'] === name)
  const isMarked = row['system_folder'] === true || row['system_folder'] === 'true'
  return known ?? (isMarked ? toText(row['name']).toLowerCase() : null)
}
