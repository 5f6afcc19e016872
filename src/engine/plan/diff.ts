/**
 * The one comparison, for every kind. Only managed fields are looked at: a path that `desired` lacks is left alone.
 * Both sides are brought into the kind's compared form first, so equality is plain equality of values (0, '' and null differ).
 */

import { compareText, toCanonicalText } from '../../domain/canonical.ts'
import type { Attributes, FieldChange, Json } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'

export function diffFields(kind: ResourceKind, desired: Attributes, live: Attributes): readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of kind.fields) {
    if (field.identity || !(field.path in desired)) continue
    const after = toComparable(field, desired[field.path] ?? null)
    const before = toComparable(field, live[field.path] ?? null)
    if (before !== after && toCanonicalText(before) !== toCanonicalText(after))
      changes.push({ path: field.path, before, after })
  }
  return changes
}

/** The value as both sides are compared and as it is shown. */
export function toComparable(field: ResourceKind['fields'][number], value: Json): Json {
  const normal = field.normalise && value !== null ? field.normalise(value) : value
  if (!field.unordered || !Array.isArray(normal)) return normal
  const texts = normal.map((one) => (typeof one === 'string' ? one : toCanonicalText(one)))
  return [...new Set(texts)].sort(compareText)
}
