/**
 * Checks a value against a schema and returns its faults as messages that a person can act on. Of the branches of an `anyOf`
 * only the one that was probably meant counts; what was expected is described from the schema, in the words of people.
 */
import { isObject } from '../domain/json.ts'
import { getOrCreate } from '../domain/map.ts'
import type { Json } from '../domain/model.ts'
import { findNearName, suggestName } from '../domain/near-name.ts'
import type { Schema } from '../kinds/kind.ts'
import { findMisfits, type Misfit } from './check-value.ts'
import { describeSchema } from './describe.ts'
import { MOST_PROBLEMS, shorten, showValue } from './diagnostic.ts'
import type { SchemaName } from './schemas.ts'
import { AFTER_LEAK, explainSecretValue, isSecretName, isSecretPath, NOT_SHOWN } from './secret-text.ts'
import { getAt, type Path } from './text/node.ts'

/** `on: 'key'` points at the key that `path` ends in, where there is one. */
export type Fault = {
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly code: string
  readonly summary: string
}

/** What to write instead of a field that no longer exists. */
export type FindSuccessor = (path: Path) => string | undefined

export function checkSchema(
  name: SchemaName,
  value: Json,
  findSuccessor: FindSuccessor = () => undefined,
): readonly Fault[] {
  const misfits = findMisfits(name, value)
  return misfits.length === 0 ? [] : explainMisfits(misfits, value, findSuccessor)
}

function explainMisfits(misfits: readonly Misfit[], data: Json, findSuccessor: FindSuccessor): readonly Fault[] {
  const { relevant, choices } = chooseBranches(misfits)
  const faults: Fault[] = []
  const explained = new Set<string>()
  const ofWrongType = new Set(relevant.filter(({ word }) => word === 'type').map(getPlace))
  for (const misfit of relevant) {
    if (faults.length >= MOST_PROBLEMS) break
    const { path, word, key, schema } = misfit
    const place = getPlace(misfit)
    const value = getAt(data, path)
    if (word === 'additionalProperties') {
      faults.push(explainUnknownKey([...path, key], getAt(data, [...path, key]), schema, findSuccessor))
    } else if (word === 'required') {
      const wanted = (schema['properties'] as Record<string, Schema> | undefined)?.[key]
      const summary = `'${key}' is missing${wanted ? `: expected ${describeSchema(wanted)}` : ''}${suggestMisspelt(key, value, schema)}`
      faults.push({ path, on: 'key', code: 'missing-key', summary })
    } else if (word === 'propertyNames') {
      const summary =
        key === ''
          ? 'a key may not be empty'
          : `'${shorten(key)}' is no usable name: expected a letter, then letters, digits or _`
      faults.push({ path: [...path, key], on: 'key', code: 'bad-key', summary })
    } else if (!explained.has(place)) {
      explained.add(place)
      const code = ofWrongType.has(place) ? 'wrong-type' : 'bad-value'
      const wanted = describeSchema(choices.get(place) ?? schema)
      const leaked = explainSecretValue(path, value)
      if (leaked !== null) faults.push({ path, on: 'value', code: 'secret-in-file', summary: leaked })
      else {
        const found = isSecretPath(path)
          ? `; what stands here ${NOT_SHOWN}`
          : `, found ${showValue(value)}${suggestFix(value, wanted)}`
        faults.push({ path, on: 'value', code, summary: `${formatField(path)}expected ${wanted}${found}` })
      }
    }
  }
  return faults
}

const getPlace = ({ path }: Misfit): string => JSON.stringify(path)

function formatField(path: Path): string {
  const last = path.findLast((part) => typeof part === 'string')
  return last === undefined ? '' : `${last}: `
}

/** Where any key may stand, a misspelt one has no fault of its own. */
function suggestMisspelt(key: string, value: Json | undefined, owner: Schema): string {
  if (!isObject(value) || owner['additionalProperties'] === false) return ''
  const near = findNearName(
    key,
    Object.keys(value).filter((name) => name.length <= 64),
  )
  return near === null ? '' : `; did you mean it by '${near}'?`
}

