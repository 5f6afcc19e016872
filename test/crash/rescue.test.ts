/** The last push fails: nothing of what was made is lost, and one command records it. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { cli } from './cli.ts'
import { bareRepository, ledgerIn, workingFolder } from './origin.ts'

const FLEET = JSON.stringify({
  version: 1,
  fleet: 'kept',
  policies: { kept: { name: 'A policy' } },
  workspaces: { home: { name: 'A workspace', policy: 'kept' } },
  accounts: [{ email: 'a@fleet.example', workspace: 'home' }],
})
const FILE = 'nylas-fleet-unrecorded-kept.json'
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-kept-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** A server that takes no push while a file named `closed` is there. */
async function closable(path: string) {
  const bare = bareRepository(path)
  const hook = join(bare, 'hooks', 'update')
  await writeFile(hook, '#!/bin/sh\ntest ! -e closed\n')
  await chmod(hook, 0o755)
  return { bare, close: () => writeFile(join(bare, 'closed'), ''), open: () => rm(join(bare, 'closed')) }
}

describe('a ledger that cannot be pushed', () => {
  it('is kept as a file, and recorded from it', async () => {
    const { bare, close, open } = await closable(join(root, 'kept.git'))
    const folder = await workingFolder(join(root, 'kept'), FLEET, bare)
    const sandbox = await startSandbox({ switches: { plan: 'none' } })
    try {
      sandbox.addFault({ kind: 'kill', match: { method: 'POST', path: '/v3/workspaces' }, callback: close })
      const run = await cli(folder, sandbox.url, ['apply', '--yes'])
      expect(run.code, run.out + run.err).toBe(1)
      expect(run.err).toContain(`nylas-fleet record ${FILE}`)
      const text = await readFile(join(folder, FILE), 'utf8')
      expect(text).not.toContain('sandbox-key')
      expect(Object.keys((await ledgerIn(bare, 'kept')).resources)).toEqual([])

      await open()
      await writeFile(join(folder, 'forged.json'), text.replace(/"serial": \d+/, '"serial": 77'))
      const forged = await cli(folder, sandbox.url, ['record', 'forged.json'])
      expect([forged.code, forged.err]).toEqual([1, expect.stringContaining('signature')])

      const recorded = await cli(folder, sandbox.url, ['record', FILE])
      expect(recorded.code, recorded.err).toBe(0)
      const ledger = await ledgerIn(bare, 'kept')
      const state = sandbox.state()
      const alive = [...state.policies, ...state.workspaces.filter((one) => !one.default), ...state.grants]
      expect(
        Object.values(ledger.resources)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(alive.map(({ id }) => id).sort())
      expect(ledger.intent).toBeNull()

      const twice = await cli(folder, sandbox.url, ['record', FILE])
      expect([twice.code, twice.out]).toEqual([0, expect.stringContaining('already')])
      const plan = await cli(folder, sandbox.url, ['plan', '--detailed-exitcode'])
      expect(plan.code, plan.out + plan.err).toBe(0)
    } finally {
      await sandbox.close()
    }
  })
})
