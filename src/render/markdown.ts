/**
 * A plan for a pull request's comment (65,536 characters) or a job summary (1 MiB): the same text with another budget.
 * Over budget it sheds detail from the least important up; deletions, retirements and refusals shrink last and never vanish.
 */
import type { Diagnostic, Kind, Plan } from '../model.ts'
import { KINDS } from '../model.ts'
import { fit, type Section } from './budget.ts'
import { drawing } from './drawing.ts'
import { markdownCode, markdownText, markdownUrl } from './escape.ts'
import {
  bullet,
  commitText,
  DETAILS,
  details,
  diagnosticMarkdown,
  type Links,
  md,
  memberLines,
  quote,
  rowsMarkdown,
  why,
} from './markdown-parts.ts'
import type { Row } from './rows.ts'
import { capital, code, grouped, ours, say, some, type Text } from './say.ts'
import { keys, type Moment, type View, viewOf } from './view.ts'
import { count, countOf, date, duration, FORGOTTEN, keyOf, nouns, UNMANAGED, until } from './words.ts'

export type MarkdownOptions = {
  /** Characters, marker and payload of the caller not counted. */
  readonly budget: number
  readonly moment?: Moment
  readonly links?: Links
  /** The moment it is read (ISO 8601), for "in 12 days". */
  readonly now?: string
  /** What the caller has to add, a sentence each: "This token may not write comments." */
  readonly notes?: readonly string[]
}

const ICONS = { nothing: '⚪', 'carried-out': '✅', refused: '⛔' } as const

const fixed = (name: string, text: string): Section => ({ name, importance: 100, forms: [() => text] })
const forms = (name: string, importance: number, ...made: readonly (() => string)[]): Section => ({
  name,
  importance,
  forms: made,
})

const refusalSection = (refusals: readonly Diagnostic[], links: Links | undefined): Section => {
  const first = (most: number, more: Links | undefined) => (): string => {
    const rest = refusals.length - most
    const lines = refusals.slice(0, most).map((one) => diagnosticMarkdown(one, more))
    return quote(
      'CAUTION',
      ['**Refused because**', ...lines, ...(rest > 0 ? [bullet(`and ${count(rest, 'more problem')}`)] : [])].join('\n'),
    )
  }
  const codes = [...Map.groupBy(refusals, (one) => one.code)].map(([one, these]) => say`${code(one)} × ${these.length}`)
  return forms('refusals in full', 91, first(200, links), first(40, undefined), first(10, undefined), () =>
    quote('CAUTION', `**Refused because** of ${md(some(codes, 10))}`),
  )
}

/** Everybody by name as long as it fits: a deletion must not hide in a crowd. */
function decisionSection(decisions: readonly Row[], options: MarkdownOptions): Section {
  const { links, now } = options
  const total = decisions.reduce((sum, row) => sum + row.members.length, 0)
  const words = (row: Row): Text => {
    const wait = row.due === null || row.doing !== 'retire' ? null : until(row.due, now)
    return wait === null ? (row.irreversible ?? row.words) : say`${row.irreversible ?? row.words} (${ours(wait)})`
  }
  const body = (tell: (row: Row) => readonly string[]) => (): string =>
    quote(
      'WARNING',
      [
        `**Look at ${total === 1 ? 'this one' : `these ${grouped(total)}`}: it cannot be taken back**`,
        ...decisions.flatMap(tell),
      ].join('\n'),
    )
  const named = (most: number) =>
    body((row) => [
      bullet(
        `\`${row.symbol}\` ${countOf(row.members.length, row.kind)} **${md(words(row))}**: ${md(
          some(
            row.members.map((one) => code(keyOf(one.address))),
            most,
          ),
        )}`,
      ),
    ])
  const inFull = (row: Row): readonly string[] => {
    const reason = why(row, links)
    return [...memberLines(row, words(row)), ...(reason === '' ? [] : [bullet(reason, 1)])]
  }
  return forms(
    'each deletion by name',
    90,
    body(inFull),
    named(Number.POSITIVE_INFINITY),
    named(500),
    named(100),
    named(10),
    body((row) => [bullet(`\`${row.symbol}\` ${countOf(row.members.length, row.kind)} **${md(words(row))}**`)]),
  )
}

