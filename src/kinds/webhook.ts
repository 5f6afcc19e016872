/**
 * Webhooks: events as HTTPS requests, signed with a secret that Nylas tells when it makes one and when the secret is
 * replaced, and that never gets past the client. Before it sends anything, Nylas asks the address whether it is meant.
 */
import { isObject, type JsonObject } from '../domain/json.ts'
import { ApiError, EXPECTED_ANSWER } from '../nylas/port.ts'
import { createDestinationKind } from './destination.ts'
import type { EntryProblem, WriteContext } from './kind.ts'
import { toText } from './remote.ts'

const COLLECTION = '/v3/webhooks'

function check({ webhook_url }: JsonObject): readonly EntryProblem[] {
  const text = toText(webhook_url)
  const summary = text === '' ? null : explainUrl(text)
  return summary === null ? [] : [{ path: ['webhook_url'], code: 'bad-url', summary }]
}

/** Never with the address itself, which may hold a token. */
function explainUrl(text: string): string | null {
  const url = /[\s\p{Cc}]/u.test(text) || !URL.canParse(text) ? null : new URL(text)
  if (url === null) return 'this is no URL: write the whole address, such as https://app.example/nylas'
  if (url.protocol !== 'https:')
    return 'Nylas sends events to https addresses only: write one that begins with https://'
  if (url.username !== '' || url.password !== '') return 'an address with a user or password in it is not taken'
  if (url.hash !== '') return 'what follows a # is never sent: take it away'
  if (/(?:^|\.)ngrok(?:-free)?\.(?:io|app|dev|com|pizza)$/iu.test(url.hostname))
    return 'Nylas sends nothing to ngrok: use another tunnel, or an address of your own'
  return null
}

/** A challenge that nobody answered is told at once, or shows in the status. */
async function confirm({ api }: WriteContext, id: string): Promise<void> {
  const { data } = await api.get(`${COLLECTION}/${id}`)
  const status = isObject(data) ? toText(data['status']) : ''
  if (status !== 'failed') return
  const message = `the webhook ${id} was made, and nobody answers at its address: its status is failed. ${EXPECTED_ANSWER}`
  throw new ApiError(message, 200, 'no_answer', null)
}

export const webhook = createDestinationKind({
  kind: 'webhook',
  words: ['webhook', 'webhooks'],
  section: 'webhooks',
  sectionDescription: 'Where Nylas sends what happens, as HTTPS requests.',
  description: 'Sends events of all accounts of the application to an address. Its secret is never in a file.',
  collection: COLLECTION,
  target: 'webhook_url',
  targetFields: [
    {
      path: 'webhook_url',
      label: 'address',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 2048,
        description:
          'The https address that events are sent to; one webhook an address. It must answer Nylas before the webhook is made.',
      },
      required: true,
    },
  ],
  check,
  remedy: 'see to what answers at its address (200 within 10 seconds, for every event)',
  confirm,
})
