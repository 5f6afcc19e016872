/** What a rule does with mail: the actions as a file writes them, the form in which they are compared, and what is wrong with them. */
import { isObject, type JsonObject, toObjects, toText } from '../domain/json.ts'
import type { MailAction } from '../domain/mail.ts'
import type { Attributes, Json } from '../domain/model.ts'
import type { EntryProblem, Field } from './kind.ts'

const normaliseActions = (actions: Json): Json =>
  Array.isArray(actions)
    ? actions.map((action) =>
        isObject(action) && toText(action['value']) !== ''
          ? { type: toText(action['type']), value: toText(action['value']) }
          : { type: isObject(action) ? toText(action['type']) : '' },
      )
    : actions

export const ACTIONS_FIELD: Field = {
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
}

export function checkActions({ actions }: Attributes): readonly EntryProblem[] {
  const all = toObjects(actions)
  return all.flatMap((action, index) => checkAction(action, ['actions', index], all.length))
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

/** The normalised actions, as they are carried out on one mail. */
export const readActions = (actions: Json | undefined): readonly MailAction[] =>
  toObjects(actions).map(({ type, value }) => ({ type: toText(type), value: toText(value) }) as MailAction)

export const isBlock = (actions: Json | undefined): boolean => toObjects(actions)[0]?.['type'] === 'block'
