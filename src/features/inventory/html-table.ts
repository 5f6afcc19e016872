/** Cells and tables of a page, which become cards on a phone: each cell but the first then tells its column's title. */
import { html } from './html-escape.ts'

/** `text` is markup already; `sort` is what a column is sorted by, where that is not what it shows. */
export type Cell = { readonly text: string; readonly sort?: string }

export const tag = (text: string, kind = ''): string => `<span class="tag ${kind}">${html(text)}</span>`

/** An empty cell takes no room on a phone. */
export function td(label: string | null, { text, sort }: Cell): string {
  const key = sort === undefined ? '' : ` data-sort="${html(sort)}"`
  if (text === '') return `<td${key}></td>`
  return `<td${label === null ? '' : ` data-label="${label}"`}${key}>${label === null ? text : `<span class="value">${text}</span>`}</td>`
}

export function simpleTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th>${title}</th>`).join('')
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((text, index) => td(index === 0 ? null : (titles[index] ?? ''), { text })).join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}
