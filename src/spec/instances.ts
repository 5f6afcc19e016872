/** Entries to instances: one for each tenant that `where` keeps, expanded, read in, checked strictly and by its kind. */
import type { ErrorObject } from 'ajv'
import { type Address, DEFAULT_WORKSPACE, type Diagnostic, type Json, type Kind, type Place } from '../model.ts'
import type { Mapping } from '../text/node.ts'
import { attributesOf, identityOf } from './attributes.ts'
import type { Entry, Instance } from './entry.ts'
import { compile, compileText, type Kept, type Make } from './expand.ts'
import { explain } from './explain.ts'
import type { Faults } from './faults.ts'
import { child, finding, type Path } from './finding.ts'
import { DEFAULT_KEY, DEFAULT_WORKSPACE_FIELDS } from './gather.ts'
import type { Kinds } from './kinds.ts'
import { hiddenIn } from './names.ts'
import type { Scope } from './scope.ts'
import type { Items } from '../text/items.ts'
import type { Row, Sources } from './sources.ts'
import { parseTemplate } from './template.ts'
import * as validators from './validate.gen.js'
import { filterRows } from './where.ts'

export type Expanded = {
  readonly instances: readonly Instance[]
  /** Every address that is asked for, also by entries that are not valid. */
  readonly declared: ReadonlySet<string>
  /** Kinds of which not every address is known. */
  readonly incomplete: ReadonlySet<Kind>
  readonly diagnostics: readonly Diagnostic[]
}

export type ExpandContext = {
  readonly kinds: Kinds
  readonly scope: Scope
  /** Null: there is no `tenants`. */
  readonly rows: readonly Row[] | null
  readonly sources: Sources
  readonly faults: Faults
  readonly kept: Kept
  readonly places: WeakMap<readonly Json[], readonly Place[]>
  readonly isFaulty: (path: Path) => boolean
}

export async function expandEntries(entries: readonly Entry[], context: ExpandContext): Promise<Expanded> {
  const instances: Instance[] = []
  const declared = new Set<string>()
  const incomplete = new Set<Kind>()
  const diagnostics: Diagnostic[] = []
  const files = new Map<string, Promise<Items>>()
  for (const entry of entries) {
    const before = diagnostics.length
    const made = prepare(entry, context, diagnostics)
    if (made === null) {
      // Its address still counts where it can be told, so that one mistake is not told again by all that refer to it.
      if (entry.key !== null && !entry.key.includes('{')) declared.add(addressOf(entry, entry.key))
      else incomplete.add(entry.kind)
      continue
    }
    if (made.rows.length === 0 && diagnostics.length === before) {
      diagnostics.push(finding(entry.place, 'yields-nothing', 'this entry yields nothing: no tenant is left for it', 'warning'))
    }
    for (const row of made.rows) {
      const instance = await expandOne(entry, row, made.key, made.body, context, files)
      if (instance.address !== null) declared.add(instance.address)
      else incomplete.add(entry.kind)
      if (instance.whole !== null) instances.push(instance.whole)
    }
  }
  return { instances, declared, incomplete, diagnostics }
}

function addressOf(entry: Entry, key: string): Address {
  return entry.isDefaultWorkspace ? DEFAULT_WORKSPACE : `${entry.kind}/${key}`
}

type Prepared = { readonly rows: readonly (Row | null)[]; readonly key: Make | null; readonly body: Make }

/** Everything about an entry that does not depend on the tenant; null when it cannot be expanded. */
function prepare(entry: Entry, context: ExpandContext, diagnostics: Diagnostic[]): Prepared | null {
  const { scope, kept, faults } = context
  if (context.isFaulty(entry.path)) return null
  let usable = true
  const walk = {
    scope,
    kept,
    forEach: entry.forEach,
    unknown: (path: readonly (string | number)[], code: string, summary: string) => {
      usable = false
      if (summary !== '') faults.add({ entry, row: null }, { path, code, summary })
    },
  }
  const body = compile(without(entry.node), entry.schema, walk)
  const key = entry.key === null ? null : compileText(parseTemplate(entry.key), new Set(['string']), walk, [])
  const rows = rowsOf(entry, context, diagnostics)
  return usable && rows ? { rows, key, body } : null
}

function without(node: Mapping): Mapping {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== 'for_each' && key !== 'where')) }
}

function rowsOf(entry: Entry, context: ExpandContext, diagnostics: Diagnostic[]): readonly (Row | null)[] | null {
  const where = child(entry.node, 'where')
  if (!entry.forEach) {
    if (!where) return [null]
    diagnostics.push(finding(entry.node.entries.get('where')?.key ?? entry.place, 'where-alone', 'where needs for_each: tenants'))
    return null
  }
  if (context.rows === null) {
    const place = entry.node.entries.get('for_each')?.key ?? entry.place
    diagnostics.push(finding(place, 'no-tenants', 'for_each: tenants needs the section tenants; write tenants: [] to say none'))
    return null
  }
  if (where?.type !== 'mapping') return context.rows
  const filtered = filterRows(where, context.rows, context.scope)
  diagnostics.push(...filtered.diagnostics)
  return filtered.diagnostics.length > 0 ? null : filtered.rows
}

