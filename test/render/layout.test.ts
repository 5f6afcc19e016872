import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable, type Column } from '../../src/render/layout.ts'

type Row = { readonly name: string; readonly more: string; readonly least: string }
const COLUMNS: readonly Column<Row>[] = [
  { title: 'NAME', cell: ({ name }) => name, rank: 0, least: 4, most: 20 },
  { title: 'MORE', cell: ({ more }) => more, rank: 1, least: 4, most: 10 },
  { title: 'LEAST', cell: ({ least }) => least, rank: 2, least: 5, most: 10 },
]
const row = (name: string, more = 'more', least = 'least'): Row => ({ name, more, least })

describe('a table', () => {
  it('the least important columns are left out first, and named', () => {
    expect(buildTable(COLUMNS, [row('name')], 30).hidden).toEqual([])
    expect(buildTable(COLUMNS, [row('name')], 12).hidden).toEqual(['LEAST'])
    expect(buildTable(COLUMNS, [row('name')], 5).hidden).toEqual(['MORE', 'LEAST'])
  })

  it('spare width goes to the important columns first', () => {
    expect(buildTable(COLUMNS, [row('a'.repeat(12), 'b'.repeat(10))], 20).lines).toEqual([
      `${'a'.repeat(7)}  bbb…  least`.replace('aaaaaaa', 'aaaaaa…'),
    ])
  })

  it('a column that is empty everywhere is left out, and not called hidden', () => {
    expect(buildTable(COLUMNS, [row('name', '')], 40)).toMatchObject({ header: 'NAME  LEAST', hidden: [] })
  })

  it('a wide letter takes two cells, and a joined one counts as one letter', () => {
    expect(buildTable(COLUMNS, [row('日本'), row('abcd')], 40).lines).toEqual([
      '日本  more  least',
      'abcd  more  least',
    ])
  })

  it('a table fits every width, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: text, more: text, least: text }), { minLength: 1 }),
        fc.integer({ min: 4, max: 120 }),
        (rows, width) => {
          const { header, lines } = buildTable(COLUMNS, rows, width)
          for (const line of [header, ...lines]) expect(line.length).toBeLessThanOrEqual(width)
          expect(lines).toHaveLength(rows.length)
        },
      ),
    )
  })

  it('no control character gets through a table', () => {
    expect(buildTable(COLUMNS, [row('a\u001b[31m\u202eb')], 80).lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})
