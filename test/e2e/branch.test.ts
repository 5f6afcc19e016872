/** An apply by hand against the ledger that everybody shares: from where it may come, and what it leaves in the history. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Ended } from '../program.ts'
import { runProgram } from '../warm.ts'

let sandbox: Sandbox
let home: string

const clone = (name: string): string => join(home, name)
const git = (name: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: clone(name), encoding: 'utf8', stdio: 'pipe' }).trim()
const write = (name: string, path: string, text: string): void => {
  mkdirSync(join(clone(name), path, '..'), { recursive: true })
  writeFileSync(join(clone(name), path), text)
}
const commit = (name: string, message = 'Change'): void => {
  git(name, 'add', '--all')
  git(name, '-c', 'user.name=Ann', '-c', 'user.email=ann@acme.example', 'commit', '--quiet', '-m', message)
}
const apply = (name: string, ...args: readonly string[]): Promise<Ended> =>
  runProgram('cli', ['apply', '--yes', ...args], clone(name), {
    NYLAS_API_KEY: 'sandbox-key',
    NYLAS_API_URL: sandbox.url,
    NYLAS_FLEET_LAG: '0.05',
  })
const emails = (): readonly string[] =>
  sandbox
    .state()
    .grants.map(({ email }) => email)
    .sort()
const customer = (slug: string) => `accounts: [{email: ${slug}@b.example}]\n`

/** `main` in origin has two customers, a file each; `laptop` is a clone of it. */
beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  home = mkdtempSync(join(tmpdir(), 'fleet-branch-'))
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', clone('origin')])
  execFileSync('git', ['clone', '--quiet', clone('origin'), clone('laptop')], { stdio: 'pipe' })
  git('laptop', 'checkout', '--quiet', '-B', 'main')
  git('laptop', 'config', 'user.name', 'Ann Example')
  git('laptop', 'config', 'user.email', 'ann@acme.example')
  write('laptop', 'fleet.yaml', 'version: 1\nfleet: acme\ninclude: ["customers/*.yaml"]\n')
  write('laptop', 'customers/acme.yaml', customer('acme'))
  write('laptop', 'customers/globex.yaml', customer('globex'))
  commit('laptop')
  git('laptop', 'push', '--quiet', 'origin', 'main')
})
afterEach(async () => {
  await sandbox.close()
  rmSync(home, { recursive: true, force: true })
})

const found = async (): Promise<void> => {
  const applied = await apply('laptop')
  expect(applied.code, applied.log).toBe(0)
  expect(emails()).toEqual(['acme@b.example', 'globex@b.example'])
}

async function expectRefused(name: string, reason: RegExp): Promise<void> {
  const asked = sandbox.requests().length
  const refused = await apply(name)
  expect(refused.err).toMatch(reason)
  expect(refused.err).toContain('--any-branch')
  expect(refused.code).toBe(3)
  expect(sandbox.requests()).toHaveLength(asked)
  const json = await apply(name, '--json')
  expect(json.code).toBe(3)
  expect(json.out).toContain('"off-branch"')
}

