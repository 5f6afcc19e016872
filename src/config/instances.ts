/**
 * From entries to resources: one for each tenant that `where` keeps, with files read in, checked strictly and by its kind.
 * A valid one has attributes: defaults filled in, references as addresses, every value in its compared form.
 */
import { isError } from '../domain/diagnostic.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Diagnostic,
  type Json,
  type Kind,
} from '../domain/model.ts'
import type { Field, ResourceKind } from '../kinds/kind.ts'
import { findIdentityField, getRemoteName, registry } from '../kinds/registry.ts'
import { checkEntry, checkKey } from './check-entry.ts'
import { addProblem, configDiagnostic } from './diagnostic.ts'
import type { Entry } from './entries.ts'
import type { Faults, ItemPlaces } from './faults.ts'
import { parseTemplate, type Scope } from './placeholders.ts'
import { compileRenderer, compileTextRenderer, type Renderer, type Report, type SourceIndexes } from './renderer.ts'
import { DEFAULT_WORKSPACE_FIELDS } from './schema.ts'
import type { Sources } from './sources.ts'
import type { Item } from './text/items.ts'
import { getAt, getChild, type Mapping, type Node, type Path, toText } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'
import { filterRows } from './where.ts'

/** One resource: an entry, for a tenant where it has `for_each`. */
export type Instance = {
  readonly entry: Entry
  readonly row: TenantRow | null
  readonly key: string
  readonly address: Address
  /** The expanded entry, without for_each and where. */
  readonly value: JsonObject
  readonly name: string
  readonly attributes: Attributes
}

export type Expansion = {
  readonly instances: readonly Instance[]
  /** What is not valid, without attributes: what it refers to can be checked all the same. */
  readonly invalid: readonly Instance[]
  /** Every address that is asked for, also by entries that are not valid. */
  readonly addresses: ReadonlySet<Address>
  /** Kinds of which not every address is known. */
  readonly partialKinds: ReadonlySet<Kind>
  readonly diagnostics: readonly Diagnostic[]
}

export type ExpandContext = {
  readonly scope: Scope
  /** Null: there is no `tenants`. */
  readonly rows: readonly TenantRow[] | null
  /** Whether those are all. */
  readonly areTenantsSound: boolean
  readonly sources: Sources
  readonly faults: Faults
  readonly sourceIndexes: SourceIndexes
  readonly itemPlaces: ItemPlaces
  /** Entries that are not as they should be as written. */
  readonly isFaulty: (path: Path) => boolean
}

export async function expandEntries(entries: readonly Entry[], context: ExpandContext): Promise<Expansion> {
  const instances: Instance[] = []
  const invalid: Instance[] = []
  const addresses = new Set<Address>()
  const partialKinds = new Set<Kind>()
  const diagnostics: Diagnostic[] = []
  for (const entry of entries) {
    const problems: Diagnostic[] = []
    context.scope.bounds.enter(entry.place)
    const prepared = prepareEntry(entry, context, problems)
    for (const problem of problems) addProblem(diagnostics, problem)
    await context.scope.bounds.checkpoint()
    if (prepared === null) {
      // Its address still counts where it is known, so that one mistake is not repeated by all that refer to it.
      if (entry.key !== null && !entry.key.includes('{')) addresses.add(buildAddress(entry, entry.key))
      else partialKinds.add(entry.kind)
      continue
    }
    if (prepared.rows.length === 0 && problems.length === 0 && context.areTenantsSound) {
      const summary = 'this entry yields nothing: no tenant is left for it'
      addProblem(diagnostics, configDiagnostic(entry.place, 'yields-nothing', summary, { severity: 'warning' }))
    }
    for (const row of prepared.rows) {
      await context.scope.bounds.checkpoint()
      const { address, instance, isValid } = await expandEntry(entry, row, prepared, context)
      if (address !== null) addresses.add(address)
      else partialKinds.add(entry.kind)
      if (instance !== null) (isValid ? instances : invalid).push(instance)
    }
  }
  return { instances, invalid, addresses, partialKinds, diagnostics }
}

