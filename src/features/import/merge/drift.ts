/**
 * `import --merge`: drift goes into the files that are there, instead of being undone. A field is edited where it is
 * written; one that several tenants share is edited only where all of them have drifted to the same value. Everything else
 * becomes a notice with what to do. The result is to be compiled and planned again like any change of the files.
 */

import { posix } from 'node:path'
import { type Document, isCollection, isPair, isScalar } from 'yaml'
import { readLines } from '../../../config/text/rows.ts'
import { keyOf } from '../../../domain/address.ts'
import { type Change, type FieldChange, FOLDERS_FIELD } from '../../../domain/change.ts'
import { listNames } from '../../../domain/enumerate.ts'
import { getOrCreate } from '../../../domain/map.ts'
import type { Address, Attributes, Desired, Fleet, Json, Place } from '../../../domain/model.ts'
import type { Field } from '../../../kinds/kind.ts'
import { registry } from '../../../kinds/registry.ts'
import { escapeBraces } from '../entries.ts'
import { toFileValues } from '../file-values.ts'
import { editField, findEntry, type Path, parse } from './edit.ts'
import { findLineBreak, NotEditable } from './splice.ts'

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

/** The files as they were compiled, where the places are right, each read once, and as the edits so far have left them. */
type Texts = {
  readonly compiled: Readonly<Record<string, string>>
  readonly documents: Map<string, Document>
  readonly current: Map<string, string>
}

/** One of the resources that an entry is made into, with what has drifted of it. */
type Instance = { readonly desired: Desired; readonly drift: readonly FieldChange[] }

export function mergeDrift({ files, fleet, changes }: MergeInput): MergeResult {
  const texts: Texts = { compiled: files, documents: new Map(), current: new Map(Object.entries(files)) }
  const merged: { address: Address; path: string }[] = []
  const notices = changes.flatMap(describeUnmerged)
  const drifts = new Map(changes.filter(isDrift).map(({ address, fields }) => [address, fields]))
  const entries = Map.groupBy(fleet.desired, ({ place }) => `${place.file}:${place.line}:${place.column}`)
  for (const resources of entries.values()) {
    const instances = resources.map((desired): Instance => ({ desired, drift: drifts.get(desired.address) ?? [] }))
    for (const path of new Set(instances.flatMap(({ drift }) => drift.map((change) => change.path)))) {
      const drifted = instances.filter((instance) => findChange(instance, path)).map(({ desired }) => desired.address)
      const refusal = mergeField(instances, path, texts)
      if (refusal === null) merged.push(...drifted.map((address) => ({ address, path })))
      else notices.push(`${path} of ${listNames(drifted)}: not merged, ${refusal}`)
    }
  }
  const changed = [...texts.current].filter(([file, text]) => files[file] !== text)
  return { files: Object.fromEntries(changed), merged, notices }
}

/** Set back by an apply, and not because the file was edited. */
const isDrift = ({ action, origin, retire }: Change): boolean =>
  action === 'update' && retire === undefined && (origin === 'drift' || origin === null)

function describeUnmerged(change: Change): readonly string[] {
  const { action, address, retire } = change
  if (action === 'create') return [`${address} is not in Nylas; remove it from the file if it shall stay away`]
  if (action !== 'update' || retire || isDrift(change)) return []
  return [`${address} was changed in the file and not applied yet: left as the file says`]
}

const findChange = ({ drift }: Instance, path: string): FieldChange | undefined =>
  drift.find((change) => change.path === path)

/** Edits the entry that all the instances are made from. Returns why it could not; null when it is done. */
function mergeField(instances: readonly Instance[], path: string, texts: Texts): string | null {
  const changes = instances.map((instance) => findChange(instance, path))
  const [desired, change] = [instances[0]?.desired, changes.find((drift) => drift !== undefined)]
  if (!desired || !change) return null
  const field = registry[desired.kind].fields.find((candidate) => candidate.path === path)
  if (!field || field.unit === 'password') return 'only the ledger knows of it'
  if (path === FOLDERS_FIELD) return 'because the folders of its workspace are among them: correct folders by hand'
  if (new Set(changes.map((drift) => JSON.stringify(drift?.before))).size > 1)
    return 'because the entry stands for other tenants too: write an entry for those it differs for'
  if (desired.tenant !== null && instances.length === 1)
    return 'because the entry is for every tenant, though only one is there now'
  try {
    for (const instance of instances) refuseUnrepresentable(instance, path)
    setField(desired.place, field, change, texts)
    return null
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error
    return `because ${error.message}: ${desired.place.file}:${desired.place.line}`
  }
}