describe('an apply by hand over a shared ledger', () => {
  it('of the tip of the default branch is carried out, and the history names who and which commit', async () => {
    await found()
    const tip = git('laptop', 'rev-parse', 'HEAD')
    const message = git('origin', 'log', '-1', '--format=%B', 'refs/nylas-fleet/acme')
    expect(message).toContain('Fleet-Actor: Ann Example <ann@acme.example>')
    expect(message).toContain(`Fleet-Commit: ${tip}`)
    expect(JSON.parse(git('origin', 'show', 'refs/nylas-fleet/acme:ledger.json'))).toMatchObject({ commit: tip })
  })

  it('is refused on a branch, behind the tip, and with changes that are not committed, before Nylas is asked anything', async () => {
    await found()
    git('laptop', 'checkout', '--quiet', '-b', 'feature')
    git('laptop', 'rm', '--quiet', 'customers/globex.yaml')
    await expectRefused('laptop', /on the branch feature|not committed/)
    commit('laptop', 'Drop globex')
    await expectRefused('laptop', /on the branch feature/)

    git('laptop', 'checkout', '--quiet', 'main')
    rmSync(join(clone('laptop'), 'customers/globex.yaml'))
    await expectRefused('laptop', /not committed \(customers\/globex\.yaml\)/)
    git('laptop', 'checkout', '--quiet', '--', '.')
    write('laptop', 'customers/new.yaml', customer('new'))
    await expectRefused('laptop', /not committed \(customers\/new\.yaml\)/)
    write('laptop', '.git/info/exclude', 'new.yaml\n')
    await expectRefused('laptop', /not committed \(customers\/new\.yaml\)/)
    rmSync(join(clone('laptop'), 'customers/new.yaml'))

    execFileSync('git', ['clone', '--quiet', clone('origin'), clone('other')], { stdio: 'pipe' })
    write('other', 'customers/initech.yaml', customer('initech'))
    commit('other', 'Add initech')
    git('other', 'push', '--quiet', 'origin', 'main')
    await expectRefused('laptop', /main, the default branch of origin, is at/)
    expect(emails()).toEqual(['acme@b.example', 'globex@b.example'])
  })

  it('is carried out with --any-branch, and the history names the commit while the ledger stays with the branch', async () => {
    await found()
    const tip = git('laptop', 'rev-parse', 'HEAD')
    git('laptop', 'checkout', '--quiet', '-b', 'feature')
    git('laptop', 'rm', '--quiet', 'customers/globex.yaml')
    commit('laptop', 'Drop globex')
    const applied = await apply('laptop', '--any-branch')
    expect(applied.code, applied.log).toBe(0)
    expect(emails()).toEqual(['acme@b.example'])
    const message = git('origin', 'log', '-1', '--format=%B', 'refs/nylas-fleet/acme')
    expect(message).toContain(`Fleet-Commit: ${git('laptop', 'rev-parse', 'HEAD')}`)
    expect(JSON.parse(git('origin', 'show', 'refs/nylas-fleet/acme:ledger.json'))).toMatchObject({ commit: tip })
  })

  it('of a detached head at the tip, of a shallow clone and of files that are no fleet is carried out', async () => {
    git('laptop', 'checkout', '--quiet', '--detach')
    write('laptop', 'notes.txt', 'Not committed, and none of the fleet.\n')
    await found()
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${clone('origin')}`, clone('shallow')], {
      stdio: 'pipe',
    })
    const second = await apply('shallow')
    expect(second.code, second.log).toBe(0)
  })

  it('knows the default branch of a server whose HEAD leads nowhere, where it can be known', async () => {
    git('origin', 'symbolic-ref', 'HEAD', 'refs/heads/gone')
    await found()
    git('laptop', 'push', '--quiet', 'origin', 'main:refs/heads/other')
    expect((await apply('laptop')).code).toBe(0)
    git('laptop', 'push', '--quiet', 'origin', 'main:refs/heads/third', ':refs/heads/main')
    await expectRefused('laptop', /does not say which is its default one/)
  })

  it('asks no server where the ledger is in a file or off', async () => {
    git('laptop', 'checkout', '--quiet', '-b', 'feature')
    git('laptop', 'remote', 'set-url', 'origin', join(home, 'nowhere'))
    const applied = await apply('laptop', '--ledger', 'file:ledger.json')
    expect(applied.code, applied.log).toBe(0)
  })
})

describe('an apply by hand under which the branch moves on', () => {
  /** Somebody with a clone of their own merges this. */
  const merge = (path: string, text: string): void => {
    write('other', path, text)
    commit('other', `Change ${path}`)
    git('other', 'push', '--quiet', 'origin', 'HEAD:main')
  }
  const meanwhile = (method: string, path: string, callback: () => void | Promise<void>): void =>
    sandbox.addFault({ kind: 'kill', phase: 'before', match: { method, path }, callback })
  const deletes = () => sandbox.requests().filter(({ method }) => method === 'DELETE').length
  const names = (): readonly (string | null)[] =>
    sandbox
      .state()
      .policies.map(({ name }) => name)
      .sort()

  beforeEach(async () => {
    write('laptop', 'rest.yaml', 'policies: {kept: {}, gone: {}}\n')
    write('laptop', 'fleet.yaml', 'version: 1\nfleet: acme\ninclude: ["customers/*.yaml", rest.yaml]\n')
    commit('laptop')
    git('laptop', 'push', '--quiet', 'origin', 'main')
    await found()
    execFileSync('git', ['clone', '--quiet', clone('origin'), clone('other')], { stdio: 'pipe' })
    write('laptop', 'rest.yaml', 'policies: {kept: {}, fresh: {}}\n')
    commit('laptop', 'Another policy')
    git('laptop', 'push', '--quiet', 'origin', 'main')
    git('other', 'pull', '--quiet')
  })

  it.each([[[]], [['--json']]])(
    'sets nothing back that a run of the newer commit has applied first %s',
    async (options: readonly string[]) => {
      let asked = 0
      meanwhile('GET', '^/v3/policies', async () => {
        merge('rest.yaml', 'policies: {kept: {limits: {limit_count_daily_email_sent: 7}}, fresh: {}, newest: {}}\n')
        const newer = await apply('other')
        expect(newer.code, newer.log).toBe(0)
        asked = sandbox.requests().length
      })
      const older = await apply('laptop', ...options)
      expect(older.code, older.log).toBe(3)
      const words = older.log.replaceAll(/\s+/gu, ' ')
      expect(words).toContain(
        'this run is an old one: rest.yaml has been changed on main, the default branch of origin',
      )
      expect(words).toContain('git pull, and apply again')
      if (options.length > 0) expect(JSON.parse(older.out)).toMatchObject({ result: 'superseded', outcomes: [] })
      const later = sandbox.requests().slice(asked)
      expect(later.filter(({ method }) => method !== 'GET')).toEqual([])
      expect(names()).toEqual(['fresh', 'kept', 'newest'])

      git('laptop', 'pull', '--quiet')
      const again = await apply('laptop')
      expect([again.code, again.log]).toEqual([0, expect.stringContaining('Nothing had to be done')])
    },
  )

  it('deletes nothing any more, and the next apply ends what this one began', async () => {
    meanwhile('POST', '^/v3/policies', () => merge('customers/initech.yaml', customer('initech')))
    const older = await apply('laptop')
    expect(older.code, older.log).toBe(3)
    const words = older.out.replaceAll(/\s+/gu, ' ')
    expect(words).toContain('Superseded: a newer commit came while this was applied')
    expect(words).toContain('1 change made, 1 change not tried')
    expect(words).toContain('customers/initech.yaml has been changed on main')
    expect([deletes(), names()]).toEqual([0, ['fresh', 'gone', 'kept']])

    git('laptop', 'pull', '--quiet')
    const again = await apply('laptop')
    expect(again.code, again.log).toBe(0)
    expect([deletes(), names()]).toEqual([1, ['fresh', 'kept']])
    expect(emails()).toEqual(['acme@b.example', 'globex@b.example', 'initech@b.example'])
    const plan = await runProgram('cli', ['plan', '--json'], clone('laptop'), {
      NYLAS_API_KEY: 'sandbox-key',
      NYLAS_API_URL: sandbox.url,
    })
    expect(JSON.parse(plan.out).changes).toEqual([])
  })

  it('goes on where the newer commit changes nothing of the fleet, and leaves the clone as it was', async () => {
    const look = () => [
      git('laptop', 'for-each-ref', 'refs/heads', 'refs/remotes', 'refs/tags'),
      git('laptop', 'status'),
    ]
    const before = look()
    meanwhile('POST', '^/v3/policies', () => merge('README.md', 'Two.\n'))
    const applied = await apply('laptop')
    expect(applied.code, applied.log).toBe(0)
    expect([deletes(), names(), look()]).toEqual([1, ['fresh', 'kept'], before])
  })

  it('is not asked about it with --any-branch', async () => {
    meanwhile('POST', '^/v3/policies', () => merge('customers/initech.yaml', customer('initech')))
    const applied = await apply('laptop', '--any-branch')
    expect([applied.code, deletes(), names()]).toEqual([0, 1, ['fresh', 'kept']])
  })
})
