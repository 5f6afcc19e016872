/** Every diagnostic code has an entry in the troubleshooting page, and every entry is of a code that can occur. */
import { expect, it } from 'vitest'
import { codes, sources } from './codes.ts'
import { text } from './markdown.ts'

const entries = [...text('docs/troubleshooting.md').matchAll(/^### `([a-z-]+)`\n\n(?!#).+$/gm)].map(
  (match) => match[1] ?? '',
)

it('the sources have codes', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(codes).toEqual(
    expect.arrayContaining(['max-deletes', 'protected', 'secret', 'yaml-syntax', 'duplicate-domain']),
  )
})

it('the page has an entry for every code', () => {
  const missing = codes.filter((code) => !entries.includes(code))
  expect(missing, 'codes without an entry, or words for OTHER in test/docs/codes.ts').toEqual([])
})

it('the page has no entry for what cannot occur, and none twice', () => {
  expect(entries.filter((code, index) => !codes.includes(code) || entries.indexOf(code) !== index)).toEqual([])
})
