/** The items of a list from a file of their own: `items: {file: blocked.txt}`. Texts exactly as written. */
import type { Diagnostic, Place } from '../../domain/model.ts'
import { readCsv } from './csv.ts'
import { readLines } from './lines.ts'
import { quote, textDiagnostic } from './problem.ts'
import { readYaml } from './yaml.ts'

export type Item = { readonly value: string; readonly place: Place }
export type Items = {
  readonly items: readonly Item[]
  /** `[]` was written: no items on purpose. */
  readonly explicitlyEmpty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads by the file's ending: .txt, .csv, .json, .yaml or .yml. */
export function readItemsFile(file: string, text: string): Items {
  switch (/\.[^./]*$/.exec(file)?.[0].toLowerCase()) {
    case '.txt':
      return itemsOf(readLines(file, text).map(({ text: value, place }) => ({ value, place })))
    case '.csv':
      return readItemsCsv(file, text)
    case '.json':
    case '.yaml':
    case '.yml':
      return readItemsList(file, text)
    default: {
      const summary = `The kind of ${quote(file)} is not known. Expected an items file ending in .txt, .csv, .json, .yaml or .yml.`
      return itemsOf([], [textDiagnostic({ file, line: 1, column: 1 }, 'unknown-ending', summary)])
    }
  }
}

/** A column `item` among others, or one column with or without that header. */
function readItemsCsv(file: string, text: string): Items {
  const { records, diagnostics } = readCsv(file, text)
  const [header, ...rows] = records
  if (header === undefined) return itemsOf([], diagnostics)
  const column = header.cells.indexOf('item')
  if (column === -1 && header.cells.length > 1) {
    const summary = 'The header has no column "item". Expected one, or a file of a single column.'
    return itemsOf([], [...diagnostics, textDiagnostic(header.place, 'missing-item', summary)])
  }
  const problems = [...diagnostics]
  const items: Item[] = []
  for (const { cells, place } of column === -1 ? records : rows) {
    const value = cells[Math.max(column, 0)] ?? ''
    if (cells.length !== header.cells.length) {
      const summary = `This row has ${cells.length} cells, the first one ${header.cells.length}. Expected as many; a cell that holds a comma stands in double quotes.`
      problems.push(textDiagnostic(place, 'ragged-row', summary))
    } else if (value === '')
      problems.push(textDiagnostic(place, 'empty-item', 'The item of this row is empty. Remove the row.'))
    else items.push({ value, place })
  }
  return itemsOf(items, problems)
}

function readItemsList(file: string, text: string): Items {
  const { node, diagnostics } = readYaml(file, text)
  if (node === null) return itemsOf([], diagnostics)
  if (node.type !== 'sequence') {
    return itemsOf([], [...diagnostics, textDiagnostic(node.place, 'wrong-type', 'Expected a list of texts.')])
  }
  const problems = [...diagnostics]
  const items: Item[] = []
  for (const item of node.items) {
    if (item.type !== 'scalar' || item.value === null) {
      problems.push(textDiagnostic(item.place, 'wrong-type', 'Expected a text. Quote it if it is one.'))
    } else if (item.text === '')
      problems.push(textDiagnostic(item.place, 'empty-item', 'This item is empty. Remove it.'))
    else items.push({ value: item.text, place: item.place })
  }
  return { items, explicitlyEmpty: node.items.length === 0, diagnostics: problems }
}

function itemsOf(items: readonly Item[], diagnostics: readonly Diagnostic[] = []): Items {
  return { items, explicitlyEmpty: false, diagnostics }
}