function reachSection(view: View): Section {
  const { accounts, tenants, workspaces } = view.reach
  const head = say`**Reaches** ${ours(countOf(accounts, 'account'))}${
    tenants.length === 0
      ? []
      : say` of ${ours(count(tenants.length, 'tenant'))}: ${some(
          tenants.map((one) => say`${one}`),
          5,
        )}`
  }`
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const row = (one: View['reach']['workspaces'][number]): string => {
    const all = one.all || one.touched === one.accounts
    const of = one.accounts === null ? '' : all ? ' (all)' : ` of ${grouped(Math.max(one.accounts, one.touched))}`
    return `| ${cell(markdownCode(keyOf(one.address)))} | ${grouped(one.touched)}${of} |`
  }
  const table = (most: number) => (): string => {
    const rest = workspaces.length - most
    const rows = [...workspaces.slice(0, most).map(row), ...(rest > 0 ? [`| and ${grouped(rest)} more | |`] : [])]
    return [
      `${md(head)}`,
      ...(rows.length === 0 ? [] : ['', '| Workspace | Mailboxes touched |', '|---|---|', ...rows]),
    ].join('\n')
  }
  return forms('the workspaces touched', 60, table(12), table(0).bind(null), () => md(head))
}

const DONE: Readonly<Record<Row['doing'], string>> = {
  delete: 'deleted',
  retire: 'retired',
  create: 'new',
  adopt: 'taken over as they are',
  move: 'moved',
  change: 'changed',
}

/** `Mailboxes: 2 new, 238 changed` */
function tally(kind: Kind, rows: readonly Row[]): string {
  const parts = [...Map.groupBy(rows, (row) => row.doing)].map(
    ([doing, these]) => `${grouped(these.reduce((sum, row) => sum + row.members.length, 0))} ${DONE[doing]}`,
  )
  const name = nouns(kind)
  return `<b>${name.charAt(0).toUpperCase()}${name.slice(1)}</b>: ${parts.join(', ')}`
}

const kindSection = (kind: Kind, rows: readonly Row[], importance: number, links: Links | undefined): Section => {
  const summary = tally(kind, rows)
  return forms(
    `details of ${nouns(kind)}`,
    importance,
    ...DETAILS.map((detail) => () => details(summary, rowsMarkdown(rows, detail, links))),
    () => `- ${summary}`,
  )
}

function kindSections(rows: readonly Row[], importance: number, links: Links | undefined): readonly Section[] {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  return KINDS.toReversed().flatMap((kind, index) => {
    const these = byKind.get(kind)
    return these === undefined ? [] : [kindSection(kind, these, importance + index, links)]
  })
}

const foreignSections = (view: View, links: Links | undefined): readonly Section[] =>
  view.foreign.map(({ title: name, cause, rows }) => {
    const size = rows.reduce((sum, row) => sum + row.members.length, 0)
    const summary = `<b>Not from this pull request</b>: ${name.toLowerCase()}, ${count(size, 'change')}`
    return forms(
      `details of: ${name.toLowerCase()}`,
      35,
      ...DETAILS.map(
        (detail) => () => details(summary, `${md(capital(cause))}\n\n${rowsMarkdown(rows, detail, links)}`),
      ),
      () => `- ${summary}. ${md(capital(cause))}`,
    )
  })

function diagnosticsSection(
  name: string,
  importance: number,
  those: readonly Diagnostic[],
  links: Links | undefined,
  open: boolean,
): readonly Section[] {
  if (those.length === 0) return []
  const summary = `<b>${name.charAt(0).toUpperCase()}${name.slice(1)}</b>: ${grouped(those.length)}`
  const body = (most: number): string => {
    const rest = those.length - most
    return [
      ...those.slice(0, most).map((one) => diagnosticMarkdown(one, links)),
      ...(rest > 0 ? [bullet(`and ${grouped(rest)} more`)] : []),
    ].join('\n')
  }
  const full = (most: number) => (): string =>
    open && those.length <= 3
      ? `${those.length === 1 ? '⚠️ Warning' : '⚠️ Warnings'}\n\n${body(most)}`
      : details(summary, body(most))
  return [forms(name, importance, full(200), full(20), () => `- ${summary}`)]
}

