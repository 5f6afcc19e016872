/**
 * A table that fits a terminal. Columns that do not fit are left out, the least important first; a text that is still too
 * wide is cut. Widths are counted in terminal cells.
 */
import { countCells, padToCells } from './cells.ts'
import { showHidden } from './escape.ts'

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

export function table<T>(columns: readonly Column<T>[], rows: readonly T[], width: number): Table {
  const filled = columns.map((column) => {
    const cells = rows.map((row) => showHidden(column.cell(row)))
    const natural = Math.min(column.most, Math.max(countCells(column.title), ...cells.map(countCells)))
    return { column, cells, natural, least: Math.min(natural, column.least) }
  })
  // A column that says nothing anywhere is no news.
  const telling = filled.filter(({ column, cells }) => column.rank === 0 || cells.some((cell) => cell !== ''))
  let shown = telling
  const needed = () => shown.reduce((sum, { least }) => sum + least, 0) + GAP.length * (shown.length - 1)
  while (needed() > width && shown.some(({ column }) => column.rank > 0)) {
    const worst = Math.max(...shown.map(({ column }) => column.rank))
    shown = shown.filter(({ column }) => column.rank !== worst)
  }
  const widths = share(shown, width - GAP.length * (shown.length - 1))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padToCells(cell, widths[index] ?? 0))
      .join(GAP)
      .trimEnd()
  return {
    header: line(shown.map(({ column }) => column.title)),
    lines: rows.map((_, index) => line(shown.map(({ cells }) => cells[index] ?? ''))),
    hidden: telling.filter((one) => !shown.includes(one)).map(({ column }) => column.title),
  }
}

type Sized = { readonly column: { readonly rank: number }; readonly natural: number; readonly least: number }

/** Everybody gets the least; what is left goes to the important first. Only when not even the least fits are all cut down. */
function share(columns: readonly Sized[], room: number): readonly number[] {
  const widths = new Map(columns.map((one) => [one, one.least]))
  let left = room - columns.reduce((sum, { least }) => sum + least, 0)
  for (const one of columns.toSorted((a, b) => a.column.rank - b.column.rank)) {
    const more = Math.min(Math.max(left, 0), one.natural - one.least)
    widths.set(one, one.least + more)
    left -= more
  }
  for (; left < 0; left += 1) {
    const [widest, width] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))
    if (width <= 1) break
    widths.set(widest, width - 1)
  }
  return columns.map((one) => widths.get(one) ?? 0)
}
