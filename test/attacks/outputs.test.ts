/** What somebody else on the same machine could read of what a run leaves behind: customers, addresses, limits. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { modeOf } from '../e2e/action.ts'
import { FLEET, startStory } from '../e2e/story.ts'
import { runProgram } from '../warm.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/one-account-per-tenant', import.meta.url))

let folder: string
let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ switches: { plan: 'none' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-outputs-'))
  cpSync(EXAMPLE, folder, { recursive: true })
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const fleet = (...args: readonly string[]) =>
  runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, {
    NYLAS_API_KEY: 'sandbox-key',
    NYLAS_API_URL: sandbox.url,
    NYLAS_FLEET_LAG: '0.05',
    FLEET_PASSWORD_SEED: 'a seed that is long enough, and secret 0123',
  })

describe('somebody else on the machine', () => {
  it('reads no file of a plan, a report or a ledger, also where one lay there for all to read', async () => {
    writeFileSync(join(folder, 'old.json'), 'an older plan', { mode: 0o644 })
    const runs = [
      await fleet('plan', '--plan-file', 'plan.json'),
      await fleet('plan', '--plan-file', 'old.json'),
      await fleet('apply', '--yes', '--report-file', 'report.json'),
      await fleet('drift', '--plan-file', 'drift.json'),
    ]
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const files = ['plan.json', 'old.json', 'report.json', 'drift.json', 'ledger.json']
    expect(files.map((name) => [name, modeOf(join(folder, name))])).toEqual(files.map((name) => [name, '600']))
    for (const name of files) expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toBeTypeOf('object')
  })

  it('reads no file that the action leaves', async () => {
    const story = await startStory()
    const apply = await story.push(story.main({ 'fleet.yaml': FLEET, 'tenants.txt': 'acme\n' }))
    expect([apply.outputs['result'], apply.modes]).toEqual(['applied', ['600', '600']])
    await story.end()
  })
})

describe('a file that cannot be written', () => {
  it.each(['plan', 'apply'] as const)('is told after all that the %s has to say', async (command) => {
    const option = command === 'plan' ? ['--plan-file'] : ['--yes', '--report-file']
    const { code, out, err } = await fleet(command, ...option, 'nowhere/out.json')
    expect(code).toBe(1)
    expect(out).toContain('creates 4 mailboxes')
    expect(err).toMatch(/nylas-fleet: \S+nowhere\/out\.json could not be written: ENOENT/)
    expect(sandbox.state().grants).toHaveLength(command === 'apply' ? 4 : 0)
  })
})