function standingSection(plan: Plan, options: MarkdownOptions): readonly Section[] {
  const { unhealthy, unmanaged, retired, forgotten } = plan
  const lines = (most: number): string =>
    [
      ...(unhealthy.length === 0
        ? []
        : [
            bullet(
              `**${grouped(unhealthy.length)} unhealthy**: ${md(
                some(
                  unhealthy.map(({ address, status }) => say`${code(keyOf(address))} (${status})`),
                  most,
                ),
              )}`,
            ),
          ]),
      ...(retired.length === 0
        ? []
        : [
            bullet(
              `**${grouped(retired.length)} waiting to be deleted**: ${md(
                some(
                  retired.map(({ address, due }) => {
                    const wait = until(due, options.now)
                    return say`${code(keyOf(address))} on ${date(due)}${wait === null ? [] : say` (${ours(wait)})`}`
                  }),
                  most,
                ),
              )}`,
            ),
          ]),
      ...(unmanaged.length === 0
        ? []
        : [bullet(`**${grouped(unmanaged.length)} ${UNMANAGED}**: ${md(keys(unmanaged, most))}`)]),
      ...(forgotten.length === 0
        ? []
        : [bullet(`**${grouped(forgotten.length)} ${FORGOTTEN}**: ${md(keys(forgotten, most))}`)]),
    ].join('\n')
  const parts = [
    ...(unhealthy.length === 0 ? [] : [`${grouped(unhealthy.length)} unhealthy`]),
    ...(retired.length === 0 ? [] : [`${grouped(retired.length)} waiting`]),
    ...(unmanaged.length === 0 ? [] : [`${grouped(unmanaged.length)} unmanaged`]),
    ...(forgotten.length === 0 ? [] : [`${grouped(forgotten.length)} gone`]),
  ].join(', ')
  if (parts === '') return []
  const summary = `<b>Also in Nylas</b>: ${parts}`
  return [
    forms(
      'what else is in Nylas',
      20,
      () => details(summary, lines(100)),
      () => details(summary, lines(10)),
      () => `- ${summary}`,
    ),
  ]
}

function footer(plan: Plan): string {
  const { writes, seconds } = plan.requests
  return [
    `<sub>Fleet ${markdownCode(plan.fleet)}`,
    ...(plan.commit === null ? [] : [`commit ${md(commitText(plan.commit))}`]),
    `application ${markdownCode(plan.application)}`,
    `plan ${markdownCode(plan.digest)}`,
    `${count(plan.counts.unchanged, 'resource')} unchanged`,
    ...(writes === 0 ? [] : [`${count(writes, 'request')}, about ${duration(seconds)}`]),
  ]
    .join(' · ')
    .concat('</sub>')
}

const ROOM_FOR_NOTE = 700

function leftOut(shortened: readonly string[], links: Links | undefined): string {
  if (shortened.length === 0) return ''
  const where =
    links?.summary === undefined
      ? '`plan-file`'
      : `the [job summary](${markdownUrl(links.summary)}) and in \`plan-file\``
  return `ℹ️ Too long for here, so shortened: ${md(some([...new Set(shortened)].map(ours), 12))}. All of it is in ${where}.`
}

function drawingSection(plan: Plan, view: View): readonly Section[] {
  const picture = drawing(plan, view.reach)
  return picture === null
    ? []
    : [
        forms(
          'the drawing',
          10,
          () => details('<b>Drawing</b>: what governs whom', picture),
          () => '',
        ),
      ]
}

export function planMarkdown(plan: Plan, options: MarkdownOptions): string {
  const { links, moment = 'merge' } = options
  const view = viewOf(plan, moment)
  const sections: readonly Section[] = [
    fixed('', `**${md(view.headline)}**`),
    fixed('', `${ICONS[view.verdict.result]} ${md(view.verdict.text)}`),
    ...(options.notes ?? []).map((note) =>
      forms(
        'notes',
        80,
        () => markdownText(note),
        () => '',
      ),
    ),
    ...(view.refusals.length === 0 ? [] : [refusalSection(view.refusals, links)]),
    ...(view.decisions.length === 0 ? [] : [decisionSection(view.decisions, options)]),
    ...(plan.changes.length === 0 ? [] : [reachSection(view)]),
    ...diagnosticsSection('warnings', 50, view.warnings, links, true),
    ...kindSections(view.own, 30, links),
    ...foreignSections(view, links),
    ...drawingSection(plan, view),
    ...standingSection(plan, options),
    ...diagnosticsSection('notices', 15, view.notices, links, false),
  ]
  const end = footer(plan)
  const { text, shortened } = fit(sections, options.budget - end.length - 2 - ROOM_FOR_NOTE)
  return atMost(
    options.budget,
    [text, leftOut(shortened, links), end].filter((one) => one !== '').join('\n\n'),
    `**${md(view.headline)}**`,
  )
}

/** For a budget in which not even the shortest form has room. */
export const atMost = (budget: number, ...texts: readonly string[]): string =>
  texts.find((text) => text.length + 1 <= budget)?.concat('\n') ?? 'The plan is in `plan-file`.\n'.slice(0, budget)
