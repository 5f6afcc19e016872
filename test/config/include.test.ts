import { describe, expect, it } from 'vitest'
import { cacheTree, createMemoryTree, type Tree } from '../../src/config/files/tree.ts'
import { loadMerged } from '../../src/config/text/include.ts'
import { toJson } from '../../src/config/text/node.ts'

async function merge(files: Record<string, string>, main = 'fleet.yaml') {
  const { root, files: read, diagnostics } = await loadMerged(createMemoryTree(files), main)
  return {
    root,
    json: root && toJson(root),
    files: read,
    found: diagnostics.map((one) => `${one.code}@${one.file}:${one.line}:${one.column}`),
    summaries: diagnostics.map((one) => one.summary).join('\n'),
  }
}

describe('a fleet in several files', () => {
  it('maps merge and lists join, main file first, paths sorted', async () => {
    const merged = await merge({
      'fleet.yaml': 'version: 1\ninclude: [guards.yaml, "tenants/*.yaml"]\nrules: {a: 1}\naccounts: [m]\nvars: {x: 1}',
      'guards.yaml': 'version: 1\nrules: {b: 2}\npolicies: {p: 3}',
      'tenants/b.yaml': 'accounts: [b]\ntenants: [b]',
      'tenants/a.yaml': 'accounts: [a]\ntenants: [a]\nvars: {y: 2}',
      'tenants/ignored.txt': 'x',
    })
    expect(merged.found).toEqual([])
    expect(merged.files).toEqual(['fleet.yaml', 'guards.yaml', 'tenants/a.yaml', 'tenants/b.yaml'])
    expect(merged.json).toEqual({
      version: 1,
      include: ['guards.yaml', 'tenants/*.yaml'],
      rules: { a: 1, b: 2 },
      policies: { p: 3 },
      accounts: ['m', 'a', 'b'],
      tenants: ['a', 'b'],
      vars: { x: 1, y: 2 },
    })
  })

  it('every value keeps the file in which it stands', async () => {
    const { root } = await merge({
      'fleet.yaml': 'include: a.yaml\nrules: {a: 1}',
      'a.yaml': 'rules:\n  b: 2',
    })
    const rules = root?.entries.get('rules')?.node
    const places =
      rules?.type === 'mapping' ? [...rules.entries.values()].map(({ key }) => `${key.file}:${key.line}`) : []
    expect(places).toEqual(['fleet.yaml:2', 'a.yaml:2'])
  })

  it('inline tenants and tenant files are joined, each path with its own place', async () => {
    const { root, json, found } = await merge(
      {
        'f/fleet.yaml': 'include: [sub/a.yaml, sub/b.yaml]\ntenants: [x]',
        'f/sub/a.yaml': 'tenants: {file: t.csv}',
        'f/sub/b.yaml': 'tenants: {file: u.csv}',
      },
      'f/fleet.yaml',
    )
    expect(found).toEqual([])
    expect(json).toMatchObject({ tenants: ['x', { file: 't.csv' }, { file: 'u.csv' }] })
    const tenants = root?.entries.get('tenants')?.node
    const files = tenants?.type === 'sequence' ? tenants.items.map(({ place }) => place.file) : []
    expect(files).toEqual(['f/fleet.yaml', 'f/sub/a.yaml', 'f/sub/b.yaml'])
  })

  it('a single tenants section stays as it is written', async () => {
    const { json } = await merge({ 'fleet.yaml': 'include: a.yaml', 'a.yaml': 'tenants: {file: t.csv}' })
    expect(json).toMatchObject({ tenants: { file: 't.csv' } })
  })

  it('a section without content counts as nothing', async () => {
    const merged = await merge({
      'fleet.yaml': 'include: a.yaml\nrules:\nlists: {a: 1}',
      'a.yaml': 'rules: {b: 1}\nlists:',
    })
    expect(merged.found).toEqual([])
    expect(merged.json).toMatchObject({ rules: { b: 1 }, lists: { a: 1 } })
  })

  it.each([
    ['two patterns that name one file', 'include: ["*.yaml", a.yaml, ./a.yaml]'],
    ['a pattern that also matches the main file', 'include: "*.yaml"'],
  ])('a file is read once for %s', async (_, text) => {
    const merged = await merge({ 'fleet.yaml': text, 'a.yaml': 'accounts: [a]' })
    expect(merged).toMatchObject({ found: [], files: ['fleet.yaml', 'a.yaml'], json: { accounts: ['a'] } })
  })

  it('an included file that is empty on purpose is accepted', async () => {
    expect((await merge({ 'fleet.yaml': 'include: a.yaml', 'a.yaml': '{}' })).found).toEqual([])
  })
})

