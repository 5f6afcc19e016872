/**
 * A field of an entry set to another value in the text of a file. Edits are made one after the other, each on a fresh
 * reading, and each only where the two values differ. What an anchor names is shared, so it is never edited; an entry that
 * uses it gets a value of its own beside it.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml'
import { isObject } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import { insertField, insertItem, NotEditable, removeField, removeItem, replaceValue } from './splice.ts'

/** Where an entry stands: its section, then its key as written or its position. */
export type EntryPath = readonly (string | number)[]

export type Edit = {
  readonly entry: EntryPath
  /** From the entry to the field. */
  readonly field: readonly string[]
  /** What the file says now and what it shall say, both in the file's words and in the compared form. */
  readonly from: Json
  readonly to: Json
  /** An item of a list in its compared form. */
  readonly item: (written: Json) => Json
}

export function parse(text: string): Document {
  return parseDocument(text, { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false })
}

export function applyEdits(text: string, edit: Edit): string {
  return at(text, [...edit.entry, ...edit.field], edit.from, edit.to, edit)
}

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

function at(text: string, path: EntryPath, from: Json, to: Json, edit: Edit): string {
  if (same(from, to)) return text
  const document = parse(text)
  const names = anchorsUsed(document)
  let node = document.contents as Node | null
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1)
    const inEntry = depth >= edit.entry.length
    if (inEntry && isAlias(node)) return overriding(text, node, step, rest, to)
    refuseShared(node, names)
    if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) {
        if (!inEntry) throw new NotEditable('its entry was not found')
        return added(text, node, String(step), rest, to)
      }
      if (to === null && rest.length === 0) return removeField(text, node, String(step))
      node = pair.value as Node | null
    } else throw new NotEditable('its entry was not found')
  }
  if (node === null) throw new NotEditable('it stands where nothing can be put')
  refuseShared(node, names)
  return changed(text, path, node, from, to, edit)
}

function changed(text: string, path: EntryPath, node: Node, from: Json, to: Json, edit: Edit): string {
  if (isMap(node) && isObject(from) && isObject(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    return keys.reduce((result, key) => at(result, [...path, key], from[key] ?? null, to[key] ?? null, edit), text)
  }
  if (isSeq(node) && Array.isArray(from) && Array.isArray(to)) {
    if ([...from, ...to].every((one) => typeof one === 'string')) return regrouped(text, path, from, to, edit)
    if (from.length === to.length && node.items.length === to.length) {
      return to.reduce<string>(
        (result, one: Json, index) => at(result, [...path, index], from[index] ?? null, one, edit),
        text,
      )
    }
  }
  return replaceValue(text, node, to)
}

/** A list of texts is a set: what is new comes last, so that it is never empty in between. */
function regrouped(text: string, path: EntryPath, from: readonly Json[], to: readonly Json[], edit: Edit): string {
  const listIn = (source: string) => {
    const list = parse(source).getIn(path, true)
    if (!isSeq(list)) throw new NotEditable('its list was not found')
    return list
  }
  let result = text
  for (const one of to) if (!from.includes(one)) result = insertItem(result, listIn(result), one)
  for (const one of from) {
    if (to.includes(one)) continue
    const list = listIn(result)
    const index = list.items.findIndex((item) => isScalar(item) && edit.item(item.value as Json) === one)
    if (index === -1) throw new NotEditable(`where ${JSON.stringify(one)} comes from was not found`)
    result = removeItem(result, list, index)
  }
  return result
}

function added(text: string, map: YAMLMap, key: string, rest: EntryPath, to: Json): string {
  const merges = map.items.some((one) => isScalar(one.key) && one.key.value === '<<')
  if (merges && (to === null || rest.length > 0)) throw new NotEditable('it comes from a map that is merged in')
  return to === null ? text : insertField(text, map, key, within(rest, to))
}

/** `*base` becomes `{<<: *base, key: value}`. */
function overriding(text: string, node: Node, step: string | number, rest: EntryPath, to: Json): string {
  if (to === null || rest.length > 0 || typeof step === 'number' || !node.range) {
    throw new NotEditable('it comes from an alias')
  }
  const [start, end] = node.range
  const own = `{<<: ${text.slice(start, end)}}`
  return text.slice(0, start) + insertField(own, parse(own).contents as YAMLMap, step, to) + text.slice(end)
}

function within(path: EntryPath, value: Json): Json {
  return path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value)
}

function anchorsUsed(document: Document): ReadonlySet<string> {
  const used = new Set<string>()
  visit(document, { Alias: (_, { source }) => void used.add(source) })
  return used
}

function refuseShared(node: Node | null, used: ReadonlySet<string>): void {
  const anchor = node !== null && !isAlias(node) ? node.anchor : undefined
  if (anchor !== undefined && used.has(anchor)) {
    throw new NotEditable(`it is part of what the anchor &${anchor} names, which others use`)
  }
}
