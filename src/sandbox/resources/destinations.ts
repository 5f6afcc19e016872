/**
 * Where events are sent: what webhooks and channels have in common. Lists of them come whole and without times; empty values
 * of a PUT may be skipped.
 */
import type { Json } from '../../domain/model.ts'
import { deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import { type Application, type JsonObject, seconds, stamp, storeOf, type World } from '../application.ts'
import type { Collection, Stored } from '../collection.ts'
import * as check from '../fields.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'

export type Status = 'active' | 'pause' | 'failing' | 'failed'

export type Destination = Stored & {
  /** The fields that say where events go. */
  readonly target: Readonly<Record<string, string>>
  readonly triggerTypes: readonly string[]
  readonly description: string
  readonly addresses: readonly string[]
  readonly compressed: boolean
  readonly status: Status
  readonly statusUpdatedAt: number
  readonly updatedAt: number
  /** Of webhooks. */
  readonly secret: string | null
}

export type DestinationKind = {
  readonly store: string
  readonly noun: string
  readonly path: string
  readonly targets: readonly string[]
  /** Throws what the API says to it; `id` is null of one that is about to be made. */
  readonly requireTarget: (
    world: World,
    application: Application,
    target: Destination['target'],
    id: string | null,
  ) => void
  readonly most: number | null
  /** Members of a reply of which only `by` that way tells. */
  readonly hides?: (world: World, by: 'list' | 'id') => readonly string[]
  /** What a reply has besides. */
  readonly adds?: (world: World, destination: Destination, by: 'list' | 'id' | 'write') => JsonObject
}

const TRIGGER = /^[a-z_]+(?:\.[a-z_]+)+$/u
const ADDED = /\.(?:truncated|metadata)$/u

export const destinationsOf = (
  world: World,
  application: Application,
  { store }: Pick<DestinationKind, 'store'>,
): Collection<Destination> => storeOf<Destination>(world, application, store)

export function findDestination(
  world: World,
  application: Application,
  kind: DestinationKind,
  id: string,
): Destination {
  const one = destinationsOf(world, application, kind).get(id)
  if (!one) throw missing(kind.noun)
  return one
}

export function present(
  world: World,
  kind: DestinationKind,
  destination: Destination,
  by: 'list' | 'id' | 'write',
): JsonObject {
  const { id, target, triggerTypes, description, addresses, compressed, status, createdAt } = destination
  const { destination_paused, destination_fields } = world.switches()
  const times = {
    status_updated_at: time(world, destination.statusUpdatedAt),
    created_at: time(world, createdAt),
    updated_at: time(world, destination.updatedAt),
  }
  const whole: JsonObject = {
    id,
    ...target,
    trigger_types: triggerTypes,
    description,
    notification_email_addresses: addresses,
    compressed_delivery: compressed,
    status: status === 'pause' ? destination_paused : status,
    ...(by === 'list' && destination_fields === 'documented' ? {} : times),
    ...kind.adds?.(world, destination, by),
  }
  const hidden = by === 'write' || destination_fields === 'everywhere' ? [] : (kind.hides?.(world, by) ?? [])
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !hidden.includes(name)))
}

const FIELDS = ['trigger_types', 'description', 'notification_email_addresses', 'compressed_delivery'] as const

function readTriggers(value: Json | undefined): readonly string[] {
  const triggers = check.strings(value, 'trigger_types')
  if (triggers.length === 0) throw invalid('trigger_types must name at least one trigger (invalid_field)')
  const wrong = triggers.find((name) => !TRIGGER.test(name) || ADDED.test(name))
  if (wrong !== undefined) throw invalid(`'${wrong}' is not a valid trigger type (invalid_field)`)
  return [...new Set(triggers)]
}

/** Not a UUID: the API's own have 26 letters and digits, whose case counts. */
const createId = (world: World): string =>
  Buffer.from(world.newId().replaceAll('-', ''), 'hex')
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/gu, 'x')
    .padEnd(26, '0')
    .slice(0, 26)

export function readNew(
  world: World,
  application: Application,
  kind: DestinationKind,
  given: Json | undefined,
): Destination {
  const body = check.object(given)
  check.knownFields(world, body, [...kind.targets, ...FIELDS])
  const target = Object.fromEntries(kind.targets.map((name) => [name, check.string(body[name], name)]))
  const triggerTypes = readTriggers(body['trigger_types'])
  if (kind.most !== null && destinationsOf(world, application, kind).size >= kind.most)
    throw invalid(`an application has at most ${kind.most} of them`)
  kind.requireTarget(world, application, target, null)
  const {
    description = '',
    notification_email_addresses: addresses = [],
    compressed_delivery: compressed = false,
  } = body
  const base = stamp(world, createId(world))
  return {
    ...base,
    target,
    triggerTypes,
    description: check.string(description, 'description'),
    addresses: check.strings(addresses, 'notification_email_addresses'),
    compressed: check.boolean(compressed, 'compressed_delivery'),
    status: 'active',
    statusUpdatedAt: base.createdAt,
    updatedAt: base.createdAt,
    secret: null,
  }
}

