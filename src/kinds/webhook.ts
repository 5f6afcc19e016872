/**
 * Webhooks: events as HTTPS requests, signed with a secret that Nylas tells when it makes one and when the secret is
 * replaced, and that never gets past the client. Before it sends anything, Nylas asks the address whether it is meant.
 */
import { isObject, type JsonObject, toText } from '../domain/json.ts'
import type { Attributes } from '../domain/model.ts'
import { suggestName } from '../domain/near-name.ts'
import { EXPECTED_ANSWER } from '../nylas/error-messages.ts'
import { ApiError, OutcomeUnknownError, type Writer } from '../nylas/port.ts'
import { createDestinationKind } from './destination.ts'
import type { EntryProblem, Rehearsal, WriteContext } from './kind.ts'
import { isSilent, REHEARSABLE } from './triggers.ts'

const COLLECTION = '/v3/webhooks'
/** An address has ten seconds to answer the challenge, which follows a change of these. */
const SETTLES = 12_000
const ASKED = ['webhook_url', 'status']

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

/** Sent once more where the answer was lost: the last secret is the one that counts. */
async function replaceSecret(api: Writer, id: string, take: (secret: string) => void): Promise<void> {
  const path = `${COLLECTION}/rotate-secret/${id}`
  let isTaken = false
  const takeSecret = (secret: string) => {
    isTaken = true
    take(secret)
  }
  await api.send({ method: 'POST', path, repeatable: true, takeSecret })
  if (!isTaken) throw new OutcomeUnknownError(`POST ${path}: the reply has no secret, and the old one may be gone`)
}

const USUAL = 'message.created'

/** It is sent to the address as the file has it, whether there is a webhook for it or not. */
async function rehearse(api: Writer, attributes: Attributes, asked: string | null): Promise<Rehearsal> {
  const triggers = attributes['trigger_types']
  const own = Array.isArray(triggers) ? triggers.map(String) : []
  const trigger = asked ?? own.find((name) => REHEARSABLE.includes(name) && !isSilent(name)) ?? USUAL
  if (!REHEARSABLE.includes(trigger)) {
    const near = suggestName(trigger, REHEARSABLE)
    throw new Error(
      `Nylas sends no test event ${trigger}${near === '' ? `; it sends ${REHEARSABLE.join(', ')}` : near}`,
    )
  }
  const to = toText(attributes['webhook_url'])
  await api.send({
    method: 'POST',
    path: `${COLLECTION}/send-test-event`,
    body: { webhook_url: to, trigger_type: trigger },
    repeatable: true,
  })
  const other = own.includes(trigger)
    ? ''
    : ` It is none of the triggers that the file names, of which Nylas sends no test.`
  const note = `It is signed with the fixed text mock-webhook-secret, not with the secret of the webhook, so a receiver that verifies signatures refuses it unless it knows that.${other}`
  return { trigger, to, note }
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
      unique: true,
    },
  ],
  check,
  // A receiver may be called by a token in its address.
  hideInName: (url) => url.replace(/^(\w+:\/\/)[^/?#]*@/u, '$1…@').replace(/([?#]).*$/su, '$1…'),
  remedy:
    'see to what answers at its address: status 200 within 10 seconds to every event, and the bare value of challenge to GET with ?challenge=…',
  confirm,
  settles: (fields) => (fields.some(({ path }) => ASKED.includes(path)) ? SETTLES : 0),
  replaceSecret,
  rehearse,
})
