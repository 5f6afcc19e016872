import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { isBrokenComma, isBrokenPlaceholder, type Mapping, type Node, toJson } from '../../src/config/text/node.ts'
import { readYaml } from '../../src/config/text/yaml.ts'
import type { Json } from '../../src/domain/model.ts'
import { runs } from '../runs.ts'

const read = (text: string) => readYaml('fleet.yaml', text)
/** `code@line:column` of each diagnostic. */
const listCodes = async (text: string) =>
  (await read(text)).diagnostics.map((one) => `${one.code}@${one.line}:${one.column}`)
const summaries = async (text: string) => (await read(text)).diagnostics.map((one) => one.summary).join('\n')
async function value(text: string): Promise<Json> {
  const { node, diagnostics } = await read(text)
  expect(diagnostics).toEqual([])
  if (node === null) throw new Error('nothing was read')
  return toJson(node)
}
function at(node: Node | null | undefined, ...path: (string | number)[]): Node {
  let here: Node | null | undefined = node
  for (const step of path) {
    if (here?.type === 'mapping') here = here.entries.get(String(step))?.node
    else if (here?.type === 'sequence') here = here.items[Number(step)]
  }
  if (!here) throw new Error(`nothing at ${path.join('.')}`)
  return here
}

describe('values', () => {
  it.each<[string, Json]>([
    ['a: yes\nb: no\nc: on\nd: off\ny: n', { a: 'yes', b: 'no', c: 'on', d: 'off', y: 'n' }],
    ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['a: true\nb: False\nc: ~\nd: null\ne:', { a: true, b: false, c: null, d: null, e: null }],
    ['a: 007\nb: 0x1F\nc: 1.50\nd: -3\ne: 1e3', { a: 7, b: 31, c: 1.5, d: -3, e: 1000 }],
    ['a: 2026-01-01\nb: 12:30', { a: '2026-01-01', b: '12:30' }],
    ['a: !!str 7\nb: !!int "7"\nc: ! 7', { a: '7', b: 7, c: '7' }],
    ['a: |\n  x\n  y\nb: >\n  x\n  y\n', { a: 'x\ny\n', b: 'x y\n' }],
    ['"support-{slug}": {a: "{slug}"}', { 'support-{slug}': { a: '{slug}' } }],
    ['support-{slug}: {a: b}', { 'support-{slug}': { a: 'b' } }],
    ['email: support-{slug}@x.example', { email: 'support-{slug}@x.example' }],
    ['tenants: [\n  a,\n  b,\n]\n', { tenants: ['a', 'b'] }],
    ['{\n\t"a": [\n\t\t1,\n\t\t{"b":"\\ud83d\\ude00\\/"}\n\t]\n}\n', { a: [1, { b: '😀/' }] }],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
    ['[]', []],
    ['{}', {}],
    ['hello', 'hello'],
  ])('a value is read: %j', async (text, expected) => {
    expect(await value(text)).toEqual(expected)
  })

  it.each(['', '\n', '# only a comment\n', '---\n', '\uFEFF', '--- # x\n...\n'])(
    'a file with nothing in it is no error: %j',
    async (text) => {
      expect(await read(text)).toEqual({ node: null, diagnostics: [] })
    },
  )

  it.each([
    ['a: 007', '007'],
    ['a: true', 'true'],
    ['a: 1.0', '1.0'],
    ['a: 0x1F', '0x1F'],
    ['a: 12345678901234567890', '12345678901234567890'],
    ['a: "x\\u0041"', 'xA'],
    ["a: 'it''s'", "it's"],
    ['a: ~', '~'],
    ['a:', ''],
    ['a: ""', ''],
  ])('a scalar keeps its source text: %j', async (text, expected) => {
    const node = at((await read(text)).node, 'a')
    expect(node.type === 'scalar' && node.text).toBe(expected)
  })

  it('each value and each key knows where it stands', async () => {
    const { node } = await read('a: 1\nb:\n  - x\n  - {c: "d"}\ne:\nf: &n !!str 7\n')
    const places = [['a'], ['b'], ['b', 0], ['b', 1], ['b', 1, 'c'], ['e'], ['f']].map(
      (path) => at(node, ...path).place,
    )
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:4',
      '3:3',
      '3:5',
      '4:5',
      '4:9',
      '5:3',
      '6:13',
    ])
    const keys =
      node?.type === 'mapping' ? [...node.entries.values()].map(({ key }) => `${key.line}:${key.column}`) : []
    expect(keys).toEqual(['1:1', '2:1', '5:1', '6:1'])
  })
})

