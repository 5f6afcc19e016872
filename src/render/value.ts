/** A field's values in words: units, references by their keys, matches and actions as sentences. */

import { keyOf } from '../domain/address.ts'
import { isObject } from '../domain/json.ts'
import type { FieldChange, Json, Kind } from '../domain/model.ts'
import type { Unit } from '../kinds/kind.ts'
import { clipText } from './escape.ts'
import { findField, lastPathPart } from './fields.ts'
import { codeText, joinTexts, listTexts, listUpTo, plainText, safeText, type Text } from './say.ts'
import { formatBytes, formatDate, formatDays, formatLimit } from './words.ts'

/** The names of objects shown by `id:<uuid>`, by that id. */
export type Names = Readonly<Record<string, string>>

export type FieldLine = { readonly label: Text; readonly path: string; readonly change: Text }

const LONGEST = 300
const ENTRIES_SHOWN = 12

const short = (text: string): string => clipText(text, LONGEST)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const text = (value: Json | undefined): string =>
  typeof value === 'string' ? short(value) : value === undefined ? '' : short(JSON.stringify(value))
const values = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === null || value === undefined ? [] : [value]

/** `policy/baseline` as `baseline`; `id:<uuid>` as the name it has in Nylas. */
export function formatReference(value: string, names: Names): Text {
  if (!value.startsWith('id:')) return codeText(short(keyOf(value)))
  const id = value.slice('id:'.length)
  const name = Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? codeText(short(value)) : safeText`${codeText(short(name))} (not in this file)`
}

export const formatLabel = (kind: Kind, path: string): Text => {
  const field = findField(kind, path)
  return field === null ? codeText(short(path)) : plainText(field.label)
}

/** With the code in brackets, where it says more than the label. */
function labelWithCode(kind: Kind, path: string): Text {
  const field = findField(kind, path)
  return field === null || field.label === lastPathPart(path)
    ? formatLabel(kind, path)
    : safeText`${plainText(field.label)} (${codeText(lastPathPart(path))})`
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
  if (!isObject(condition)) return codeText(text(condition))
  const field = text(condition['field'])
  const [from = '', about = ''] = field.split('.')
  const [side, part, verb] = [SIDES.get(from), PARTS.get(about), VERBS.get(text(condition['operator']))]
  const subject =
    side === undefined || part === undefined ? codeText(field) : safeText`the ${plainText(side)}${plainText(part)}`
  const objects = values(condition['value']).map((one) => codeText(text(one).replace(/^list\//u, '')))
  return safeText`${subject} ${verb === undefined ? codeText(text(condition['operator'])) : plainText(verb)} ${listUpTo(objects, ENTRIES_SHOWN)}`
}

function matchText(match: Json): Text {
  if (!isObject(match) || !isList(match['conditions'])) return codeText(text(match))
  return joinTexts(
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
  if (!isObject(action)) return codeText(text(action))
  const type = text(action['type'])
  const words = Object.hasOwn(ACTIONS, type) ? plainText(ACTIONS[type] ?? '') : codeText(type)
  return text(action['value']) === '' ? words : safeText`${words} ${codeText(text(action['value']))}`
}

function passwordText(value: Json): Text {
  if (!isObject(value)) return codeText(text(value))
  return safeText`from ${codeText(text(value['source']))}, version ${codeText(text(value['version']))}`
}

function numberText(value: number, unit: Unit): Text {
  if (unit === 'bytes') return plainText(formatBytes(value))
  if (unit === 'days') return plainText(formatDays(value))
  return plainText(unit === 'count' ? formatLimit(value) : String(value))
}

function one(value: Json, unit: Unit, names: Names): Text {
  if (value === null) return plainText('none')
  if (typeof value === 'boolean') return plainText(value ? 'yes' : 'no')
  if (typeof value === 'number') return numberText(value, unit)
  if (unit === 'reference' && typeof value === 'string') return formatReference(value, names)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value)) return safeText`${formatDate(value)}`
  return codeText(text(value))
}

export function formatValue(kind: Kind, path: string, value: Json, names: Names): Text {
  const unit = findField(kind, path)?.unit ?? 'plain'
  if (value === null) return plainText('none')
  if (unit === 'match') return matchText(value)
  if (unit === 'actions') return listTexts(values(value).map(actionText))
  if (unit === 'password') return passwordText(value)
  if (!isList(value)) return one(value, unit, names)
  return value.length === 0
    ? plainText('none')
    : listUpTo(
        value.map((item) => one(item, unit, names)),
        ENTRIES_SHOWN,
      )
}

/** Lists of many entries are told by what comes and goes, everything else as before and after. */
function changeText(kind: Kind, { path, before, after }: FieldChange, names: Names): Text {
  const unit = findField(kind, path)?.unit ?? 'plain'
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0 && unit !== 'actions') {
    const [old, wanted] = [before, after].map((items) => new Set(items.map((item) => JSON.stringify(item))))
    const come = after.filter((item) => !old?.has(JSON.stringify(item)))
    const go = before.filter((item) => !wanted?.has(JSON.stringify(item)))
    const told = (verb: string, items: readonly Json[]): readonly Text[] =>
      items.length === 0
        ? []
        : [
            safeText`${plainText(verb)} ${listUpTo(
              items.map((item) => one(item, unit, names)),
              ENTRIES_SHOWN,
            )}`,
          ]
    if (come.length + go.length > 0) return joinTexts([...told('adds', come), ...told('removes', go)], '; ')
  }
  return safeText`${formatValue(kind, path, before, names)} → ${formatValue(kind, path, after, names)}`
}

export function formatField(
  kind: Kind,
  field: FieldChange,
  action: 'create' | 'update' | 'delete',
  names: Names,
): FieldLine {
  const change =
    action === 'update'
      ? changeText(kind, field, names)
      : formatValue(kind, field.path, action === 'create' ? field.after : field.before, names)
  return { label: labelWithCode(kind, field.path), path: field.path, change }
}
