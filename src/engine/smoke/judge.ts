/**
 * What was found of one mail, held against one test; and what is told of a mail of which nothing was found in time, or of a
 * reply to one that never came.
 */
import { DELIVERED, type MailTest, type Verdict } from '../../domain/mail.ts'
import type { SmokeMail } from '../../mail/proof/choose-smoke.ts'
import { isExpected, listAspects } from '../../mail/proof/expectation.ts'
import { describeExpectation, describeVerdict } from '../../mail/verdict-words.ts'
import type { FoundFolder, FoundMail, FoundRecord } from './mailbox.ts'
import type { SmokeFinding } from './report.ts'
import type { Sending } from './send.ts'

/** Of the ends of a mail, by their addresses. */
export type Evidence = {
  /** The mail itself. */
  readonly findMail: (email: string) => FoundMail | null
  /** Records that were not there before it was sent. */
  readonly listRecords: (email: string) => readonly FoundRecord[]
  readonly findFolder: (email: string, id: string) => FoundFolder | null
  /** `rule/key`, or `id:<uuid>`. */
  readonly nameRule: (id: string) => string
  /** The policy whose sending limit of 0 lets the account send nothing. */
  readonly findStop: (email: string) => string | null
}

/** `isFinal`: nothing that comes later can change it. */
export type Judgement = SmokeFinding & { readonly isFinal: boolean }

/** Null: nothing that decides has been found yet. */
export function judgeMail(test: MailTest, mail: SmokeMail, sending: Sending, evidence: Evidence): Judgement | null {
  if (sending.state === 'failed') return pass(`it could not be sent: ${sending.reason}`)
  const isReceived = 'receive' in test
  if (isReceived && sending.state === 'blocked') {
    return pass('Nylas refused to send it (403), so that no rule of the receiver saw it')
  }
  if (sending.state === 'limited') {
    const policy = isReceived ? null : evidence.findStop(mail.from)
    return policy === null ? pass(sending.reason) : compare(test, toBlockedVerdict([policy], test), true)
  }
  return isReceived ? judgeReceived(test, mail, evidence) : judgeSent(test, mail, sending, evidence)
}

const pass = (words: string): Judgement => ({ result: 'not-tried', words, isFinal: true })

function judgeReceived(test: MailTest, { from, to }: SmokeMail, evidence: Evidence): Judgement | null {
  const receiver = to[0] ?? ''
  const copy = evidence.findMail(receiver)
  if (copy) return compare(test, readVerdict(copy, receiver, !copy.unread, evidence), false)
  const record = evidence
    .listRecords(receiver)
    .find((one) => one.stage !== 'outbound_send' && one.from === from && one.actions['blocked'] === true)
  return record ? judgeRecord(test, record, evidence) : null
}

function judgeSent(test: MailTest, { from, to }: SmokeMail, sending: Sending, evidence: Evidence): Judgement | null {
  const records = evidence.listRecords(from).filter(({ stage }) => stage === 'outbound_send')
  const blocking = records.find((one) => one.actions['blocked'] === true && isSameSet(one.recipients, to))
  if (sending.state !== 'sent' && blocking) return judgeRecord(test, blocking, evidence)
  if (sending.state === 'blocked') return null
  const asked = listAspects(test.expect)
  const isOutcomeEnough = [...asked].every((aspect) => aspect === 'outcome' || aspect === 'blocked_by')
  if (isOutcomeEnough && sending.state === 'sent' && sending.message !== null) return compare(test, DELIVERED, true)
  const copy = evidence.findMail(from)
  if (!copy) return null
  // What an account sends is read anyway: only the record says whether a rule marked it.
  const record = records.find(({ message }) => message === copy.id)
  if (asked.has('read') && !record) return null
  return compare(test, readVerdict(copy, from, record?.actions['marked_as_read'] === true, evidence), false)
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((one) => b.includes(one))

function judgeRecord(test: MailTest, { rules, actions }: FoundRecord, { nameRule }: Evidence): Judgement {
  if (actions['blocked_by_evaluation_error'] === true) {
    const words = 'Nylas could not evaluate the rules and blocked it for that, which says nothing of them'
    return { result: 'not-seen', words, isFinal: true }
  }
  return compare(test, toBlockedVerdict(rules.map(nameRule), test), true)
}

function toBlockedVerdict(names: readonly string[], { expect }: MailTest): Verdict {
  const wanted = names.find((name) => name === expect.blocked_by)
  return { ...DELIVERED, outcome: 'blocked', blocked_by: wanted ?? names[0] ?? null }
}

function readVerdict(mail: FoundMail, email: string, read: boolean, { findFolder }: Evidence): Verdict {
  const folders = mail.folders.map((id) => findFolder(email, id) ?? { system: null, path: id })
  const isIn = (name: string) => folders.some(({ system }) => system === name)
  const filed = folders.findLast(({ system }) => system === null)
  return {
    ...DELIVERED,
    folder: filed?.path ?? null,
    spam: isIn('junk'),
    archived: isIn('archive'),
    trashed: isIn('trash'),
    read,
    starred: mail.starred,
  }
}

function compare({ expect }: MailTest, verdict: Verdict, isFinal: boolean): Judgement {
  const seen = describeVerdict(verdict)
  if (isExpected(verdict, expect)) return { result: 'seen', words: `${seen}, as expected`, isFinal: true }
  return { result: 'otherwise', words: `${seen}, and ${describeExpectation(expect)} was expected`, isFinal }
}

const SAYS_NOTHING = 'That says nothing against the guardrails'
const formatNotSeen = (timeout: number): string => `not seen in ${Math.round(timeout / 1000)} s`

/** A mail that showed nothing in time. */
export function describeUnseen(test: MailTest, sending: Sending | undefined, timeout: number): SmokeFinding {
  const where =
    sending?.state === 'blocked'
      ? 'Nylas refused to send it (403), and no record of the sender says that a rule did it'
      : 'receive' in test
        ? 'neither the mailbox nor the records of the receiver show what became of it'
        : 'neither the sent copy nor the records of the sender show what became of it'
  return { result: 'not-seen', words: `${formatNotSeen(timeout)}: ${where}. ${SAYS_NOTHING}` }
}

/** A reply to a mail that never came. `isSettled`: something of that mail was seen, though not the mail itself. */
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
      : { result: 'not-seen', words: `${formatNotSeen(timeout)}: ${first}. ${SAYS_NOTHING}` }
  }
  const why = sending && 'reason' in sending ? sending.reason : 'Nylas refused it (403)'
  return { result: 'not-tried', words: `${first} could not be sent: ${why}` }
}
