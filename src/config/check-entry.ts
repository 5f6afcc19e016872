/** What can be said of one expanded entry alone. */

import { DEFAULT_WORKSPACE, type Json } from '../domain/model.ts'
import type { ResourceKind } from '../kinds/kind.ts'
import { findIdentityField } from '../kinds/registry.ts'
import type { Entry } from './entry.ts'
import { explainSchemaErrors } from './explain.ts'
import type { Fault } from './finding.ts'
import { DEFAULT_KEY } from './gather.ts'
import { findHiddenCharacter } from './names.ts'
import { validators } from './validators.gen.js'

const LONGEST_KEY = 256

/** Of an account the schema says what its e-mail must be. */
export function checkKey(entry: Entry, key: string): readonly Fault[] {
  if (findIdentityField(entry.kind) !== undefined || entry.isDefaultWorkspace) return []
  const fault = (code: string, summary: string): Fault => ({ path: [], on: 'key', code, summary })
  const hidden = findHiddenCharacter(key)
  if (hidden) return [fault('hidden-character', `the key holds ${hidden}, a character that nobody sees`)]
  if (key.trim() !== key) return [fault('bad-key', 'the key begins or ends with a space')]
  if (key === '') return [fault('bad-key', 'the key is empty')]
  if (key.startsWith('id:')) return [fault('bad-key', "a key may not begin with 'id:', which refers by id")]
  if (key.length > LONGEST_KEY) return [fault('bad-key', `a key has at most ${LONGEST_KEY} characters`)]
  if (`${entry.kind}/${key}` === DEFAULT_WORKSPACE) {
    const summary = `${DEFAULT_KEY} is Nylas's own: write it as a section of its own, or choose another key`
    return [fault('reserved-key', summary)]
  }
  return []
}

/** `isFaulty`: that it is wrong as written is told; what its kind knows beyond the schema is worth telling with it. */
export function checkEntry(
  entry: Entry,
  kind: ResourceKind,
  value: { readonly [key: string]: Json },
  isFaulty: boolean,
): readonly Fault[] {
  const validate = validators[entry.isDefaultWorkspace ? 'default_workspace' : entry.kind]
  const faults: Fault[] = []
  if (!isFaulty && !validate(value)) {
    faults.push(...explainSchemaErrors(validate.errors ?? [], entry.schema, value, () => undefined))
  }
  if (!entry.isDefaultWorkspace) faults.push(...kind.check(value).map((one) => ({ ...one, on: 'value' as const })))
  for (const field of ['name', findIdentityField(entry.kind)]) {
    const text = field === undefined ? undefined : value[field]
    const hidden = typeof text === 'string' ? findHiddenCharacter(text) : null
    if (field === undefined || hidden === null || faults.some(({ path }) => path[0] === field)) continue
    const summary = `${field} holds ${hidden}, a character that nobody sees`
    faults.push({ path: [field], on: 'value', code: 'hidden-character', summary })
  }
  return faults
}
