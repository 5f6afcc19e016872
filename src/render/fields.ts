/**
 * A field in words: its label, and its values by their unit. Amounts get theirs, references are shown by their keys, matches
 * and actions become sentences. A field without a label is shown by its path.
 */
import { keyOf } from '../domain/address.ts'
import type { Change, FieldChange } from '../domain/change.ts'
import { isObject } from '../domain/json.ts'
import type { Json, Kind } from '../domain/model.ts'
import type { Unit } from '../kinds/kind.ts'
import { registry } from '../kinds/registry.ts'
import { clipText } from './escape.ts'
import { codeText, joinTexts, listTexts, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { formatBytes, formatDate, formatDays, formatLimit } from './words.ts'

/** The names of objects shown by `id:<uuid>`, by that id. */
export type Names = Readonly<Record<string, string>>

export type FieldLine = { readonly label: Text; readonly path: string; readonly change: Text }

const MOST_CHARACTERS = 300
const MOST_ENTRIES = 12

const shorten = (text: string): string => clipText(text, MOST_CHARACTERS)
const toText = (value: Json | undefined): string =>
  typeof value === 'string' ? shorten(value) : value === undefined ? '' : shorten(JSON.stringify(value))
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const toList = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === null || value === undefined ? [] : [value]

/** Null for a field that has no name for people. */
export function findField(kind: Kind, path: string): { readonly label: string; readonly unit: Unit } | null {
  const field = registry[kind].fields.find((candidate) => candidate.path === path)
  return field?.label === undefined ? null : { label: field.label, unit: field.unit ?? 'plain' }
}

export const getUnit = (kind: Kind, path: string): Unit => findField(kind, path)?.unit ?? 'plain'

/** The code behind the label: the last part of the path, which is the API's own name. */
export const getLastPathPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

export const formatLabel = (kind: Kind, path: string): Text => {
  const field = findField(kind, path)
  return field === null ? codeText(shorten(path)) : plainText(field.label)
}

/** With the code in brackets, where it says more than the label. */
function formatFullLabel(kind: Kind, path: string): Text {
  const field = findField(kind, path)
  return field === null || field.label === getLastPathPart(path)
    ? formatLabel(kind, path)
    : safeText`${plainText(field.label)} (${codeText(getLastPathPart(path))})`
}

/** `policy/baseline` as `baseline`; `id:<uuid>` as the name it has in Nylas. */
export function formatReference(reference: string, names: Names): Text {
  if (!reference.startsWith('id:')) return codeText(shorten(keyOf(reference)))
  const id = reference.slice('id:'.length)
  const name = Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? codeText(shorten(reference)) : safeText`${codeText(shorten(name))} (not in this file)`
}

export function formatValue(kind: Kind, path: string, value: Json, names: Names): Text {
  const unit = getUnit(kind, path)
  if (value === null) return plainText('none')
  if (unit === 'match') return describeMatch(value)
  if (unit === 'actions') return listTexts(toList(value).map(describeAction))
  if (unit === 'password') return describePassword(value)
  if (!isList(value)) return formatSingle(value, unit, names)
  return value.length === 0 ? plainText('none') : formatEntries(value, unit, names)
}

export function formatField(kind: Kind, field: FieldChange, action: Change['action'], names: Names): FieldLine {
  const change =
    action === 'update'
      ? formatUpdate(kind, field, names)
      : formatValue(kind, field.path, action === 'create' ? field.after : field.before, names)
  return { label: formatFullLabel(kind, field.path), path: field.path, change }
}

/** Lists of many entries are shown by what comes and goes, everything else as before and after. */
function formatUpdate(kind: Kind, { path, before, after }: FieldChange, names: Names): Text {
  const unit = getUnit(kind, path)
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0 && unit !== 'actions') {
    const [oldKeys, newKeys] = [before, after].map((items) => new Set(items.map((item) => JSON.stringify(item))))
    const added = after.filter((item) => !oldKeys?.has(JSON.stringify(item)))
    const removed = before.filter((item) => !newKeys?.has(JSON.stringify(item)))
    const parts = [
      ...(added.length === 0 ? [] : [safeText`adds ${formatEntries(added, unit, names)}`]),
      ...(removed.length === 0 ? [] : [safeText`removes ${formatEntries(removed, unit, names)}`]),
    ]
    if (parts.length > 0) return joinTexts(parts, '; ')
  }
  return safeText`${formatValue(kind, path, before, names)} → ${formatValue(kind, path, after, names)}`
}

const formatEntries = (entries: readonly Json[], unit: Unit, names: Names): Text =>
  listUpTo(
    entries.map((entry) => formatSingle(entry, unit, names)),
    MOST_ENTRIES,
  )

function formatSingle(value: Json, unit: Unit, names: Names): Text {
  if (value === null) return plainText('none')
  if (typeof value === 'boolean') return plainText(value ? 'yes' : 'no')
  if (typeof value === 'number') return plainText(formatNumber(value, unit))
  if (unit === 'reference' && typeof value === 'string') return formatReference(value, names)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value)) return safeText`${formatDate(value)}`
  return codeText(toText(value))
}

function formatNumber(value: number, unit: Unit): string {
  if (unit === 'bytes') return formatBytes(value)
  if (unit === 'days') return formatDays(value)
  if (unit === 'percent') return `${value} %`
  return unit === 'count' ? formatLimit(value) : String(value)
}

function describePassword(value: Json): Text {
  if (!isObject(value)) return codeText(toText(value))
  return safeText`from ${codeText(toText(value['source']))}, version ${codeText(toText(value['version']))}`
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
const ACTIONS = new Map([
  ['block', 'block'],
  ['mark_as_spam', 'mark as spam'],
  ['mark_as_read', 'mark as read'],
  ['mark_as_starred', 'star'],
  ['archive', 'archive'],
  ['trash', 'move to the trash'],
  ['assign_to_folder', 'file into'],
])

const translate = (words: ReadonlyMap<string, string>, code: string): Text => {
  const word = words.get(code)
  return word === undefined ? codeText(code) : plainText(word)
}

function describeMatch(match: Json): Text {
  if (!isObject(match) || !isList(match['conditions'])) return codeText(toText(match))
  return joinTexts(
    match['conditions'].slice(0, MOST_ENTRIES).map(describeCondition),
    match['operator'] === 'any' ? ' or ' : ' and ',
  )
}

function describeCondition(condition: Json): Text {
  if (!isObject(condition)) return codeText(toText(condition))
  const [field, operator] = [toText(condition['field']), toText(condition['operator'])]
  const [from = '', about = ''] = field.split('.')
  const [side, part] = [SIDES.get(from), PARTS.get(about)]
  const subject =
    side === undefined || part === undefined ? codeText(field) : safeText`the ${plainText(side)}${plainText(part)}`
  const objects = toList(condition['value'])
    .map(toText)
    .map((value) => codeText(operator === 'in_list' ? keyOf(value) : value))
  return safeText`${subject} ${translate(VERBS, operator)} ${listUpTo(objects, MOST_ENTRIES)}`
}

function describeAction(action: Json): Text {
  if (!isObject(action)) return codeText(toText(action))
  const words = translate(ACTIONS, toText(action['type']))
  const value = toText(action['value'])
  return value === '' ? words : safeText`${words} ${codeText(value)}`
}
