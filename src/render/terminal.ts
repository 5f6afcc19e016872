/** A plan, a report and diagnostics for a terminal or a job log. Symbols and words say everything; colour only repeats it. */
import { keyOf } from '../domain/address.ts'
import type { Diagnostic, Plan } from '../domain/model.ts'
import { type AppliedCounts, buildReportView, type FailedChange } from './report.ts'
import { codeText, listUpTo, plainText, safeText, type Text } from './say.ts'
import { blank, type Line, NAMES, printer, ROWS, rowLines, type Style, type TerminalOptions } from './terminal-lines.ts'
import { buildView, fileLine, keys } from './view.ts'
import { countNoun, FORGOTTEN, formatDate, formatDueDate, formatDuration, UNMANAGED } from './words.ts'

function standing(plan: Plan, now: string | undefined): readonly Line[] {
  const line = (amount: number, words: string, names: Text): readonly Line[] =>
    amount === 0 ? [] : [{ text: safeText`${amount} ${plainText(words)}: ${names}`, indent: 2 }]
  const waiting = plan.retired.map(({ address, due }) => {
    const wait = formatDueDate(due, now)
    return safeText`${codeText(keyOf(address))} on ${formatDate(due)}${wait === null ? [] : safeText` (${plainText(wait)})`}`
  })
  return [
    ...line(
      plan.unhealthy.length,
      'unhealthy',
      listUpTo(
        plan.unhealthy.map(({ address, status }) => safeText`${keyOf(address)} (${status})`),
        NAMES,
      ),
    ),
    ...line(plan.retired.length, 'waiting to be deleted', listUpTo(waiting, NAMES)),
    ...line(plan.unmanaged.length, UNMANAGED, keys(plan.unmanaged, NAMES)),
    ...line(plan.forgotten.length, FORGOTTEN, keys(plan.forgotten, NAMES)),
  ]
}

export function renderPlanText(plan: Plan, options: TerminalOptions): string {
  const view = buildView(plan, options.moment ?? 'command')
  const print = printer(options)
  const rows = [...view.own, ...view.foreign.flatMap((one) => one.rows)]
  const must = rows.filter((row) => row.symbol === '-')
  const other = rows.filter((row) => row.symbol !== '-')
  const rest = other.length - ROWS
  const also = standing(plan, options.now)
  const lines: readonly Line[] = [
    { text: view.headline, indent: 0, style: 'bold' },
    ...(rows.length === 0 ? [] : [blank, ...[...must, ...other.slice(0, ROWS)].flatMap(rowLines)]),
    ...(rest > 0 ? [{ text: `and ${countNoun(rest, 'more row')}; --json shows all`, indent: 2 }] : []),
    ...(also.length === 0 ? [] : [blank, ...also]),
    blank,
    { text: view.verdict.text, indent: 0, style: view.verdict.result === 'refused' ? 'red' : 'bold' },
    ...(plan.requests.writes === 0
      ? []
      : [
          {
            text: `${countNoun(plan.requests.writes, 'request')}, about ${formatDuration(plan.requests.seconds)}`,
            indent: 0,
            style: 'dim' as const,
          },
        ]),
    { text: safeText`plan ${plan.digest}`, indent: 0, style: 'dim' },
  ]
  const problems = renderDiagnosticsText(plan.diagnostics, options)
  return `${lines.flatMap(print).join('\n')}\n${problems === '' ? '' : `\n${problems}`}`
}

const SEVERITIES: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' }

/** `file:line:column: error: summary [code]`, errors first; empty for none. */
export function renderDiagnosticsText(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const print = printer(options)
  const order = Object.keys(SEVERITIES)
  const sorted = diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const lines = sorted.flatMap((one): readonly Line[] => {
    const place = fileLine(one)
    return [
      {
        text: safeText`${place === null ? [] : safeText`${place}: `}${plainText(one.severity)}: ${one.summary} [${one.code}]`,
        indent: 0,
        style: SEVERITIES[one.severity],
      },
      ...(one.override === null ? [] : [{ text: safeText`to allow it: ${one.override}`, indent: 2 }]),
    ]
  })
  return lines
    .flatMap(print)
    .map((line) => `${line}\n`)
    .join('')
}

function fateLines(title: string, style: Style, fates: readonly FailedChange[]): readonly Line[] {
  if (fates.length === 0) return []
  return [
    { text: title, indent: 0, style },
    ...fates.map(({ what, names, reason }) => ({
      text: safeText`${what} ${listUpTo(names, NAMES)}: ${reason}`,
      indent: 2,
    })),
    blank,
  ]
}

export function renderReportText(plan: Plan, applied: AppliedCounts, options: TerminalOptions): string {
  const view = buildReportView(plan, applied)
  const print = printer(options)
  const lines: readonly Line[] = [
    { text: view.headline, indent: 0, style: 'bold' },
    blank,
    ...fateLines('Failed', 'red', view.failed),
    ...fateLines('Held back', 'yellow', view.withheld),
    ...fateLines('Not tried', 'yellow', view.skipped),
    ...(view.remaining.length === 0
      ? []
      : [
          { text: 'Left over', indent: 0, style: 'red' as const },
          ...view.remaining.slice(0, ROWS).flatMap(rowLines),
          blank,
        ]),
    ...(applied.unrecorded
      ? [
          {
            text: safeText`the ledger could not be pushed: ${applied.unrecorded.reason}`,
            indent: 0,
            style: 'red' as const,
          },
        ]
      : []),
    { text: view.verdict, indent: 0, style: view.good ? 'green' : 'red' },
  ]
  const problems = renderDiagnosticsText(view.errors, options)
  return `${lines.flatMap(print).join('\n')}\n${problems === '' ? '' : `\n${problems}`}`
}

export { progressText } from './progress.ts'
