/** Webhooks: one an address, whose challenge must be answered; the secret is told when it is made or replaced. */
import { found, type Handler, invalid, missing, Refusal } from '../answer.ts'
import { type Application, seconds, type World } from '../application.ts'
import * as check from '../fields.ts'
import type { Resource } from '../resource.ts'
import { isChallengeAnswered } from './challenge.ts'
import {
  createHandlers,
  type Destination,
  type DestinationKind,
  destinationsOf,
  dumpDestination,
  findDestination,
  present,
  readChanged,
  readNew,
  type StateDestination,
  seedDestination,
} from './destinations.ts'

const LOOPBACK_URL = /^http:\/\/(?:localhost|127\.|\[::1\])/u
const MASKED = '********'

function requireUrl(
  world: World,
  application: Application,
  { webhook_url: url = '' }: Destination['target'],
  id: string | null,
) {
  const { webhook_challenge, duplicate_webhook } = world.switches()
  const isLocal = webhook_challenge === 'sent' && LOOPBACK_URL.test(url)
  if (!URL.canParse(url) || !(url.startsWith('https://') || isLocal)) throw invalid('webhook_url must be an https URL')
  if (/\.ngrok/u.test(new URL(url).hostname)) throw invalid('webhook_url must not be one of ngrok')
  for (const other of destinationsOf(world, application, WEBHOOK).now()) {
    if (other.id === id || other.target['webhook_url'] !== url) continue
    const message = 'a destination with this webhook_url already exists'
    throw new Refusal(duplicate_webhook === '409' ? 409 : 400, message)
  }
}

const WEBHOOK: DestinationKind = {
  store: 'webhooks',
  noun: 'Webhook',
  path: '/v3/webhooks',
  targets: ['webhook_url'],
  most: null,
  requireTarget: requireUrl,
  hides: (_world, by) => (by === 'id' ? ['compressed_delivery'] : []),
  adds: (world, { secret }, by) => {
    const side = world.switches().webhook_secret
    if (secret === null || (by !== 'write' && side === 'on-create')) return {}
    return { webhook_secret: by !== 'write' && side === 'masked' ? MASKED : secret }
  },
}

const createSecret = (world: World): string => `${world.newId()}${world.newId()}`.replaceAll('-', '').slice(0, 48)

/** What becomes of it where nobody answers. */
async function challenge(world: World, destination: Destination): Promise<Destination> {
  if (await isChallengeAnswered(world, destination.target['webhook_url'] ?? '')) return destination
  if (world.switches().webhook_handshake === '400') throw new Refusal(400, 'Failed to verify challenge string')
  return { ...destination, status: 'failed', statusUpdatedAt: seconds(world) }
}

/** Answers at once where nobody is asked, so that what is made is made in the order of the requests. */
function settle(
  world: World,
  destination: Destination,
  finish: (destination: Destination) => ReturnType<Handler>,
): ReturnType<Handler> {
  if (world.switches().webhook_challenge === 'answered') return finish(destination)
  return challenge(world, destination).then(finish)
}

const createWebhook: Handler = (world, application, { body }) => {
  const made = { ...readNew(world, application, WEBHOOK, body), secret: createSecret(world) }
  return settle(world, made, (webhook) => {
    destinationsOf(world, application, WEBHOOK).put(webhook)
    return found(present(world, WEBHOOK, webhook, 'write'))
  })
}

const updateWebhook: Handler = (world, application, { ids: [id = ''], body }) => {
  const old = findDestination(world, application, WEBHOOK, id)
  const changed = readChanged(world, application, WEBHOOK, old, body)
  const isAsked =
    changed.status === 'active' &&
    (old.status !== 'active' || old.target['webhook_url'] !== changed.target['webhook_url'])
  const finish = (webhook: Destination) => {
    destinationsOf(world, application, WEBHOOK).put(webhook)
    return found(present(world, WEBHOOK, webhook, 'id'))
  }
  return isAsked ? settle(world, changed, finish) : finish(changed)
}

const rotateSecret: Handler = (world, application, { ids: [id = ''] }) => {
  const changed = { ...findDestination(world, application, WEBHOOK, id), secret: createSecret(world) }
  destinationsOf(world, application, WEBHOOK).put(changed)
  return found(present(world, WEBHOOK, changed, 'write'))
}

const REHEARSED =
  'calendar.created calendar.updated calendar.deleted event.created event.updated event.deleted grant.created grant.updated grant.deleted grant.expired message.send_success message.send_failed message.bounce_detected message.created message.created.truncated message.created.cleaned message.updated message.updated.truncated contact.updated contact.deleted folder.created folder.updated folder.deleted message.opened message.link_clicked thread.replied'.split(
    ' ',
  )

const sendTestEvent: Handler = (_world, _application, { body: given }) => {
  const body = check.object(given)
  const url = check.string(body['webhook_url'], 'webhook_url')
  check.oneOf(body['trigger_type'], 'trigger_type', REHEARSED)
  if (!URL.canParse(url)) throw missing('webhook_url')
  return found('success')
}

/** What an event of that kind looks like; nobody is sent anything. */
const mockPayload: Handler = (world, application, { body: given }) => {
  const type = check.oneOf(check.object(given)['trigger_type'], 'trigger_type', REHEARSED)
  const event = { specversion: '1.0', type, source: '/nylas/sandbox', id: world.newId(), time: seconds(world) }
  const data = { application_id: application.id, object: { object: type.split('.')[0] ?? '' } }
  return found({ ...event, webhook_delivery_attempt: 1, data })
}

/** Fixed addresses are sold apart, so there are none. */
const listIpAddresses: Handler = (world) => found({ ip_addresses: [], updated_at: seconds(world) })

const { list, get, remove } = createHandlers(WEBHOOK)

export const webhooks: Resource<StateDestination> = {
  routes: [
    ['/v3/webhooks', { GET: list, POST: createWebhook }],
    ['/v3/webhooks/send-test-event', { POST: sendTestEvent }],
    ['/v3/webhooks/mock-payload', { POST: mockPayload }],
    ['/v3/webhooks/ip-addresses', { GET: listIpAddresses }],
    ['/v3/webhooks/rotate-secret/*', { POST: rotateSecret }],
    ['/v3/webhooks/*', { GET: get, PUT: updateWebhook, DELETE: remove }],
  ],
  creates: [createWebhook],
  dump: (world, application) => [...destinationsOf(world, application, WEBHOOK).now()].map(dumpDestination),
  seed: (world, application, edit) => {
    seedDestination(WEBHOOK)(world, application, edit)
    const store = destinationsOf(world, application, WEBHOOK)
    for (const webhook of store.now()) {
      if (webhook.secret === null) store.settle(webhook.id, { ...webhook, secret: createSecret(world) })
    }
  },
}
