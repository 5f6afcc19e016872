/**
 * Lists of domains, TLDs or addresses that rules refer to.
 * Items have calls of their own: add and remove, at most 1000 a request, no replacement of all. The server lower-cases and
 * trims them, ignores double adds and absent removes. A list's type can never change.
 */

import { toText, toTexts } from '../domain/json.ts'
import type { MailList } from '../domain/mail.ts'
import type { Attributes, Json } from '../domain/model.ts'
import { readCursorList } from '../nylas/pages.ts'
import { DESCRIPTION_FIELD, NAME_FIELD } from './common.ts'
import type { EntryProblem, Field, ResourceKind, WriteContext } from './kind.ts'
import {
  createObject,
  deleteObject,
  nestPaths,
  pickChanged,
  readFields,
  readOthers,
  sortTexts,
  toSeconds,
} from './remote.ts'

const COLLECTION = '/v3/lists'
const ITEMS_PER_REQUEST = 1000
const OWN = ['name', 'description', 'type']

const normaliseItems = (value: Json): Json =>
  Array.isArray(value) ? sortTexts(value.map((item) => String(item).trim().toLowerCase())) : value

const fields: readonly Field[] = [
  NAME_FIELD,
  DESCRIPTION_FIELD,
  {
    path: 'type',
    label: 'what its entries are',
    schema: {
      enum: ['domain', 'tld', 'address'],
      description:
        'What the items are: `domain` (spam.example), `tld` (example) or `address` (someone@spam.example). It can never change: choose a new key instead.',
    },
    required: true,
    immutable: true,
  },
  {
    path: 'items',
    label: 'entries',
    schema: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 500 },
      description:
        'The entries, at most 500 characters each; compared in lower case. `[]` means none; left out: the items are not managed.',
    },
    unordered: true,
    fromFile: true,
    normalise: normaliseItems,
  },
]

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const ITEM_FORM: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
  domain: { pattern: new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u'), words: 'a domain such as spam.example' },
  tld: { pattern: new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u'), words: 'a TLD without its dot, such as example' },
  address: { pattern: /^[^\s@]+@[^\s@]+$/u, words: 'an e-mail address' },
}

function check(entry: { readonly [key: string]: Json }): readonly EntryProblem[] {
  const form = ITEM_FORM[toText(entry['type'])]
  if (!form || !Array.isArray(entry['items'])) return []
  return entry['items'].flatMap((item, index) => {
    const value = String(item).trim().toLowerCase()
    // International names are left to the API: it knows its own form of them.
    if (/[^ -~]/u.test(value) || form.pattern.test(value)) return []
    const summary = `'${value}' is not an item of a list of type ${toText(entry['type'])}: expected ${form.words}`
    return [{ path: ['items', index], code: 'bad-item', summary }]
  })
}

async function sendItems(context: WriteContext, id: string, method: 'POST' | 'DELETE', items: readonly string[]) {
  for (let start = 0; start < items.length; start += ITEMS_PER_REQUEST) {
    const body = { items: items.slice(start, start + ITEMS_PER_REQUEST) }
    await context.api.send({ method, path: `${COLLECTION}/${id}/items`, body, repeatable: true })
  }
}

const itemsOf = (values: Attributes): readonly string[] => toTexts(values['items'])

export const list: ResourceKind = {
  kind: 'list',
  words: ['list', 'lists'],
  section: 'lists',
  sectionDescription: 'Lists of domains, TLDs or addresses.',
  quota: 'lists',
  usedBy: { kind: 'rule', verb: 'names' },
  description: 'Domains, TLDs or addresses that rules look up with the operator `in_list`.',
  collection: COLLECTION,
  summarize: ({ type }, entries) => `${toText(type)}, ${entries === null ? 'items not counted' : `${entries} items`}`,
  mail: {
    part: 'entries',
    read: ({ type, items }) => ({
      type: type as MailList['type'],
      // All are texts (`normaliseItems`): long lists are not gone through, or copied, once more.
      items: Array.isArray(items) ? (items as readonly string[]) : null,
    }),
  },
  fields,
  check,
  fromApi: (raw) => ({
    kind: 'list',
    id: toText(raw['id']),
    name: toText(raw['name']),
    attributes: pickChanged(readFields(fields, raw), OWN),
    createdAt: toSeconds(raw['created_at']),
    aside: {
      ...(typeof raw['items_count'] === 'number' ? { itemsCount: raw['items_count'] } : {}),
      ...readOthers(fields, raw, ['items_count']).aside,
    },
  }),
  detail: {
    paths: ['items'],
    fresh: { items: [] },
    read: async (api, id) => {
      const rows = await readCursorList(api, `${COLLECTION}/${id}/items`)
      return { items: normaliseItems(rows.map((row) => row['value'] ?? '')) }
    },
  },
  countWrites: (action, changes) => {
    if (action === 'delete') return 1
    const items = changes.find(({ path }) => path === 'items')
    const size = (value: Json | undefined) => (Array.isArray(value) ? value.length : 0)
    return 1 + Math.ceil(Math.abs(size(items?.after) - size(items?.before)) / ITEMS_PER_REQUEST)
  },
  create: async (context, attributes, _key, onCreated) => {
    const id = await createObject(context.api, COLLECTION, nestPaths(pickChanged(attributes, OWN)))
    onCreated(id)
    await sendItems(context, id, 'POST', itemsOf(attributes))
  },
  update: async (context, { id }, changed, before) => {
    const own = pickChanged(changed, OWN)
    if (Object.keys(own).length > 0) {
      await context.api.send({ method: 'PUT', path: `${COLLECTION}/${id}`, body: nestPaths(own) })
    }
    if (!('items' in changed)) return
    const [old, wanted] = [new Set(itemsOf(before)), new Set(itemsOf(changed))]
    await sendItems(context, id, 'POST', [...wanted.difference(old)])
    await sendItems(context, id, 'DELETE', [...old.difference(wanted)])
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}
