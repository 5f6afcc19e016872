/**
 * Reads YAML 1.2 (core schema, and `<<` merge keys) and JSON into nodes that know their places. Never throws on any
 * text. After a syntax error there is no node: what follows it cannot be trusted, except keys that stand there twice. Of
 * the errors of one line the first is shown, in words for people: it causes the others.
 */
import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  YAMLParseError,
} from 'yaml'
import type { Diagnostic, Place } from '../../domain/model.ts'
import { type Bounds, createBounds } from '../bounds.ts'
import { configDiagnostic, quote } from '../diagnostic.ts'
import { AFTER_LEAK, isSecretText, NOT_SHOWN } from '../secret-text.ts'
import type { Node } from './node.ts'
import { toNode } from './yaml-node.ts'

export type YamlFile = {
  readonly node: Node | null
  /** After a syntax error: what the parser made of the file all the same. Good for the fleet's name and nothing else. */
  readonly partial?: Node | null
  readonly diagnostics: readonly Diagnostic[]
}

/** These keys are where they are whatever the syntax around them means. */
const SURE_AFTER_SYNTAX_ERROR = new Set(['duplicate-key', 'reserved-key'])

export async function readYaml(file: string, text: string, bounds: Bounds = createBounds()): Promise<YamlFile> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, source.length))
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const start = { file, line: 1, column: 1 }
  const document = await parse(source, lines, (count) => bounds.countParts(start, count), bounds)
  if (document === null) return { node: null, diagnostics: [configDiagnostic(start, 'too-deep', TOO_DEEP)] }
  await bounds.checkpoint()
  const syntax = findSyntaxProblems(document.errors, source, placeAt)
  const { node, diagnostics } = toNode(document.contents, source, placeAt, bounds)
  await bounds.checkpoint()
  const conceal = (problem: Diagnostic): Diagnostic => {
    const { code, line, summary } = problem
    if (!isSecretText(source, lines.lineStarts[(line ?? 1) - 1] ?? 0)) return problem
    if (canQuote(problem)) {
      const hidden = `YAML does not take this line as it stands: quote its value if it is a text. It ${NOT_SHOWN}.`
      return { ...problem, summary: hidden }
    }
    return code === 'yaml-syntax'
      ? { ...problem, summary: `${summary} If a secret stands here: ${AFTER_LEAK}.` }
      : problem
  }
  if (syntax.length === 0) return { node, diagnostics: diagnostics.map(conceal) }
  const brokenLines = new Set(syntax.map(({ line }) => line))
  const sure = diagnostics.filter(({ code, line }) => SURE_AFTER_SYNTAX_ERROR.has(code) && !brokenLines.has(line))
  const all = [...syntax, ...sure].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { node: null, partial: node, diagnostics: all.map(conceal) }
}

const QUOTING: ReadonlySet<string> = new Set([
  'alias-loop',
  'bad-key',
  'bad-number',
  'bad-tag',
  'unknown-alias',
  'unquoted-placeholder',
])
const OTHER_SYNTAX = 'This is not valid YAML: '

/** Whether the words may repeat what stands there. */
const canQuote = ({ code, summary }: Diagnostic): boolean => QUOTING.has(code) || summary.startsWith(OTHER_SYNTAX)

const TOO_DEEP = 'This file is nested too deeply to be read. Expected at most 100 levels.'

/** How many words and marks are read between two looks at the bounds. */
const STRETCH = 1000

/**
 * As `parseDocument` of the library does, with pauses. Keys are checked by our own walk (the library compares every pair);
 * `%YAML 1.1` changes nothing. Null: nested too deeply for the stack.
 */
