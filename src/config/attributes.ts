/** A valid expanded entry as attributes: defaults filled in, references as addresses, every value in its compared form. */

import type { Address, Attributes, Json, Kind } from '../domain/model.ts'
import type { ResourceKind } from '../kinds/kind.ts'
import { findIdentityField } from '../kinds/registry.ts'
import { getAt } from './explain.ts'

export function toAttributes(
  kind: ResourceKind,
  value: Readonly<Record<string, Json>>,
  key: string,
  only?: readonly string[],
): Attributes {
  const attributes: Record<string, Json> = {}
  for (const field of located(kind)) {
    if (field.identity) continue
    if (only && !only.includes(field.path)) continue
    let found = getAt(value, field.parts)
    // What has no identity of its own is called by its name, and left out that is the key.
    if (found === undefined && field.path === 'name' && !findIdentityField(kind.kind)) found = key
    if (found === undefined && field.default !== undefined) {
      if (field.defaultWhenPresent === undefined || getAt(value, field.defaultWhenPresent.split('.')) !== undefined)
        found = field.default
    }
    if (found === undefined) continue
    const referring = field.references ? field.references(found, reference) : found
    attributes[field.path] = field.normalise ? field.normalise(referring) : referring
  }
  return attributes
}

/** A key to its address; `id:<uuid>` in lower case, as the API writes ids. */
function reference(key: string, kind: Kind): Address | `id:${string}` {
  return key.startsWith('id:') ? `id:${key.slice(3).toLowerCase()}` : `${kind}/${key}`
}

type Located = ResourceKind['fields'][number] & { readonly parts: readonly string[] }
const LOCATED = new WeakMap<ResourceKind, readonly Located[]>()

/** Paths are taken apart once, not for every resource. */
function located(kind: ResourceKind): readonly Located[] {
  const found = LOCATED.get(kind) ?? kind.fields.map((field) => ({ ...field, parts: field.path.split('.') }))
  LOCATED.set(kind, found)
  return found
}
