/**
 * Which mail a rule acts on: the conditions as a file writes them and the form in which they are compared, what is wrong
 * with them beyond the schema, the lists that they look up, and what they mean to one mail.
 */
import { isObject, type JsonObject, toObjects, toText } from '../domain/json.ts'
import type { MailCondition, MailList, MailRule } from '../domain/mail.ts'
import type { Attributes, Json } from '../domain/model.ts'
import type { EntryProblem, Field, MapReferences } from './kind.ts'
import { sortTexts, toIdReferences } from './remote.ts'

const ADDRESSING = ['from.address', 'from.domain', 'from.tld', 'recipient.address', 'recipient.domain', 'recipient.tld']

export const mapListReferences: MapReferences = (match, rewrite) =>
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

export const MATCH_FIELD: Field = {
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
}

const listConditions = (match: Json | undefined): readonly JsonObject[] =>
  toObjects(isObject(match) ? match['conditions'] : [])

/** What the schema cannot say: which fields and operators go together, and with the trigger. */
export const checkConditions = ({ trigger, match }: Attributes): readonly EntryProblem[] =>
  listConditions(match).flatMap((condition, index) =>
    checkCondition(condition, ['match', 'conditions', index], trigger === 'outbound'),
  )

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

/** Each list that is looked up has to be of the type of the field. */
export const checkListTypes = (
  { match }: Attributes,
  lookUp: (reference: string) => Attributes | undefined,
): readonly EntryProblem[] =>
  listConditions(match).flatMap(({ field, operator, value }, index) => {
    const wanted = toText(field).split('.')[1] ?? ''
    const named = operator === 'in_list' && Array.isArray(value) ? value : []
    return named.flatMap((reference, position) => {
      const type = lookUp(String(reference))?.['type']
      if (type === undefined || type === wanted) return []
      const summary = `${toText(field)} needs a list of type ${wanted}; ${String(reference)} is of type ${toText(type)}`
      return [{ path: ['match', 'conditions', index, 'value', position], code: 'wrong-list-type', summary }]
    })
  })

/** As the API has it: lists by bare ids. */
export const toLiveMatch = (match: Json): Json =>
  mapConditions(match, (condition) =>
    condition['operator'] === 'in_list' ? { ...condition, value: toIdReferences(condition['value']) } : condition,
  )

/** The normalised conditions, as one mail is judged by them. `in_list` names lists by their addresses, or by `id:<uuid>`. */
export const readConditions = (
  match: Json | undefined,
  findList: (reference: string) => MailList,
): Pick<MailRule, 'operator' | 'conditions'> => ({
  operator: isAny(match) ? 'any' : 'all',
  conditions: listConditions(match).map((condition): MailCondition => {
    const field = toText(condition['field'])
    const { value } = condition
    const how = toText(condition['operator'])
    if (how === 'in_list') {
      return { field, operator: how, lists: (Array.isArray(value) ? value : []).map((one) => findList(String(one))) }
    }
    return { field, operator: how as 'is' | 'is_not' | 'contains', value: toText(value) }
  }),
})

const isAny = (match: Json | undefined): boolean => isObject(match) && match['operator'] === 'any'

/** Whether no mail is without it, as far as one condition can say so. */
export function isMatchOfEverything(match: Json | undefined): boolean {
  const holdsAlways = ({ field, operator, value }: JsonObject) =>
    field === 'from.address' && operator === 'contains' && value === '@'
  const conditions = listConditions(match)
  return isAny(match) ? conditions.some(holdsAlways) : conditions.every(holdsAlways)
}
