/**
 * The one comparison, for every kind. Only managed fields are looked at: a path that `desired` lacks is left alone.
 * Both sides are brought into the kind's compared form first, so equality is plain equality of values (0, '' and null differ).
 */

import { byText, canonical } from '../../domain/canonical.ts'
import type { Attributes, FieldChange, Json } from '../../domain/model.ts'
import type { KindModule } from '../../kinds/kind.ts'

export function diff(kind: KindModule, desired: Attributes, live: Attributes): readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of kind.fields) {
    if (field.identity || !(field.path in desired)) continue
    const after = comparable(field, desired[field.path] ?? null)
    const before = comparable(field, live[field.path] ?? null)
    if (before !== after && canonical(before) !== canonical(after)) changes.push({ path: field.path, before, after })
  }
  return changes
}

/** The value as both sides are compared and as it is shown. */
export function comparable(field: KindModule['fields'][number], value: Json): Json {
  const normal = field.normalise && value !== null ? field.normalise(value) : value
  if (!field.unordered || !Array.isArray(normal)) return normal
  const texts = normal.map((one) => (typeof one === 'string' ? one : canonical(one)))
  return [...new Set(texts)].sort(byText)
}
