/**
 * The checks across resources: no two may be one, every reference names something, and what each kind knows of several of
 * its own. Those of the other sections and the warnings are in files of their own; here is what they all look at.
 */

import { keyOf, kindOf } from '../domain/address.ts'
import { getOrCreate } from '../domain/map.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Diagnostic,
  type Json,
  type Kind,
} from '../domain/model.ts'
import { normalizeId, UUID } from '../domain/object-id.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import type { Bounds } from './bounds.ts'
import { shorten, showValue } from './diagnostic.ts'
import type { Faults } from './faults.ts'
import type { Expansion, Instance } from './instances.ts'
import type { Scope } from './placeholders.ts'

import type { Settings } from './settings.ts'
import { getAt, type Path } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

export type CheckContext = Omit<Expansion, 'diagnostics'> & {
  readonly bounds: Bounds
  readonly scope: Scope
  readonly tenants: readonly TenantRow[]
  readonly byAddress: ReadonlyMap<string, Instance>
  /** Who refers to an address. */
  readonly referrers: ReadonlyMap<string, readonly Instance[]>
  readonly settings: Settings
  readonly listsInTests: ReadonlySet<Address>
  readonly faults: Faults
  readonly report: (diagnostic: Diagnostic) => void
}

export type Check = (context: CheckContext) => void

export const listTexts = (attributes: Attributes, path: string): readonly string[] => {
  const value = attributes[path]
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}

export const groupByKind = (instances: readonly Instance[]): ReadonlyMap<Kind, readonly Instance[]> =>
  Map.groupBy(instances, ({ entry }) => entry.kind)

export const listKeys = (addresses: ReadonlySet<Address>, kind: Kind): readonly string[] =>
  [...addresses].filter((address) => kindOf(address) === kind).map(keyOf)

// ---------------------------------------------------------------------------------------------- one and only

export const checkAddresses: Check = ({ instances, faults }) => {
  for (const [first, second] of findPairs(instances, ({ address }) => address)) {
    const summary = `${second.address} is declared twice: by ${nameBoth(first, second)}`
    const identity = findIdentityField(second.entry.kind)
    const path = identity === undefined ? [] : [identity]
    faults.add(withoutRow(second), { path, on: 'key', code: 'duplicate-address', summary })
  }
}

export const checkRemoteNames: Check = ({ instances, faults }) => {
  const nameOf = ({ entry, name }: Instance) =>
    entry.isDefaultWorkspace || findIdentityField(entry.kind) !== undefined ? null : `${entry.kind} ${name}`
  for (const [first, second] of findTwins(instances, nameOf)) {
    const hasName = registry[second.entry.kind].nameOf === undefined
    const summary = hasName
      ? `${first.address} and ${second.address} would both be called '${second.name}' in Nylas, so neither could be found again: give one another name`
      : `${first.address} and ${second.address} would be the same in Nylas, ${showValue(second.name)}, so neither could be told from the other: keep one of them`
    const about = hasName ? { path: ['name'] } : { path: [], on: 'key' as const }
    faults.add(withoutRow(second), { ...about, code: 'duplicate-name', summary })
  }
}

export const checkIds: Check = ({ instances, faults }) => {
  const idOf = ({ entry, value: { id } }: Instance) =>
    typeof id === 'string' ? `${entry.kind} ${normalizeId(id)}` : null
  for (const [first, second] of findTwins(instances, idOf)) {
    const summary = `${first.address} and ${second.address} have one id: each object can have one address only`
    faults.add(withoutRow(second), { path: ['id'], code: 'duplicate-id', summary })
  }
}

export const checkUniqueFields: Check = ({ instances, faults }) => {
  for (const [kind, resources] of groupByKind(instances)) {
    for (const field of registry[kind].fields.filter(({ unique }) => unique)) {
      const findValue = ({ attributes, name }: Instance) => {
        const value = attributes[field.path]
        // Of what is called by it, `checkRemoteNames` tells.
        const isName = registry[kind].nameOf !== undefined && value === name
        return value === undefined || value === null || value === '' || isName ? null : JSON.stringify(value)
      }
      for (const [first, second] of findTwins(resources, findValue)) {
        const summary = `${first.address} and ${second.address} have one ${field.path}, ${showValue(second.attributes[field.path])}: one ${kind} a ${field.path}`
        faults.add(withoutRow(second), { path: field.path.split('.'), code: `duplicate-${field.path}`, summary })
      }
    }
  }
}

type Pair = readonly [first: Instance, second: Instance]

