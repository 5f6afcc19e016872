/**
 * One edit of a YAML text, as small as it can be: only the characters of the value, the pair or the item are touched, so
 * comments, order, anchors and every other line stay byte-identical. What cannot be edited safely throws `NotEditable`.
 */
import { Document, isCollection, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Json } from '../../../domain/model.ts'
import { STYLE, writeFlow } from '../write-yaml.ts'

export class NotEditable extends Error {}

const rangeOf = (node: unknown): readonly [number, number, number] => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  if (!range) throw new NotEditable('it stands where nothing can be put')
  return range
}

const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end)

/** On one line, and such that it may stand in a flow collection as well as outside. In the quotes of `like`, if any. */
function render(value: Json, like?: Node): string {
  const list = writeFlow([value]) as YAMLSeq<Node>
  const [made] = list.items
  if (isScalar(like) && like.type?.startsWith('QUOTE_') && isScalar(made) && made.type === undefined) {
    if (typeof value === 'string') made.type = like.type
  }
  const text = new Document(list).toString(STYLE)
  return text.trimEnd().slice(1, -1)
}

/** In the place of a whole value. */
export function replaceValue(text: string, node: Node, value: Json): string {
  if (isAnchored(node)) throw new NotEditable('an anchor is in it')
  if (isScalar(node) && node.tag !== undefined) throw new NotEditable('it has a tag of its own')
  const [start] = rangeOf(node)
  const [end, put] = [endOf(text, node), render(value, node)]
  return isCollection(node) && !node.flow ? insteadOfBlock(text, start, end, put) : splice(text, start, end, put)
}

/** Goes to the line of the key; where a comment stands there, below it and further in, since a list may begin under its key. */
function insteadOfBlock(text: string, start: number, end: number, put: string): string {
  const gap = /(?<=:)[ \t]*(?:\r?\n[ \t]*)+$/.exec(text.slice(0, start))
  if (gap) return splice(text, gap.index, end, ` ${put}`)
  return splice(text, start, end, text.slice(lineStart(text, start), start).trim() === '' ? `  ${put}` : put)
}

/** Without the white space and the comments that the parser counts to a block. */
function endOf(text: string, node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1)
    if (last === undefined) return rangeOf(node)[1]
    if (!isPair(last)) return endOf(text, last as Node)
    return last.value === null ? rangeOf(last.key)[1] : Math.max(endOf(text, last.value as Node), rangeOf(last.key)[1])
  }
  const [start, end] = rangeOf(node)
  return isScalar(node) && node.type?.startsWith('BLOCK_') ? start + text.slice(start, end).trimEnd().length : end
}

const pairEnd = (text: string, { key, value }: Pair): number =>
  Math.max(rangeOf(key)[1], value === null ? 0 : endOf(text, value as Node))

/** Just behind the line on which the offset lies, its comment included. */
const lineEnd = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset)
  const end = at === -1 ? text.length : at
  return text[end - 1] === '\r' ? end - 1 : end
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1
const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** A further key of a map. */
export function insertField(text: string, map: YAMLMap, key: string, value: Json): string {
  const put = `${render(key)}: ${render(value)}`
  const last = map.items.at(-1)
  if (map.flow) return intoFlow(text, map, last && pairEnd(text, last), put)
  if (last === undefined) throw new NotEditable('it stands where nothing can be put')
  const first = rangeOf(map.items[0]?.key)[0]
  const indent = ' '.repeat(first - lineStart(text, first))
  const at = lineEnd(text, pairEnd(text, last))
  return splice(text, at, at, `${lineBreak(text)}${indent}${put}`)
}

function intoFlow(text: string, node: YAMLMap | YAMLSeq, lastEnd: number | undefined, put: string): string {
  const at = lastEnd ?? rangeOf(node)[0] + 1
  return splice(text, at, at, lastEnd === undefined ? put : `, ${put}`)
}

/** A map without one of its keys. */
export function removeField(text: string, map: YAMLMap, key: string): string {
  const index = map.items.findIndex((one) => isScalar(one.key) && one.key.value === key)
  const pair = map.items[index]
  if (!pair) return text
  if (isAnchored(pair.value)) throw new NotEditable('an anchor is in it')
  const spans = map.items.map((one) => ({ start: rangeOf(one.key)[0], end: pairEnd(text, one) }))
  return taken(text, map, spans, index, '{}')
}

const isAnchored = (node: unknown): boolean => {
  if (isScalar(node)) return node.anchor !== undefined
  if (!isCollection(node)) return false
  return node.anchor !== undefined || node.items.some((one) => (isPair(one) ? isAnchored(one.value) : isAnchored(one)))
}

type Span = { readonly start: number; readonly end: number }

function taken(text: string, node: YAMLMap | YAMLSeq, spans: readonly Span[], index: number, nothing: string): string {
  const [span, before, after] = [spans[index], spans[index - 1], spans[index + 1]]
  if (!span) return text
  if (node.flow) {
    if (before) return splice(text, before.end, span.end, '')
    return splice(text, span.start, after?.start ?? span.end, '')
  }
  if (!before && !after) return insteadOfBlock(text, span.start, span.end, nothing)
  // What begins on the line of something else (`- key: value`) leaves that line to what follows.
  if (!before && after && text.slice(lineStart(text, span.start), span.start).trim() !== '') {
    return splice(text, span.start, after.start, '')
  }
  const end = lineEnd(text, span.end)
  const start = lineStart(text, span.start)
  return start === 0
    ? splice(text, 0, end + lineBreak(text).length, '')
    : splice(text, start - lineBreak(text).length, end, '')
}

/** A further entry of a section that is written as a block: `lines` without indentation. */
export function insertEntry(text: string, section: YAMLMap | YAMLSeq, lines: string): string {
  const first = section.items[0]
  const last = section.items.at(-1)
  if (first === undefined || last === undefined) throw new NotEditable('it stands where nothing can be put')
  const begin = isPair(first) ? rangeOf(first.key)[0] : dashBefore(text, first as Node)
  const indent = ' '.repeat(begin - lineStart(text, begin))
  const at = lineEnd(text, isPair(last) ? pairEnd(text, last) : endOf(text, last as Node))
  return splice(
    text,
    at,
    at,
    lines
      .split('\n')
      .map((line) => `${lineBreak(text)}${indent}${line}`)
      .join(''),
  )
}

/** A further item at the end of a list. */
export function insertItem(text: string, list: YAMLSeq, value: Json): string {
  const last = list.items.at(-1) as Node | undefined
  if (list.flow) return intoFlow(text, list, last && endOf(text, last), render(value))
  if (last === undefined) throw new NotEditable('it stands where nothing can be put')
  const dash = dashBefore(text, last)
  const at = lineEnd(text, endOf(text, last))
  return splice(text, at, at, `${lineBreak(text)}${' '.repeat(dash - lineStart(text, dash))}- ${render(value)}`)
}

export function removeItem(text: string, list: YAMLSeq, index: number): string {
  const items = list.items as readonly Node[]
  if (isAnchored(items[index])) throw new NotEditable('an anchor is in it')
  const spans = items.map((one) => ({
    start: list.flow ? rangeOf(one)[0] : dashBefore(text, one),
    end: endOf(text, one),
  }))
  return taken(text, list, spans, index, '[]')
}

function dashBefore(text: string, item: Node): number {
  const [begin] = rangeOf(item)
  const start = text.lastIndexOf('-', begin - 1)
  if (start === -1 || text.slice(start + 1, begin).trim() !== '')
    throw new NotEditable('an item of the list is not plain')
  return start
}
