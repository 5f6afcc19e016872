/** Entries to resources: one for each tenant that `where` keeps. */
import type { Address, Diagnostic, Kind } from '../domain/model.ts'
import type { Entry, Instance } from './entry.ts'
import { compileRenderer, compileTextRenderer, type Renderer } from './expand.ts'
import { configDiagnostic, getChild, type Path } from './finding.ts'
import { type ExpandContext, expandEntry, getEntryAddress } from './instance.ts'
import type { Row } from './sources.ts'
import { parseTemplate } from './template.ts'
import type { Mapping } from './text/node.ts'
import { filterRows } from './where.ts'

export type Expanded = {
  readonly instances: readonly Instance[]
  /** What is not valid, without attributes: what it refers to can be checked all the same. */
  readonly invalid: readonly Instance[]
  /** Every address that is asked for, also by entries that are not valid. */
  readonly declared: ReadonlySet<Address>
  /** Kinds of which not every address is known. */
  readonly incomplete: ReadonlySet<Kind>
  readonly diagnostics: readonly Diagnostic[]
}

export async function expandEntries(entries: readonly Entry[], context: ExpandContext): Promise<Expanded> {
  const instances: Instance[] = []
  const invalid: Instance[] = []
  const declared = new Set<Address>()
  const incomplete = new Set<Kind>()
  const diagnostics: Diagnostic[] = []
  for (const entry of entries) {
    const found: Diagnostic[] = []
    const prepared = prepare(entry, context, found)
    diagnostics.push(...found)
    if (prepared === null) {
      // Its address still counts where it can be told, so that one mistake is not told again by all that refer to it.
      if (entry.key !== null && !entry.key.includes('{')) declared.add(getEntryAddress(entry, entry.key))
      else incomplete.add(entry.kind)
      continue
    }
    if (prepared.rows.length === 0 && found.length === 0 && context.tenantsSound) {
      const summary = 'this entry yields nothing: no tenant is left for it'
      diagnostics.push(configDiagnostic(entry.place, 'yields-nothing', summary, 'warning'))
    }
    for (const row of prepared.rows) {
      const { address, instance, isValid } = await expandEntry(entry, row, prepared, context)
      if (address !== null) declared.add(address)
      else incomplete.add(entry.kind)
      if (instance !== null) (isValid ? instances : invalid).push(instance)
    }
  }
  return { instances, invalid, declared, incomplete, diagnostics }
}

/** Everything about an entry that does not depend on the tenant. `key`: null of accounts. */
type Prepared = { readonly rows: readonly (Row | null)[]; readonly key: Renderer | null; readonly body: Renderer }

/** Null when the entry cannot be expanded. */
function prepare(entry: Entry, context: ExpandContext, diagnostics: Diagnostic[]): Prepared | null {
  // That it is for each of something else is told as a fault of its structure.
  if (!entry.forEach && entry.node.entries.has('for_each')) return null
  const { scope, kept, faults } = context
  let isUsable = true
  const unknown = (path: Path, code: string, summary: string) => {
    isUsable = false
    if (summary !== '') faults.add({ entry, row: null }, { path, code, summary })
  }
  const walk = { scope, kept, forEach: entry.forEach, unknown }
  const body = compileRenderer(without(entry.node), entry.schema, walk)
  const key = entry.key === null ? null : compileTextRenderer(parseTemplate(entry.key), new Set(['string']), walk, [])
  const rows = rowsOf(entry, context, diagnostics)
  return isUsable && rows ? { rows, key, body } : null
}

function without(node: Mapping): Mapping {
  if (!node.entries.has('for_each') && !node.entries.has('where')) return node
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== 'for_each' && key !== 'where')) }
}

function rowsOf(entry: Entry, context: ExpandContext, found: Diagnostic[]): readonly (Row | null)[] | null {
  const { rows, scope } = context
  const where = getChild(entry.node, 'where')
  const fail = (key: string, code: string, summary: string) => {
    found.push(configDiagnostic(entry.node.entries.get(key)?.key ?? entry.place, code, summary))
    return null
  }
  if (!entry.forEach) return where ? fail('where', 'where-alone', 'where needs for_each: tenants beside it') : [null]
  if (rows === null) {
    return fail('for_each', 'no-tenants', 'for_each: tenants needs the section tenants; write tenants: [] to say none')
  }
  if (where?.type !== 'mapping') return rows
  const filtered = filterRows(where, rows, scope)
  found.push(...filtered.diagnostics)
  return filtered.diagnostics.length > 0 ? null : filtered.rows
}
