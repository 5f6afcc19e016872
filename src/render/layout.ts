/**
 * Text laid out on a terminal: wrapped lines, and tables that fit. Widths are counted in cells: wide letters take two, and
 * what is drawn as one letter counts as one. Columns that do not fit are left out, the least important first.
 */
import { showHidden, takeStart } from './escape.ts'

/** The codes that begin and end each. */
const STYLES = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
} as const
export type Style = keyof typeof STYLES

/** Colour never says what words do not. */
export const paint = (text: string, style: Style | undefined, color: boolean): string =>
  color && style !== undefined ? `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m` : text

/** Made when the first text needs it: it takes longer to make than all else here, and few texts do. */
let segmenter: Intl.Segmenter | null = null
const listGraphemes = (text: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60]/u

const measureGrapheme = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

function countCells(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  return listGraphemes(text).reduce((sum, grapheme) => sum + measureGrapheme(grapheme), 0)
}

/** Exactly that many cells: filled up, or cut. */
function padToCells(text: string, width: number): string {
  const whole = countCells(text)
  if (whole <= width) return text + ' '.repeat(width - whole)
  let [start, used] = ['', 0]
  for (const grapheme of listGraphemes(text)) {
    if (used + measureGrapheme(grapheme) > width - 1) break
    start += grapheme
    used += measureGrapheme(grapheme)
  }
  return `${start}…${' '.repeat(Math.max(0, width - 1 - used))}`
}

/** At most that many cells. */
export const shortenToCells = (text: string, width: number): string =>
  countCells(text) <= width ? text : padToCells(text, width).trimEnd()

/** Wraps at words; what follows the first line is indented by two more. A word longer than the line is broken. */
export function wrap(text: string, width: number, indent = 0): readonly string[] {
  const room = Math.max(width, indent + 22)
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let isEmpty = true
  for (const whole of text.split(' ')) {
    let word = whole
    if (!isEmpty && line.length + 1 + word.length > room) {
      lines.push(line)
      line = ' '.repeat(indent + 2)
      isEmpty = true
    }
    while (word.length > room - indent - 2) {
      const part = takeStart(word, room - line.length - (isEmpty ? 0 : 1))
      lines.push(isEmpty ? line + part : `${line} ${part}`)
      word = word.slice(part.length)
      line = ' '.repeat(indent + 2)
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line]
}

export type Column<T> = {
  readonly title: string
  /** Foreign text; made visible here. */
  readonly cell: (row: T) => string
  /** 0 is always shown; the higher, the sooner it goes. */
  readonly rank: number
  /** Not made narrower than this. */
  readonly least: number
  readonly most: number
}

export type Table = { readonly header: string; readonly lines: readonly string[]; readonly hidden: readonly string[] }

const GAP = '  '

export function buildTable<T>(columns: readonly Column<T>[], rows: readonly T[], width: number): Table {
  const candidates = columns
    .map(({ title, cell, rank, least, most }) => {
      const cells = rows.map((row) => showHidden(cell(row)))
      const natural = Math.min(most, Math.max(countCells(title), ...cells.map(countCells)))
      return { title, cells, rank, natural, least: Math.min(natural, least) }
    })
    // A column that is empty everywhere is no news.
    .filter(({ rank, cells }) => rank === 0 || cells.some((cell) => cell !== ''))
  let visible = candidates
  const countNeededCells = () => visible.reduce((sum, { least }) => sum + least, 0) + GAP.length * (visible.length - 1)
  while (countNeededCells() > width && visible.some(({ rank }) => rank > 0)) {
    const last = Math.max(...visible.map(({ rank }) => rank))
    visible = visible.filter(({ rank }) => rank !== last)
  }
  const widths = shareWidth(visible, width - GAP.length * (visible.length - 1))
  const joinCells = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padToCells(cell, widths[index] ?? 0))
      .join(GAP)
      .trimEnd()
  return {
    header: joinCells(visible.map(({ title }) => title)),
    lines: rows.map((_, index) => joinCells(visible.map(({ cells }) => cells[index] ?? ''))),
    hidden: candidates.filter((column) => !visible.includes(column)).map(({ title }) => title),
  }
}

type ColumnWidth = { readonly rank: number; readonly natural: number; readonly least: number }

/** Every column gets the least; what is left goes to the important first. Only when not even the least fits are all cut down. */
function shareWidth(columns: readonly ColumnWidth[], room: number): readonly number[] {
  const widths = new Map(columns.map((column) => [column, column.least]))
  let left = room - columns.reduce((sum, { least }) => sum + least, 0)
  for (const column of columns.toSorted((a, b) => a.rank - b.rank)) {
    const more = Math.min(Math.max(left, 0), column.natural - column.least)
    widths.set(column, column.least + more)
    left -= more
  }
  for (; left < 0; left += 1) {
    const [widest, width] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))
    if (width <= 1) break
    widths.set(widest, width - 1)
  }
  return columns.map((column) => widths.get(column) ?? 0)
}
