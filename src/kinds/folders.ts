/**
 * The folders inside of a mailbox: what a file may say of them, and how they are made and removed. Nobody has documented how
 * a folder gets into another one of an agent account, so the way that cannot leave a wrong folder behind is tried first: the
 * whole path as a name. What came of it is read back, what came out wrong is taken away again, and `parent_id` is the second
 * way. A create whose answer was lost is looked for before it is tried again. Deleting a folder deletes its mails, so none
 * is deleted that was not looked into immediately before.
 */

import { compareText } from '../domain/canonical.ts'
import { toText } from '../domain/json.ts'
import { SYSTEM_FOLDERS } from '../domain/mail.ts'
import type { Json, LiveFolder } from '../domain/model.ts'
import { getFolderPath, getFoldersPath, parseFolder, readFolders } from '../nylas/folders.ts'
import { toRows } from '../nylas/pages.ts'
import { ApiError, OutcomeUnknownError, type Reader } from '../nylas/port.ts'
import type { EntryProblem, Field, FolderAccess, WriteContext } from './kind.ts'
import { deleteObject } from './remote.ts'

const LONGEST_NAME = 255
const LONGEST_PATH = 1024
const MOST = 200

/** With the folders that they lie in, which come first in this order. */
function addParents(value: Json): Json {
  if (!Array.isArray(value)) return value
  const paths = value.flatMap((item) => {
    const parts = toText(item).normalize('NFC').split('/')
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  })
  return [...new Set(paths)].sort(compareText)
}

/** Two names that differ in case alone pass for one another in many a mailbox. */
export const foldCase = (path: string): string => path.normalize('NFC').toLowerCase()

export const buildFoldersField = (label: string, description: string): Field => ({
  path: 'folders',
  label,
  schema: {
    type: 'array',
    maxItems: MOST,
    items: {
      type: 'string',
      minLength: 1,
      maxLength: LONGEST_PATH,
      pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$',
    },
    description: `${description} Clients/Acme lies in Clients, which is made too. Taken out again, a folder goes only when this fleet made it and it is empty. At most ${MOST}, each name at most ${LONGEST_NAME} characters; Inbox, Sent, Drafts, Trash, Junk and Archive are there anyway.`,
  },
  unordered: true,
  normalise: addParents,
  destroys: {
    what: 'folder',
    when: (before, after) => Array.isArray(before) && before.some((one) => !isIn(after, one)),
  },
})

const isIn = (list: Json, item: Json): boolean => Array.isArray(list) && list.includes(item)

export function checkFolders(folders: Json | undefined): readonly EntryProblem[] {
  if (!Array.isArray(folders)) return []
  const seen = new Map<string, string>()
  return folders.flatMap((folder, index): readonly EntryProblem[] => {
    const path = toText(folder)
    const fault = findFault(path)
    if (fault !== null) return [{ path: ['folders', index], code: 'bad-folder', summary: `'${path}' ${fault}` }]
    const parts = path.split('/')
    const clash = parts
      .map((_, end) => parts.slice(0, end + 1).join('/'))
      .find((part) => (seen.get(foldCase(part)) ?? part) !== part)
    if (clash !== undefined) {
      const summary = `'${clash}' and '${seen.get(foldCase(clash))}' differ in case alone, and Nylas may take them for one folder: write both alike, as the rules that file mail there do`
      return [{ path: ['folders', index], code: 'folder-case', summary }]
    }
    for (const [end] of parts.entries()) {
      const part = parts.slice(0, end + 1).join('/')
      seen.set(foldCase(part), part)
    }
    return []
  })
}

function findFault(path: string): string | null {
  const names = path.split('/')
  if (names.some((name) => name.trim() === ''))
    return 'is no path of a folder: expected names with a / between them, such as Clients/Acme'
  if (names.some((name) => name.trim() !== name)) return 'has a name that begins or ends with a space: take it away'
  const long = names.find((name) => name.length > LONGEST_NAME)
  if (long !== undefined) return `has a name of ${long.length} characters: at most ${LONGEST_NAME} are taken`
  if (names.includes('__proto__')) return 'has a name that no ledger can hold: choose another one'
  const reserved = names.find((name) => SYSTEM_FOLDERS.includes(name.toLowerCase()))
  return reserved === undefined
    ? null
    : `has the name ${reserved}, which is a folder of every mailbox already and reserved: take it out, or choose another name`
}

const ROUNDS = 6

async function addFolders(
  context: WriteContext,
  grant: string,
  paths: readonly string[],
  onMade: (path: string, id: string) => void,
): Promise<void> {
  const asked = new Set<string>()
  const made = new Map<string, string>()
  const note = (path: string, { id }: LiveFolder) => {
    made.set(path, id)
    onMade(path, id)
  }
  for (let round = 1; ; round += 1) {
    const live = await readByPath(context.api, grant)
    // It was not there before it was asked for, and the answer was lost.
    for (const path of asked) {
      const folder = live.get(path)
      if (folder && !made.has(path)) note(path, folder)
    }
    try {
      for (const path of paths.toSorted(compareText)) {
        if (live.has(path)) continue
        asked.add(path)
        const { folder, isNew } = await makeFolder(context, grant, path, live)
        asked.delete(path)
        live.set(path, folder)
        if (isNew) note(path, folder)
      }
      break
    } catch (error) {
      if (!(error instanceof OutcomeUnknownError) || round === ROUNDS) throw error
      await context.wait()
    }
  }
  if (made.size > 0) await verifyFolders(context.api, grant, made)
}

