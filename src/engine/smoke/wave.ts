/**
 * Mails that are under way at once, from sending them until all of them are decided or time is up. A record of an evaluation
 * names no subject: it is known by its ends and by not having been there before. So no two mails of a wave have a sender and
 * a receiver in common.
 */
import type { MailTest } from '../../domain/mail.ts'
import type { SmokeMail } from '../../mail/choose-smoke.ts'
import type { Writer } from '../../nylas/port.ts'
import type { Clock } from '../deps.ts'
import type { Mailboxes } from './evidence.ts'
import { type Evidence, type Judgement, judgeMail } from './judge.ts'
import { SUBJECT } from './mailbox.ts'
import type { SmokeFinding } from './report.ts'
import { type OwnAccounts, type Sending, sendLetter } from './send.ts'

export type SmokeDeps = {
  readonly api: Writer
  readonly own: OwnAccounts
  readonly clock: Clock
  readonly stopping: AbortSignal
  readonly log: (line: string) => void
  /** 32 hexadecimal digits that no other run has. */
  readonly run: string
  /** How long a mail is waited for, in milliseconds. */
  readonly timeout: number
  readonly nameRule: Evidence['nameRule']
  readonly findStop: Evidence['findStop']
}

/** An account of a sandbox application may send one mail a second. */
const BETWEEN_SENDS = 1000
const FIRST_WAIT = 300
const LONGEST_WAIT = 5000
/** `under`: what may still arrive. */
export type Sent = { readonly under: Set<SmokeMail>; isTried: boolean }

export type Case = { readonly test: MailTest; readonly mail: SmokeMail }

export const listEnds = (mails: readonly SmokeMail[]): readonly string[] => [
  ...new Set(mails.flatMap(({ from, to }) => [from, ...to])),
]

export function splitIntoWaves(mails: readonly SmokeMail[]): readonly (readonly SmokeMail[])[] {
  const waves: { readonly pairs: Set<string>; readonly mails: SmokeMail[] }[] = []
  for (const mail of mails) {
    const pairs = mail.to.map((to) => `${mail.from} ${to}`)
    const found = waves.find((wave) => !pairs.some((pair) => wave.pairs.has(pair)))
    const wave = found ?? { pairs: new Set<string>(), mails: [] }
    if (!found) waves.push(wave)
    for (const pair of pairs) wave.pairs.add(pair)
    wave.mails.push(mail)
  }
  return waves.map((wave) => wave.mails)
}

type Wave = {
  readonly mails: readonly SmokeMail[]
  readonly all: readonly SmokeMail[]
  readonly cases: readonly Case[]
}

export async function runWave(
  deps: SmokeDeps,
  mailbox: Mailboxes,
  { mails, all, cases }: Wave,
  findings: Map<Case, SmokeFinding>,
  sent: Sent,
): Promise<void> {
  const { api, own, clock, run, timeout, nameRule, findStop } = deps
  await mailbox.noteRecords(listEnds(mails))
  const sendings = new Map<SmokeMail, Sending>()
  for (const mail of mails) {
    if (sent.isTried) await clock.sleep(BETWEEN_SENDS, deps.stopping)
    const number = all.indexOf(mail) + 1
    sent.isTried = true
    const letter = { ...mail, subject: formatSubject(run, number), key: `nylas-fleet-smoke-${run}-${number}` }
    const sending = await sendLetter(api, own, letter, clock)
    if (sending.state === 'sent' || sending.state === 'unknown') sent.under.add(mail)
    sendings.set(mail, sending)
  }
  const until = clock.now() + timeout
  const doubted = new Map<Case, Judgement>()
  let wait = FIRST_WAIT
  for (;;) {
    const open = cases.filter((one) => !findings.has(one))
    if (open.length === 0) return
    await mailbox.look(listEnds(open.map(({ mail }) => mail)))
    for (const one of open) {
      const sending = sendings.get(one.mail) ?? { state: 'unknown' as const }
      const subject = formatSubject(run, all.indexOf(one.mail) + 1)
      const judgement = judgeMail(one.test, one.mail, sending, { ...mailbox.getEvidence(subject), nameRule, findStop })
      if (!judgement) continue
      // What came a moment ago may still be on its way to where it belongs: believed when it is the same at the next look.
      if (judgement.isFinal || doubted.get(one)?.words === judgement.words) findings.set(one, judgement)
      else doubted.set(one, judgement)
    }
    const left = until - clock.now()
    if (left <= 0) break
    await clock.sleep(Math.min(wait, left), deps.stopping)
    wait = Math.min(wait * 1.5, LONGEST_WAIT)
  }
  for (const one of cases) {
    if (!findings.has(one)) findings.set(one, doubted.get(one) ?? describeUnseen(one, sendings.get(one.mail), timeout))
  }
}

export const formatSubject = (run: string, number: number): string => `${SUBJECT}${run}-${number}`

function describeUnseen({ test }: Case, sending: Sending | undefined, timeout: number): SmokeFinding {
  const time = `not seen in ${Math.round(timeout / 1000)} s`
  const where =
    sending?.state === 'blocked'
      ? 'Nylas refused to send it (403), and no record of the sender says that a rule did it'
      : 'receive' in test
        ? 'neither the mailbox nor the records of the receiver show what became of it'
        : 'neither the sent copy nor the records of the sender show what became of it'
  return { result: 'not-seen', words: `${time}: ${where}. That says nothing against the guardrails` }
}
