/** A plan, a report and diagnostics for a terminal or a job log. Symbols and words say everything; colour only repeats it. */
import { styleText } from 'node:util'
import type { Diagnostic, Plan } from '../model.ts'
import { visible } from './escape.ts'
import { memberNames, type Row, title } from './rows.ts'
import { code, ours, plain, say, some, type Text } from './say.ts'
import { fileLine, keys, type Moment, viewOf } from './view.ts'
import { count, date, duration, FORGOTTEN, keyOf, ORIGINS, UNMANAGED, until } from './words.ts'

export type TerminalOptions = {
  readonly color: boolean
  readonly width: number
  readonly moment?: Moment
  readonly now?: string
}

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim'

/** Wraps at words; what follows the first line is indented by two more. A word longer than the line is broken. */
export function wrap(text: string, width: number, indent = 0): readonly string[] {
  const room = Math.max(width, indent + 22)
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  for (const whole of text.split(' ')) {
    let word = whole
    if (!empty && line.length + 1 + word.length > room) {
      lines.push(line)
      line = ' '.repeat(indent + 2)
      empty = true
    }
    while (word.length > room - indent - 2) {
      const part = word.slice(0, room - line.length - (empty ? 0 : 1)).toWellFormed()
      lines.push(empty ? line + part : `${line} ${part}`)
      word = word.slice(part.length)
      line = ' '.repeat(indent + 2)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

type Line = { readonly text: Text | string; readonly indent: number; readonly style?: Style }

function printer({ color, width }: TerminalOptions): (line: Line) => readonly string[] {
  return ({ text, indent, style }) =>
    wrap(typeof text === 'string' ? text : plain(text), width, indent).map((one) =>
      color && style !== undefined ? styleText(style, one, { validateStream: false }) : one,
    )
}

const NAMES = 12
const ROWS = 200
const STYLES: Readonly<Record<Row['symbol'], Style>> = {
  '-': 'red',
  '+': 'green',
  '>': 'cyan',
  '~': 'yellow',
  '=': 'dim',
}
const blank: Line = { text: '', indent: 0 }

function rowLines(row: Row): readonly Line[] {
  // What is deleted is always named in full.
  const names = memberNames(row, row.symbol === '-' ? Number.POSITIVE_INFINITY : NAMES)
  const sources = [...new Set(row.members.flatMap(({ source }) => (source === null ? [] : [source])))]
  const cause = row.origin === null || row.origin === 'spec' ? null : ORIGINS[row.origin]
  return [
    { text: say`${ours(row.symbol)} ${title(row)}`, indent: 2, style: STYLES[row.symbol] },
    ...(names.length === 0 ? [] : [{ text: names, indent: 6 }]),
    ...row.fields.map(({ label, change }) => ({ text: say`${label}: ${change}`, indent: 6 })),
    ...row.effect.map((text) => ({ text, indent: 6 })),
    ...(row.kind !== 'account' && row.affects.accounts > 0
      ? [{ text: `reaches ${count(row.affects.accounts, 'mailbox', 'mailboxes')}`, indent: 6 }]
      : []),
    ...(cause === null ? [] : [{ text: cause, indent: 6 }]),
    ...(sources.length === 0
      ? []
      : [
          {
            text: say`asked for by ${some(
              sources.map((one) => say`${one}`),
              1,
            )}`,
            indent: 6,
            style: 'dim' as const,
          },
        ]),
  ]
}

function standing(plan: Plan, now: string | undefined): readonly Line[] {
  const line = (amount: number, words: string, names: Text): readonly Line[] =>
    amount === 0 ? [] : [{ text: say`${amount} ${ours(words)}: ${names}`, indent: 2 }]
  const waiting = plan.retired.map(({ address, due }) => {
    const wait = until(due, now)
    return say`${code(keyOf(address))} on ${date(due)}${wait === null ? [] : say` (${ours(wait)})`}`
  })
  return [
    ...line(
      plan.unhealthy.length,
      'unhealthy',
      some(
        plan.unhealthy.map(({ address, status }) => say`${keyOf(address)} (${status})`),
        NAMES,
      ),
    ),
    ...line(plan.retired.length, 'waiting to be deleted', some(waiting, NAMES)),
    ...line(plan.unmanaged.length, UNMANAGED, keys(plan.unmanaged, NAMES)),
    ...line(plan.forgotten.length, FORGOTTEN, keys(plan.forgotten, NAMES)),
  ]
}

export function planText(plan: Plan, options: TerminalOptions): string {
  const view = viewOf(plan, options.moment ?? 'command')
  const print = printer(options)
  const rows = [...view.own, ...view.foreign.flatMap((one) => one.rows)]
  const must = rows.filter((row) => row.symbol === '-')
  const other = rows.filter((row) => row.symbol !== '-')
  const rest = other.length - ROWS
  const also = standing(plan, options.now)
  const lines: readonly Line[] = [
    { text: view.headline, indent: 0, style: 'bold' },
    ...(rows.length === 0 ? [] : [blank, ...[...must, ...other.slice(0, ROWS)].flatMap(rowLines)]),
    ...(rest > 0 ? [{ text: `and ${count(rest, 'more row')}; --json shows all`, indent: 2 }] : []),
    ...(also.length === 0 ? [] : [blank, ...also]),
    blank,
    { text: view.verdict.text, indent: 0, style: view.verdict.result === 'refused' ? 'red' : 'bold' },
    ...(plan.requests.writes === 0
      ? []
      : [
          {
            text: `${count(plan.requests.writes, 'request')}, about ${duration(plan.requests.seconds)}`,
            indent: 0,
            style: 'dim' as const,
          },
        ]),
    { text: say`plan ${plan.digest}`, indent: 0, style: 'dim' },
  ]
  const problems = diagnosticsText(plan.diagnostics, options)
  return `${lines.flatMap(print).join('\n')}\n${problems === '' ? '' : `\n${problems}`}`
}

const SEVERITIES: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' }

/** `file:line:column: error: summary [code]`, errors first; empty for none. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  const print = printer(options)
  const order = Object.keys(SEVERITIES)
  const sorted = diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const lines = sorted.flatMap((one): readonly Line[] => {
    const place = fileLine(one)
    return [
      {
        text: say`${place === null ? [] : say`${place}: `}${ours(one.severity)}: ${one.summary} [${one.code}]`,
        indent: 0,
        style: SEVERITIES[one.severity],
      },
      ...(one.override === null ? [] : [{ text: say`to allow it: ${one.override}`, indent: 2 }]),
    ]
  })
  return lines
    .flatMap(print)
    .map((line) => `${line}\n`)
    .join('')
}

/** One line that replaces itself: `[#######-------------] 120 of 238, 12 s, about 11 s left`. Seconds. */
export function progressText(done: number, total: number, elapsed: number, remaining: number | null): string {
  const filled = total <= 0 ? 20 : Math.min(20, Math.floor((20 * done) / total))
  const left = remaining === null || done >= total ? '' : `, about ${duration(remaining)} left`
  return visible(`[${'#'.repeat(filled)}${'-'.repeat(20 - filled)}] ${done} of ${total}, ${duration(elapsed)}${left}`)
}
