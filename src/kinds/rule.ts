/**
 * Rules act only through a workspace. An outbound rule that is enabled and attached nowhere might act on the whole
 * application (the vendor's documents disagree), so a new one is made disabled and enabled once the workspaces stand.
 * A PUT keeps what it does not name, but reverts an omitted inner operator: `match` and `actions` always go out whole.
 */

import { isObject, type JsonObject, toText } from '../domain/json.ts'
import type { MailAction, MailCondition, MailList, MailRule } from '../domain/mail.ts'
import type { Address, Attributes, Json } from '../domain/model.ts'
import { DESCRIPTION_FIELD, NAME_FIELD } from './common.ts'
import type { EntryProblem, Field, MapReferences, ResourceKind, SpecProblem, SpecResource } from './kind.ts'
import {
  createObject,
  deleteObject,
  nestPaths,
  readFields,
  readOthers,
  sortTexts,
  toIdReferences,
  toSeconds,
} from './remote.ts'

const COLLECTION = '/v3/rules'
const ADDRESSING = ['from.address', 'from.domain', 'from.tld', 'recipient.address', 'recipient.domain', 'recipient.tld']

const mapListReferences: MapReferences = (match, rewrite) =>
  mapConditions(match, (condition) =>
    condition['operator'] === 'in_list' && Array.isArray(condition['value'])
      ? { ...condition, value: condition['value'].map((one) => rewrite(String(one), 'list')) }
      : condition,
  )

function mapConditions(match: Json, map: (condition: JsonObject) => JsonObject): Json {
  if (!isObject(match) || !Array.isArray(match['conditions'])) return match
  return { ...match, conditions: match['conditions'].map((one) => (isObject(one) ? map(one) : one)) }
}

function normaliseCondition({ field, operator, value }: JsonObject): JsonObject {
  if (Array.isArray(value)) return { field: field ?? '', operator: operator ?? '', value: sortTexts(value) }
  const text = field === 'outbound.type' ? toText(value).toLowerCase() : (value ?? '')
  return { field: field ?? '', operator: operator ?? '', value: text }
}

function normaliseMatch(match: Json): Json {
  const mapped = mapConditions(match, normaliseCondition)
  return isObject(mapped) ? { operator: mapped['operator'] ?? 'all', conditions: mapped['conditions'] ?? [] } : mapped
}

const normaliseActions = (actions: Json): Json =>
  Array.isArray(actions)
    ? actions.map((action) =>
        isObject(action) && toText(action['value']) !== ''
          ? { type: toText(action['type']), value: toText(action['value']) }
          : { type: isObject(action) ? toText(action['type']) : '' },
      )
    : actions

