import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfined } from '../../src/config/files/confined.ts'
import { expandPattern } from '../../src/config/files/glob.ts'
import { openWorkingTree, type Tree } from '../../src/config/files/tree.ts'

let root = ''
let tree: Tree

beforeAll(async () => {
  const outside = await mkdtemp(join(tmpdir(), 'nylas-fleet-'))
  root = join(outside, 'repository')
  await mkdir(join(root, 'sub', 'deep'), { recursive: true })
  await mkdir(join(root, '.git'))
  await writeFile(join(outside, 'secret.yaml'), 'secret')
  await writeFile(join(root, '.git', 'config'), 'x')
  await writeFile(join(root, 'fleet.yaml'), 'version: 1')
  await writeFile(join(root, 'sub', 'a.yaml'), '\uFEFFa')
  await writeFile(join(root, 'sub', 'deep', 'b.yaml'), 'b')
  await writeFile(join(root, 'big.yaml'), '')
  await truncate(join(root, 'big.yaml'), 10 * 1024 * 1024 + 1)
  await writeFile(join(root, 'latin.txt'), Buffer.from('caf\xe9', 'latin1'))
  await symlink('../secret.yaml', join(root, 'out.yaml'))
  await symlink('fleet.yaml', join(root, 'in.yaml'))
  await symlink('sub', join(root, 'link'))
  tree = openWorkingTree(root)
})
afterAll(() => rm(join(root, '..'), { recursive: true }))

describe('the working tree', () => {
  it('a link is listed as a link', async () => {
    const entries = (await tree.entries('')) ?? []
    expect(Object.fromEntries(entries.map(({ name, type }) => [name, type]))).toEqual({
      '.git': 'directory',
      'big.yaml': 'file',
      'fleet.yaml': 'file',
      'in.yaml': 'link',
      'latin.txt': 'file',
      link: 'link',
      'out.yaml': 'link',
      sub: 'directory',
    })
  })

  it.each(['nope', 'fleet.yaml', 'link', 'link/deep', 'sub/nope'])(
    'the tree has no directory %s',
    async (directory) => {
      expect(await tree.entries(directory)).toBeNull()
    },
  )

  it('a link is not read, even one that nobody listed', async () => {
    await expect(tree.read('out.yaml', 100)).rejects.toThrow()
  })

  it.each([
    ['fleet.yaml', '', { path: 'fleet.yaml', text: 'version: 1' }],
    ['./sub//a.yaml', '', { path: 'sub/a.yaml', text: 'a' }],
    ['../fleet.yaml', 'sub/a.yaml', { path: 'fleet.yaml', text: 'version: 1' }],
    ['deep/b.yaml', 'sub/a.yaml', { path: 'sub/deep/b.yaml', text: 'b' }],
  ])('the file %s is read as seen from %j', async (path, from, expected) => {
    expect(await readConfined(tree, path, from)).toEqual(expected)
  })

  it.each([
    ['out.yaml', 'symlink'],
    ['in.yaml', 'symlink'],
    ['link/a.yaml', 'symlink'],
    ['big.yaml', 'too-large'],
    ['latin.txt', 'not-text'],
    ['sub', 'not-a-file'],
    ['fleet.yaml/x', 'not-a-file'],
    ['../secret.yaml', 'outside-repository'],
    ['.git/config', 'inside-git'],
  ])('the path %s is refused (%s)', async (path, code) => {
    expect(await readConfined(tree, path, '')).toMatchObject({ code })
  })

  it('a pattern is expanded, and one that matches a link is refused', async () => {
    expect(await expandPattern(tree, 'sub/**/*.yaml', '')).toEqual(['sub/a.yaml', 'sub/deep/b.yaml'])
    expect(await expandPattern(tree, '*.yaml', '')).toMatchObject({ code: 'symlink' })
  })
})
