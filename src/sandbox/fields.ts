/** Checks of request bodies. Each throws the 400 that the API would answer, naming the field. */
import type { Json } from '../domain/model.ts'
import { invalid } from './answer.ts'
import type { JsonObject, World } from './application.ts'

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function object(value: Json | undefined, field = 'the body'): JsonObject {
  if (!isObject(value)) throw invalid(`${field} must be an object (invalid_field)`)
  return value
}

export function knownFields(world: World, value: JsonObject, known: readonly string[]): void {
  if (world.switches().unknown_fields === 'ignored') return
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown.length > 0) throw invalid(`extra fields not permitted: ${unknown.join(', ')}`)
}

/** 1 to 256 characters, counted as code points. */
export function name(value: Json | undefined, field = 'name'): string {
  const text = string(value, field)
  const { length } = Array.from(text)
  if (length < 1 || length > 256) throw invalid(`${field} must have 1 to 256 characters (invalid_field)`)
  return text
}

/** Names need not be unique, as far as anybody knows. */
export function freeName(world: World, taken: Iterable<{ readonly name: string }>, wanted: string): void {
  if (world.switches().duplicate_names === 'allowed') return
  for (const one of taken) if (one.name === wanted) throw invalid(`name ${wanted} already exists (invalid_field)`)
}

export function string(value: Json | undefined, field: string): string {
  if (typeof value !== 'string') throw invalid(`${field} must be a string (invalid_field)`)
  return value
}

export function boolean(value: Json | undefined, field: string): boolean {
  if (typeof value !== 'boolean') throw invalid(`${field} must be a boolean (invalid_field)`)
  return value
}

export function integer(value: Json | undefined, field: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(`${field} must be an integer from ${least} to ${most} (invalid_field)`)
  }
  return value
}

export function array(value: Json | undefined, field: string): readonly Json[] {
  if (!Array.isArray(value)) throw invalid(`${field} must be an array (invalid_field)`)
  return value
}

export function strings(value: Json | undefined, field: string): readonly string[] {
  return array(value, field).map((one, index) => string(one, `${field}[${index}]`))
}

export function oneOf<T extends string>(value: Json | undefined, field: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw invalid(`${field} must be one of ${allowed.join(', ')} (invalid_field)`)
  return found
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (value: string): boolean => UUID.test(value)
