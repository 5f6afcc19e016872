/** What a live object becomes in the file: its key, its entry, and the file of its own for the items of a long list. */

import { findHiddenCharacter } from '../../config/check-entry.ts'
import { DEFAULT_KEY } from '../../domain/address.ts'
import type { Attributes, Json, LiveObject } from '../../domain/model.ts'
import { findIdentityField, registry } from '../../kinds/registry.ts'
import { nestPaths } from '../../kinds/remote.ts'

/** One live object as the file will say it. */
export type Resource = {
  readonly object: LiveObject
  /** Of an account the e-mail. */
  readonly key: string
  /** It could not be found by its name, as when another live object has it, so the file says its id. */
  readonly isPinned: boolean
  /** By dotted path, in the order of the kind's fields: references are keys, and what equals its default is left out. */
  readonly values: Attributes
}

/** Texts may hold placeholders; braces that stand for themselves are doubled already. */
export type Entry = { readonly [key: string]: Json }

/** `key` is null where the section is a list, because a field of the entry names it. */
export type KeyedEntry = { readonly key: string | null; readonly entry: Entry }

/** More items than these stand in a file of their own. */
const MOST_ITEMS = 20
/** File systems take names of 255 bytes. */
const LONGEST_PATH = 120

/** Adds a list's file to `files`, where there is to be one; `directory` is that of the file the entry stands in. */
export function toKeyedEntry(resource: Resource, directory: string, files: Record<string, string>): KeyedEntry {
  const { object, key, isPinned } = resource
  const { fields, section } = registry[object.kind]
  const identity = findIdentityField(object.kind)
  const values: Record<string, Json> = { ...resource.values }
  for (const { path } of fields.filter((field) => field.fromFile)) {
    const items = values[path]
    const file = `${section}/${toKey(key)}.txt`
    if (!Array.isArray(items) || !isLong(items) || file.length >= LONGEST_PATH || `${directory}${file}` in files)
      continue
    files[`${directory}${file}`] = `${items.join('\n')}\n`
    values[path] = { file }
  }
  const own = { ...(isPinned ? { id: object.id } : {}), ...escapeBraces(nestPaths(values)) }
  return identity === undefined
    ? { key: escapeBraces(key), entry: own }
    : { key: null, entry: { [identity]: escapeBraces(key), ...own } }
}

const isLong = (items: readonly Json[]): boolean => items.length > MOST_ITEMS && items.every(isOneLine)

/** As a text file is read: trimmed, blank lines and comments ignored. */
const isOneLine = (item: Json): boolean =>
  typeof item === 'string' &&
  item !== '' &&
  item === item.trim() &&
  !/[\r\n]|(?:^|\s)#/u.test(item) &&
  item.isWellFormed()

/** Every text such that the file's placeholders leave it as it is. */
export function escapeBraces<T extends Json>(value: T): T
export function escapeBraces(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll('{', '{{').replaceAll('}', '}}')
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item: Json) => escapeBraces(item))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, escapeBraces(member as Json)]))
}

const LONGEST_KEY = 48
const AS_IT_IS = /^[a-z0-9][a-z0-9._-]*$/

/** Names that mean something else as a key, in this program or to whoever reads YAML into objects. */
const RESERVED = [DEFAULT_KEY, '__proto__']

/** Gives each name a readable key, and none twice: `fallback` for names that leave nothing readable, never one that is taken. */
export function createKeys(fallback: string, taken: Iterable<string>): (name: string) => string {
  const given = new Set<string>([...RESERVED, ...taken])
  return (name) => {
    const base = toKey(name) || fallback
    let key = base
    for (let count = 2; given.has(key); count += 1) key = `${base}-${count}`
    given.add(key)
    return key
  }
}

/** What a name already is where it can be a key; else letters and digits of any script, with `-` for the rest. May be empty. */
export function toKey(name: string): string {
  if (name.length <= 256 && AS_IT_IS.test(name)) return name
  const plain = name
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFKC')
    .toLowerCase()
  const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
  const short = Array.from(slug).slice(0, LONGEST_KEY).join('')
  const trimmed = short.replace(/^[-._\p{M}]+/u, '').replace(/[-._]+$/u, '')
  return findHiddenCharacter(trimmed) === null ? trimmed : ''
}
