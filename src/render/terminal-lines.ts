/** Lines for a terminal: wrapped, indented and, when asked for, coloured. Colour never says what words do not. */
import { styleText } from 'node:util'
import { takeStart } from './escape.ts'
import type { Row } from './row.ts'
import { describeImpact, formatTitle, listMemberNames } from './row-names.ts'
import { listUpTo, plainText, safeText, type Text, toPlain } from './say.ts'
import type { PlanPhase } from './view.ts'
import { ORIGINS } from './words.ts'

export type TerminalOptions = {
  readonly color: boolean
  readonly width: number
  readonly moment?: PlanPhase
  readonly now?: string
}

export type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim'

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
      const part = takeStart(word, room - line.length - (empty ? 0 : 1))
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

export type Line = { readonly text: Text | string; readonly indent: number; readonly style?: Style }

export function printer({ color, width }: TerminalOptions): (line: Line) => readonly string[] {
  return ({ text, indent, style }) =>
    wrap(typeof text === 'string' ? text : toPlain(text), width, indent).map((one) =>
      color && style !== undefined ? styleText(style, one, { validateStream: false }) : one,
    )
}

export const NAMES = 12
export const ROWS = 200
const STYLES: Readonly<Record<Row['symbol'], Style>> = {
  '-': 'red',
  '+': 'green',
  '>': 'cyan',
  '~': 'yellow',
  '=': 'dim',
}
export const blank: Line = { text: '', indent: 0 }

export function rowLines(row: Row): readonly Line[] {
  // What is deleted is always named in full.
  const names = listMemberNames(row, row.symbol === '-' ? Number.POSITIVE_INFINITY : NAMES)
  const sources = [...new Set(row.members.flatMap(({ source }) => (source === null ? [] : [source])))]
  const cause = row.origin === null || row.origin === 'spec' || row.origin === 'retired' ? null : ORIGINS[row.origin]
  return [
    { text: safeText`${plainText(row.symbol)} ${formatTitle(row)}`, indent: 2, style: STYLES[row.symbol] },
    ...(names.length === 0 ? [] : [{ text: names, indent: 6 }]),
    ...row.fields.map(({ label, change }) => ({ text: safeText`${label}: ${change}`, indent: 6 })),
    ...row.effect.map((text) => ({ text, indent: 6 })),
    ...describeImpact(row, 3).map((text) => ({ text, indent: 6 })),
    ...(cause === null ? [] : [{ text: cause, indent: 6 }]),
    ...(sources.length === 0
      ? []
      : [
          {
            text: safeText`asked for by ${listUpTo(
              sources.map((one) => safeText`${one}`),
              1,
            )}`,
            indent: 6,
            style: 'dim' as const,
          },
        ]),
  ]
}
