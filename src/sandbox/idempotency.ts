/** Answers to sent mails are kept under their idempotency key for an hour, refusals too; the same key with another body is refused. */
import { type Answer, Refusal } from './answer.ts'
import type { Application, World } from './application.ts'

const HOUR = 3_600_000
const LONGEST_KEY = 256
const SENDS = /^\/v3\/grants\/[^/]+\/messages\/send$/u

type Kept = { readonly text: string; readonly at: number; readonly answer: Answer }

const kept = new WeakMap<Application, Map<string, Kept>>()

/** `answer` is asked only where nothing is kept. */
export function answerOnce(
  world: World,
  application: Application,
  { method, path, text, key }: { method: string; path: string; text: string; key: string | undefined },
  answer: () => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  if (key === undefined || method !== 'POST' || !SENDS.test(path)) return answer()
  if (key === '' || key.length > LONGEST_KEY) {
    throw new Refusal(400, 'Idempotency-Key must have 1 to 256 characters', 'api.invalid_idempotency_key')
  }
  const ofApplication = kept.get(application) ?? new Map<string, Kept>()
  kept.set(application, ofApplication)
  const place = `${path} ${key}`
  const known = ofApplication.get(place)
  if (known && world.now() - known.at < HOUR) {
    if (known.text !== text) {
      throw new Refusal(409, 'this Idempotency-Key was used with another request', 'api.invalid_idempotent_request')
    }
    return { ...known.answer, headers: { ...known.answer.headers, 'idempotent-response': 'true' } }
  }
  const made = answer()
  // What sends mail asks nobody else first.
  if (made instanceof Promise) return made
  ofApplication.set(place, { text, at: world.now(), answer: made })
  return made
}
