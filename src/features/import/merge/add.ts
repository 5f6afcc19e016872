/** `import --merge` for what the files lack: live objects that no entry stands for come last in their sections. */

import { isMap, isSeq } from 'yaml'
import type { Address, Fleet, LiveObject, LiveState } from '../../../domain/model.ts'
import { registry } from '../../../kinds/registry.ts'
import { toAccountEntry, toEntry, toListEntry } from '../entries.ts'
import { type Entry, escapeBraces } from '../resource.ts'
import { toResources } from '../resources.ts'
import { writeEntry, writeYaml } from '../write-yaml.ts'
import { parse } from './edit.ts'
import { insertEntry, insertField, insertItem } from './splice.ts'

export type AddInput = {
  /** All files of the fleet, by path relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** Compiled from just these files. */
  readonly fleet: Fleet
  /** With the items of all lists. */
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
  const only = new Set(unmanaged.map(({ id }) => id))
  const { of, notices } = toResources(live, { fleet, addresses, only })
  const directory = fleet.file.slice(0, fleet.file.lastIndexOf('/') + 1)
  const all: Record<string, string> = { ...files }
  const added: Address[] = []
  let text = files[fleet.file] ?? ''
  for (const [kind, resources] of Object.entries(of)) {
    for (const one of resources) {
      const isAccount = one.object.kind === 'account'
      const entry = isAccount ? toAccountEntry(one) : kind === 'list' ? toListEntry(one, directory, all) : toEntry(one)
      text = withNew(text, registry[one.object.kind].section, isAccount ? null : escapeBraces(one.key), entry)
      added.push(`${one.object.kind}/${one.key}`)
    }
  }
  all[fleet.file] = text
  const changed = Object.entries(all).filter(([path, content]) => files[path] !== content)
  return { files: Object.fromEntries(changed), added, notices }
}

/** `key` null: the section is a list. */
function withNew(text: string, section: string, key: string | null, entry: Entry): string {
  const root = parse(text).contents
  const found = isMap(root) ? root.get(section) : null
  if (key !== null && isMap(found)) {
    return found.flow ? insertField(text, found, key, entry) : insertEntry(text, found, writeEntry(key, entry))
  }
  if (key === null && isSeq(found)) {
    return found.flow ? insertItem(text, found, entry) : insertEntry(text, found, writeEntry(null, entry))
  }
  const whole = key === null ? [entry] : { [key]: entry }
  if (isMap(root) && root.flow) return insertField(text, root, section, whole)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const made = writeYaml([], [{ key: section, value: whole }], [])
  return `${text.trimEnd()}${end}${end}${made.trimStart().replaceAll('\n', end)}`
}
