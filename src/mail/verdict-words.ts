/** A verdict, and what is expected of one, in the words of every output. */
import type { Expectation, Verdict } from './model.ts'

const FLAGS = { spam: 'marked as spam', read: 'marked as read', starred: 'marked as starred' }
const PLACES = { archived: 'archived', trashed: 'trashed' }
const MARKS = Object.entries({ ...FLAGS, ...PLACES }) as readonly (readonly [
  keyof typeof FLAGS | keyof typeof PLACES,
  string,
])[]

/** What rules did with a mail that is delivered: `filed into Bills`, `marked as read`, `archived`. */
export const listMarks = (verdict: Verdict): readonly string[] => [
  ...(verdict.folder === null ? [] : [`filed into ${verdict.folder}`]),
  ...MARKS.flatMap(([mark, words]) => (verdict[mark] ? [words] : [])),
]

export function describeVerdict(verdict: Verdict): string {
  if (verdict.outcome === 'blocked') return `blocked by ${verdict.blocked_by ?? 'a rule that nothing names'}`
  return ['delivered', ...listMarks(verdict)].join(', ')
}

export function describeExpectation(expect: Expectation): string {
  const { not, outcome, blocked_by: by, folder } = expect
  const parts = [
    ...(outcome === undefined ? [] : [outcome]),
    ...(by === undefined ? [] : [`blocked by ${by}`]),
    ...(folder === undefined ? [] : [`filed into ${folder ?? 'the Inbox'}`]),
    ...MARKS.flatMap(([mark, words]) => (expect[mark] === undefined ? [] : [`${expect[mark] ? '' : 'not '}${words}`])),
  ]
  return `${not ? 'not ' : ''}${parts.join(', ')}`
}
