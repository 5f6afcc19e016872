/** A quota that is full, and one cause that hits many: what is still sent, and what people read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { runProgram } from '../warm.ts'

const ACCOUNTS = 60

const writeFleet = (more: string): string => {
  const account = (index: number) => `  - {email: agent-${index}@fleet.example, workspace: w${more}}\n`
  return `version: 1\nworkspaces: {w: {}}\naccounts:\n${Array.from({ length: ACCOUNTS }, (_, index) => account(index)).join('')}`
}

let sandbox: Sandbox
let folder: string
beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'free' }, latencyMilliseconds: 20 })
  folder = mkdtempSync(join(tmpdir(), 'fleet-full-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...words: readonly string[]) =>
  runProgram('cli', [...words, '--ledger', 'file:ledger.json'], folder, {
    NYLAS_API_KEY: 'sandbox-key',
    NYLAS_API_URL: sandbox.url,
    NYLAS_FLEET_LAG: '0.01',
  })
const creates = () =>
  sandbox.requests().filter(({ method, path }) => method === 'POST' && path.startsWith('/v3/connect/'))

describe('a quota that is full', () => {
  it('ends the creates of its kind at once, in one message with what was done', async () => {
    writeFileSync(join(folder, 'fleet.yaml'), writeFleet(''))
    const { code, out, err } = await run('apply', '--yes', '--report-file', 'report.json')
    expect(code).toBe(1)
    expect(sandbox.state().grants).toHaveLength(3)
    // Three are made, and what was in flight when the fourth was refused is refused as well.
    expect(creates().length).toBeLessThan(15)
    expect(err.match(/^failed: /gm)?.length).toBeLessThanOrEqual(4)
    expect(err).toMatch(/4 of 61 done, 57 failed or not tried/)
    const causes = out.slice(out.indexOf('Failed after')).match(/allows no more/g) ?? []
    expect(causes.length).toBeLessThanOrEqual(2)
    expect(out).toMatch(/and \d+ more/)
    const { outcomes } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
      readonly outcomes: readonly { readonly status: string; readonly reason: string | null }[]
    }
    expect(outcomes.filter(({ status }) => status === 'applied')).toHaveLength(4)
    expect(outcomes.filter(({ reason }) => reason === 'quota')).toHaveLength(57)
  })
})

describe('a secret that is not there', () => {
  it('is told once, with the first of those that need it', async () => {
    writeFileSync(join(folder, 'fleet.yaml'), writeFleet(', app_password: {derive: FLEET_SEED}'))
    const { code, out } = await run('apply', '--yes')
    expect(code).toBe(1)
    const told = out.replaceAll(/\s+/g, ' ')
    expect(told).toMatch(/FLEET_SEED is not set.*\(60 accounts: agent-/)
    // In the plan, and in the report that ends as failed.
    expect(told.match(/FLEET_SEED is not set/g)).toHaveLength(2)
    expect(creates()).toEqual([])
  })
})
