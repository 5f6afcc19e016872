/**
 * What became of mail that accounts sent: one event for each recipient and step, kept when the account is gone. Written by
 * sending, by what is told through the control interface, and by a seed; read by activity and metrics.
 */
import { createHash } from 'node:crypto'
import type { Json } from '../../domain/model.ts'
import { type Application, type Grant, type JsonObject, seconds, stamp, storeOf, type World } from '../application.ts'
import type { Collection, Stored } from '../collection.ts'
import { isObject } from '../fields.ts'
import { readPart } from './letter.ts'
import { findAccount } from './mailbox.ts'

const EVENT_TYPES = ['accepted', 'delivered', 'bounced', 'complaint', 'rejected'] as const
export type EventType = (typeof EVENT_TYPES)[number]
const BOUNCE_CLASSES = ['hard', 'soft', 'undetermined'] as const
export type BounceClass = (typeof BOUNCE_CLASSES)[number]

/** `createdAt` is when it happened. Mails count on the day they were sent. */
export type SendEvent = Stored & {
  readonly type: EventType
  /** Of a bounce; null for anything else. */
  readonly bounceClass: BounceClass | null
  readonly grantId: string
  readonly messageId: string
  readonly from: string
  readonly recipient: string
  /** Unix seconds. */
  readonly sentAt: number
}

export const sendEvents = (world: World, application: Application): Collection<SendEvent> =>
  storeOf(world, application, 'send_events')

type Sent = Pick<SendEvent, 'grantId' | 'messageId' | 'from' | 'recipient' | 'sentAt'>

function recordEvent(
  world: World,
  application: Application,
  sent: Sent,
  type: EventType,
  { bounceClass = null, at = sent.sentAt }: { readonly bounceClass?: BounceClass | null; readonly at?: number } = {},
): void {
  // Not one of the ids that objects get, whose order tests rely on.
  const id = toEventId(`${sent.messageId} ${sent.recipient} ${type} ${bounceClass} ${at}`)
  sendEvents(world, application).put({ ...stamp(world, id, at), ...sent, type, bounceClass })
}

export const toEventId = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A mail that went out to each of its recipients; `isRefused` says whose server did not take it. */
export function recordSend(
  world: World,
  application: Application,
  grant: Grant,
  { messageId, recipients }: { readonly messageId: string; readonly recipients: readonly string[] },
  isRefused: (recipient: string) => boolean,
): void {
  for (const recipient of recipients) {
    const sent = {
      grantId: grant.id,
      messageId,
      from: readPart(grant.email, 'address'),
      recipient,
      sentAt: seconds(world),
    }
    recordEvent(world, application, sent, 'accepted')
    if (isRefused(recipient)) recordEvent(world, application, sent, 'bounced', { bounceClass: 'undetermined' })
    else recordEvent(world, application, sent, 'delivered')
  }
}

const MOST_SENDS = 100_000
const DAY = 86_400

/**
 * `POST /_sandbox/sends`: mails that an account sent, `days_ago` and so many, and what became of them; or, with
 * `message_id`, what became of one that it really sent.
 */
export function injectSends(world: World, application: Application, given: Json | undefined): JsonObject {
  if (!isObject(given)) throw new RangeError('give a JSON object with from, and outcome, count, days_ago, to')
  const { from, to = 'someone@elsewhere.example', outcome = 'delivered', bounce_class = 'hard', message_id } = given
  const type = EVENT_TYPES.find((one) => one === outcome)
  const bounceClass = BOUNCE_CLASSES.find((one) => one === bounce_class)
  if (type === undefined) throw new RangeError(`outcome is one of ${EVENT_TYPES.join(', ')}`)
  if (bounceClass === undefined) throw new RangeError(`bounce_class is one of ${BOUNCE_CLASSES.join(', ')}`)
  if (typeof to !== 'string') throw new RangeError('to is an address')
  const of = type === 'bounced' ? bounceClass : null
  if (typeof message_id === 'string') return followUp(world, application, message_id, type, of)
  const grant = typeof from === 'string' ? findAccount(application, from) : null
  if (grant === null) throw new RangeError(`no agent account has the address ${JSON.stringify(from ?? null)}`)
  const [count, daysAgo] = [readCount(given, 'count', 1), readCount(given, 'days_ago', 0)]
  for (let index = 0; index < count; index += 1) {
    const sent = {
      grantId: grant.id,
      messageId: world.newId(),
      from: readPart(grant.email, 'address'),
      recipient: readPart(to, 'address'),
      sentAt: seconds(world) - daysAgo * DAY,
    }
    recordEvent(world, application, sent, 'accepted')
    // A complaint is of a mail that has arrived.
    if (type === 'complaint') recordEvent(world, application, sent, 'delivered')
    if (type !== 'accepted') recordEvent(world, application, sent, type, { bounceClass: of })
  }
  return { sends: count }
}

function readCount(given: JsonObject, name: string, fallback: number): number {
  const value = given[name] ?? fallback
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_SENDS) return value
  throw new RangeError(`${name} is a whole number from 0 to ${MOST_SENDS}`)
}

/** A bounce takes the place of the delivery that was believed; a complaint comes on top of it. */
function followUp(
  world: World,
  application: Application,
  messageId: string,
  type: EventType,
  bounceClass: BounceClass | null,
): JsonObject {
  const events = sendEvents(world, application)
  const ofMessage = [...events.now()].filter((event) => event.messageId === messageId)
  const accepted = ofMessage.filter((event) => event.type === 'accepted')
  if (accepted.length === 0) throw new RangeError(`no mail with the id ${messageId} was sent`)
  if (type === 'bounced' || type === 'rejected')
    for (const { id } of ofMessage.filter((event) => event.type === 'delivered')) events.remove(id)
  for (const sent of accepted) {
    const { grantId, from, recipient, sentAt } = sent
    const at = seconds(world)
    recordEvent(world, application, { grantId, messageId, from, recipient, sentAt }, type, { bounceClass, at })
  }
  return { sends: accepted.length }
}
