/**
 * Checks one expanded entry by itself: its key, its value against the strict schema of its kind, what the kind checks beyond
 * that, and names with characters that nobody sees.
 */

import { DEFAULT_KEY } from '../domain/address.ts'
import { DEFAULT_WORKSPACE, type Json } from '../domain/model.ts'
import { findIdentityField, registry } from '../kinds/registry.ts'
import { MOST_PROBLEMS } from './diagnostic.ts'
import type { Entry } from './entries.ts'
import { checkSchema, type Fault } from './explain.ts'

const LONGEST_KEY = 256

/** What names itself has no key: its name is checked by the schema. */
export function checkKey(entry: Entry, key: string): readonly Fault[] {
  if (findIdentityField(entry.kind) !== undefined || entry.isDefaultWorkspace) return []
  const fault = (code: string, summary: string): Fault => ({ path: [], on: 'key', code, summary })
  const hidden = findHiddenCharacter(key)
  if (hidden) return [fault('hidden-character', `the key holds ${hidden}, a character that nobody sees: type it anew`)]
  if (key.trim() !== key) return [fault('bad-key', 'the key begins or ends with a space: take it away')]
  if (key === '') return [fault('bad-key', 'the key is empty: give the entry a name')]
  if (key.startsWith('id:')) return [fault('bad-key', "a key may not begin with 'id:', which refers by id")]
  if (key.length > LONGEST_KEY) return [fault('bad-key', `a key has at most ${LONGEST_KEY} characters`)]
  if (`${entry.kind}/${key}` === DEFAULT_WORKSPACE) {
    const summary = `${DEFAULT_KEY} is Nylas's own: write it as a section of its own, or choose another key`
    return [fault('reserved-key', summary)]
  }
  return []
}

/** `isFaulty`: the entry as written has diagnostics of its structure already; only what its kind checks beyond that is added. */
export function checkEntry(entry: Entry, value: { readonly [key: string]: Json }, isFaulty: boolean): readonly Fault[] {
  const problems = entry.isDefaultWorkspace ? [] : registry[entry.kind].check(value)
  const faults: Fault[] = [
    ...(isFaulty ? [] : checkSchema(entry.isDefaultWorkspace ? 'default_workspace' : entry.kind, value)),
    ...problems.slice(0, MOST_PROBLEMS).map((problem): Fault => ({ ...problem, on: 'value' })),
  ]
  for (const field of ['name', findIdentityField(entry.kind)]) {
    const text = field === undefined ? undefined : value[field]
    const hidden = typeof text === 'string' ? findHiddenCharacter(text) : null
    if (field === undefined || hidden === null || faults.some(({ path }) => path[0] === field)) continue
    const summary = `${field} holds ${hidden}, a character that nobody sees: type it anew`
    faults.push({ path: [field], on: 'value', code: 'hidden-character', summary })
  }
  return faults
}

const CONTROL = /\p{Cc}/u
/** Invisible or reordering: format characters, line separators, Hangul fillers, but not the joiners that scripts and emoji need. */
const HIDDEN = /(?![\u200c\u200d])\p{Cf}|[\u2028\u2029\u115f\u1160\u3164\uffa0]|(?<![^ -~])[\u200c\u200d]/u

/** The first control character, or character that nobody sees, as `U+200B`; null where there is none. */
export function findHiddenCharacter(text: string): string | null {
  const match = CONTROL.exec(text) ?? HIDDEN.exec(text)
  if (!match) return null
  const code = match[0].codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
