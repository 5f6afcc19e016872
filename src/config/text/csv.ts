/**
 * CSV as spreadsheets write it: commas, double quotes, line breaks inside quotes. Space around an unquoted cell does not
 * count; line breaks inside a cell become `\n`. Lines on which every cell is empty are left out.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic, Place } from '../../domain/model.ts'
import { textDiagnostic } from './problem.ts'

/** `place` is where the record starts. */
export type CsvRecord = { readonly cells: readonly string[]; readonly place: Place }

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number }; readonly raw: string }

export function readCsv(
  file: string,
  text: string,
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
        const { record, info, raw } = parsed as unknown as Parsed
        const place = { file, line: startLine(info.lines, raw), column: 1 }
        if (record.some((cell) => cell !== '')) records.push({ cells: record, place })
        return null
      },
    })
    return { records, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // What is inside quotes and what is not is unknown from here on: the rows before stay, and this is told once.
    const line = Math.min(Number(error['lines'] ?? 1), unified.split('\n').length)
    return { records, diagnostics: [textDiagnostic({ file, line, column: 1 }, 'csv-syntax', inWords(error))] }
  }
}

/** The parser tells the line on which a record ends, and its text with the blank lines before it. */
function startLine(end: number, raw: string): number {
  const breaks = raw.trimStart().replace(/\n$/, '').match(/\n/g)
  return end - (breaks?.length ?? 0)
}

function inWords(error: CsvError): string {
  const rule =
    'A cell with a quote, a comma or a line break stands in double quotes, with each quote inside it doubled.'
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `A quoted cell is not closed before the file ends. ${rule}`
  return `The quotes of this row do not fit. ${rule}`
}
