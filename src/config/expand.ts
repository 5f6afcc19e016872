/**
 * Written entries to plain values: the schema is walked once for each entry, the values are made for each tenant. What
 * holds no placeholder is made once and shared.
 */

import type { Json } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import type { Path } from './finding.ts'
import type { Scope } from './scope.ts'
import type { Row } from './sources.ts'
import {
  findLeftoverPlaceholder,
  listPlaceholders,
  type Part,
  parseTemplate,
  parseWholePlaceholder,
} from './template.ts'
import type { Node } from './text/node.ts'

/** What is wrong with the value at `path`. */
type Report = (path: Path, code: string, summary: string) => void
/** Undefined: counts as left out. */
export type Renderer = (row: Row | null, report: Report) => Json | undefined

/** Where an element of an expanded list stood in the written one; only for lists that lost some. */
export type RenderedTexts = WeakMap<readonly Json[], readonly number[]>

type Walk = {
  readonly scope: Scope
  readonly forEach: boolean
  readonly kept: RenderedTexts
  /** Called while walking, for names that stand for nothing; the summary is empty where that is told elsewhere. */
  readonly unknown: Report
}

export function compileRenderer(node: Node, schema: Schema, walk: Walk, path: Path = []): Renderer {
  switch (node.type) {
    case 'scalar': {
      if (typeof node.value !== 'string' || !/[{}]/u.test(node.value)) return constant(node.value)
      return compileTextRenderer(parseTemplate(node.value), types(schema), walk, path)
    }
    case 'sequence':
      return compileList(
        node.items.map((item, index) => compileRenderer(item, element(schema), walk, [...path, index])),
        walk.kept,
      )
    case 'mapping':
      return compileMapping(
        Array.from(node.entries, ([key, entry]) => [
          key,
          compileRenderer(entry.node, property(schema, key), walk, [...path, key]),
        ]),
      )
  }
}

export function compileTextRenderer(
  parts: readonly Part[],
  wanted: ReadonlySet<string>,
  walk: Walk,
  path: Path,
): Renderer {
  for (const name of new Set(listPlaceholders(parts))) {
    const fault = walk.scope.fault(name, walk.forEach)
    if (fault !== null) walk.unknown(path, 'unknown-placeholder', fault)
  }
  const whole = parseWholePlaceholder(parts)
  if (whole !== null) {
    return (row, report) => {
      const text = walk.scope.text(whole, row)
      return text === null || text === '' ? undefined : typed(warned(text, path, report), wanted)
    }
  }
  if (parts.every((part) => typeof part === 'string')) {
    const text = parts.join('')
    return findLeftoverPlaceholder(text) === null ? constant(text) : (_, report) => warned(text, path, report)
  }
  return (row, report) => {
    let result = ''
    for (const part of parts) {
      const piece = typeof part === 'string' ? part : walk.scope.text(part.name, row)
      if (piece === null && typeof part === 'object') {
        report(
          path,
          'empty-placeholder',
          `{${part.name}} has no value, and no var of that name says what to use instead`,
        )
      }
      result += piece ?? ''
    }
    return warned(result, path, report)
  }
}

function warned(text: string, path: Path, report: Report): string {
  const word = findLeftoverPlaceholder(text)
  if (word !== null) {
    report(path, 'leftover-placeholder', `the result still holds ${word}: inserted text and {{...}} are not read again`)
  }
  return text
}

/** Makers that need no tenant are called once; their value is shared. */
const CONSTANT = new WeakSet<Renderer>()

function constant(value: Json | undefined): Renderer {
  const make: Renderer = () => value
  CONSTANT.add(make)
  return make
}

function compileList(makes: readonly Renderer[], kept: RenderedTexts): Renderer {
  const make: Renderer = (row, report) => {
    const values: Json[] = []
    const from: number[] = []
    for (const [index, one] of makes.entries()) {
      const value = one(row, report)
      if (value === undefined) continue
      values.push(value)
      from.push(index)
    }
    if (values.length < makes.length) kept.set(values, from)
    return values
  }
  return shared(make, makes)
}

function compileMapping(makes: readonly (readonly [string, Renderer])[]): Renderer {
  const make: Renderer = (row, report) => {
    const values: Record<string, Json> = {}
    for (const [key, one] of makes) {
      const value = one(row, report)
      if (value !== undefined) values[key] = value
    }
    return values
  }
  return shared(
    make,
    makes.map(([, one]) => one),
  )
}

function shared(make: Renderer, parts: readonly Renderer[]): Renderer {
  return parts.every((part) => CONSTANT.has(part)) ? constant(make(null, () => undefined)) : make
}

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/u

/** Text in the type that its place wants; as it is where it does not fit, which validation then tells. */
function typed(text: string, wanted: ReadonlySet<string>): Json {
  if ((wanted.has('integer') || wanted.has('number')) && NUMBER.test(text)) return Number(text)
  if (wanted.has('boolean') && !wanted.has('string') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

const branches = (schema: Schema): readonly Schema[] =>
  ['anyOf', 'oneOf'].flatMap((word) => (schema[word] as readonly Schema[] | undefined) ?? [])

function types(schema: Schema): ReadonlySet<string> {
  const own = [schema['type']].flat().filter((one) => typeof one === 'string')
  return new Set([...own, ...branches(schema).flatMap((one) => [...types(one)])])
}

function property(schema: Schema, key: string): Schema {
  const own = schema['properties'] as Readonly<Record<string, Schema>> | undefined
  if (own && Object.hasOwn(own, key)) return own[key] ?? {}
  for (const one of branches(schema)) {
    const found = property(one, key)
    if (Object.keys(found).length > 0) return found
  }
  return {}
}

function element(schema: Schema): Schema {
  const own = schema['items'] as Schema | undefined
  return (
    own ??
    branches(schema)
      .flatMap((one) => [element(one)])
      .find((one) => Object.keys(one).length > 0) ??
    {}
  )
}