export function readChanged(
  world: World,
  application: Application,
  kind: DestinationKind,
  old: Destination,
  given: Json | undefined,
): Destination {
  const { destination_put_empty: side } = world.switches()
  const body = check.object(given)
  check.knownFields(world, body, [...kind.targets, ...FIELDS, 'status'])
  const isSkipped = (value: Json): boolean =>
    (side !== 'applied' && (value === '' || (Array.isArray(value) && value.length === 0))) ||
    (side === 'kept-with-false' && value === false)
  const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => !isSkipped(value)))
  const target = Object.fromEntries(
    kind.targets.map((name) => [
      name,
      sent[name] === undefined ? (old.target[name] ?? '') : check.string(sent[name], name),
    ]),
  )
  kind.requireTarget(world, application, target, old.id)
  const status = sent['status'] === undefined ? old.status : check.oneOf(sent['status'], 'status', ['active', 'pause'])
  const { description = old.description, compressed_delivery: compressed = old.compressed } = sent
  return {
    ...old,
    target,
    triggerTypes: sent['trigger_types'] === undefined ? old.triggerTypes : readTriggers(sent['trigger_types']),
    description: check.string(description, 'description'),
    addresses: check.strings(sent['notification_email_addresses'] ?? old.addresses, 'notification_email_addresses'),
    compressed: check.boolean(compressed, 'compressed_delivery'),
    status,
    statusUpdatedAt: status === old.status ? old.statusUpdatedAt : seconds(world),
    updatedAt: seconds(world),
  }
}

export type StateDestination = {
  readonly id: string
  readonly trigger_types: readonly string[]
  readonly description: string
  readonly notification_email_addresses: readonly string[]
  readonly compressed_delivery: boolean
  readonly status: Status
  readonly created_at: number
} & Readonly<Record<string, Json>>

export function dumpDestination({ id, target, createdAt, ...rest }: Destination): StateDestination {
  return {
    id,
    ...target,
    trigger_types: rest.triggerTypes,
    description: rest.description,
    notification_email_addresses: rest.addresses,
    compressed_delivery: rest.compressed,
    status: rest.status,
    created_at: createdAt,
  }
}

export function seedDestination(kind: DestinationKind): Resource<StateDestination>['seed'] {
  return (world: World, application: Application, edit: Edit<StateDestination>) => {
    const store = destinationsOf(world, application, kind)
    const old = startEdit<Destination>(world, store, edit, (base) => ({
      ...base,
      target: Object.fromEntries(kind.targets.map((name) => [name, ''])),
      triggerTypes: ['message.created'],
      description: '',
      addresses: [],
      compressed: false,
      status: 'active',
      statusUpdatedAt: base.createdAt,
      secret: null,
    }))
    if (!old) return
    const texts = kind.targets.map((name) => [name, edit[name] ?? old.target[name] ?? ''])
    store.settle(old.id, {
      ...old,
      target: Object.fromEntries(texts) as Destination['target'],
      triggerTypes: edit.trigger_types ?? old.triggerTypes,
      description: edit.description ?? old.description,
      addresses: edit.notification_email_addresses ?? old.addresses,
      compressed: edit.compressed_delivery ?? old.compressed,
      status: edit.status ?? old.status,
    })
  }
}

export type DestinationHandlers = { readonly [name in 'list' | 'get' | 'create' | 'update' | 'remove']: Handler }

export function createHandlers(kind: DestinationKind): DestinationHandlers {
  return {
    list: (world, application) =>
      found(
        destinationsOf(world, application, kind)
          .view()
          .rows.map((row) => present(world, kind, row, 'list')),
      ),
    get: (world, application, { ids: [id = ''] }) =>
      found(present(world, kind, findDestination(world, application, kind, id), 'id')),
    create: (world, application, { body }) => {
      const made = readNew(world, application, kind, body)
      destinationsOf(world, application, kind).put(made)
      return found(present(world, kind, made, 'write'))
    },
    update: (world, application, { ids: [id = ''], body }) => {
      const old = findDestination(world, application, kind, id)
      const changed = readChanged(world, application, kind, old, body)
      destinationsOf(world, application, kind).put(changed)
      return found(present(world, kind, changed, 'id'))
    },
    remove: (world, application, { ids: [id = ''] }) => {
      findDestination(world, application, kind, id)
      destinationsOf(world, application, kind).remove(id)
      return world.switches().delete_status === 204 ? deleted(world) : found({ status: 'success' })
    },
  }
}
