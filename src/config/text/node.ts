/** A YAML (or JSON) value that remembers where it stands: aliases and merge keys resolved, duplicates refused, bombs defused. */
import type { Json, Place } from '../../domain/model.ts'

export type Scalar = {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** As written, without quotes: `007` stays `007`. */
  readonly text: string
  readonly place: Place
}
export type Sequence = { readonly type: 'sequence'; readonly items: readonly Node[]; readonly place: Place }
export type Mapping = { readonly type: 'mapping'; readonly entries: ReadonlyMap<string, Entry>; readonly place: Place }
/** `key` is where the key stands, `node.place` where its value does. */
export type Entry = { readonly key: Place; readonly node: Node }
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
