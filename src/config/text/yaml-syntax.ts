/**
 * The parser's syntax errors in words for people: one for each line (the first causes the others), and where an
 * unquoted placeholder broke the line, what to quote.
 */
import type { ErrorCode, YAMLParseError } from 'yaml'
import type { Diagnostic, Place } from '../../domain/model.ts'
import { quote, textDiagnostic } from './problem.ts'

const MOST = 50

export function findSyntaxProblems(
  errors: readonly YAMLParseError[],
  source: string,
  placeAt: (offset: number) => Place,
): readonly Diagnostic[] {
  const deep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION')
  if (deep) {
    const summary = 'The values here are nested too deeply. Expected at most 100 levels.'
    return [textDiagnostic(placeAt(deep.pos[0]), 'too-deep', summary)]
  }
  const found = new Map<number, Diagnostic>()
  for (const error of errors) {
    const place = placeAt(error.pos[0])
    if (found.has(place.line)) continue
    if (found.size === MOST) {
      found.set(place.line, textDiagnostic(place, 'yaml-syntax', 'There are more syntax errors from here on.'))
      break
    }
    found.set(place.line, inWords(error, place, lineAround(source, error.pos[0])))
  }
  return [...found.values()]
}

function inWords(error: YAMLParseError, place: Place, line: string): Diagnostic {
  if (error.code === 'MULTIPLE_DOCS') {
    const summary =
      'A second YAML document starts here. Expected one document a file: remove the `---` or split the file.'
    return textDiagnostic(place, 'several-documents', summary)
  }
  const hint = placeholderHint(line)
  if (hint !== null) return textDiagnostic({ ...place, column: hint.index + 1 }, 'unquoted-placeholder', hint.summary)
  if (/closing ['"]quote/.test(error.message)) return textDiagnostic(place, 'yaml-syntax', NOT_CLOSED)
  return textDiagnostic(place, 'yaml-syntax', PLAIN[error.code] ?? `This is not valid YAML: ${error.message}.`)
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
function placeholderHint(line: string): { readonly index: number; readonly summary: string } | null {
  if (line.length > 2000) return null
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => ' '.repeat(text.length))
  const found = /[^\s,[\]{}:]*\{[A-Za-z][A-Za-z0-9_]*\}[^\s,[\]{}:]*/.exec(bare)
  if (found === null) return null
  const why = 'YAML takes {word} for a map here.'
  const [, key = '', value = ''] = /^\s*(?:- +)*([^\s:{}[\]"']+): +([^\s[].*?)\s*$/.exec(line) ?? []
  if (/^[^"']+$/.test(value) && !/^\{\s*[A-Za-z_]\w*\s*:/.test(value)) {
    return {
      index: line.indexOf(value, line.indexOf(':')),
      summary: `${why} Quote the value: ${key}: ${quote(value)}`,
    }
  }
  const [text] = found
  const { index } = found
  if (/^:(\s|$)/.test(bare.slice(index + text.length)))
    return { index, summary: `${why} Quote the key: ${quote(text)}:` }
  return { index, summary: `${why} Quote the whole text that holds ${quote(text)}: "..."` }
}

function lineAround(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return source.slice(start, end === -1 ? source.length : end)
}
