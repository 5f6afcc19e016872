/**
 * Text with placeholders: `{field}` is replaced, `{{` and `}}` are literal braces, any other brace is itself. What a name
 * stands for: in an entry with `for_each: tenants` the tenant's field when it has a non-empty one, else the var of that
 * name. A var may use other fields and vars; what is inserted is not read again.
 */
import { compareText } from '../domain/canonical.ts'
import type { Diagnostic } from '../domain/model.ts'
import { configDiagnostic, suggestName } from './diagnostic.ts'
import type { Mapping, Node, Scalar } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

/** Literal text and names, in turn: `['support-', {name: 'slug'}]`. */
export type Part = string | { readonly name: string }

const TOKEN = /\{\{|\}\}|\{([A-Za-z][A-Za-z0-9_]*)\}/gu
const LEFTOVER = /\{[A-Za-z][A-Za-z0-9_]*\}/u

export function parseTemplate(text: string): readonly Part[] {
  if (!text.includes('{') && !text.includes('}')) return text === '' ? [] : [text]
  const parts: Part[] = []
  let literal = ''
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    literal += text.slice(end, match.index)
    end = match.index + match[0].length
    if (match[1] === undefined) {
      literal += match[0].slice(1)
      continue
    }
    if (literal !== '') parts.push(literal)
    literal = ''
    parts.push({ name: match[1] })
  }
  literal += text.slice(end)
  if (literal !== '') parts.push(literal)
  return parts
}

export function listPlaceholders(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
}

/** The name, where the text is one placeholder and nothing else. */
export function parseWholePlaceholder(parts: readonly Part[]): string | null {
  const [only, ...more] = parts
  return more.length === 0 && typeof only === 'object' ? only.name : null
}

/** `{word}` in a result: a placeholder that was meant to be replaced, most likely. */
export function findLeftoverPlaceholder(text: string): string | null {
  return text.includes('{') ? (LEFTOVER.exec(text)?.[0] ?? null) : null
}

type Var = { readonly parts: readonly Part[]; readonly node: Scalar }

export type Scope = {
  /** The text; empty when this tenant has none; null when the name stands for nothing here. */
  readonly getText: (name: string, row: TenantRow | null) => string | null
  /** Why the name cannot be used: null when it can, empty when the var itself has a diagnostic. */
  readonly findFault: (name: string, forEach: boolean) => string | null
  /** Whether it is a field of some tenant, or a var. */
  readonly isKnown: (name: string) => boolean
  readonly names: readonly string[]
}

export function buildScope(
  vars: Node | undefined,
  rows: readonly TenantRow[],
): { readonly scope: Scope; readonly diagnostics: readonly Diagnostic[] } {
  const definitions = new Map<string, Var>()
  for (const [name, { node }] of vars?.type === 'mapping' ? vars.entries : []) {
    if (node.type === 'scalar') definitions.set(name, { parts: parseTemplate(node.text), node })
  }
  const fields = new Set<string>(['slug'])
  for (const row of rows) for (const name of Object.keys(row.fields)) fields.add(name)
  const names = [...new Set([...fields, ...definitions.keys()])]
  // Without tenants, any placeholder may be a tenant's field.
  const isAnyField = rows.length === 0
  const { neededField, broken, diagnostics } = resolveVars(definitions, fields, isAnyField)

  const getText = (name: string, row: TenantRow | null): string | null => {
    if (row) {
      const field = name === 'slug' ? row.slug : Object.hasOwn(row.fields, name) ? row.fields[name] : undefined
      if (field !== undefined && field !== '') return field
    }
    const definition = definitions.get(name)
    if (!definition || broken.has(name)) return null
    let result = ''
    for (const part of definition.parts) {
      const piece = typeof part === 'string' ? part : getText(part.name, row)
      if (piece === null) return null
      result += piece
    }
    return result
  }

  const findFault = (name: string, forEach: boolean): string | null => {
    if (broken.has(name)) return ''
    if (definitions.has(name)) {
      const field = forEach ? undefined : neededField.get(name)
      return field === undefined
        ? null
        : `{${name}} needs {${field}}, which stands for something only in an entry with for_each: tenants`
    }
    if (!fields.has(name) && !(forEach && isAnyField)) {
      return `{${name}} is neither a field of a tenant nor a var${suggestName(name, names)}`
    }
    return forEach
      ? null
      : `{${name}} is a field of tenants: it stands for something only in an entry with for_each: tenants`
  }

  const isKnown = (name: string) => isAnyField || definitions.has(name) || fields.has(name)
  return { scope: { getText, findFault, isKnown, names }, diagnostics }
}

