/**
 * Mails that are under way at once, from sending them until all of them are decided or time is up. A record of an evaluation
 * names no subject: it is known by its ends and by not having been there before. So no two mails of a wave have a sender and
 * a receiver in common.
 */

import type { Clock } from '../../domain/clock.ts'
import type { MailTest } from '../../domain/mail.ts'
import type { SmokeMail } from '../../mail/proof/choose-smoke.ts'
import type { Writer } from '../../nylas/port.ts'
import type { Mailboxes } from './evidence.ts'
import { describeUnanswered, describeUnseen, type Evidence, type Judgement, judgeMail } from './judge.ts'
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
export type Sent = {
  readonly under: Set<SmokeMail>
  /** The ids of mails that have come and may be replied to, in the mailbox that they came to. */
  readonly messages: Map<SmokeMail, string>
  /** What became of sending those of them that have not. */
  readonly sendings: Map<SmokeMail, Sending>
  isTried: boolean
}

export type Case = { readonly test: MailTest; readonly mail: SmokeMail }

export const listEnds = (mails: readonly SmokeMail[]): readonly string[] => [
  ...new Set(mails.flatMap(({ from, to }) => [from, ...to])),
]

/** A reply comes in a later wave than what it answers, which `mails` has before it. */
export function splitIntoWaves(mails: readonly SmokeMail[]): readonly (readonly SmokeMail[])[] {
  const waves: { readonly pairs: Set<string>; readonly mails: SmokeMail[] }[] = []
  for (const mail of mails) {
    const pairs = mail.to.map((to) => `${mail.from} ${to}`)
    const first =
      mail.answers === null ? 0 : waves.findIndex((wave) => wave.mails.includes(mail.answers as SmokeMail)) + 1
    const found = waves.find((wave, index) => index >= first && !pairs.some((pair) => wave.pairs.has(pair)))
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

/** What is known so far of all waves; each adds to it. */
type WaveState = { readonly findings: Map<Case, SmokeFinding>; readonly sent: Sent }

export async function runWave(
  deps: SmokeDeps,
  mailbox: Mailboxes,
  { mails, all, cases }: Wave,
  { findings, sent }: WaveState,
): Promise<void> {
  const { api, own, clock, run, timeout, nameRule, findStop } = deps
  const subjectOf = (mail: SmokeMail) => formatSubject(run, all.indexOf(mail) + 1)
  const isSettled = (mail: SmokeMail) => mailbox.isSettled(mail.from, mail.to[0] ?? '', subjectOf(mail))
  await mailbox.noteRecords(listEnds(mails))
  const { sendings, messages } = sent
  for (const mail of mails) {
    const answers = mail.answers === null ? null : messages.get(mail.answers)
    if (answers === undefined) {
      const why = describeUnanswered(mail.answers, sendings, isSettled, timeout)
      for (const one of cases) if (one.mail === mail) findings.set(one, why)
      continue
    }
    if (sent.isTried) await clock.sleep(BETWEEN_SENDS, deps.stopping)
    const number = all.indexOf(mail) + 1
    sent.isTried = true
    const { from, to } = mail
    const letter = { from, to, answers, subject: subjectOf(mail), key: `nylas-fleet-smoke-${run}-${number}` }
    const sending = await sendLetter(api, own, letter, clock)
    if (sending.state === 'sent' || sending.state === 'unknown') sent.under.add(mail)
    sendings.set(mail, sending)
  }
  const isAwaited = (mail: SmokeMail) =>
    sent.under.has(mail) && !messages.has(mail) && !isSettled(mail) && all.some(({ answers }) => answers === mail)
  const until = clock.now() + timeout
  const doubted = new Map<Case, Judgement>()
  let wait = FIRST_WAIT
  for (;;) {
    const open = cases.filter((one) => !findings.has(one))
    const awaited = mails.filter(isAwaited)
    if (open.length === 0 && awaited.length === 0) return
    await mailbox.look(listEnds([...open.map(({ mail }) => mail), ...awaited]))
    for (const mail of awaited) {
      const copy = mailbox.getEvidence(subjectOf(mail)).findMail(mail.to[0] ?? '')
      if (copy) messages.set(mail, copy.id)
    }
    for (const one of open) {
      const sending = sendings.get(one.mail) ?? { state: 'unknown' as const }
      const evidence = { ...mailbox.getEvidence(subjectOf(one.mail)), nameRule, findStop }
      const judgement = judgeMail(one.test, one.mail, sending, evidence)
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
    if (!findings.has(one))
      findings.set(one, doubted.get(one) ?? describeUnseen(one.test, sendings.get(one.mail), timeout))
  }
}

export const formatSubject = (run: string, number: number): string => `${SUBJECT}${run}-${number}`
