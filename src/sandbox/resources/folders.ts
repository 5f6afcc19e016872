/**
 * Folders of an account. Those of the system can be neither renamed nor deleted; deleting another one deletes its mails. A
 * dump shows those that people made, by the path that rules name them by.
 */
import { created, deleted, found, type Handler, invalid, missing, Refusal } from '../answer.ts'
import { type Application, type JsonObject, stamp, type World } from '../application.ts'
import * as check from '../fields.ts'
import { type Folder, findFolder, type Mailbox, openMailbox, readFolderPath } from '../mail/mailbox.ts'
import { cutCursorPage } from '../paging.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'
import { openAccount } from './messages.ts'

export type StateFolder = {
  readonly id: string
  readonly grant_id: string
  readonly name: string
  readonly parent_id: string | null
  readonly path: string
  readonly mails: number
  readonly created_at: number
}

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

/** A name is free when no folder beside it has it; the system's names are taken everywhere, in whatever case. */
function requireFreeName(
  world: World,
  mailbox: Mailbox,
  wanted: Pick<Folder, 'name' | 'parentId'>,
  own: string | null,
): void {
  const { folder_names, folder_name_taken } = world.switches()
  const fold = (name: string) => (folder_names === 'case-insensitive' ? name.toLowerCase() : name)
  const isTaken = [...mailbox.folders.now()].some(({ id, name, parentId, isSystem }) => {
    if (isSystem) return id !== own && name.toLowerCase() === wanted.name.toLowerCase()
    return id !== own && parentId === wanted.parentId && fold(name) === fold(wanted.name)
  })
  if (!isTaken) return
  const message = `a folder '${wanted.name}' already exists or is reserved (invalid_field)`
  throw folder_name_taken === 409 ? new Refusal(409, message) : invalid(message)
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
  return cutCursorPage(world, query, rows, 'flat', (folder) => present(grant.id, mailbox, folder))
}

const getFolder: Handler = (world, application, { ids: [id = '', folderId = ''] }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  return found(present(grant.id, mailbox, findById(mailbox, folderId)))
}

const createFolder: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const body = check.object(given)
  const wanted = placeFolder(world, mailbox, readName(body), body)
  const folder: Folder = { ...stamp(world), ...wanted, isSystem: false }
  requireFreeName(world, mailbox, folder, null)
  mailbox.folders.put(folder)
  return created(world, 200, present(grant.id, mailbox, folder))
}

/** Where a new folder comes to lie, which no source tells for agent accounts. */
function placeFolder(
  world: World,
  mailbox: Mailbox,
  name: string,
  body: JsonObject,
): Pick<Folder, 'name' | 'parentId'> {
  const side = world.switches().folder_in_folder
  const isPath = name.includes('/')
  if (isPath && ['parent', 'parent-ignored', 'none'].includes(side)) throw invalid("name must not contain '/'")
  if (isPath && side === 'cut-off') return { name: name.slice(name.lastIndexOf('/') + 1), parentId: null }
  if (isPath && side === 'name') {
    const parent = findFolder(mailbox, name.slice(0, name.lastIndexOf('/')))
    if (!parent) throw invalid(`there is no folder for ${name} to lie in`)
    return { name: name.slice(name.lastIndexOf('/') + 1), parentId: parent.id }
  }
  if (body['parent_id'] === undefined || side === 'parent-ignored') return { name, parentId: null }
  if (side === 'name' || side === 'none' || side === 'cut-off') throw invalid('parent_id is not supported here')
  const parentId = check.string(body['parent_id'], 'parent_id')
  if (!mailbox.folders.get(parentId)) throw invalid(`there is no folder ${parentId}`)
  return { name, parentId }
}

const updateFolder: Handler = (world, application, { ids: [id = '', folderId = ''], body: given }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const folder = findById(mailbox, folderId)
  if (folder.isSystem) throw invalid(`${readFolderPath(mailbox, folder)} is a folder of the system`)
  const body = check.object(given)
  const changed: Folder = body['name'] === undefined ? folder : { ...folder, name: readName(body) }
  requireFreeName(world, mailbox, changed, folder.id)
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

function dumpFolders(world: World, application: Application): readonly StateFolder[] {
  return [...application.grants.now()]
    .filter(({ provider }) => provider === 'nylas')
    .flatMap((grant) => {
      const mailbox = openMailbox(world, application, grant)
      const own = [...mailbox.folders.now()].filter(({ isSystem }) => !isSystem)
      return own.map((folder) => ({
        id: folder.id,
        grant_id: grant.id,
        name: folder.name,
        parent_id: folder.parentId,
        path: readFolderPath(mailbox, folder),
        mails: [...mailbox.messages.now()].filter(({ folders }) => folders.includes(folder.id)).length,
        created_at: folder.createdAt,
      }))
    })
}

/** What is not there yet needs the id of its account; `path` and `mails` follow from the rest. */
function seedFolder(world: World, application: Application, edit: Edit<StateFolder>): void {
  const agents = [...application.grants.now()].filter(({ provider }) => provider === 'nylas')
  const owner =
    agents.find(({ id }) => id === edit.grant_id) ??
    agents.find((grant) => openMailbox(world, application, grant).folders.get(edit.id ?? ''))
  if (!owner) throw new RangeError(`a folder of a seed needs grant_id, the id of an agent account`)
  const { folders } = openMailbox(world, application, owner)
  const folder = startEdit<Folder>(world, folders, edit, (base) => ({
    ...base,
    name: 'folder',
    parentId: null,
    isSystem: false,
  }))
  if (!folder) return
  const { name = folder.name, parent_id: parentId = folder.parentId } = edit
  folders.settle(folder.id, { ...folder, name, parentId })
}

export const folders: Resource<StateFolder> = {
  routes: [
    ['/v3/grants/*/folders', { GET: listFolders, POST: createFolder }],
    ['/v3/grants/*/folders/*', { GET: getFolder, PUT: updateFolder, DELETE: deleteFolder }],
  ],
  creates: [createFolder],
  dump: dumpFolders,
  seed: seedFolder,
}
