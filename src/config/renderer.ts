/**
 * From written entries to plain values: the schema is walked once for each entry, the values are rendered for each tenant.
 * What holds no placeholder is rendered once and shared. What cannot be replaced goes to a report.
 */

import type { Json } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import { shorten } from './diagnostic.ts'
import {
  findLeftoverPlaceholder,
  listPlaceholders,
  type Part,
  parseTemplate,
  parseWholePlaceholder,
  type Scope,
} from './placeholders.ts'
import { type Node, type Path, toJson } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

/** What is wrong with the value at `path`; the summary is empty where another place has the diagnostic. */
export type Report = (path: Path, code: string, summary: string) => void
/** Undefined: counts as left out. */
export type Renderer = (row: TenantRow | null, report: Report) => Json | undefined

/** Where the elements of a rendered list stood in the written one; only of lists that lost some. */
export type SourceIndexes = WeakMap<readonly Json[], readonly number[]>

type RenderContext = {
  readonly scope: Scope
  readonly forEach: boolean
  readonly sourceIndexes: SourceIndexes
  /** Called while compiling, for names that stand for nothing. */
  readonly report: Report
}

export function compileRenderer(node: Node, schema: Schema, context: RenderContext, path: Path = []): Renderer {
  switch (node.type) {
    case 'scalar': {
      if (typeof node.value !== 'string' || isPlain(node)) return renderConstant(node.value)
      return compileTextRenderer(parseTemplate(node.value), listTypes(schema), context, path)
    }
    case 'sequence':
      if (node.items.every(isPlain)) return renderConstant(toJson(node))
      return compileList(
        node.items.map((item, index) => compileRenderer(item, getElementSchema(schema), context, [...path, index])),
        context.sourceIndexes,
      )
    case 'mapping':
      return compileMapping(
        Array.from(node.entries, ([key, entry]) => [
          key,
          compileRenderer(entry.node, getPropertySchema(schema, key), context, [...path, key]),
        ]),
      )
  }
}

export function compileTextRenderer(
  parts: readonly Part[],
  types: ReadonlySet<string>,
  context: RenderContext,
  path: Path,
): Renderer {
  for (const name of new Set(listPlaceholders(parts))) {
    const fault = context.scope.findFault(name, context.forEach)
    if (fault !== null) context.report(path, 'unknown-placeholder', fault)
  }
  const whole = parseWholePlaceholder(parts)
  const { bounds } = context.scope
  if (whole !== null) {
    return (row, report) => {
      const text = context.scope.getText(whole, row)
      bounds.expandText(text ?? '')
      return text === null || text === '' ? undefined : convertText(warnLeftover(text, path, report), types)
    }
  }
  if (parts.every((part) => typeof part === 'string')) {
    const text = parts.join('')
    return findLeftoverPlaceholder(text) === null
      ? renderConstant(text)
      : (_, report) => warnLeftover(text, path, report)
  }
  return (row, report) => {
    let result = ''
    for (const part of parts) {
      const piece = typeof part === 'string' ? part : context.scope.getText(part.name, row)
      if (piece === null && typeof part === 'object') {
        const summary = `{${shorten(part.name)}} has no value, and no var of that name says what to use instead`
        report(path, 'empty-placeholder', summary)
      }
      bounds.expandText(piece ?? '')
      result += piece ?? ''
    }
    return warnLeftover(result, path, report)
  }
}

function warnLeftover(text: string, path: Path, report: Report): string {
  const word = findLeftoverPlaceholder(text)
  if (word !== null) {
    report(
      path,
      'leftover-placeholder',
      `the result still holds ${shorten(word)}: inserted text and {{...}} are not read again`,
    )
  }
  return text
}

/** Renderers that need no tenant are called once; their value is shared. */
const CONSTANTS = new WeakSet<Renderer>()

function renderConstant(value: Json | undefined): Renderer {
  const renderer: Renderer = () => value
  CONSTANTS.add(renderer)
  return renderer
}

/** A list may be of hundreds of thousands of such: then none of them has a renderer of its own. */
const isPlain = (node: Node): boolean =>
  node.type === 'scalar' && (typeof node.value !== 'string' || !/[{}]/u.test(node.value))

function compileList(elements: readonly Renderer[], sourceIndexes: SourceIndexes): Renderer {
  return shareConstant(elements, (row, report) => {
    const values: Json[] = []
    const indexes: number[] = []
    for (const [index, element] of elements.entries()) {
      const value = element(row, report)
      if (value === undefined) continue
      values.push(value)
      indexes.push(index)
    }
    if (values.length < elements.length) sourceIndexes.set(values, indexes)
    return values
  })
}

function compileMapping(properties: readonly (readonly [string, Renderer])[]): Renderer {
  const renderers = properties.map(([, renderer]) => renderer)
  return shareConstant(renderers, (row, report) => {
    const values: Record<string, Json> = {}
    for (const [key, renderer] of properties) {
      const value = renderer(row, report)
      if (value !== undefined) values[key] = value
    }
    return values
  })
}

function shareConstant(parts: readonly Renderer[], renderer: Renderer): Renderer {
  return parts.every((part) => CONSTANTS.has(part)) ? renderConstant(renderer(null, () => undefined)) : renderer
}

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/u

/** Text in the type that its place wants; as it is where it does not fit, which validation finds. */
function convertText(text: string, types: ReadonlySet<string>): Json {
  if ((types.has('integer') || types.has('number')) && NUMBER.test(text)) return Number(text)
  if (types.has('boolean') && !types.has('string') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

const listBranches = (schema: Schema): readonly Schema[] =>
  ['anyOf', 'oneOf'].flatMap((word) => (schema[word] as readonly Schema[] | undefined) ?? [])

function listTypes(schema: Schema): ReadonlySet<string> {
  const own = [schema['type']].flat().filter((type) => typeof type === 'string')
  return new Set([...own, ...listBranches(schema).flatMap((branch) => [...listTypes(branch)])])
}

function getPropertySchema(schema: Schema, key: string): Schema {
  const own = schema['properties'] as Readonly<Record<string, Schema>> | undefined
  if (own && Object.hasOwn(own, key)) return own[key] ?? {}
  for (const branch of listBranches(schema)) {
    const inner = getPropertySchema(branch, key)
    if (Object.keys(inner).length > 0) return inner
  }
  return {}
}

function getElementSchema(schema: Schema): Schema {
  const own = schema['items'] as Schema | undefined
  return (
    own ??
    listBranches(schema)
      .flatMap((branch) => [getElementSchema(branch)])
      .find((inner) => Object.keys(inner).length > 0) ??
    {}
  )
}
