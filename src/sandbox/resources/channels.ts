/** Channels: events as messages of a topic of Google Cloud, or of Amazon SNS. Nobody is asked whether they may be sent. */
import { invalid } from '../answer.ts'
import type { Resource } from '../resource.ts'
import {
  createHandlers,
  type DestinationKind,
  destinationsOf,
  dumpDestination,
  type StateDestination,
  seedDestination,
} from './destinations.ts'

const PUBSUB: DestinationKind = {
  store: 'pubsub channels',
  noun: 'Channel',
  path: '/v3/channels/pubsub',
  targets: ['topic'],
  most: 5,
  requireTarget: (_world, _application, { topic = '' }) => {
    if (!/^projects\/[^/]+\/topics\/[^/]+$/u.test(topic)) throw invalid('topic is not a Pub/Sub topic (invalid_field)')
  },
}

const SNS: DestinationKind = {
  store: 'sns channels',
  noun: 'Channel',
  path: '/v3/channels/sns',
  targets: ['topic', 'role_arn'],
  most: 5,
  requireTarget: (_world, _application, { topic = '', role_arn = '' }) => {
    if (!/^arn:aws[a-z-]*:sns:/u.test(topic) || topic.endsWith('.fifo'))
      throw invalid('topic is not a standard SNS topic')
    if (!/^arn:aws[a-z-]*:iam::\d{12}:role\//u.test(role_arn)) throw invalid('role_arn is not a role (invalid_field)')
  },
}

function createResource(kind: DestinationKind): Resource<StateDestination> {
  const { list, get, create, update, remove } = createHandlers(kind)
  return {
    routes: [
      [kind.path, { GET: list, POST: create }],
      [`${kind.path}/*`, { GET: get, PUT: update, DELETE: remove }],
    ],
    creates: [create],
    dump: (world, application) => [...destinationsOf(world, application, kind).now()].map(dumpDestination),
    seed: seedDestination(kind),
  }
}

export const pubsubChannels = createResource(PUBSUB)
export const snsChannels = createResource(SNS)
