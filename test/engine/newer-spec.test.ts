/** Whether the default branch has other files of the fleet by now: asked of real git, and nothing of the clone becomes another. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNewerSpecOnOrigin } from '../../src/engine/newer-spec.ts'
import { openLocalRepository } from '../../src/state/git/repository.ts'
import { testRepository } from '../features/git.ts'
import { type Files, writeCommit } from '../git/repository.ts'
import { clock } from '../property/deps.ts'
import { sh } from '../state/server.ts'

const FLEET = 'version: 1\nfleet: acme\ninclude: ["customer-*.yaml"]\n'
const customer = (slug: string) => `accounts: [{email: ${slug}@b.example}]\n`
const FILES = { 'fleet.yaml': FLEET, 'customer-acme.yaml': customer('acme'), 'README.md': 'One.\n' }

function begin(branch = 'main') {
  const clone = testRepository(FILES, branch)
  const commit = clone.git('rev-parse', 'HEAD').trim()
  const files = ['fleet.yaml', 'customer-acme.yaml']
  const watch = { clock, stopping: new AbortController().signal }
  const spec = { commit, fleetFile: 'fleet.yaml', files, watch }
  return {
    ...clone,
    ask: (repository = clone.repository) => findNewerSpecOnOrigin(repository, branch, spec),
    push: (changed: Files, parents = [sh(clone.server, 'rev-parse', `refs/heads/${branch}`)]) =>
      writeCommit(clone.server, `refs/heads/${branch}`, changed, parents),
  }
}

describe('the spec of a clone', () => {
  it('is the newest while its commit is the tip, which one question tells', async () => {
    const { ask, started } = begin()
    started.length = 0
    expect(await ask()).toBeNull()
    expect(started).toEqual([expect.stringContaining('ls-remote')])
  })

  it('is the newest while later commits change nothing of the fleet, on a branch of any name', async () => {
    for (const branch of ['main', 'feature/é']) {
      const { ask, push } = begin(branch)
      push({ 'README.md': 'Two.\n', 'elsewhere/fleet.yaml': FLEET })
      expect(await ask()).toBeNull()
    }
  })

  it.each([
    ['changed', { 'customer-acme.yaml': customer('other') }, 'customer-acme.yaml'],
    ['added', { 'customer-globex.yaml': customer('globex') }, 'customer-globex.yaml'],
    ['taken out', { 'customer-acme.yaml': null }, 'customer-acme.yaml'],
    ['gone with the whole fleet', { 'fleet.yaml': null }, 'fleet.yaml'],
    ['broken', { 'fleet.yaml': 'version: [' }, 'fleet.yaml'],
  ] as const)('is an old one once a file of it is %s, which is named', async (_what, files, changed) => {
    const { ask, push } = begin()
    push(files)
    expect(await ask()).toBe(
      `${changed} has been changed on main, the default branch of origin, since; git pull, and apply again`,
    )
  })

  it('is an old one where the branch was written anew, without any commit in common', async () => {
    const { ask, push } = begin()
    push({ ...FILES, 'fleet.yaml': `${FLEET}# Anew.\n` }, [])
    expect(await ask()).toMatch(/^fleet\.yaml has been changed on main/u)
  })

  it('is an old one where the branch is gone', async () => {
    const { ask, server } = begin()
    sh(server, 'update-ref', '-d', 'refs/heads/main')
    expect(await ask()).toMatch(/^main, the default branch of origin, is no longer there/u)
  })

  it('is unknown where the server is away, or cannot hand out the commit', async () => {
    const { ask, push, server } = begin()
    push({ 'README.md': 'Two.\n' })
    const tip = sh(server, 'rev-parse', 'refs/heads/main').trim()
    rmSync(join(server, 'objects', tip.slice(0, 2), tip.slice(2)))
    await expect(ask()).rejects.toThrow('the tip of main could not be fetched from origin')
    rmSync(server, { recursive: true })
    await expect(ask()).rejects.toThrow('origin could not be asked for the tip of main')
  })
})

describe('a clone that is asked about', () => {
  const read = (directory: string, name: string) => {
    const path = join(directory, '.git', name)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }

  it('keeps its refs, tags, depth and FETCH_HEAD, whatever its settings say', async () => {
    const { ask, push, git, directory, server } = begin()
    for (const [name, value] of [
      ['fetch.prune', 'true'],
      ['fetch.pruneTags', 'true'],
      ['remote.origin.tagOpt', '--tags'],
      ['fetch.recurseSubmodules', 'true'],
    ] as const)
      git('config', name, value)
    git('update-ref', 'refs/remotes/origin/long-gone', 'HEAD')
    git('tag', 'of-this-clone')
    push({ 'README.md': 'Two.\n' })
    sh(server, 'tag', 'of-the-server', 'refs/heads/main')
    const look = () => [git('for-each-ref'), read(directory, 'shallow'), read(directory, 'FETCH_HEAD'), git('status')]
    const before = look()
    expect(await ask()).toBeNull()
    expect(look()).toEqual(before)
  })

  it('may be a shallow one, and stays as shallow as it is', async () => {
    const { ask, push, server, directory } = begin()
    const shallow = join(directory, '..', 'shallow')
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${server}`, shallow], { stdio: 'pipe' })
    const before = read(shallow, 'shallow')
    expect(before).not.toBeNull()
    push({ 'README.md': 'Two.\n' })
    push({ 'customer-acme.yaml': customer('other') })
    const repository = openLocalRepository({ directory: shallow, environment: { PATH: process.env['PATH'] } })
    expect(await ask(repository)).toMatch(/^customer-acme\.yaml has been changed/u)
    expect(read(shallow, 'shallow')).toBe(before)
  })
})
