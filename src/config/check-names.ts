/** No two resources may be one: the same address, remote name, API id, or value of a field that must be unique. */

import type { Json, Kind } from '../domain/model.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import { type Instance, nameInstance } from './entry.ts'
import { showValue } from './finding.ts'
import { getOrCreate } from './grouped.ts'
import type { Check } from './world.ts'

export const checkAddresses: Check = ({ instances, faults }) => {
  const seen = new Map<string, Instance>()
  for (const instance of instances) {
    const other = seen.get(instance.address)
    if (other === undefined) {
      seen.set(instance.address, instance)
      continue
    }
    const summary = `${instance.address} is declared twice: by ${both(other, instance)}`
    const identity = findIdentityField(instance.entry.kind)
    const path = identity === undefined ? [] : [identity]
    faults.add(alone(instance), { path, on: 'key', code: 'duplicate-address', summary })
  }
}

export const checkRemoteNames: Check = ({ instances, faults }) => {
  const seen = new Map<Kind, Map<string, Instance>>()
  for (const instance of instances) {
    const { entry, name } = instance
    if (entry.isDefaultWorkspace || findIdentityField(entry.kind) !== undefined) continue
    const names = getOrCreate(seen, entry.kind, () => new Map<string, Instance>())
    const other = names.get(name)
    if (other === undefined) names.set(name, instance)
    else if (other.address !== instance.address) {
      const summary = `${other.address} and ${instance.address} would both be called '${name}' in Nylas, so neither could be found again: give one another name`
      faults.add(alone(instance), { path: ['name'], code: 'duplicate-name', summary })
    }
  }
}

export const checkIds: Check = ({ instances, faults }) => {
  const seen = new Map<Kind, Map<string, Instance>>()
  for (const instance of instances) {
    const id = instance.value['id']
    if (typeof id !== 'string') continue
    const ids = getOrCreate(seen, instance.entry.kind, () => new Map<string, Instance>())
    const other = ids.get(id.toLowerCase())
    if (other === undefined) ids.set(id.toLowerCase(), instance)
    else if (other.address !== instance.address) {
      const summary = `${other.address} and ${instance.address} have one id: each object can have one address only`
      faults.add(alone(instance), { path: ['id'], code: 'duplicate-id', summary })
    }
  }
}

export const checkUniqueFields: Check = ({ instances, faults }) => {
  const seen = new Map<string, Map<Json, Instance>>()
  for (const instance of instances) {
    for (const field of registry[instance.entry.kind].fields) {
      const value = field.unique ? instance.attributes[field.path] : undefined
      if (value === undefined || value === null || value === '') continue
      const values = getOrCreate(seen, `${instance.entry.kind} ${field.path}`, () => new Map<Json, Instance>())
      const other = values.get(value)
      if (other === undefined) values.set(value, instance)
      else if (other.address !== instance.address) {
        const summary = `${other.address} and ${instance.address} have one ${field.path}, ${showValue(value)}: one ${instance.entry.kind} a ${field.path}`
        faults.add(alone(instance), { path: field.path.split('.'), code: `duplicate-${field.path}`, summary })
      }
    }
  }
}

function both(one: Instance, other: Instance): string {
  return one.row && other.row && one.entry === other.entry
    ? `tenants ${one.row.slug} and ${other.row.slug}`
    : `${nameInstance(one)} and ${nameInstance(other)}`
}

/** The summary names the tenants already. */
const alone = (instance: Instance) => ({ ...instance, row: null })
