/**
 * Workspaces group accounts and carry what governs them. The API calls the id `workspace_id`; an empty, null or absent
 * domain is the same; `auto_group` has had three defaults, so it is always sent; `rule_ids: null` is contradictory, so an
 * array always is. Of the default workspace only policy and rules may be written.
 */
import type { Attributes, Json } from '../domain/model.ts'
import type { Field, IdOf, KindModule, MapReferences } from './kind.ts'
import { createObject, deleteObject, NAME, observed, type RawObject, references, seconds, text } from './remote.ts'

const COLLECTION = '/v3/workspaces'

const mapPolicy: MapReferences = (value, rewrite) => (typeof value === 'string' ? rewrite(value, 'policy') : value)
const mapRules: MapReferences = (value, rewrite) =>
  Array.isArray(value) ? value.map((one) => rewrite(String(one), 'rule')) : value

const fields: readonly Field[] = [
  {
    path: 'name',
    schema: { ...NAME, description: 'The name in Nylas, 1 to 256 characters. Left out: the key.' },
  },
  {
    path: 'domain',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^\\S+$',
      description:
        'The e-mail domain it groups; one workspace a domain. Left out: none. It can never change: choose a new key instead.',
    },
    leftOut: null,
    immutable: true,
    unique: true,
    normalise: (value) => (text(value) === '' ? null : text(value).toLowerCase()),
  },
  {
    path: 'auto_group',
    schema: {
      type: 'boolean',
      description: 'New accounts of the domain land here by themselves; needs a domain. Left out: false.',
    },
    leftOut: false,
  },
  {
    path: 'policy',
    schema: {
      type: 'string',
      minLength: 1,
      description: 'The key of the policy that governs its accounts, or id:<uuid>. Left out: none.',
    },
    leftOut: null,
    references: mapPolicy,
  },
  {
    path: 'rules',
    schema: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'The keys of the rules that act on its accounts, or id:<uuid>. Left out: none.',
    },
    leftOut: [],
    unordered: true,
    references: mapRules,
    normalise: (value) => (Array.isArray(value) ? [...new Set(value.map(String))].sort() : []),
  },
]

function body(values: Attributes, idOf: IdOf): Json {
  const { policy, rules, ...own } = values
  return {
    ...own,
    ...(policy === undefined ? {} : { policy_id: mapPolicy(policy, idOf) }),
    ...(rules === undefined ? {} : { rule_ids: mapRules(rules, idOf) }),
  }
}

/** A create says less: what is none by default may be missing, and `policy_id: null` is for detaching. */
function createBody(attributes: Attributes, idOf: IdOf): Json {
  return body(Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)), idOf)
}

const observe = (raw: RawObject) => ({
  kind: 'workspace' as const,
  id: text(raw['workspace_id']) || text(raw['id']),
  name: text(raw['name']),
  attributes: observed(fields, {
    ...raw,
    policy: references(raw['policy_id'])[0] ?? null,
    rules: references(raw['rule_ids']),
  }),
  createdAt: seconds(raw['created_at']),
})

export const workspace: KindModule = {
  kind: 'workspace',
  section: 'workspaces',
  description: 'Groups accounts; its policy and rules govern them.',
  collection: COLLECTION,
  fields,
  check: (entry) =>
    entry['auto_group'] === true && text(entry['domain']) === ''
      ? [{ path: ['auto_group'], code: 'auto-group-domain', summary: 'auto_group: true needs a domain to group by' }]
      : [],
  observe,
  create: async (context, attributes, _key, born) => {
    born(await createObject(context.api, COLLECTION, createBody(attributes, context.idOf), 'workspace_id'))
  },
  update: async (context, id, _key, changed) => {
    await context.api.send({ method: 'PATCH', path: `${COLLECTION}/${id}`, body: body(changed, context.idOf) })
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}
