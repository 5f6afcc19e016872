/**
 * `import --merge`: drift goes into the files that are there, instead of being undone. A field is edited where it is
 * written; one that several tenants share is edited only where all of them have drifted to the same value. Everything else
 * is told, with what to do. The result is to be compiled and planned again like any change of the files.
 */

import type { Address, Attributes, Change, Desired, FieldChange, Fleet, Json } from '../../../domain/model.ts'
import type { Field } from '../../../kinds/kind.ts'
import { registry } from '../../../kinds/registry.ts'
import { expressInFile } from '../express.ts'
import { escapeBraces } from '../resource.ts'
import { applyEdits, type EntryPath, parse } from './edit.ts'
import { findEntry } from './entry-at.ts'
import { editItems, findItemsFile } from './items-file.ts'
import { NotEditable } from './splice.ts'

export type MergeInput = {
  /** By path relative to the repository's root: all files of the fleet. */
  readonly files: Readonly<Record<string, string>>
  /** Compiled from just these files. */
  readonly fleet: Fleet
  /** Of a plan; those that are drift are merged. */
  readonly changes: readonly Change[]
}

export type MergeResult = {
  /** Only those that changed. */
  readonly files: Readonly<Record<string, string>>
  readonly merged: readonly { readonly address: Address; readonly path: string }[]
  /** What was not merged, and why. */
  readonly notices: readonly string[]
}

export function mergeDrift({ files, fleet, changes }: MergeInput): MergeResult {
  const texts = new Map(Object.entries(files))
  const merged: { address: Address; path: string }[] = []
  const notices: string[] = []
  const documents = new Map<string, ReturnType<typeof parse>>()
  const entries = Map.groupBy(fleet.desired, ({ place }) => `${place.file}:${place.line}:${place.column}`)
  const drifted = new Map(changes.filter(isDrift).map((one) => [one.address, one]))
  for (const change of changes) {
    if (change.action === 'create')
      notices.push(`${change.address} is not in Nylas; remove it from the file if it shall stay away`)
    if (change.action === 'update' && !change.retire && !isDrift(change)) {
      notices.push(`${change.address} was changed in the file and not applied yet: left as the file says`)
    }
  }
  for (const instances of entries.values()) {
    const [first] = instances
    if (!first) continue
    const found = instances.flatMap((one) => (drifted.get(one.address)?.fields ?? []).map(({ path }) => path))
    for (const path of new Set(found)) mergeField(first, instances, path)
  }
  const changed = [...texts].filter(([file, text]) => files[file] !== text)
  return { files: Object.fromEntries(changed), merged, notices }

  function mergeField(first: Desired, instances: readonly Desired[], path: string): void {
    const all = instances.map((one) => ({ one, change: fieldOf(drifted.get(one.address), path) }))
    const drifting = all.filter(({ change }) => change !== undefined)
    const say = (why: string) =>
      notices.push(`${path} of ${several(drifting.map(({ one }) => one.address))}: not merged, ${why}`)
    const field = registry[first.kind].fields.find((one) => one.path === path)
    if (!field || path === 'app_password') return void say('only the ledger knows of it')
    const values = new Set(all.map(({ change }) => JSON.stringify(change?.before)))
    if (values.size > 1)
      return void say('because the entry stands for other tenants too: write an entry for those it differs for')
    if (first.tenant !== null && instances.length === 1)
      return void say('because the entry is for every tenant, though only one is there now')
    const [change] = drifting.map((one) => one.change)
    if (!change) return
    try {
      for (const { one } of drifting) refuseUnsayable(one, path)
      setField(first, field, change)
      for (const { one } of drifting) merged.push({ address: one.address, path })
    } catch (error) {
      if (!(error instanceof NotEditable)) throw error
      say(`because ${error.message}: ${first.place.file}:${first.place.line}`)
    }
  }

  /** As they were given: places are those of the files that were compiled. */
  function documentOf(file: string, text: string): ReturnType<typeof parse> {
    const document = documents.get(file) ?? parse(text)
    documents.set(file, document)
    return document
  }

  /** With all that drifted of it, since a file's fields are checked together. */
  function refuseUnsayable(one: Desired, path: string): void {
    const live = (drifted.get(one.address)?.fields ?? []).map(({ path: field, before }) => [field, before] as const)
    const attributes: Attributes = { ...one.attributes, ...Object.fromEntries(live) }
    const identity: Attributes = one.kind === 'account' ? { email: one.key } : {}
    const found = expressInFile(registry[one.kind], attributes, identity, keyOf)
    if ('fault' in found) throw new NotEditable(`the file cannot say it: ${found.fault}`)
    if (found.dropped.includes(path)) throw new NotEditable('the file cannot say it')
  }

  function setField({ place }: Desired, field: Field, { before, after }: FieldChange): void {
    const { file } = place
    const original = files[file]
    const text = texts.get(file)
    if (original === undefined || text === undefined) throw new NotEditable('its file is not among those given')
    const entry = findEntry(documentOf(file, original), place, original)
    if (entry === null) throw new NotEditable('it is not written where its entry stands')
    const [from, to] = [written(field, after), written(field, before)]
    const items = field.path === 'items' ? findItemsFile(parse(text), entry, file) : null
    if (items !== null) setItems(items, from, to)
    else texts.set(file, applyEdits(text, { entry, field: field.path.split('.'), from, to, item: itemForm(field) }))
  }

  function setItems(path: string, from: Json, to: Json): void {
    const text = texts.get(path)
    if (text === undefined || !path.endsWith('.txt'))
      throw new NotEditable(`its items stand in ${path}, which is edited by hand`)
    const users = [...texts].flatMap(([file, one]) => (/\.ya?ml$/.test(file) ? usersOf(one, file, path) : []))
    if (users.length > 1) throw new NotEditable(`its items stand in ${path}, which several lists use`)
    texts.set(path, editItems(text, from, to))
  }
}

/** The lists of a file whose items are in that other file. */
function usersOf(text: string, file: string, path: string): readonly EntryPath[] {
  const document = parse(text)
  const lists = document.get('lists') as { readonly items?: readonly { readonly key: unknown }[] } | undefined
  return (lists?.items ?? []).flatMap(({ key }) => {
    const entry = ['lists', String(key)]
    return findItemsFile(document, entry, file) === path ? [entry] : []
  })
}

/** Set back by an apply, and not because the file was edited. */
const isDrift = ({ action, origin, retire }: Change): boolean =>
  action === 'update' && retire === undefined && (origin === 'drift' || origin === null)

const fieldOf = (change: Change | undefined, path: string): FieldChange | undefined =>
  change?.fields.find((one) => one.path === path)

/** In the file's words: references are keys, braces that stand for themselves are doubled. */
function written(field: Field, value: Json): Json {
  const keyed = field.references && value !== null ? field.references(value, keyOf) : value
  return escapeBraces(keyed)
}

const keyOf = (reference: string): string =>
  reference.startsWith('id:') ? reference : reference.slice(reference.indexOf('/') + 1)

/** An item as it is compared, in the file's words: what stands in the file may differ in case. */
function itemForm(field: Field): (item: Json) => Json {
  return (item) => {
    const normal: Json = field.unordered && field.normalise ? field.normalise([item]) : [item]
    return Array.isArray(normal) ? (normal[0] as Json) : item
  }
}

function several(addresses: readonly Address[]): string {
  const shown = addresses.slice(0, 3).join(', ')
  return addresses.length > 3 ? `${shown} and ${addresses.length - 3} more` : shown
}
