/**
 * Checks a value against a schema and returns what does not fit: which value, by which word of which schema. It is ajv that
 * checks; here its list of errors becomes a tree, in which each choice has what does not fit its branches.
 */
import type { ErrorObject } from 'ajv'
import { getOrCreate } from '../domain/map.ts'
import type { Json } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import { SCHEMAS, type SchemaName } from './schemas.ts'
import { getAt, type Path } from './text/node.ts'
import { validators } from './validators.gen.js'

export type Misfit = {
  /** From the value that was checked, in a branch from that of its choice, to the one that does not fit. */
  readonly path: Path
  readonly schema: Schema
  readonly word: string
  /** The key that is missing, unknown or no name. */
  readonly key: string
  /** Of a choice: what does not fit each of its branches. */
  readonly branches: readonly (readonly Misfit[])[]
}

export function findMisfits(name: SchemaName, value: Json): readonly Misfit[] {
  const validate = validators[name]
  return validate(value) ? [] : buildTree(validate.errors ?? [], SCHEMAS[name](), value)
}

type Found = Misfit & { readonly schemaPath: string; readonly instancePath: string }

/** ajv reports what does not fit the branches of a choice right before the choice itself. */
function buildTree(errors: readonly ErrorObject[], root: Schema, value: Json): readonly Misfit[] {
  const schemas = new Map<string, Schema>()
  const found: Found[] = []
  for (const { instancePath, schemaPath, keyword, params, propertyName } of errors) {
    // Why a name is none is an error of its own, before the one that it is none.
    if (propertyName !== undefined) continue
    const { missingProperty, additionalProperty, propertyName: name } = params as Readonly<Record<string, string>>
    const path = parsePath(instancePath, value)
    const schema = getOrCreate(schemas, schemaPath, () => findOwner(root, schemaPath))
    const branches = isChoice(keyword) ? takeBranches(found, { instancePath, schemaPath }, path.length) : []
    const key = missingProperty ?? additionalProperty ?? name ?? ''
    found.push({ path, schema, word: keyword, key, branches, schemaPath, instancePath })
  }
  return found
}

const isChoice = (word: string): boolean => word === 'anyOf' || word === 'oneOf'

/** Takes from the end of `found` what is about the branches of a choice, and groups it by them. */
function takeBranches(
  found: Found[],
  { schemaPath, instancePath }: Pick<Found, 'schemaPath' | 'instancePath'>,
  depth: number,
): Misfit['branches'] {
  const isBelow = (one: Found | undefined) =>
    one?.schemaPath.startsWith(`${schemaPath}/`) === true &&
    (one.instancePath === instancePath || one.instancePath.startsWith(`${instancePath}/`))
  let start = found.length
  while (isBelow(found[start - 1])) start -= 1
  const branches = Map.groupBy(
    found.splice(start),
    (one) => one.schemaPath.slice(schemaPath.length + 1).split('/', 1)[0],
  )
  return [...branches.values()].map((branch) => branch.map((one) => ({ ...one, path: one.path.slice(depth) })))
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

/** The schema that the failing word stands in. */
function findOwner(root: Schema, schemaPath: string): Schema {
  let owner: unknown = root
  for (const part of schemaPath.split('/').slice(1, -1)) {
    owner = (owner as Readonly<Record<string, unknown>> | undefined)?.[unescapePointer(decodeURIComponent(part))]
  }
  return (owner ?? {}) as Schema
}
