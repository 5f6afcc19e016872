/** Every example is applied to a sandbox, by the engine and by the shipped bundle, and then has nothing left to do. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorkingTree } from '../../src/config/files/tree.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import { applyAll, createTestDeps, planOf, SEED } from '../property/deps.ts'
import { runProgram } from '../warm.ts'
import { root, text } from './markdown.ts'

const folder = new URL('examples/', root)
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const fleets = examples.flatMap((example) =>
  readdirSync(new URL(example, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)fleet\.yaml$/.test(path))
    .map((fleetFile) => ({ example, fleetFile })),
)

/** `live.json` is what an application holds before; a fleet that names a region lives in one of that region. */
function seedOf(example: string, fleetFile: string): PartialState {
  const live = new URL(`${example}/live.json`, folder)
  if (existsSync(live)) return JSON.parse(readFileSync(live, 'utf8')) as PartialState
  const [, region] = /region: (us|eu)/.exec(text(`examples/${example}/${fleetFile}`)) ?? []
  return region === undefined ? {} : { application: { region } }
}

describe('the examples', () => {
  it('are there, each with a workflow and a line in the overview', () => {
    expect(examples.length).toBeGreaterThanOrEqual(11)
    const overview = text('examples/README.md')
    for (const example of examples) {
      expect(existsSync(new URL(`${example}/.github/workflows/nylas-fleet.yml`, folder)), example).toBe(true)
      expect(overview).toContain(`](${example})`)
    }
  })

  it.each(fleets)('$example: $fleetFile converges, and the second plan is empty', async ({ example, fleetFile }) => {
    const sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none' }, seed: seedOf(example, fleetFile) })
    try {
      const ports = createTestDeps(
        sandbox.url,
        {},
        { ledger: null, version: 0 },
        {
          tree: openWorkingTree(new URL(example, folder).pathname),
          fleetFile,
          variables: (name) => (name.startsWith('FLEET_') ? SEED : undefined),
        },
      )
      const first = await planOf(ports)
      expect(first.diagnostics.filter((one) => one.severity !== 'notice')).toEqual([])
      expect(first.changes).not.toEqual([])
      if (example === 'adopting')
        expect(first.changes.filter((one) => !one.adopts || one.fields.length > 0)).toEqual([])
      expect((await applyAll(ports)).result).toBe('applied')
      expect((await planOf(ports)).changes).toEqual([])
    } finally {
      await sandbox.close()
    }
  })

  it.concurrent.each(fleets)(
    '$example: $fleetFile is applied by the shipped bundle',
    async ({ example, fleetFile }) => {
      const sandbox = await startSandbox({
        randomSeed: 1,
        switches: { plan: 'none' },
        seed: seedOf(example, fleetFile),
      })
      const folder = mkdtempSync(join(tmpdir(), 'fleet-example-'))
      try {
        const run = bundle(example, sandbox.url)
        const common = ['--fleet-file', fleetFile, '--ledger', `file:${join(folder, 'ledger.json')}`]
        expect(await run('apply', '--yes', ...common)).toBe(0)
        expect(await run('plan', '--detailed-exitcode', ...common)).toBe(0)
      } finally {
        await sandbox.close()
        rmSync(folder, { recursive: true })
      }
    },
  )
})

/** Runs a command in an example's folder; resolves to its exit code. */
const bundle =
  (example: string, url: string) =>
  async (...words: readonly string[]): Promise<number | null> => {
    const secrets = { FLEET_PASSWORD_SEED: SEED, NYLAS_API_KEY: 'sandbox-key' }
    // Nobody answers there, so that a domain which must be ready is not known to be.
    const env = { NYLAS_API_URL: url, NYLAS_FLEET_LAG: '0', NYLAS_FLEET_DNS: '127.0.0.1:9', ...secrets }
    return (await runProgram('cli', words, new URL(example, folder).pathname, env)).code
  }
