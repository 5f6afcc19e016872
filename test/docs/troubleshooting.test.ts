/** Every diagnostic code has an entry in the troubleshooting page, and every entry is of a code that can occur. */
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CODES } from '../../src/spec/codes.ts'
import { root, text } from './markdown.ts'

/** Folders that make diagnostics; others hold many hyphenated words and no code. */
const FOLDERS = ['text', 'files', 'spec', 'kinds', 'plan', 'review', 'live', 'ledger', 'commands', 'action', 'import']
/** Hyphenated words in quotes that are no codes; a word that is one of neither fails the test. */
const OTHER = [
  ...['api-key', 'api-url', 'drift-issue', 'fail-on-drift', 'fleet-file', 'github-token', 'requests-per-second'],
  ...['signing-key', 'no-changes', 'e-mail', 'nylas-fleet', 'only-for-the-demo-only-for-the-demo'],
]

const files = FOLDERS.flatMap((folder) => {
  try {
    return readdirSync(new URL(`src/${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
      (file) => `src/${folder}/${file}`,
    )
  } catch {
    return []
  }
}).filter((file) => /(?<!\.gen|\.d)\.ts$/.test(file) && !file.endsWith('spec/codes.ts'))

/** Any hyphenated word in quotes may be a code; of single words those that stand where a code does. */
export const codesInSources: ReadonlySet<string> = new Set(
  files.flatMap((file) => {
    const source = text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^import .*$|from '.*'$/gm, '')
    const words = [
      ...source.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g),
      ...source.matchAll(/(?:\bcode: |\bfinding\(\s*(?:[\w.]+, )?)'([a-z]+)'/g),
    ]
    return words.map((match) => match[1] ?? '').filter((word) => !OTHER.includes(word))
  }),
)
const codes = new Set([...codesInSources, ...Object.keys(CODES)])
const entries = [...text('docs/troubleshooting.md').matchAll(/^### `([a-z-]+)`\n\n(.+)$/gm)].map(
  (match) => match[1] ?? '',
)

it('finds codes and entries', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(codes.size).toBeGreaterThan(90)
})

it('has an entry for every code', () => {
  expect([...codes].filter((code) => !entries.includes(code)).toSorted()).toEqual([])
})

it('has no entry for what cannot occur, and none twice', () => {
  expect(entries.filter((code, index) => !codes.has(code) || entries.indexOf(code) !== index)).toEqual([])
})
