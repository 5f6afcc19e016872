import { describe, expect, it } from 'vitest'
import { readItemsFile } from '../../src/config/text/items.ts'

const read = async (file: string, text: string) => {
  const { rows, isEmptyOnPurpose, diagnostics } = await readItemsFile(file, text)
  return {
    items: rows.map(({ value, place }) => `${value}@${place.line}:${place.column}`),
    isEmptyOnPurpose,
    found: diagnostics.map((one) => `${one.code}@${one.line}:${one.column}`),
  }
}

describe('a file of list items', () => {
  it.each<[string, string, string[]]>([
    [
      'b.txt',
      '\uFEFF# spam\r\nspam.example\r\n\r\n  a+b@x.example # why\r\nx#y@z.example',
      ['spam.example@2:1', 'a+b@x.example@4:3', 'x#y@z.example@5:1'],
    ],
    ['b.csv', 'item\na\n\nb', ['a@2:1', 'b@4:1']],
    ['b.csv', 'a\nb', ['a@1:1', 'b@2:1']],
    ['b.csv', 'reason,item\n"x\ny",a\nz,b', ['a@2:1', 'b@4:1']],
    ['b.json', '["a", "b"]', ['a@1:2', 'b@1:7']],
    ['b.yml', '- a\n- 1.0\n- "null"', ['a@1:3', '1.0@2:3', 'null@3:3']],
  ])('a file %s is read: %j', async (file, text, items) => {
    expect(await read(file, text)).toEqual({ items, isEmptyOnPurpose: false, found: [] })
  })

  it.each<[string, string, boolean]>([
    ['b.yaml', '[]', true],
    ['b.json', ' [ ] ', true],
    ['b.yaml', '', false],
    ['b.txt', '# none', false],
    ['b.csv', 'item\n', false],
  ])('a file %s yields nothing: %j (on purpose: %s)', async (file, text, isEmptyOnPurpose) => {
    expect(await read(file, text)).toEqual({ items: [], isEmptyOnPurpose, found: [] })
  })

  it.each<[string, string, string[]]>([
    ['b.csv', 'reason,domain\nx,y', ['missing-item@1:1']],
    ['b.csv', 'reason,item\nx,\ny', ['empty-item@2:1', 'ragged-row@3:1']],
    ['b.csv', 'item\n"a', ['csv-syntax@2:1']],
    ['b.yaml', '{item: a}', ['wrong-type@1:1']],
    ['b.yaml', '- \n- [a]\n- ""', ['wrong-type@1:3', 'wrong-type@2:3', 'empty-item@3:3']],
    ['b.yaml', '- @', ['yaml-syntax@1:3']],
    ['b.xml', '<a/>', ['unknown-ending@1:1']],
  ])('a file %s is refused: %j', async (file, text, found) => {
    expect((await read(file, text)).found).toEqual(found)
  })
})
