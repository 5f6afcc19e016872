import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeCommit } from '../../src/state/git/commit.ts'
import { openLocalRepository, openPrivateRepository, type Repository } from '../../src/state/git/repository.ts'
import { sh, temporary } from './server.ts'

let root: ReturnType<typeof temporary>
beforeEach(() => {
  root = temporary()
})
afterEach(() => root.remove())

const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' }
const local = (directory: string) => openLocalRepository({ directory, environment })

async function commit(repository: Repository, parent: string | null = null, message = 'A message\n'): Promise<string> {
  const file = { name: 'ledger.json', content: '{"ä": "\u{1F600}"}\n'.repeat(3000) }
  const written = await writeCommit(repository, { file, parent, message, at: 1_700_000_000_999 })
  expect(written).toMatchObject({ ok: true })
  return written.ok ? written.commit : ''
}

describe.each(['sha1', 'sha256'] as const)('a commit in a repository of %s', (format) => {
  test('is there for git, with its parent, also in a working tree that is not the first', async () => {
    const [clone, tree] = [join(root.path, 'clone'), join(root.path, 'tree')]
    sh(root.path, 'init', '-q', '-b', 'main', `--object-format=${format}`, clone)
    const first = await commit(local(clone))
    sh(clone, 'worktree', 'add', '-q', '--detach', tree, first)
    const second = await commit(local(tree), first, 'Second\n')
    expect(sh(clone, 'log', '--format=%H %an %at %s', second)).toBe(
      `${second} nylas-fleet 1700000000 Second\n${first} nylas-fleet 1700000000 A message`,
    )
    expect(sh(tree, 'show', `${second}:ledger.json`)).toContain('{"ä": "\u{1F600}"}')
    sh(clone, 'fsck', '--strict', '--no-dangling')
    expect(await commit(local(tree), first, 'Second\n')).toBe(second)
  })

  test("is there for git in the action's own", async () => {
    const directory = join(root.path, 'private')
    mkdirSync(directory)
    const url = 'https://git.invalid/acme/fleet'
    const repository = await openPrivateRepository({ directory, url, token: null, environment, objectFormat: format })
    const first = await commit(repository)
    expect(sh(directory, 'rev-list', await commit(repository, first))).toContain(first)
    sh(directory, 'fsck', '--strict', '--no-dangling')
  })
})

test('nothing but three objects is left in a clone, and all of them may go on where its users share it', async () => {
  const clone = join(root.path, 'clone')
  sh(root.path, 'init', '-q', '--shared=group', clone)
  const objects = join(clone, '.git', 'objects')
  const before = readdirSync(join(clone, '.git'), { recursive: true, encoding: 'utf8' })
  await commit(local(clone))
  const added = readdirSync(join(clone, '.git'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => !before.includes(path),
  )
  const folders = added.filter((path) => /^objects\/[0-9a-f]{2}$/.test(path))
  const files = added.filter((path) => /^objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(path))
  expect([files.length, folders.length + files.length]).toEqual([3, added.length])
  for (const path of folders) expect(statSync(join(clone, '.git', path)).mode).toBe(statSync(objects).mode)
  for (const path of files) expect(statSync(join(clone, '.git', path)).mode & 0o222).toBe(0)
})

test('what cannot be written, and a clone that is none, are failures with their reason', async () => {
  const clone = join(root.path, 'clone')
  sh(root.path, 'init', '-q', clone)
  const repository = local(clone)
  const given = { file: { name: 'a', content: '' }, parent: null, message: '', at: 0 }
  writeFileSync(join(clone, '.git', 'objects', 'e6'), 'in the way of the object of an empty file')
  expect(await writeCommit(repository, given)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/EEXIST|ENOTDIR/),
  })
  expect(await writeCommit(repository, { ...given, parent: 'main' })).toMatchObject({ ok: false })
  mkdirSync(join(root.path, 'nothing'))
  const none = await writeCommit(local(join(root.path, 'nothing')), given)
  expect(none).toMatchObject({ ok: false, reason: expect.stringContaining('not a git repository') })
})
