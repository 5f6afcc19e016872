/**
 * A back-test for people: what was found at each stage, of which no two are ever added up, and then what the figures rest on:
 * who was looked at and who was not, what could not be read, and what does not agree with today's guardrails.
 */
import type { Backtest, BacktestChange, BacktestStage, MailOutcome } from '../domain/backtest.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { toMarkdown, writeBullet } from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { foreignText, joinTexts, listTexts, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, formatDate, groupDigits } from './words.ts'

const STAGE_NOUNS: Readonly<Record<BacktestStage['stage'], readonly [string, string]>> = {
  smtp_rcpt: ['mail at the door', 'mails at the door'],
  inbox_processing: ['received mail', 'received mails'],
  outbound_send: ['sent mail', 'sent mails'],
}
const WAS: Readonly<Record<MailOutcome, string>> = {
  delivered: 'delivered',
  spam: 'spam-marked',
  blocked: 'blocked',
}
const WOULD: Readonly<Record<MailOutcome, string>> = {
  delivered: 'be delivered',
  spam: 'be marked as spam',
  blocked: 'be blocked',
}

/** What most people mean by mail comes first. */
const ORDER = ['inbox_processing', 'outbound_send', 'smtp_rcpt'] as const

const MOST_PEERS = 3

/** `In 7 days 4,812 received mails of 50 sampled accounts: 37 delivered ones would be blocked (31 from globex.example)`. */
export function describeBacktest(backtest: Backtest): readonly Text[] {
  const { days, accounts, stages } = backtest
  const { reached, sampled, cut, unreadable } = accounts
  const read = sampled - unreadable
  const kept =
    sampled < reached ? `${groupDigits(read)} sampled ${read === 1 ? 'account' : 'accounts'}` : countKind(read, MAILBOX)
  const start = `In ${countNoun(days, 'day')} `
  if (reached === 0) return [plainText('No account that lives is reached: nothing would be treated otherwise')]
  if (read === 0) return [plainText(`No recorded mail of the ${countKind(sampled, MAILBOX)} asked for could be read`)]
  if (stages.length === 0)
    return [plainText(`${start}nothing is recorded of ${kept}, which does not show that there was no mail`)]
  const least = cut > 0 ? 'at least ' : ''
  const inOrder = ORDER.flatMap((name) => stages.filter(({ stage }) => stage === name))
  return inOrder.map(({ stage, mails, changes }, index) => {
    const what = `${least}${countNoun(mails, ...STAGE_NOUNS[stage])}`
    const lead = plainText(index === 0 ? `${start}${what} of ${kept}: ` : `${what}: `)
    const parts = changes.map((change) => describeChange(change, stage === 'outbound_send' ? 'to' : 'from'))
    return [...lead, ...(parts.length === 0 ? plainText('none would be treated otherwise') : listTexts(parts))]
  })
}

function describeChange({ was, would, mails, peers }: BacktestChange, end: 'from' | 'to'): Text {
  const many = mails === 1 ? 'one' : 'ones'
  const what = was === would ? 'be filed or flagged otherwise' : WOULD[would]
  const named = peers
    .slice(0, MOST_PEERS)
    .map(({ name, mails: amount }) => safeText`${amount} ${plainText(end)} ${foreignText(name)}`)
  const others = peers.length > MOST_PEERS ? [plainText('others')] : []
  return safeText`${mails} ${plainText(WAS[was])} ${plainText(many)} would ${plainText(what)} (${listTexts([...named, ...others])})`
}

/** What was looked at and what not. */
export function listBacktestNotes(backtest: Backtest): readonly Text[] {
  const { accounts, since, unusable, doubts, stages, requests } = backtest
  const { reached, sampled, cut, unreadable } = accounts
  const unexplained = stages.filter((stage) => stage.unexplained > 0)
  const notes: readonly (readonly [boolean, () => Text])[] = [
    [
      reached > 0,
      () =>
        plainText(
          sampled < reached
            ? `looked at ${groupDigits(sampled)} of the ${countKind(reached, MAILBOX)} that this reaches, chosen by the digest of the plan, with ${countNoun(requests, 'request')}`
            : `looked at all ${countKind(reached, MAILBOX)} that live and that this reaches, with ${countNoun(requests, 'request')}`,
        ),
    ],
    [unreadable > 0, () => plainText(`${countKind(unreadable, MAILBOX)} of these could not be read`)],
    [
      cut > 0,
      () =>
        plainText(
          `of ${countKind(cut, MAILBOX)} not every record could be read${since === null ? '' : `: complete only since ${formatDate(since)}`}`,
        ),
    ],
    [
      unexplained.length > 0,
      () =>
        plainText(
          `${unexplained.map(({ stage, unexplained: amount }) => countNoun(amount, ...STAGE_NOUNS[stage])).join(', ')}: recorded otherwise than today's guardrails would have it, since these have changed or Nylas decides otherwise than is assumed`,
        ),
    ],
    [unusable > 0, () => plainText(`left out ${countNoun(unusable, 'record')} that nothing follows from`)],
    [
      doubts.length > 0,
      () => safeText`hangs on what is not known of Nylas: ${joinTexts(doubts.map(foreignText), ', ')}`,
    ],
  ]
  return notes.flatMap(([isSo, make]) => (isSo ? [make()] : []))
}

export function renderBacktest(backtest: Backtest | undefined): readonly Section[] {
  if (!backtest) return []
  const head = () => `⏪ **Back-test** · ${describeBacktest(backtest).map(toMarkdown).join(' · ')}`
  const notes = () => listBacktestNotes(backtest).map((note) => writeBullet(toMarkdown(note)))
  return [
    makeSection('what the back-test rests on', IMPORTANCE.impact, () => [head(), '', ...notes()].join('\n'), head),
  ]
}
