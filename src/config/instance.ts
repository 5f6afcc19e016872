/** One resource: an entry expanded for a tenant, its files read in, checked strictly and by its kind. */

import { isObject } from '../domain/json.ts'
import { type Address, DEFAULT_WORKSPACE, type Json, type Place } from '../domain/model.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import { toAttributes } from './attributes.ts'
import { checkEntry, checkKey } from './check-entry.ts'
import type { Entry, Instance } from './entry.ts'
import type { RenderedTexts, Renderer } from './expand.ts'
import type { Faults } from './faults.ts'
import { getChild, type Path, toText } from './finding.ts'
import { DEFAULT_WORKSPACE_FIELDS } from './schema.ts'
import type { Scope } from './scope.ts'
import type { Row, Sources } from './sources.ts'

export type ExpandContext = {
  readonly scope: Scope
  /** Null: there is no `tenants`. */
  readonly rows: readonly Row[] | null
  /** Whether those are all. */
  readonly tenantsSound: boolean
  readonly sources: Sources
  readonly faults: Faults
  readonly kept: RenderedTexts
  /** Where the elements of lists from other files stand. */
  readonly places: WeakMap<readonly Json[], readonly Place[]>
  /** Entries that are not as they should be as written. */
  readonly isFaulty: (path: Path) => boolean
}

export type Expansion = {
  /** Null where it cannot be told. */
  readonly address: Address | null
  readonly instance: Instance | null
  readonly isValid: boolean
}

export async function expandEntry(
  entry: Entry,
  row: Row | null,
  make: { readonly key: Renderer | null; readonly body: Renderer },
  context: ExpandContext,
): Promise<Expansion> {
  const kind = registry[entry.kind]
  let isValid = true
  const report = (path: Path, code: string, summary: string) => {
    const isWarning = code === 'leftover-placeholder'
    isValid &&= isWarning
    context.faults.add({ entry, row }, { path, code, summary, severity: isWarning ? 'warning' : 'error' })
  }
  const written = make.body(row, report)
  let value = isObject(written) ? written : {}
  const identity = findIdentityField(entry.kind)
  const own = make.key ? make.key(row, (_, code, summary) => report([], code, summary)) : value[identity ?? '']
  const key = identity === undefined ? toText(own) : toText(own).toLowerCase()
  const address = key === '' ? null : getEntryAddress(entry, key)
  if (isObject(value['items'])) {
    const items = await itemsOf(toText(value['items']['file']), entry, context)
    if (items === null) isValid = false
    else value = { ...value, items }
  }
  // What could not be expanded is no basis for further complaints.
  if (!isValid) return { address, instance: null, isValid }

  const isFaulty = context.isFaulty(entry.path)
  const subject = address === null ? { entry, row, value } : { entry, row, value, address }
  const faults = [...checkKey(entry, key), ...checkEntry(entry, kind, value, isFaulty)]
  for (const fault of faults) context.faults.add(subject, fault)
  if (address === null) return { address, instance: null, isValid: false }
  const name = identity === undefined ? toText(value['name']) || key : key
  const instance = { entry, row, key, address, value, name, attributes: {} }
  if (faults.length > 0 || isFaulty) return { address, instance, isValid: false }
  const only = entry.isDefaultWorkspace ? DEFAULT_WORKSPACE_FIELDS : undefined
  return { address, instance: { ...instance, attributes: toAttributes(kind, value, key, only) }, isValid }
}

export function getEntryAddress(entry: Entry, key: string): Address {
  return entry.isDefaultWorkspace ? DEFAULT_WORKSPACE : `${entry.kind}/${key}`
}

/** Null when the file cannot be had, which is then told. */
async function itemsOf(path: string, entry: Entry, context: ExpandContext): Promise<Json | null> {
  const node = getChild(entry.node, 'items')
  const from = (node?.type === 'mapping' ? getChild(node, 'file')?.place : undefined) ?? entry.place
  const { items, diagnostics, isTold } = await context.sources.itemsFile(path, from)
  for (const one of isTold ? [] : diagnostics) context.faults.tell(one)
  if (diagnostics.some(({ severity }) => severity === 'error')) return null
  const values = items.map((item) => item.value)
  const places = items.map((item) => item.place)
  context.places.set(values, places)
  return values
}
