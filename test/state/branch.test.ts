import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findStanding, readGitUser } from '../../src/state/git/branch.ts'
import { testRepository } from '../features/git.ts'
import { sh } from './server.ts'

const NEW = 'a new "name"\nof two lines'

test('a clone at the tip of the default branch, with nothing changed, stands where it should', async () => {
  const { repository, git } = testRepository({ 'fleet.yaml': '1' })
  const tip = git('rev-parse', 'HEAD').trim()
  const defaultBranch = { name: 'main', tip }
  const clean = { ok: true, commit: tip, branch: 'main', defaultBranch, uncommitted: [] }
  expect(await findStanding(repository, ['fleet.yaml'])).toEqual(clean)
  git('checkout', '--quiet', '--detach')
  expect(await findStanding(repository, ['fleet.yaml'])).toEqual({ ...clean, branch: null })
  git('checkout', '--quiet', '-b', 'feature/é')
  expect(await findStanding(repository, ['fleet.yaml'])).toEqual({ ...clean, branch: 'feature/é' })
})

test('what is changed, staged, gone, ignored or unknown counts by its name, each once', async () => {
  const { repository, directory, git } = testRepository({ a: '1', 'b c': '1', gone: '1', '.gitignore': 'ignored\n' })
  for (const name of ['a', 'b c', 'ignored', NEW, 'of no matter']) writeFileSync(join(directory, name), '2')
  git('add', 'b c')
  rmSync(join(directory, 'gone'))
  const standing = await findStanding(repository, ['a', 'ignored', NEW])
  expect(standing).toMatchObject({ uncommitted: ['a', 'b c', 'gone', NEW, 'ignored'] })
  const files = ['1', '2', '3'].map((name) => `${name}.yaml`)
  for (const name of files) writeFileSync(join(directory, name), '')
  expect(await findStanding(repository, files)).toMatchObject({ uncommitted: { length: 5 } })
})

test('a file in conflict is not committed', async () => {
  const { repository, directory, git } = testRepository({ 'fleet.yaml': '1' })
  for (const [branch, text] of [
    ['other', '2'],
    ['main', '3'],
  ] as const) {
    git('checkout', '--quiet', ...(branch === 'other' ? ['-b'] : []), branch)
    writeFileSync(join(directory, 'fleet.yaml'), text)
    git('commit', '--quiet', '--all', '--message', text)
  }
  expect(() => git('merge', '--quiet', 'other')).toThrow()
  expect(await findStanding(repository, [])).toMatchObject({ ok: true, branch: 'main', uncommitted: ['fleet.yaml'] })
})

test('a clone without a commit, and an origin without a branch, are told as such', async () => {
  const { repository, server, directory, git } = testRepository()
  const tip = git('rev-parse', 'HEAD').trim()
  sh(server, 'update-ref', '-d', 'refs/heads/main')
  expect(await findStanding(repository, [])).toMatchObject({ ok: true, commit: tip, defaultBranch: null })
  sh(directory, 'update-ref', '-d', 'HEAD')
  expect(await findStanding(repository, [])).toMatchObject({ ok: true, commit: null, branch: 'main' })
})

test('a clone whose changes cannot be told is a failure, unless there is no branch to be off from', async () => {
  const { repository, directory, server } = testRepository()
  writeFileSync(join(directory, '.git', 'index'), 'damaged')
  expect(await findStanding(repository, [])).toMatchObject({ ok: false, reason: expect.stringContaining('index') })
  sh(server, 'update-ref', '-d', 'refs/heads/main')
  expect(await findStanding(repository, [])).toMatchObject({ ok: true, defaultBranch: null, uncommitted: [] })
})

test('git tells who works here as far as it knows, and its last word counts', async () => {
  const { repository, git } = testRepository()
  expect(await readGitUser(repository)).toBeNull()
  git('config', 'user.email', 'ann@acme.example')
  expect(await readGitUser(repository)).toBe('<ann@acme.example>')
  git('config', 'user.name', 'Nobody')
  git('config', '--add', 'user.name', 'Ann Example')
  git('config', 'user.signingKey', 'a key')
  expect(await readGitUser(repository)).toBe('Ann Example <ann@acme.example>')
})
