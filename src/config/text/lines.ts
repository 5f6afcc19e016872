/** Text files with one entry a line: blank lines and `#` comments (on a line of their own or after a space) ignored. */
import type { Place } from '../../domain/model.ts'

export type Line = { readonly text: string; readonly place: Place }

export function readLines(file: string, text: string): readonly Line[] {
  const found: Line[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const entry = withoutComment(raw).trim()
    if (entry === '') continue
    const column = raw.length - raw.trimStart().length + 1
    found.push({ text: entry, place: { file, line: index + 1, column } })
  }
  return found
}

function withoutComment(line: string): string {
  const comment = line.search(/(?:^|\s)#/)
  return comment === -1 ? line : line.slice(0, comment)
}
