/** SNS channels: events as messages of a topic of AWS, under a role that Nylas assumes. */
import { type JsonObject, toText } from '../domain/json.ts'
import { checkForm, findSurplus, MOST_CHANNELS } from './common.ts'
import { createDestinationKind } from './destination.ts'
import type { EntryProblem } from './kind.ts'

const TOPIC = /^arn:aws(?:-[a-z]+)*:sns:[a-z]{2}(?:-[a-z]+)+-\d:\d{12}:[A-Za-z0-9_-]{1,256}$/u
const ROLE = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\x21-\x7e]{1,512}$/u

function check(entry: JsonObject): readonly EntryProblem[] {
  const fifo = toText(entry['topic']).endsWith('.fifo')
  const summary = 'Nylas sends nothing to FIFO topics: use a standard topic, whose name does not end in .fifo'
  return [
    ...(fifo
      ? [{ path: ['topic'], code: 'bad-value', summary }]
      : checkForm(entry, 'topic', TOPIC, 'arn:aws:sns:REGION:ACCOUNT:TOPIC, with an account of twelve digits')),
    ...checkForm(entry, 'role_arn', ROLE, 'arn:aws:iam::ACCOUNT:role/NAME, with an account of twelve digits'),
  ]
}

export const snsChannel = createDestinationKind({
  kind: 'sns_channel',
  words: ['SNS channel', 'SNS channels'],
  section: 'sns_channels',
  sectionDescription: 'Where Nylas sends what happens, as messages of Amazon SNS.',
  description: 'Sends events of all accounts of the application to a topic of Amazon SNS.',
  collection: '/v3/channels/sns',
  target: 'topic',
  targetFields: [
    {
      path: 'topic',
      label: 'topic',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 512,
        description: 'arn:aws:sns:REGION:ACCOUNT:TOPIC; not a FIFO topic.',
      },
      required: true,
    },
    {
      path: 'role_arn',
      label: 'role',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 1024,
        description: 'arn:aws:iam::ACCOUNT:role/NAME: the role under which Nylas publishes.',
      },
      required: true,
    },
  ],
  check,
  warnTogether: (resources) =>
    findSurplus(resources, MOST_CHANNELS, 'SNS channels').map((problem) => ({
      ...problem,
      summary: `${problem.summary}, unless Nylas support allows more`,
    })),
  remedy: 'see to the topic and the role, and that the role may publish to it (sns:Publish)',
})
