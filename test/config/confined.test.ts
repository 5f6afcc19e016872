import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfined } from '../../src/config/files/confined.ts'
import { expandPattern } from '../../src/config/files/glob.ts'
import { createMemoryTree, type Tree } from '../../src/config/files/tree.ts'
import { findNearName } from '../../src/domain/near-name.ts'
import { runs } from '../runs.ts'

const tree = createMemoryTree({
  'fleet.yaml': 'main',
  'Tenants/acme.yaml': 'a',
  'tenants/acme.yaml': 'b',
  'tenants/.hidden.yaml': 'h',
  'tenants/eu/globex.yaml': 'g',
  'tenants/eu/.git/x.yaml': 'x',
  'tenants/.dots/y.yaml': 'y',
  'tenants/notes.txt': 'n',
  '.GIT/config': 'c',
  '[odd]/fleet.yaml': 'o',
  '[odd]/part.yaml': 'p',
  'nul.txt': 'a\u0000b',
  'bad.txt': Uint8Array.of(0xc3, 0x28),
  'bom.txt': Uint8Array.of(0xef, 0xbb, 0xbf, 0x61),
})

describe('a path that a file names', () => {
  it.each<[string, string, string, string]>([
    ['', '', 'bad-path', 'empty'],
    ['a\nb', '', 'bad-path', 'control character'],
    ['tenants\\acme.yaml', '', 'bad-path', 'forward slashes'],
    ['/etc/passwd', '', 'outside-repository', 'absolute'],
    ['C:/x', '', 'outside-repository', 'absolute'],
    ['..', '', 'outside-repository', 'out of the repository'],
    ['../x', 'fleet.yaml', 'outside-repository', 'out of the repository'],
    ['../../x', 'tenants/acme.yaml', 'outside-repository', 'out of the repository'],
    ['tenants/../../x', '', 'outside-repository', 'out of the repository'],
    ['.GIT/config', '', 'inside-git', '.git'],
    ['x/../.git/config', '', 'inside-git', '.git'],
    ['tenants/eu/.git/x.yaml', '', 'inside-git', '.git'],
    ['.', '', 'not-a-file', 'directory'],
    ['tenants', '', 'not-a-file', 'not a file'],
    ['fleet.yaml/x', '', 'not-a-file', 'not a directory'],
    ['FLEET.yaml', '', 'not-found', 'Did you mean "fleet.yaml"?'],
    ['tenants/acne.yaml', '', 'not-found', 'Did you mean "acme.yaml"?'],
    ['tenant/acme.yaml', '', 'not-found', 'no directory "tenant" (for "tenant/acme.yaml"). Did you mean "tenants"?'],
    ['quite-different', '', 'not-found', 'There is no file "quite-different".'],
    ['nul.txt', '', 'not-text', 'NUL'],
    ['bad.txt', '', 'not-text', 'UTF-8'],
  ])('a path %j seen from %j is refused: %s', async (path, from, code, words) => {
    const result = await readConfined(tree, path, from)
    expect(result).toMatchObject({ code })
    expect('problem' in result && result.problem).toContain(words)
  })

  it('a path is compared with its letter case, and a byte order mark is no part of the text', async () => {
    expect(await readConfined(tree, 'Tenants/acme.yaml', '')).toMatchObject({ text: 'a' })
    expect(await readConfined(tree, 'tenants/acme.yaml', '')).toMatchObject({ text: 'b' })
    expect(await readConfined(tree, 'bom.txt', '')).toMatchObject({ text: 'a' })
  })

  it('a file may have 10 MiB and not one byte more', async () => {
    const limit = 10 * 1024 * 1024
    const large = createMemoryTree({ fits: 'x'.repeat(limit), over: 'x'.repeat(limit + 1) })
    expect(await readConfined(large, 'fits', '')).toMatchObject({ path: 'fits' })
    expect(await readConfined(large, 'over', '')).toMatchObject({ code: 'too-large' })
  })

  it('no path reaches anything but regular files of the tree', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'tenants',
      'eu',
      'acme.yaml',
      '.git',
      'fleet.yaml',
      '[odd]',
      '\\',
      '\u0000',
    )
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')),
    )
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom('', 'fleet.yaml', 'tenants/eu/globex.yaml'), async (name, from) => {
        const read: string[] = []
        const watched: Tree = {
          entries: tree.entries,
          read: (at, limit) => {
            read.push(at)
            return tree.read(at, limit)
          },
        }
        await readConfined(watched, name, from)
        for (const at of read) expect(at).toMatch(/^(?!.*\.git\/)[^/].*[a-z]$/)
      }),
      { numRuns: runs(1000) },
    )
  })
})

