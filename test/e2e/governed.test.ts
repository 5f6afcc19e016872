/** No mailbox is made outside of what the plan says governs it: the shipped command line against a sandbox that refuses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Ended } from '../program.ts'
import { runProgram } from '../warm.ts'

let sandbox: Sandbox
let folder: string

beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-governed-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

function fleet(...args: readonly string[]): Promise<Ended> {
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
  return runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env)
}

/** The accounts name no workspace: the one that groups their domain takes them in. */
function write({ sent, accounts }: { readonly sent: number; readonly accounts: readonly string[] }): void {
  const lines = accounts.map((name) => `  - {email: ${name}@fleet.example}`)
  const text = `version: 1
fleet: fleet
policies: {guarded: {limits: {limit_count_daily_email_sent: ${sent}}}}
workspaces: {agents: {domain: fleet.example, auto_group: true, policy: guarded}}
accounts:
${lines.join('\n')}
`
  writeFileSync(join(folder, 'fleet.yaml'), text)
}

const findWorkspace = (name: string): string | undefined =>
  sandbox.state().workspaces.find((workspace) => workspace.name === name)?.id
const listHomes = (): readonly (readonly [string, string | null])[] =>
  sandbox.state().grants.map((grant) => [grant.email, grant.workspace_id] as const)

async function expectSettled(): Promise<void> {
  const { out, err } = await fleet('plan', '--json')
  expect((JSON.parse(out) as Plan).changes, err).toEqual([])
}

const TWO = { sent: 50, accounts: ['a', 'b'] }

describe('a mailbox that a workspace is to take in', () => {
  it.each([
    ['its policy', '/v3/policies'],
    ['the workspace', '/v3/workspaces'],
  ])('is not made while %s cannot be made, and the next run makes it where it belongs', async (_, path) => {
    write(TWO)
    sandbox.addFault({ kind: 'status-before', status: 422, match: { method: 'POST', path } })
    const failed = await fleet('apply', '--yes')
    expect([failed.code, listHomes()], failed.log).toEqual([1, []])
    expect(failed.log).toContain('create 2 mailboxes')
    const second = await fleet('apply', '--yes')
    expect(second.code, second.log).toBe(0)
    const agents = findWorkspace('agents')
    expect(listHomes()).toEqual([
      ['a@fleet.example', agents],
      ['b@fleet.example', agents],
    ])
    await expectSettled()
  })

  it('is not made while the policy of its workspace cannot be changed to what the plan says', async () => {
    write(TWO)
    expect((await fleet('apply', '--yes')).code).toBe(0)
    write({ sent: 5, accounts: ['a', 'b', 'c'] })
    sandbox.addFault({ kind: 'status-before', status: 422, match: { method: 'PUT', path: /^\/v3\/policies\// } })
    const failed = await fleet('apply', '--yes')
    expect([failed.code, listHomes().length], failed.log).toEqual([1, 2])
    expect(failed.log).toContain('needs policy guarded, which was not done')
    expect((await fleet('apply', '--yes')).code).toBe(0)
    expect(listHomes()).toHaveLength(3)
    await expectSettled()
  })

  it('is put back from the default workspace, where none of its guardrails reach it', async () => {
    write(TWO)
    expect((await fleet('apply', '--yes')).code).toBe(0)
    const [first] = sandbox.state().grants
    const home = sandbox.state().workspaces.find((workspace) => workspace.default)?.id
    sandbox.seed({ grants: [{ id: first?.id ?? '', workspace_id: home ?? '' }] })
    const { out } = await fleet('plan', '--json')
    const [change] = (JSON.parse(out) as Plan).changes
    expect(change).toMatchObject({
      address: 'account/a@fleet.example',
      fields: [{ path: 'workspace', before: 'workspace/default_workspace', after: 'workspace/agents' }],
    })
    expect((await fleet('apply', '--yes')).code).toBe(0)
    const agents = findWorkspace('agents')
    expect(listHomes().map(([, workspace]) => workspace)).toEqual([agents, agents])
    await expectSettled()
  })

  it('is made together with the workspace when it alone is named', async () => {
    write(TWO)
    expect((await fleet('apply', '--yes', '--target', 'a@fleet.example')).code).toBe(0)
    expect(listHomes()).toEqual([['a@fleet.example', findWorkspace('agents')]])
  })
})
