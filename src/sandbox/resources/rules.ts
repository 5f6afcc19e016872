/** Rules. A PUT changes only the fields given; what a rule refers to is checked when its match is written, never later. */

import { created, deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import { type Application, type JsonObject, type Rule, seconds, stamp, type World } from '../application.ts'
import * as check from '../fields.ts'
import { requireQuota } from '../limits.ts'
import { cutCursorPage } from '../paging.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'
import { presentMatch, readActions, readMatch, requireLists, requireTrigger, TRIGGERS } from './rule-parts.ts'

const FIELDS = ['name', 'description', 'priority', 'enabled', 'trigger', 'match', 'actions']

function present(world: World, application: Application, rule: Rule): JsonObject {
  return {
    id: rule.id,
    name: rule.name,
    description: rule.description,
    priority: rule.priority,
    ...(rule.enabled && world.switches().rule_enabled === 'absent' ? {} : { enabled: rule.enabled }),
    trigger: rule.trigger,
    match: presentMatch(world, rule.match),
    actions: rule.actions,
    application_id: application.id,
    organization_id: application.organizationId,
    created_at: time(world, rule.createdAt),
    updated_at: time(world, rule.updatedAt),
  }
}

const listRules: Handler = (world, application, { query }) =>
  cutCursorPage(world, query, application.rules.view().rows, world.switches().rules_envelope, (one) =>
    present(world, application, one),
  )

const getRule: Handler = (world, application, { ids: [id = ''] }) =>
  found(present(world, application, find(application, id)))

function find(application: Application, id: string): Rule {
  const rule = application.rules.get(id)
  if (!rule) throw missing('Rule')
  return rule
}

const createRule: Handler = (world, application, { body: given }) => {
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  for (const field of ['match', 'actions']) {
    if (body[field] === undefined) throw invalid(`${field} is required (invalid_field)`)
  }
  const blank: Rule = {
    ...stamp(world),
    name: check.name(body['name']),
    description: '',
    priority: 10,
    enabled: true,
    trigger: 'inbound',
    match: {},
    actions: [],
    updatedAt: seconds(world),
  }
  const rule = merged(world, application, blank, body)
  check.freeName(world, application.rules.now(), rule.name)
  requireQuota(world, 'rules', () => application.rules.size)
  application.rules.put(rule)
  return created(world, 201, present(world, application, rule))
}

const updateRule: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const rule = find(application, id)
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  const changed = merged(world, application, rule, body)
  application.rules.put(changed)
  return found(present(world, application, changed))
}

const deleteRule: Handler = (world, application, { ids: [id = ''] }) => {
  find(application, id)
  const used = application.workspaces.now().some((one) => one.ruleIds.includes(id))
  if (used && world.switches().delete_in_use === '400') throw invalid('rule is in use by a workspace')
  application.rules.remove(id)
  return deleted(world)
}

function merged(world: World, application: Application, rule: Rule, body: JsonObject): Rule {
  const { name, description, priority, enabled, trigger, match, actions } = body
  const changed: Rule = {
    ...rule,
    name: name === undefined ? rule.name : check.name(name),
    description: description === undefined ? rule.description : check.string(description, 'description'),
    priority: priority === undefined ? rule.priority : check.integer(priority, 'priority', 0, 1000),
    enabled: enabled === undefined ? rule.enabled : check.boolean(enabled, 'enabled'),
    trigger: trigger === undefined ? rule.trigger : check.oneOf(trigger, 'trigger', TRIGGERS),
    match: match === undefined ? rule.match : readMatch(match),
    actions: actions === undefined ? rule.actions : readActions(actions),
    updatedAt: seconds(world),
  }
  requireTrigger(changed)
  if (match !== undefined) requireLists(application, changed.match)
  return changed
}

export type StateRule = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly priority: number
  readonly enabled: boolean
  readonly trigger: string
  readonly match: JsonObject
  readonly actions: readonly JsonObject[]
  readonly created_at: number
}

function seedRule(world: World, application: Application, edit: Edit<StateRule>): void {
  const rule = startEdit(world, application.rules, edit, (base) => ({
    ...base,
    name: 'rule',
    description: '',
    priority: 10,
    enabled: true,
    trigger: 'inbound',
    match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
    actions: [{ type: 'block' }],
  }))
  if (!rule) return
  const { name = rule.name, description = rule.description, priority = rule.priority, enabled = rule.enabled } = edit
  const { trigger = rule.trigger, match = rule.match, actions = rule.actions } = edit
  application.rules.settle(rule.id, { ...rule, name, description, priority, enabled, trigger, match, actions })
}

export const rules: Resource<StateRule> = {
  routes: [
    ['/v3/rules', { GET: listRules, POST: createRule }],
    ['/v3/rules/*', { GET: getRule, PUT: updateRule, DELETE: deleteRule }],
  ],
  creates: [createRule],
  dump: (_world, application) =>
    [...application.rules.now()].map(
      ({ id, name, description, priority, enabled, trigger, match, actions, createdAt }) => ({
        id,
        name,
        description,
        priority,
        enabled,
        trigger,
        match,
        actions,
        created_at: createdAt,
      }),
    ),
  seed: seedRule,
}