/** The first with an id, and each one after it that has the same; those without an id are left out. */
function findPairs(instances: readonly Instance[], idOf: (instance: Instance) => string | null): readonly Pair[] {
  const seen = new Map<string, Instance>()
  return instances.flatMap((instance): readonly Pair[] => {
    const id = idOf(instance)
    if (id === null) return []
    const first = seen.get(id)
    if (first === undefined) seen.set(id, instance)
    return first === undefined ? [] : [[first, instance]]
  })
}

/** The same without those of one address, which `checkAddresses` finds. */
const findTwins = (instances: readonly Instance[], idOf: (instance: Instance) => string | null): readonly Pair[] =>
  findPairs(instances, idOf).filter(([first, second]) => first.address !== second.address)

function nameBoth(first: Instance, second: Instance): string {
  if (first.row && second.row && first.entry === second.entry) {
    return `tenants ${first.row.slug} and ${second.row.slug}`
  }
  return `${nameInstance(first)} and ${nameInstance(second)}`
}

const nameInstance = ({ entry, row }: Instance): string =>
  row ? `tenant ${row.slug}` : `${entry.place.file}:${entry.place.line}`

/** The summary names the tenants already. */
const withoutRow = (instance: Instance) => ({ ...instance, row: null })

// ---------------------------------------------------------------------------------------------- references

const ID_REFERENCE = new RegExp(`^id:${UUID.slice(1)}`, 'u')

export const checkReferencesExist: Check = ({ instances, invalid, addresses, partialKinds, faults, bounds }) => {
  for (const instance of [...instances, ...invalid]) {
    if (faults.isFull(instance.entry)) continue
    for (const { path, key, kind } of listReferences(instance)) {
      if (key.startsWith('id:')) {
        if (ID_REFERENCE.test(key)) continue
        const summary = `'${shorten(key)}' is no reference by id: expected id: and a UUID`
        faults.add(instance, { path: locateReference(instance, path, key), code: 'bad-id', summary })
        continue
      }
      const address: Address = `${kind}/${key}`
      if (addresses.has(address) || address === DEFAULT_WORKSPACE || partialKinds.has(kind)) continue
      const summary = () => {
        const near = bounds.suggest(key, () => listKeys(addresses, kind))
        return `there is no ${kind} '${shorten(key)}'${near === '' ? ' in this spec' : near}`
      }
      faults.add(instance, { path: locateReference(instance, path, key), code: 'unknown-reference', summary })
    }
  }
}

export const checkReferencesFit: Check = ({ instances, byAddress, faults }) => {
  const lookUp = (reference: string) => byAddress.get(reference)?.attributes
  for (const instance of instances) {
    const problems = registry[instance.entry.kind].checkReferences?.(instance.attributes, lookUp) ?? []
    for (const problem of problems) faults.add(instance, problem)
  }
}

export const checkTogether: Check = ({ instances, faults }) => {
  for (const [kind, resources] of groupByKind(instances)) {
    for (const { resource, ...problem } of registry[kind].checkTogether?.(resources) ?? [])
      faults.add(resource, problem)
  }
}

/** The instances by the addresses that they refer to. */
export function indexReferrers(instances: readonly Instance[]): ReadonlyMap<string, readonly Instance[]> {
  const referrers = new Map<string, Instance[]>()
  for (const instance of instances) {
    for (const { key, kind } of listReferences(instance)) {
      getOrCreate(referrers, `${kind}/${key}`, () => []).push(instance)
    }
  }
  return referrers
}

type Reference = { readonly path: Path; readonly key: string; readonly kind: Kind }

function listReferences(instance: Instance): readonly Reference[] {
  const references: Reference[] = []
  for (const field of registry[instance.entry.kind].fields) {
    if (!field.references || (instance.entry.isDefaultWorkspace && !(field.path in instance.attributes))) continue
    const path = field.path.split('.')
    const value = getAt(instance.value, path)
    if (value === undefined) continue
    field.references(value, (key, kind) => {
      references.push({ path, key, kind })
      return key
    })
  }
  return references
}

/** Where in the field the reference stands. */
function locateReference(instance: Instance, path: Path, key: string): Path {
  return [...path, ...(findText(getAt(instance.value, path), key) ?? [])]
}

function findText(value: Json | undefined, text: string): Path | null {
  if (value === text) return []
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const rest = findText(inner as Json, text)
    if (rest) return [Array.isArray(value) ? Number(name) : name, ...rest]
  }
  return null
}
