/**
 * Skips work whose result is there already. Of each thing that is made a record holds two hashes: of all that it is made from,
 * the packages that are installed to make it among them, and of what was made. The record of the bundles is in Git with them,
 * so that a clean checkout knows whether they are what its sources give; CI believes no record, and makes them anew.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Made = {
  /** Files and folders, from the root of the repository. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly record: string
}

export const VALIDATORS: Made = {
  inputs: ['src/config', 'src/domain', 'src/kinds', 'src/mail/doubts.ts', 'tools', 'package-lock.json'],
  outputs: ['src/config/validators.gen.js'],
  record: 'lib/validators.made',
}

export const BUNDLES: Made = {
  inputs: [
    'src',
    'tools/build.ts',
    'tools/made.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ],
  outputs: ['dist/action', 'dist/cli'],
  record: 'dist/bundles.made',
}

export const ROOT = join(import.meta.dirname, '..')

export const isMade = (made: Made, root: string = ROOT): boolean =>
  readText(join(root, made.record)) === hashInputs(made, root) + hashOutputs(made, root)

/** What changed while it was being made is not in the result, so the inputs are those from before. */
export async function makeUnlessMade(made: Made, make: () => void | Promise<void>, root: string = ROOT): Promise<void> {
  if (isMade(made, root)) return
  const inputs = hashInputs(made, root)
  await make()
  const record = join(root, made.record)
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, inputs + hashOutputs(made, root))
}

const readText = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)

const hashInputs = ({ inputs, outputs }: Made, root: string): string =>
  hashFiles('from', inputs, root, listInstalled(root), (file) => !outputs.includes(file))

const hashOutputs = ({ outputs }: Made, root: string): string => hashFiles('made', outputs, root)

function hashFiles(
  word: string,
  paths: readonly string[],
  root: string,
  more = '',
  isCounted: (file: string) => boolean = () => true,
): string {
  const hash = createHash('sha256').update(more)
  for (const file of paths.flatMap((path) => listFiles(path, root)).filter(isCounted)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return `${word} ${hash.digest('hex')}\n`
}

function listFiles(path: string, root: string): readonly string[] {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  const names = readdirSync(absolute).sort()
  return names.flatMap((name) => listFiles(join(path, name), root))
}

/** What npm notes to be installed of the packages in the lock file, which need not be what that asks for; none by platform. */
function listInstalled(root: string): string {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'))
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')))
  return wanted
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path]) => `${path} ${installed[path]?.version} ${installed[path]?.integrity}\n`)
    .join('')
}

type Packages = Readonly<
  Record<string, { readonly version?: string; readonly integrity?: string; readonly optional?: boolean }>
>

const readPackages = (file: string): Packages =>
  (JSON.parse(readText(file) ?? '{}') as { readonly packages?: Packages }).packages ?? {}
