/** `where`: which tenants an entry, or a test, is for. */
import type { Diagnostic } from '../domain/model.ts'
import { addProblem, configDiagnostic, shorten } from './diagnostic.ts'
import { listPlaceholders, type Part, parseTemplate, type Scope } from './placeholders.ts'
import type { Mapping, Node } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

/** `where` keeps the tenants whose fields, or vars, equal the given text (a list: any of these). */
export function filterRows(
  where: Mapping,
  rows: readonly TenantRow[],
  scope: Scope,
): { readonly rows: readonly TenantRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const conditions: Condition[] = []
  for (const [name, { key, node }] of where.entries) {
    if (!scope.isKnown(name)) {
      const near = scope.bounds.suggest(name, scope.listNames)
      const summary = `'${shorten(name)}' is neither a field of a tenant nor a var${near}`
      addProblem(diagnostics, configDiagnostic(key, 'unknown-where-field', summary))
    }
    const wanted = listTemplates(node)
    for (const used of new Set(wanted.flatMap(listPlaceholders))) {
      const fault = scope.findFault(used, true)
      if (fault) addProblem(diagnostics, configDiagnostic(node.place, 'unknown-placeholder', fault))
    }
    const isPlain = (parts: readonly Part[]) => parts.every((part) => typeof part === 'string')
    const templates = wanted.filter((parts) => !isPlain(parts))
    conditions.push({ name, texts: new Set(wanted.filter(isPlain).map((parts) => parts.join(''))), templates })
  }
  if (diagnostics.length > 0) return { rows: [], diagnostics }
  const pieces = conditions.reduce((sum, { templates }) => sum + 1 + templates.flat().length, 0)
  scope.bounds.expand(rows.length * pieces * CONDITION_COST)
  const fill = (parts: readonly Part[], row: TenantRow) =>
    parts.map((part) => (typeof part === 'string' ? part : (scope.getText(part.name, row) ?? ''))).join('')
  const matching = rows.filter((row) =>
    conditions.every(({ name, texts, templates }) => {
      const value = scope.getText(name, row) ?? ''
      return texts.has(value) || templates.some((parts) => fill(parts, row) === value)
    }),
  )
  return { rows: matching, diagnostics }
}

/** The field or var, and what it may be: one of the texts, or of those with placeholders. */
type Condition = {
  readonly name: string
  readonly texts: ReadonlySet<string>
  readonly templates: readonly (readonly Part[])[]
}

/** In written-out characters: to look at one condition of one tenant. */
const CONDITION_COST = 20

function listTemplates(node: Node): readonly (readonly Part[])[] {
  if (node.type === 'sequence') return node.items.flatMap(listTemplates)
  return node.type === 'scalar' ? [parseTemplate(node.text)] : []
}