async function readByPath(api: Reader, grant: string): Promise<Map<string, LiveFolder>> {
  return new Map((await readFolders(api, grant)).toReversed().map((folder) => [folder.path, folder]))
}

/** What the list lacks is asked for by id: lists have been seen to lag. */
async function verifyFolders(api: Reader, grant: string, made: ReadonlyMap<string, string>): Promise<void> {
  const live = await readByPath(api, grant)
  for (const [path, id] of made) {
    if (live.has(path) || (await readFolder(api, grant, id)) !== null) continue
    const message = `Nylas took the folder '${path}', and the mailbox has none of that name; the next run asks again`
    throw new ApiError(message, 200, 'not_taken', null)
  }
}

type MadeFolder = { readonly folder: LiveFolder; readonly isNew: boolean }

/** `isNew` false: somebody else has made it meanwhile. */
async function makeFolder(
  context: WriteContext,
  grant: string,
  path: string,
  live: ReadonlyMap<string, LiveFolder>,
): Promise<MadeFolder> {
  const slash = path.lastIndexOf('/')
  const parent = slash < 0 ? undefined : live.get(path.slice(0, slash))
  const bodies = [{ name: path }, ...(parent ? [{ name: path.slice(slash + 1), parent_id: parent.id }] : [])]
  let refusal: ApiError | null = null
  for (const body of bodies) {
    try {
      const folder = await postFolder(context, grant, body)
      const isRight = folder.path === path || (body.name !== path && folder.parent === parent?.id)
      if (isRight) return { folder, isNew: true }
      const listed = [...(await readByPath(context.api, grant)).values()].find(({ id }) => id === folder.id)
      if (listed?.path === path) return { folder: listed, isNew: true }
      await removeStray(context, grant, folder, live)
    } catch (error) {
      if (!(error instanceof ApiError) || ![400, 409, 422].includes(error.status)) throw error
      refusal = error
      const known = (await readByPath(context.api, grant)).get(path)
      if (known) return { folder: known, isNew: false }
    }
  }
  throw explainRefusal(path, live, refusal)
}

async function postFolder({ api }: WriteContext, grant: string, body: Json): Promise<LiveFolder> {
  const { data } = await api.send({ method: 'POST', path: getFoldersPath(grant), body })
  const folder = parseFolder(data)
  if (folder === null) throw new OutcomeUnknownError(`POST ${getFoldersPath(grant)}: the reply is no folder`)
  return folder
}

/** What came to lie elsewhere than it was asked for a moment ago. What was there before is nobody's to take away. */
async function removeStray(
  context: WriteContext,
  grant: string,
  folder: LiveFolder,
  live: ReadonlyMap<string, LiveFolder>,
): Promise<void> {
  if ([...live.values()].some(({ id }) => id === folder.id)) return
  const { isThere, because } = await findContent(context.api, grant, folder)
  if (isThere && because === null) await deleteObject(context.api, getFolderPath(grant, folder.id))
}

function explainRefusal(path: string, live: ReadonlyMap<string, LiveFolder>, refusal: ApiError | null): ApiError {
  const twin = [...live.keys()].find((other) => other !== path && foldCase(other) === foldCase(path))
  const because = refusal === null ? 'it was put elsewhere' : refusal.message
  const advice =
    twin !== undefined
      ? `the mailbox has '${twin}', which differs in case alone: write it like that, or rename it there`
      : path.includes('/')
        ? 'Nylas makes no folder inside of another here: write names without a /'
        : 'write another name'
  const { status = 200, type = 'not_taken', requestId = null } = refusal ?? {}
  return new ApiError(`the folder '${path}' could not be made: ${because}; ${advice}`, status, type, requestId)
}

async function readFolder(api: Reader, grant: string, id: string): Promise<LiveFolder | null> {
  try {
    return parseFolder((await api.get(getFolderPath(grant, id))).data)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && error.type !== 'not_json') return null
    throw error
  }
}

/** What is in it now: nothing, because it is gone or empty, or why it must stay. What nobody knows counts as full. */
type Content = { readonly isThere: boolean; readonly because: string | null }

async function findContent(
  api: Reader,
  grant: string,
  { id, path }: Pick<LiveFolder, 'id' | 'path'>,
): Promise<Content> {
  const folder = await readFolder(api, grant, id)
  if (folder === null) return { isThere: false, because: null }
  const full = (because: string): Content => ({ isThere: true, because })
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (folder.id !== id || folder.system !== null || ![name, path].includes(folder.path))
    return full('it is another one now')
  if (folder.mails !== 0) return full(folder.mails === null ? 'Nylas does not say that it is empty' : 'it holds mail')
  const children = folder.children ?? (await readFolders(api, grant)).filter(({ parent }) => parent === id).length
  if (children > 0) return full('another folder lies in it')
  const messages = `/v3/grants/${encodeURIComponent(grant)}/messages`
  const rows = toRows(messages, await api.get(messages, { limit: 1, in: id }))
  return rows.length === 0 ? { isThere: true, because: null } : full('it holds mail')
}

async function removeFolders(
  context: WriteContext,
  grant: string,
  folders: Readonly<Record<string, string>>,
  onKept: (path: string, because: string) => void,
): Promise<void> {
  for (const path of Object.keys(folders).sort(compareText).reverse()) {
    const folder = { path, id: folders[path] ?? '' }
    const { isThere, because } = await findContent(context.api, grant, folder)
    if (because !== null) onKept(path, because)
    else if (isThere) await deleteObject(context.api, getFolderPath(grant, folder.id))
  }
}

export const FOLDERS: FolderAccess = { read: readFolders, add: addFolders, remove: removeFolders }
