/** The shipped programs on an application that has never had an agent account, and makes no connector by itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { startProgram } from '../program.ts'
import { runProgram } from '../warm.ts'
import { FLEET, startStory } from './story.ts'

const FILES = { 'fleet.yaml': FLEET, 'tenants.txt': 'acme\n' }

it('the pull request tells that the connector is created, the merge creates it first, and the next one is silent', async () => {
  const story = await startStory()
  const { sandbox } = story.world
  sandbox.setSwitches({ connector: 'must-be-made' })
  const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), FILES)
  const planned = await story.plan(pull)
  expect(planned.plan?.connector).toBe('create')
  expect(story.comments(1).join()).toContain('creates the connector for agent accounts')
  expect(sandbox.state().connectors).toEqual([])
  const merge = story.squash(pull)
  const applied = await story.push(merge)
  expect(applied.outputs['result'], applied.log).toBe('applied')
  expect(JSON.parse(applied.report ?? '{}')).toMatchObject({ connector: 'created' })
  expect(story.comments(1).join()).toContain('Created the connector for agent accounts first.')
  const writes = sandbox.requests().filter(({ method, path }) => method === 'POST' && path.startsWith('/v3/connect'))
  expect(writes.map(({ path }) => path)).toEqual(['/v3/connectors', '/v3/connect/custom'])
  const next = story.open(2, merge, { 'tenants.txt': 'acme\nglobex\n' })
  sandbox.clearRequests()
  expect((await story.plan(next)).plan?.connector).toBeUndefined()
  expect(story.comments(2).join()).not.toContain('connector')
  expect(sandbox.requests().filter(({ path }) => path.startsWith('/v3/connectors'))).toEqual([])
  await story.end()
})

it.each(['before', 'after'] as const)(
  'an apply that is killed at the connector (%s its effect) is finished by the next',
  async (phase) => {
    const sandbox = await startSandbox({ switches: { connector: 'must-be-made' } })
    const folder = mkdtempSync(join(tmpdir(), 'fleet-connector-'))
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
    const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0' }
    const args = ['apply', '--yes', '--ledger', 'file:ledger.json']
    try {
      const first = startProgram('cli', args, folder, env)
      const match = { method: 'POST', path: '^/v3/connectors$' }
      sandbox.addFault({ kind: 'kill', phase, match, callback: () => void first.child.kill('SIGKILL') })
      expect((await first.ended).signal).toBe('SIGKILL')
      sandbox.clearFaults()
      const again = await runProgram('cli', args, folder, env)
      expect(again.code, again.log).toBe(0)
      const { connectors, grants } = sandbox.state()
      expect([connectors, grants.map(({ email }) => email)]).toEqual([['nylas'], ['support-acme@fleet.example']])
    } finally {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

it('the command line says it in text and JSON, and what an apply lacks where none can be made', async () => {
  const sandbox = await startSandbox({ switches: { connector: 'must-be-made' } })
  const folder = mkdtempSync(join(tmpdir(), 'fleet-connector-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0' }
  const fleet = (...args: readonly string[]) =>
    runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env)
  try {
    expect((await fleet('plan')).out.replaceAll(/\s+/g, ' ')).toContain('this creates the connector for agent accounts')
    const plan = JSON.parse((await fleet('plan', '--json')).out) as Plan
    expect([plan.connector, plan.requests.writes]).toEqual(['create', 4])
    sandbox.addFault({ kind: 'status-before', status: 403, match: { method: 'POST', path: '^/v3/connectors$' } })
    const failed = await fleet('apply', '--yes')
    expect(failed.code).toBe(1)
    expect(failed.out.replaceAll(/\s+/g, ' ')).toContain('this application has no connector for agent accounts')
    const applied = await fleet('apply', '--yes', '--report-file', 'report.json')
    expect(applied.code, applied.log).toBe(0)
    expect(applied.out).toContain('Created the connector for agent accounts first.')
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ connector: 'created' })
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
