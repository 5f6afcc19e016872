import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rows } from '../../src/config/text/rows.ts'
import { findRepeatedSlugs, readTenantFile, readTenantNode, type TenantRow } from '../../src/config/text/tenants.ts'
import { readYaml } from '../../src/config/text/yaml.ts'
import { runs } from '../runs.ts'

const listCodes = ({ diagnostics }: Rows<TenantRow>) =>
  diagnostics.map((one) => `${one.code}@${one.line}:${one.column}`)
const summaries = ({ diagnostics }: Rows<TenantRow>) => diagnostics.map((one) => one.summary).join('\n')
const slugsAt = ({ rows }: Rows<TenantRow>) => rows.map(({ slug, place }) => `${slug}@${place.line}:${place.column}`)
const fieldsOf = ({ rows }: Rows<TenantRow>) => rows.map(({ fields }) => ({ ...fields }))

describe('tenants.txt', () => {
  it.each<[string, string[]]>([
    ['acme\nglobex\n', ['acme@1:1', 'globex@2:1']],
    ['acme\r\nglobex', ['acme@1:1', 'globex@2:1']],
    ['\uFEFFacme', ['acme@1:1']],
    ['# all of them\n\n  acme  # the first\n\t\nx#y'.replace('x#y', 'b'), ['acme@3:3', 'b@5:1']],
    ['Acme\nGLOBEX', ['acme@1:1', 'globex@2:1']],
    ['007\n1.0\ntrue\na.b-c_d', ['007@1:1', '1.0@2:1', 'true@3:1', 'a.b-c_d@4:1']],
    ['', []],
    ['# none', []],
  ])('a text file is read: %j', async (text, expected) => {
    const read = await readTenantFile('t.txt', text)
    expect(listCodes(read)).toEqual([])
    expect(slugsAt(read)).toEqual(expected)
    expect(read.isEmptyOnPurpose).toBe(false)
  })

  it.each<[string, string[]]>([
    ['acme inc', ['bad-slug@1:1']],
    ['ok\n-a\n.b\nü\na,b\nx#y', ['bad-slug@2:1', 'bad-slug@3:1', 'bad-slug@4:1', 'bad-slug@5:1', 'bad-slug@6:1']],
    ['\u212Aelvin', ['bad-slug@1:1']],
    ['acme\nb\nACME\nacme', ['duplicate-slug@3:1', 'duplicate-slug@4:1']],
  ])('the bad lines of %j are refused', async (text, expected) => {
    expect(listCodes(await readTenantFile('t.txt', text))).toEqual(expected)
  })

  it('a repeated slug is refused with both places, and the first is kept', async () => {
    const read = await readTenantFile('dir/t.txt', 'acme\nAcme')
    expect(slugsAt(read)).toEqual(['acme@1:1'])
    expect(read.diagnostics[0]).toMatchObject({ severity: 'error', file: 'dir/t.txt', line: 2 })
    expect(summaries(read)).toContain('first at dir/t.txt:1:1')
  })
})

