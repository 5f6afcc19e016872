/**
 * Reads YAML 1.2 (core schema, and `<<` merge keys) and JSON into nodes that know their places. Never throws on any
 * text. After a syntax error there is no node: what follows it cannot be trusted, except keys that stand there twice.
 */
import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { Diagnostic, Place } from '../../domain/model.ts'
import type { Node } from './node.ts'
import { textDiagnostic } from './problem.ts'
import { toNode } from './yaml-node.ts'
import { findSyntaxProblems } from './yaml-syntax.ts'

export type YamlFile = {
  readonly node: Node | null
  /** After a syntax error: what stands there as far as it can be told. Nothing may rest on it but the fleet's name. */
  readonly partial?: Node | null
  readonly diagnostics: readonly Diagnostic[]
}

/** These keys are where they are whatever the syntax around them means. */
const SURE_AFTER_SYNTAX_ERROR = new Set(['duplicate-key', 'reserved-key'])

export function readYaml(file: string, text: string): YamlFile {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, source.length))
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parse(source, lines)
  if (document === null) {
    const diagnostics = [textDiagnostic({ file, line: 1, column: 1 }, 'too-deep', TOO_DEEP)]
    return { node: null, diagnostics }
  }
  const syntax = findSyntaxProblems(document.errors, source, placeAt)
  const { node, diagnostics } = toNode(document.contents, source, placeAt)
  if (syntax.length === 0) return { node, diagnostics }
  const broken = new Set(syntax.map((problem) => problem.line))
  const sure = diagnostics.filter((found) => SURE_AFTER_SYNTAX_ERROR.has(found.code) && !broken.has(found.line))
  const all = [...syntax, ...sure].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { node: null, partial: node, diagnostics: all }
}

const TOO_DEEP = 'This file is nested too deeply to be read. Expected at most 100 levels.'

/** Keys are checked by our own walk (the library compares every pair); `%YAML 1.1` changes nothing. */
function parse(source: string, lineCounter: LineCounter): Document.Parsed<ParsedNode> | null {
  try {
    return parseDocument(source, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