function suggestFix(value: Json | undefined, wanted: string): string {
  if (value === null && wanted.startsWith('a mapping')) return ': write {} if nothing is to be said'
  if (value === null && wanted.startsWith('a list')) return ': write [] if it is to be empty'
  if (value === null) return ': leave the key out instead'
  if (typeof value === 'number' || typeof value === 'boolean') {
    return wanted.startsWith('text') ? ': quote the value if it is meant as text' : ''
  }
  if (typeof value !== 'object' || Array.isArray(value)) return ''
  const [[key, inner] = ['', ''], ...more] = Object.entries(value)
  return inner === null && more.length === 0 ? `: quote the value if the placeholder "{${shorten(key)}}" is meant` : ''
}

function explainUnknownKey(path: Path, value: Json | undefined, owner: Schema, findSuccessor: FindSuccessor): Fault {
  const key = String(path.at(-1))
  const successor = findSuccessor(path)
  if (successor !== undefined) return { path, on: 'key', code: 'retired-key', summary: successor }
  const known = listKnown(owner)
  const near = suggestName(key, known)
  if (isSecretPath(path.slice(0, -1))) {
    const summary = `unknown key${near}: expected ${known.join(', ')}; what stands here ${NOT_SHOWN}`
    return { path, on: 'key', code: 'unknown-key', summary }
  }
  const comma = value === null && near === '' ? ': quote the value before it if it holds a comma' : ''
  const all = near === '' && comma === '' && known.length > 0 ? `: expected ${known.join(', ')}` : ''
  const isSecret =
    (isSecretName(key) || known.some((name) => near.includes(`'${name}'`) && isSecretName(name))) && value !== null
  const leak = isSecret && typeof value !== 'object' ? `; ${AFTER_LEAK}` : ''
  return { path, on: 'key', code: 'unknown-key', summary: `unknown key '${shorten(key)}'${near}${comma}${all}${leak}` }
}

/** Of each choice the branch that was meant, in place of the choice. `choices`: the outermost one that failed at a place. */
function chooseBranches(misfits: readonly Misfit[]) {
  const relevant: Misfit[] = []
  const choices = new Map<string, Schema>()
  const choose = (some: readonly Misfit[], above: Path) => {
    for (const misfit of some) {
      const here = { ...misfit, path: [...above, ...misfit.path] }
      const best = chooseBranch(misfit.branches)
      if (best?.some(isValueFault)) getOrCreate(choices, getPlace(here), () => misfit.schema)
      if (best === undefined) relevant.push(here)
      else choose(best, here.path)
    }
  }
  choose(misfits, [])
  return { relevant, choices }
}

/** Undefined where several are as near: then all of them are what was expected, unless a key is a misspelt one of a branch. */
function chooseBranch(branches: Misfit['branches']): readonly Misfit[] | undefined {
  const distances = branches.map(measureMisfit)
  const least = Math.min(...distances)
  const [nearest, ...others] = branches.filter((_, index) => distances[index] === least)
  if (others.length === 0 || least === Number.POSITIVE_INFINITY) return nearest
  return branches.find((branch, index) => distances[index] === least && branch.some(hasMisspeltKey))
}

const hasMisspeltKey = ({ path, word, key, schema }: Misfit): boolean =>
  path.length === 0 && word === 'additionalProperties' && suggestName(key, listKnown(schema)) !== ''

const listKnown = (schema: Schema): readonly string[] => Object.keys((schema['properties'] as object | undefined) ?? {})

/** Of the very value, rather than of a key or of something inside. */
const isValueFault = ({ path, word }: Misfit) =>
  path.length === 0 && word !== 'required' && word !== 'additionalProperties'

/** A wrong type at the very place rules a branch out, a missing or unknown key speaks against it, deeper faults less. */
function measureMisfit(misfits: readonly Misfit[]): number {
  let sum = 0
  for (const { path, word, branches } of misfits) {
    if (path.length > 0) sum += 1
    else if (branches.length > 0) sum += Math.min(...branches.map(measureMisfit))
    else sum += word === 'type' ? Number.POSITIVE_INFINITY : word === 'required' ? 100 : 10
  }
  return sum
}
