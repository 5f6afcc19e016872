/**
 * What a change needs to have happened: a create or update everything it refers to, a delete everything that pointed at
 * what goes. Only changes of the same plan count; what is unchanged is there already.
 */

import type { Address, Change, Kind, Plan } from '../../domain/model.ts'
import { listReferences } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'

export function findDependencies(plan: Plan): (change: Change) => readonly Address[] {
  const changed = new Set<string>(plan.changes.map((one) => one.address))
  const pointing = new Map<string, Address[]>()
  for (const change of plan.changes) {
    for (const reference of references(change, 'before')) {
      const users = pointing.get(reference)
      if (users) users.push(change.address)
      else pointing.set(reference, [change.address])
    }
  }
  return (change) => {
    if (change.action === 'delete') return pointing.get(change.address) ?? []
    return references(change, 'after').filter((one): one is Address => changed.has(one))
  }
}

function references(change: Change, side: 'before' | 'after'): readonly string[] {
  const kind = registry[change.address.slice(0, change.address.indexOf('/')) as Kind]
  return listReferences(kind, Object.fromEntries(change.fields.map((field) => [field.path, field[side]])))
}
