/** What YAML makes of text that should have been quoted, so that a message can say so. */
import type { Entry, Mapping, Node } from './node.ts'

/** True for `title: {slug}`, a map with the key `slug` and no value: the answer is `quote the value: "{slug}"`. */
export function isBrokenPlaceholder(node: Node): boolean {
  if (node.type !== 'mapping' || node.entries.size !== 1 || !isFlow(node)) return false
  const [pair] = node.entries
  return pair !== undefined && /^[A-Za-z][A-Za-z0-9_]*$/.test(pair[0]) && isBare(pair[1])
}

/** True for the key `Inc.` of `{title: Globex, Inc.}`: the answer is to quote the value before it. */
export function isBrokenComma(node: Mapping, key: string): boolean {
  const entry = node.entries.get(key)
  return entry !== undefined && isBare(entry) && isFlow(node) && node.entries.size > 1
}

function isBare({ node }: Entry): boolean {
  return node.type === 'scalar' && node.value === null && node.text === ''
}

/** A block map starts where its first key does; a flow map at its brace. */
function isFlow(node: Mapping): boolean {
  const [first] = node.entries.values()
  return first !== undefined && (first.key.line !== node.place.line || first.key.column !== node.place.column)
}
