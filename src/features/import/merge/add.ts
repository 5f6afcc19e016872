/** `import --merge --unmanaged`: live objects that no entry stands for come last in their sections of the main file. */

import { isMap, isSeq } from 'yaml'
import type { Address, Fleet, Json, LiveObject, LiveState } from '../../../domain/model.ts'
import { registry } from '../../../kinds/registry.ts'
import { type KeyedEntry, toKeyedEntry } from '../entries.ts'
import { toResources } from '../resources.ts'
import { writeEntry, writeInline, writeYaml } from '../write-yaml.ts'
import { parse } from './edit.ts'
import { appendChild, appendField, findLineBreak } from './splice.ts'

export type AddInput = {
  /** All files of the fleet, by path relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** Compiled from just these files. */
  readonly fleet: Fleet
  readonly live: LiveState
  /** Of every live object that the fleet declares, as planning found it. */
  readonly addresses: ReadonlyMap<string, Address>
  /** What is to be added. */
  readonly unmanaged: readonly LiveObject[]
}

export type AddResult = {
  /** Only those that changed or are new. */
  readonly files: Readonly<Record<string, string>>
  readonly added: readonly Address[]
  readonly notices: readonly string[]
}

/** Planned right away, what was added is adopted without field changes. */
export function addUnmanaged({ files, fleet, live, addresses, unmanaged }: AddInput): AddResult {
  const wanted = new Set(unmanaged.map(({ id }) => id))
  const { all: resources, notices } = toResources(live, { desired: fleet.desired, addresses, wanted })
  const directory = fleet.file.slice(0, fleet.file.lastIndexOf('/') + 1)
  const texts: Record<string, string> = { ...files }
  let text = files[fleet.file] ?? ''
  for (const [section, own] of Map.groupBy(resources, ({ object }) => registry[object.kind].section)) {
    const entries = own.map((resource) => toKeyedEntry(resource, directory, texts))
    text = addEntries(text, section, entries)
  }
  texts[fleet.file] = text
  const changed = Object.entries(texts).filter(([path, content]) => files[path] !== content)
  const added = resources.map(({ object, key }): Address => `${object.kind}/${key}`)
  return { files: Object.fromEntries(changed), added, notices }
}

/** The file is read once for a section that is there, since it may be long and what is added to it, too. */
function addEntries(text: string, section: string, entries: readonly KeyedEntry[]): string {
  const [first, ...others] = entries
  if (first === undefined) return text
  const isList = first.key === null
  const root = parse(text).contents
  const node = isMap(root) ? root.get(section) : null
  if ((isMap(node) || isSeq(node)) && isSeq(node) === isList) {
    const children = entries.map(({ key, entry }) => (node.flow ? writeFlowChild(key, entry) : writeEntry(key, entry)))
    return appendChild(text, node, children.join(node.flow ? ', ' : '\n'))
  }
  return addEntries(addSection(text, root, section, first), section, others)
}

const writeFlowChild = (key: string | null, entry: Json): string =>
  key === null ? writeInline(entry) : `${writeInline(key)}: ${writeInline(entry)}`

function addSection(text: string, root: unknown, section: string, { key, entry }: KeyedEntry): string {
  const value = key === null ? [entry] : { [key]: entry }
  if (isMap(root) && root.flow) return appendField(text, root, section, value)
  const lineBreak = findLineBreak(text)
  const lines = writeYaml([], [{ key: section, value }], []).trimStart()
  return `${text.trimEnd()}${lineBreak}${lineBreak}${lines.replaceAll('\n', lineBreak)}`
}
