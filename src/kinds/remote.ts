/** Between the API's nested objects and the plan's dotted paths; shared by the kinds, knows none of them. */

import { FOLDERS_FIELD } from '../domain/change.ts'
import { isObject, type JsonObject } from '../domain/json.ts'
import type { Attributes, Json } from '../domain/model.ts'
import { ApiError, OutcomeUnknownError, type Writer } from '../nylas/port.ts'
import type { Field } from './kind.ts'

/** `{'limits.a': 1}` to `{limits: {a: 1}}`. */
export function nestPaths(values: Attributes): { [key: string]: Json } {
  const body: { [key: string]: Json } = {}
  for (const [path, value] of Object.entries(values)) {
    const dot = path.indexOf('.')
    if (dot < 0) body[path] = value
    else {
      const [head, rest] = [path.slice(0, dot), path.slice(dot + 1)]
      const inner = body[head]
      body[head] = { ...(isObject(inner) ? inner : {}), ...nestPaths({ [rest]: value }) }
    }
  }
  return body
}

function getAt(raw: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = raw
  for (const part of path.split('.')) value = isObject(value) ? value[part] : undefined
  return value
}

/**
 * What the API object says of each field, in the compared form. A path the API leaves out takes the documented default;
 * one without a default stays absent.
 */
export function readFields(fields: readonly Field[], raw: JsonObject): Attributes {
  const attributes: Record<string, Json> = {}
  for (const field of fields) {
    if (field.identity || field.path === FOLDERS_FIELD) continue
    const value = getAt(raw, field.path) ?? field.default
    if (value !== undefined) attributes[field.path] = field.normalise ? field.normalise(value) : value
  }
  return attributes
}

/** The compared form of a list of texts whose order says nothing: each once. What is no list stays as it is. */
export const sortTexts = (value: Json): Json => (Array.isArray(value) ? [...new Set(value.map(String))].sort() : value)

/** Every object has them, and they say nothing that a file could. */
const BOOKKEEPING = ['id', 'name', 'object', 'application_id', 'organization_id', 'created_at', 'updated_at']

/**
 * What an API object says beside the fields of its kind and what is `known` to say nothing: values that a file written from
 * it would lose. Nothing, when there are none.
 */
export function readOthers(
  fields: readonly Field[],
  raw: JsonObject,
  known: readonly string[] = [],
): { readonly aside?: { readonly others: Attributes } } {
  const others: Record<string, Json> = {}
  const paths = new Set([...BOOKKEEPING, ...known, ...fields.map(({ path }) => path)])
  const collect = (object: JsonObject, prefix: string): void => {
    for (const [key, value] of Object.entries(object)) {
      const path = `${prefix}${key}`
      if (paths.has(path) || isEmpty(value)) continue
      if (isObject(value) && fields.some((field) => field.path.startsWith(`${path}.`))) collect(value, `${path}.`)
      else others[path] = value
    }
  }
  collect(raw, '')
  return Object.keys(others).length === 0 ? {} : { aside: { others } }
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || value === false || (typeof value === 'object' && Object.keys(value).length === 0)

/** Unix seconds or RFC 3339: both have been seen. */
export function toSeconds(value: Json | undefined): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000)
}

export function toIdReferences(value: Json | undefined): readonly string[] {
  const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  return ids.filter((id): id is string => typeof id === 'string' && id !== '').map((id) => `id:${id}`)
}

/** The id in a create's answer; a reply without one is no answer at all. */
export async function createObject(api: Writer, path: string, body: Json, idField = 'id'): Promise<string> {
  const reply = await api.send({ method: 'POST', path, body })
  const id = isObject(reply.data) ? reply.data[idField] : undefined
  if (typeof id === 'string' && id !== '') return id
  throw new OutcomeUnknownError(`POST ${path}: the reply has no ${idField}`)
}

/** Deleting what is already gone is done. */
export async function deleteObject(api: Writer, path: string): Promise<void> {
  try {
    await api.send({ method: 'DELETE', path })
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  }
}

export function pickChanged(values: Attributes, paths: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(values).filter(([path]) => paths.includes(path)))
}
