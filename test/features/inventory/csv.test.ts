import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeCsvCell, renderInventoryCsv } from '../../../src/features/inventory/formats.ts'
import { sampleView } from './sample.ts'

describe('inventory as CSV', () => {
  it('the CSV has a header, a record for each account, and CRLF after each', async () => {
    const view = await sampleView()
    const text = renderInventoryCsv(view)
    const records: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
    expect(records.map((record) => record['email'])).toEqual(view.accounts.map(({ email }) => email))
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])('a spreadsheet takes %j for no formula', (text) => {
    const [[cell]] = parse(escapeCsvCell(text)) as [[string]]
    expect(cell.startsWith("'")).toBe(true)
  })

  it('any text stays in one cell of one line that no spreadsheet reckons with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
        const line = `${escapeCsvCell(first)},${escapeCsvCell(second)}\r\n`
        const records = parse(line) as string[][]
        expect(records).toHaveLength(1)
        expect(records[0]).toHaveLength(2)
        for (const cell of records[0] ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]|[\r\n\u202e]/u)
      }),
    )
  })
})
