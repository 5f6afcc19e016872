/** Every reference names something: a resource of this spec, the default workspace, or an object by a well-formed id. */

import { keyOf, kindOf } from '../domain/address.ts'
import { type Address, DEFAULT_WORKSPACE, type Json, type Kind } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import { suggestName } from './did-you-mean.ts'
import type { Instance } from './entry.ts'
import { getAt } from './explain.ts'
import type { Path } from './finding.ts'
import { UUID } from './schema-fields.ts'
import type { Check } from './world.ts'

const ID = new RegExp(`^id:${UUID.slice(1)}`, 'u')

/** Each guess looks at every key; who has more mistakes than this has another problem. */
const MOST_GUESSES = 100

export const checkReferencesExist: Check = (world) => {
  const { declared, incomplete, faults } = world
  let keys: ReadonlyMap<Kind, readonly string[]> | undefined
  let guesses = MOST_GUESSES
  for (const instance of [...world.instances, ...world.invalid]) {
    for (const { path, key, kind } of listReferences(instance)) {
      if (key.startsWith('id:')) {
        if (ID.test(key)) continue
        const summary = `'${key}' is no reference by id: expected id: and a UUID`
        faults.add(instance, { path: locate(instance, path, key), code: 'bad-id', summary })
        continue
      }
      const address: Address = `${kind}/${key}`
      if (declared.has(address) || address === DEFAULT_WORKSPACE || incomplete.has(kind)) continue
      const summary = () => {
        keys ??= keysByKind(declared)
        const near = guesses-- > 0 ? suggestName(key, keys.get(kind) ?? []) : ''
        return `there is no ${kind} '${key}'${near === '' ? ' in this spec' : near}`
      }
      faults.add(instance, { path: locate(instance, path, key), code: 'unknown-reference', summary })
    }
  }
}

export const checkReferencesFit: Check = ({ instances, byAddress, faults }) => {
  for (const instance of instances) {
    const problems = registry[instance.entry.kind].checkReferences?.(
      instance.attributes,
      (reference) => byAddress.get(reference)?.attributes,
    )
    for (const { path, code, summary } of problems ?? []) faults.add(instance, { path, code, summary })
  }
}

/** What each kind knows of several of its own. */
export const checkTogether: Check = ({ instances, faults }) => {
  for (const [kind, resources] of Map.groupBy(instances, ({ entry }) => entry.kind)) {
    for (const { resource, ...problem } of registry[kind].checkTogether?.(resources) ?? [])
      faults.add(resource, problem)
  }
}

type Reference = { readonly path: Path; readonly key: string; readonly kind: Kind }

export function listReferences(instance: Instance): readonly Reference[] {
  const found: Reference[] = []
  for (const field of registry[instance.entry.kind].fields) {
    if (!field.references || (instance.entry.isDefaultWorkspace && !(field.path in instance.attributes))) continue
    const path = field.path.split('.')
    const value = getAt(instance.value, path)
    if (value === undefined) continue
    field.references(value, (key, kind) => {
      found.push({ path, key, kind })
      return key
    })
  }
  return found
}

/** Where in the field the reference stands. */
function locate(instance: Instance, path: Path, key: string): Path {
  return [...path, ...(find(getAt(instance.value, path), key) ?? [])]
}

function find(value: Json | undefined, key: string): Path | null {
  if (value === key) return []
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const rest = find(inner as Json, key)
    if (rest) return [Array.isArray(value) ? Number(name) : name, ...rest]
  }
  return null
}

function keysByKind(declared: ReadonlySet<Address>): ReadonlyMap<Kind, readonly string[]> {
  const keys = new Map<Kind, string[]>()
  for (const address of declared) {
    const kind = kindOf(address)
    const held = keys.get(kind)
    if (held) held.push(keyOf(address))
    else keys.set(kind, [keyOf(address)])
  }
  return keys
}
