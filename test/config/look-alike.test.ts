import { describe, expect, it } from 'vitest'
import { findLookAlike } from '../../src/config/look-alike.ts'
import { compile, formatDiagnostic } from './run.ts'

const rule = (value: string) =>
  `match: {conditions: [{field: from.domain, operator: is, value: "${value}"}]}, actions: [{type: block}]`

const warnings = async (files: Parameters<typeof compile>[0]) => {
  const { fleet, diagnostics } = await compile(files)
  expect(fleet).not.toBeNull()
  return diagnostics
    .filter(({ code }) => code === 'look-alike')
    .map((problem) => `${formatDiagnostic(problem)} ${problem.summary}`)
}

describe('a letter that passes for another', () => {
  it.each([
    ['\u0441eo', '\u0441', 'c'],
    ['\u0441\u0435\u043e', '\u0441', 'c'],
    ['pa\u0443pal', '\u0443', 'y'],
    ['\uff50aypal', '\uff50', 'p'],
    ['\u{1d5c9}aypal', '\u{1d5c9}', 'p'],
    ['adm\u0131n', '\u0131', 'i'],
    ['\u0261oogle', '\u0261', 'g'],
    ['g\u03bfogle', '\u03bf', 'o'],
    ['sales-\u0430bc.example', '\u0430', 'a'],
    ['a\u0416b', '\u0416', null],
    ['of\ufb01ce', '\ufb01', 'fi'],
  ])('is found in %s', (text, letter, twin) => {
    expect(findLookAlike(text)).toEqual({ letter, twin })
  })

  it.each([
    '',
    'plain',
    'm\u00fcller',
    'caf\u00e9',
    '\u043c\u043e\u0441\u043a\u0432\u0430',
    '\u03b1\u03b8\u03ae\u03bd\u03b1',
    'ABC\u682a\u5f0f\u4f1a\u793e',
    '\u043f\u043e\u0447\u0442\u0430-mail',
    '\u{1F600}',
    'x\u0301',
  ])('is not seen in %s', (text) => {
    expect(findLookAlike(text)).toBeNull()
  })

  it('in an address is a warning with its place and its code point', async () => {
    expect(await warnings('accounts:\n  - email: "\u0441eo@b.example"')).toEqual([
      expect.stringMatching(/^look-alike fleet.yaml:2:12 email .*\(U\+0441\), which looks like 'c'/),
    ])
  })

  it('is looked for in all of an address, where every letter beyond ASCII is told', async () => {
    expect(await warnings('accounts: [{email: "m\u00fcller@b.example"}]')).toEqual([
      expect.stringMatching(/U\+00FC\), which is not ASCII/),
    ])
  })

  it('in a slug, which holds ASCII alone, is named in the error', async () => {
    const { diagnostics } = await compile('tenants: ["\u0430cme"]')
    expect(diagnostics[0]?.summary).toContain("holds '\u0430' (U+0430), which looks like 'a'")
  })

  it('in keys, items and conditions is a warning with its place', async () => {
    const files = {
      'fleet.yaml': `version: 1
lists: {"bl\u043ecked": {type: domain, items: {file: i.txt}}, l: {type: domain, items: ["p\u0430ypal.example", "m\u00fcller.example"]}}
rules: {r: {${rule('\u0430mazon.example')}}}
policies: {"p-{slug}": {for_each: tenants}}
tenants: [a]
`,
      'i.txt': 'good.example\np\u0430ypal.example\n',
    }
    expect((await warnings(files)).map((text) => text.split(' ')[1])).toEqual([
      'fleet.yaml:2:9',
      'fleet.yaml:2:84',
      'fleet.yaml:3:76',
      'i.txt:2:1',
    ])
  })
})