/** Everything about an entry that does not depend on the tenant. `key`: null of what names itself. */
type PreparedEntry = {
  readonly rows: readonly (TenantRow | null)[]
  readonly key: Renderer | null
  readonly body: Renderer
}

/** Null when the entry cannot be expanded. */
function prepareEntry(entry: Entry, context: ExpandContext, diagnostics: Diagnostic[]): PreparedEntry | null {
  // That it is for each of something else is a fault of its structure.
  if (!entry.forEach && entry.node.entries.has('for_each')) return null
  const { scope, sourceIndexes, faults } = context
  let isUsable = true
  const report: Report = (path, code, summary) => {
    isUsable = false
    if (summary !== '') faults.add({ entry, row: null }, { path, code, summary })
  }
  const rendering = { scope, sourceIndexes, forEach: entry.forEach, report }
  const body = compileRenderer(withoutTemplate(entry.node), entry.schema, rendering)
  const key =
    entry.key === null ? null : compileTextRenderer(parseTemplate(entry.key), new Set(['string']), rendering, [])
  const rows = selectRows(entry, context, diagnostics)
  if (isUsable && rows) scope.bounds.expand(rows.length * (RESOURCE_COST + measureNode(entry.node)))
  return isUsable && rows ? { rows, key, body } : null
}

/** In written-out characters: a resource, and each value in it beside its text. */
const RESOURCE_COST = 600
const VALUE_COST = 35
/** They are read once for all resources, and checked for each. */
const ITEM_COST = 25

function measureNode(node: Node): number {
  if (node.type === 'scalar') return VALUE_COST + node.text.length
  let size = VALUE_COST
  for (const inner of node.type === 'sequence' ? node.items : node.entries.values()) {
    size += measureNode('node' in inner ? inner.node : inner)
  }
  return size
}

function withoutTemplate(node: Mapping): Mapping {
  if (!node.entries.has('for_each') && !node.entries.has('where')) return node
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== 'for_each' && key !== 'where')) }
}

function selectRows(
  entry: Entry,
  { rows, scope }: ExpandContext,
  diagnostics: Diagnostic[],
): readonly (TenantRow | null)[] | null {
  const where = getChild(entry.node, 'where')
  const fail = (key: string, code: string, summary: string) => {
    diagnostics.push(configDiagnostic(entry.node.entries.get(key)?.key ?? entry.place, code, summary))
    return null
  }
  if (!entry.forEach) return where ? fail('where', 'where-alone', 'where needs for_each: tenants beside it') : [null]
  if (rows === null) {
    return fail('for_each', 'no-tenants', 'for_each: tenants needs the section tenants; write tenants: [] to say none')
  }
  if (where?.type !== 'mapping') return rows
  const filtered = filterRows(where, rows, scope)
  for (const diagnostic of filtered.diagnostics) addProblem(diagnostics, diagnostic)
  return filtered.diagnostics.length > 0 ? null : filtered.rows
}

type ExpandedEntry = {
  /** Null where it is not known. */
  readonly address: Address | null
  readonly instance: Instance | null
  readonly isValid: boolean
}

async function expandEntry(
  entry: Entry,
  row: TenantRow | null,
  prepared: PreparedEntry,
  context: ExpandContext,
): Promise<ExpandedEntry> {
  let isComplete = true
  const report: Report = (path, code, summary) => {
    const isWarning = code === 'leftover-placeholder'
    isComplete &&= isWarning
    context.faults.add({ entry, row }, { path, code, summary, severity: isWarning ? 'warning' : 'error' })
  }
  const body = prepared.body(row, report)
  const rendered = isObject(body) ? body : {}
  const identity = findIdentityField(entry.kind)
  const ownKey = prepared.key
    ? prepared.key(row, (_, code, summary) => report([], code, summary))
    : rendered[identity ?? '']
  const key = identity === undefined ? toText(ownKey) : toText(ownKey).toLowerCase()
  const address = key === '' ? null : buildAddress(entry, key)
  const value = await readFiles(rendered, entry, context)
  // What could not be expanded is no basis for further complaints.
  if (!isComplete || value === null) return { address, instance: null, isValid: false }

  const isFaulty = context.isFaulty(entry.path)
  const subject = address === null ? { entry, row, value } : { entry, row, value, address }
  // Who is told of so many mistakes corrects these first.
  const isChecked = !context.faults.isFull(entry)
  const faults = isChecked ? [...checkKey(entry, key), ...checkEntry(entry, value, isFaulty)] : []
  for (const fault of faults) context.faults.add(subject, fault)
  if (address === null) return { address, instance: null, isValid: false }
  const instance = { entry, row, key, address, value, name: key, attributes: {} }
  if (faults.length > 0 || isFaulty || !isChecked) return { address, instance, isValid: false }
  const attributes = toAttributes(entry, value, key)
  const name = getRemoteName(registry[entry.kind], attributes, key)
  return { address, instance: { ...instance, name, attributes }, isValid: true }
}

