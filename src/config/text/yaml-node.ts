/**
 * From the parser's tree to nodes. An alias becomes the very node of its anchor, so memory stays linear; how large the
 * result would be when written out is counted all the same, because every later step walks it.
 */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar as YamlScalar } from 'yaml'
import type { Diagnostic, Place } from '../../domain/model.ts'
import type { Bounds } from '../bounds.ts'
import { addProblem, configDiagnostic, quote, showPlace } from '../diagnostic.ts'
import { isBrokenPlaceholder, type MapEntry, type Mapping, type Node, type Scalar, type Sequence } from './node.ts'

const MAX_DEPTH = 100

/** Many programs that read JSON take it for something else than a key. */
const RESERVED_KEY = '__proto__'

/** `size` and `height` are those of the tree written out. */
type SizedNode<N extends Node = Node> = { readonly node: N; readonly size: number; readonly height: number }
/** What an anchor names: null while its own value is being read. */
type Anchor = { value: SizedNode | null }

export function toNode(
  contents: ParsedNode | null,
  source: string,
  placeAt: (offset: number) => Place,
  bounds: Bounds,
): { readonly node: Node | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const anchors = new Map<string, Anchor>()
  let problems = 0
  let isBomb = false

  const report = (place: Place, code: string, summary: string): void => {
    problems += 1
    addProblem(diagnostics, configDiagnostic(place, code, summary))
  }
  const placeOf = (node: ParsedNode | null): Place => placeAt(node?.range[0] ?? 0)

  function build(yaml: ParsedNode | null, depth: number): SizedNode {
    const place = placeOf(yaml)
    if (yaml === null) return leaf(place, null, '')
    if (isAlias(yaml)) return follow(yaml.source, place, depth)
    const anchor: Anchor = { value: null }
    if (yaml.anchor) anchors.set(yaml.anchor, anchor)
    anchor.value = buildValue(yaml, place, depth)
    return anchor.value
  }

  function buildValue(yaml: ParsedNode, place: Place, depth: number): SizedNode {
    if (depth > MAX_DEPTH) return refuseTooDeep(place)
    const tagProblem = findTagProblem(yaml)
    if (tagProblem !== null) report(place, 'bad-tag', tagProblem)
    if (isScalar(yaml)) return buildScalar(yaml, place)
    if (isSeq<ParsedNode>(yaml)) return buildSequence(yaml.items, place, depth)
    if (isMap<ParsedNode, ParsedNode | null>(yaml)) return buildMapping(yaml.items, place, depth)
    return leaf(place, null, '')
  }

  function buildScalar(yaml: YamlScalar, place: Place): SizedNode {
    const { value } = yaml
    const text = yaml.source ?? (typeof value === 'string' ? value : '')
    if (typeof value === 'number' && !Number.isFinite(value)) {
      report(place, 'bad-number', `${quote(text)} is not a number that can be used here. Quote it if it is a text.`)
      return leaf(place, null, text)
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return leaf(place, value, text)
    }
    return leaf(place, text, text)
  }

  function buildSequence(items: readonly (ParsedNode | null)[], place: Place, depth: number): SizedNode<Sequence> {
    const values = items.map((item) => build(item, depth + 1))
    return {
      node: { type: 'sequence', items: values.map((value) => value.node), place },
      size: values.reduce((sum, value) => sum + value.size, 1),
      height: values.reduce((most, value) => Math.max(most, value.height), 0) + 1,
    }
  }

  function buildMapping(
    pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
    place: Place,
    depth: number,
  ): SizedNode<Mapping> {
    const entries = new Map<string, MapEntry>()
    const sources: Mapping[] = []
    let mergeKey: Place | null = null
    let size = 1
    let height = 0
    for (const pair of pairs) {
      const keyPlace = placeOf(pair.key)
      const isMerge = isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN'
      const key = isMerge ? null : readKey(pair.key, keyPlace, depth)
      const problemsBefore = problems
      const value = pair.value === null ? leaf(placeAfter(pair.key), null, '') : build(pair.value, depth + 1)
      size += value.size
      height = Math.max(height, value.height)
      if (isMerge) {
        if (mergeKey !== null) {
          report(
            keyPlace,
            'duplicate-key',
            `<< stands twice in this map, first at ${showPlace(mergeKey)}. To merge several maps write << once, with a list.`,
          )
        } else if (problems === problemsBefore && !isBomb) {
          for (const source of listMergeSources(value.node, keyPlace)) sources.push(source)
        }
        mergeKey ??= keyPlace
      } else if (key !== null) {
        const first = entries.get(key)
        if (first) {
          report(
            keyPlace,
            'duplicate-key',
            `The key ${quote(key)} stands twice in this map, first at ${showPlace(first.key)}. Remove one of them.`,
          )
        } else {
          entries.set(key, { key: keyPlace, node: value.node })
        }
      }
    }
    for (const source of sources) {
      for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry)
    }
    return { node: { type: 'mapping', entries, place }, size, height: height + 1 }
  }

  function readKey(yaml: ParsedNode, place: Place, depth: number): string | null {
    const { node } = build(yaml, depth + 1)
    if (isBrokenPlaceholder(node)) {
      const text = source.slice(yaml.range[0], yaml.range[1])
      const summary = `YAML takes ${text} for a map here. Quote it: ${quote(text)}`
      report(place, 'unquoted-placeholder', summary)
      return null
    }
    if (node.type !== 'scalar' || typeof node.value !== 'string') {
      const hint = node.type === 'scalar' && node.text !== '' ? ` Quote it: ${quote(node.text)}` : ''
      report(place, 'bad-key', `A key must be a text.${hint}`)
      return null
    }
    if (node.value === RESERVED_KEY) {
      const summary = `The key ${quote(node.value)} is not allowed: programs that read the plan and the ledger may take it for something else than a name. Choose another one.`
      report(place, 'reserved-key', summary)
      return null
    }
    return node.value
  }

  function listMergeSources(node: Node, keyPlace: Place): readonly Mapping[] {
    const sources = node.type === 'sequence' ? node.items : [node]
    return sources.filter((source): source is Mapping => {
      if (source.type === 'mapping') return true
      report(keyPlace, 'bad-merge', '<< takes a map or a list of maps. Quote it ("<<") if it is meant as a plain key.')
      return false
    })
  }

  function follow(name: string, place: Place, depth: number): SizedNode {
    const anchor = anchors.get(name)
    if (!anchor) {
      report(
        place,
        'unknown-alias',
        `No anchor &${name} stands above this alias. Quote the value if *${name} is a text.`,
      )
      return leaf(place, null, '')
    }
    const target = anchor.value
    if (target === null) {
      report(place, 'alias-loop', `*${name} stands inside the value that &${name} names, so it would never end.`)
      return leaf(place, null, '')
    }
    if (depth + target.height - 1 > MAX_DEPTH) return refuseTooDeep(place)
    if (bounds.countAliased(target.size)) return target
    if (!isBomb) {
      const summary = `The aliases up to here stand for more than ${bounds.getMostAliased()} values, the most for as much text. Write fewer aliases of aliases.`
      report(place, 'alias-bomb', summary)
    }
    isBomb = true
    return leaf(place, null, '')
  }

  let deepReported = false
  function refuseTooDeep(place: Place): SizedNode {
    if (!deepReported)
      report(place, 'too-deep', `The values here are nested too deeply. Expected at most ${MAX_DEPTH} levels.`)
    deepReported = true
    return leaf(place, null, '')
  }

  /** An empty value stands just behind its key's colon, where one would write it. */
  function placeAfter(key: ParsedNode): Place {
    return placeAt(key.range[1])
  }

  const node = contents === null ? null : build(contents, 1).node
  const isNothing = node?.type === 'scalar' && node.value === null && node.text === ''
  return { node: isNothing ? null : node, diagnostics }
}

function leaf(place: Place, value: Scalar['value'], text: string): SizedNode<Scalar> {
  return { node: { type: 'scalar', value, text, place }, size: 1, height: 1 }
}

/** Explicit tags: only those of the core schema, and only on values of that type. */
const CORE_TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `!!${name}`))

/** Null when the node has no tag, or a good one. */
function findTagProblem(yaml: ParsedNode): string | null {
  if (yaml.tag === undefined || yaml.tag === '!') return null
  const tag = yaml.tag.replace('tag:yaml.org,2002:', '!!')
  if (!CORE_TAGS.has(tag)) {
    return `The tag ${quote(tag)} is not known. Expected a plain value; quote it if the ! is part of a text.`
  }
  if (isOfTag(tag, yaml)) return null
  return `The value here is not what its tag ${quote(tag)} says. Remove the tag or correct the value.`
}

function isOfTag(tag: string, yaml: ParsedNode): boolean {
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
