/** Items of a list that stand in a text file, a line each: lines are taken out and put in, comments and order stay. */
import { posix } from 'node:path'
import { type Document, isScalar } from 'yaml'
import type { Json } from '../../../domain/model.ts'
import { NotEditable } from './splice.ts'

/** The path of the file that holds an entry's items, from the repository's root; null when they stand in the entry. */
export function findItemsFile(document: Document, entry: readonly (string | number)[], file: string): string | null {
  const path = document.getIn([...entry, 'items', 'file'], true)
  return isScalar(path) && typeof path.value === 'string' ? posix.join(posix.dirname(file), path.value) : null
}

/** `from` and `to` in the compared form: lower case. */
export function editItems(text: string, from: Json, to: Json): string {
  if (!Array.isArray(from) || !Array.isArray(to)) throw new NotEditable('its items are no list')
  const gone = new Set(from.filter((one) => !to.includes(one)))
  const come = to.filter((one) => !from.includes(one))
  if (to.length === 0) throw new NotEditable('no items are left: write items: [] instead of the file')
  if (come.some((one) => /[\r\n]|(?:^|\s)#/u.test(String(one)))) throw new NotEditable('an item does not fit on a line')
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const kept = text.split(/(?<=\n)/).filter((line) => !gone.has(itemOf(line)))
  const body = kept.join('')
  const closed = body === '' || body.endsWith('\n') ? body : `${body}${end}`
  return come.length === 0 ? body : closed + come.map((one) => `${String(one)}${end}`).join('')
}

/** As the compiler reads a line. */
function itemOf(line: string): string {
  const comment = line.search(/(?:^|\s)#/)
  return (comment === -1 ? line : line.slice(0, comment))
    .trim()
    .toLowerCase()
    .replace(/^\uFEFF/, '')
}
