/**
 * kill -9 at every request of a probe, by the shipped program. The next run needs no hint: it knows by journal and names what is
 * left, takes it away, and nothing of others.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { cli, type Ended, startCli } from './cli.ts'
import { together } from './together.ts'

const ASKED = [
  'probe',
  '--yes',
  '--domain',
  'agents.example.com',
  '--only',
  'duplicate_email',
  '--only',
  'delete_in_use',
]
const NEXT = ['probe', '--yes', '--only', 'default_flag']
const CLEAN = ['probe', '--yes', '--clean']
const THEIRS = {
  grants: [{ email: 'theirs@agents.example.com' }],
  policies: [{ name: 'nylas-fleet-probe-0000abcd-1-00000000' }],
}

let root = ''
let total = 0

const open = () => startSandbox({ seed: THEIRS })
const shown = ({ state }: Sandbox) => {
  const { grants, workspaces, rules, policies, lists } = state()
  return [grants.map(({ email }) => email), [...workspaces, ...rules, ...policies, ...lists].map(({ name }) => name)]
}
const LEFT = [['theirs@agents.example.com'], ['Default Workspace', 'nylas-fleet-probe-0000abcd-1-00000000']]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-probe-'))
  const sandbox = await open()
  const { code, err } = await cli(await mkdtemp(join(root, 'whole-')), sandbox.url, ASKED)
  total = sandbox.requests().length
  expect([code, shown(sandbox)], err).toEqual([0, LEFT])
  await sandbox.close()
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What is wrong after a probe that died at this request and the run after it. */
async function survive(at: number, next: readonly string[]): Promise<readonly string[]> {
  const sandbox = await open()
  try {
    const folder = await mkdtemp(join(root, 'killed-'))
    const first = startCli(folder, sandbox.url, ASKED)
    sandbox.addFault({ kind: 'kill', at, callback: () => void first.child.kill('SIGKILL') })
    const died = await first.ended
    if (died.signal !== 'SIGKILL') return [`request ${at} never came: ${died.err}`]
    sandbox.clearFaults()
    const { code, err }: Ended = await cli(folder, sandbox.url, next)
    const isJournalLeft = existsSync(join(folder, 'evidence.json.journal'))
    const isRight = code === 0 && !isJournalLeft && JSON.stringify(shown(sandbox)) === JSON.stringify(LEFT)
    return isRight ? [] : [`killed at ${at}: exit ${code}, ${JSON.stringify(shown(sandbox))}: ${err}`]
  } finally {
    await sandbox.close()
  }
}

describe('a probe that is killed', () => {
  it('leaves nothing behind after the next run, at whatever request it died', async () => {
    expect(total).toBeGreaterThan(20)
    const points = Array.from({ length: total }, (_, index) => index)
    // What is left is taken away before anything is asked; some runs do no more than that.
    const wrong = await together(points, (at) => survive(at, at % 4 === 0 ? CLEAN : NEXT))
    expect(wrong).toEqual([])
  })
})