async function parse(
  source: string,
  lineCounter: LineCounter,
  count: (parts: number) => void,
  { checkpoint }: Bounds,
): Promise<Document.Parsed<ParsedNode> | null> {
  const parser = new Parser(lineCounter.addNewLine)
  const tokens: CST.Token[] = []
  let stretch = 0
  lineCounter.addNewLine(0)
  try {
    for (const lexeme of new Lexer().lex(source)) {
      for (const token of parser.next(lexeme)) tokens.push(token)
      stretch += 1
      if (stretch < STRETCH) continue
      count(stretch)
      stretch = 0
      await checkpoint()
    }
    count(stretch)
    for (const token of parser.end()) tokens.push(token)
    return compose(tokens, source.length)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function compose(tokens: readonly CST.Token[], end: number): Document.Parsed<ParsedNode> | null {
  const composer = new Composer<ParsedNode>({
    prettyErrors: false,
    uniqueKeys: false,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
  })
  const [first, second] = composer.compose(tokens, true, end)
  if (first !== undefined && second !== undefined) {
    const range: [number, number] = [second.range[0], second.range[1]]
    first.errors.push(new YAMLParseError(range, 'MULTIPLE_DOCS', 'several documents'))
  }
  return first ?? null
}

const MOST_ERRORS = 50

function findSyntaxProblems(
  errors: readonly YAMLParseError[],
  source: string,
  placeAt: (offset: number) => Place,
): readonly Diagnostic[] {
  const deep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION')
  if (deep) {
    const summary = 'The values here are nested too deeply. Expected at most 100 levels.'
    return [configDiagnostic(placeAt(deep.pos[0]), 'too-deep', summary)]
  }
  const problems = new Map<number, Diagnostic>()
  for (const error of errors) {
    const place = placeAt(error.pos[0])
    if (problems.has(place.line)) continue
    if (problems.size === MOST_ERRORS) {
      problems.set(place.line, configDiagnostic(place, 'yaml-syntax', 'There are more syntax errors from here on.'))
      break
    }
    problems.set(place.line, toDiagnostic(error, place, getLine(source, error.pos[0])))
  }
  return [...problems.values()]
}

function toDiagnostic(error: YAMLParseError, place: Place, line: string): Diagnostic {
  if (error.code === 'MULTIPLE_DOCS') {
    const summary =
      'A second YAML document starts here. Expected one document a file: remove the `---` or split the file.'
    return configDiagnostic(place, 'several-documents', summary)
  }
  const hint = findPlaceholderHint(line)
  if (hint !== null) return configDiagnostic({ ...place, column: hint.index + 1 }, 'unquoted-placeholder', hint.summary)
  if (/closing ['"]quote/.test(error.message)) return configDiagnostic(place, 'yaml-syntax', NOT_CLOSED)
  return configDiagnostic(place, 'yaml-syntax', PLAIN[error.code] ?? `${OTHER_SYNTAX}${error.message}.`)
}

const NOT_CLOSED = 'A quote that was opened above is not closed before here.'

const PLAIN: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT:
    'The indentation does not fit the lines above, or a bracket was not closed. Expected entries of one map or list to start in the same column, and each [ or { to have its ] or }.',
  TAB_AS_INDENT: 'A tab is used as indentation. Expected spaces.',
  MULTILINE_IMPLICIT_KEY: 'This line is neither `key: value` nor `- item`. Expected a colon and a space after the key.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second `key: ` stands on this line. Quote the value if its text holds a colon followed by a space, or put the second key on a line of its own.',
  BLOCK_IN_FLOW:
    'Inside [ ] and { } entries are separated by commas, and text that holds `: ` or starts with `- ` must be quoted.',
  BAD_SCALAR_START: 'Text may not start with this character. Quote the value.',
  BAD_DQ_ESCAPE: 'This is not an escape sequence. In double quotes write a backslash as \\\\, or use single quotes.',
  UNEXPECTED_TOKEN:
    'This does not belong here. If it is part of a text, quote the whole value; inside [ ] and { } entries are separated by commas.',
  KEY_OVER_1024_CHARS: 'This key is too long. Expected at most 1024 characters.',
}

/**
 * What to quote when the line holds `{word}` outside quotes, in a place where YAML takes the brace for a map. Null when
 * the line has none.
 */
function findPlaceholderHint(line: string): { readonly index: number; readonly summary: string } | null {
  if (line.length > 2000) return null
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => ' '.repeat(text.length))
  const match = /[^\s,[\]{}:]*\{[A-Za-z][A-Za-z0-9_]*\}[^\s,[\]{}:]*/.exec(bare)
  if (match === null) return null
  const why = 'YAML takes {word} for a map here.'
  const [, key = '', value = ''] = /^\s*(?:- +)*([^\s:{}[\]"']+): +([^\s[].*?)\s*$/.exec(line) ?? []
  if (/^[^"']+$/.test(value) && !/^\{\s*[A-Za-z_]\w*\s*:/.test(value)) {
    return {
      index: line.indexOf(value, line.indexOf(':')),
      summary: `${why} Quote the value: ${key}: ${quote(value)}`,
    }
  }
  const [text] = match
  const { index } = match
  if (/^:(\s|$)/.test(bare.slice(index + text.length)))
    return { index, summary: `${why} Quote the key: ${quote(text)}:` }
  return { index, summary: `${why} Quote the whole text that holds ${quote(text)}: "..."` }
}

function getLine(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return source.slice(start, end === -1 ? source.length : end)
}
