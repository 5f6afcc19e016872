/** What is said of a mail that showed nothing in time, and of a reply to a mail that never came. */
import type { MailTest } from '../../domain/mail.ts'
import type { SmokeMail } from '../../mail/choose-smoke.ts'
import type { SmokeFinding } from './report.ts'
import type { Sending } from './send.ts'

const SAYS_NOTHING = 'That says nothing against the guardrails'
const notSeen = (timeout: number): string => `not seen in ${Math.round(timeout / 1000)} s`

export function describeUnseen(test: MailTest, sending: Sending | undefined, timeout: number): SmokeFinding {
  const where =
    sending?.state === 'blocked'
      ? 'Nylas refused to send it (403), and no record of the sender says that a rule did it'
      : 'receive' in test
        ? 'neither the mailbox nor the records of the receiver show what became of it'
        : 'neither the sent copy nor the records of the sender show what became of it'
  return { result: 'not-seen', words: `${notSeen(timeout)}: ${where}. ${SAYS_NOTHING}` }
}

/** `isSettled`: something of the mail was seen, though not the mail itself. */
export function describeUnanswered(
  answers: SmokeMail | null,
  sendings: ReadonlyMap<SmokeMail, Sending>,
  isSettled: (mail: SmokeMail) => boolean,
  timeout: number,
): SmokeFinding {
  const first = `the mail from ${answers?.from} to reply to`
  const sending = answers === null ? undefined : sendings.get(answers)
  if (answers !== null && (sending?.state === 'sent' || sending?.state === 'unknown')) {
    return isSettled(answers)
      ? { result: 'not-tried', words: `${first} was blocked where it was to arrive` }
      : { result: 'not-seen', words: `${notSeen(timeout)}: ${first}. ${SAYS_NOTHING}` }
  }
  const why = sending && 'reason' in sending ? sending.reason : 'Nylas refused it (403)'
  return { result: 'not-tried', words: `${first} could not be sent: ${why}` }
}
