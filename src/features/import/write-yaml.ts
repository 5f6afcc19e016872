/** The file's text: sections apart, short records on one line, texts with placeholders in double quotes. */
import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Json } from '../../domain/model.ts'

export type Section = { readonly key: string; readonly value: Json; readonly comment?: string }

/** No value is broken over lines: what is put into the middle of a file would need its indentation. */
export const STYLE = {
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
  const add = ({ key, value, comment }: Section, apart: boolean) => {
    const name = new Scalar(key)
    name.spaceBefore = apart
    if (comment !== undefined) name.commentBefore = ` ${comment}`
    root.items.push(new Pair(name, block(value, key.length + 2, true)))
  }
  for (const one of settings) add(one, false)
  for (const one of sections) if (!isEmpty(one.value)) add(one, true)
  const text = document.toString(STYLE)
  return `${head.map((line) => `# ${line}\n`).join('')}${text}`
}

const isEmpty = (value: Json): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

/** An entry of a section: `key` null in a list. Lines without indentation, the last one without its end. */
export function writeEntry(key: string | null, entry: Json): string {
  const list = new YAMLSeq<Node>()
  const map = new YAMLMap<Node, Node>()
  if (key === null) list.items = [block(entry, 4)]
  else map.items = [new Pair(scalar(key), block(entry, key.length + 4))]
  const document = new Document(key === null ? list : map)
  return document.toString(STYLE).trimEnd()
}

/** `start`: the column in which the value would begin on its key's line. A section itself is never on one line. */
function block(value: Json, start: number, isSection = false): Node {
  if (value === null || typeof value !== 'object') return scalar(value)
  const flat = writeFlow(value)
  const lists = isSection && (Array.isArray(value) || Object.values(value).every((one) => typeof one === 'object'))
  if (!lists && start + widthOf(flat) <= WIDTH) return flat
  if (Array.isArray(value)) {
    const list = new YAMLSeq<Node>()
    list.items = value.map((one: Json) => block(one, 4))
    return list
  }
  const map = new YAMLMap<Node, Node>()
  map.items = Object.entries(value).map(([key, one]) => new Pair(scalar(key), block(one as Json, key.length + 6)))
  return map
}

/** On one line. */
export function writeFlow(value: Json): Node {
  if (value === null || typeof value !== 'object') return scalar(value)
  const made = Array.isArray(value) ? new YAMLSeq<Node>() : new YAMLMap<Node, Node>()
  made.flow = true
  if (made instanceof YAMLSeq) made.items = (value as readonly Json[]).map(writeFlow)
  else made.items = Object.entries(value).map(([key, one]) => new Pair(scalar(key), writeFlow(one as Json)))
  return made
}

function scalar(value: null | boolean | number | string): Scalar {
  const made = new Scalar(value)
  if (typeof value === 'string' && (/[{\n]/.test(value) || NUMBER_ELSEWHERE.test(value))) made.type = 'QUOTE_DOUBLE'
  return made
}

/** What older YAML takes for something else than text; people expect it in quotes. */
const NUMBER_ELSEWHERE = /^(?:y|n|yes|no|on|off|[0-9]+(?:[:_][0-9]+)+)$/iu

function widthOf(node: Node): number {
  return new Document(node).toString(STYLE).length - 1
}
