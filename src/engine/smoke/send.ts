/**
 * Sends one smoke mail, and says what became of the sending. The only place of the program from which mail goes out: whoever
 * is to get it has to be among the fleet's own accounts, or nothing is sent.
 */

import type { Clock } from '../../domain/clock.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import { isObject } from '../../domain/json.ts'
import { ApiError, type Writer } from '../../nylas/port.ts'

/** Addresses of the fleet's accounts that live, in lower case, to the ids of their grants. */
export type OwnAccounts = ReadonlyMap<string, string>

export type Letter = {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly key: string
  /** The id of the message that it is a reply to, in the sender's own mailbox. */
  readonly answers: string | null
}

/** `unknown`: no usable answer came, so it is looked for all the same. `limited`: a limit was still used up at the last try. */
export type Sending =
  | { readonly state: 'sent'; readonly message: string | null }
  | { readonly state: 'blocked' | 'unknown' }
  | { readonly state: 'limited' | 'failed'; readonly reason: string }

const BODY =
  'Sent by nylas-fleet smoke between two accounts of the same fleet, to see what the guardrails make of it. It needs no answer and is thrown away again.'

const TRIES = 3

export async function sendLetter(writer: Writer, own: OwnAccounts, letter: Letter, clock: Clock): Promise<Sending> {
  const { from, to, subject, key, answers } = letter
  const grant = own.get(from)
  const stranger = to.find((email) => !own.has(email))
  if (grant === undefined || stranger !== undefined || to.length === 0) {
    throw new Error(`nothing was sent: ${stranger ?? from} is no account of this fleet`)
  }
  const reply = answers === null ? {} : { reply_to_message_id: answers }
  const body = { to: to.map((email) => ({ email })), subject, body: BODY, ...reply }
  const path = `/v3/grants/${grant}/messages/send`
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Refusals are kept under their key for an hour, so that another try needs another one.
      const { status, data } = await writer.send({ method: 'POST', path, body, idempotencyKey: `${key}-${attempt}` })
      const id = isObject(data) ? data['id'] : null
      return { state: 'sent', message: status === 200 && typeof id === 'string' ? id : null }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const mayPass = error.status === 429 || error.status === 503
      if (mayPass && attempt < TRIES) await clock.sleep(1000 * 2 ** attempt)
      else return classifyRefusal(error)
    }
  }
}

function classifyRefusal(error: ApiError): Sending {
  const { status } = error
  if (status === 403) return { state: 'blocked' }
  if (status === 429)
    return { state: 'limited', reason: 'Nylas answers 429: what may be sent now, or today, is used up' }
  // Nothing is sent when rules cannot be evaluated.
  if (status === 503) return { state: 'failed', reason: errorMessage(error) }
  if (status === 0 && error.type !== 'network') return { state: 'failed', reason: errorMessage(error) }
  return status === 0 || status === 408 || status === 409 || status >= 500
    ? { state: 'unknown' }
    : { state: 'failed', reason: errorMessage(error) }
}
