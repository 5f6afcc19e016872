/** What an account keeps: its folders, its mails, and the records of what rules did with them. */
import type { Application, Grant, JsonObject, World } from '../application.ts'
import { type Collection, collection, type Stored } from '../collection.ts'
import { readPart } from './letter.ts'

export type Folder = Stored & { readonly name: string; readonly parentId: string | null; readonly isSystem: boolean }

export type Message = Stored & {
  readonly threadId: string
  readonly subject: string
  readonly body: string
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly folders: readonly string[]
  readonly isUnread: boolean
  readonly isStarred: boolean
  readonly metadata: JsonObject
}

export type Stage = 'smtp_rcpt' | 'inbox_processing' | 'outbound_send'

export type Evaluation = Stored & {
  readonly messageId: string | null
  readonly stage: Stage
  readonly input: JsonObject
  readonly matched: readonly string[]
  readonly actions: JsonObject
}

export type Mailbox = {
  readonly folders: Collection<Folder>
  readonly messages: Collection<Message>
  readonly evaluations: Collection<Evaluation>
  /** UTC days, as `2026-11-21`, and how many mails were sent on each. */
  readonly sent: Map<string, number>
}

const SYSTEM_FOLDERS = ['Inbox', 'Sent', 'Drafts', 'Trash', 'Junk', 'Archive'] as const

const mailboxes = new WeakMap<Application, Map<string, Mailbox>>()

/** Made when it is first asked for, and gone with its account. */
export function openMailbox(world: World, application: Application, grant: Grant): Mailbox {
  const ofApplication = mailboxes.get(application) ?? new Map<string, Mailbox>()
  mailboxes.set(application, ofApplication)
  const known = ofApplication.get(grant.id)
  if (known) return known
  const none = () => 0
  const made: Mailbox = {
    folders: collection(world.now, [none]),
    messages: collection(world.now, [none]),
    evaluations: collection(world.now, [none]),
    sent: new Map(),
  }
  SYSTEM_FOLDERS.forEach((name, sequence) => {
    made.folders.put({ id: name.toLowerCase(), createdAt: 0, sequence, name, parentId: null, isSystem: true })
  })
  ofApplication.set(grant.id, made)
  return made
}

/** The account of this application that gets mail for an address. */
export function findAccount(application: Application, address: string): Grant | null {
  const grant = application.grants.get(application.grantsByEmail.get(readPart(address, 'address')) ?? '')
  return grant?.provider === 'nylas' ? grant : null
}

/** `Clients/Acme`: the folder and those it lies in. Rules name folders like that. */
export function readFolderPath(mailbox: Mailbox, folder: Folder): string {
  const parent = folder.parentId === null ? undefined : mailbox.folders.get(folder.parentId)
  return parent ? `${readFolderPath(mailbox, parent)}/${folder.name}` : folder.name
}

export const findFolder = (mailbox: Mailbox, path: string): Folder | null =>
  mailbox.folders.now().find((folder) => readFolderPath(mailbox, folder) === path) ?? null
