/**
 * What a rule is made of.
 *
 *   from.address|domain|tld            both triggers   is, is_not, contains, in_list (a list of that type)
 *   recipient.address|domain|tld       outbound only   the same
 *   outbound.type                      outbound only   is, is_not; compose or reply, stored in lower case
 */
import type { Json } from '../../domain/model.ts'
import { invalid } from '../answer.ts'
import type { Application, JsonObject, Rule, World } from '../application.ts'
import * as check from '../fields.ts'

export const TRIGGERS = ['inbound', 'outbound'] as const
const CONDITION_FIELDS = [
  'from.address',
  'from.domain',
  'from.tld',
  'recipient.address',
  'recipient.domain',
  'recipient.tld',
  'outbound.type',
] as const
const OPERATORS = ['is', 'is_not', 'contains', 'in_list'] as const
const ACTIONS = [
  'block',
  'mark_as_spam',
  'assign_to_folder',
  'mark_as_read',
  'mark_as_starred',
  'archive',
  'trash',
] as const

/** An operator that is left out is `all`, also when a PUT writes the match anew. */
export function readMatch(value: Json): JsonObject {
  const match = check.object(value, 'match')
  const operator = check.oneOf(match['operator'] ?? 'all', 'match.operator', ['all', 'any'])
  const conditions = check.array(match['conditions'], 'match.conditions')
  if (conditions.length === 0) throw invalid('match.conditions needs at least one condition (invalid_field)')
  return { operator, conditions: conditions.map((one, index) => readCondition(one, `match.conditions[${index}]`)) }
}

function readCondition(value: Json, where: string): JsonObject {
  const condition = check.object(value, where)
  const field = check.oneOf(condition['field'], `${where}.field`, CONDITION_FIELDS)
  const operator = check.oneOf(condition['operator'], `${where}.operator`, OPERATORS)
  if (operator === 'in_list') {
    if (field === 'outbound.type') throw invalid(`${where}.operator must be is or is_not (invalid_field)`)
    const lists = check.strings(condition['value'], `${where}.value`)
    if (lists.length === 0) throw invalid(`${where}.value needs at least one list ID (invalid_field)`)
    return { field, operator, value: lists }
  }
  const text = check.string(condition['value'], `${where}.value`)
  if (text === '') throw invalid(`${where}.value must not be empty (invalid_field)`)
  if (field !== 'outbound.type') return { field, operator, value: text }
  if (operator === 'contains') throw invalid(`${where}.operator must be is or is_not (invalid_field)`)
  return { field, operator, value: check.oneOf(text.toLowerCase(), `${where}.value`, ['compose', 'reply']) }
}

export type Condition = {
  readonly field: string
  readonly operator: string
  readonly value: string | readonly string[]
}

export const readConditions = (match: JsonObject): readonly Condition[] =>
  (match['conditions'] ?? []) as unknown as readonly Condition[]

export function presentMatch(world: World, match: JsonObject): JsonObject {
  if (world.switches().in_list_value === 'array') return match
  const conditions = readConditions(match).map((condition) => {
    const [only, ...rest] = condition.operator === 'in_list' ? condition.value : []
    return only !== undefined && rest.length === 0 ? { ...condition, value: only } : condition
  })
  return { ...match, conditions }
}

export function requireTrigger(rule: Rule): void {
  if (rule.trigger === 'outbound') return
  for (const { field } of readConditions(rule.match)) {
    if (!field.startsWith('from.')) {
      throw invalid(`${field} is not available for inbound rules (invalid_field)`)
    }
  }
}

export function requireLists(application: Application, match: JsonObject): void {
  for (const { field, operator, value } of readConditions(match)) {
    if (operator !== 'in_list') continue
    for (const id of value as readonly string[]) {
      const list = application.lists.get(id)
      if (!list) throw invalid(`invalid list ID ${id} (invalid_field)`)
      if (!field.endsWith(`.${list.type}`)) {
        throw invalid(`list ${id} has type ${list.type}, which does not fit ${field} (invalid_field)`)
      }
    }
  }
}

export const listIdsOf = (match: JsonObject): readonly string[] =>
  readConditions(match).flatMap(({ operator, value }) => (operator === 'in_list' ? value : []))

export function readActions(value: Json): readonly JsonObject[] {
  const actions = check.array(value, 'actions').map((one, index) => readAction(one, `actions[${index}]`))
  if (actions.length === 0) throw invalid('actions needs at least one action (invalid_field)')
  if (actions.length > 1 && actions.some(({ type }) => type === 'block')) {
    throw invalid('block must be the only action (invalid_field)')
  }
  return actions
}

function readAction(value: Json, where: string): JsonObject {
  const action = check.object(value, where)
  const type = check.oneOf(action['type'], `${where}.type`, ACTIONS)
  if (type !== 'assign_to_folder') {
    if (action['value'] !== undefined) throw invalid(`${where}.value is not allowed for ${type} (invalid_field)`)
    return { type }
  }
  const folder = check.string(action['value'], `${where}.value`)
  if (folder.trim() === '') throw invalid(`${where}.value must name a folder (invalid_field)`)
  return { type, value: folder }
}