describe('tenants.csv', () => {
  it('a cell keeps its text as written, and an empty one is left out', async () => {
    const read = await readTenantFile('t.csv', 'title,slug,tier\n007,Acme,\ntrue,b, 1.0 \n" x ",c,"a ""b"", c"\n')
    expect(listCodes(read)).toEqual([])
    expect(fieldsOf(read)).toEqual([
      { title: '007', slug: 'acme' },
      { title: 'true', slug: 'b', tier: '1.0' },
      { title: ' x ', slug: 'c', tier: 'a "b", c' },
    ])
  })

  it.each(['\n', '\r\n', '\r'])(
    'a row knows its line after quoted line breaks and blank lines (%j)',
    async (newline) => {
      const lines = ['slug,title', '', 'a,"one', '', 'two"', ',', 'b,x', '  ', 'c,"', '"']
      const read = await readTenantFile('t.csv', `\uFEFF${lines.join(newline)}`)
      expect(listCodes(read)).toEqual([])
      expect(slugsAt(read)).toEqual(['a@3:1', 'b@7:1', 'c@9:1'])
      expect(read.rows[0]?.fields['title']).toBe('one\n\ntwo')
    },
  )

  it.each<[string, string[], string]>([
    ['slug,title\na,b,c\nd\ne,f', ['ragged-row@2:1', 'ragged-row@3:1'], 'has 3 cells, the header 2'],
    ['slug,title,title\na,b,c', ['duplicate-field@1:1'], 'twice in the header'],
    ['name\na', ['missing-slug@1:1'], 'no column "slug"'],
    ['slug;title\na;b', ['missing-slug@1:1'], 'not by ";"'],
    ['slug\ttitle\na\tb', ['missing-slug@1:1'], 'not by "\\t"'],
    ['slug,\na,b', ['bad-field@1:1'], 'Column 2 of the header has no name'],
    ['slug,my title,__proto__,constructor\na,b,c,d', ['bad-field@1:1', 'bad-field@1:1'], 'my title'],
    ['Slug,title\na,b', ['missing-slug@1:1'], 'one called "Slug"'],
    ['sulg,title\na,b', ['missing-slug@1:1'], 'one called "sulg"'],
    ['slug,title\n,x\na b,y', ['missing-slug@2:1', 'bad-slug@3:1'], 'not a slug'],
    ['slug,title\na,x\nA,y', ['duplicate-slug@3:1'], 'first at t.csv:2:1'],
    ['slug,title\na,b,c\nb,"open\nc,d', ['ragged-row@2:1', 'csv-syntax@4:1'], 'not closed'],
    ['slug,title\na,"x"y\n', ['csv-syntax@2:1'], 'do not fit'],
  ])('what is wrong in %j is refused', async (text, expected, words) => {
    const read = await readTenantFile('t.csv', text)
    expect(listCodes(read)).toEqual(expected)
    expect(summaries(read)).toContain(words)
  })

  it('a file reads back as any writer of CSV wrote it', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', 'a,b', 'x"y', 'line\nbreak', '# no comment', ' padded '))
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell)),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (pairs, newline, last) => {
          const lines = ['slug,one,two', ...pairs.map(([one, two], i) => `t${i},${quote(one)},${quote(two)}`)]
          const read = await readTenantFile('t.csv', lines.join(newline) + (last ? newline : ''))
          expect(listCodes(read)).toEqual([])
          expect(read.rows.map(({ fields }) => [fields['one'] ?? '', fields['two'] ?? ''])).toEqual(pairs)
        },
      ),
    )
  })
})

