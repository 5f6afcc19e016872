/**
 * Checks a value against a schema and returns its faults as messages that a person can act on. Of the branches of an `anyOf`
 * only the one that was probably meant counts; what was expected is described from the schema, since ajv's own words name
 * keywords.
 */
import type { ErrorObject } from 'ajv'
import { isObject } from '../domain/json.ts'
import { getOrCreate } from '../domain/map.ts'
import type { Json } from '../domain/model.ts'
import { findNearName, suggestName } from '../domain/near-name.ts'
import type { Schema } from '../kinds/kind.ts'
import { describeSchema } from './describe.ts'
import { MOST_PROBLEMS, shorten, showValue } from './diagnostic.ts'
import { AFTER_LEAK, explainSecretValue, isSecretName, isSecretPath, NOT_SHOWN } from './secret-text.ts'
import { getAt, type Path } from './text/node.ts'
import { validators } from './validators.gen.js'

/** `on: 'key'` points at the key that `path` ends in, where there is one. */
export type Fault = {
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly code: string
  readonly summary: string
}

/** What to write instead of a field that no longer exists. */
type FindSuccessor = (path: Path) => string | undefined

/** `name` is that of the validator made of the schema, which itself is built only when there is something to explain. */
export function checkSchema(
  name: keyof typeof validators,
  buildSchema: () => Schema,
  value: Json,
  findSuccessor: FindSuccessor = () => undefined,
): readonly Fault[] {
  const validate = validators[name]
  if (validate(value)) return []
  const schema = buildSchema()
  // Grouped by entry, so that choosing among branches stays linear in the number of entries.
  const groups = Map.groupBy(dropAnswered(validate.errors ?? []), (error) => groupOf(error))
  const faults: Fault[] = []
  for (const errors of groups.values()) {
    if (faults.length >= MOST_PROBLEMS) break
    for (const fault of explainErrors(errors, schema, value, findSuccessor)) faults.push(fault)
  }
  return faults
}

const groupOf = ({ instancePath }: ErrorObject): string => instancePath.split('/', 3).join('/')

/** A section of which an entry is at fault is of the type that was meant: that it may also be of another is no news. */
function dropAnswered(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword, instancePath }) => keyword === 'anyOf' && /^\/[^/]+$/.test(instancePath))
  const answered = choices.filter(({ instancePath }) =>
    errors.some((error) => error.instancePath.startsWith(`${instancePath}/`)),
  )
  if (answered.length === 0) return errors
  return errors.filter(
    (error) =>
      !answered.some(
        (choice) => error.instancePath === choice.instancePath && error.schemaPath.startsWith(choice.schemaPath),
      ),
  )
}

function explainErrors(
  errors: readonly ErrorObject[],
  schema: Schema,
  data: Json,
  findSuccessor: FindSuccessor,
): Fault[] {
  const { relevant, owners } = chooseBranches(errors)
  const faults: Fault[] = []
  const explained = new Set<string>()
  const ofWrongType = new Set(
    relevant.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  )
  for (const error of relevant) {
    if (faults.length >= MOST_PROBLEMS) break
    const path = parsePath(error.instancePath, data)
    const value = getAt(data, path)
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params['additionalProperty'])
      faults.push(
        explainUnknownKey([...path, key], key, getAt(data, [...path, key]), findOwner(schema, error), findSuccessor),
      )
    } else if (error.keyword === 'required') {
      const key = String(error.params['missingProperty'])
      const wanted = (findOwner(schema, error)['properties'] as Record<string, Schema> | undefined)?.[key]
      const summary = `'${key}' is missing${wanted ? `: expected ${describeSchema(wanted)}` : ''}${suggestMisspelt(key, value, findOwner(schema, error))}`
      faults.push({ path, on: 'key', code: 'missing-key', summary })
    } else if (error.keyword === 'propertyNames') {
      const key = String(error.params['propertyName'])
      const summary =
        key === ''
          ? 'a key may not be empty'
          : `'${shorten(key)}' is no usable name: expected a letter, then letters, digits or _`
      faults.push({ path: [...path, key], on: 'key', code: 'bad-key', summary })
    } else if (!explained.has(error.instancePath)) {
      explained.add(error.instancePath)
      const owner = owners.get(error.instancePath) ?? error
      const code = ofWrongType.has(error.instancePath) ? 'wrong-type' : 'bad-value'
      const wanted = describeSchema(findOwner(schema, owner))
      const leaked = explainSecretValue(path, value)
      if (leaked !== null) faults.push({ path, on: 'value', code: 'secret-in-file', summary: leaked })
      else {
        const found = isSecretPath(path)
          ? `; what stands here ${NOT_SHOWN}`
          : `, found ${showValue(value)}${suggestFix(value, wanted)}`
        faults.push({ path, on: 'value', code, summary: `${formatField(path)}expected ${wanted}${found}` })
      }
    }
  }
  return faults
}

function formatField(path: Path): string {
  const last = path.findLast((part) => typeof part === 'string')
  return last === undefined ? '' : `${last}: `
}

/** Where any key may stand, a misspelt one has no fault of its own. */
function suggestMisspelt(key: string, value: Json | undefined, owner: Schema): string {
  if (!isObject(value) || owner['additionalProperties'] === false) return ''
  const near = findNearName(
    key,
    Object.keys(value).filter((name) => name.length <= 64),
  )
  return near === null ? '' : `; did you mean it by '${near}'?`
}

