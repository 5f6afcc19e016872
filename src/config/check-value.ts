/**
 * Checks a value against a schema and returns what does not fit: which value, by which word of which schema. Of JSON Schema
 * 2020-12 it knows the words that the schemas of this product use; a schema with another one is a mistake and throws.
 */
import { isObject } from '../domain/json.ts'
import { getOrCreate } from '../domain/map.ts'
import type { Json } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import type { Path } from './text/node.ts'

export type Misfit = {
  /** From the value that was checked to the one that does not fit. */
  readonly path: Path
  readonly schema: Schema
  readonly word: string
  /** The key that is missing, unknown or no name. */
  readonly key: string
  /** Of a choice: what does not fit each of its branches. */
  readonly branches: readonly (readonly Misfit[])[]
}

type Check = (value: Json) => readonly Misfit[]

const NONE: readonly Misfit[] = []
const COMPILED = new WeakMap<Schema, Check>()

/** A schema is compiled when a value first meets it: most of one is about what a file does not have. */
export const findMisfits = (schema: Schema, value: Json): readonly Misfit[] =>
  getOrCreate(COMPILED, schema, () => compileSchema(schema))(value)

function compileSchema(schema: Schema): Check {
  const checks = Object.entries(schema).flatMap(([word, wanted]) => compileWord(schema, word, wanted) ?? [])
  return (value) => {
    let misfits = NONE
    for (const check of checks) misfits = joinMisfits(misfits, check(value))
    return misfits
  }
}

function compileWord(schema: Schema, word: string, wanted: unknown): Check | null {
  if (ANNOTATIONS.has(word)) return null
  const compile = STRUCTURE[word]
  if (compile !== undefined) return compile(schema, wanted)
  const limit = LIMITS[word]
  if (limit === undefined) throw new Error(`a schema uses ${word}, which is not checked`)
  const isMet = limit(wanted)
  const misfits = [misfit(schema, word)]
  return (value) => (isMet(value) ? NONE : misfits)
}

const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$id', 'title', 'description', 'default', 'examples'])

/** What one value is held to. A word that is about one type is met by a value of any other. */
const LIMITS: { readonly [word: string]: (wanted: unknown) => (value: Json) => boolean } = {
  type: (wanted) => TYPES[String(wanted)] ?? refuseType(wanted),
  const: (wanted) => (value) => value === wanted,
  enum: (wanted) => (value) => (wanted as readonly Json[]).includes(value),
  minimum: (least) => (value) => typeof value !== 'number' || value >= Number(least),
  maximum: (most) => (value) => typeof value !== 'number' || value <= Number(most),
  minLength: (least) => (value) => typeof value !== 'string' || countCharacters(value) >= Number(least),
  maxLength: (most) => (value) => typeof value !== 'string' || countCharacters(value) <= Number(most),
  pattern: (source) => {
    const pattern = new RegExp(String(source), 'u')
    return (value) => typeof value !== 'string' || pattern.test(value)
  },
  minItems: (least) => (value) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (most) => (value) => !Array.isArray(value) || value.length <= Number(most),
  minProperties: (least) => (value) => !isObject(value) || Object.keys(value).length >= Number(least),
}

const TYPES: { readonly [type: string]: (value: Json) => boolean } = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: (value) => isObject(value),
}

function refuseType(type: unknown): never {
  throw new Error(`a schema asks for the type ${String(type)}, which is not checked`)
}

/** What leads to values inside, or to several schemas. */
const STRUCTURE: { readonly [word: string]: (schema: Schema, wanted: unknown) => Check } = {
  items: (_, wanted) => (value) =>
    Array.isArray(value) ? collectInside(value.entries(), () => wanted as Schema) : NONE,
  properties: (_, wanted) => (value) =>
    isObject(value) ? collectInside(Object.entries(value), (key) => getProperty(wanted as Schema, key)) : NONE,
  additionalProperties: (schema, wanted) => (value) => {
    if (!isObject(value)) return NONE
    const more = Object.entries(value).filter(([key]) => getProperty(schema['properties'], key) === null)
    if (wanted !== false) return collectInside(more, () => wanted as Schema)
    return more.map(([key]) => misfit(schema, 'additionalProperties', key))
  },
  propertyNames: (schema, wanted) => (value) =>
    listKeys(value)
      .filter((key) => findMisfits(wanted as Schema, key).length > 0)
      .map((key) => misfit(schema, 'propertyNames', key)),
  required: (schema, wanted) => (value) =>
    isObject(value)
      ? (wanted as readonly string[])
          .filter((key) => !Object.hasOwn(value, key))
          .map((key) => misfit(schema, 'required', key))
      : NONE,
  anyOf: (schema, wanted) => compileChoice(schema, 'anyOf', wanted as readonly Schema[]),
  oneOf: (schema, wanted) => compileChoice(schema, 'oneOf', wanted as readonly Schema[]),
}

/** The branches of a `oneOf` exclude one another in every schema of this product, so the first that fits decides here too. */
function compileChoice(schema: Schema, word: string, choices: readonly Schema[]): Check {
  return (value) => {
    const branches: (readonly Misfit[])[] = []
    for (const choice of choices) {
      const misfits = findMisfits(choice, value)
      if (misfits.length === 0) return NONE
      branches.push(misfits)
    }
    return [misfit(schema, word, '', branches)]
  }
}

const misfit = (schema: Schema, word: string, key = '', branches: Misfit['branches'] = []): Misfit => ({
  path: [],
  schema,
  word,
  key,
  branches,
})

/** Null of a value that no schema is for. */
function collectInside<Key extends string | number>(
  entries: Iterable<readonly [Key, Json]>,
  getSchema: (key: Key) => Schema | null,
): readonly Misfit[] {
  const found: Misfit[] = []
  for (const [key, value] of entries) {
    const schema = getSchema(key)
    if (schema === null) continue
    for (const inner of findMisfits(schema, value)) found.push({ ...inner, path: [key, ...inner.path] })
  }
  return found
}

const getProperty = (properties: unknown, key: string): Schema | null =>
  isObject(properties as Json | undefined) && Object.hasOwn(properties as Schema, key)
    ? ((properties as { readonly [key: string]: Schema })[key] ?? null)
    : null

const listKeys = (value: Json): readonly string[] => (isObject(value) ? Object.keys(value) : [])

const joinMisfits = (some: readonly Misfit[], more: readonly Misfit[]): readonly Misfit[] =>
  some.length === 0 ? more : more.length === 0 ? some : [...some, ...more]

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
