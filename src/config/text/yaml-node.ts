/**
 * From the parser's tree to nodes, with a problem at each place that is none of what a file may hold. Aliases are resolved
 * (`anchors.ts`), and so are merge keys (`mapping.ts`).
 */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar as YamlScalar } from 'yaml'
import type { Diagnostic, Place } from '../../domain/model.ts'
import type { Bounds } from '../bounds.ts'
import { addProblem, configDiagnostic, quote } from '../diagnostic.ts'
import { createAnchors, type Report, type SizedNode } from './anchors.ts'
import { addEntry, addMerge, closeMapping, openMapping } from './mapping.ts'
import { isBrokenPlaceholder, type Mapping, type Node, type Scalar, type Sequence } from './node.ts'

const MAX_DEPTH = 100

/** Many programs that read JSON take it for something else than a key. */
const RESERVED_KEY = '__proto__'

export function toNode(
  contents: ParsedNode | null,
  source: string,
  placeAt: (offset: number) => Place,
  bounds: Bounds,
): { readonly node: Node | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  let problems = 0
  let isReportedDeep = false
  const report: Report = (place, code, summary) => {
    problems += 1
    addProblem(diagnostics, configDiagnostic(place, code, summary))
  }
  const anchors = createAnchors(bounds, report)

  function build(yaml: ParsedNode | null, depth: number): SizedNode {
    const place = placeAt(yaml?.range[0] ?? 0)
    if (yaml === null) return leaf(place, null, '')
    if (isAlias(yaml)) return follow(yaml.source, place, depth)
    const anchor = yaml.anchor ? anchors.open(yaml.anchor) : null
    const value = buildValue(yaml, place, depth)
    if (anchor) anchor.value = value
    return value
  }

  function follow(alias: string, place: Place, depth: number): SizedNode {
    const target = anchors.find(alias, place)
    if (target === null || isTooDeep(place, depth + target.height - 1)) return leaf(place, null, '')
    return anchors.count(target, place) ? target : leaf(place, null, '')
  }

  /** Reported at the first place alone. */
  function isTooDeep(place: Place, depth: number): boolean {
    if (depth <= MAX_DEPTH) return false
    if (!isReportedDeep)
      report(place, 'too-deep', `The values here are nested too deeply. Expected at most ${MAX_DEPTH} levels.`)
    isReportedDeep = true
    return true
  }

  function buildValue(yaml: ParsedNode, place: Place, depth: number): SizedNode {
    if (isTooDeep(place, depth)) return leaf(place, null, '')
    const tagProblem = findTagProblem(yaml)
    if (tagProblem !== null) report(place, 'bad-tag', tagProblem)
    if (isScalar(yaml)) return buildScalar(yaml, place, report)
    if (isSeq<ParsedNode>(yaml)) return buildSequence(yaml.items, place, depth)
    if (isMap<ParsedNode, ParsedNode | null>(yaml)) return buildMapping(yaml.items, place, depth)
    return leaf(place, null, '')
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
    const mapping = openMapping(place, report)
    let size = 1
    let height = 0
    for (const { key, value: yaml } of pairs) {
      const keyPlace = placeAt(key.range[0])
      const isMerge = isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
      const name = isMerge ? null : readKey(key, keyPlace, depth)
      const problemsBefore = problems
      // An empty value stands just behind its key's colon, where one would write it.
      const value = yaml === null ? leaf(placeAt(key.range[1]), null, '') : build(yaml, depth + 1)
      size += value.size
      height = Math.max(height, value.height)
      if (isMerge) {
        const isGood = problems === problemsBefore && !anchors.isBomb()
        addMerge(mapping, keyPlace, isGood ? value.node : null)
      } else if (name !== null) addEntry(mapping, name, keyPlace, value.node)
    }
    return { node: closeMapping(mapping), size, height: height + 1 }
  }

  function readKey(yaml: ParsedNode, place: Place, depth: number): string | null {
    const { node } = build(yaml, depth + 1)
    if (isKey(node)) return node.value
    const { code, summary } = describeBadKey(node, source.slice(yaml.range[0], yaml.range[1]))
    report(place, code, summary)
    return null
  }

  const node = contents === null ? null : build(contents, 1).node
  const isNothing = node?.type === 'scalar' && node.value === null && node.text === ''
  return { node: isNothing ? null : node, diagnostics }
}

function buildScalar(yaml: YamlScalar, place: Place, report: Report): SizedNode {
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

const isKey = (node: Node): node is Scalar & { readonly value: string } =>
  node.type === 'scalar' && typeof node.value === 'string' && node.value !== RESERVED_KEY

/** `text` is as it is written. */
function describeBadKey(node: Node, text: string): { readonly code: string; readonly summary: string } {
  if (isBrokenPlaceholder(node)) {
    const summary = `YAML takes ${text} for a map here. Quote it: ${quote(text)}`
    return { code: 'unquoted-placeholder', summary }
  }
  if (node.type !== 'scalar' || typeof node.value !== 'string') {
    const hint = node.type === 'scalar' && node.text !== '' ? ` Quote it: ${quote(node.text)}` : ''
    return { code: 'bad-key', summary: `A key must be a text.${hint}` }
  }
  const summary = `The key ${quote(node.value)} is not allowed: programs that read the plan and the ledger may take it for something else than a name. Choose another one.`
  return { code: 'reserved-key', summary }
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