/** For each var the first tenant's field it needs, and what is wrong with vars: unknown names and circles. */
function resolveVars(definitions: ReadonlyMap<string, Var>, fields: ReadonlySet<string>, isAnyField: boolean) {
  const neededField = new Map<string, string | undefined>()
  const broken = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const open: string[] = []

  const visit = (name: string, { parts, node }: Var): void => {
    if (neededField.has(name) || broken.has(name)) return
    open.push(name)
    let needed: string | undefined
    for (const used of listPlaceholders(parts)) {
      const other = definitions.get(used)
      if (other === undefined) {
        if (fields.has(used) || isAnyField) needed ??= used
        else {
          broken.add(name)
          const near = suggestName(used, [...fields, ...definitions.keys()])
          const summary = `{${used}} is neither a field of a tenant nor a var${near}`
          diagnostics.push(configDiagnostic(node.place, 'unknown-placeholder', summary))
        }
      } else if (open.includes(used)) {
        const circle = open.slice(open.indexOf(used))
        for (const member of circle) broken.add(member)
        const summary = `vars use each other in a circle: ${[...circle, used].join(' -> ')}`
        diagnostics.push(configDiagnostic(node.place, 'var-cycle', summary))
      } else {
        visit(used, other)
        if (broken.has(used)) broken.add(name)
        needed ??= neededField.get(used)
      }
    }
    open.pop()
    neededField.set(name, needed)
  }
  for (const [name, definition] of [...definitions].sort(([a], [b]) => compareText(a, b))) visit(name, definition)
  return { neededField, broken, diagnostics }
}

/** `where` keeps the tenants whose fields, or vars, equal the given text (a list: any of these). */
export function filterRows(
  where: Mapping,
  rows: readonly TenantRow[],
  scope: Scope,
): { readonly rows: readonly TenantRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const conditions: { readonly name: string; readonly wanted: readonly (readonly Part[])[] }[] = []
  for (const [name, { key, node }] of where.entries) {
    if (!scope.isKnown(name)) {
      const near = suggestName(name, scope.names)
      const summary = `'${name}' is neither a field of a tenant nor a var${near}`
      diagnostics.push(configDiagnostic(key, 'unknown-where-field', summary))
    }
    const wanted = listTemplates(node)
    for (const used of new Set(wanted.flatMap(listPlaceholders))) {
      const fault = scope.findFault(used, true)
      if (fault) diagnostics.push(configDiagnostic(node.place, 'unknown-placeholder', fault))
    }
    conditions.push({ name, wanted })
  }
  if (diagnostics.length > 0) return { rows: [], diagnostics }
  const fill = (parts: readonly Part[], row: TenantRow) =>
    parts.map((part) => (typeof part === 'string' ? part : (scope.getText(part.name, row) ?? ''))).join('')
  const matching = rows.filter((row) =>
    conditions.every(({ name, wanted }) => {
      const value = scope.getText(name, row) ?? ''
      return wanted.some((parts) => fill(parts, row) === value)
    }),
  )
  return { rows: matching, diagnostics }
}

function listTemplates(node: Node): readonly (readonly Part[])[] {
  if (node.type === 'sequence') return node.items.flatMap(listTemplates)
  return node.type === 'scalar' ? [parseTemplate(node.text)] : []
}
