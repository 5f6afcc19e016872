/** Explicit tags: only those of the core schema, and only on values that are what the tag says. */
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { quote } from './problem.ts'

const CORE = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `!!${name}`))

/** Null when the node has no tag, or a good one. */
export function findTagProblem(yaml: ParsedNode): string | null {
  if (yaml.tag === undefined || yaml.tag === '!') return null
  const tag = yaml.tag.replace('tag:yaml.org,2002:', '!!')
  if (!CORE.has(tag)) {
    return `The tag ${quote(tag)} is not known. Expected a plain value; quote it if the ! is part of a text.`
  }
  if (fits(tag, yaml)) return null
  return `The value here is not what its tag ${quote(tag)} says. Remove the tag or correct the value.`
}

function fits(tag: string, yaml: ParsedNode): boolean {
  if (isMap(yaml)) return tag === '!!map'
  if (isSeq(yaml)) return tag === '!!seq'
  const value = isScalar(yaml) ? yaml.value : null
  switch (tag) {
    case '!!str':
      return typeof value === 'string'
    case '!!int':
      return typeof value === 'number' && Number.isInteger(value)
    case '!!float':
      return typeof value === 'number'
    case '!!bool':
      return typeof value === 'boolean'
    case '!!null':
      return value === null
    default:
      return false
  }
}