describe('what may not be included', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['declared twice', { 'a.yaml': 'rules: {r: 2}' }, ['declared-twice@a.yaml:1:9'], 'first at fleet.yaml:2:9'],
    [
      'guards and identity',
      { 'a.yaml': 'protect: []\nsettings: {}\nfleet: x' },
      ['main-file-only@a.yaml:1:1', 'main-file-only@a.yaml:2:1', 'main-file-only@a.yaml:3:1'],
      'main file',
    ],
    ['nested', { 'a.yaml': 'include: b.yaml' }, ['nested-include@a.yaml:1:1'], 'may not include'],
    ['another version', { 'a.yaml': 'version: 2' }, ['wrong-type@a.yaml:1:1'], 'version: 1'],
    ['empty', { 'a.yaml': '# nothing' }, ['yields-nothing@a.yaml:1:1'], 'Write {}'],
    ['a list', { 'a.yaml': '- x' }, ['wrong-type@a.yaml:1:1'], 'map of sections'],
    ['broken', { 'a.yaml': 'a: @' }, ['yaml-syntax@a.yaml:1:4'], 'Quote'],
    ['of another shape', { 'a.yaml': 'rules: [x]' }, ['wrong-type@a.yaml:1:8'], 'a mapping at fleet.yaml:2:1'],
    ['missing', { 'b.yaml': '{}' }, ['not-found@fleet.yaml:1:10'], 'Did you mean "b.yaml"?'],
    ['not text', { 'a.yaml': 'a\u0000' }, ['not-text@fleet.yaml:1:10'], 'NUL'],
  ])('an included file is refused: %s', async (_, files, expected, words) => {
    const merged = await merge({ 'fleet.yaml': 'include: a.yaml\nrules: {r: 1}', ...files })
    expect(merged.found).toEqual(expected)
    expect(merged.summaries).toContain(words)
    expect(merged.json).toMatchObject({ rules: { r: 1 } })
  })

  it.each<[string, string[]]>([
    ['include: "t/*.yaml"', ['yields-nothing@fleet.yaml:1:10']],
    ['include: ["a*.yaml", nope.yaml]', ['yields-nothing@fleet.yaml:1:11', 'not-found@fleet.yaml:1:22']],
    ['include: fleet.yaml', ['includes-itself@fleet.yaml:1:10']],
    ['include: ../x.yaml', ['outside-repository@fleet.yaml:1:10']],
    ['include: /x.yaml', ['outside-repository@fleet.yaml:1:10']],
    ['include: .git/x.yaml', ['inside-git@fleet.yaml:1:10']],
    ['include: {a: b}', ['wrong-type@fleet.yaml:1:10']],
    ['include: [1, [x]]', ['wrong-type@fleet.yaml:1:11', 'wrong-type@fleet.yaml:1:14']],
    ['include: []', []],
    ['a: 1\na: 2\ninclude: x.yaml', ['duplicate-key@fleet.yaml:2:1', 'not-found@fleet.yaml:3:10']],
  ])('an include is checked: %j', async (text, expected) => {
    expect((await merge({ 'fleet.yaml': text })).found).toEqual(expected)
  })
})

describe('the main file', () => {
  it.each<[string, string, string[]]>([
    ['# nothing', 'fleet.yaml', ['empty-file@fleet.yaml:1:1']],
    ['- x', 'fleet.yaml', ['wrong-type@fleet.yaml:1:1']],
    ['a: @', 'fleet.yaml', ['yaml-syntax@fleet.yaml:1:4']],
    ['a: 1', 'flete.yaml', ['not-found@flete.yaml:null:null']],
    ['a: 1', '../fleet.yaml', ['outside-repository@../fleet.yaml:null:null']],
  ])('a main file %j read as %s gives no root', async (text, main, expected) => {
    expect(await merge({ 'fleet.yaml': text }, main)).toMatchObject({ root: null, found: expected })
  })

  it('the main file reaches files above its own directory', async () => {
    const merged = await merge(
      { 'a/b/fleet.yaml': 'include: ../../common/*.yaml', 'common/x.yaml': 'vars: {a: 1}' },
      'a/b/fleet.yaml',
    )
    expect(merged).toMatchObject({ found: [], files: ['a/b/fleet.yaml', 'common/x.yaml'] })
  })

  it('each directory is listed once, however many files are included', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`t/${i}.yaml`, `tenants: [t${i}]`]))
    const plain = createMemoryTree({ 'fleet.yaml': 'include: "t/*.yaml"', ...files })
    const listed: string[] = []
    const tree: Tree = {
      read: plain.read,
      entries: (directory) => {
        listed.push(directory)
        return plain.entries(directory)
      },
    }
    expect((await loadMerged(cacheTree(tree), 'fleet.yaml')).files).toHaveLength(51)
    expect(listed).toEqual(['', 't'])
  })
})
