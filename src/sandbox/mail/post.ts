/**
 * Brings mail to where it belongs: judged, stored, recorded. What an account sends to another one of the application meets
 * the sender's outbound rules, then the receiver's inbound rules. Mail to anybody else leaves the sandbox and is gone.
 */
import { Refusal } from '../answer.ts'
import { type Application, type Grant, type JsonObject, seconds, stamp, type World } from '../application.ts'
import { type Judgement, judge } from './judge.ts'
import { type Letter, readPart } from './letter.ts'
import { type Evaluation, findAccount, findFolder, type Mailbox, type Message, openMailbox } from './mailbox.ts'
import { recordSend } from './send-events.ts'

/** What was written, whoever gets it. */
export type Content = Pick<Message, 'subject' | 'body' | 'to' | 'cc' | 'bcc' | 'metadata'>

export type Inbound = {
  readonly from: string
  readonly envelope: string
  readonly isSpam: boolean
  readonly content: Content
}

export type Delivery = { readonly judgement: Judgement; readonly message: Message | null }

/** Judges and stores what comes in. A blocked mail leaves a record and nothing else. */
export function deliver(world: World, application: Application, grant: Grant, mail: Inbound): Delivery {
  const mailbox = openMailbox(world, application, grant)
  const letter: Letter = {
    direction: 'inbound',
    header: readPart(mail.from, 'address'),
    envelope: readPart(mail.envelope, 'address'),
    recipients: [],
    type: null,
    isSpam: mail.isSpam,
  }
  const judgement = judge(world, application, grant, letter, {
    sentToday: 0,
    hasFolder: (name) => findFolder(mailbox, name) !== null,
  })
  if (judgement.blockedBy !== null) {
    record(world, application, grant, 'smtp_rcpt', letter, judgement, null)
    return { judgement, message: null }
  }
  const message = store(world, mailbox, mail.from, mail.content, judgement, 'inbox', true)
  record(world, application, grant, 'inbox_processing', letter, judgement, message)
  return { judgement, message }
}

/** Throws what the API answers to a mail that a rule or the day's limit stops. */
export function sendOut(
  world: World,
  application: Application,
  grant: Grant,
  type: 'compose' | 'reply',
  content: Content,
): Message {
  const mailbox = openMailbox(world, application, grant)
  const from = grant.email
  const recipients = [...new Set([...content.to, ...content.cc, ...content.bcc].map((one) => readPart(one, 'address')))]
  const letter: Letter = { direction: 'outbound', header: from, envelope: from, recipients, type, isSpam: false }
  const today = new Date(world.now()).toISOString().slice(0, 10)
  const sentToday = mailbox.sent.get(today) ?? 0
  const judgement = judge(world, application, grant, letter, {
    sentToday,
    hasFolder: (name) => findFolder(mailbox, name) !== null,
  })
  if (judgement.blockedBy !== null) {
    record(world, application, grant, 'outbound_send', letter, judgement, null)
    if ('policyId' in judgement.blockedBy) throw new Refusal(429, 'rate limit exceeded: daily sending limit reached')
    throw new Refusal(403, 'message blocked by an outbound rule')
  }
  mailbox.sent.set(today, sentToday + 1)
  const copy = store(world, mailbox, from, content, judgement, 'sent', false)
  record(world, application, grant, 'outbound_send', letter, judgement, copy)
  const refused = new Set<string>()
  for (const address of recipients) {
    const receiver = findAccount(application, address)
    // Nobody but the sender knows who else got a blind copy.
    const seen = { ...content, bcc: [] }
    const mail = { from, envelope: from, isSpam: false, content: seen }
    if (receiver && deliver(world, application, receiver, mail).message === null) refused.add(address)
  }
  recordSend(world, application, grant, { messageId: copy.id, recipients }, (address) => refused.has(address))
  return copy
}

function store(
  world: World,
  mailbox: Mailbox,
  from: string,
  content: Content,
  { folders, isRead, isStarred }: Judgement,
  fallback: string,
  isUnread: boolean,
): Message {
  const ids = folders.flatMap((name) => findFolder(mailbox, name)?.id ?? [])
  const message: Message = {
    ...stamp(world),
    ...content,
    from,
    threadId: world.newId(),
    folders: ids.length === 0 ? [fallback] : ids,
    isUnread: isUnread && !isRead,
    isStarred,
  }
  mailbox.messages.put(message)
  return message
}

/** Accounts in whose workspace no rule looks at mail of this direction leave no trace, unless the switch says so. */
function record(
  world: World,
  application: Application,
  grant: Grant,
  stage: Evaluation['stage'],
  letter: Letter,
  judgement: Judgement,
  message: Message | null,
): void {
  const { blockedBy, matched } = judgement
  if (blockedBy !== null && 'policyId' in blockedBy) return
  const ruleIds = application.workspaces.get(grant.workspaceId ?? '')?.ruleIds ?? []
  const hasRules = ruleIds.some((id) => application.rules.get(id)?.trigger === letter.direction)
  if (!hasRules && world.switches().evaluations_without_rules === 'none') return
  const mailbox = openMailbox(world, application, grant)
  const sender = stage === 'smtp_rcpt' ? letter.envelope : letter.header
  mailbox.evaluations.put({
    ...stamp(world, world.newId(), seconds(world)),
    messageId: message?.id ?? null,
    stage,
    input: describeInput(letter, sender),
    matched: matched.map(({ id }) => id),
    actions: describeActions(mailbox, judgement),
  })
}

function describeInput({ direction, recipients, type }: Letter, sender: string): JsonObject {
  const of = (part: 'domain' | 'tld') => recipients.map((address) => readPart(address, part))
  return {
    from_address: sender,
    from_domain: readPart(sender, 'domain'),
    from_tld: readPart(sender, 'tld'),
    ...(direction === 'inbound'
      ? {}
      : {
          recipient_addresses: recipients,
          recipient_domains: of('domain'),
          recipient_tlds: of('tld'),
          outbound_type: type,
        }),
  }
}

/** What did not happen is absent, never false. */
function describeActions(mailbox: Mailbox, judgement: Judgement): JsonObject {
  const { blockedBy, isSpam, isRead, isStarred, isArchived, isTrashed, folders } = judgement
  const flags = {
    blocked: blockedBy !== null,
    marked_as_spam: isSpam,
    marked_as_read: isRead,
    marked_starred: isStarred,
    archived: isArchived,
    trashed: isTrashed,
  }
  const own = folders.flatMap((name) => {
    const folder = findFolder(mailbox, name)
    return folder === null || folder.isSystem ? [] : [folder.id]
  })
  return {
    ...Object.fromEntries(Object.entries(flags).filter(([, applied]) => applied)),
    ...(own.length === 0 ? {} : { folder_ids: own }),
  }
}
