/**
 * Text with placeholders: `{field}` is replaced, `{{` and `}}` are literal braces, any other brace is itself. What a name
 * stands for: in an entry with `for_each: tenants` the tenant's field when it has a non-empty one, else the var of that
 * name. A var may use other fields and vars; what is inserted is not read again.
 */
import { compareText } from '../domain/canonical.ts'
import type { Diagnostic } from '../domain/model.ts'
import { type Bounds, createBounds } from './bounds.ts'
import { addProblem, configDiagnostic, shorten } from './diagnostic.ts'
import type { Node, Scalar } from './text/node.ts'
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
  readonly listNames: () => Iterable<string>
  /** The names that some placeholder or `where` asked for. */
  readonly asked: ReadonlySet<string>
  readonly bounds: Bounds
}

export function buildScope(
  vars: Node | undefined,
  rows: readonly TenantRow[],
  bounds: Bounds = createBounds(),
): { readonly scope: Scope; readonly diagnostics: readonly Diagnostic[] } {
  const definitions = new Map<string, Var>()
  for (const [name, { node }] of vars?.type === 'mapping' ? vars.entries : []) {
    if (node.type === 'scalar') definitions.set(name, { parts: parseTemplate(node.text), node })
  }
  const fields = new Set<string>(['slug'])
  for (const row of rows) for (const name of Object.keys(row.fields)) fields.add(name)
  const listNames = () => [...fields, ...definitions.keys()]
  // Without tenants, any placeholder may be a tenant's field.
  const isAnyField = rows.length === 0
  const { resolved, broken, diagnostics } = resolveVars(definitions, { fields, isAnyField, listNames, bounds })

  const asked = new Set([...definitions.values()].flatMap(({ parts }) => listPlaceholders(parts)))
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
      bounds.expandText(piece)
      result += piece
    }
    return result
  }

  const findFault = (name: string, forEach: boolean): string | null => {
    asked.add(name)
    if (broken.has(name)) return ''
    const shown = shorten(name)
    if (definitions.has(name)) {
      const field = forEach ? undefined : resolved.get(name)?.neededField
      return field === undefined
        ? null
        : `{${shown}} needs {${shorten(field)}}, which stands for something only in an entry with for_each: tenants`
    }
    if (!fields.has(name) && !(forEach && isAnyField)) {
      return `{${shown}} is neither a field of a tenant nor a var${bounds.suggest(name, listNames)}`
    }
    return forEach
      ? null
      : `{${shown}} is a field of tenants: it stands for something only in an entry with for_each: tenants`
  }

  const isKnown = (name: string) => {
    asked.add(name)
    return isAnyField || definitions.has(name) || fields.has(name)
  }
  return { scope: { getText, findFault, isKnown, listNames, asked, bounds }, diagnostics }
}

/** Vars within vars, and the parts that one consists of with all that it uses. */
const MOST_LEVELS = 50
const MOST_PIECES = 10_000

/** `levels`: how many vars stand within one another here; `pieces`: of how many texts and fields it is put together. */
type ResolvedVar = { readonly neededField: string | undefined; readonly levels: number; readonly pieces: number }

type Names = {
  readonly fields: ReadonlySet<string>
  readonly isAnyField: boolean
  readonly listNames: () => Iterable<string>
  readonly bounds: Bounds
}

/** For each var the first tenant's field it needs, and what is wrong with vars: unknown names, circles, sizes. */
function resolveVars(definitions: ReadonlyMap<string, Var>, { fields, isAnyField, listNames, bounds }: Names) {
  const resolved = new Map<string, ResolvedVar>()
  const broken = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const open = new Set<string>()

  const visit = (name: string, { parts, node }: Var): void => {
    if (resolved.has(name) || broken.has(name)) return
    const refuse = (code: string, summary: string): void => {
      broken.add(name)
      addProblem(diagnostics, configDiagnostic(node.place, code, summary))
    }
    if (open.size >= MOST_LEVELS) {
      refuse('too-deep', TOO_DEEP)
      return
    }
    open.add(name)
    let needed: string | undefined
    let levels = 1
    let pieces = parts.length
    for (const used of listPlaceholders(parts)) {
      const other = definitions.get(used)
      if (other === undefined) {
        if (fields.has(used) || isAnyField) needed ??= used
        else {
          const near = bounds.suggest(used, listNames)
          refuse('unknown-placeholder', `{${shorten(used)}} is neither a field of a tenant nor a var${near}`)
        }
      } else if (open.has(used)) {
        const circle = [...open].slice([...open].indexOf(used))
        for (const member of circle) broken.add(member)
        const shown = [...circle, used].map((member) => shorten(member))
        refuse('var-cycle', `vars use each other in a circle: ${shown.join(' -> ')}`)
      } else {
        visit(used, other)
        if (broken.has(used)) broken.add(name)
        const inner = resolved.get(used)
        needed ??= inner?.neededField
        levels = Math.max(levels, 1 + (inner?.levels ?? 0))
        pieces += inner?.pieces ?? 0
      }
    }
    open.delete(name)
    if (broken.has(name)) return
    if (levels > MOST_LEVELS) refuse('too-deep', TOO_DEEP)
    else if (pieces > MOST_PIECES) refuse('too-much', TOO_LONG)
    else resolved.set(name, { neededField: needed, levels, pieces })
  }
  for (const [name, definition] of [...definitions].sort(([a], [b]) => compareText(a, b))) visit(name, definition)
  return { resolved, broken, diagnostics }
}

const TOO_DEEP = `more than ${MOST_LEVELS} vars use one another here: write the text of some of them where it is used`
const TOO_LONG = `this var is put together of more than ${MOST_PIECES} texts, with those of the vars that it uses`
