/** What an account's mails are to the API: sending, finding, filing, throwing away. */
import type { Json } from '../../domain/model.ts'
import { deleted, found, type Handler, invalid, missing } from '../answer.ts'
import type { Application, Grant, JsonObject, World } from '../application.ts'
import * as check from '../fields.ts'
import { readPart } from '../mail/letter.ts'
import { type Mailbox, type Message, openMailbox } from '../mail/mailbox.ts'
import { sendOut } from '../mail/post.ts'
import { cutNewestPage } from '../paging.ts'
import type { Resource } from '../resource.ts'

const MOST_RECIPIENTS = 50
const REPLY_HEADERS = ['in-reply-to', 'references']

const toPeople = (addresses: readonly string[]): Json => addresses.map((email) => ({ email, name: '' }))

function present(grant: Grant, message: Message): JsonObject {
  return {
    id: message.id,
    object: 'message',
    grant_id: grant.id,
    thread_id: message.threadId,
    subject: message.subject,
    body: message.body,
    ...(message.body === '' ? {} : { snippet: message.body.slice(0, 100) }),
    from: toPeople([message.from]),
    to: toPeople(message.to),
    cc: toPeople(message.cc),
    bcc: toPeople(message.bcc),
    reply_to: [],
    attachments: [],
    folders: message.folders,
    unread: message.isUnread,
    starred: message.isStarred,
    metadata: message.metadata,
    date: message.createdAt,
  }
}

/** An agent account; other grants' mail is their provider's. */
export function openAccount(world: World, application: Application, id: string): { grant: Grant; mailbox: Mailbox } {
  const grant = application.grants.get(id)
  if (!grant) throw missing('Grant')
  if (grant.provider !== 'nylas') throw invalid('this sandbox has the mail of agent accounts only')
  return { grant, mailbox: openMailbox(world, application, grant) }
}

function readPeople(value: Json | undefined, field: string): readonly string[] {
  return check.array(value ?? [], field).map((one, index) => {
    const email = check.string(check.object(one, `${field}[${index}]`)['email'], `${field}[${index}].email`)
    if (!/^\S+@[^\s@]+$/.test(email)) throw invalid(`${field}[${index}].email must be an e-mail address`)
    return email
  })
}

function isReply(body: JsonObject): boolean {
  if (body['reply_to_message_id'] !== undefined) return true
  const headers = check.array(body['custom_headers'] ?? [], 'custom_headers')
  return headers.some((one) =>
    REPLY_HEADERS.includes(check.string(check.object(one)['name'], 'custom_headers.name').toLowerCase()),
  )
}

const sendMessage: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const { grant } = openAccount(world, application, id)
  const body = check.object(given)
  const [to, cc, bcc] = (['to', 'cc', 'bcc'] as const).map((field) => readPeople(body[field], field))
  const people = { to: to ?? [], cc: cc ?? [], bcc: bcc ?? [] }
  if (people.to.length === 0) throw invalid('to needs at least one recipient (invalid_field)')
  if (Object.values(people).flat().length > MOST_RECIPIENTS) throw invalid('at most 50 recipients (invalid_field)')
  const content = {
    ...people,
    subject: check.string(body['subject'] ?? '', 'subject'),
    body: check.string(body['body'] ?? '', 'body'),
    metadata: check.object(body['metadata'] ?? {}, 'metadata'),
  }
  const sent = sendOut(world, application, grant, isReply(body) ? 'reply' : 'compose', content)
  return found(present(grant, sent), { grant_id: grant.id })
}

type Filter = (message: Message, value: string) => boolean

const isIn = (addresses: readonly string[], wanted: string) =>
  addresses.some((one) => readPart(one, 'address') === readPart(wanted, 'address'))

const FILTERS: Readonly<Record<string, Filter>> = {
  subject: ({ subject }, value) => subject.includes(value),
  from: ({ from }, value) => isIn([from], value),
  to: ({ to }, value) => isIn(to, value),
  cc: ({ cc }, value) => isIn(cc, value),
  bcc: ({ bcc }, value) => isIn(bcc, value),
  any_email: ({ from, to, cc, bcc }, value) => value.split(',').some((one) => isIn([from, ...to, ...cc, ...bcc], one)),
  in: ({ folders }, value) => folders.includes(value),
  thread_id: ({ threadId }, value) => threadId === value,
  unread: ({ isUnread }, value) => String(isUnread) === value,
  starred: ({ isStarred }, value) => String(isStarred) === value,
  received_after: ({ createdAt }, value) => createdAt > Number(value),
  received_before: ({ createdAt }, value) => createdAt < Number(value),
}

const listMessages: Handler = (world, application, { ids: [id = ''], query }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const filters = Object.entries(FILTERS).flatMap(([key, holds]) => {
    const value = query.get(key)
    return value === null ? [] : [(message: Message) => holds(message, value)]
  })
  const rows = mailbox.messages.view().rows.filter((message) => filters.every((holds) => holds(message)))
  return cutNewestPage(query, rows, true, (message) => present(grant, message))
}

function findMessage(mailbox: Mailbox, id: string): Message {
  const message = mailbox.messages.get(id)
  if (!message) throw missing('Message')
  return message
}

const getMessage: Handler = (world, application, { ids: [id = '', messageId = ''] }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  return found(present(grant, findMessage(mailbox, messageId)))
}

const updateMessage: Handler = (world, application, { ids: [id = '', messageId = ''], body: given }) => {
  const { grant, mailbox } = openAccount(world, application, id)
  const message = findMessage(mailbox, messageId)
  const { starred, unread, folders, metadata } = check.object(given)
  const wanted = folders === undefined ? message.folders : check.strings(folders, 'folders')
  const unknown = wanted.find((one) => !mailbox.folders.get(one))
  if (unknown !== undefined) throw invalid(`there is no folder ${unknown} (invalid_field)`)
  const changed: Message = {
    ...message,
    folders: wanted,
    isStarred: starred === undefined ? message.isStarred : check.boolean(starred, 'starred'),
    isUnread: unread === undefined ? message.isUnread : check.boolean(unread, 'unread'),
    metadata: metadata === undefined ? message.metadata : check.object(metadata, 'metadata'),
  }
  mailbox.messages.put(changed)
  return found(present(grant, changed))
}

/** To the trash, unless `hard_delete=true` is asked for, which an application has to allow. */
const deleteMessage: Handler = (world, application, { ids: [id = '', messageId = ''], query }) => {
  const { mailbox } = openAccount(world, application, id)
  const message = findMessage(mailbox, messageId)
  if (query.get('hard_delete') !== 'true') mailbox.messages.put({ ...message, folders: ['trash'] })
  else if (world.switches().hard_delete === 'off') throw invalid('hard delete is not enabled for this application')
  else mailbox.messages.remove(message.id)
  return deleted(world)
}

export const MESSAGE_ROUTES: Resource<unknown>['routes'] = [
  ['/v3/grants/*/messages/send', { POST: sendMessage }],
  ['/v3/grants/*/messages', { GET: listMessages }],
  ['/v3/grants/*/messages/*', { GET: getMessage, PUT: updateMessage, DELETE: deleteMessage }],
]
