/**
 * A plan, a report, diagnostics and progress for a terminal or a job log: lines that are wrapped, indented and, when asked
 * for, coloured. Symbols and words say everything; colour only repeats it.
 */
import type { Backtest } from '../domain/backtest.ts'
import type { MailReport } from '../domain/mail.ts'
import type { Diagnostic } from '../domain/model.ts'
import type { Outcome, Plan } from '../domain/plan.ts'
import { describeBacktest, listBacktestNotes } from './backtest.ts'
import type { PlanPhase } from './headline.ts'
import { describeHealth } from './health.ts'
import { listHeldLines } from './held.ts'
import { paint, type Style, wrap } from './layout.ts'
import { listShown, summarizeTests } from './mail.ts'
import { type ApplySummary, buildReportView, type FailedChange } from './report.ts'
import {
  describeImpact,
  describeOrigin,
  formatTitle,
  isDeletion,
  listFormerSources,
  listMemberNames,
  listSources,
  type Row,
} from './rows.ts'
import { foreignText, listUpTo, plainText, safeText, type Text, toPlain } from './safe-text.ts'
import { buildView, formatPlace, listRemainders } from './view.ts'
import { ADVICE, countNoun, formatDuration } from './words.ts'

export type TerminalOptions = {
  readonly color: boolean
  readonly width: number
  /** Left out: a command. */
  readonly phase?: PlanPhase
  readonly now?: string
  /** False leaves out whether the plan can be carried out: where more is looked at before that is decided. */
  readonly hasStatus?: boolean
}

type Line = { readonly text: Text | string; readonly indent: number; readonly style: Style | undefined }

const MOST_NAMES = 12
const MOST_ROWS = 200
const STYLES: Readonly<Record<Row['symbol'], Style>> = {
  '-': 'red',
  '+': 'green',
  '>': 'cyan',
  '~': 'yellow',
  '=': 'dim',
}
const SEVERITIES: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' }

const makeLine = (text: Text | string, indent = 0, style?: Style): Line => ({ text, indent, style })
const BLANK = makeLine('')

const printLines = (lines: readonly Line[], { color, width }: TerminalOptions): string =>
  lines
    .flatMap(({ text, indent, style }) =>
      wrap(typeof text === 'string' ? text : toPlain(text), width, indent).map((line) => paint(line, style, color)),
    )
    .map((line) => `${line}\n`)
    .join('')

export function renderPlanText(plan: Plan, options: TerminalOptions): string {
  const { headline, status, preparation, own, others, held } = buildView(plan, options.phase ?? 'command')
  const rows = [...own, ...others.flatMap((group) => group.rows)]
  // What is deleted is always shown.
  const [deletions, remaining] = [rows.filter(isDeletion), rows.filter((row) => !isDeletion(row))]
  const rest = remaining.length - MOST_ROWS
  const remainders = listRemainders(plan, options.now)
  const { writes, seconds } = plan.requests
  const lines = [
    makeLine(headline, 0, 'bold'),
    ...(rows.length === 0 ? [] : [BLANK, ...[...deletions, ...remaining.slice(0, MOST_ROWS)].flatMap(listRowLines)]),
    ...(rest > 0 ? [makeLine(`and ${countNoun(rest, 'more row')}; --json shows all`, 2)] : []),
    ...listMailLines(plan.mail),
    ...(plan.mail.backtest ? [BLANK, ...listBacktestLines(plan.mail.backtest, 2)] : []),
    ...(preparation === null ? [] : [BLANK, makeLine(preparation)]),
    ...listHeld(plan.held),
    ...held.slice(0, MOST_ROWS).flatMap(listRowLines),
    ...(remainders.length === 0 ? [] : [BLANK]),
    ...remainders.map(({ phrase, names }) =>
      makeLine(safeText`${names.length} ${plainText(phrase)}: ${listUpTo(names, MOST_NAMES)}`, 2),
    ),
    ...(plan.health ? [BLANK, makeLine(describeHealth(plan.health), 2)] : []),
    BLANK,
    ...(options.hasStatus === false ? [] : [makeLine(status.text, 0, status.result === 'refused' ? 'red' : 'bold')]),
    ...(writes === 0 ? [] : [makeLine(`${countNoun(writes, 'request')}, about ${formatDuration(seconds)}`, 0, 'dim')]),
    makeLine(safeText`plan ${plan.digest}`, 0, 'dim'),
  ]
  return printLines(lines, options) + renderProblems(plan.diagnostics, options)
}

const listHeld = (held: Plan['held']): readonly Line[] =>
  held === undefined
    ? []
    : [
        BLANK,
        ...listHeldLines(held).map(({ text, indent }, index) =>
          makeLine(text, indent, index === 0 ? 'yellow' : undefined),
        ),
      ]

function listMailLines(mail: MailReport): readonly Line[] {
  const all = listShown(mail)
  const shown = all.slice(0, MOST_ROWS)
  const rest = all.length - shown.length
  const tests = summarizeTests(mail)
  if (shown.length === 0 && tests.length === 0) return []
  return [
    BLANK,
    ...shown.map(({ direction, says }) =>
      makeLine(
        safeText`mail ${plainText(direction === 'other' ? 'otherwise' : direction)}: ${says}`,
        2,
        direction === 'opens' ? 'yellow' : undefined,
      ),
    ),
    ...(rest > 0 ? [makeLine(`and ${countNoun(rest, 'more sentence')} of mail; --json shows all`, 2)] : []),
    ...(tests.length === 0 ? [] : [makeLine(tests, 2)]),
  ]
}

