/** The shipped command line with nobody reading: `nylas-fleet inventory --json | head`. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS, type CommandName } from '../../src/features/command-table.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { buildEnv, getProgram } from '../program.ts'
import { runProgram } from '../warm.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/one-account-per-tenant', import.meta.url))
const LEDGER = ['--ledger', 'file:ledger.json']

/** What each command is given here; those without an entry are given nothing. `sandbox` prints one line and serves on. */
const WORDS: Partial<Record<CommandName, readonly string[]>> = {
  plan: LEDGER,
  apply: ['--yes', ...LEDGER],
  drift: LEDGER,
  import: ['--stdout'],
  inventory: ['--json', ...LEDGER],
  record: ['nowhere.json', ...LEDGER],
  password: ['support-acme@agents.example.com'],
  doctor: LEDGER,
  completion: ['bash'],
}

let sandbox: Sandbox
let folder: string
beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-pipe-'))
  cpSync(EXAMPLE, folder, { recursive: true })
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const access = () => ({
  NYLAS_API_KEY: 'sandbox-key',
  NYLAS_API_URL: sandbox.url,
  NYLAS_FLEET_LAG: '0.05',
  FLEET_PASSWORD_SEED: 'a seed that is long enough, and secret 0123',
})
const env = () => buildEnv(folder, access())

type Ended = { readonly code: number | null; readonly err: string }

const runRead = async (args: readonly string[]): Promise<number | null> =>
  (await runProgram('cli', args, folder, access())).code

/** `stdout` closed before anything is written; `both`: standard error too. */
function runUnread(args: readonly string[], closed: 'stdout' | 'both'): Promise<Ended> {
  const child = spawn(process.execPath, [getProgram('cli'), ...args], {
    cwd: folder,
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdout.destroy()
  if (closed === 'both') child.stderr.destroy()
  return new Promise((done) => child.on('exit', (code) => setImmediate(() => done({ code, err }))))
}

describe('a reader that goes away', () => {
  const names = (Object.keys(COMMANDS) as CommandName[]).filter((name) => name !== 'sandbox')

  it.each(names)('neither stops %s nor changes how it ends', async (name) => {
    const args = [name, ...(WORDS[name] ?? [])]
    const { code, err } = await runUnread(args, 'stdout')
    expect(err).not.toMatch(/EPIPE|^\s+at |fault in nylas-fleet|node:/m)
    rmSync(folder, { recursive: true, force: true })
    cpSync(EXAMPLE, folder, { recursive: true })
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    expect(await runRead(args)).toBe(code)
  })

  it('leaves no apply half done, though nobody reads what it says', async () => {
    const { code } = await runUnread(['apply', '--yes', ...LEDGER], 'both')
    expect(code).toBe(0)
    expect(sandbox.state().grants).toHaveLength(4)
    expect(await runRead(['plan', '--detailed-exitcode', ...LEDGER])).toBe(0)
  })

  it.runIf(existsSync('/dev/full'))('is not confused with a disk that is full', async () => {
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const
    const child = spawn(process.execPath, [getProgram('cli'), 'schema'], { cwd: folder, env: env(), stdio: [...stdio] })
    let err = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    const code = await new Promise((done) => child.on('close', done))
    expect(err).toMatch(/^nylas-fleet: what this prints could not be written: .*ENOSPC.*\n$/)
    expect(code).toBe(1)
  })
})
