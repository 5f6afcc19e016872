/** Resources as entries that stand for themselves; the items of long lists in files of their own. */
import type { Json } from '../../domain/model.ts'
import { toKey } from './keys.ts'
import { type Entry, escapeBraces, nestValues, type Resource } from './resource.ts'

/** More items than these stand in a file of their own. */
const MOST_ITEMS = 20

export const toEntry = ({ object, pinned, values }: Resource): Entry => ({
  ...(pinned ? { id: object.id } : {}),
  ...escapeBraces(nestValues(values)),
})

export const toAccountEntry = (one: Resource): Entry => ({ email: escapeBraces(one.key), ...toEntry(one) })

/** Adds the items' file, if there is to be one, to `files`; `directory` is that of the file the entry stands in. */
export function toListEntry(one: Resource, directory: string, files: Record<string, string>): Entry {
  const { items, ...values } = one.values
  const entry = toEntry({ ...one, values })
  if (!Array.isArray(items)) return entry
  const path = `lists/${toKey(one.key)}.txt`
  const isLong = items.length > MOST_ITEMS && items.every(fitsOnALine) && path.length < LONGEST_PATH
  if (!isLong || `${directory}${path}` in files) return { ...entry, items: escapeBraces(items) }
  files[`${directory}${path}`] = `${items.join('\n')}\n`
  return { ...entry, items: { file: path } }
}

/** File systems take names of 255 bytes. */
const LONGEST_PATH = 120

/** As a text file is read: trimmed, blank lines and comments ignored. */
const fitsOnALine = (item: Json): boolean =>
  typeof item === 'string' &&
  item !== '' &&
  item === item.trim() &&
  !/[\r\n]|(?:^|\s)#/u.test(item) &&
  item.isWellFormed()
