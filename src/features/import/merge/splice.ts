/**
 * One edit of a YAML text, as small as it can be: only the characters of the value, the pair or the item are touched, so
 * comments, order, anchors and every other line stay byte-identical. What cannot be edited safely throws `NotEditable`.
 *
 * The `yaml` package's Document keeps comments, but prints the whole file in one style: it indents anew and takes out the
 * padding before comments and within braces, second blank lines and carriage returns, on lines that nobody edited. Its CST
 * prints every byte again, but spreads a line over its neighbours (an indentation belongs to the key above, a line break to
 * the scalar before, a trailing comment to an item of its own), so the cases below would come back on nested tokens.
 */

import { isCollection, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Json } from '../../../domain/model.ts'
import { writeInline } from '../write-yaml.ts'

/** Its message ends a sentence that begins with "not merged, because". */
export class NotEditable extends Error {}

type Collection = YAMLMap | YAMLSeq
type Child = Pair | Node

/** In the place of a whole value, in the quotes that stand there. */
export function replaceValue(text: string, node: Node, value: Json): string {
  if (hasAnchor(node)) throw new NotEditable('an anchor is in it')
  if (isScalar(node) && node.tag !== undefined) throw new NotEditable('it has a tag of its own')
  const [start, end] = [rangeOf(node)[0], endOf(text, node)]
  if (isCollection(node) && !node.flow) return replaceBlock(text, start, end, writeInline(value))
  const quotes = isScalar(node) && node.type?.startsWith('QUOTE_') ? node.type : undefined
  return splice(text, start, end, writeInline(value, quotes))
}

/** A further key of a map. */
export function appendField(text: string, map: YAMLMap, key: string, value: Json): string {
  return appendChild(text, map, `${writeInline(key)}: ${writeInline(value)}`)
}

/** A further item of a list. */
export function appendItem(text: string, list: YAMLSeq, value: Json): string {
  return appendChild(text, list, `${list.flow ? '' : '- '}${writeInline(value)}`)
}

/** `child` as it stands in its collection: a pair, or an item with its dash; in a block it may be several lines. */
export function appendChild(text: string, node: Collection, child: string): string {
  const [first, last] = [node.items[0] as Child | undefined, node.items.at(-1) as Child | undefined]
  if (node.flow) {
    return last === undefined
      ? splice(text, rangeOf(node)[0] + 1, rangeOf(node)[0] + 1, child)
      : splice(text, endOf(text, last), endOf(text, last), `, ${child}`)
  }
  if (first === undefined || last === undefined) throw new NotEditable('it stands where nothing can be put')
  const start = startOf(text, first, node)
  const indent = ' '.repeat(start - findLineStart(text, start))
  const lines = child.split('\n').map((line) => `${findLineBreak(text)}${indent}${line}`)
  const at = findLineEnd(text, endOf(text, last))
  return splice(text, at, at, lines.join(''))
}

/** Without one of its pairs or items; a block goes with its lines, and the comments above stay. */
export function removeChild(text: string, node: Collection, index: number): string {
  const [child, before, after] = [node.items[index], node.items[index - 1], node.items[index + 1]] as readonly Child[]
  if (child === undefined) return text
  if (hasAnchor(child)) throw new NotEditable('an anchor is in it')
  const [start, end] = [startOf(text, child, node), endOf(text, child)]
  if (node.flow && before) return splice(text, endOf(text, before), end, '')
  if (node.flow) return splice(text, start, after ? startOf(text, after, node) : end, '')
  if (!before && !after) return replaceBlock(text, start, end, isPair(child) ? '{}' : '[]')
  const lineStart = findLineStart(text, start)
  // What begins on the line of something else (`- key: value`) leaves that line to what follows.
  if (!before && after && text.slice(lineStart, start).trim() !== '') {
    return splice(text, start, startOf(text, after, node), '')
  }
  const lineEnd = findLineEnd(text, end)
  const lineBreak = findLineBreak(text).length
  return lineStart === 0 ? splice(text, 0, lineEnd + lineBreak, '') : splice(text, lineStart - lineBreak, lineEnd, '')
}

const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end)

/** Goes to the line of the key; where a comment stands there, below it and further in, since a list may begin under its key. */
function replaceBlock(text: string, start: number, end: number, put: string): string {
  const gap = /(?<=:)[ \t]*(?:\r?\n[ \t]*)+$/.exec(text.slice(0, start))
  if (gap) return splice(text, gap.index, end, ` ${put}`)
  return splice(text, start, end, text.slice(findLineStart(text, start), start).trim() === '' ? `  ${put}` : put)
}

const rangeOf = (node: unknown): readonly [number, number, number] => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  if (!range) throw new NotEditable('it stands where nothing can be put')
  return range
}

/** Of a pair its key, of an item of a block its dash. */
function startOf(text: string, child: Child, { flow }: Collection): number {
  if (isPair(child)) return rangeOf(child.key)[0]
  const [start] = rangeOf(child)
  if (flow) return start
  const dash = text.lastIndexOf('-', start - 1)
  if (dash === -1 || text.slice(dash + 1, start).trim() !== '')
    throw new NotEditable('an item of the list is not plain')
  return dash
}

/** Without the white space and the comments that the parser counts to a block. */
function endOf(text: string, child: Child): number {
  if (isPair(child)) {
    const keyEnd = rangeOf(child.key)[1]
    return child.value === null ? keyEnd : Math.max(keyEnd, endOf(text, child.value as Node))
  }
  const [start, end] = rangeOf(child)
  if (isCollection(child) && !child.flow) {
    const last = child.items.at(-1)
    return last === undefined ? end : endOf(text, last as Child)
  }
  return isScalar(child) && child.type?.startsWith('BLOCK_') ? start + text.slice(start, end).trimEnd().length : end
}

const hasAnchor = (child: unknown): boolean => {
  if (isPair(child)) return hasAnchor(child.value)
  if (isScalar(child)) return child.anchor !== undefined
  return isCollection(child) && (child.anchor !== undefined || child.items.some(hasAnchor))
}

const findLineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Just behind the line on which the offset lies, its comment included. */
const findLineEnd = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset)
  const end = at === -1 ? text.length : at
  return text[end - 1] === '\r' ? end - 1 : end
}

export const findLineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