const fields: readonly Field[] = [
  NAME_FIELD,
  DESCRIPTION_FIELD,
  {
    path: 'priority',
    label: 'priority, lowest first',
    schema: {
      type: 'integer',
      minimum: 0,
      maximum: 1000,
      description:
        '0 to 1000; the lower number acts first. Left out: 10. Give rules of one trigger distinct priorities.',
    },
    default: 10,
  },
  {
    path: 'enabled',
    label: 'switched on',
    schema: { type: 'boolean', description: 'Whether it acts at all. Left out: true.' },
    default: true,
  },
  {
    path: 'trigger',
    label: 'for mail that is',
    schema: {
      enum: ['inbound', 'outbound'],
      description: 'Mail that arrives or mail that is sent. Left out: inbound.',
    },
    default: 'inbound',
  },
  {
    path: 'match',
    label: 'applies to mail where',
    unit: 'match',
    schema: {
      type: 'object',
      description: 'Which mail it acts on.',
      required: ['conditions'],
      additionalProperties: false,
      properties: {
        operator: { enum: ['all', 'any'], description: 'Whether all conditions must hold, or any. Left out: all.' },
        conditions: {
          type: 'array',
          minItems: 1,
          description: 'At least one.',
          items: {
            type: 'object',
            required: ['field', 'operator', 'value'],
            additionalProperties: false,
            properties: {
              field: {
                enum: [...ADDRESSING, 'outbound.type'],
                description: '`recipient.*` and `outbound.type` exist for outbound rules only.',
              },
              operator: {
                enum: ['is', 'is_not', 'contains', 'in_list'],
                description: '`outbound.type` takes `is` and `is_not` only.',
              },
              value: {
                description:
                  'Text; case does not matter. For `in_list` the keys of lists, whose type fits the field. For `outbound.type` compose or reply.',
                anyOf: [
                  { type: 'string', minLength: 1 },
                  { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
                ],
              },
            },
          },
        },
      },
    },
    required: true,
    normalise: normaliseMatch,
    references: mapListReferences,
  },
  {
    path: 'actions',
    label: 'what it does',
    unit: 'actions',
    schema: {
      type: 'array',
      minItems: 1,
      description: 'What happens, at least one. `block` stands alone.',
      items: {
        type: 'object',
        required: ['type'],
        additionalProperties: false,
        properties: {
          type: {
            enum: ['block', 'mark_as_spam', 'assign_to_folder', 'mark_as_read', 'mark_as_starred', 'archive', 'trash'],
            description: '`block` refuses the mail; on outbound the others act on the stored sent copy.',
          },
          value: {
            type: 'string',
            minLength: 1,
            description: 'For `assign_to_folder` only: a folder name or path such as Clients/Acme.',
          },
        },
      },
    },
    required: true,
    normalise: normaliseActions,
    namesFolders: (value) =>
      toObjects(value).flatMap(({ type, value: folder }) => (type === 'assign_to_folder' ? [toText(folder)] : [])),
  },
]

const toObjects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

function check(entry: JsonObject): readonly EntryProblem[] {
  const outbound = entry['trigger'] === 'outbound'
  const match = isObject(entry['match']) ? entry['match'] : {}
  const actions = toObjects(entry['actions'])
  return [
    ...toObjects(match['conditions']).flatMap((one, index) =>
      checkCondition(one, ['match', 'conditions', index], outbound),
    ),
    ...actions.flatMap((one, index) => checkAction(one, ['actions', index], actions.length)),
  ]
}

function checkCondition(condition: JsonObject, path: readonly (string | number)[], outbound: boolean): EntryProblem[] {
  const { field, operator, value } = condition
  const name = toText(field)
  const problem = (key: string, code: string, summary: string): EntryProblem => ({
    path: [...path, key],
    code,
    summary,
  })
  const problems: EntryProblem[] = []
  if (!outbound && (name.startsWith('recipient.') || name === 'outbound.type')) {
    const summary = `${name} exists for outbound rules only: use a from.* field, or set trigger: outbound`
    problems.push(problem('field', 'wrong-trigger', summary))
  }
  if (name === 'outbound.type') {
    if (operator !== 'is' && operator !== 'is_not') {
      problems.push(problem('operator', 'wrong-operator', 'outbound.type takes the operators is and is_not only'))
    } else if (!['compose', 'reply'].includes(toText(value).toLowerCase())) {
      problems.push(problem('value', 'bad-value', 'outbound.type is compared with compose or reply'))
    }
  } else if (operator === 'in_list' && !Array.isArray(value)) {
    problems.push(problem('value', 'bad-value', 'in_list takes an array of list keys, such as [blocked-domains]'))
  } else if (operator !== 'in_list' && typeof value !== 'string') {
    problems.push(problem('value', 'bad-value', `${toText(operator)} takes one text; only in_list takes an array`))
  }
  return problems
}

function checkAction(action: JsonObject, path: readonly (string | number)[], count: number): EntryProblem[] {
  const problem = (key: string, summary: string): EntryProblem => ({
    path: [...path, key],
    code: 'bad-action',
    summary,
  })
  if (action['type'] === 'block' && count > 1) return [problem('type', 'block must be the only action of its rule')]
  const folder = action['type'] === 'assign_to_folder'
  if (folder && toText(action['value']) === '') return [problem('type', 'assign_to_folder needs a value: the folder')]
  if (!folder && 'value' in action) return [problem('value', `${toText(action['type'])} takes no value`)]
  return []
}

function warnEqualPriorities<R extends SpecResource>(rules: readonly R[]): readonly SpecProblem<R>[] {
  const problems: SpecProblem<R>[] = []
  const seen = new Map<string, R>()
  for (const rule of rules) {
    const trigger = toText(rule.attributes['trigger'])
    const priority = JSON.stringify(rule.attributes['priority'])
    if (rule.attributes['enabled'] !== true) continue
    const other = seen.get(`${trigger} ${priority}`)
    if (other === undefined) seen.set(`${trigger} ${priority}`, rule)
    // Rules that one entry makes for each tenant act in different places.
    else if (other.entry !== rule.entry) {
      const summary = `${other.address} and ${rule.address} are ${trigger} rules of one priority, ${priority}: which acts first is not defined`
      problems.push({ resource: rule, path: ['priority'], code: 'equal-priority', summary })
    }
  }
  return problems
}

/** The vendor's documents disagree whether an enabled outbound rule acts only through the workspaces that name it. */
function warnOutboundScope<R extends SpecResource>(
  rules: readonly R[],
  listGroupsWithout: (address: Address) => string,
): readonly SpecProblem<R>[] {
  return rules.flatMap((rule) => {
    if (rule.attributes['trigger'] !== 'outbound' || rule.attributes['enabled'] !== true) return []
    const missing = listGroupsWithout(rule.address)
    if (missing === '') return []
    const summary = `${rule.address} is an outbound rule that is not on ${missing}: Nylas's documents disagree whether it acts there all the same`
    return [{ resource: rule, path: [], code: 'outbound-scope', summary }]
  })
}

function isBlockOfEverything({ match, actions }: Attributes): boolean {
  const conditions = toObjects(isObject(match) ? match['conditions'] : [])
  const holdsAlways = ({ field, operator, value }: JsonObject) =>
    field === 'from.address' && operator === 'contains' && value === '@'
  const isAlways =
    isObject(match) && match['operator'] === 'any' ? conditions.some(holdsAlways) : conditions.every(holdsAlways)
  return toObjects(actions)[0]?.['type'] === 'block' && isAlways
}

/** The normalised values, as one mail is judged by them. `in_list` names lists by their addresses, or by `id:<uuid>`. */
function readMailRule(
  { trigger, priority, enabled, match, actions }: Attributes,
  findList: (reference: string) => MailList,
): Omit<MailRule, 'name' | 'source'> {
  const { operator, conditions } = isObject(match) ? match : {}
  return {
    trigger: trigger === 'outbound' ? 'outbound' : 'inbound',
    priority: typeof priority === 'number' ? priority : 10,
    enabled: enabled !== false,
    operator: operator === 'any' ? 'any' : 'all',
    conditions: toObjects(conditions).map((condition): MailCondition => {
      const field = toText(condition['field'])
      const { value } = condition
      const how = toText(condition['operator'])
      if (how === 'in_list') {
        return { field, operator: how, lists: (Array.isArray(value) ? value : []).map((one) => findList(String(one))) }
      }
      return { field, operator: how as 'is' | 'is_not' | 'contains', value: toText(value) }
    }),
    actions: toObjects(actions).map(({ type, value }) => ({ type: toText(type), value: toText(value) }) as MailAction),
  }
}

export const rule: ResourceKind = {
  kind: 'rule',
  words: ['rule', 'rules'],
  section: 'rules',
  sectionDescription: 'What happens to mail.',
  quota: 'rules',
  usedBy: { kind: 'workspace', verb: 'names' },
  description:
    'What happens to mail that matches: block, file or mark it. A rule acts through the workspaces that name it.',
  collection: COLLECTION,
  summarize: ({ trigger, priority, enabled }) =>
    `${toText(trigger)}, priority ${JSON.stringify(priority)}${enabled === false ? ', off' : ''}`,
  mail: { part: 'acts', read: readMailRule },
  fields,
  check,
  checkReferences: (attributes, lookUp) =>
    toObjects(isObject(attributes['match']) ? attributes['match']['conditions'] : []).flatMap((condition, index) => {
      const wanted = toText(condition['field']).split('.')[1] ?? ''
      const named = condition['operator'] === 'in_list' && Array.isArray(condition['value']) ? condition['value'] : []
      return named.flatMap((reference, position) => {
        const type = lookUp(String(reference))?.['type']
        if (type === undefined || type === wanted) return []
        const summary = `${toText(condition['field'])} needs a list of type ${wanted}; ${String(reference)} is of type ${toText(type)}`
        return [{ path: ['match', 'conditions', index, 'value', position], code: 'wrong-list-type', summary }]
      })
    }),
  warnTogether: (rules, listGroupsWithout) => [
    ...warnEqualPriorities(rules),
    ...warnOutboundScope(rules, listGroupsWithout),
  ],
  mailEffect: (attributes) => {
    if (attributes['enabled'] !== true || !isBlockOfEverything(attributes)) return 'none'
    return attributes['trigger'] === 'outbound' ? 'mutes' : 'refuses'
  },
  fromApi: (raw) => {
    const match = mapConditions(raw['match'] ?? {}, (condition) =>
      condition['operator'] === 'in_list' ? { ...condition, value: toIdReferences(condition['value']) } : condition,
    )
    return {
      kind: 'rule',
      id: toText(raw['id']),
      name: toText(raw['name']),
      attributes: readFields(fields, { ...raw, match }),
      createdAt: toSeconds(raw['created_at']),
      ...readOthers(fields, raw),
    }
  },
  deferred: (values, isNew) => {
    if (values['enabled'] !== true || values['trigger'] === 'inbound') return null
    const { enabled, ...rest } = values
    return { first: isNew ? { ...rest, enabled: false } : rest, later: { enabled } }
  },
  countWrites: (action, changes) => {
    const after = (path: string) => changes.find((one) => one.path === path)?.after
    return action === 'create' && after('trigger') === 'outbound' && after('enabled') ? 2 : 1
  },
  create: async (context, attributes, _key, onCreated) => {
    onCreated(await createObject(context.api, COLLECTION, withIds(nestPaths(attributes), context.idOf)))
  },
  update: async (context, { id }, changed) => {
    await context.api.send({
      method: 'PUT',
      path: `${COLLECTION}/${id}`,
      body: withIds(nestPaths(changed), context.idOf),
    })
  },
  remove: (context, id) => deleteObject(context.api, `${COLLECTION}/${id}`),
}

function withIds(body: JsonObject, idOf: (reference: string) => string): Json {
  return 'match' in body ? { ...body, match: mapListReferences(body['match'] ?? {}, idOf) } : body
}
