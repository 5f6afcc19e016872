/**
 * Sections of a plan that inform: the changes themselves, whom they reach, the drawing of that, and what else is in the
 * application.
 */
import { keyOf } from '../domain/address.ts'
import { KINDS, type Kind } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { GROUP, MAILBOX } from '../kinds/registry.ts'
import type { ChangeType } from './changes.ts'
import { escapeCode } from './escape.ts'
import { drawImpact } from './impact.ts'
import { DETAILS, type Links, renderRows, toMarkdown, writeBullet, writeDetails } from './markdown-parts.ts'
import { IMPORTANCE, makeSection, type Section } from './page.ts'
import { countMembers, isDeletion, type Row } from './rows.ts'
import { capitalize, foreignText, listUpTo, plainText, safeText } from './safe-text.ts'
import { listRemainders, type OtherChanges } from './view.ts'
import { countKind, countNoun, getNoun, getPluralNoun, groupDigits } from './words.ts'

type FoldedRows = {
  readonly name: string
  readonly importance: number
  readonly summary: string
  readonly rows: readonly Row[]
  readonly introduction?: string
}

/** Rows that fold into one line, from every detail to none. */
export const renderFolded = (
  { name, importance, summary, rows, introduction = '' }: FoldedRows,
  links: Links | undefined,
): Section =>
  makeSection(
    name,
    importance,
    ...DETAILS.map((detail) => () => writeDetails(summary, `${introduction}${renderRows(rows, detail, links)}`)),
    () => `- ${summary}`,
    () => '',
  )

/** Mailboxes first for the reader, and first to give way: there are the most of them, and they are the most alike. */
export function renderKinds(rows: readonly Row[], links: Links | undefined): readonly Section[] {
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  return KINDS.toReversed().flatMap((kind, index) => {
    const alike = byKind.get(kind)
    if (alike === undefined) return []
    const name = `details of ${getPluralNoun(kind)}`
    const summary = summarizeTypes(kind, alike)
    return [renderFolded({ name, importance: IMPORTANCE.kinds + index, summary, rows: alike }, links)]
  })
}

const TYPES: Readonly<Record<ChangeType, string>> = {
  delete: 'deleted',
  retire: 'retired',
  hold: 'held',
  create: 'new',
  adopt: 'taken over as they are',
  move: 'moved',
  change: 'changed',
}

/** `Mailboxes: 2 new, 238 changed` */
function summarizeTypes(kind: Kind, rows: readonly Row[]): string {
  const parts = [...Map.groupBy(rows, ({ type }) => type)].map(
    ([type, alike]) => `${groupDigits(countMembers(alike))} ${TYPES[type]}`,
  )
  return `<b>${capitalizeNoun(getPluralNoun(kind))}</b>: ${parts.join(', ')}`
}

const capitalizeNoun = (noun: string): string => toMarkdown(capitalize(plainText(noun)))

export const renderOthers = (others: readonly OtherChanges[], links: Links | undefined): readonly Section[] =>
  others.flatMap(({ title, cause, rows: all }) => {
    // Deletions stand one by one above.
    const rows = all.filter((row) => !isDeletion(row))
    if (rows.length === 0) return []
    const summary = `<b>Not from this pull request</b>: ${title}, ${countNoun(countMembers(rows), 'change')}`
    const introduction = `${toMarkdown(capitalize(cause))}\n\n`
    const name = `details of ${title}`
    return [renderFolded({ name, importance: IMPORTANCE.others, summary, rows, introduction }, links)]
  })

/** Nobody is asked again before these are made, so all that will be made is shown. */
export function renderHeldRows(rows: readonly Row[], links: Links | undefined): readonly Section[] {
  if (rows.length === 0) return []
  const summary = `<b>Held</b>: ${countKind(countMembers(rows), MAILBOX)}, as they will be made`
  return [renderFolded({ name: 'details of what is held', importance: IMPORTANCE.kinds, summary, rows }, links)]
}

export function renderReach({ accounts, tenants, workspaces }: Plan['reach']): readonly Section[] {
  if (accounts === 0 && workspaces.length === 0) return []
  const customers = countNoun(tenants.length, 'customer')
  const of = tenants.length === 0 ? [] : safeText` of ${plainText(customers)}: ${listUpTo(tenants.map(foreignText), 5)}`
  const line = toMarkdown(safeText`**Reaches** ${plainText(countKind(accounts, MAILBOX))}${of}`)
  const table = (): string => {
    const rest = workspaces.length - 12
    return [
      line,
      '',
      `| ${capitalizeNoun(getNoun(GROUP))} | ${capitalizeNoun(getPluralNoun(MAILBOX))} touched |`,
      '|---|---|',
      ...workspaces.slice(0, rest === 1 ? 13 : 12).map(renderWorkspace),
      ...(rest > 1 ? [`| and ${groupDigits(rest)} more | |`] : []),
    ].join('\n')
  }
  return [
    makeSection(
      'the workspaces touched',
      IMPORTANCE.impact,
      workspaces.length === 0 ? () => line : table,
      () => line,
      () => `**Reaches** ${countKind(accounts, MAILBOX)} in ${countKind(workspaces.length, GROUP)}`,
      () => '',
    ),
  ]
}

function renderWorkspace({ address, accounts, touched, all }: Plan['reach']['workspaces'][number]): string {
  // A pipe in a code span ends the cell; an escape holds in a table only.
  const name = escapeCode(keyOf(address)).replaceAll('|', '\\|')
  const isAll = all || touched === accounts
  const of = isAll ? ' (all)' : accounts < touched ? '' : ` of ${groupDigits(accounts)}`
  return `| ${name} | ${groupDigits(touched)}${of} |`
}

export function renderDrawing(plan: Plan): readonly Section[] {
  const drawing = drawImpact(plan)
  if (drawing === null) return []
  return [
    makeSection(
      'the drawing',
      IMPORTANCE.drawing,
      () => writeDetails('<b>Drawing</b>: what governs whom', drawing),
      () => '',
    ),
  ]
}

export function renderRemainders(plan: Plan, now: string | undefined): readonly Section[] {
  const remainders = listRemainders(plan, now)
  if (remainders.length === 0) return []
  const counts = remainders.map(({ short, names }) => `${groupDigits(names.length)} ${short}`)
  const summary = `<b>Also in Nylas</b>: ${counts.join(', ')}`
  const form = (most: number) => (): string => {
    const lines = remainders.map(({ phrase, names }) =>
      writeBullet(`**${groupDigits(names.length)} ${phrase}**: ${toMarkdown(listUpTo(names, most))}`),
    )
    return writeDetails(summary, lines.join('\n'))
  }
  return [
    makeSection(
      'what else is in Nylas',
      IMPORTANCE.remainders,
      form(200),
      form(10),
      () => `- ${summary}`,
      () => '',
    ),
  ]
}
