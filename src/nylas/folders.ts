/**
 * Reads the folders of a mailbox, each with the path by which rules name it: its name after those of the folders it lies in.
 * Those of the system are told by their marks, never by a name that anybody may give.
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import { SYSTEM_FOLDERS } from '../domain/mail.ts'
import type { Json, LiveFolder } from '../domain/model.ts'
import { readCursorList } from './pages.ts'
import type { Reader } from './port.ts'

const toText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const toTexts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** What a request can name, and nothing around it. */
const ID = /^(?!\.+$).{1,500}$/su
/** Deeper than any mailbox; whoever lies in itself ends here. */
const DEEPEST = 20

export const getFoldersPath = (grant: string): string => `/v3/grants/${encodeURIComponent(grant)}/folders`

export const getFolderPath = (grant: string, id: string): string => `${getFoldersPath(grant)}/${encodeURIComponent(id)}`

export async function readFolders(reader: Reader, grant: string): Promise<readonly LiveFolder[]> {
  const listed = await readCursorList(reader, getFoldersPath(grant))
  const known = listed.filter((row) => ID.test(toText(row['id'])))
  const rows = new Map(known.map((row) => [toText(row['id']), row]))
  const findPath = (row: JsonObject, depth = 0): string => {
    const parent = rows.get(toText(row['parent_id']))
    const name = toText(row['name']).normalize('NFC')
    return parent && depth < DEEPEST ? `${findPath(parent, depth + 1)}/${name}` : name
  }
  return known.map((row) => toFolder(row, findPath(row)))
}

/** A folder as one reply tells it; null for what is none. */
export function parseFolder(data: Json): LiveFolder | null {
  if (!isObject(data) || !ID.test(toText(data['id']))) return null
  return toFolder(data, toText(data['name']).normalize('NFC'))
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