/** With all that drifted of it, since a file's fields are checked together. */
function refuseUnrepresentable({ desired, drift }: Instance, path: string): void {
  const live = Object.fromEntries(drift.map((change) => [change.path, change.before]))
  const attributes: Attributes = { ...desired.attributes, ...live }
  const written = toFileValues(registry[desired.kind], desired.key, attributes, toKeyOrId)
  if ('reason' in written) throw new NotEditable(`the file cannot say it: ${written.reason}`)
  if (written.omitted.includes(path)) throw new NotEditable('the file cannot say it')
}

function setField(place: Place, field: Field, { before, after }: FieldChange, texts: Texts): void {
  const { file } = place
  const { compiled, documents, current } = texts
  const [original, text] = [compiled[file], current.get(file)]
  if (original === undefined || text === undefined) throw new NotEditable('its file is not among those given')
  const document = getOrCreate(documents, file, () => parse(original))
  const entry = findEntry(document, original, place)
  if (entry === null) throw new NotEditable('it is not written where its entry stands')
  const itemsFile = field.fromFile ? findItemsFile(parse(text), entry, field, file) : null
  if (itemsFile !== null) {
    // Nothing stands for something else in a file of items.
    current.set(itemsFile, editItems(itemsFile, field, after, before, current))
  } else {
    const [from, to] = [toWritten(field, after), toWritten(field, before)]
    const edit = { entry, field: field.path.split('.'), from, to, normaliseItem: toItemForm(field) }
    current.set(file, editField(text, edit))
  }
}

/** In the file's words: references are keys, braces that stand for themselves are doubled. */
const toWritten = (field: Field, value: Json): Json =>
  escapeBraces(field.references && value !== null ? field.references(value, toKeyOrId) : value)

const toKeyOrId = (reference: string): string => (reference.startsWith('id:') ? reference : keyOf(reference))

/** An item as it is compared: what stands in the file may differ in case. */
function toItemForm(field: Field): (item: Json) => Json {
  return (item) => {
    const list: Json = field.unordered && field.normalise ? field.normalise([item]) : [item]
    return Array.isArray(list) ? (list[0] as Json) : item
  }
}

/** The path of the file that holds an entry's items, from the repository's root; null when they stand in the entry. */
function findItemsFile(document: Document, entry: Path, field: Field, file: string): string | null {
  const path = document.getIn([...entry, ...field.path.split('.'), 'file'], true)
  return isScalar(path) && typeof path.value === 'string' ? posix.join(posix.dirname(file), path.value) : null
}

/** The text of a file of items, a line each, with the lines of `from` taken out and those of `to` added; comments and order stay. */
function editItems(path: string, field: Field, from: Json, to: Json, texts: Texts['current']): string {
  const text = texts.get(path)
  if (text === undefined || !path.endsWith('.txt'))
    throw new NotEditable(`its items stand in ${path}, which is edited by hand`)
  if (countUsers(texts, path) > 1) throw new NotEditable(`its items stand in ${path}, which several lists use`)
  if (!Array.isArray(from) || !Array.isArray(to)) throw new NotEditable('its items are no list')
  if (to.length === 0) throw new NotEditable('no items are left: write items: [] instead of the file')
  const added = to.filter((item) => !from.includes(item)).map(String)
  if (added.some((item) => /[\r\n]|(?:^|\s)#/u.test(item))) throw new NotEditable('an item does not fit on a line')
  const normaliseItem = toItemForm(field)
  const isRemoved = (item: string) => from.includes(normaliseItem(item)) && !to.includes(normaliseItem(item))
  const removed = new Set(
    readLines(path, text)
      .filter((line) => isRemoved(line.text))
      .map(({ place }) => place.line),
  )
  const kept = text
    .split(/(?<=\n|\r(?!\n))/)
    .filter((_, index) => !removed.has(index + 1))
    .join('')
  if (added.length === 0) return kept
  const lineBreak = findLineBreak(text)
  const closed = kept === '' || kept.endsWith('\n') ? kept : `${kept}${lineBreak}`
  return closed + added.map((item) => `${item}${lineBreak}`).join('')
}

/** How many entries of all files take their items from the file at `path`. */
function countUsers(texts: Texts['current'], path: string): number {
  let count = 0
  for (const [file, text] of texts) {
    if (!/\.ya?ml$/.test(file)) continue
    const document = parse(text)
    for (const { section, fields } of Object.values(registry)) {
      const node = document.get(section)
      const entries = isCollection(node)
        ? node.items.map((item, index) => (isPair(item) ? String(item.key) : index))
        : []
      for (const field of fields.filter(({ fromFile }) => fromFile))
        count += entries.filter((entry) => findItemsFile(document, [section, entry], field, file) === path).length
    }
  }
  return count
}
