/**
 * Sections that ask for somebody's judgement: refusals and warnings, and what cannot be undone: deletions and retirements by
 * name, new passwords, shorter retention.
 */
import type { Diagnostic } from '../domain/model.ts'
import { escapeCode } from './escape.ts'
import {
  type Links,
  listFirst,
  renderCause,
  renderDiagnostic,
  renderMembers,
  toMarkdown,
  writeBullet,
  writeDetails,
  writeQuote,
} from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { countMembers, describeImpact, isDeletion, type Row } from './rows.ts'
import { codeText, listKeys, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, formatDueDate, groupDigits, ORIGINS } from './words.ts'

/** Nothing without errors. */
export function renderRefusals(
  refusals: readonly Diagnostic[],
  links: Links | undefined,
  title = 'Refused because',
): readonly Section[] {
  if (refusals.length === 0) return []
  const form = (most: number, linked: Links | undefined) => (): string => {
    const lines = refusals.map((diagnostic) => renderDiagnostic(diagnostic, linked))
    return writeQuote('CAUTION', [`**${title}**`, ...listFirst(lines, most)])
  }
  const codes = (): Text => {
    const groups = [...Map.groupBy(refusals, ({ code }) => code)]
    return listUpTo(
      groups.map(([code, alike]) => safeText`${codeText(code)} × ${alike.length}`),
      10,
    )
  }
  return [
    makeSection('refusals', IMPORTANCE.refusals, form(200, links), form(40, undefined), form(10, undefined), () =>
      writeQuote('CAUTION', [`**${title}**: ${toMarkdown(codes())}`]),
    ),
  ]
}

export function renderDiagnostics(
  name: 'warnings' | 'notices',
  diagnostics: readonly Diagnostic[],
  links: Links | undefined,
): readonly Section[] {
  if (diagnostics.length === 0) return []
  const summary = `<b>${name === 'warnings' ? 'Warnings' : 'Notices'}</b>: ${groupDigits(diagnostics.length)}`
  // A few warnings are worth their room; many are not.
  const isOpen = name === 'warnings' && diagnostics.length <= 3
  const form = (most: number) => (): string => {
    const lines = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, links))
    const body = listFirst(lines, most).join('\n')
    return isOpen ? `**Warnings: ${diagnostics.length}**\n\n${body}` : writeDetails(summary, body)
  }
  return [
    makeSection(
      name,
      IMPORTANCE[name],
      form(200),
      form(20),
      () => `- ${summary}`,
      () => '',
    ),
  ]
}

/** How what is held back gets done. Without a digest: where to find it. */
export const renderApproval = (digest: string | undefined): string =>
  digest === undefined
    ? 'To go on: run this workflow by hand on the default branch, with the digest of the plan as `approve`.'
    : `To go on: run this workflow by hand on the default branch with ${escapeCode(`approve: ${digest}`)}. It allows exactly that plan.`

/** Each resource by name and in a line of its own as long as it fits: a deletion must not hide in a crowd. */
export function renderDeletions(
  irreversible: readonly Row[],
  links: Links | undefined,
  now: string | undefined,
): readonly Section[] {
  const rows = irreversible.filter(isDeletion)
  if (rows.length === 0) return []
  // What has waited was decided on when it was retired.
  const isDecided = rows.every(({ origin }) => origin === 'retired')
  const title = `**${countNoun(countMembers(rows), 'deletion')}${isDecided ? '' : ' to decide on'}**`
  const form = (renderRow: (row: Row) => readonly string[]) => (): string =>
    writeQuote('WARNING', [title, ...rows.flatMap(renderRow)])
  const describe = ({ type, description, due }: Row): Text => {
    const wait = due === null || type !== 'retire' ? null : formatDueDate(due, now)
    return wait === null ? description : safeText`${description} (${plainText(wait)})`
  }
  const count = (row: Row): string =>
    `\`${row.symbol}\` ${countKind(row.members.length, row.kind)} **${toMarkdown(describe(row))}**`
  const named = (most: number) =>
    form((row) => [writeBullet(`${count(row)}: ${toMarkdown(listMemberKeys(row, most))}`)])
  const inFull = form((row) => {
    const cause = renderCause(row, links)
    return [
      ...renderMembers(row, row.type === 'retire' ? describe(row) : (row.irreversible ?? row.description), links),
      ...(row.members.length > 1 ? listShared(row) : listOwn(row, cause)),
    ]
  })
  const listOwn = (row: Row, cause: string): readonly string[] =>
    [...[...row.governance, ...describeImpact(row, 5)].map(toMarkdown), ...(cause === '' ? [] : [cause])].map((line) =>
      writeBullet(line, 1),
    )
  /** What is the same for all of them is said once. */
  const listShared = ({ origin, governance, members }: Row): readonly string[] => {
    const lines = [
      ...governance.map(toMarkdown),
      ...(origin === 'drift' || origin === 'earlier' ? [ORIGINS[origin]] : []),
    ]
    return lines.length === 0 ? [] : [writeBullet(`all ${groupDigits(members.length)}: ${lines.join('; ')}`)]
  }
  return [
    makeSection(
      'deletions one by one',
      IMPORTANCE.deletions,
      inFull,
      ...[Number.POSITIVE_INFINITY, 1000, 500, 100, 10].map(named),
      form((row) => [writeBullet(count(row))]),
      () => writeQuote('WARNING', [title, ...countLosses(rows)]),
    ),
  ]
}

/** However many there are, and however different from each other: what goes never vanishes from the page. */
function countLosses(rows: readonly Row[]): readonly string[] {
  const alike = Map.groupBy(rows, ({ kind, type }) => `${type} ${kind}`)
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const what = first.type === 'retire' ? 'retired, and deleted when their days are over' : 'deleted, for good'
    return [writeBullet(`\`${first.symbol}\` ${countKind(countMembers([first, ...others]), first.kind)} **${what}**`)]
  })
}

/** New passwords for accounts that exist, and shorter retention. */
export function renderIrreversible(irreversible: readonly Row[]): readonly Section[] {
  const rows = irreversible.filter((row) => !isDeletion(row))
  if (rows.length === 0) return []
  const renderRow = (row: Row, most: number): string =>
    writeBullet(
      `\`${row.symbol}\` ${countKind(row.members.length, row.kind)} (${toMarkdown(listMemberKeys(row, most))}): ${toMarkdown(row.irreversible ?? [])}`,
    )
  const form = (most: number) => (): string =>
    ['**Cannot be taken back**\n', ...rows.map((row) => renderRow(row, most))].join('\n')
  return [
    makeSection(
      'who is affected for good',
      IMPORTANCE.irreversible,
      form(200),
      form(5),
      () => `**Cannot be taken back**: ${countNoun(countMembers(rows), 'change')}`,
    ),
  ]
}

const listMemberKeys = ({ members }: Row, most: number): Text =>
  listKeys(
    members.map(({ address }) => address),
    most,
  )
