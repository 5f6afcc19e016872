/**
 * Workspaces group accounts and carry what governs them. The API calls the id `workspace_id`; an empty, null or absent
 * domain is the same; `auto_group` has had three defaults, so it is always sent; `rule_ids: null` is contradictory, so an
 * array always is. Of the default workspace only policy and rules may be written.
 */

import { type JsonObject, toText } from '../domain/json.ts'
import type { Attributes, Json } from '../domain/model.ts'
import { readCursorList } from '../nylas/pages.ts'
import { NAME_FIELD } from './common.ts'
import { buildFoldersField, checkFolders } from './folders.ts'
import type { Field, LookUpId, MapReferences, ResourceKind } from './kind.ts'
import { createObject, deleteObject, readFields, readOthers, sortTexts, toIdReferences, toSeconds } from './remote.ts'

const COLLECTION = '/v3/workspaces'

const mapPolicy: MapReferences = (value, rewrite) => (typeof value === 'string' ? rewrite(value, 'policy') : value)
const mapRules: MapReferences = (value, rewrite) =>
  Array.isArray(value) ? value.map((one) => rewrite(String(one), 'rule')) : value

const fields: readonly Field[] = [
  NAME_FIELD,
  {
    path: 'domain',
    label: 'domain',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^\\S+$',
      description:
        'The e-mail domain it groups; one workspace a domain. Left out: none. It can never change: choose a new key instead.',
    },
    default: null,
    immutable: true,
    unique: true,
    normalise: (value) => (toText(value) === '' ? null : toText(value).toLowerCase()),
    domainOf: (domain) => domain,
  },
  {
    path: 'auto_group',
    label: 'takes in new mailboxes of its domain',
    schema: {
      type: 'boolean',
      description:
        'New accounts of the domain land here by themselves; needs a domain. Accounts of this file that name no workspace are made here, and moved here from the default workspace. Left out: false.',
    },
    default: false,
  },
  {
    path: 'policy',
    label: 'policy',
    unit: 'reference',
    schema: {
      type: 'string',
      minLength: 1,
      description: 'The key of the policy that governs its accounts, or id:<uuid>. Left out: none.',
    },
    default: null,
    references: mapPolicy,
  },
  {
    path: 'rules',
    label: 'rules',
    unit: 'reference',
    schema: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'The keys of the rules that act on its accounts, or id:<uuid>. Left out: none.',
    },
    default: [],
    unordered: true,
    references: mapRules,
    normalise: (value) => (Array.isArray(value) ? sortTexts(value) : []),
  },
  buildFoldersField(
    'folders of its mailboxes',
    'Folders that each of its accounts of this file shall have; Nylas keeps none with a workspace.',
  ),
]

function buildBody(values: Attributes, idOf: LookUpId): Json {
  const { policy, rules, folders: _, ...own } = values
  return {
    ...own,
    ...(policy === undefined ? {} : { policy_id: mapPolicy(policy, idOf) }),
    ...(rules === undefined ? {} : { rule_ids: mapRules(rules, idOf) }),
  }
}

/** A create says less: what is none by default may be missing, and `policy_id: null` is for detaching. */
function buildCreateBody(attributes: Attributes, idOf: LookUpId): Json {
  return buildBody(Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)), idOf)
}

const fromApi = (raw: JsonObject) => ({
  kind: 'workspace' as const,
  id: toText(raw['workspace_id']) || toText(raw['id']),
  name: toText(raw['name']),
  attributes: {
    ...readFields(fields, { ...raw, policy: toIdReferences(raw['policy_id'])[0] ?? null }),
    // As they are listed there: of two rules of one priority the first may act first.
    rules: [...new Set(toIdReferences(raw['rule_ids']))],
  },
  createdAt: toSeconds(raw['created_at']),
  ...readOthers(fields, raw, ['workspace_id', 'policy_id', 'rule_ids', 'default']),
})

export const workspace: ResourceKind = {
  kind: 'workspace',
  words: ['workspace', 'workspaces'],
  role: 'group',
  section: 'workspaces',
  sectionDescription: 'Groups of accounts and what governs them.',
  description: 'Groups accounts; its policy and rules govern them.',
  collection: COLLECTION,
  idField: 'workspace_id',
  needs: ['account'],
  // Workspaces come whole, and their endpoint documents no query.
  list: (api) => readCursorList(api, COLLECTION, {}),
  fields,
  check: (entry) => [
    ...(entry['auto_group'] === true && toText(entry['domain']) === ''
      ? [{ path: ['auto_group'], code: 'auto-group-domain', summary: 'auto_group: true needs a domain to group by' }]
      : []),
    ...checkFolders(entry['folders']),
  ],
  fromApi,
  create: async (context, attributes, _key, onCreated) => {
    onCreated(await createObject(context.api, COLLECTION, buildCreateBody(attributes, context.idOf), 'workspace_id'))
  },
  update: async (context, { id }, changed) => {
    await context.api.send({ method: 'PATCH', path: `${COLLECTION}/${id}`, body: buildBody(changed, context.idOf) })
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}
