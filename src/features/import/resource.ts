/** What passes between the steps of an import. */
import type { Attributes, Json, LiveObject } from '../../domain/model.ts'

/** One live object as the file will say it. */
export type Resource = {
  readonly object: LiveObject
  /** Of an account the e-mail. */
  readonly key: string
  /** Another live object has its name, so the file says its id. */
  readonly pinned: boolean
  /** By dotted path, in the order of the kind's fields: references are keys, and what equals its default is left out. */
  readonly values: Attributes
}

/** Texts of the entry may hold placeholders; those that stand for themselves have their braces doubled already. */
export type Entry = { readonly [key: string]: Json }

/** `{'limits.a': 1}` to `{limits: {a: 1}}`. */
export function nestValues(values: Attributes): Entry {
  const entry: { [key: string]: Json } = {}
  for (const [path, value] of Object.entries(values)) {
    const [head = '', ...rest] = path.split('.')
    if (rest.length === 0) entry[head] = value
    else entry[head] = { ...(entry[head] as Entry | undefined), ...nestValues({ [rest.join('.')]: value }) }
  }
  return entry
}

/** Every text such that the file's placeholders leave it as it is. */
export function escapeBraces<T extends Json>(value: T): T
export function escapeBraces(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll('{', '{{').replaceAll('}', '}}')
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one: Json) => escapeBraces(one))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escapeBraces(one as Json)]))
}
