/** `import --merge` for what the files lack: live objects that no entry stands for come last in their sections. */
import { isMap, isSeq } from 'yaml'
import type { Address, Fleet, Inventory, LiveObject } from '../../../domain/model.ts'
import type { Kinds } from '../../../kinds/kind.ts'
import { accountEntry, listEntry, plainEntry } from '../entries.ts'
import { type Entry, literal } from '../resource.ts'
import { resourcesOf } from '../resources.ts'
import { writeEntry, writeYaml } from '../write-yaml.ts'
import { parse } from './edit.ts'
import { inserted, withEntry, withItem } from './splice.ts'

export type AddInput = {
  /** All files of the fleet, by path relative to the repository's root. */
  readonly files: Readonly<Record<string, string>>
  /** Compiled from just these files. */
  readonly fleet: Fleet
  /** With the items of all lists. */
  readonly live: Inventory
  /** Of every live object that the fleet declares, as planning found it. */
  readonly addresses: ReadonlyMap<string, Address>
  /** What is to be added. */
  readonly unmanaged: readonly LiveObject[]
}

export type Added = {
  /** Only those that changed or are new. */
  readonly files: Readonly<Record<string, string>>
  readonly added: readonly Address[]
  readonly notices: readonly string[]
}

/** Planned right away, what was added is adopted without field changes. */
export function addUnmanaged({ files, fleet, live, addresses, unmanaged }: AddInput, kinds: Kinds): Added {
  const only = new Set(unmanaged.map(({ id }) => id))
  const { of, notices } = resourcesOf(live, kinds, { fleet, addresses, only })
  const directory = fleet.file.slice(0, fleet.file.lastIndexOf('/') + 1)
  const all: Record<string, string> = { ...files }
  const added: Address[] = []
  let text = files[fleet.file] ?? ''
  for (const [kind, resources] of Object.entries(of)) {
    for (const one of resources) {
      const isAccount = one.object.kind === 'account'
      const entry = isAccount ? accountEntry(one) : kind === 'list' ? listEntry(one, directory, all) : plainEntry(one)
      text = withNew(text, kinds[one.object.kind].section, isAccount ? null : literal(one.key), entry)
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
    return found.flow ? inserted(text, found, key, entry) : withEntry(text, found, writeEntry(key, entry))
  }
  if (key === null && isSeq(found)) {
    return found.flow ? withItem(text, found, entry) : withEntry(text, found, writeEntry(null, entry))
  }
  const whole = key === null ? [entry] : { [key]: entry }
  if (isMap(root) && root.flow) return inserted(text, root, section, whole)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const made = writeYaml([], [{ key: section, value: whole }], [])
  return `${text.trimEnd()}${end}${end}${made.trimStart().replaceAll('\n', end)}`
}
