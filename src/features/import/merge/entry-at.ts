/** Which entry of a file begins at a place: the compiler says places, an edit needs the way there. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml'
import type { Place } from '../../../domain/model.ts'
import type { EntryPath } from './edit.ts'

/** Null where none does, as of an entry that a merge brings in. */
export function findEntry(document: Document, place: Place, text: string): EntryPath | null {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  const starts = (node: unknown): boolean => {
    const at = (node as Node | null)?.range?.[0]
    if (at === undefined) return false
    const { line, col } = lines.linePos(at)
    return line === place.line && col === place.column
  }
  const root = document.contents
  if (!isMap(root)) return null
  for (const { key, value } of root.items) {
    if (!isScalar(key)) continue
    const section = String(key.value)
    if (section === 'default_workspace' && starts(key)) return [section]
    if (isMap(value)) {
      const found = value.items.find((one) => starts(one.key))
      if (found && isScalar(found.key)) return [section, String(found.key.value)]
    }
    if (isSeq(value)) {
      const index = value.items.findIndex(starts)
      if (index !== -1) return [section, index]
    }
  }
  return null
}
