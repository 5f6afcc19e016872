/** A valid expanded entry as attributes: defaults filled in, references as addresses, every value in its compared form. */

import type { Address, Attributes, Json, Kind } from '../domain/model.ts'
import type { KindModule } from '../kinds/kind.ts'
import { at } from './explain.ts'

export function attributesOf(
  kind: KindModule,
  value: Readonly<Record<string, Json>>,
  key: string,
  only?: readonly string[],
): Attributes {
  const attributes: Record<string, Json> = {}
  for (const field of located(kind)) {
    if (field.identity) continue
    if (only && !only.includes(field.path)) continue
    let found = at(value, field.parts)
    // What has no identity of its own is called by its name, and left out that is the key.
    if (found === undefined && field.path === 'name' && !identityOf(kind)) found = key
    if (found === undefined && field.leftOut !== undefined) {
      if (field.within === undefined || at(value, field.within.split('.')) !== undefined) found = field.leftOut
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

type Located = KindModule['fields'][number] & { readonly parts: readonly string[] }
const LOCATED = new WeakMap<KindModule, readonly Located[]>()

/** Paths are taken apart once, not for every resource. */
function located(kind: KindModule): readonly Located[] {
  const found = LOCATED.get(kind) ?? kind.fields.map((field) => ({ ...field, parts: field.path.split('.') }))
  LOCATED.set(kind, found)
  return found
}

/** The field that names the resource, of kinds that have one. */
export function identityOf(kind: KindModule): string | undefined {
  return kind.fields.find((field) => field.identity)?.path
}
