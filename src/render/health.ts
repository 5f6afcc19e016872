/**
 * How the mail that accounts send fares, in words: what is wrong with an account, and the vendor's grade. Without figures it
 * changes only when a line is crossed, which is what an issue that is kept up to date needs.
 */
import { type Grade, HEALTH_LINES, LEAST_VOLUME, type Trouble } from '../domain/health.ts'
import type { PlanHealth } from '../domain/plan.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { foreignText, joinTexts, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, formatDate } from './words.ts'

/** `5 %`, `0.14 %`; never rounded up to a line that was not reached. */
export const formatShare = (share: number): string => `${Math.floor(share * 10_000 + 1e-6) / 100} %`

const WHAT: Readonly<Record<Trouble['what'], string>> = { bounces: 'hard bounces', complaints: 'complaints' }

/** `hard bounces 12 % of 240 mails` */
export const describeTrouble = ({ what, rate, sent }: Trouble): string =>
  `${WHAT[what]} ${formatShare(rate)} of ${countNoun(sent, 'mail')}`

/** `hard bounces of 10 % or more, from where on Nylas stops an account's sending` */
export function describeLine({ what, line }: Pick<Trouble, 'what' | 'line'>): string {
  const consequence =
    line === 'pause' ? "from where on Nylas stops an account's sending" : 'from where on Nylas looks into an account'
  return `${WHAT[what]} of ${formatShare(HEALTH_LINES[what][line])} or more, ${consequence}`
}

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  healthy: 'healthy',
  at_risk: 'at risk',
  critical: 'critical',
  insufficient_data: 'too little sent to tell',
}

/** The vendor's word for the whole application; null where it gave none. */
export function describeGrade({ grade, findings }: Pick<PlanHealth, 'grade' | 'findings'>): Text | null {
  if (grade === null) return null
  const found = findings.length === 0 ? [] : safeText` (${joinTexts(findings.map(foreignText), '; ')})`
  return safeText`Nylas's own grade for what the application sent: ${plainText(GRADE_WORDS[grade])}${found}`
}

/** One line of a terminal: over which days, the grade, and whether there may be more. */
export function describeHealth(health: PlanHealth): Text {
  const { since, until, accounts, at_least } = health
  const days = `${formatDate(`${since}T`)} to ${formatDate(`${until}T`)}`
  const least = at_least ? 'at least ' : ''
  const amount =
    accounts.length === 0
      ? at_least
        ? 'no mailbox is known to be in trouble (not all are told)'
        : 'no mailbox is in trouble'
      : `${least}${countKind(accounts.length, MAILBOX)} in trouble`
  const grade = describeGrade(health)
  const judged = ` (judged from ${LEAST_VOLUME} mails on)`
  return safeText`Mail sent ${plainText(days)}: ${plainText(amount + judged)}${grade === null ? [] : safeText`; ${grade}`}`
}
