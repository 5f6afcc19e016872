/** Folders of an account. Those of the system can be neither renamed nor deleted; deleting another one deletes its mails. */
import { created, deleted, found, type Handler, invalid, missing } from '../answer.ts'
import { type JsonObject, stamp } from '../application.ts'
import * as check from '../fields.ts'
import { type Folder, type Mailbox, readFolderPath } from '../mail/mailbox.ts'
import { cursorPage } from '../paging.ts'
import type { Resource } from '../resource.ts'
import { openAccount } from './messages.ts'

const MOST_CHARACTERS = 1024

function present(grantId: string, mailbox: Mailbox, folder: Folder): JsonObject {
  const inside = [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id))
  return {
    id: folder.id,
    object: 'folder',
    grant_id: grantId,
    name: folder.name,
    ...(folder.parentId === null ? {} : { parent_id: folder.parentId }),
    system_folder: folder.isSystem,
    attributes: folder.isSystem ? [`\\${folder.name}`] : [],
    total_count: inside.length,
    unread_count: inside.filter(({ isUnread }) => isUnread).length,
    child_count: [...mailbox.folders.now()].filter(({ parentId }) => parentId === folder.id).length,
  }
}

function findById(mailbox: Mailbox, id: string): Folder {
  const folder = mailbox.folders.get(id)
  if (!folder) throw missing('Folder')
  return folder
}

/** A name is free when no folder beside it has it, in whatever case; the system's names are taken everywhere. */
function requireFreeName(mailbox: Mailbox, wanted: Pick<Folder, 'name' | 'parentId'>, own: string | null): void {
  const isTaken = [...mailbox.folders.now()].some(
    ({ id, name, parentId, isSystem }) =>
      id !== own && name.toLowerCase() === wanted.name.toLowerCase() && (isSystem || parentId === wanted.parentId),
  )
  if (isTaken) throw invalid(`a folder '${wanted.name}' already exists or is reserved (invalid_field)`)
}

function readName(body: JsonObject): string {
  const name = check.string(body['name'], 'name')
  if (name === '' || name.length > MOST_CHARACTERS) throw invalid('name must have 1 to 1024 characters (invalid_field)')
  return name
}

const listFolders: Handler = (world, application, { ids: [id = ''], query }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const parent = query.get('parent_id')
  const rows = mailbox.folders.view().rows.filter(({ parentId }) => parent === null || parentId === parent)
  return cursorPage(world, query, rows, 'flat', (folder) => present(grant.id, mailbox, folder))
}

const getFolder: Handler = (world, application, { ids: [id = '', folderId = ''] }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  return found(present(grant.id, mailbox, findById(mailbox, folderId)))
}

const createFolder: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const body = check.object(given)
  const parentId = body['parent_id'] === undefined ? null : check.string(body['parent_id'], 'parent_id')
  if (parentId !== null && !mailbox.folders.get(parentId)) throw invalid(`there is no folder ${parentId}`)
  const folder: Folder = { ...stamp(world), name: readName(body), parentId, isSystem: false }
  requireFreeName(mailbox, folder, null)
  mailbox.folders.put(folder)
  return created(world, 200, present(grant.id, mailbox, folder))
}

const updateFolder: Handler = (world, application, { ids: [id = '', folderId = ''], body: given }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const folder = findById(mailbox, folderId)
  if (folder.isSystem) throw invalid(`${readFolderPath(mailbox, folder)} is a folder of the system`)
  const body = check.object(given)
  const changed: Folder = body['name'] === undefined ? folder : { ...folder, name: readName(body) }
  requireFreeName(mailbox, changed, folder.id)
  mailbox.folders.put(changed)
  return found(present(grant.id, mailbox, changed))
}

const deleteFolder: Handler = (world, application, { ids: [id = '', folderId = ''] }) => {
  const { mailbox } = openAccount(world, application, id)
  const folder = findById(mailbox, folderId)
  if (folder.isSystem) throw invalid(`${readFolderPath(mailbox, folder)} is a folder of the system`)
  const inside = [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id))
  for (const message of inside) mailbox.messages.remove(message.id)
  mailbox.folders.remove(folder.id)
  return deleted(world)
}

export const FOLDER_ROUTES: Resource<unknown>['routes'] = [
  ['/v3/grants/*/folders', { GET: listFolders, POST: createFolder }],
  ['/v3/grants/*/folders/*', { GET: getFolder, PUT: updateFolder, DELETE: deleteFolder }],
]
