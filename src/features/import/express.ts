/**
 * What a fleet file can say of a live object. It says it in the compared form, so that planning it finds nothing to change;
 * what it cannot say (an invisible character in a name, a value outside the documented range) is left out where left out
 * means *not managed*; otherwise the whole object stays out of the file.
 */

import { findHiddenCharacter } from '../../config/names.ts'
import { validators } from '../../config/validators.gen.js'
import type { Attributes, Json, Kind } from '../../domain/model.ts'
import type { Field, ResourceKind } from '../../kinds/kind.ts'
import { mapReferences } from '../../kinds/references.ts'
import { nestValues } from './resource.ts'

export type ExpressResult =
  | { readonly values: Attributes; readonly dropped: readonly string[] }
  /** Why it cannot be said. */
  | { readonly fault: string }

/** `refer` gives the key (or `id:<uuid>`) that stands in the file for a reference, null when there is no way to write it. */
export function expressInFile(
  module: ResourceKind,
  attributes: Attributes,
  identity: Attributes,
  refer: (reference: string, kind: Kind) => string | null,
): ExpressResult {
  const unsayable: string[] = []
  const referring = mapReferences(module, attributes, (reference, kind) => {
    const key = refer(reference, kind)
    if (key === null) unsayable.push(reference)
    return key ?? reference
  })
  if (unsayable.length > 0) return { fault: `it refers to ${unsayable[0]}, which is not the UUID the file needs` }

  const values: Record<string, Json> = {}
  const dropped = new Set<string>()
  for (const field of module.fields) {
    const value = referring[field.path]
    if (value === undefined || value === null || field.identity) continue
    if (field.default === undefined || JSON.stringify(value) !== JSON.stringify(field.default))
      values[field.path] = value
  }
  // Each round takes something away, so this ends.
  for (;;) {
    const faults = faultsOf(module, { ...identity, ...values })
    if (faults.length === 0) return { values, dropped: [...dropped] }
    for (const { path, summary } of faults) {
      const lost = module.fields.filter((field) => path.startsWith(`${field.path}/`) && mayBeLeftOut(module, field))
      if (lost.length === 0) return { fault: summary }
      for (const field of lost.flatMap((one) => sameGroup(module, one))) {
        if (field.path in values) dropped.add(field.path)
        delete values[field.path]
      }
    }
  }
}

/** Left out means *not managed*: there is no default that would be compared, or none unless its group is there. */
function mayBeLeftOut(module: ResourceKind, field: Field): boolean {
  const isName = field.path === 'name' && !module.fields.some((one) => one.identity)
  return !isName && !field.required && (field.default === undefined || field.defaultWhenPresent !== undefined)
}

const sameGroup = (module: ResourceKind, field: Field): readonly Field[] =>
  field.defaultWhenPresent === undefined
    ? [field]
    : module.fields.filter((one) => one.defaultWhenPresent === field.defaultWhenPresent)

/** `path` is the field's, and what follows a `/` leads further into its value. */
function faultsOf(module: ResourceKind, values: Attributes): readonly { path: string; summary: string }[] {
  const entry = nestValues(values)
  const validate = validators[module.kind]
  if (!validate(entry)) {
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const missing = (params as { readonly missingProperty?: string }).missingProperty
      const path = `${instancePath}${missing === undefined ? '' : `/${missing}`}`.slice(1)
      return { path: dotted(module, path), summary: `${path.replaceAll('/', '.')} ${message ?? 'is not allowed'}` }
    })
  }
  const found = module.check(entry).map(({ path, summary }) => ({ path: dotted(module, path.join('/')), summary }))
  for (const path of ['name', 'email']) {
    const hidden = typeof values[path] === 'string' ? findHiddenCharacter(values[path]) : null
    if (hidden !== null)
      found.push({ path: `${path}/`, summary: `its ${path} holds ${hidden}, a character that nobody sees` })
  }
  return found
}

/** `limits/limit_x/0` to `limits.limit_x/0`. */
function dotted(module: ResourceKind, path: string): string {
  const field = module.fields.find((one) => `${path}/`.startsWith(`${one.path.replaceAll('.', '/')}/`))
  return field ? `${field.path}/${path.slice(field.path.length + 1)}` : `${path}/`
}
