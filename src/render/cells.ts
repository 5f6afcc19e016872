/** How wide a text is on a terminal: wide letters take two cells, and what is drawn as one letter counts as one. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60]/u

const cellsOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

export function countCells(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  return [...graphemes.segment(text)].reduce((sum, { segment }) => sum + cellsOf(segment), 0)
}

/** Exactly that many cells: filled up, or cut. */
export function padToCells(text: string, width: number): string {
  const whole = countCells(text)
  if (whole <= width) return text + ' '.repeat(width - whole)
  let [kept, used] = ['', 0]
  for (const { segment } of graphemes.segment(text)) {
    if (used + cellsOf(segment) > width - 1) break
    kept += segment
    used += cellsOf(segment)
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - used))}`
}

/** At most that many cells. */
export const shortenToCells = (text: string, width: number): string =>
  countCells(text) <= width ? text : padToCells(text, width).trimEnd()
