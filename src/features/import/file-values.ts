/**
 * The values of a live object as the file can hold them: in the compared form, so that planning them finds nothing to
 * change. A value that no file can hold (outside the documented range, a name with an invisible character) is left out
 * where left out means *not managed*; otherwise the object as a whole cannot be written.
 */

import { findHiddenCharacter } from '../../config/check-entry.ts'
import { checkSchema } from '../../config/explain.ts'
import type { Attributes, Json, Kind } from '../../domain/model.ts'
import type { Field, ResourceKind } from '../../kinds/kind.ts'
import { mapReferences } from '../../kinds/references.ts'
import { findIdentityField } from '../../kinds/registry.ts'
import { nestPaths } from '../../kinds/remote.ts'

export type FileValues =
  | { readonly values: Attributes; readonly omitted: readonly string[] }
  /** Why the object cannot be written. */
  | { readonly reason: string }

/**
 * `name` is the value of the identity field, where the kind has one. `toKey` gives what stands in the file for a reference:
 * a key or `id:<uuid>`, null when there is no way to write it.
 */
export function toFileValues(
  kind: ResourceKind,
  name: string,
  attributes: Attributes,
  toKey: (reference: string, kind: Kind) => string | null,
): FileValues {
  const unrepresentable: string[] = []
  const keyed = mapReferences(kind, attributes, (reference, target) => {
    const key = toKey(reference, target)
    if (key === null) unrepresentable.push(reference)
    return key ?? reference
  })
  const [first] = unrepresentable
  if (first !== undefined) return { reason: `it refers to ${first}, which is not the UUID the file needs` }

  const values: Record<string, Json> = {}
  for (const field of kind.fields) {
    const value = keyed[field.path]
    if (value === undefined || value === null || field.identity) continue
    if (field.default !== undefined && field.tolerates?.(field.default, value)) continue
    if (field.default === undefined || JSON.stringify(value) !== JSON.stringify(field.default))
      values[field.path] = value
  }
  const omitted = new Set<string>()
  const identity = findIdentityField(kind.kind)
  // Each round takes something away, so this ends.
  for (;;) {
    const problems = checkValues(kind, identity === undefined ? values : { [identity]: name, ...values })
    if (problems.length === 0) return { values, omitted: [...omitted] }
    for (const { path, summary } of problems) {
      const invalid = kind.fields
        .filter((field) => path.startsWith(`${field.path}/`) && canBeOmitted(kind, field))
        .flatMap((field) => findGroup(kind, field))
      if (invalid.length === 0) return { reason: summary }
      for (const field of invalid) {
        if (field.path in values) omitted.add(field.path)
        delete values[field.path]
      }
    }
  }
}

/** Left out means *not managed*: there is no default that would be compared, or none unless its group is there. */
function canBeOmitted(kind: ResourceKind, field: Field): boolean {
  const isName = field.path === 'name' && findIdentityField(kind.kind) === undefined
  return !isName && !field.required && (field.default === undefined || field.defaultWhenPresent !== undefined)
}

/** Fields that have defaults only together go together. */
const findGroup = (kind: ResourceKind, field: Field): readonly Field[] =>
  field.defaultWhenPresent === undefined
    ? [field]
    : kind.fields.filter((other) => other.defaultWhenPresent === field.defaultWhenPresent)

/** `path` is the field's; what follows a `/` leads further into its value. */
type Problem = { readonly path: string; readonly summary: string }

function checkValues(kind: ResourceKind, values: Attributes): readonly Problem[] {
  const entry = nestPaths(values)
  const faults = checkSchema(kind.kind, entry)
  const problems = (faults.length > 0 ? faults : kind.check(entry)).map(
    ({ path, summary }): Problem => ({ path: toFieldPath(kind, path.join('/')), summary: escapeControls(summary) }),
  )
  if (faults.length > 0) return problems
  for (const path of ['name', findIdentityField(kind.kind) ?? '']) {
    const text = values[path]
    const hidden = typeof text === 'string' ? findHiddenCharacter(text) : null
    if (hidden !== null)
      problems.push({ path: `${path}/`, summary: `its ${path} holds ${hidden}, a character that nobody sees` })
  }
  return problems
}

/** What stands in a live object is quoted in its notice as its name is: on one line. */
const escapeControls = (text: string): string => text.replace(/\p{Cc}/gu, (mark) => JSON.stringify(mark).slice(1, -1))

/** `limits/limit_x/0` to `limits.limit_x/0`. */
function toFieldPath(kind: ResourceKind, path: string): string {
  const field = kind.fields.find((candidate) => `${path}/`.startsWith(`${candidate.path.replaceAll('.', '/')}/`))
  return field ? `${field.path}/${path.slice(field.path.length + 1)}` : `${path}/`
}
