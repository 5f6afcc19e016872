/** The pieces GitHub's Markdown is put together from. Foreign text gets in through `md` only, which escapes it. */
import type { Diagnostic } from '../domain/model.ts'
import { escapeCode, escapeMarkdown, escapeUrl } from './escape.ts'
import type { Row } from './row.ts'
import { describeImpact, formatFullName, formatTitle, listMemberNames } from './row-names.ts'
import type { Text } from './say.ts'
import { countNoun, ORIGINS } from './words.ts'

export type Links = {
  /** The run's job summary, where more fits. */
  readonly summary?: string
  /** Where the file at this commit is read: `https://github.com/o/r/blob/<sha>`. */
  readonly blob?: string
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

const STYLES = {
  text: escapeMarkdown,
  code: escapeCode,
  strong: (text: string) => `**${escapeMarkdown(text)}**`,
} as const

export const md = (text: Text): string =>
  text.map((part) => (typeof part === 'string' ? part : STYLES[part.as](part.foreign))).join('')

export const bullet = (text: string, depth = 0): string => `${'  '.repeat(depth)}- ${text}`
export const quote = (kind: 'CAUTION' | 'WARNING', text: string): string =>
  [`> [!${kind}]`, ...text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`))].join('\n')

/** `summary` is Text of ours with counts; inside the tag Markdown is not read, HTML is. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`

/** `fleet.yaml:12`, as a link where it leads somewhere. */
export function renderSource(source: string, links: Links | undefined): string {
  const [, file, line] = /^(.*?):(\d+)(?::\d+)?$/u.exec(source) ?? []
  if (links?.blob === undefined || file === undefined || file === '') return escapeCode(source)
  const path = file.split('/').map(encodeURIComponentSafely).join('/')
  return `[${escapeCode(source)}](${escapeUrl(links.blob)}/${path}#L${line})`
}

const encodeURIComponentSafely = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[()'*!]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`)

/** Why it is there. */
export function why(row: Row, links: Links | undefined): string {
  const sources = [...new Set(row.members.flatMap(({ source }) => (source === null ? [] : [source])))]
  const [first] = sources
  const more = sources.length > 1 ? ` and ${countNoun(sources.length - 1, 'more line')}` : ''
  const asked = first === undefined ? null : `asked for by ${renderSource(first, links)}${more}`
  if (row.origin === 'retired') return 'reviewed when it was retired'
  if (row.origin !== null && row.origin !== 'spec')
    return `${ORIGINS[row.origin]}${asked === null ? '' : ` (${asked})`}`
  if (asked !== null) return asked
  return row.doing === 'delete' || row.doing === 'retire' ? 'no longer in the file' : ''
}

function rowMarkdown(row: Row, detail: Detail, links: Links | undefined): string {
  const names = listMemberNames(row, detail.names)
  // Each with its own value, as long as there is room for all of them.
  const each = row.each.length > 0 && detail.names === Number.POSITIVE_INFINITY
  const reason = why(row, links)
  const lines = [
    bullet(`\`${row.symbol}\` ${md(formatTitle(row))}`),
    ...(each || names.length === 0 ? [] : [bullet(md(names), 1)]),
    ...(detail.fields ? row.fields.map(({ label, change }) => bullet(`${md(label)}: ${md(change)}`, 1)) : []),
    ...(detail.fields ? row.effect.map((line) => bullet(md(line), 1)) : []),
    ...describeImpact(row, Math.min(detail.names, 5)).map((line) => bullet(md(line), 1)),
    ...(detail.fields && reason !== '' ? [bullet(reason, 1)] : []),
    ...(each ? [bullet('each of them:', 1), ...row.each.map((line) => bullet(md(line), 2))] : []),
  ]
  return lines.join('\n')
}

export function renderRows(rows: readonly Row[], detail: Detail, links: Links | undefined): string {
  const shown = rows.slice(0, detail.rows).map((row) => rowMarkdown(row, detail, links))
  const rest = rows.length - shown.length
  return [...shown, ...(rest > 0 ? [bullet(`and ${countNoun(rest, 'more change')} of this kind`)] : [])].join('\n')
}

/** One line per change, so that each can be read and none hides in a crowd. */
export const renderMembers = (row: Row, words: Text): readonly string[] =>
  row.members.map((member) => bullet(`\`${row.symbol}\` ${md(formatFullName(member))}: **${md(words)}**`))

export function renderDiagnostic(one: Diagnostic, links: Links | undefined): string {
  const place =
    one.file === null ? '' : ` ${renderSource(`${one.file}${one.line === null ? '' : `:${one.line}`}`, links)}`
  const override = one.override === null ? [] : [bullet(`to allow it: ${escapeMarkdown(one.override)}`, 1)]
  return [bullet(`${escapeMarkdown(one.summary)} (${escapeCode(one.code)})${place}`), ...override].join('\n')
}
