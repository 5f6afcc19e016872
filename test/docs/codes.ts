/** The diagnostic codes that the sources can give. */
import { existsSync, readdirSync } from 'node:fs'
import { CODES } from '../../src/config/codes.ts'
import { root, text } from './markdown.ts'

/** Folders that make diagnostics; others hold many hyphenated words and no code. */
const FOLDERS = [
  'domain',
  'config',
  'kinds',
  'mail',
  'engine',
  'state/review',
  'state/ledger',
  'shells/action',
  'features/import',
  'features/inventory',
  'features/history',
]
/** Hyphenated words in quotes that are no codes: whatever is not listed here counts as one, so none can be missed. */
const OTHER =
  'api-key api-url drift-issue fail-on-drift fleet-file github-token requests-per-second signing-key has-changes plan-file report-file no-changes no-key e-mail nylas-fleet only-for-the-demo-only-for-the-demo get-url ls-remote rev-list symbolic-ref aria-sort no-password put-back failure-elsewhere outcome-unknown more-when-higher less-when-higher too-complex unmanaged-items not-seen not-tried not-asked fail-on no-health service-account'.split(
    ' ',
  )

const folders = FOLDERS.map((folder) => `src/${folder}/`).filter((folder) => existsSync(new URL(folder, root)))
export const sources = folders
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((file) => folder + file),
  )
  .filter((file) => /(?<!\.gen|\.d)\.ts$/.test(file) && file !== 'src/config/codes.ts')
  .filter((file) => !file.startsWith('src/mail/') || file.includes('/notice'))

/** Any hyphenated word in quotes may be a code; of single words those that stand where a code does. */
const GIVEN = [/'([a-z]+(?:-[a-z]+)+)'/g, /(?:\bcode: |\b(?:plan|config)Diagnostic\(\s*(?:[\w.]+, )?)'([a-z]+)'/g]

const found = sources.flatMap((file) => {
  const source = text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|from '.*'$/gm, '')
  return GIVEN.flatMap((given) => [...source.matchAll(given)].map((match) => match[1] ?? ''))
})

export const codes: readonly string[] = [
  ...new Set([...found.filter((word) => !OTHER.includes(word)), ...Object.keys(CODES)]),
].toSorted()
