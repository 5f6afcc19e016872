/** Two applies at once, from two processes and two clones of one repository: one of them writes, the other finds it done. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { cli } from './cli.ts'
import { bareRepository, git, ledgerIn, workingFolder } from './origin.ts'

const FLEET = JSON.stringify({
  version: 1,
  fleet: 'race',
  lists: { kept: { type: 'domain', items: ['a.example'] } },
  policies: { kept: { name: 'A policy' } },
  workspaces: { home: { name: 'A workspace', policy: 'kept' } },
  accounts: ['a', 'b', 'c', 'd'].map((name) => ({ email: `${name}@fleet.example`, workspace: 'home' })),
})
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-race-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('two applies of one fleet', () => {
  for (const attempt of [1, 2, 3]) {
    it(`never both write (race ${attempt})`, async () => {
      const bare = bareRepository(join(root, `${attempt}.git`))
      const folders = await Promise.all(
        ['one', 'two'].map((name) => workingFolder(join(root, `${attempt}-${name}`), FLEET, bare)),
      )
      const sandbox = await startSandbox({ switches: { plan: 'none' }, latencyMilliseconds: 20 })
      try {
        const runs = await Promise.all(folders.map((folder) => cli(folder, sandbox.url, ['apply', '--yes', '--json'])))
        const told = runs.map(({ out, err }) => ({
          ...(JSON.parse(out) as { result: string; outcomes: unknown[] }),
          err,
        }))
        expect(told.map(({ result }) => result).sort(), runs.map(({ err }) => err).join('\n')).toEqual([
          'applied',
          'no-changes',
        ])
        expect(told.filter(({ outcomes }) => outcomes.length > 0)).toHaveLength(1)
        const writes = sandbox.requests().filter(({ method }) => method !== 'GET')
        expect(
          writes.map(({ method, path }) => `${method} ${path}`).filter((one) => one.startsWith('POST /v3/connect/')),
        ).toHaveLength(4)
        const state = sandbox.state()
        expect([state.lists.length, state.policies.length, state.grants.length]).toEqual([1, 1, 4])
        expect((await ledgerIn(bare, 'race')).complete).toBe(true)
        // One line of history: nobody's word was overwritten.
        const serials = (await git(bare, 'log', '--format=%H', 'refs/nylas-fleet/race')).trim().split('\n')
        expect((await ledgerIn(bare, 'race')).serial).toBe(serials.length)
      } finally {
        await sandbox.close()
      }
    })
  }
})
