/**
 * The message of a ledger's commit: a title, what was done, and trailers that `git log` and `history` can search. Names
 * come from files and from the API, so each stays on its line: no text can add a line, a paragraph or a trailer.
 */
export type AuditEntry = {
  readonly title: string
  /** One for each change. */
  readonly lines: readonly string[]
  readonly run: string | null
  /** Who started it: a GitHub login, or the user of the command line. */
  readonly actor: string | null
  readonly commit: string | null
  /** Numbers of the pull requests. */
  readonly pulls: readonly number[]
}

const LONGEST_LINE = 500
const MOST_LINES = 5000

export function formatAuditMessage(audit: AuditEntry): string {
  const shown = audit.lines.slice(0, MOST_LINES).map((line) => `- ${oneLine(line)}`)
  const more = audit.lines.length - shown.length
  const body = more > 0 ? [...shown, `- and ${more} more`] : shown
  const trailers = [
    ['Fleet-Run', audit.run],
    ['Fleet-Actor', audit.actor],
    ['Fleet-Commit', audit.commit],
    ['Fleet-Pulls', audit.pulls.length === 0 ? null : audit.pulls.map((number) => `#${number}`).join(' ')],
  ].flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${name}: ${oneLine(value)}`],
  )
  const paragraphs = [oneLine(audit.title) || 'Apply', body.join('\n'), trailers.join('\n')]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

/** Control, format and line-separating characters become spaces. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LINE)
}
