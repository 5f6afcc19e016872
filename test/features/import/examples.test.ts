/** The shipped examples, applied to the sandbox over HTTP, read back and imported: what comes out is what went in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/domain/model.ts'
import type { DeclaredDomain, DomainReading } from '../../../src/domain/readiness.ts'
import { readLiveState } from '../../../src/engine/live/read.ts'
import { importFleet } from '../../../src/features/import/import.ts'
import { openApi } from '../../../src/nylas/client.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { applyAll, clock, createTestDeps, SEED } from '../../property/deps.ts'
import { compileFiles, expectAdoptionsOnly } from './adoptions.ts'

const root = new URL('../../../examples/', import.meta.url)
let sandbox: Sandbox | null = null
afterEach(() => sandbox?.close())

function filesOf(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, root)
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = found.map((one) => relative(fileURLToPath(folder), join(one.parentPath, one.name)))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]))
}

const MORE = { requestsPerSecond: 5000, rates: { grants: 5000, others: 5000 } }

/** Whatever the file requires of it is so. */
const readyDomain = ({ name, require }: DeclaredDomain): DomainReading => ({
  name,
  registered: true,
  findings: Object.fromEntries(require.map((what) => [what, { state: 'done', says: '' }])),
})

describe('an example', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory())
  for (const name of folders.map((one) => one.name).sort()) {
    const files = filesOf(name)
    // Pins what an application of its own must hold already; test/docs applies it there.
    if ('live.json' in files) continue
    // The one with several fleets needs a file for each.
    if (!('fleet.yaml' in files)) continue
    it(`${name} comes back as it was applied`, async () => {
      sandbox = await startSandbox({ ratePerSecond: { grants: 10_000, others: 10_000 } })
      const ports = createTestDeps(sandbox.url, files, null, {
        variables: (variable) => (variable.startsWith('FLEET_') ? SEED : undefined),
        readDomains: async (domains) => domains.map(readyDomain),
      })
      const { result } = await applyAll(ports)
      expect(result).toBe('applied')
      const api = openApi({
        base: sandbox.url,
        apiKey: 'sandbox-key',
        userAgent: 'test',
        clock,
        random: Math.random,
        ...MORE,
      })
      const live = await readLiveState(api.reader, { kinds: KINDS, detail: () => true, owned: [] })
      await api.close()
      const imported = importFleet(live, { fleetName: 'imported' })
      await expectAdoptionsOnly(imported, live)
      const [before, after] = [await compileFiles({ files }), await compileFiles(imported)]
      const listNames = (fleet: typeof before) => fleet.desired.map(({ kind, name: remote }) => `${kind} ${remote}`)
      expect(listNames(after).sort()).toEqual(listNames(before).sort())
    })
  }
})
