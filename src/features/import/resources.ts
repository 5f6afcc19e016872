/**
 * From live objects to resources of the file. What the file does not declare (because it cannot) is still referred to, by
 * `id:<uuid>`, as is what does not exist any more: planning leaves such a reference exactly as it is.
 */

import { quote } from '../../config/text/problem.ts'
import { compareText } from '../../domain/canonical.ts'
import {
  type Address,
  type Attributes,
  type Fleet,
  type Json,
  KINDS,
  type Kind,
  type LiveObject,
  type LiveState,
} from '../../domain/model.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import { expressInFile } from './express.ts'
import { createKeys, type Keys } from './keys.ts'
import type { Resource } from './resource.ts'

export type Resources = {
  readonly of: Readonly<Record<Kind, readonly Resource[]>>
  /** What the default workspace carries; null when there is nothing to say of it. */
  readonly defaultWorkspace: Attributes | null
  readonly notices: readonly string[]
}

/** As the file writes ids and compares them; the API has been seen with no other form. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DEFAULT_KEY = 'default_workspace'

/** What is there already: only some objects become resources, and they refer to what the fleet has. */
export type ExistingFleet = {
  /** Null: none is. */
  readonly fleet: Fleet | null
  /** Of every live object that the fleet declares. */
  readonly addresses: ReadonlyMap<string, Address>
  /** The ids of what is to be added. */
  readonly only: ReadonlySet<string>
}

export function toResources(live: LiveState, beside?: ExistingFleet): Resources {
  const notices: string[] = []
  const declared = new Map<string, string>()
  if (live.defaultWorkspace !== null) declared.set(live.defaultWorkspace, DEFAULT_KEY)
  const attributesOf = new Map<string, Attributes>()
  for (const { kind, id, attributes } of live.objects) {
    const address = beside?.addresses.get(id)
    if (address === undefined) continue
    declared.set(id, address.slice(kind.length + 1))
    attributesOf.set(id, attributes)
  }
  const uses = countUses(live)
  const of: Record<Kind, readonly Resource[]> = { list: [], rule: [], policy: [], workspace: [], account: [] }
  for (const kind of KINDS) {
    const wanted = ({ id }: LiveObject) => id !== live.defaultWorkspace && beside?.only.has(id) !== false
    const objects = live.objects.filter((one) => one.kind === kind && wanted(one)).sort(byName)
    const there = beside?.fleet?.desired.filter((one) => one.kind === kind) ?? []
    const names = new Set(there.map(({ name }) => name))
    const unique = registry[kind].fields.filter((field) => field.unique).map(({ path }) => path)
    const taken = new Map(
      unique.map((path) => [path, new Set(there.map(({ attributes }) => attributes[path] ?? null))]),
    )
    const keys = createKeys(
      kind,
      there.map(({ key }) => key),
    )
    const named = [...Map.groupBy(objects, (one) => one.name).values()]
    of[kind] = named.flatMap((same) => {
      const [first, ...others] = [...same].sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
      if (first === undefined) return []
      if (names.has(first.name)) {
        notices.push(`${formatTitle(first)} is not in the file and left alone: the file has another one of that name`)
        return []
      }
      if (others.length > 0) {
        const left = others.map(({ id }) => id).join(', ')
        const remedy = kind === 'account' ? 'Delete' : 'Rename'
        notices.push(
          `${same.length} live objects are called ${formatTitle(first)}: the file has ${first.id}, by its id; left alone: ${left}. ${remedy} those in Nylas`,
        )
      }
      return resource(first, others.length > 0, keys, taken) ?? []
    })
  }
  return { of, defaultWorkspace: defaultWorkspace(), notices }

  function resource(object: LiveObject, pinned: boolean, keys: Keys, taken: Taken): Resource | null {
    const module = registry[object.kind]
    const leave = (why: string) => {
      notices.push(`${formatTitle(object)} is not in the file and left alone: ${why}`)
      return null
    }
    if (pinned && !UUID.test(object.id)) return leave('the file would have to say its id, which is not a UUID')
    const isAccount = object.kind === 'account'
    const identity: Attributes = isAccount ? { email: object.name } : {}
    let found = expressInFile(module, object.attributes, identity, refer)
    if ('fault' in found) return leave(found.fault)
    const own = Object.fromEntries(Object.entries(object.attributes).filter(([, value]) => value !== null))
    const lookUp = (reference: string) => attributesOf.get(parseIdReference(reference) ?? '')
    if ((module.checkReferences?.(own, lookUp) ?? []).length > 0) {
      notices.push(
        `${formatTitle(object)} refers to objects of a kind that does not fit; the file refers to them by id`,
      )
      found = expressInFile(module, object.attributes, identity, byId)
      if ('fault' in found) return leave(found.fault)
    }
    for (const [path, values] of taken) {
      const value = found.values[path]
      if (typeof value !== 'string') continue
      if (values.has(value)) return leave(`its ${path}, ${quote(value)}, is that of another one`)
      values.add(value)
    }
    if (found.dropped.length > 0) {
      notices.push(
        `${formatTitle(object)}: not in the file, because it cannot be written there: ${found.dropped.join(', ')}`,
      )
    }
    const { name, ...rest } = found.values
    const key = isAccount ? object.name : keys.give(object.name)
    const values = name === undefined || (name === key && !isAccount) ? rest : { name, ...rest }
    declared.set(object.id, key)
    attributesOf.set(object.id, object.attributes)
    return { object, key, pinned, values }
  }

  function refer(reference: string): string | null {
    return declared.get(parseIdReference(reference) ?? '') ?? byId(reference)
  }

  function defaultWorkspace(): Attributes | null {
    const object = live.objects.find((one) => one.kind === 'workspace' && one.id === live.defaultWorkspace)
    if (!object) return null
    const { policy = null, rules = [] } = object.attributes
    const found = expressInFile(registry.workspace, { policy, rules }, {}, refer)
    if ('values' in found) return Object.keys(found.values).length === 0 ? null : found.values
    notices.push(`the default workspace is not in the file and left alone: ${found.fault}`)
    return null
  }
}

type Taken = ReadonlyMap<string, Set<Json>>

const byId = (reference: string): string | null => (UUID.test(parseIdReference(reference) ?? '') ? reference : null)

/** `rule "Block senders"`, for people. */
export const formatTitle = ({ kind, name }: LiveObject): string => `${kind} ${quote(name)}`

const byName = (a: LiveObject, b: LiveObject): number => compareText(a.name, b.name) || compareText(a.id, b.id)

/** How many objects refer to an id. */
export function countUses(live: LiveState): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const object of live.objects) {
    for (const reference of listReferences(registry[object.kind], object.attributes)) {
      const id = parseIdReference(reference) ?? ''
      uses.set(id, (uses.get(id) ?? 0) + 1)
    }
  }
  return uses
}
