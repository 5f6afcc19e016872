/**
 * YAML and JSON values that know where they stand, how to find what is at a key or a path, and how to recognise text that
 * should have been quoted.
 */
import type { Json, Place } from '../../domain/model.ts'

/** Keys of maps and positions in lists, from the outside in. */
export type Path = readonly (string | number)[]

export type Scalar = {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** As written, without quotes: `007` stays `007`. */
  readonly text: string
  readonly place: Place
}
export type Sequence = { readonly type: 'sequence'; readonly items: readonly Node[]; readonly place: Place }
export type Mapping = {
  readonly type: 'mapping'
  readonly entries: ReadonlyMap<string, MapEntry>
  readonly place: Place
}
/** `key` is where the key stands, `node.place` where its value does. */
export type MapEntry = { readonly key: Place; readonly node: Node }
export type Node = Scalar | Sequence | Mapping

export function toJson(node: Node): Json {
  switch (node.type) {
    case 'scalar':
      return node.value
    case 'sequence':
      return node.items.map(toJson)
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toJson(entry.node)]))
  }
}

export function getChild(mapping: Mapping, key: string): Node | undefined {
  return mapping.entries.get(key)?.node
}

/** The value at `path`; undefined where there is none. */
export function getAt(value: Json | undefined, path: Path): Json | undefined {
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, part) ? (value as Readonly<Record<string | number, Json>>)[part] : undefined
  }
  return value
}

/** A scalar as text; nothing for all else. */
export function toText(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The place of the deepest part of `path` that exists; of a key where that is asked for. */
export function findPlace(root: Node, path: Path, on: 'key' | 'value' = 'value'): Place {
  let place = root.place
  let node: Node = root
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1
    if (node.type === 'mapping') {
      const entry = node.entries.get(String(part))
      if (!entry) return place
      place = on === 'key' && last ? entry.key : placeOfValue(entry.node, entry.key)
      node = entry.node
    } else if (node.type === 'sequence' && typeof part === 'number') {
      const item = node.items[part]
      if (!item) return place
      place = item.place
      node = item
    } else {
      return place
    }
  }
  return place
}

/** The node at `path`; null where there is none. */
export function findNode(root: Node, path: Path): Node | null {
  let node: Node | undefined = root
  for (const part of path) {
    if (node?.type === 'mapping') node = getChild(node, String(part))
    else node = node?.type === 'sequence' && typeof part === 'number' ? node.items[part] : undefined
  }
  return node ?? null
}

/** A block mapping starts at its first key, which is a poor place for a message: the key that holds it is better. */
const placeOfValue = (node: Node, key: Place): Place => (node.type === 'scalar' ? node.place : key)

/** True for `title: {slug}`, a map with the key `slug` and no value: the answer is `quote the value: "{slug}"`. */
export function isBrokenPlaceholder(node: Node): boolean {
  if (node.type !== 'mapping' || node.entries.size !== 1 || !isFlow(node)) return false
  const [pair] = node.entries
  return pair !== undefined && /^[A-Za-z][A-Za-z0-9_]*$/.test(pair[0]) && isBare(pair[1])
}

/** True for the key `Inc.` of `{title: Globex, Inc.}`: the answer is to quote the value before it. */
export function isBrokenComma(node: Mapping, key: string): boolean {
  const entry = node.entries.get(key)
  return entry !== undefined && isBare(entry) && isFlow(node) && node.entries.size > 1
}

function isBare({ node }: MapEntry): boolean {
  return node.type === 'scalar' && node.value === null && node.text === ''
}

/** A block map starts where its first key does; a flow map at its brace. */
function isFlow(node: Mapping): boolean {
  const [first] = node.entries.values()
  return first !== undefined && (first.key.line !== node.place.line || first.key.column !== node.place.column)
}