function suggestFix(value: Json | undefined, wanted: string): string {
  if (value === null && wanted.startsWith('a mapping')) return ': write {} if nothing is to be said'
  if (value === null && wanted.startsWith('a list')) return ': write [] if it is to be empty'
  if (value === null) return ': leave the key out instead'
  if (typeof value === 'number' || typeof value === 'boolean') {
    return wanted.startsWith('text') ? ': quote the value if it is meant as text' : ''
  }
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  const [[key, inner] = ['', ''], ...more] = Object.entries(value)
  return inner === null && more.length === 0 ? `: quote the value if the placeholder "{${shorten(key)}}" is meant` : ''
}

function explainUnknownKey(
  path: Path,
  key: string,
  value: Json | undefined,
  owner: Schema,
  findSuccessor: FindSuccessor,
): Fault {
  const successor = findSuccessor(path)
  if (successor !== undefined) return { path, on: 'key', code: 'retired-key', summary: successor }
  const known = Object.keys((owner['properties'] as object | undefined) ?? {})
  const near = suggestName(key, known)
  if (isSecretPath(path.slice(0, -1))) {
    const summary = `unknown key${near}: expected ${known.join(', ')}; what stands here ${NOT_SHOWN}`
    return { path, on: 'key', code: 'unknown-key', summary }
  }
  const comma = value === null && near === '' ? ': quote the value before it if it holds a comma' : ''
  const all = near === '' && comma === '' && known.length > 0 ? `: expected ${known.join(', ')}` : ''
  const isSecret =
    (isSecretName(key) || known.some((name) => near.includes(`'${name}'`) && isSecretName(name))) && value !== null
  const leak = isSecret && typeof value !== 'object' ? `; ${AFTER_LEAK}` : ''
  return { path, on: 'key', code: 'unknown-key', summary: `unknown key '${shorten(key)}'${near}${comma}${all}${leak}` }
}

/** Drops the branches that were not meant. `owners`: the outermost choice that failed at a path. */
function chooseBranches(errors: readonly ErrorObject[]) {
  const dropped = new Set<ErrorObject>()
  const owners = new Map<string, ErrorObject>()
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .toSorted((a, b) => a.schemaPath.length - b.schemaPath.length)
  const errorsBelow = indexByAncestor(errors, new Set(choices.map(({ instancePath }) => instancePath)))
  for (const choice of choices) {
    if (dropped.has(choice)) continue
    dropped.add(choice)
    const below = errorsBelow.get(choice.instancePath) ?? []
    const branches = Map.groupBy(
      below.filter((error) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`)),
      (error) => error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0] ?? '',
    )
    const [best, ...others] = [...branches.values()].toSorted(
      (a, b) => measureMisfit(a, choice) - measureMisfit(b, choice),
    )
    for (const error of others.flat()) dropped.add(error)
    const isHere = best?.some((error) => error.instancePath === choice.instancePath && isValueFault(error))
    if (isHere && !owners.has(choice.instancePath)) owners.set(choice.instancePath, choice)
  }
  const names = new Set(errors.filter(({ keyword }) => keyword === 'propertyNames').map(({ schemaPath }) => schemaPath))
  for (const error of errors) {
    for (const path of names) if (error.schemaPath.startsWith(`${path}/`)) dropped.add(error)
  }
  return { relevant: errors.filter((error) => !dropped.has(error)), owners }
}

const isValueFault = ({ keyword }: ErrorObject) => keyword !== 'required' && keyword !== 'additionalProperties'

/** The errors at each of the paths and below it; an error may be below several. */
function indexByAncestor(
  errors: readonly ErrorObject[],
  paths: ReadonlySet<string>,
): ReadonlyMap<string, readonly ErrorObject[]> {
  const index = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    const { instancePath } = error
    for (let end = instancePath.length; end >= 0; end = end === 0 ? -1 : instancePath.lastIndexOf('/', end - 1)) {
      const path = instancePath.slice(0, end)
      if (paths.has(path)) getOrCreate(index, path, () => []).push(error)
    }
  }
  return index
}

/** A wrong type at the very place speaks most against a branch, a missing or unknown key less, deeper faults least. */
function measureMisfit(errors: readonly ErrorObject[], choice: ErrorObject): number {
  let sum = 0
  for (const { instancePath, keyword } of errors) {
    if (instancePath !== choice.instancePath) sum += 1
    else sum += keyword === 'type' ? 10_000 : keyword === 'required' ? 100 : 10
  }
  return sum
}

const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~')

function parsePath(pointer: string, data: Json): Path {
  const path: (string | number)[] = []
  let value: Json | undefined = data
  for (const raw of pointer.split('/').slice(1)) {
    const part = unescapePointer(raw)
    path.push(Array.isArray(value) ? Number(part) : part)
    value = getAt(value, path.slice(-1))
  }
  return path
}

/** The schema that the failing keyword stands in. */
function findOwner(schema: Schema, error: ErrorObject): Schema {
  const parts = error.schemaPath.split('/').slice(1, -1)
  let owner: unknown = schema
  for (const part of parts) {
    owner = (owner as Record<string, unknown> | undefined)?.[unescapePointer(decodeURIComponent(part))]
  }
  return (owner ?? {}) as Schema
}
