import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CODES } from '../../src/config/codes.ts'

/** `code: 'x'`, and the second argument of `planDiagnostic`, `fault`, `problem`, `fail`, `report` and the like. */
const GIVEN = /(?:code: |\(\[?[^()]*(?:\([^()]*\))?[^()]*, |fault\(|\? )'([a-z]+(?:-[a-z]+)+|unused|unguarded)'/g

function codesIn(folder: string): string[] {
  const url = new URL(`../../src/${folder}/`, import.meta.url)
  const files = readdirSync(url).filter(
    (file) => file.endsWith('.ts') && file !== 'codes.ts' && !file.includes('.gen.'),
  )
  return files.flatMap((file) =>
    [...readFileSync(new URL(file, url), 'utf8').matchAll(GIVEN)].map((match) => match[1] ?? ''),
  )
}

test('every code in the sources has a meaning', () => {
  const found = new Set([...codesIn('config'), ...codesIn('kinds')])
  expect(found.size).toBeGreaterThan(25)
  expect([...found].filter((code) => !(code in CODES))).toEqual([])
})

test('every code with a meaning is in the sources', () => {
  const text = ['config', 'kinds']
    .flatMap((folder) => {
      const url = new URL(`../../src/${folder}/`, import.meta.url)
      const files = readdirSync(url).filter((file) => file.endsWith('.ts') && file !== 'codes.ts')
      return files.map((file) => readFileSync(new URL(file, url), 'utf8'))
    })
    .join('\n')
  const gone = Object.keys(CODES).filter((code) => !text.includes(`'${code}'`) && code !== 'duplicate-domain')
  expect(gone).toEqual([])
})
