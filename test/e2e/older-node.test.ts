/**
 * The shipped command line on an older Node: on one that is installed here, and on this one without what it has beyond Node
 * 20. What is too old is told in one line.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { type Ended, type Env, getProgram, type Interpreter, startFile } from '../program.ts'
import { runFile, runProgram } from '../warm.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/one-account-per-tenant', import.meta.url))

/** What came after Node 20, and what the program put in its place, taken away before the program starts. */
const STRIP = `
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
const strip = (target, names) => names.forEach((name) => delete target[name])
strip(Map, ['groupBy'])
strip(Object, ['groupBy'])
strip(Promise, ['withResolvers', 'try'])
strip(Array, ['fromAsync'])
strip(RegExp, ['escape'])
strip(Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
strip(iteratorPrototype, ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray', 'forEach', 'some', 'every', 'find', 'reduce'])
delete globalThis.Iterator
`

const versionOf = (node: string) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
const installed = ['/usr/local/bin/node', '/usr/bin/node'].find(
  (node) => existsSync(node) && versionOf(node).startsWith('v20.'),
)

let folder: string
let sandbox: Sandbox
let stripped: Interpreter
const older: Interpreter = { command: installed ?? '', flags: [] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-older-node-'))
  cpSync(EXAMPLE, folder, { recursive: true })
  writeFileSync(join(folder, 'strip.mjs'), STRIP)
  const old = `Object.defineProperty(process.versions, 'node', { value: process.env.PRETENDED_NODE })`
  writeFileSync(join(folder, 'pretend.mjs'), old)
  // Of one process that runs several programs, each begins without.
  const each = `
const { search } = new URL(import.meta.url)
await import('./strip.mjs' + search)
await import(${JSON.stringify(pathToFileURL(getProgram('cli')).href)} + search)
`
  writeFileSync(join(folder, 'each.mjs'), each)
  stripped = { command: process.execPath, flags: ['--import', join(folder, 'strip.mjs')] }
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  const { code, err } = await runHere(['apply', '--yes', '--ledger', 'file:ledger.json'])
  expect(code, err).toBe(0)
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const access = () => ({
  NYLAS_API_KEY: 'sandbox-key',
  NYLAS_API_URL: sandbox.url,
  NYLAS_FLEET_LAG: '0.05',
  FLEET_PASSWORD_SEED: 'a seed that is long enough, and secret 0123',
})

/** On this Node, as it is. */
const runHere = (args: readonly string[]): Promise<Ended> => runProgram('cli', args, folder, access())

/** In a process of its own. */
const run = (interpreter: Interpreter, args: readonly string[], env: Env = {}): Promise<Ended> =>
  startFile(getProgram('cli'), args, folder, { ...access(), ...env }, interpreter).ended

/** A run's own moments. */
const withoutTimes = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+/g, 'then')

const LEDGER = ['--ledger', 'file:ledger.json']
const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--json'],
  ['plan', ...LEDGER],
  ['plan', '--json', ...LEDGER],
  ['drift', ...LEDGER],
  ['apply', '--yes', ...LEDGER],
  ['import', '--stdout'],
  ['inventory', ...LEDGER],
  ['inventory', '--json', ...LEDGER],
  ['doctor', ...LEDGER],
  ['fleets'],
  ['schema'],
  ['completion', 'bash'],
  ['manual'],
]

describe('the shipped command line', () => {
  it.each(COMMANDS.map((args) => ({ name: args.join(' '), args })))(
    'answers the same on Node 20: $name',
    async ({ args }) => {
      const expected = await runHere(args)
      expect(expected.err).not.toContain('fault in nylas-fleet')
      for (const interpreter of installed ? [stripped, older] : [stripped]) {
        const { code, out } = await runFile(join(folder, 'each.mjs'), args, folder, access(), interpreter)
        expect([interpreter, code, withoutTimes(out)]).toEqual([interpreter, expected.code, withoutTimes(expected.out)])
      }
    },
  )

  it.runIf(installed)('tells the whole story on Node 20', async () => {
    const { code, out } = await run(older, ['demo'])
    expect(out).toContain('All as told.')
    expect(code).toBe(0)
  })

  it('tells the whole story without what came after Node 20', async () => {
    const { code, out } = await run(stripped, ['demo'])
    expect(out).toContain('All as told.')
    expect(code).toBe(0)
  })

  it.each(['18.20.8', '20.8.1', '14.21.3'])('says in one line that Node %s is too old', async (version) => {
    const pretending = { command: process.execPath, flags: ['--import', join(folder, 'pretend.mjs')] }
    const { code, out, err } = await run(pretending, ['plan'], { PRETENDED_NODE: version })
    expect([code, out, err]).toEqual([1, '', `nylas-fleet needs Node 20.9 or newer; this is Node ${version}.\n`])
  })
})
