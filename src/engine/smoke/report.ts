/** What came of the tests that were sent for real: the shape of `smoke --json`. */
import type { Expectation, Verdict } from '../../domain/mail.ts'

/** The later, the worse; a test is as its worst mail. */
export const SMOKE_RESULTS = ['seen', 'not-tried', 'not-seen', 'otherwise'] as const
export type SmokeResult = (typeof SMOKE_RESULTS)[number]

export type SmokeFinding = { readonly result: SmokeResult; readonly words: string }

export type SmokeTest = SmokeFinding & {
  readonly name: string
  readonly source: string | null
  readonly mails: readonly (SmokeFinding & { readonly from: string; readonly to: readonly string[] })[]
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

const MARKS = ['read', 'starred', 'archived', 'trashed', 'spam'] as const

export function describeVerdict(verdict: Verdict): string {
  if (verdict.outcome === 'blocked') return `blocked by ${verdict.blocked_by ?? 'a rule that the record does not name'}`
  const marks = [
    ...(verdict.folder === null ? [] : [`filed into ${verdict.folder}`]),
    ...MARKS.filter((mark) => verdict[mark]).map((mark) => (mark === 'spam' ? 'marked as spam' : mark)),
  ]
  return marks.length === 0 ? 'delivered' : `delivered, ${marks.join(', ')}`
}

export function describeExpectation({ not, outcome, blocked_by: by, folder, ...flags }: Expectation): string {
  const parts = [
    ...(outcome === undefined ? [] : [outcome]),
    ...(by === undefined ? [] : [`blocked by ${by}`]),
    ...(folder === undefined ? [] : [`filed into ${folder ?? 'the Inbox'}`]),
    ...MARKS.filter((mark) => flags[mark] !== undefined).map((mark) => `${flags[mark] ? '' : 'not '}${mark}`),
  ]
  return `${not ? 'not ' : ''}${parts.join(', ')}`
}
