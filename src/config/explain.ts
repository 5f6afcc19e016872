/**
 * What ajv found, as messages a person can act on: one for each fault. Of the branches of an `anyOf` only the one that was
 * probably meant is told; how it was meant to be is read back from the schema, since ajv's own words name keywords.
 */
import type { ErrorObject } from 'ajv'
import type { Json } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import { describe } from './describe.ts'
import { suggestName } from './did-you-mean.ts'
import { type Fault, type Path, showValue } from './finding.ts'

/** `retired` says what became of a field, by its path. */
export function explainSchemaErrors(
  errors: readonly ErrorObject[],
  schema: Schema,
  data: Json,
  retired: (path: Path) => string | undefined,
): Fault[] {
  // Grouped by entry, so that choosing among branches stays linear in the number of entries.
  const groups = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    const entry = error.instancePath.split('/', 3).join('/')
    const group = groups.get(entry)
    if (group) group.push(error)
    else groups.set(entry, [error])
  }
  return [...groups.values()].flatMap((group) => explainGroup(group, schema, data, retired))
}

function explainGroup(
  errors: readonly ErrorObject[],
  schema: Schema,
  data: Json,
  retired: (path: Path) => string | undefined,
): Fault[] {
  const { kept, owners } = choose(errors)
  const faults: Fault[] = []
  const told = new Set<string>()
  for (const error of kept) {
    const path = parsePath(error.instancePath, data)
    const value = getAt(data, path)
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params['additionalProperty'])
      faults.push(unknownKey([...path, key], key, getAt(data, [...path, key]), parent(schema, error), retired))
    } else if (error.keyword === 'required') {
      const key = String(error.params['missingProperty'])
      const wanted = (parent(schema, error)['properties'] as Record<string, Schema> | undefined)?.[key]
      const summary = `'${key}' is missing${wanted ? `: expected ${describe(wanted)}` : ''}`
      faults.push({ path, on: 'key', code: 'missing-key', summary })
    } else if (error.keyword === 'propertyNames') {
      const key = String(error.params['propertyName'])
      const summary =
        key === ''
          ? 'a key may not be empty'
          : `'${key}' is no usable name: expected a letter, then letters, digits or _`
      faults.push({ path: [...path, key], on: 'key', code: 'bad-key', summary })
    } else if (!told.has(error.instancePath)) {
      told.add(error.instancePath)
      const owner = owners.get(error.instancePath) ?? error
      const code = kept.some((one) => one.instancePath === error.instancePath && one.keyword === 'type')
        ? 'wrong-type'
        : 'bad-value'
      const wanted = describe(parent(schema, owner))
      const summary = `${name(path)}expected ${wanted}, found ${showValue(value)}${hint(value, wanted)}`
      faults.push({ path, on: 'value', code, summary })
    }
  }
  return faults
}

function name(path: Path): string {
  const last = path.findLast((part) => typeof part === 'string')
  return last === undefined ? '' : `${last}: `
}

function hint(value: Json | undefined, wanted: string): string {
  if (value === null && wanted.startsWith('a mapping')) return ': write {} if nothing is to be said'
  if (value === null && wanted.startsWith('a list')) return ': write [] if it is to be empty'
  if (value === null) return ': leave the key out instead'
  if (typeof value === 'number' || typeof value === 'boolean') {
    return wanted.startsWith('text') ? ': quote the value if it is meant as text' : ''
  }
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  const [[key, inner] = ['', ''], ...more] = Object.entries(value)
  return inner === null && more.length === 0 ? `: quote the value if the placeholder "{${key}}" is meant` : ''
}

function unknownKey(
  path: Path,
  key: string,
  value: Json | undefined,
  owner: Schema,
  retired: (path: Path) => string | undefined,
): Fault {
  const successor = retired(path)
  if (successor !== undefined) return { path, on: 'key', code: 'retired-key', summary: successor }
  const known = Object.keys((owner['properties'] as object | undefined) ?? {})
  const near = suggestName(key, known)
  const comma = value === null && near === '' ? ': quote the value before it if it holds a comma' : ''
  const all = near === '' && comma === '' && known.length > 0 ? `: expected ${known.join(', ')}` : ''
  return { path, on: 'key', code: 'unknown-key', summary: `unknown key '${key}'${near}${comma}${all}` }
}

/** Drops the branches that were not meant. `owners`: the outermost choice that failed at a path. */
function choose(errors: readonly ErrorObject[]) {
  const dropped = new Set<ErrorObject>()
  const owners = new Map<string, ErrorObject>()
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .toSorted((a, b) => a.schemaPath.length - b.schemaPath.length)
  for (const choice of choices) {
    if (dropped.has(choice)) continue
    dropped.add(choice)
    const branches = new Map<string, ErrorObject[]>()
    for (const error of errors) {
      if (error === choice || !within(error, choice)) continue
      const branch = error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0] ?? ''
      branches.set(branch, [...(branches.get(branch) ?? []), error])
    }
    const [meant, ...others] = [...branches.values()].toSorted((a, b) => misfit(a, choice) - misfit(b, choice))
    for (const error of others.flat()) dropped.add(error)
    const here = meant?.some((error) => error.instancePath === choice.instancePath && isValueFault(error))
    if (here && !owners.has(choice.instancePath)) owners.set(choice.instancePath, choice)
  }
  const names = errors.filter(({ keyword }) => keyword === 'propertyNames')
  for (const error of errors) {
    if (names.some((one) => error !== one && error.schemaPath.startsWith(`${one.schemaPath}/`))) dropped.add(error)
  }
  return { kept: errors.filter((error) => !dropped.has(error)), owners }
}

const isValueFault = ({ keyword }: ErrorObject) => keyword !== 'required' && keyword !== 'additionalProperties'

function within(error: ErrorObject, choice: ErrorObject): boolean {
  const inside = error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`)
  return inside && error.schemaPath.startsWith(`${choice.schemaPath}/`)
}

/** A wrong type at the very place says most that a branch was not meant, a missing or unknown key less, deeper faults least. */
function misfit(errors: readonly ErrorObject[], choice: ErrorObject): number {
  let sum = 0
  for (const { instancePath, keyword } of errors) {
    if (instancePath !== choice.instancePath) sum += 1
    else sum += keyword === 'type' ? 10_000 : keyword === 'required' ? 100 : 10
  }
  return sum
}

function parsePath(pointer: string, data: Json): Path {
  const path: (string | number)[] = []
  let value: Json | undefined = data
  for (const raw of pointer.split('/').slice(1)) {
    const part = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(part) : part)
    value = getAt(value, path.slice(-1))
  }
  return path
}

export function getAt(value: Json | undefined, path: Path): Json | undefined {
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    const held: Json | undefined = Object.hasOwn(value, part)
      ? (value as Readonly<Record<string | number, Json>>)[part]
      : undefined
    value = held
  }
  return value
}

/** The schema that the failing keyword stands in. */
function parent(schema: Schema, error: ErrorObject): Schema {
  const parts = error.schemaPath.split('/').slice(1, -1)
  let found: unknown = schema
  for (const part of parts) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    found = (found as Record<string, unknown> | undefined)?.[key]
  }
  return (found ?? {}) as Schema
}
