/** What came of the tests that were sent for real: the shape of `smoke --json`. */
import type { MailType } from '../../domain/mail.ts'

/** The later, the worse; a test is as its worst mail. */
export const SMOKE_RESULTS = ['seen', 'not-tried', 'not-seen', 'otherwise'] as const
export type SmokeResult = (typeof SMOKE_RESULTS)[number]

export type SmokeFinding = { readonly result: SmokeResult; readonly words: string }

export type SmokeTest = SmokeFinding & {
  readonly name: string
  readonly source: string | null
  readonly mails: readonly (SmokeFinding & {
    readonly from: string
    readonly to: readonly string[]
    readonly type: MailType
  })[]
}

export type SmokeReport = {
  readonly tests: readonly SmokeTest[]
  /** How many mails were sent, and how many copies, of earlier runs too, were thrown away: of the sender and each receiver. */
  readonly sent: number
  readonly cleaned: number
  /** What else people are to know: what could not be cleaned up, or was not looked at. */
  readonly notes: readonly string[]
}

/** What was not tried says nothing against the guardrails; what was not seen does not say that they hold. */
export const isSmokeClean = ({ tests }: SmokeReport): boolean =>
  tests.every(({ result }) => result === 'seen' || result === 'not-tried')
