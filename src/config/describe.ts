/** A schema in words, for "expected ...": `a whole number from 0 to 1000`. */

import { FLEET_NAME } from '../domain/fleet-name.ts'
import { UUID } from '../domain/object-id.ts'
import type { Schema } from '../kinds/kind.ts'
import { PLACEHOLDER, WITH_PLACEHOLDER } from './schema-entry.ts'
import { ADDRESS, DAY, MOVABLE, MOVABLE_KINDS } from './schema-settings.ts'

const PATTERNS: Readonly<Record<string, string>> = {
  [UUID]: 'a UUID such as 11111111-2222-4333-8444-555555555555',
  '^[A-Za-z0-9_-]{1,128}$': 'an id as the API writes it',
  [ADDRESS]: 'an address such as account/trial@yourapp.nylas.email or policy/baseline',
  [FLEET_NAME]: 'lower-case letters, digits and -, at most 63, beginning with a letter or digit',
  [MOVABLE]: `an address such as policy/baseline (a ${MOVABLE_KINDS.slice(0, -1).join(', ')} or ${MOVABLE_KINDS.at(-1)})`,
  '^[^/\\n]*/.*$': 'an address or a pattern of addresses, such as account/ceo@* or workspace/vip',
  [DAY]: 'a day such as 2026-12-24',
  '^(100|[1-9]?[0-9])%$': 'a percentage such as "10%"',
  '^[^\\s@/][^\\s@/.]*\\.[^\\s@/]+$': 'a domain such as yourapp.nylas.email',
  '^[^\\s@]+@[^\\s@][^\\s@.]*\\.[^\\s@]+$': 'an e-mail address',
  '^FLEET_[A-Za-z0-9_]+$': 'the name of an environment variable that begins with FLEET_',
  '^[^\\s/]+/[^\\s/]+$': 'a MIME type such as application/pdf or image/*',
  '^\\S+$': 'text without spaces',
}

export function describeSchema(schema: Schema): string {
  if ('const' in schema) return String(schema['const'])
  if (Array.isArray(schema['enum'])) return `${schema['enum'].length > 1 ? 'one of ' : ''}${schema['enum'].join(', ')}`
  for (const word of ['anyOf', 'oneOf']) {
    const branches = schema[word]
    if (!Array.isArray(branches)) continue
    const own = schema['type'] === undefined ? {} : { type: schema['type'] }
    const words = branches
      .filter((branch: Schema) => !isPlaceholder(branch))
      .map((branch: Schema) => describeSchema({ ...own, ...branch }))
    if (words.includes('text') && words.includes('a number') && words.includes('true or false')) {
      return ['text', ...words.filter((text) => text.startsWith('a list'))].join(' or ')
    }
    return joinMappings([...new Set(words)]).join(' or ')
  }
  return describePlain(schema)
}

/** Several that each need one key are one choice among keys. */
function joinMappings(words: readonly string[]): readonly string[] {
  const keys = words.flatMap((text) => /^a mapping with (\w+)$/u.exec(text)?.[1] ?? [])
  if (keys.length < 2) return words
  return [...words.filter((text) => !/^a mapping with \w+$/u.test(text)), `a mapping with one of ${keys.join(', ')}`]
}

/** Where so few keys may stand, they are named. */
const FEW_KEYS = 8

function describeMapping({ required, properties, additionalProperties, minProperties }: Schema): string {
  if (Array.isArray(required)) return `a mapping with ${required.join(' and ')}`
  const known = Object.keys((properties as object | undefined) ?? {})
  const isClosed = additionalProperties === false && known.length > 0 && known.length <= FEW_KEYS
  return `a mapping${isClosed ? ` of ${known.join(', ')}` : minProperties === undefined ? '' : ' that is not empty'}`
}

const isPlaceholder = (schema: Schema) => schema['pattern'] === PLACEHOLDER || schema['pattern'] === WITH_PLACEHOLDER

function describePlain(schema: Schema): string {
  switch (schema['type']) {
    case 'boolean':
      return 'true or false'
    case 'integer':
      return `a whole number${describeRange(schema)}`
    case 'number':
      return `a number${describeRange(schema)}`
    case 'array':
      return `a list${describeCount(schema)}`
    case 'object':
      return describeMapping(schema)
    default:
      return `${PATTERNS[String(schema['pattern'])] ?? 'text'}${describeLengths(schema)}`
  }
}

function describeCount({ minItems, maxItems }: Schema): string {
  const least = minItems === undefined ? '' : ` of at least ${JSON.stringify(minItems)}`
  return maxItems === undefined ? least : `${least}${least === '' ? ' of' : ' and'} at most ${JSON.stringify(maxItems)}`
}

function describeRange({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined)
    return ` from ${JSON.stringify(minimum)} to ${JSON.stringify(maximum)}`
  if (minimum !== undefined) return ` of at least ${JSON.stringify(minimum)}`
  return maximum === undefined ? '' : ` of at most ${JSON.stringify(maximum)}`
}

function describeLengths({ minLength, maxLength, pattern }: Schema): string {
  const printable = typeof pattern === 'string' && pattern.includes('u001f') ? ' without control characters' : ''
  if (maxLength !== undefined)
    return ` of ${JSON.stringify(minLength ?? 1)} to ${JSON.stringify(maxLength)} characters${printable}`
  return minLength === undefined || pattern !== undefined ? printable : ' that is not empty'
}
