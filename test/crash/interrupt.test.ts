/** SIGTERM in the middle of an apply: it ends in time, and what it made is in the ledger. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { cli, type Ended, startCli } from './cli.ts'
import { bareRepository, ledgerIn, workingFolder } from './origin.ts'

const emails = Array.from({ length: 60 }, (_, index) => `box-${index}@fleet.example`)
const FLEET = JSON.stringify({
  version: 1,
  fleet: 'cut',
  policies: { kept: { name: 'A policy' } },
  workspaces: { home: { name: 'A workspace', policy: 'kept' } },
  accounts: emails.map((email) => ({ email, workspace: 'home' })),
})
const LIMIT = 7000
const CREATE = '/v3/connect/custom'
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-cut-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** The signal comes while the twentieth account is being made; `stall` leaves one before it without an answer for ever. */
async function interrupted(name: string, signal: 'SIGTERM' | 'SIGINT', stall: boolean) {
  const bare = bareRepository(join(root, `${name}.git`))
  const folder = await workingFolder(join(root, name), FLEET, bare)
  let creates = 0
  let sentAt = 0
  let kill = () => {}
  const sandbox = await startSandbox({
    switches: { plan: 'none' },
    latencyMilliseconds: ({ path }) => {
      if (path === CREATE) creates += 1
      if (path === CREATE && creates === 10 && stall) {
        sandbox.addFault({ kind: 'stall-headers', match: { path: CREATE }, times: 1 })
      }
      if (path === CREATE && creates === 20) kill()
      return path === CREATE ? 50 : 0
    },
  })
  const run = startCli(folder, sandbox.url, ['apply', '--yes'])
  kill = () => {
    sentAt = performance.now()
    run.child.kill(signal)
  }
  const ended: Ended = await run.ended
  return { ended, took: performance.now() - sentAt, bare, folder, sandbox }
}

describe('an apply that is told to end', () => {
  for (const [name, signal, stall] of [
    ['at once', 'SIGTERM', false],
    ['with an answer that never comes', 'SIGTERM', true],
    ['by the keyboard', 'SIGINT', false],
  ] as const) {
    it.concurrent(`ends in time and remembers what it made (${name})`, async () => {
      const { ended, took, bare, folder, sandbox } = await interrupted(name.replaceAll(' ', '-'), signal, stall)
      try {
        expect(ended.code, ended.out + ended.err).toBe(130)
        expect(took).toBeLessThan(LIMIT)
        const made = sandbox.state().grants.map(({ id, email }) => ({ id, email }))
        expect(made.length).toBeGreaterThan(0)
        expect(made.length).toBeLessThan(emails.length)
        const ledger = await ledgerIn(bare, 'cut')
        const owned = new Set(Object.values(ledger.resources).map(({ id }) => id))
        const unknown = made.filter(({ id }) => !owned.has(id)).map(({ email }) => `account/${email}`)
        // Nobody can know the id of what was never answered: its address stays announced.
        expect(unknown.length).toBe(stall ? 1 : 0)
        if (stall) expect(ledger.intent).toMatchObject({ creates: unknown, ended: true })
        else expect(ledger.intent).toBeNull()
        expect(ledger.complete).toBe(false)

        const again = await cli(folder, sandbox.url, ['apply', '--yes'])
        expect(again.code, again.out + again.err).toBe(0)
        expect(again.err).not.toContain('Taking over')
        const all = await ledgerIn(bare, 'cut')
        expect(all.complete).toBe(true)
        const ids = sandbox.state().grants.map(({ id }) => id)
        expect(ids.length).toBe(emails.length)
        expect(Object.values(all.resources).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      } finally {
        await sandbox.close()
      }
    })
  }
})