describe('an include pattern', () => {
  it.each<[string, string, string[]]>([
    ['tenants/*.yaml', '', ['tenants/acme.yaml']],
    ['*.yaml', 'tenants/x.yaml', ['tenants/acme.yaml']],
    ['../tenants/e*/*.yaml', 'Tenants/x.yaml', ['tenants/eu/globex.yaml']],
    [
      '**/*.yaml',
      '',
      [
        'Tenants/acme.yaml',
        '[odd]/fleet.yaml',
        '[odd]/part.yaml',
        'fleet.yaml',
        'tenants/acme.yaml',
        'tenants/eu/globex.yaml',
      ],
    ],
    ['tenants/**', '', ['tenants/acme.yaml', 'tenants/eu/globex.yaml', 'tenants/notes.txt']],
    ['tenants/.*.yaml', '', ['tenants/.hidden.yaml']],
    ['tenants/.dots/*.yaml', '', ['tenants/.dots/y.yaml']],
    ['tenants/{acme,eu/globex}.yaml', '', ['tenants/acme.yaml', 'tenants/eu/globex.yaml']],
    ['{T,t}enants/acme.yaml', '', ['Tenants/acme.yaml', 'tenants/acme.yaml']],
    ['[odd]/p*.yaml', '', ['[odd]/part.yaml']],
    ['tenants/{a,b}{c,d}me.yaml', '', ['tenants/acme.yaml']],
    ['?leet.yaml', '', ['fleet.yaml']],
    ['p*.yaml', '[odd]/fleet.yaml', ['[odd]/part.yaml']],
    ['part.yaml', '[odd]/fleet.yaml', ['[odd]/part.yaml']],
    ['nope/*.yaml', '', []],
    ['!tenants/*', '', []],
  ])('the pattern %s seen from %j gives %j', async (pattern, from, expected) => {
    expect(await expandPattern(tree, pattern, from)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['../*.yaml', 'outside-repository'],
    ['/**/*.yaml', 'outside-repository'],
    ['*/../*.yaml', 'bad-path'],
    ['tenants\\*.yaml', 'bad-path'],
    ['*'.repeat(1001), 'bad-path'],
    ['.git/*', 'inside-git'],
    ['nope.yaml', 'not-found'],
    ['tenants', 'not-a-file'],
    ['', 'bad-path'],
  ])('the pattern %s is refused: %s', async (pattern, code) => {
    expect(await expandPattern(tree, pattern, '')).toMatchObject({ code })
  })

  it('a pattern lists only directories that can match', async () => {
    const listed: string[] = []
    const watched: Tree = {
      read: tree.read,
      entries: (directory) => {
        listed.push(directory)
        return tree.entries(directory)
      },
    }
    await expandPattern(watched, 'tenants/*.yaml', '')
    expect(listed).toEqual(['tenants'])
    await expandPattern(watched, 'te*/e*/*.yaml', '')
    expect(listed.slice(1)).toEqual(['', 'tenants', 'tenants/eu'])
  })

  it('no pattern throws', async () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '?',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      '!',
      '+',
      '@',
      '|',
      ',',
      '/',
      '.',
      '..',
      'a',
      'tenants',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const found = await expandPattern(tree, pieces.join(''), '')
        expect(Array.isArray(found) || 'problem' in found).toBe(true)
      }),
      { numRuns: runs(1000) },
    )
  })
})

it.each<[string, string[], string | null]>([
  ['polices', ['policies', 'rules'], 'policies'],
  ['Rules', ['rules'], 'rules'],
  ['x', ['rules'], null],
  ['a', [], null],
])('the name near %s among %j is %s', (wanted, names, expected) => {
  expect(findNearName(wanted, names)).toBe(expected)
})