const listBacktestLines = (backtest: Backtest, indent: number): readonly Line[] => [
  ...describeBacktest(backtest).map((text) => makeLine(text, indent)),
  ...listBacktestNotes(backtest).map((text) => makeLine(text, indent + 2, 'dim')),
]

/** Alone, as the command of that name shows it. */
export const renderBacktestText = (backtest: Backtest, options: TerminalOptions): string =>
  printLines(listBacktestLines(backtest, 0), options)

function listRowLines(row: Row): readonly Line[] {
  const names = listMemberNames(row, isDeletion(row) ? Number.POSITIVE_INFINITY : MOST_NAMES)
  const [sources, former] = [listSources(row), listFormerSources(row)]
  const cause = row.origin === 'retired' ? null : describeOrigin(row)
  return [
    makeLine(safeText`${plainText(row.symbol)} ${formatTitle(row)}`, 2, STYLES[row.symbol]),
    ...(names.length === 0 ? [] : [makeLine(names, 6)]),
    ...row.fields.map(({ label, change }) => makeLine(safeText`${label}: ${change}`, 6)),
    ...[...row.governance, ...describeImpact(row, 3)].map((text) => makeLine(text, 6)),
    ...(cause === null ? [] : [makeLine(cause, 6)]),
    ...(sources.length === 0
      ? []
      : [makeLine(safeText`asked for by ${listUpTo(sources.map(foreignText), 1)}`, 6, 'dim')]),
    ...(sources.length > 0 || former.length === 0
      ? []
      : [makeLine(safeText`no longer in the file (was ${listUpTo(former.map(foreignText), 1)})`, 6, 'dim')]),
  ]
}

export function renderReportText(plan: Plan, summary: ApplySummary, options: TerminalOptions): string {
  const view = buildReportView(plan, summary)
  const lines = [
    makeLine(view.headline, 0, 'bold'),
    ...(view.preparation === null ? [] : [makeLine(view.preparation)]),
    ...listHeld(view.held),
    BLANK,
    ...listFailedLines('Failed', 'red', view.failed),
    ...listFailedLines('Held back', 'yellow', view.withheld),
    ...listFailedLines('Not tried', 'yellow', view.skipped),
    ...(view.remaining.length === 0
      ? []
      : [makeLine('Left over', 0, 'red'), ...view.remaining.slice(0, MOST_ROWS).flatMap(listRowLines), BLANK]),
    ...(summary.unsavedLedger
      ? [makeLine(safeText`the ledger could not be pushed: ${summary.unsavedLedger.reason}`, 0, 'red')]
      : []),
    makeLine(view.status, 0, view.isGood ? 'green' : 'red'),
  ]
  return printLines(lines, options) + renderProblems(view.errors, options)
}

function listFailedLines(title: string, style: Style, changes: readonly FailedChange[]): readonly Line[] {
  if (changes.length === 0) return []
  return [
    makeLine(title, 0, style),
    ...changes.flatMap(({ action, names, reason, fields }) => [
      makeLine(safeText`${action} ${listUpTo(names, MOST_NAMES)}: ${reason}`, 2),
      ...fields.map((field) => makeLine(field, 6)),
    ]),
    BLANK,
  ]
}

/** After an empty line. */
function renderProblems(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const problems = renderDiagnosticsText(diagnostics, options)
  return problems === '' ? '' : `\n${problems}`
}

/** `file:line:column: error: summary [code]`, errors first; empty for none. */
export function renderDiagnosticsText(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const order = Object.keys(SEVERITIES)
  const sorted = diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const lines = sorted.flatMap((diagnostic) => {
    const { severity, summary, code, override } = diagnostic
    const place = formatPlace(diagnostic)
    const start = place === null ? [] : safeText`${place}: `
    return [
      makeLine(safeText`${start}${plainText(severity)}: ${summary} [${code}]`, 0, SEVERITIES[severity]),
      ...(override === null ? [] : [makeLine(safeText`${plainText(ADVICE[severity])}: ${override}`, 2)]),
    ]
  })
  return printLines(lines, options)
}

const BAR = 20

/** `[######--------------] 120 of 400, 12 s, about 28 s left`; the time left from the pace so far. */
export function renderProgress({ done, ended, total }: ProgressCounts, milliseconds: number): string {
  const marks = Math.floor(BAR * (total <= 0 ? 1 : Math.min(1, done / total)))
  const rest = ((milliseconds / ended) * (total - ended)) / 1000
  const left = ended <= 0 || ended >= total ? '' : `, about ${formatDuration(rest)} left`
  const without = ended > done ? `, ${ended - done} failed or not tried` : ''
  const bar = '#'.repeat(marks) + '-'.repeat(BAR - marks)
  return `[${bar}] ${done} of ${total} done${without}, ${formatDuration(milliseconds / 1000)}${left}`
}

/** `ended` counts what was not carried out as well. */
type ProgressCounts = { readonly done: number; readonly ended: number; readonly total: number }

/** A change that failed, in one line. */
export const renderFailure = ({ address, error }: Outcome): string =>
  toPlain(safeText`failed: ${address}: ${error ?? 'no reason given'}`)
