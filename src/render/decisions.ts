/** What cannot be taken back, and so has to be seen: deletions and retirements by name, new passwords, shorter retention. */
import { keyOf } from '../domain/address.ts'
import type { Section } from './budget.ts'
import { bullet, type Links, md, quote, renderMembers, why } from './markdown-parts.ts'
import type { Row } from './row.ts'
import { codeText, listUpTo, plainText, safeText, type Text } from './say.ts'
import { IMPORTANCE, listSection } from './sections.ts'
import { countKind, countNoun, formatDueDate } from './words.ts'

const size = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.members.length, 0)
const isLeaving = (row: Row): boolean => row.doing === 'delete' || row.doing === 'retire'

/** Everybody by name and in a line of its own as long as it fits: a deletion must not hide in a crowd. */
export function renderDeletions(
  decisions: readonly Row[],
  links: Links | undefined,
  now: string | undefined,
): readonly Section[] {
  const rows = decisions.filter(isLeaving)
  if (rows.length === 0) return []
  // What has waited was decided on when it was retired.
  const decided = rows.every((row) => row.origin === 'retired')
  const words = (row: Row): Text => {
    const wait = row.due === null || row.doing !== 'retire' ? null : formatDueDate(row.due, now)
    return wait === null ? row.words : safeText`${row.words} (${plainText(wait)})`
  }
  const head = (row: Row): string =>
    `\`${row.symbol}\` ${countKind(row.members.length, row.kind)} **${md(words(row))}**`
  const body = (tell: (row: Row) => readonly string[]) => (): string =>
    quote(
      'WARNING',
      [`**${countNoun(size(rows), 'deletion')}${decided ? '' : ' to decide on'}**`, ...rows.flatMap(tell)].join('\n'),
    )
  const named = (most: number) =>
    body((row) => [
      bullet(
        `${head(row)}: ${md(
          listUpTo(
            row.members.map((one) => codeText(keyOf(one.address))),
            most,
          ),
        )}`,
      ),
    ])
  const inFull = body((row) => {
    const reason = why(row, links)
    return [
      ...renderMembers(row, row.doing === 'retire' ? words(row) : (row.irreversible ?? row.words)),
      ...(reason === '' || row.members.length > 1 ? [] : [bullet(reason, 1)]),
    ]
  })
  return [
    listSection(
      'deletions one by one',
      IMPORTANCE.deletions,
      inFull,
      ...[Number.POSITIVE_INFINITY, 1000, 500, 100, 10].map(named),
      body((row) => [bullet(head(row))]),
    ),
  ]
}

/** New passwords for accounts that exist, and shorter retention. */
export function renderIrreversible(decisions: readonly Row[]): readonly Section[] {
  const rows = decisions.filter((row) => !isLeaving(row))
  if (rows.length === 0) return []
  const form = (most: number) => (): string =>
    [
      '**Cannot be taken back**\n',
      ...rows.map((row) => {
        const names = listUpTo(
          row.members.map((one) => codeText(keyOf(one.address))),
          most,
        )
        return bullet(
          `\`${row.symbol}\` ${countKind(row.members.length, row.kind)} (${md(names)}): ${md(row.irreversible ?? [])}`,
        )
      }),
    ].join('\n')
  return [
    listSection(
      'who is affected for good',
      IMPORTANCE.irreversible,
      form(200),
      form(5),
      () => `**Cannot be taken back**: ${countNoun(size(rows), 'change')}`,
    ),
  ]
}
