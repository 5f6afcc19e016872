/** Bundles are skipped by a build, and taken by tests, only where they are what their sources give. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BUNDLES, isMade, makeUnlessMade, ROOT } from '../../tools/made.ts'

const INSTALLED = 'node_modules/.package-lock.json'
const listPackages = (version: string, more: object = {}) =>
  JSON.stringify({ packages: { 'node_modules/@vercel/ncc': { version, integrity: `sha-${version}` }, ...more } })
const OTHER_PLATFORM = { 'node_modules/cli-linux-x64': { version: '3.0.0', optional: true } }

let root: string
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const build = (during: () => void = () => undefined) =>
  makeUnlessMade(
    BUNDLES,
    () => {
      write('dist/cli/index.js', 'the program')
      during()
    },
    root,
  )

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'nylas-fleet-made-'))
  for (const path of ['src/a.ts', 'tools/build.ts', 'tools/made.ts', 'package.json']) write(path, path)
  write('package-lock.json', listPackages('1.0.0', OTHER_PLATFORM))
  write(INSTALLED, listPackages('1.0.0'))
  await build()
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a bundle that was built', () => {
  it('is not built again while nothing has changed', async () => {
    expect(isMade(BUNDLES, root)).toBe(true)
    await build(() => expect.unreachable('it was built again'))
  })

  it.each([
    ['a source', 'src/a.ts'],
    ['a new source', 'src/folder/b.ts'],
    ['how it is built', 'tools/build.ts'],
    ['how it is known to be built', 'tools/made.ts'],
    ['what the package asks for', 'package.json'],
    ['how sources are compiled', 'tsconfig.build.json'],
    ['the bundle itself', 'dist/cli/index.js'],
    ['a file beside it', 'dist/cli/7.index.js'],
    ['the record', BUNDLES.record],
  ])('is built again after a change of %s', (_, path) => {
    write(path, 'changed')
    expect(isMade(BUNDLES, root)).toBe(false)
  })

  it('is built again where another bundler is installed or asked for, and not where another platform adds packages', () => {
    write(INSTALLED, listPackages('1.0.0', OTHER_PLATFORM))
    expect(isMade(BUNDLES, root)).toBe(true)
    write(INSTALLED, listPackages('1.0.1'))
    expect(isMade(BUNDLES, root)).toBe(false)
    rmSync(join(root, INSTALLED))
    expect(isMade(BUNDLES, root)).toBe(false)
    write(INSTALLED, listPackages('1.0.0'))
    expect(isMade(BUNDLES, root)).toBe(true)
    write('package-lock.json', listPackages('1.0.1', OTHER_PLATFORM))
    expect(isMade(BUNDLES, root)).toBe(false)
  })

  it('is built again where a source was written while it was built', async () => {
    write('src/a.ts', 'newer')
    await build(() => write('src/a.ts', 'newest'))
    expect(isMade(BUNDLES, root)).toBe(false)
  })

  it('is never taken for what it is by CI, which builds it from nothing and compares', () => {
    const lines = readFileSync(join(ROOT, '.ci/run'), 'utf8').split('\n')
    const find = (start: string) => lines.findIndex((line) => line.startsWith(start))
    const removes = find('rm -rf ')
    expect(lines[removes]?.split(' ')).toEqual(expect.arrayContaining(['dist', 'lib', 'node_modules']))
    expect(find('npm run static')).toBeGreaterThan(removes)
    expect(find('if ! git diff --exit-code')).toBeGreaterThan(find('npm run static'))
  })
})
