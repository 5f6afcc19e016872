/** Pub/Sub channels: events as messages of a topic of Google Cloud, which lets Nylas publish before the channel is made. */

import { checkForm, findSurplus, MOST_CHANNELS } from './common.ts'
import { createDestinationKind } from './destination.ts'

const TOPIC =
  /^projects\/(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]\/topics\/(?!goog)[A-Za-z][A-Za-z0-9._~+%-]{2,254}$/u

export const pubsubChannel = createDestinationKind({
  kind: 'pubsub_channel',
  words: ['Pub/Sub channel', 'Pub/Sub channels'],
  section: 'pubsub_channels',
  sectionDescription: 'Where Nylas sends what happens, as messages of Google Cloud Pub/Sub.',
  description: 'Sends events of all accounts of the application to a topic of Google Cloud Pub/Sub.',
  collection: '/v3/channels/pubsub',
  target: 'topic',
  targetFields: [
    {
      path: 'topic',
      label: 'topic',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 512,
        description: 'projects/PROJECT/topics/TOPIC. Nylas must be allowed to publish to it before.',
      },
      required: true,
    },
  ],
  check: (entry) => checkForm(entry, 'topic', TOPIC, 'projects/PROJECT/topics/TOPIC'),
  checkTogether: (resources) => findSurplus(resources, MOST_CHANNELS, 'Pub/Sub channels'),
  remedy: 'see to the topic, and that Nylas may publish to it (roles/pubsub.publisher)',
})
