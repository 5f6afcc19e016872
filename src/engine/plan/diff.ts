/**
 * The one comparison, for every kind, and what a difference destroys. Only managed fields are looked at: a path that
 * `desired` lacks is left alone, and folders are compared one by one elsewhere. Both sides are brought into the kind's compared form first, so equality is plain equality of
 * values (0, '' and null differ).
 */

import { kindOf } from '../../domain/address.ts'
import { compareText, toCanonicalText } from '../../domain/canonical.ts'
import { type Change, type Destruction, type FieldChange, FOLDERS_FIELD } from '../../domain/change.ts'
import type { Attributes, Json } from '../../domain/model.ts'
import type { Field, ResourceKind } from '../../kinds/kind.ts'
import { registry } from '../../kinds/registry.ts'

export function diffFields(kind: ResourceKind, desired: Attributes, live: Attributes): readonly FieldChange[] {
  return kind.fields.flatMap((field) => {
    if (field.identity || field.path === FOLDERS_FIELD || !(field.path in desired)) return []
    const after = toComparable(field, desired[field.path] ?? null)
    const before = toComparable(field, live[field.path] ?? null)
    const isEqual =
      before === after ||
      toCanonicalText(before) === toCanonicalText(after) ||
      field.tolerates?.(after, before) === true
    return isEqual ? [] : [{ path: field.path, before, after }]
  })
}

/** Every value of an object that comes or goes. */
export function listValues({ fields }: ResourceKind, attributes: Attributes, side: 'before' | 'after'): FieldChange[] {
  const nothing = { before: null, after: null }
  return fields.flatMap((field) => {
    if (field.path === FOLDERS_FIELD) return []
    const value = toComparable(field, attributes[field.path] ?? null)
    return value === null ? [] : [{ path: field.path, ...nothing, [side]: value }]
  })
}

/** The value as both sides are compared and as it is shown. */
function toComparable(field: Field, value: Json): Json {
  const normal = field.normalise && value !== null ? field.normalise(value) : value
  if (!field.unordered || !Array.isArray(normal)) return normal
  const texts = normal.map((item) => (typeof item === 'string' ? item : toCanonicalText(item)))
  return [...new Set(texts)].sort(compareText)
}

/**
 * What a change destroys for good. The kinds say which of their fields can; everything that binds, warns or refuses reads it
 * from the plan.
 *
 *   delete      the object; at the end of a retirement too
 *   retire      the object, once its waiting time is over
 *   password    the password that people use
 *   retention   mail that was kept for longer
 *   storage     perhaps mail, beyond a smaller storage
 *   folder      a folder that was empty when it was looked into
 *
 * What limits of others an account comes under by it is told by losses.ts.
 */
export function findDestruction({
  action,
  address,
  fields,
  retire,
}: Pick<Change, 'action' | 'address' | 'fields' | 'retire'>): Destruction | null {
  if (action === 'delete') return { what: 'delete', paths: [] }
  if (action === 'create') return null
  if (retire) return { what: 'retire', paths: fields.map(({ path }) => path) }
  const lost = fields.flatMap(({ path, before, after }) => {
    const { destroys } = registry[kindOf(address)].fields.find((field) => field.path === path) ?? {}
    return destroys?.when(before, after) ? [{ what: destroys.what, path }] : []
  })
  return lost[0] ? { what: lost[0].what, paths: lost.map(({ path }) => path) } : null
}
