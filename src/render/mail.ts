/**
 * What a plan does to mail, for people: the line that says it at once, and the table that says for whom, with an example of
 * each. Opening comes first, since it is what nobody misses until it is too late.
 */

import { keyOf } from '../domain/address.ts'
import type { MailChange, MailReport } from '../domain/mail.ts'
import type { Address } from '../domain/model.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { escapeCode, escapeMarkdown } from './escape.ts'
import { toMarkdown } from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { codeText, foreignText, joinTexts, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, groupDigits } from './words.ts'

const TITLES = { opens: 'opens', closes: 'closes', other: 'handled otherwise' } as const
const ORDER = ['opens', 'closes', 'other'] as const

/** Sentences of each direction in the line; the table has more. */
const MOST_SENTENCES = 2
const MOST_ROWS = 12

/** `opens: …; closes: …`; empty where nothing changes for mail. */
function summarizeMail({ changes }: MailReport): Text {
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

export function renderMail(mail: MailReport): readonly Section[] {
  const [line, tests] = [summarizeMail(mail), summarizeTests(mail)]
  if (line.length === 0 && tests.length === 0) return []
  const head = (text: Text) =>
    `✉️ **Mail** · ${toMarkdown(
      joinTexts(
        [text, tests].filter((part) => part.length > 0),
        ' · ',
      ),
    )}`
  const short = () => head(plainText(countDirections(mail.changes)))
  if (mail.changes.length === 0) return [makeSection('the tests', IMPORTANCE.mail, () => head([]))]
  return [
    makeSection(
      'what opens and closes for mail',
      IMPORTANCE.mail,
      () => `${short()}\n\n${renderTable(mail.changes)}`,
      () => head(line),
      short,
    ),
  ]
}

const countDirections = (changes: readonly MailChange[]): string =>
  ORDER.flatMap((direction) => {
    const accounts = changes.filter((one) => one.direction === direction).map((one) => one.accounts)
    const most = Math.max(0, ...accounts)
    const upTo = accounts.length > 1 ? 'up to ' : ''
    return accounts.length === 0 ? [] : [`${TITLES[direction]} for ${upTo}${countKind(most, MAILBOX)}`]
  }).join(', ')

function renderTable(changes: readonly MailChange[]): string {
  const rest = changes.length - MOST_ROWS
  return [
    '| | mail | for | such as |',
    '|---|---|---|---|',
    ...changes.slice(0, rest === 1 ? MOST_ROWS + 1 : MOST_ROWS).map(renderRow),
    ...(rest > 1 ? [`| | and ${groupDigits(rest)} more | | |`] : []),
  ].join('\n')
}

/** A pipe ends a cell, also in a code span; an escape holds in a table only. */
const toCell = (markdown: string): string => markdown.replaceAll(/(?<!\\)\|/g, '\\|')

function renderRow({ direction, says, accounts, workspaces, example }: MailChange): string {
  const title = direction === 'opens' ? '**opens**' : TITLES[direction]
  const where =
    workspaces.length === 0
      ? []
      : safeText` in ${listUpTo(
          workspaces.map((one) => codeText(keyOf(one as Address))),
          2,
        )}`
  const whom = toMarkdown(safeText`${plainText(countKind(accounts, MAILBOX))}${where}`)
  const mail = `${escapeCode(example.from)} → ${example.to.map(escapeCode).join(', ')}${example.type === null ? '' : ` (${example.type})`}`
  return `| ${title} | ${toCell(escapeMarkdown(says))} | ${toCell(whom)} | ${toCell(mail)} |`
}
