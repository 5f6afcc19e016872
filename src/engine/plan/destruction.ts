/**
 * What a change destroys for good. The kinds say which of their fields can; everything that binds, warns or refuses reads it
 * from the plan.
 *
 *   delete      the object; at the end of a retirement too
 *   retire      the object, once its waiting time is over
 *   password    the password that people use
 *   retention   mail that was kept for longer
 */

import { kindOf } from '../../domain/address.ts'
import type { Change, Destruction } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'

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