const buildAddress = (entry: Entry, key: string): Address =>
  entry.isDefaultWorkspace ? DEFAULT_WORKSPACE : `${entry.kind}/${key}`

/** The value with the contents of the files that it names; null when one cannot be had, which has its diagnostic. */
async function readFiles(value: JsonObject, entry: Entry, context: ExpandContext): Promise<JsonObject | null> {
  let filled: JsonObject | null = value
  for (const { path, fromFile } of registry[entry.kind].fields) {
    const written = fromFile ? value[path] : undefined
    if (!isObject(written)) continue
    const items = await readItems(toText(written['file']), path, entry, context)
    filled = items === null || filled === null ? null : { ...filled, [path]: items }
  }
  return filled
}

async function readItems(file: string, field: string, entry: Entry, context: ExpandContext): Promise<Json | null> {
  const node = getChild(entry.node, field)
  const from = (node?.type === 'mapping' ? getChild(node, 'file')?.place : undefined) ?? entry.place
  const { rows, diagnostics, isKnown } = await context.sources.readItems(file, from)
  for (const diagnostic of isKnown ? [] : diagnostics) context.faults.addDiagnostic(diagnostic)
  if (diagnostics.some(isError)) return null
  context.scope.bounds.expand(rows.length * ITEM_COST)
  const known = LISTED.get(rows)
  if (known !== undefined) return known
  const values = rows.map((item) => item.value)
  LISTED.set(rows, values)
  context.itemPlaces.set(
    values,
    rows.map((item) => item.place),
  )
  return values
}

/** The items of a file as values, once for all entries that name it. */
const LISTED = new WeakMap<readonly Item[], readonly string[]>()

function toAttributes(entry: Entry, value: JsonObject, key: string): Attributes {
  const attributes: Record<string, Json> = {}
  for (const field of splitPaths(registry[entry.kind])) {
    if (field.identity) continue
    if (entry.isDefaultWorkspace && !DEFAULT_WORKSPACE_FIELDS.includes(field.path)) continue
    let fieldValue = getAt(value, field.parts)
    // What has no identity of its own is called by its name, and left out that is the key.
    if (fieldValue === undefined && field.path === 'name' && !findIdentityField(entry.kind)) fieldValue = key
    if (fieldValue === undefined && field.default !== undefined) {
      if (field.defaultWhenPresent === undefined || getAt(value, field.defaultWhenPresent.split('.')) !== undefined)
        fieldValue = field.default
    }
    if (fieldValue === undefined) continue
    const referring = field.references ? field.references(fieldValue, toReference) : fieldValue
    attributes[field.path] = field.normalise ? field.normalise(referring) : referring
  }
  return attributes
}

/** A key to its address; `id:<uuid>` in lower case, as the API writes ids. */
function toReference(key: string, kind: Kind): Address | `id:${string}` {
  return key.startsWith('id:') ? `id:${key.slice(3).toLowerCase()}` : `${kind}/${key}`
}

type SplitField = Field & { readonly parts: readonly string[] }
const SPLIT_FIELDS = new WeakMap<ResourceKind, readonly SplitField[]>()

/** Paths are taken apart once, not for every resource. */
function splitPaths(kind: ResourceKind): readonly SplitField[] {
  const fields = SPLIT_FIELDS.get(kind) ?? kind.fields.map((field) => ({ ...field, parts: field.path.split('.') }))
  SPLIT_FIELDS.set(kind, fields)
  return fields
}
