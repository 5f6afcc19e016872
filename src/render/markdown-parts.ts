/** The pieces GitHub's Markdown is put together from. Foreign text gets in through `toMarkdown` or an escape only. */
import type { Diagnostic } from '../domain/model.ts'
import { escapeCode, escapeMarkdown, escapeUrl } from './escape.ts'
import {
  describeImpact,
  describeOrigin,
  formatFullName,
  formatTitle,
  isDeletion,
  listFormerSources,
  listMemberNames,
  listSources,
  type Row,
} from './rows.ts'
import type { Text } from './safe-text.ts'
import { ADVICE, countNoun, groupDigits } from './words.ts'

export type Links = {
  /** The run's job summary, where more fits. */
  readonly summary?: string
  /** Where the file at this commit is read: `https://github.com/o/r/blob/<sha>`. */
  readonly blob?: string
  /** The same of the commit before, which has what left the file. */
  readonly former?: string
}

export const toMarkdown = (text: Text): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part
      return part.as === 'code' ? escapeCode(part.foreign) : escapeMarkdown(part.foreign)
    })
    .join('')

export const writeBullet = (text: string, depth = 0): string => `${'  '.repeat(depth)}- ${text}`

/** The first `most` lines, then how many more there are. */
export const listFirst = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), writeBullet(`and ${groupDigits(lines.length - most)} more`)]

export const writeQuote = (kind: 'CAUTION' | 'WARNING', lines: readonly string[]): string =>
  [
    `> [!${kind}]`,
    ...lines
      .join('\n')
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`)),
  ].join('\n')

/** `summary` is our own text with counts; inside the tag Markdown is not read, HTML is. */
export const writeDetails = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`

/** `fleet.yaml:12`, as a link where it leads somewhere. */
export const renderSource = (source: string, links: Links | undefined): string => linkSource(source, links?.blob)

/** The same of a line that is gone. */
const renderFormerSource = (source: string, links: Links | undefined): string => linkSource(source, links?.former)

function linkSource(source: string, blob: string | undefined): string {
  const [, file, line] = /^(.*?):(\d+)(?::\d+)?$/u.exec(source) ?? []
  if (blob === undefined || file === undefined || file === '') return escapeCode(source)
  const path = file.split('/').map(encodePathPart).join('/')
  return `[${escapeCode(source)}](${escapeUrl(blob)}/${path}#L${line})`
}

const encodePathPart = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[()'*!]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

/** Why the row is in the plan; empty where nothing is to be said. */
export function renderCause(row: Row, links: Links | undefined): string {
  const countMore = (others: readonly string[]): string =>
    others.length === 0 ? '' : ` and ${countNoun(others.length, 'more line')}`
  const [first, ...others] = listSources(row)
  const [former, ...formerOthers] = listFormerSources(row)
  const was = former === undefined ? '' : ` (was ${renderFormerSource(former, links)}${countMore(formerOthers)})`
  const source = first === undefined ? null : `asked for by ${renderSource(first, links)}${countMore(others)}`
  if (row.origin === 'retired') return 'reviewed when it was retired'
  const origin = describeOrigin(row)
  if (origin !== null) return `${origin}${source === null ? was : ` (${source})`}`
  return source ?? (isDeletion(row) ? `no longer in the file${was}` : '')
}

/** How much of a row is shown. */
export type Detail = { readonly names: number; readonly fields: boolean; readonly rows: number }
export const DETAILS: readonly Detail[] = [
  { names: Number.POSITIVE_INFINITY, fields: true, rows: Number.POSITIVE_INFINITY },
  { names: 500, fields: true, rows: 2000 },
  { names: 12, fields: true, rows: 200 },
  { names: 5, fields: true, rows: 40 },
  { names: 5, fields: false, rows: 40 },
]

export function renderRows(rows: readonly Row[], detail: Detail, links: Links | undefined): string {
  const lines = rows.slice(0, detail.rows).map((row) => renderRow(row, detail, links))
  const rest = rows.length - lines.length
  return [...lines, ...(rest > 0 ? [writeBullet(`and ${countNoun(rest, 'more change')} of this kind`)] : [])].join('\n')
}

function renderRow(row: Row, detail: Detail, links: Links | undefined): string {
  const names = listMemberNames(row, detail.names)
  // Each with its own value, as long as there is room for all of them.
  const hasNameChanges = row.nameChanges.length > 0 && detail.names === Number.POSITIVE_INFINITY
  const cause = renderCause(row, links)
  const fields = [
    ...row.fields.map(({ label, change }) => `${toMarkdown(label)}: ${toMarkdown(change)}`),
    ...row.governance.map(toMarkdown),
  ]
  return [
    writeBullet(`\`${row.symbol}\` ${toMarkdown(formatTitle(row))}`),
    ...(hasNameChanges || names.length === 0 ? [] : [writeBullet(toMarkdown(names), 1)]),
    ...(detail.fields ? fields : []).map((line) => writeBullet(line, 1)),
    ...describeImpact(row, Math.min(detail.names, 5)).map((line) => writeBullet(toMarkdown(line), 1)),
    ...(detail.fields && cause !== '' ? [writeBullet(cause, 1)] : []),
    ...(hasNameChanges
      ? [writeBullet('each of them:', 1), ...row.nameChanges.map((line) => writeBullet(toMarkdown(line), 2))]
      : []),
  ].join('\n')
}

/** One line per change, so that each can be read and none hides in a crowd; of several with the line that each was. */
export const renderMembers = (row: Row, description: Text, links: Links | undefined): readonly string[] =>
  row.members.map((member) => {
    const { removedFrom } = member
    const isShown = removedFrom !== null && row.members.length > 1
    const was = isShown ? ` (was ${renderFormerSource(removedFrom, links)})` : ''
    return writeBullet(`\`${row.symbol}\` ${toMarkdown(formatFullName(member))}: **${toMarkdown(description)}**${was}`)
  })

export function renderDiagnostic(
  { severity, summary, code, file, line, override }: Diagnostic,
  links: Links | undefined,
): string {
  const place = file === null ? '' : ` ${renderSource(`${file}${line === null ? '' : `:${line}`}`, links)}`
  return [
    writeBullet(`${escapeMarkdown(summary)} (${escapeCode(code)})${place}`),
    ...(override === null ? [] : [writeBullet(`${ADVICE[severity]}: ${escapeMarkdown(override)}`, 1)]),
  ].join('\n')
}
