/**
 * What a placeholder's name stands for: in an entry with `for_each: tenants` the tenant's field when it has a non-empty
 * one, else the var of that name. A var may use other fields and vars; what is inserted is not read again.
 */
import { compareText } from '../domain/canonical.ts'
import type { Diagnostic } from '../domain/model.ts'
import { suggestName } from './did-you-mean.ts'
import { configDiagnostic } from './finding.ts'
import type { Row } from './sources.ts'
import { listPlaceholders, type Part, parseTemplate } from './template.ts'
import type { Mapping, Scalar } from './text/node.ts'

type Var = { readonly parts: readonly Part[]; readonly node: Scalar }

export type Scope = {
  /** The text; empty when this tenant has none; null when the name stands for nothing here. */
  readonly text: (name: string, row: Row | null) => string | null
  /** Why the name cannot be used: null when it can, empty when that is told at the var. */
  readonly fault: (name: string, forEach: boolean) => string | null
  /** Whether it is a field of some tenant, or a var. */
  readonly known: (name: string) => boolean
  readonly names: readonly string[]
}

export function makeScope(
  vars: Mapping | null,
  rows: readonly Row[],
): { readonly scope: Scope; readonly diagnostics: readonly Diagnostic[] } {
  const defined = new Map<string, Var>()
  for (const [name, { node }] of vars?.entries ?? []) {
    if (node.type === 'scalar') defined.set(name, { parts: parseTemplate(node.text), node })
  }
  const fields = new Set<string>(['slug'])
  for (const row of rows) for (const name of Object.keys(row.fields)) fields.add(name)

  // Nothing is known of the fields of tenants that are none.
  const anyField = rows.length === 0
  const { needs, broken, diagnostics } = follow(defined, fields, anyField)
  const known = (name: string) => anyField || defined.has(name) || fields.has(name)

  const names = [...new Set([...fields, ...defined.keys()])]

  const text = (name: string, row: Row | null): string | null => {
    if (row) {
      const field = name === 'slug' ? row.slug : Object.hasOwn(row.fields, name) ? row.fields[name] : undefined
      if (field !== undefined && field !== '') return field
    }
    const found = defined.get(name)
    if (!found || broken.has(name)) return null
    let result = ''
    for (const part of found.parts) {
      const piece = typeof part === 'string' ? part : text(part.name, row)
      if (piece === null) return null
      result += piece
    }
    return result
  }

  const fault = (name: string, forEach: boolean): string | null => {
    if (broken.has(name)) return ''
    if (defined.has(name)) {
      const field = forEach ? undefined : needs.get(name)
      return field === undefined
        ? null
        : `{${name}} needs {${field}}, which stands for something only in an entry with for_each: tenants`
    }
    if (!fields.has(name) && !(forEach && anyField)) {
      return `{${name}} is neither a field of a tenant nor a var${suggestName(name, names)}`
    }
    return forEach
      ? null
      : `{${name}} is a field of tenants: it stands for something only in an entry with for_each: tenants`
  }
  return { scope: { text, fault, known, names }, diagnostics }
}

/** For each var the first tenant's field it needs, and what is wrong with vars: unknown names and circles. */
function follow(defined: ReadonlyMap<string, Var>, fields: ReadonlySet<string>, anyField: boolean) {
  const needs = new Map<string, string | undefined>()
  const broken = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const open: string[] = []

  const visit = (name: string, found: Var): void => {
    if (needs.has(name) || broken.has(name)) return
    open.push(name)
    let needed: string | undefined
    for (const used of listPlaceholders(found.parts)) {
      const other = defined.get(used)
      if (other === undefined) {
        if (fields.has(used) || anyField) needed ??= used
        else {
          broken.add(name)
          const near = suggestName(used, [...fields, ...defined.keys()])
          diagnostics.push(
            configDiagnostic(
              found.node.place,
              'unknown-placeholder',
              `{${used}} is neither a field of a tenant nor a var${near}`,
            ),
          )
        }
      } else if (open.includes(used)) {
        const circle = [...open.slice(open.indexOf(used)), used].join(' -> ')
        for (const one of open.slice(open.indexOf(used))) broken.add(one)
        diagnostics.push(configDiagnostic(found.node.place, 'var-cycle', `vars use each other in a circle: ${circle}`))
      } else {
        visit(used, other)
        if (broken.has(used)) broken.add(name)
        needed ??= needs.get(used)
      }
    }
    open.pop()
    needs.set(name, needed)
  }
  for (const [name, found] of [...defined].sort(([a], [b]) => compareText(a, b))) visit(name, found)
  return { needs, broken, diagnostics }
}
