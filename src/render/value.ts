/** A field's values in words: units, references by their keys, matches and actions as sentences. */
import type { FieldChange, Json, Kind } from '../domain/model.ts'
import { clip } from './escape.ts'
import { codeOf, fieldOf, type Unit } from './fields.ts'
import { code, join, list, ours, say, some, type Text } from './say.ts'
import { bytes, date, days, keyOf, limit } from './words.ts'

/** The names of objects shown by `id:<uuid>`, by that id. */
export type Names = Readonly<Record<string, string>>

export type FieldLine = { readonly label: Text; readonly path: string; readonly change: Text }

const LONGEST = 300
const ENTRIES_SHOWN = 12

const short = (text: string): string => clip(text, LONGEST)
const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const text = (value: Json | undefined): string =>
  typeof value === 'string' ? short(value) : value === undefined ? '' : short(JSON.stringify(value))
const values = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === null || value === undefined ? [] : [value]

/** `policy/baseline` as `baseline`; `id:<uuid>` as the name it has in Nylas. */
export function reference(value: string, names: Names): Text {
  if (!value.startsWith('id:')) return code(short(keyOf(value)))
  const id = value.slice('id:'.length)
  const name = Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? code(short(value)) : say`${code(short(name))} (not in this file)`
}

export const label = (kind: Kind, path: string): Text => {
  const field = fieldOf(kind, path)
  return field === null ? code(short(path)) : ours(field.label)
}

/** With the code in brackets, where it says more than the label. */
function labelWithCode(kind: Kind, path: string): Text {
  const field = fieldOf(kind, path)
  return field === null || field.label === codeOf(path)
    ? label(kind, path)
    : say`${ours(field.label)} (${code(codeOf(path))})`
}

/** Maps, since what the API says may be the name of something that every object has, such as constructor. */
const SIDES = new Map([
  ['from', 'sender’s '],
  ['recipient', 'recipient’s '],
])
const PARTS = new Map([
  ['address', 'address'],
  ['domain', 'domain'],
  ['tld', 'top-level domain'],
])
const VERBS = new Map([
  ['is', 'is'],
  ['is_not', 'is not'],
  ['contains', 'contains'],
  ['in_list', 'is in the list'],
])

function conditionText(condition: Json): Text {
  if (!isObject(condition)) return code(text(condition))
  const field = text(condition['field'])
  const [from = '', about = ''] = field.split('.')
  const [side, part, verb] = [SIDES.get(from), PARTS.get(about), VERBS.get(text(condition['operator']))]
  const subject = side === undefined || part === undefined ? code(field) : say`the ${ours(side)}${ours(part)}`
  const objects = values(condition['value']).map((one) => code(text(one).replace(/^list\//u, '')))
  return say`${subject} ${verb === undefined ? code(text(condition['operator'])) : ours(verb)} ${some(objects, ENTRIES_SHOWN)}`
}

function matchText(match: Json): Text {
  if (!isObject(match) || !isList(match['conditions'])) return code(text(match))
  return join(
    match['conditions'].slice(0, ENTRIES_SHOWN).map(conditionText),
    match['operator'] === 'any' ? ' or ' : ' and ',
  )
}

const ACTIONS: Readonly<Record<string, string>> = {
  block: 'block',
  mark_as_spam: 'mark as spam',
  mark_as_read: 'mark as read',
  mark_as_starred: 'star',
  archive: 'archive',
  trash: 'move to the trash',
  assign_to_folder: 'file into',
}

function actionText(action: Json): Text {
  if (!isObject(action)) return code(text(action))
  const type = text(action['type'])
  const words = Object.hasOwn(ACTIONS, type) ? ours(ACTIONS[type] ?? '') : code(type)
  return text(action['value']) === '' ? words : say`${words} ${code(text(action['value']))}`
}

function passwordText(value: Json): Text {
  if (!isObject(value)) return code(text(value))
  return say`from ${code(text(value['source']))}, version ${code(text(value['version']))}`
}

function numberText(value: number, unit: Unit): Text {
  if (unit === 'bytes') return ours(bytes(value))
  if (unit === 'days') return ours(days(value))
  return ours(unit === 'count' ? limit(value) : String(value))
}

function one(value: Json, unit: Unit, names: Names): Text {
  if (value === null) return ours('none')
  if (typeof value === 'boolean') return ours(value ? 'yes' : 'no')
  if (typeof value === 'number') return numberText(value, unit)
  if (unit === 'reference' && typeof value === 'string') return reference(value, names)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value)) return say`${date(value)}`
  return code(text(value))
}

export function valueText(kind: Kind, path: string, value: Json, names: Names): Text {
  const unit = fieldOf(kind, path)?.unit ?? 'plain'
  if (value === null) return ours('none')
  if (unit === 'match') return matchText(value)
  if (unit === 'actions') return list(values(value).map(actionText))
  if (unit === 'password') return passwordText(value)
  if (!isList(value)) return one(value, unit, names)
  return value.length === 0
    ? ours('none')
    : some(
        value.map((item) => one(item, unit, names)),
        ENTRIES_SHOWN,
      )
}

/** Lists of many entries are told by what comes and goes, everything else as before and after. */
function changeText(kind: Kind, { path, before, after }: FieldChange, names: Names): Text {
  const unit = fieldOf(kind, path)?.unit ?? 'plain'
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0 && unit !== 'actions') {
    const [old, wanted] = [before, after].map((items) => new Set(items.map((item) => JSON.stringify(item))))
    const come = after.filter((item) => !old?.has(JSON.stringify(item)))
    const go = before.filter((item) => !wanted?.has(JSON.stringify(item)))
    const told = (verb: string, items: readonly Json[]): readonly Text[] =>
      items.length === 0
        ? []
        : [
            say`${ours(verb)} ${some(
              items.map((item) => one(item, unit, names)),
              ENTRIES_SHOWN,
            )}`,
          ]
    if (come.length + go.length > 0) return join([...told('adds', come), ...told('removes', go)], '; ')
  }
  return say`${valueText(kind, path, before, names)} → ${valueText(kind, path, after, names)}`
}

export function fieldLine(
  kind: Kind,
  field: FieldChange,
  action: 'create' | 'update' | 'delete',
  names: Names,
): FieldLine {
  const change =
    action === 'update'
      ? changeText(kind, field, names)
      : valueText(kind, field.path, action === 'create' ? field.after : field.before, names)
  return { label: labelWithCode(kind, field.path), path: field.path, change }
}
