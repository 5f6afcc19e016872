/**
 * What a plan does to mail, for people: the line that says it at once, and the table that says for whom, with an example of
 * each. Opening comes first, since it is what nobody misses until it is too late.
 */

import { keyOf } from '../domain/address.ts'
import type { MailChange, MailReport, MailSummary } from '../domain/mail.ts'
import type { Address } from '../domain/model.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { escapeCode, escapeMarkdown } from './escape.ts'
import { listFirst, toMarkdown, writeBullet, writeDetails } from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { codeText, foreignText, joinTexts, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, groupDigits } from './words.ts'

const TITLES = { opens: 'opens', closes: 'closes', other: 'handled otherwise' } as const
const ORDER = ['opens', 'closes', 'other'] as const

/** Sentences of each direction in the line; the table has more. */
const MOST_SENTENCES = 2
const MOST_ROWS = 12

/** What people read: rule by rule where each combination of them would be too long. */
export const listShown = ({ changes, summary }: MailReport): readonly ShownChange[] => summary ?? changes

type ShownChange = MailChange | MailSummary

/** `opens: …; closes: …`; empty where nothing changes for mail. */
function summarizeMail(report: MailReport): Text {
  const changes = listShown(report)
  const parts = ORDER.flatMap((direction): readonly Text[] => {
    const group = changes.filter((change) => change.direction === direction)
    if (group.length === 0) return []
    const sentences = listUpTo(
      group.map(({ says }) => foreignText(says)),
      MOST_SENTENCES,
    )
    return [safeText`${plainText(TITLES[direction])}: ${sentences}`]
  })
  return joinTexts(parts, ' · ')
}

/** `2 tests hold, 1 fails, 1 hangs on what is not known`; empty where there is none. */
export function summarizeTests({ tests }: MailReport): Text {
  const count = (result: string) => tests.filter((test) => test.result === result).length
  const parts = [
    [count('holds'), 'hold', 'holds'],
    [count('fails'), 'fail', 'fails'],
    [count('undecided'), 'hang on what is not known of Nylas', 'hangs on what is not known of Nylas'],
  ] as const
  const texts = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, many, single], index) => {
      const subject = index === 0 ? countNoun(amount, 'test') : groupDigits(amount)
      return plainText(`${subject} ${amount === 1 ? single : many}`)
    })
  return joinTexts(texts, ', ')
}

/** `title` says when it will be so, where that is not the merge. */
export function renderMail(mail: MailReport, title = 'Mail'): readonly Section[] {
  const [line, tests] = [summarizeMail(mail), summarizeTests(mail)]
  if (line.length === 0 && tests.length === 0) return []
  const head = (text: Text) =>
    `✉️ **${title}** · ${toMarkdown(
      joinTexts(
        [text, tests].filter((part) => part.length > 0),
        ' · ',
      ),
    )}`
  const short = () => head(plainText(countDirections(mail)))
  const table = () => `${short()}\n\n${renderTable(listShown(mail))}`
  if (mail.changes.length === 0) return [makeSection('the tests', IMPORTANCE.mail, () => head([]))]
  return [
    makeSection('what opens and closes for mail', IMPORTANCE.mail, table, () => head(line), short),
    ...renderRest(mail),
  ]
}

/** `opens for 60 mailboxes`. Groups of accounts are disjoint, and each is known by the account of its example. */
function countDirections({ changes, summary = [] }: MailReport): string {
  const isOf = (direction: MailChange['direction'], mail: MailChange['mail']) => (one: ShownChange) =>
    one.direction === direction && one.mail === mail
  const count = (direction: MailChange['direction'], mail: MailChange['mail']) => {
    const some = changes.filter(isOf(direction, mail))
    const groups = new Map(some.map(({ example, accounts }) => [getOwn(mail, example), accounts]))
    const together = [...groups.values()].reduce((sum, accounts) => sum + accounts, 0)
    // Where not every combination is listed, it is at least as many as one rule does it for.
    return Math.max(together, ...summary.filter(isOf(direction, mail)).map(({ accounts }) => accounts))
  }
  return ORDER.flatMap((direction) => {
    const ways = (['inbound', 'outbound'] as const).flatMap((mail) => {
      const amount = count(direction, mail)
      return amount === 0 ? [] : [{ amount, does: mail === 'inbound' ? 'receive' : 'send' }]
    })
    const [only] = ways
    if (!only) return []
    const who = ways.map(({ amount, does }, index) => {
      const amounts = index === 0 ? countKind(amount, MAILBOX) : groupDigits(amount)
      return ways.length === 1 ? amounts : `${amounts} that ${does}${amount === 1 ? 's' : ''}`
    })
    return [`${TITLES[direction]} for ${who.join(' and ')}`]
  }).join(', ')
}

