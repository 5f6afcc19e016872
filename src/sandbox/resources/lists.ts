/** Lists and their items. Items are lower-cased and trimmed; double adds and absent removes are ignored without a word. */

import type { Json } from '../../domain/model.ts'
import { created, deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import {
  type Application,
  type JsonObject,
  type List,
  type ListItem,
  seconds,
  stamp,
  storeOf,
  type World,
} from '../application.ts'
import * as check from '../fields.ts'
import { requireQuota } from '../limits.ts'
import { cutCursorPage } from '../paging.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'
import { listIdsOf } from './rule-parts.ts'

const TYPES = ['domain', 'tld', 'address'] as const
const MOST_ITEMS = 1000
const MOST_CHARACTERS = 500
const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?'
const FORMS: Readonly<Record<List['type'], RegExp>> = {
  domain: new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u'),
  tld: new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u'),
  address: /^[^\s@]+@[^\s@]+$/u,
}

const storeName = (listId: string): string => `items of ${listId}`
/** An item's id is its value; its API id is derived from it. */
const itemsOf = (world: World, application: Application, listId: string) =>
  storeOf<ListItem>(world, application, storeName(listId))

/** Whether an item stands in a list; no list, no item. */
export const hasItem = (world: World, application: Application, listId: string, value: string): boolean =>
  application.lists.get(listId) !== undefined && itemsOf(world, application, listId).get(value) !== undefined

export const listValues = (world: World, application: Application, listId: string): readonly string[] =>
  application.lists.get(listId) === undefined
    ? []
    : [...itemsOf(world, application, listId).now()].map(({ value }) => value)

function present(world: World, application: Application, list: List): JsonObject {
  return {
    id: list.id,
    name: list.name,
    description: list.description,
    type: list.type,
    items_count: itemsOf(world, application, list.id).size,
    application_id: application.id,
    organization_id: application.organizationId,
    created_at: time(world, list.createdAt),
    updated_at: time(world, list.updatedAt),
  }
}

const listLists: Handler = (world, application, { query }) =>
  cutCursorPage(world, query, application.lists.view().rows, world.switches().lists_envelope, (one) =>
    present(world, application, one),
  )

const getList: Handler = (world, application, { ids: [id = ''] }) =>
  found(present(world, application, find(application, id)))

function find(application: Application, id: string): List {
  const list = application.lists.get(id)
  if (!list) throw missing('List')
  return list
}

const createList: Handler = (world, application, { body: given }) => {
  const body = check.object(given)
  check.knownFields(world, body, ['name', 'description', 'type'])
  const list: List = {
    ...stamp(world),
    name: check.name(body['name']),
    description: body['description'] === undefined ? '' : check.string(body['description'], 'description'),
    type: check.oneOf(body['type'], 'type', TYPES),
    updatedAt: seconds(world),
  }
  check.freeName(world, application.lists.now(), list.name)
  requireQuota(world, 'lists', () => application.lists.size)
  application.lists.put(list)
  return created(world, 201, present(world, application, list))
}

const updateList: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const list = find(application, id)
  const body = check.object(given)
  check.knownFields(world, body, ['name', 'description'])
  if (body['type'] !== undefined && body['type'] !== list.type) throw invalid('type cannot be changed (invalid_field)')
  const changed: List = {
    ...list,
    name: body['name'] === undefined ? list.name : check.name(body['name']),
    description:
      body['description'] === undefined ? list.description : check.string(body['description'], 'description'),
    updatedAt: seconds(world),
  }
  application.lists.put(changed)
  const { name, description } = changed
  return found(
    world.switches().list_put_reply === 'whole' ? present(world, application, changed) : { id, name, description },
  )
}

const deleteList: Handler = (world, application, { ids: [id = ''] }) => {
  find(application, id)
  const used = application.rules.now().some((rule) => listIdsOf(rule.match).includes(id))
  if (used && world.switches().delete_in_use === '400') throw invalid('list is in use by a rule')
  application.lists.remove(id)
  application.stores.delete(storeName(id))
  return deleted(world)
}

const listItems: Handler = (world, application, { ids: [id = ''], query }) => {
  find(application, id)
  const present = (item: ListItem): Json => ({
    id: `${id}-${item.sequence}`,
    list_id: id,
    value: item.value,
    created_at: time(world, item.createdAt),
  })
  const rows = itemsOf(world, application, id).view().rows
  return cutCursorPage(world, query, rows, world.switches().lists_envelope, present)
}

const addItems: Handler = (world, application, { ids: [id = ''], body }) => {
  const list = find(application, id)
  const items = itemsOf(world, application, id)
  const values = readItems(body)
  const valid = values.filter((value) => FORMS[list.type].test(value))
  if (valid.length < values.length && world.switches().invalid_item === '400') {
    const wrong = values.find((value) => !FORMS[list.type].test(value)) ?? ''
    throw invalid(`'${wrong}' is not a valid ${list.type} (invalid_field)`)
  }
  for (const value of valid) {
    if (!items.get(value)) items.put({ ...stamp(world, value), value })
  }
  return touch(world, application, list)
}

const removeItems: Handler = (world, application, { ids: [id = ''], body }) => {
  const list = find(application, id)
  const items = itemsOf(world, application, id)
  for (const value of readItems(body)) items.remove(value)
  return touch(world, application, list)
}

function readItems(body: Json | undefined): readonly string[] {
  const items = check.strings(check.object(body)['items'], 'items')
  if (items.length === 0 || items.length > MOST_ITEMS) throw invalid(`items takes 1 to ${MOST_ITEMS} entries`)
  const long = items.findIndex((item) => item.length > MOST_CHARACTERS)
  if (long !== -1) throw invalid(`items[${long}] is longer than ${MOST_CHARACTERS} characters (invalid_field)`)
  return items.map(normaliseItem)
}

export const normaliseItem = (item: string): string => item.trim().toLowerCase()

function touch(world: World, application: Application, list: List) {
  const changed = { ...list, updatedAt: seconds(world) }
  application.lists.put(changed)
  return found(present(world, application, changed))
}

export type StateList = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: 'domain' | 'tld' | 'address'
  readonly items: readonly string[]
  readonly created_at: number
}

function seedList(world: World, application: Application, edit: Edit<StateList>): void {
  const list = startEdit<List>(world, application.lists, edit, (base) => ({
    ...base,
    name: 'list',
    description: '',
    type: 'domain',
  }))
  if (!list) return void application.stores.delete(storeName(edit.id ?? ''))
  const { name = list.name, description = list.description, type = list.type } = edit
  application.lists.settle(list.id, { ...list, name, description, type })
  if (!edit.items) return
  application.stores.delete(storeName(list.id))
  const items = itemsOf(world, application, list.id)
  for (const value of edit.items.map(normaliseItem)) items.settle(value, { ...stamp(world, value), value })
}

export const lists: Resource<StateList> = {
  routes: [
    ['/v3/lists', { GET: listLists, POST: createList }],
    ['/v3/lists/*', { GET: getList, PUT: updateList, DELETE: deleteList }],
    ['/v3/lists/*/items', { GET: listItems, POST: addItems, DELETE: removeItems }],
  ],
  creates: [createList],
  dump: (world, application) =>
    [...application.lists.now()].map((list) => ({
      id: list.id,
      name: list.name,
      description: list.description,
      type: list.type,
      items: [...itemsOf(world, application, list.id).now()].map(({ value }) => value),
      created_at: list.createdAt,
    })),
  seed: seedList,
}
