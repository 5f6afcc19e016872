/**
 * Reads files of rows, tenants or list items: a text file with one a line, CSV as spreadsheets write it, or a list in JSON or
 * YAML. The caller gives a reader for each of these; problems with the format itself become diagnostics here.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic, Place } from '../../domain/model.ts'
import { type Bounds, createBounds } from '../bounds.ts'
import { configDiagnostic, quote } from '../diagnostic.ts'
import type { Node } from './node.ts'
import { readYaml } from './yaml.ts'

export type Rows<T> = {
  readonly rows: readonly T[]
  /** `[]` was written: none on purpose. */
  readonly isEmptyOnPurpose: boolean
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[]
}

export type Line = { readonly text: string; readonly place: Place }
/** `place` is where the record starts. */
export type CsvRecord = { readonly cells: readonly string[]; readonly place: Place }

export type RowReaders<T> = {
  readonly fromLines: (lines: readonly Line[]) => Rows<T>
  readonly fromRecords: (header: CsvRecord, records: readonly CsvRecord[]) => Rows<T>
  readonly fromNode: (node: Node) => Rows<T>
}

export function toRows<T>(
  rows: readonly T[],
  diagnostics: readonly Diagnostic[] = [],
  isEmptyOnPurpose = false,
): Rows<T> {
  const sorted = diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return { rows, isEmptyOnPurpose, diagnostics: sorted }
}

/** Reads by the file's ending: .txt, .csv, .json, .yaml or .yml. `what` is what it holds: `tenants`. */
export async function readRows<T>(
  { file, text }: { readonly file: string; readonly text: string },
  what: string,
  readers: RowReaders<T>,
  bounds: Bounds = createBounds(),
): Promise<Rows<T>> {
  const count = (parts: number) => bounds.countParts({ file, line: 1, column: 1 }, parts)
  switch (/\.[^./]*$/.exec(file)?.[0].toLowerCase()) {
    case '.txt':
      return readers.fromLines(readLines(file, text, count))
    case '.csv': {
      const { records, diagnostics } = readCsv(file, text, count)
      const [header, ...more] = records
      return addDiagnostics(header === undefined ? toRows<T>([]) : readers.fromRecords(header, more), diagnostics)
    }
    case '.json':
    case '.yaml':
    case '.yml': {
      const { node, diagnostics } = await readYaml(file, text, bounds)
      return addDiagnostics(node === null ? toRows<T>([]) : readers.fromNode(node), diagnostics)
    }
    default: {
      const summary = `The kind of ${quote(file)} is not known. Expected ${what} file ending in .txt, .csv, .json, .yaml or .yml.`
      return toRows<T>([], [configDiagnostic({ file, line: 1, column: 1 }, 'unknown-ending', summary)])
    }
  }
}

const addDiagnostics = <T>({ rows, isEmptyOnPurpose, diagnostics }: Rows<T>, more: readonly Diagnostic[]): Rows<T> =>
  toRows(rows, [...more, ...diagnostics], isEmptyOnPurpose)

/** Blank lines and `#` comments (on a line of their own or after a space) are left out. */
export function readLines(
  file: string,
  text: string,
  count: (lines: number) => void = () => undefined,
): readonly Line[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  count(lines.length)
  return lines.flatMap((line, index): readonly Line[] => {
    const comment = line.search(/(?:^|\s)#/)
    const content = (comment === -1 ? line : line.slice(0, comment)).trim()
    const column = line.length - line.trimStart().length + 1
    return content === '' ? [] : [{ text: content, place: { file, line: index + 1, column } }]
  })
}

type ParsedRecord = {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
  readonly raw: string
}

/**
 * Commas, double quotes, line breaks inside quotes. Space around an unquoted cell does not count; line breaks inside a cell
 * become `\n`. Lines on which every cell is empty are left out.
 */
function readCsv(
  file: string,
  text: string,
  count: (cells: number) => void,
): { readonly records: readonly CsvRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const unified = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const records: CsvRecord[] = []
  try {
    parse(unified, {
      info: true,
      raw: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (parsed) => {
        const { record, info, raw } = parsed as unknown as ParsedRecord
        count(record.length)
        const place = { file, line: findFirstLine(info.lines, raw), column: 1 }
        if (record.some((cell) => cell !== '')) records.push({ cells: record, place })
        return null
      },
    })
    return { records, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // What is inside quotes and what is not is unknown from here on: the rows before stay, and there is one diagnostic.
    const line = Math.min(Number(error['lines'] ?? 1), unified.split('\n').length)
    return {
      records,
      diagnostics: [configDiagnostic({ file, line, column: 1 }, 'csv-syntax', describeCsvError(error))],
    }
  }
}

/** The parser gives the line on which a record ends, and its text with the blank lines before it. */
function findFirstLine(end: number, raw: string): number {
  const breaks = raw.trimStart().replace(/\n$/, '').match(/\n/g)
  return end - (breaks?.length ?? 0)
}

function describeCsvError(error: CsvError): string {
  const rule =
    'A cell with a quote, a comma or a line break stands in double quotes, with each quote inside it doubled.'
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `A quoted cell is not closed before the file ends. ${rule}`
  return `The quotes of this row do not fit. ${rule}`
}
