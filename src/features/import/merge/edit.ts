/**
 * A field of an entry set to another value in the text of a file. Edits are made one after the other, each on a fresh
 * reading, and each only where the two values differ. What an anchor names is shared, so it is never edited; an entry that
 * uses it gets a value of its own beside it. What cannot be edited safely throws `NotEditable`.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import { DEFAULT_KEY } from '../../../domain/address.ts'
import { isObject } from '../../../domain/json.ts'
import type { Json, Place } from '../../../domain/model.ts'
import { appendField, appendItem, NotEditable, removeChild, replaceValue } from './splice.ts'

/** From the root of a document: keys as written, and positions. */
export type Path = readonly (string | number)[]

export type FieldEdit = {
  /** Its section, then its key as written or its position. */
  readonly entry: Path
  /** From the entry to the field. */
  readonly field: readonly string[]
  /** What the file says now and what it shall say, both in the file's words and in the compared form. */
  readonly from: Json
  readonly to: Json
  /** An item of a list in its compared form. */
  readonly normaliseItem: (written: Json) => Json
}

export function parse(text: string): Document {
  return parseDocument(text, { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false })
}

/** The way to the entry that begins at a place, as the compiler gives it; null where none does, as of one that `<<` brings in. */
export function findEntry(document: Document, text: string, place: Place): Path | null {
  const linesBefore = text.split('\n').slice(0, place.line - 1)
  const offset = linesBefore.reduce((sum, line) => sum + line.length + 1, place.column - 1)
  const isThere = (node: unknown): boolean => (node as Node | null)?.range?.[0] === offset
  const root = document.contents
  if (!isMap(root)) return null
  for (const { key, value } of root.items) {
    if (!isScalar(key)) continue
    const section = String(key.value)
    if (section === DEFAULT_KEY && isThere(key)) return [section]
    if (isMap(value)) {
      const entry = value.items.find((pair) => isThere(pair.key))
      if (isScalar(entry?.key)) return [section, String(entry.key.value)]
    }
    if (isSeq(value)) {
      const index = value.items.findIndex(isThere)
      if (index !== -1) return [section, index]
    }
  }
  return null
}

export function editField(text: string, edit: FieldEdit): string {
  return setAt(text, [...edit.entry, ...edit.field], edit.from, edit.to, edit)
}

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b)

/** `from` and `to` are those at `path`; null: nothing stands there. */
function setAt(text: string, path: Path, from: Json, to: Json, edit: FieldEdit): string {
  if (isSame(from, to)) return text
  const document = parse(text)
  const aliased = collectAliases(document)
  let node = document.contents as Node | null
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1)
    const isInEntry = depth >= edit.entry.length
    if (isInEntry && isAlias(node)) return overrideAlias(text, node, step, rest, to)
    refuseShared(node, aliased)
    if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null
    else if (isMap(node)) {
      const index = node.items.findIndex(({ key }) => isScalar(key) && key.value === step)
      if (index === -1 && isInEntry) return addField(text, node, String(step), rest, to)
      if (index === -1) throw new NotEditable('its entry was not found')
      if (to === null && rest.length === 0) return removeChild(text, node, index)
      node = node.items[index]?.value as Node | null
    } else throw new NotEditable('its entry was not found')
  }
  if (node === null) throw new NotEditable('it stands where nothing can be put')
  refuseShared(node, aliased)
  return setNode(text, path, node, from, to, edit)
}

/** Key by key and item by item where both values have the form of what is written, else as a whole. */
function setNode(text: string, path: Path, node: Node, from: Json, to: Json, edit: FieldEdit): string {
  if (isMap(node) && isObject(from) && isObject(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    return keys.reduce((result, key) => setAt(result, [...path, key], from[key] ?? null, to[key] ?? null, edit), text)
  }
  if (isSeq(node) && Array.isArray(from) && Array.isArray(to)) {
    if ([...from, ...to].every((item) => typeof item === 'string')) return setItems(text, path, from, to, edit)
    if (from.length === to.length && node.items.length === to.length) {
      const items: readonly Json[] = to
      return items.reduce<string>(
        (result, item, index) => setAt(result, [...path, index], from[index] ?? null, item, edit),
        text,
      )
    }
  }
  return replaceValue(text, node, to)
}

/** A list of texts is a set: what is new comes last, and first of all, so that the list is never empty in between. */
function setItems(text: string, path: Path, from: readonly Json[], to: readonly Json[], edit: FieldEdit): string {
  const findList = (source: string) => {
    const list = parse(source).getIn(path, true)
    if (!isSeq(list)) throw new NotEditable('its list was not found')
    return list
  }
  let result = text
  for (const item of to) if (!from.includes(item)) result = appendItem(result, findList(result), item)
  for (const item of from) {
    if (to.includes(item)) continue
    const list = findList(result)
    const index = list.items.findIndex((node) => isScalar(node) && edit.normaliseItem(node.value as Json) === item)
    if (index === -1) throw new NotEditable(`where ${JSON.stringify(item)} comes from was not found`)
    result = removeChild(result, list, index)
  }
  return result
}

function addField(text: string, map: YAMLMap, key: string, rest: Path, to: Json): string {
  const hasMerge = map.items.some((pair) => isScalar(pair.key) && pair.key.value === '<<')
  if (hasMerge && (to === null || rest.length > 0)) throw new NotEditable('it comes from a map that is merged in')
  if (to === null) return text
  const value = rest.reduceRight<Json>((inner, step) => ({ [step]: inner }), to)
  return appendField(text, map, key, value)
}

/** `*base` becomes `{<<: *base, key: value}`. */
function overrideAlias(text: string, alias: Node, step: string | number, rest: Path, to: Json): string {
  if (to === null || rest.length > 0 || typeof step === 'number' || !alias.range) {
    throw new NotEditable('it comes from an alias')
  }
  const [start, end] = alias.range
  const own = `{<<: ${text.slice(start, end)}}`
  return text.slice(0, start) + appendField(own, parse(own).contents as YAMLMap, step, to) + text.slice(end)
}

function collectAliases(document: Document): ReadonlySet<string> {
  const names = new Set<string>()
  visit(document, { Alias: (_, { source }) => void names.add(source) })
  return names
}

function refuseShared(node: Node | null, aliased: ReadonlySet<string>): void {
  const anchor = node !== null && !isAlias(node) ? node.anchor : undefined
  if (anchor !== undefined && aliased.has(anchor)) {
    throw new NotEditable(`it is part of what the anchor &${anchor} names, which others use`)
  }
}