describe('tenants in YAML and JSON', () => {
  it.each<[string, Record<string, string>[]]>([
    ['- acme\n- {slug: globex, title: Globex Corp}', [{ slug: 'acme' }, { slug: 'globex', title: 'Globex Corp' }]],
    ['- 007\n- 1.0\n- true', [{ slug: '007' }, { slug: '1.0' }, { slug: 'true' }]],
    ['- {slug: A, n: 007, t: true, v: 1.0, e: ""}', [{ slug: 'a', n: '007', t: 'true', v: '1.0' }]],
    ['[{"slug": "a", "n": 1.50}, "b"]', [{ slug: 'a', n: '1.50' }, { slug: 'b' }]],
  ])('a list is read: %j', async (text, expected) => {
    for (const file of ['t.yaml', 't.yml', 't.JSON']) {
      const read = await readTenantFile(file, text)
      expect(listCodes(read)).toEqual([])
      expect(fieldsOf(read)).toEqual(expected)
    }
  })

  it('an empty list is not the same as nothing', async () => {
    expect(await readTenantFile('t.yaml', '[] # nobody yet')).toEqual({
      rows: [],
      isEmptyOnPurpose: true,
      diagnostics: [],
    })
    expect(await readTenantFile('t.yaml', '# nobody yet')).toEqual({
      rows: [],
      isEmptyOnPurpose: false,
      diagnostics: [],
    })
    expect((await readTenantFile('t.yaml', '- "?"')).isEmptyOnPurpose).toBe(false)
  })

  it.each<[string, string[], string]>([
    ['{slug: a}', ['wrong-type@1:1'], 'Expected a list'],
    ['-\n- null', ['wrong-type@1:2', 'wrong-type@2:3'], 'Quote it if "null" is the slug'],
    ['- [a]', ['wrong-type@1:3'], 'Expected a slug'],
    ['- {title: x}', ['missing-slug@1:3'], 'no slug'],
    ['- {slug: "", title: x}', ['missing-slug@1:3'], 'no slug'],
    ['- {slug: ~}', ['null-field@1:10'], 'null'],
    ['- {slug: a, title: }', ['null-field@1:13'], 'comma'],
    ['- slug: a\n  title:', ['null-field@2:9'], '"title" is null'],
    ['- slug: a\n  title: null', ['null-field@2:10'], 'quote it if "null" is the text'],
    ['- {slug: a, title: [x]}', ['wrong-type@1:20'], 'holds a sequence'],
    ['- {slug: a, my-title: x, 9x: y}', ['bad-field@1:13', 'bad-field@1:26'], 'not the name of a field'],
    ['- {slug: a, title: Globex, Inc.}', ['null-field@1:28'], 'quote the whole text'],
    ['- {slug: a, title: {tier}}', ['unquoted-placeholder@1:20'], 'Quote it'],
    ['- a\n- {slug: A}', ['duplicate-slug@2:3'], 'first at t.yaml:1:3'],
    ['- "a b"\n- ""', ['bad-slug@1:3', 'missing-slug@2:3'], 'not a slug'],
    ['- {slug: a, slug: b}', ['duplicate-key@1:13'], 'stands twice'],
  ])('what is wrong in %j is refused', async (text, expected, words) => {
    const read = await readTenantFile('t.yaml', text)
    expect(listCodes(read)).toEqual(expected)
    expect(summaries(read)).toContain(words)
  })

  it('a list inside the fleet file is read', async () => {
    const { node } = await readYaml('fleet.yaml', '\n- acme')
    expect(node && slugsAt(readTenantNode(node))).toEqual(['acme@2:3'])
  })
})

it.each(['t.xlsx', 't', 'dir.txt/t', '.txt.bak'])(
  'a file called %s is refused with the endings that are known',
  async (file) => {
    const read = await readTenantFile(file, 'a')
    expect(listCodes(read)).toEqual(['unknown-ending@1:1'])
    expect(summaries(read)).toContain('.txt, .csv, .json, .yaml or .yml')
  },
)

it('a slug that two sources have is found', async () => {
  const rows = [...(await readTenantFile('a.txt', 'x\ny')).rows, ...(await readTenantFile('b.txt', 'z\ny')).rows]
  expect(findRepeatedSlugs(rows)).toMatchObject([{ code: 'duplicate-slug', file: 'b.txt', line: 2 }])
})

it('a tenant’s fields have no inherited names', async () => {
  expect((await readTenantFile('t.txt', 'a')).rows[0]?.fields['toString']).toBeUndefined()
})

it('no file throws, and every problem has a place inside it', async () => {
  const piece = fc.constantFrom(
    'slug',
    ',',
    '"',
    '\n',
    '\r\n',
    'a',
    ' ',
    '#',
    ';',
    '- ',
    '{',
    '}',
    ': ',
    '\u0000',
    '\uFEFF',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('t.txt', 't.csv', 't.json', 't.yaml'), async (source, file) => {
      const lines = source.split(/\r\n|\r|\n/).length
      const { rows, diagnostics } = await readTenantFile(file, source)
      for (const line of [...rows.map(({ place }) => place.line), ...diagnostics.map((one) => one.line ?? 0)]) {
        expect(line).toBeGreaterThan(0)
        expect(line).toBeLessThanOrEqual(lines)
      }
      for (const row of rows) expect(row.slug).toMatch(/^[a-z0-9][a-z0-9._-]*$/)
    }),
    { numRuns: runs(2000) },
  )
})
