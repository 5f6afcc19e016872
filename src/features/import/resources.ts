/**
 * Live objects to the resources of a file. What the file does not declare (because it cannot) is still referred to, by
 * `id:<uuid>`, as is what does not exist any more: planning leaves such a reference exactly as it is.
 */

import { quote } from '../../config/diagnostic.ts'
import { DEFAULT_WORKSPACE_FIELDS } from '../../config/schema.ts'
import { DEFAULT_KEY, keyOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import {
  type Address,
  type Attributes,
  type Desired,
  type Json,
  KINDS,
  type Kind,
  type LiveObject,
  type LiveState,
} from '../../domain/model.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { findIdentityField, GROUP, getRemoteName, registry } from '../../kinds/registry.ts'
import { pickChanged } from '../../kinds/remote.ts'
import { createKeys, type Resource } from './entries.ts'
import { toFileValues } from './file-values.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** In lower case, as the file writes ids and compares them; the API has been seen with no other form. */
export const isUuid = (id: string): boolean => UUID.test(id)

/** What is there before: only some objects become resources, and they refer to what the fleet has. */
export type ExistingFleet = {
  readonly desired: readonly Desired[]
  /** Of every live object that the fleet declares, by id. */
  readonly addresses: ReadonlyMap<string, Address>
  /** The ids of what is to become a resource. */
  readonly wanted: ReadonlySet<string>
}

export type Resources = {
  /** In the order of the kinds, and by name. */
  readonly all: readonly Resource[]
  /** What the default workspace carries; null when there is nothing to say of it. */
  readonly defaultWorkspace: Attributes | null
  readonly notices: readonly string[]
}

/** Everything that has a key in the file so far, by id. Kinds come in the order of their references. */
type Declared = Map<string, { readonly key: string; readonly attributes: Attributes }>

export function toResources(live: LiveState, existing: ExistingFleet): Resources {
  const declared: Declared = new Map()
  for (const { id, attributes } of live.objects) {
    const address = existing.addresses.get(id)
    const key = id === live.defaultWorkspace ? DEFAULT_KEY : address && keyOf(address)
    if (key !== undefined) declared.set(id, { key, attributes })
  }
  const notices: string[] = []
  const uses = countUses(live)
  const all = KINDS.flatMap((kind) => {
    const there = existing.desired.filter((desired) => desired.kind === kind)
    const names = new Set(there.map(({ name }) => name))
    const context: KindContext = {
      declared,
      notices,
      giveKey: createKeys(
        kind,
        there.map(({ key }) => key),
      ),
      taken: collectUniqueValues(kind, there),
    }
    const objects = live.objects
      .filter((object) => object.kind === kind && object.id !== live.defaultWorkspace && existing.wanted.has(object.id))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    return [...Map.groupBy(objects, ({ name }) => name).values()].flatMap((namesakes) => {
      const [object, ...others] = namesakes.toSorted((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
      if (object === undefined) return []
      if (names.has(object.name)) {
        return skip(object, 'the file has another one of that name', notices) ?? []
      }
      if (others.length > 0) notices.push(describeNamesakes(object, others))
      return toResource(object, others.length > 0, context) ?? []
    })
  })
  return { all, defaultWorkspace: readDefaultWorkspace(live, declared, notices), notices }
}

type KindContext = {
  readonly declared: Declared
  readonly notices: string[]
  readonly giveKey: (name: string) => string
  /** By field: values that two resources of the kind may not share. */
  readonly taken: ReadonlyMap<string, Set<Json>>
}

const collectUniqueValues = (kind: Kind, there: readonly Desired[]): KindContext['taken'] =>
  new Map(
    registry[kind].fields
      .filter((field) => field.unique)
      .map(({ path }) => [path, new Set(there.map(({ attributes }) => attributes[path] ?? null))]),
  )

/** Null where the object stays out of the file; a notice says why. */
function toResource(object: LiveObject, hasNamesakes: boolean, context: KindContext): Resource | null {
  const { declared, notices } = context
  const kind = registry[object.kind]
  const carried = carryOver(object)
  notices.push(...carried.notices)
  const write = (toKey: (reference: string) => string | null) =>
    toFileValues(kind, object.name, carried.attributes, toKey)
  let written = write((reference) => toKeyOrId(reference, declared))
  if ('reason' in written) return skip(object, written.reason, notices)
  const given = Object.fromEntries(Object.entries(object.attributes).filter(([, value]) => value !== null))
  const lookUp = (reference: string) => declared.get(parseIdReference(reference) ?? '')?.attributes
  if ((kind.checkReferences?.(given, lookUp) ?? []).length > 0) {
    notices.push(`${formatTitle(object)} refers to objects of a kind that does not fit; the file refers to them by id`)
    written = write(toId)
    if ('reason' in written) return skip(object, written.reason, notices)
  }
  for (const [path, taken] of context.taken) {
    const value = written.values[path]
    if (typeof value !== 'string') continue
    if (taken.has(value)) return skip(object, `its ${path}, ${quote(value)}, is that of another one`, notices)
    taken.add(value)
  }
  if (written.omitted.length > 0) {
    notices.push(
      `${formatTitle(object)}: not in the file, because it cannot be written there: ${written.omitted.join(', ')}`,
    )
  }
  const isNamedByField = findIdentityField(kind.kind) !== undefined
  const key = isNamedByField ? object.name : context.giveKey(kind.keyFrom?.(object.attributes) ?? object.name)
  const isPinned = hasNamesakes || getRemoteName(kind, written.values, key) !== object.name
  const canBePinned = kind.idPattern === undefined ? isUuid(object.id) : new RegExp(kind.idPattern, 'u').test(object.id)
  if (isPinned && !canBePinned) {
    const form = kind.idPattern === undefined ? 'a UUID' : 'as ids are written'
    return skip(object, `the file would have to say its id, which is not ${form}`, notices)
  }
  declared.set(object.id, { key, attributes: object.attributes })
  const { name, ...unnamed } = written.values
  // Left out, the name is the key.
  return { object, key, isPinned, values: name === key && !isNamedByField ? unnamed : written.values }
}

/**
 * What Nylas has and the file has no field for. A cap under a name that is retired is carried over to the field that says it
 * today, where that caps no closer: without it the account would be free. Anything else is left alone, and named.
 */
function carryOver(object: LiveObject): { readonly attributes: Attributes; readonly notices: readonly string[] } {
  const { successors = {} } = registry[object.kind]
  const attributes: Record<string, Json> = { ...object.attributes }
  const notices: string[] = []
  const left: string[] = []
  for (const [path, value] of Object.entries(object.aside?.others ?? {})) {
    const successor = successors[path]
    if (successor === undefined)
      left.push(`${quote(path)} (${quote(typeof value === 'string' ? value : JSON.stringify(value))})`)
    else if (isCap(value) && !(isCap(attributes[successor]) && attributes[successor] <= value)) {
      notices.push(
        `${formatTitle(object)}: ${path} (${value}) is a retired name, so the file says ${successor}: ${value}, which Nylas reports as ${describeCap(attributes[successor])}. The first apply sets it; write another number if you want one`,
      )
      attributes[successor] = value
    }
  }
  if (left.length > 0)
    notices.push(`${formatTitle(object)}: the file has no field for this, and it is left alone: ${left.join(', ')}`)
  return { attributes, notices }
}

const isCap = (value: Json | undefined): value is number => typeof value === 'number' && value >= 0

function describeCap(value: Json | undefined): string {
  if (typeof value !== 'number') return 'not set'
  return value === -1 ? 'unlimited' : String(value)
}

function readDefaultWorkspace(live: LiveState, declared: Declared, notices: string[]): Attributes | null {
  const object = live.objects.find(({ kind, id }) => kind === GROUP && id === live.defaultWorkspace)
  if (!object) return null
  const attributes = pickChanged(object.attributes, DEFAULT_WORKSPACE_FIELDS)
  const written = toFileValues(registry[GROUP], object.name, attributes, (reference) => toKeyOrId(reference, declared))
  if ('values' in written) return Object.keys(written.values).length === 0 ? null : written.values
  notices.push(`the default workspace is not in the file and left alone: ${written.reason}`)
  return null
}

function skip(object: LiveObject, reason: string, notices: string[]): null {
  notices.push(`${formatTitle(object)} is not in the file and left alone: ${reason}`)
  return null
}

function describeNamesakes(object: LiveObject, others: readonly LiveObject[]): string {
  const skipped = others.map(({ id }) => id).join(', ')
  // What a field names has no other name that it could take.
  const isNamed = registry[object.kind].nameOf === undefined
  const remedy =
    findIdentityField(object.kind) === undefined
      ? isNamed
        ? 'Rename those in Nylas'
        : 'Find out in Nylas which of them is in use: the file may have that one by its id'
      : 'Find out in Nylas which of them is in use before you delete any: its mail goes with it'
  return `${others.length + 1} live objects are called ${formatTitle(object)}: the file has ${object.id}, by its id; left alone: ${skipped}. ${remedy}`
}

const toId = (reference: string): string | null => (isUuid(parseIdReference(reference) ?? '') ? reference : null)

const toKeyOrId = (reference: string, declared: Declared): string | null =>
  declared.get(parseIdReference(reference) ?? '')?.key ?? toId(reference)

/** `rule "Block senders"`, for people. */
export const formatTitle = ({ kind, name }: LiveObject): string => `${kind} ${quote(name)}`

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
