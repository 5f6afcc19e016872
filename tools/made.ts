/**
 * Skips work whose result is there already. lib/made.json holds one hash for each thing that is made: of all that it is
 * made from, and of what was made. It is not in Git, so a clean checkout makes everything.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Made = {
  readonly name: string
  /** Files and folders, from the root of the repository. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

export const VALIDATORS: Made = {
  name: 'validators',
  inputs: ['src/config', 'src/domain', 'src/kinds', 'src/mail/doubts.ts', 'tools', 'package-lock.json'],
  outputs: ['src/config/validators.gen.js'],
}

export const BUNDLES: Made = {
  name: 'bundles',
  inputs: ['src', 'tools', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
  outputs: ['dist'],
}

export const ROOT = join(import.meta.dirname, '..')
const RECORD = join(ROOT, 'lib/made.json')

export const isMade = (made: Made): boolean => readRecord()[made.name] === hashFiles(made)

export async function makeUnlessMade(made: Made, make: () => void | Promise<void>): Promise<void> {
  if (isMade(made)) return
  await make()
  mkdirSync(join(ROOT, 'lib'), { recursive: true })
  writeFileSync(RECORD, `${JSON.stringify({ ...readRecord(), [made.name]: hashFiles(made) }, null, 2)}\n`)
}

function readRecord(): Readonly<Record<string, string>> {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {}
}

function hashFiles({ inputs, outputs }: Made): string {
  const hash = createHash('sha256')
  for (const file of [...inputs, ...outputs].flatMap(listFiles)) {
    const content = readFileSync(join(ROOT, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listFiles(path: string): readonly string[] {
  const absolute = join(ROOT, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  const names = readdirSync(absolute).sort()
  return names.flatMap((name) => listFiles(join(path, name)))
}
