/**
 * Rules act only through a workspace. An outbound rule that is enabled and attached nowhere might act on the whole
 * application (the vendor's documents disagree), so a new one is made disabled and enabled once the workspaces stand.
 * A PUT keeps what it does not name, but reverts an omitted inner operator: `match` and `actions` always go out whole.
 */

import { type JsonObject, toText } from '../domain/json.ts'
import type { MailList, MailRule } from '../domain/mail.ts'
import type { Address, Attributes, Json } from '../domain/model.ts'
import { ACTIONS_FIELD, checkActions, isBlock, readActions } from './actions.ts'
import { DESCRIPTION_FIELD, NAME_FIELD } from './common.ts'
import {
  checkConditions,
  checkListTypes,
  isMatchOfEverything,
  MATCH_FIELD,
  mapListReferences,
  readConditions,
  toLiveMatch,
} from './conditions.ts'
import type { Field, ResourceKind, SpecProblem, SpecResource } from './kind.ts'
import { createObject, deleteObject, nestPaths, readFields, readOthers, toSeconds } from './remote.ts'

const COLLECTION = '/v3/rules'

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
  MATCH_FIELD,
  ACTIONS_FIELD,
]

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

/** The normalised values, as one mail is judged by them. */
const readMailRule = (
  { trigger, priority, enabled, match, actions }: Attributes,
  findList: (reference: string) => MailList,
): Omit<MailRule, 'name' | 'source'> => ({
  trigger: trigger === 'outbound' ? 'outbound' : 'inbound',
  priority: typeof priority === 'number' ? priority : 10,
  enabled: enabled !== false,
  ...readConditions(match, findList),
  actions: readActions(actions),
})

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
  check: (entry) => [...checkConditions(entry), ...checkActions(entry)],
  checkReferences: checkListTypes,
  warnTogether: (rules, listGroupsWithout) => [
    ...warnEqualPriorities(rules),
    ...warnOutboundScope(rules, listGroupsWithout),
  ],
  mailEffect: ({ enabled, trigger, match, actions }) => {
    if (enabled !== true || !isBlock(actions) || !isMatchOfEverything(match)) return 'none'
    return trigger === 'outbound' ? 'mutes' : 'refuses'
  },
  fromApi: (raw) => ({
    kind: 'rule',
    id: toText(raw['id']),
    name: toText(raw['name']),
    attributes: readFields(fields, { ...raw, match: toLiveMatch(raw['match'] ?? {}) }),
    createdAt: toSeconds(raw['created_at']),
    ...readOthers(fields, raw),
  }),
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