const getOwn = (mail: MailChange['mail'], { from, to }: MailChange['example']): string =>
  mail === 'inbound' ? (to[0] ?? '') : from

/** Sentences of one row: all of one direction, for the same accounts, of blocks or of one mark. */
const MOST_IN_ROW = 5

function groupRows(shown: readonly ShownChange[]): readonly (readonly ShownChange[])[] {
  const keyOfRow = (one: ShownChange, index: number) => {
    if (!('effect' in one)) return String(index)
    const { direction, mail, kind, effect, accounts, workspaces } = one
    return JSON.stringify([direction, mail, kind === 'block' ? '' : effect, accounts, workspaces])
  }
  return [...Map.groupBy(shown, keyOfRow).values()]
}

function renderTable(shown: readonly ShownChange[]): string {
  const rows = groupRows(shown)
  const rest = rows.length - MOST_ROWS
  return [
    '| | mail | for | such as |',
    '|---|---|---|---|',
    ...rows.slice(0, rest === 1 ? MOST_ROWS + 1 : MOST_ROWS).map(renderRow),
    ...(rest > 1 ? [`| | and ${groupDigits(rest)} more | | |`] : []),
  ].join('\n')
}

/** What the table leaves out of the summary, folded away. */
function renderRest({ summary, changes }: MailReport): readonly Section[] {
  if (!summary) return []
  const rows = groupRows(summary)
  if (rows.length <= MOST_ROWS + 1 && rows.every((row) => row.length <= MOST_IN_ROW + 1)) return []
  const title = `<b>Mail, rule by rule</b>: ${groupDigits(summary.length)}`
  const lines = summary.map(({ direction, says }) => writeBullet(`${bold(direction)} ${escapeMarkdown(says)}`))
  const end = `How they combine is in the plan: ${groupDigits(changes.length)} under \`mail.changes\`.`
  const form = (most: number) => () => writeDetails(title, `${listFirst(lines, most).join('\n')}\n\n${end}`)
  return [
    makeSection(
      'mail, rule by rule',
      IMPORTANCE.mailRules,
      form(Number.POSITIVE_INFINITY),
      form(200),
      form(50),
      () => '',
    ),
  ]
}

const bold = (direction: MailChange['direction']): string => (direction === 'opens' ? '**opens**' : TITLES[direction])

/** A pipe ends a cell, also in a code span; an escape holds in a table only. */
const toCell = (markdown: string): string => markdown.replaceAll(/(?<!\\)\|/g, '\\|')

function renderRow(row: readonly ShownChange[]): string {
  const [first] = row
  if (!first) return ''
  const { direction, accounts, workspaces, example } = first
  const where =
    workspaces.length === 0
      ? []
      : safeText` in ${listUpTo(
          workspaces.map((one) => codeText(keyOf(one as Address))),
          2,
        )}`
  const whom = toMarkdown(safeText`${plainText(countKind(accounts, MAILBOX))}${where}`)
  const mail = `${escapeCode(example.from)} → ${example.to.map(escapeCode).join(', ')}${example.type === null ? '' : ` (${example.type})`}`
  // What becomes of all mail of a row is said once, by which rule each is blocked of each.
  const effect = 'effect' in first && first.kind === 'mark' ? `<br/>${escapeMarkdown(first.effect)}` : ''
  const sentences = row.map((one) => {
    if (!('effect' in one)) return escapeMarkdown(one.says)
    return escapeMarkdown(one.kind === 'mark' ? one.mails : `${one.mails} (${one.effect})`)
  })
  const shown = sentences.length > MOST_IN_ROW + 1 ? sentences.slice(0, MOST_IN_ROW) : sentences
  const rest = sentences.length - shown.length
  const says = [...shown, ...(rest > 0 ? [`and ${groupDigits(rest)} more`] : [])].join('<br/>')
  return `| ${bold(direction)}${toCell(effect)} | ${toCell(says)} | ${toCell(whom)} | ${toCell(mail)} |`
}
