/** /v3/activity/send: what became of mail that was sent, newest first; one event for each recipient and step. */
import type { Json } from '../../domain/model.ts'
import { found, type Handler, invalid, missing } from '../answer.ts'
import { type Application, stamp, type World } from '../application.ts'
import { readPart } from '../mail/letter.ts'
import { type BounceClass, type EventType, type SendEvent, sendEvents, toEventId } from '../mail/send-events.ts'
import { cutNewestPage } from '../paging.ts'
import type { Edit, Resource } from '../resource.ts'

const REASONS: Readonly<Record<EventType, string>> = {
  accepted: '',
  delivered: 'the receiving server took it',
  bounced: 'the receiving server refused it',
  complaint: 'the recipient marked it as spam',
  rejected: 'the content was refused',
}
const DAY = 86_400
const KEPT_DAYS = 90
const DEFAULT_DAYS = 7

const present = (application: Application, event: SendEvent): Json => ({
  id: event.id,
  event_type: event.type,
  ...(event.bounceClass === null ? {} : { bounce_class: event.bounceClass }),
  timestamp: event.createdAt,
  application_id: application.id,
  grant_id: event.grantId,
  message_id: event.messageId,
  from: event.from,
  recipient: event.recipient,
  reason: REASONS[event.type],
  detail: event.bounceClass === 'hard' ? { bounce_subtype: 'NoEmail' } : {},
})

type Filter = (event: SendEvent, value: string) => boolean

const FILTERS: Readonly<Record<string, Filter>> = {
  bounce_class: ({ bounceClass }, value) => bounceClass === value,
  recipient: ({ recipient }, value) => recipient === value.toLowerCase(),
  recipient_domain: ({ recipient }, value) => readPart(recipient, 'domain') === value.toLowerCase(),
  sending_domain: ({ from }, value) => readPart(from, 'domain') === value.toLowerCase(),
  from: ({ from }, value) => from === value.toLowerCase(),
  grant_id: ({ grantId }, value) => grantId === value,
  message_id: ({ messageId }, value) => messageId === value,
}

function readMoment(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name)
  if (text === null) return fallback
  if (!/^\d{1,12}$/u.test(text)) throw invalid(`${name} must be a time in seconds (invalid_query_params)`)
  return Number(text)
}

const listEvents: Handler = (world, application, { query }) => {
  const now = Math.floor(world.now() / 1000)
  const start = Math.max(readMoment(query, 'start', now - DEFAULT_DAYS * DAY), now - KEPT_DAYS * DAY)
  const end = readMoment(query, 'end', now)
  const types = query.getAll('event_type')
  const filters = Object.entries(FILTERS).flatMap(([name, holds]) => {
    const value = query.get(name)
    return value === null ? [] : [(event: SendEvent) => holds(event, value)]
  })
  const rows = sendEvents(world, application)
    .view()
    .rows.filter(
      (event) =>
        event.createdAt >= start &&
        event.createdAt <= end &&
        (types.length === 0 || types.includes(event.type)) &&
        filters.every((holds) => holds(event)),
    )
  return cutNewestPage(query, rows, true, (event) => present(application, event))
}

const getEvent: Handler = (world, application, { ids: [id = ''] }) => {
  const event = sendEvents(world, application).get(id)
  if (!event) throw missing('Event')
  return found(present(application, event))
}

type DumpedEvent = {
  readonly id: string
  readonly created_at: number
  readonly event_type: EventType
  readonly bounce_class: BounceClass | null
  readonly grant_id: string
  readonly message_id: string
  readonly from: string
  readonly recipient: string
  readonly sent_at: number
}

const dump = (event: SendEvent): DumpedEvent => ({
  id: event.id,
  created_at: event.createdAt,
  event_type: event.type,
  bounce_class: event.bounceClass,
  grant_id: event.grantId,
  message_id: event.messageId,
  from: event.from,
  recipient: event.recipient,
  sent_at: event.sentAt,
})

function seed(world: World, application: Application, edit: Edit<DumpedEvent>): void {
  const events = sendEvents(world, application)
  const known = edit.id === undefined ? undefined : events.get(edit.id)
  if (edit.deleted) {
    if (known) events.settle(known.id, null)
    return
  }
  const base = stamp(world, edit.id ?? toEventId(world.newId()), edit.created_at)
  const from = (edit.from ?? known?.from ?? '').toLowerCase()
  events.settle(base.id, {
    ...base,
    ...(known ? { createdAt: edit.created_at ?? known.createdAt, sequence: known.sequence } : {}),
    type: edit.event_type ?? known?.type ?? 'accepted',
    bounceClass: edit.bounce_class ?? known?.bounceClass ?? null,
    grantId: edit.grant_id ?? known?.grantId ?? application.grantsByEmail.get(from) ?? '',
    messageId: edit.message_id ?? known?.messageId ?? world.newId(),
    from,
    recipient: (edit.recipient ?? known?.recipient ?? 'someone@elsewhere.example').toLowerCase(),
    sentAt: edit.sent_at ?? known?.sentAt ?? edit.created_at ?? base.createdAt,
  })
}

export const sendActivity: Resource<DumpedEvent> = {
  routes: [
    ['/v3/activity/send', { GET: listEvents }],
    ['/v3/activity/send/*', { GET: getEvent }],
  ],
  creates: [],
  dump: (world, application) => [...sendEvents(world, application).now()].map(dump),
  seed,
}
