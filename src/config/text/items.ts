/** The items of a list from a file of their own: `items: {file: blocked.txt}`. Texts exactly as written. */
import type { Diagnostic, Place } from '../../domain/model.ts'
import type { Bounds } from '../bounds.ts'
import { addProblem, configDiagnostic } from '../diagnostic.ts'
import type { Node } from './node.ts'
import { type CsvRecord, type RowReaders, type Rows, readRows, toRows } from './rows.ts'

export type Item = { readonly value: string; readonly place: Place }

export function readItemsFile(file: string, text: string, bounds?: Bounds): Promise<Rows<Item>> {
  const readers: RowReaders<Item> = {
    fromLines: (lines) => toRows(lines.map((line) => ({ value: line.text, place: line.place }))),
    fromRecords: readItemRecords,
    fromNode: readItemsNode,
  }
  return readRows({ file, text }, 'an items', readers, bounds)
}

/** A column `item` among others, or one column with or without that header. */
function readItemRecords(header: CsvRecord, records: readonly CsvRecord[]): Rows<Item> {
  const column = header.cells.indexOf('item')
  if (column === -1 && header.cells.length > 1) {
    const summary = 'The header has no column "item". Expected one, or a file of a single column.'
    return toRows<Item>([], [configDiagnostic(header.place, 'missing-item', summary)])
  }
  const diagnostics: Diagnostic[] = []
  const items: Item[] = []
  for (const { cells, place } of column === -1 ? [header, ...records] : records) {
    const value = cells[Math.max(column, 0)] ?? ''
    if (cells.length !== header.cells.length) {
      const summary = `This row has ${cells.length} cells, the first one ${header.cells.length}. Expected as many; a cell that holds a comma stands in double quotes.`
      addProblem(diagnostics, configDiagnostic(place, 'ragged-row', summary))
    } else if (value === '')
      addProblem(diagnostics, configDiagnostic(place, 'empty-item', 'The item of this row is empty. Remove the row.'))
    else items.push({ value, place })
  }
  return toRows(items, diagnostics)
}

function readItemsNode(node: Node): Rows<Item> {
  if (node.type !== 'sequence') {
    return toRows<Item>([], [configDiagnostic(node.place, 'wrong-type', 'Expected a list of texts.')])
  }
  const diagnostics: Diagnostic[] = []
  const items: Item[] = []
  for (const item of node.items) {
    if (item.type !== 'scalar' || item.value === null) {
      addProblem(diagnostics, configDiagnostic(item.place, 'wrong-type', 'Expected a text. Quote it if it is one.'))
    } else if (item.text === '')
      addProblem(diagnostics, configDiagnostic(item.place, 'empty-item', 'This item is empty. Remove it.'))
    else items.push({ value: item.text, place: item.place })
  }
  return toRows(items, diagnostics, node.items.length === 0)
}
