/** How faults become diagnostics. Positions are looked up only here, for what is really reported. */

import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'
import type { Mapping, Node } from './text/node.ts'

export type Path = readonly (string | number)[]

/** `on: 'key'` points at the key that `path` ends in, where there is one. */
export type Fault = {
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly code: string
  readonly summary: string
}

export function configDiagnostic(
  place: Place | null,
  code: string,
  summary: string,
  severity: Diagnostic['severity'] = 'error',
  address: Address | null = null,
): Diagnostic {
  const { file, line, column } = place ?? { file: null, line: null, column: null }
  return { severity, code, summary, file, line, column, address, override: null }
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
      place = on === 'key' && last ? entry.key : heldAt(entry.node, entry.key)
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

/** A block mapping stands where its first key does, which says little: the key that holds it says more. */
const heldAt = (node: Node, key: Place): Place => (node.type === 'scalar' ? node.place : key)

export function getChild(mapping: Mapping, key: string): Node | undefined {
  return mapping.entries.get(key)?.node
}

/** `'text'`, shortened, for a message. */
export function showValue(value: Json | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`
  return `'${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`
}

/** `a, b, c and 4 more` */
export function listUpTo(names: readonly string[], count = names.length): string {
  const told = names.slice(0, 3)
  if (count > told.length) return `${told.join(', ')} and ${count - told.length} more`
  return told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

/** A scalar as text; nothing for all else. */
export function toText(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
