/**
 * The file as it is written, placeholders and all: whether its structure is what the published schema wants, and its
 * entries, valid or not, in the order of the kinds.
 */

import { DEFAULT_KEY, kindOf } from '../domain/address.ts'
import { DEFAULT_WORKSPACE, type Diagnostic, type Json, KINDS, type Kind, type Place } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import type { Bounds } from './bounds.ts'
import { configDiagnostic, MOST_PROBLEMS } from './diagnostic.ts'
import { checkSchema, type Fault, type FindSuccessor } from './explain.ts'
import { buildDefaultWorkspaceSchema } from './schema.ts'
import { buildEntrySchema } from './schema-entry.ts'
import { findPlace, getAt, getChild, type MapEntry, type Mapping, type Node, type Path, toJson } from './text/node.ts'

export type Structure = {
  readonly diagnostics: readonly Diagnostic[]
  /** True of an entry (`['rules', 'a']`) that is not as it should be; of a section when anything in it is not. */
  readonly isFaulty: (path: Path) => boolean
}

export async function checkStructure(root: Mapping, mainFile: string, { checkpoint }: Bounds): Promise<Structure> {
  const faulty = new Set<string>()
  const getId = (path: Path): string => JSON.stringify(path.slice(0, 2))
  const diagnostics: Diagnostic[] = []
  if (!root.entries.has('version')) {
    const summary = "'version' is missing: expected version: 1, the format of this file"
    diagnostics.push(configDiagnostic({ file: mainFile, line: 1, column: 1 }, 'missing-key', summary))
  }
  const findSuccessor = ([section, , ...field]: Path) => {
    const retired = Object.values(registry).find((kind) => kind.section === section)?.retired ?? {}
    const name = field.join('.')
    return Object.hasOwn(retired, name) ? retired[name] : undefined
  }
  for (const { value, offset } of splitSections(root)) {
    await checkpoint()
    for (const fault of checkPart(value, findSuccessor)) {
      // Whoever is told of so many corrects these first; the rest is not looked at.
      if (diagnostics.length >= MOST_PROBLEMS) return { diagnostics, isFaulty: () => true }
      const [section = '', entry, ...inner] = fault.path
      const path = typeof entry === 'number' ? [section, entry + offset, ...inner] : fault.path
      faulty.add(getId(path))
      faulty.add(getId(path.slice(0, 1)))
      diagnostics.push(configDiagnostic(findPlace(root, path, fault.on), fault.code, fault.summary))
    }
  }
  return { diagnostics, isFaulty: (path) => faulty.size > 0 && faulty.has(getId(path)) }
}

/** What of the file is at hand: its sections, and in them each entry by itself. */
function* checkPart(value: Json, findSuccessor: FindSuccessor): Generator<Fault> {
  yield* checkSchema('file', value, findSuccessor)
  for (const { kind, section } of Object.values(registry)) {
    const entries = getAt(value, [section])
    const isList = findIdentityField(kind) !== undefined
    // Of a section that is no list or mapping where it should be, that is the fault.
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries) !== isList) continue
    for (const [key, entry] of Object.entries(entries)) {
      const above = [section, isList ? Number(key) : key]
      const findInner: FindSuccessor = (path) => findSuccessor([...above, ...path])
      for (const fault of checkSchema(`written_${kind}`, entry, findInner))
        yield { ...fault, path: [...above, ...fault.path] }
    }
  }
}

/** How many entries are checked in one go. */
const CHUNK = 200

/** The file as values, long sections by a part at a time. `offset`: how many elements of the list came before the part. */
function* splitSections(root: Mapping): Generator<{ readonly value: Json; readonly offset: number }> {
  const short = new Map<string, MapEntry>()
  for (const [section, entry] of root.entries) {
    const { node } = entry
    const length = node.type === 'sequence' ? node.items.length : node.type === 'mapping' ? node.entries.size : 0
    if (length <= CHUNK) {
      short.set(section, entry)
      continue
    }
    const entries = node.type === 'mapping' ? [...node.entries] : []
    for (let offset = 0; offset < length; offset += CHUNK) {
      const part: Node =
        node.type === 'sequence'
          ? { ...node, items: node.items.slice(offset, offset + CHUNK) }
          : { type: 'mapping', entries: new Map(entries.slice(offset, offset + CHUNK)), place: node.place }
      yield { value: { [section]: toJson(part) }, offset }
    }
  }
  yield { value: toJson({ ...root, entries: short }), offset: 0 }
}

export type Entry = {
  readonly kind: Kind
  /** Where it stands in the file: `['rules', 'block-senders']`, `['accounts', 3]`. */
  readonly path: Path
  /** Null for what names itself, as accounts do by their e-mail. */
  readonly key: string | null
  /** Where the key stands; without a key the entry's first line. */
  readonly place: Place
  readonly node: Mapping
  readonly schema: Schema
  readonly forEach: boolean
  readonly isDefaultWorkspace: boolean
}

export function collectEntries(root: Mapping): readonly Entry[] {
  const entries: Entry[] = []
  const add = (about: Omit<Entry, 'node' | 'forEach' | 'isDefaultWorkspace'>, node: Node) => {
    if (node.type !== 'mapping') return
    const each = getChild(node, 'for_each')
    const forEach = each?.type === 'scalar' && each.value === 'tenants'
    entries.push({ ...about, node, forEach, isDefaultWorkspace: false })
  }
  for (const kind of KINDS) {
    const { section } = registry[kind]
    const schema = buildEntrySchema(registry[kind])
    const node = getChild(root, section)
    if (node?.type === 'mapping') {
      for (const [key, entry] of node.entries) {
        add({ kind, path: [section, key], key, place: entry.key, schema }, entry.node)
      }
    }
    if (node?.type === 'sequence') {
      for (const [index, item] of node.items.entries()) {
        add({ kind, path: [section, index], key: null, place: item.place, schema }, item)
      }
    }
  }
  const entry = root.entries.get(DEFAULT_KEY)
  if (entry?.node.type === 'mapping') {
    entries.push({
      kind: kindOf(DEFAULT_WORKSPACE),
      path: [DEFAULT_KEY],
      key: DEFAULT_KEY,
      place: entry.key,
      node: entry.node,
      schema: buildDefaultWorkspaceSchema(),
      forEach: false,
      isDefaultWorkspace: true,
    })
  }
  return entries
}