describe('anchors, aliases and merge keys', () => {
  it.each<[string, Json]>([
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['a: &x 1\nb: &x 2\nc: *x', { a: 1, b: 2, c: 2 }],
    ['a: &x k\n*x : 2', { a: 'k', k: 2 }],
    ['base: &b {p: 1, q: 2}\nc: {<<: *b, q: 3}', { base: { p: 1, q: 2 }, c: { p: 1, q: 3 } }],
    ['c:\n  q: 3\n  <<: {q: 1, p: 1}', { c: { q: 3, p: 1 } }],
    ['c: {<<: [{p: 1}, {p: 2, q: 2}]}', { c: { p: 1, q: 2 } }],
    ['a: &a {p: 1}\nb: &b {<<: *a, q: 2}\nc: {<<: *b}', { a: { p: 1 }, b: { p: 1, q: 2 }, c: { p: 1, q: 2 } }],
    ['{"<<": 1}', { '<<': 1 }],
  ])('an alias is resolved: %j', async (text, expected) => {
    expect(await value(text)).toEqual(expected)
  })

  it('an aliased value stays where it was written', async () => {
    const { node } = await read('base: &b\n  p: 1\nc:\n  <<: *b\nd: *b\n')
    expect(at(node, 'c', 'p').place.line).toBe(2)
    expect(at(node, 'd').place.line).toBe(2)
    expect(at(node, 'c').place.line).toBe(4)
  })

  it.each([
    ['a: &x 1\n*x : 2', ['bad-key@2:1']],
    ['a: {<<: *nope}', ['unknown-alias@1:9']],
    ['a: *nope\nb: *none', ['unknown-alias@1:4', 'unknown-alias@2:4']],
    ['a: &x [*x]', ['alias-loop@1:8']],
    ['a: &x\n  b: *x', ['alias-loop@2:6']],
    ['a: {<<: 1}', ['bad-merge@1:5']],
    ['a: {<<: [{b: 1}, 2]}', ['bad-merge@1:5']],
    ['a: {<<: {b: 1}, <<: {c: 1}}', ['duplicate-key@1:17']],
  ])('an alias is refused: %j', async (text, expected) => {
    expect(await listCodes(text)).toEqual(expected)
  })

  it('an alias counts as what it stands for, not as what it weighs in memory', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    )
    expect(await listCodes(['a0: &a0 x', ...levels].join('\n'))).toEqual(['alias-bomb@6:30'])
  })

  it('a merge key counts as well', async () => {
    const wide = Array.from({ length: 2000 }, (_, i) => `k${i}: v`).join(', ')
    const text = `base: &b {${wide}}\nmany:\n${'  - {<<: *b}\n'.repeat(600)}`
    expect(await listCodes(text)).toEqual(['alias-bomb@35:10'])
  })

  it('depth that only aliases make is seen', async () => {
    const levels = Array.from({ length: 150 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`)
    expect(await listCodes(['a0: &a0 x', ...levels].join('\n'))).toEqual(['too-deep@100:12'])
  })
})

describe('what is refused', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', ['duplicate-key@3:1']],
    ['{"a": {"b": 1, "b": 2}, "a": 1}', ['duplicate-key@1:16', 'duplicate-key@1:25']],
    ['a: 1\n"a": 2', ['duplicate-key@2:1']],
    ['1: x\ntrue: y\n~: z', ['bad-key@1:1', 'bad-key@2:1', 'bad-key@3:1']],
    ['? [a]\n: b', ['bad-key@1:3']],
    ['__proto__: 1\nconstructor: 2\nprototype: 3', ['reserved-key@1:1']],
    ['a: !!binary eA==\nb: !foo x\nc: !!set {a}', ['bad-tag@1:13', 'bad-tag@2:9', 'bad-tag@3:10']],
    ['a: !!int abc\nb: !!map [1]', ['bad-tag@1:10', 'bad-tag@2:10']],
    ['a: .nan\nb: -.inf\nc: 1e999', ['bad-number@1:4', 'bad-number@2:4', 'bad-number@3:4']],
    ['a: b\n---\nc: d', ['several-documents@2:1']],
    ['a:\tb\n\tc: d', ['yaml-syntax@2:1']],
    ['a: @x\nb: `y`\nc: 1\nd: %z', ['yaml-syntax@1:4', 'yaml-syntax@2:4', 'yaml-syntax@4:4']],
    ['a: [x, y', ['yaml-syntax@1:9']],
    ['a: "x', ['yaml-syntax@1:6']],
    ['a: b: c', ['yaml-syntax@1:4']],
    ['a: "\\q"', ['yaml-syntax@1:5']],
    ['a: 1\na: 2\nb: @', ['duplicate-key@2:1', 'yaml-syntax@3:4']],
  ])('an error has its place: %j', async (text, expected) => {
    expect(await listCodes(text)).toEqual(expected)
  })

  it('an error of two equal keys names the first', async () => {
    expect(await summaries('a: 1\nb:\n  c: 1\n  c: 2')).toContain('first at fleet.yaml:3:3')
  })

  it.each([101, 1000, 100_000])('%i levels of brackets are refused with one error', async (depth) => {
    expect((await read('['.repeat(depth) + ']'.repeat(depth))).diagnostics.map((one) => one.code)).toEqual(['too-deep'])
  })

  it.each([
    ['keys that are maps', '? '.repeat(3000)],
    ['lists in lists', '- '.repeat(3000)],
    ['maps in maps', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('thousands of %s are refused with one error', async (_, text) => {
    expect(await listCodes(text)).toEqual([expect.stringContaining('too-deep@')])
  })

  it('a file may have 100 levels', async () => {
    expect(await listCodes('['.repeat(100) + ']'.repeat(100))).toEqual([])
  })

  it('a file with very many syntax errors does not list them all', async () => {
    expect(await listCodes(Array.from({ length: 500 }, (_, i) => `a${i}: @x\n`).join(''))).toHaveLength(51)
  })
})

describe('text that should have been quoted', () => {
  it.each([
    ['name: {title} support', '1:7', 'Quote the value: name: "{title} support"'],
    ['  - email: {slug}@x.example', '1:12', 'Quote the value: email: "{slug}@x.example"'],
    ['a: {slug}-{tier}', '1:4', 'Quote the value: a: "{slug}-{tier}"'],
    ['accounts:\n  - {email: support-{slug}@x.example, name: y}', '2:13', '"support-{slug}@x.example"'],
    ['a: [{slug}@x]', '1:5', '"{slug}@x"'],
    ['{slug}-x: 1', '1:1', 'Quote the key: "{slug}-x":'],
    ['{slug}: 1', '1:1', 'Quote it: "{slug}"'],
  ])('the message says what to quote in %j', async (text, place, expected) => {
    expect(await listCodes(text)).toEqual([`unquoted-placeholder@${place}`])
    expect(await summaries(text)).toContain(expected)
  })

  it.each([
    ['title: {slug}', true],
    ['title: { slug }', true],
    ['title: {slug: x}', false],
    ['title: {slug, b}', false],
    ['title:\n  slug:', false],
    ['title: {slug: ~}', false],
    ['title: {}', false],
    ['title: slug', false],
  ])('a placeholder that lost its quotes is recognised: %j', async (text, expected) => {
    expect(isBrokenPlaceholder(at((await read(text)).node, 'title'))).toBe(expected)
  })

  it('a text that a comma split is recognised', async () => {
    const record = at((await read('[{slug: globex, title: Globex, Inc.}]')).node, 0) as Mapping
    expect(['slug', 'title', 'Inc.'].filter((key) => isBrokenComma(record, key))).toEqual(['Inc.'])
  })
})

describe('any text', () => {
  const key = fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__')
  const json = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      fc.array(tie('json'), { maxLength: 5 }),
      fc
        .dictionary(
          fc.oneof(
            fc.string(),
            key.filter((name) => name.isWellFormed() && !/\p{C}/u.test(name)),
          ),
          tie('json'),
          { maxKeys: 5 },
        )
        .filter((map) => !Object.hasOwn(map, '__proto__')),
    ) as fc.Arbitrary<Json>,
  })).json

  it('text that JSON.stringify writes reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.constantFrom(undefined, 2, '\t'), async (data, indent) => {
        const { node, diagnostics } = await read(JSON.stringify(data, null, indent))
        expect(diagnostics).toEqual([])
        expect(node && toJson(node)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })

  // The package writes the key << without quotes, which makes a merge of it.
  const mergeless = json.filter((data) => !JSON.stringify(data).includes('"<<":'))

  it('text that the yaml package writes reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(mergeless, async (data) => {
        const plain = JSON.parse(JSON.stringify(data)) as Json
        const { node, diagnostics } = await read(stringify(plain))
        expect(diagnostics).toEqual([])
        expect(node && toJson(node)).toEqual(plain)
      }),
    )
  })

  it('any text is read without throwing, and every problem has a place inside it', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '&x',
      '*x',
      '<<',
      '!!int ',
      '|',
      '>',
      '#',
      '\t',
      '---',
      '%',
      '?',
      '\r\n',
      '1',
      '~',
      '{slug}',
      '\u0000',
      '😀',
      '\uFEFF',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const lines = source.replace(/^\uFEFF/, '').split('\n')
        const { node, diagnostics } = await read(source)
        if (node !== null) toJson(node)
        for (const { line, column } of diagnostics) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[(line ?? 1) - 1] ?? '').length + 1)
        }
      }),
      { numRuns: runs(2000) },
    )
  })

  it('a file of a hundred thousand tenants is read whole', async () => {
    const text = `tenants:\n${Array.from({ length: 100_000 }, (_, i) => `  - t${i}\n`).join('')}`
    const list = at((await read(text)).node, 'tenants')
    expect(list.type === 'sequence' && list.items.length).toBe(100_000)
    expect(at(list, 99_999).place.line).toBe(100_001)
  })
})
