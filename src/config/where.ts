/** `where` keeps the tenants whose fields, or vars, equal the given text (a list: any of these). */
import type { Diagnostic } from '../domain/model.ts'
import { suggestName } from './did-you-mean.ts'
import { configDiagnostic } from './finding.ts'
import type { Scope } from './scope.ts'
import type { Row } from './sources.ts'
import { listPlaceholders, type Part, parseTemplate } from './template.ts'
import type { Mapping, Node } from './text/node.ts'

export function filterRows(
  where: Mapping,
  rows: readonly Row[],
  scope: Scope,
): { readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const conditions: { readonly name: string; readonly wanted: readonly (readonly Part[])[] }[] = []
  for (const [name, { key, node }] of where.entries) {
    if (!scope.known(name)) {
      const near = suggestName(name, scope.names)
      diagnostics.push(
        configDiagnostic(key, 'unknown-where-field', `'${name}' is neither a field of a tenant nor a var${near}`),
      )
    }
    const wanted = texts(node)
    for (const used of new Set(wanted.flatMap(listPlaceholders))) {
      const fault = scope.fault(used, true)
      if (fault) diagnostics.push(configDiagnostic(node.place, 'unknown-placeholder', fault))
    }
    conditions.push({ name, wanted })
  }
  if (diagnostics.length > 0) return { rows: [], diagnostics }
  const fill = (parts: readonly Part[], row: Row) =>
    parts.map((part) => (typeof part === 'string' ? part : (scope.text(part.name, row) ?? ''))).join('')
  const kept = rows.filter((row) =>
    conditions.every(({ name, wanted }) => {
      const value = scope.text(name, row) ?? ''
      return wanted.some((parts) => fill(parts, row) === value)
    }),
  )
  return { rows: kept, diagnostics }
}

function texts(node: Node): readonly (readonly Part[])[] {
  if (node.type === 'sequence') return node.items.flatMap(texts)
  return node.type === 'scalar' ? [parseTemplate(node.text)] : []
}
