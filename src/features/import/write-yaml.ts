/** Values to YAML as a person would write it: sections apart, short records on one line, placeholders in double quotes. */
import { Document, isScalar, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Json } from '../../domain/model.ts'

export type Section = { readonly key: string; readonly value: Json; readonly comment?: string }

/** No value is broken over lines: what is put into the middle of a file would need its indentation. */
const STYLE = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
}

/** About the width of the examples of the documentation. */
const WIDTH = 120

/** `head` is comment lines without their `#`. Sections without entries are left out. */
export function writeYaml(head: readonly string[], settings: readonly Section[], sections: readonly Section[]): string {
  const document = new Document(new YAMLMap(), { version: '1.2' })
  const root = document.contents as YAMLMap
  const add = ({ key, value, comment }: Section, isApart: boolean) => {
    const name = new Scalar(key)
    name.spaceBefore = isApart
    if (comment !== undefined) name.commentBefore = ` ${comment}`
    root.items.push(new Pair(name, toBlock(value, key.length + 2, true)))
  }
  for (const setting of settings) add(setting, false)
  for (const section of sections) if (!isEmpty(section.value)) add(section, true)
  const text = document.toString(STYLE)
  return `${head.map((line) => `# ${line}\n`).join('')}${text}`
}

const isEmpty = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** An entry of a section: `key` null in a list. Lines without indentation, the last one without its end. */
export function writeEntry(key: string | null, entry: Json): string {
  const list = new YAMLSeq<Node>()
  const map = new YAMLMap<Node, Node>()
  if (key === null) list.items = [toBlock(entry, 4)]
  else map.items = [new Pair(toScalar(key), toBlock(entry, key.length + 4))]
  return new Document(key === null ? list : map).toString(STYLE).trimEnd()
}

/** A value on one line, and such that it may stand in a flow collection as well as outside; `quotes` where it needs none. */
export function writeInline(value: Json, quotes?: Scalar.Type): string {
  const list = toFlow([value]) as YAMLSeq<Node>
  const [node] = list.items
  if (quotes !== undefined && isScalar(node) && typeof value === 'string') node.type ??= quotes
  return new Document(list).toString(STYLE).trimEnd().slice(1, -1)
}

/** `start`: the column in which the value would begin on its key's line. A section itself is never on one line. */
function toBlock(value: Json, start: number, isSection = false): Node {
  if (value === null || typeof value !== 'object') return toScalar(value)
  const flow = toFlow(value)
  const isOfEntries =
    isSection && (Array.isArray(value) || Object.values(value).every((entry) => typeof entry === 'object'))
  if (!isOfEntries && start + new Document(flow).toString(STYLE).length - 1 <= WIDTH) return flow
  if (Array.isArray(value)) {
    const list = new YAMLSeq<Node>()
    list.items = value.map((item: Json) => toBlock(item, 4))
    return list
  }
  const map = new YAMLMap<Node, Node>()
  map.items = Object.entries(value).map(([key, member]) => {
    return new Pair(toScalar(key), toBlock(member as Json, key.length + 6))
  })
  return map
}

/** On one line. */
function toFlow(value: Json): Node {
  if (value === null || typeof value !== 'object') return toScalar(value)
  const node = Array.isArray(value) ? new YAMLSeq<Node>() : new YAMLMap<Node, Node>()
  node.flow = true
  if (node instanceof YAMLSeq) node.items = (value as readonly Json[]).map(toFlow)
  else node.items = Object.entries(value).map(([key, member]) => new Pair(toScalar(key), toFlow(member as Json)))
  return node
}

function toScalar(value: null | boolean | number | string): Scalar {
  const scalar = new Scalar(value)
  const isQuoted = typeof value === 'string' && (/[{\n]/.test(value) || NUMBER_ELSEWHERE.test(value))
  if (isQuoted) scalar.type = 'QUOTE_DOUBLE'
  return scalar
}

/** What older YAML takes for something else than text; people expect it in quotes. */
const NUMBER_ELSEWHERE = /^(?:y|n|yes|no|on|off|[0-9]+(?:[:_][0-9]+)+)$/iu