type One = { readonly address: Address | null; readonly whole: Instance | null }

async function expandOne(
  entry: Entry,
  row: Row | null,
  makeKey: Make | null,
  makeBody: Make,
  context: ExpandContext,
  files: Map<string, Promise<Items>>,
): Promise<One> {
  const { faults } = context
  const kind = context.kinds[entry.kind]
  const subject = { entry, row }
  let valid = true
  const report = (path: readonly (string | number)[], code: string, summary: string) => {
    const warning = code === 'leftover-placeholder'
    valid &&= warning
    faults.add(subject, { path, code, summary, severity: warning ? 'warning' : 'error' })
  }
  let value = makeBody(row, report) as Readonly<Record<string, Json>>
  const identity = identityOf(kind)
  const written = makeKey ? makeKey(row, (_, code, summary) => report([], code, summary)) : value[identity ?? '']
  const key = typeof written === 'string' ? (identity === undefined ? written : written.toLowerCase()) : ''
  const from = value['items']
  if (typeof from === 'object' && from !== null && 'file' in from) {
    const items = await itemsOf(String(from['file']), entry, context, files)
    value = { ...value, items }
    if (items === null) valid = false
  }
  const address = key === '' ? null : addressOf(entry, key)
  // What could not be expanded is no basis for further complaints.
  if (!valid) return { address, whole: null }
  const located = { ...subject, value, ...(address === null ? {} : { address }) }
  const before = { valid }
  const fault = (one: Parameters<Faults['add']>[1]) => {
    before.valid = false
    faults.add(located, one)
  }
  checkKey(entry, written, key, identity, fault)
  const validate = validators[entry.isDefaultWorkspace ? 'default_workspace' : entry.kind]
  if (!validate(value)) {
    for (const one of explain((validate.errors ?? []) as ErrorObject[], entry.schema, value, () => undefined)) fault(one)
  } else if (!entry.isDefaultWorkspace) {
    for (const one of kind.check(value)) fault(one)
  }
  for (const path of ['name', ...(identity === undefined ? [] : [identity])]) {
    const hidden = typeof value[path] === 'string' ? hiddenIn(value[path]) : null
    if (hidden) fault({ path: [path], code: 'hidden-character', summary: `${path} holds ${hidden}, a character that nobody sees` })
  }
  if (!before.valid || address === null) return { address, whole: null }
  const attributes = attributesOf(kind, value, key, entry.isDefaultWorkspace ? DEFAULT_WORKSPACE_FIELDS : undefined)
  const name = identity === undefined && typeof value['name'] === 'string' ? value['name'] : key
  return { address, whole: { entry, row, key, address, value, name, attributes } }
}

function checkKey(
  entry: Entry,
  written: Json | undefined,
  key: string,
  identity: string | undefined,
  fault: (one: Parameters<Faults['add']>[1]) => void,
): void {
  // Of an account the schema says what its e-mail must be.
  if (identity !== undefined) return
  const at = { path: [], on: 'key' as const }
  if (typeof written !== 'string' || key.trim() === '') fault({ ...at, code: 'bad-key', summary: 'the key is empty' })
  const hidden = hiddenIn(key)
  if (hidden) fault({ ...at, code: 'hidden-character', summary: `the key holds ${hidden}, a character that nobody sees` })
  if (key.startsWith('id:')) fault({ ...at, code: 'bad-key', summary: "a key may not begin with 'id:', which refers by id" })
  if (key.length > 256) fault({ ...at, code: 'bad-key', summary: 'a key has at most 256 characters' })
  if (entry.kind === 'workspace' && key === DEFAULT_KEY && !entry.isDefaultWorkspace) {
    const summary = `${DEFAULT_KEY} is Nylas's own: write it as a section of its own, or choose another key`
    fault({ ...at, code: 'reserved-key', summary })
  }
}

/** Null when the file cannot be had, which is then told. Each file is read once. */
async function itemsOf(
  path: string,
  entry: Entry,
  context: ExpandContext,
  files: Map<string, Promise<Items>>,
): Promise<Json | null> {
  const node = child(entry.node, 'items')
  const from = (node?.type === 'mapping' ? child(node, 'file')?.place : undefined) ?? entry.place
  const id = `${from.file}\u0000${path}`
  let read = files.get(id)
  const first = read === undefined
  if (read === undefined) files.set(id, (read = context.sources.itemsFile(path, from)))
  const { items, diagnostics } = await read
  for (const one of first ? diagnostics : []) context.faults.tell(one)
  if (diagnostics.some((one) => one.severity === 'error')) return null
  const values = items.map((item) => item.value)
  context.places.set(
    values,
    items.map((item) => item.place),
  )
  return values
}
