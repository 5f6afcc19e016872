/**
 * Lists that trail what was written, by less than the lag the run knows of: nothing is made twice, nothing that is there is
 * told to be missing, and an answer that was lost meanwhile is found. Here time is real.
 */
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { Switches } from '../../src/sandbox/switches.ts'
import { applyAll, clock, planOf } from '../property/deps.ts'
import { differences } from '../property/judge.ts'
import { createQuickDeps } from './quick.ts'
import { AFTER, BEFORE, FOREIGN, RETIRED, split } from './stage.ts'

const TRAIL = 200
const KNOWN = 300

const TRAILING: Readonly<Record<string, Partial<Switches>>> = {
  'the lists of guardrails': { list_lag: TRAIL },
  'the list of accounts': { grants_list_lag: TRAIL },
  'deleted accounts, found by id': { deleted_grant_lag: TRAIL, grants_list_lag: TRAIL },
  everything: { list_lag: TRAIL, grants_list_lag: TRAIL, grants_filter_lag: 10 * TRAIL, deleted_grant_lag: TRAIL },
}

describe.concurrent('while lists trail', () => {
  it.for(Object.entries(TRAILING))('nothing is made twice and nothing told to differ: %s', async ([, switches]) => {
    const sandbox = await startSandbox({ randomSeed: 1, seed: FOREIGN, switches })
    const theirs = split(sandbox.state()).theirs
    const cell = { ledger: null, version: 0 }
    for (const spec of [BEFORE, AFTER]) {
      const report = await applyAll(createQuickDeps(sandbox.url, spec, cell, { clock, lag: KNOWN }))
      expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
      expect(report.result).toBe('applied')
      const { ours } = split(sandbox.state())
      const grants = ours.grants.filter((one) => one.email !== RETIRED || spec === BEFORE)
      expect(differences(spec, { ...ours, grants })).toEqual([])
      expect(split(sandbox.state()).theirs).toEqual(theirs)
    }
    await sandbox.close()
  })

  const CREATES = ['/v3/lists', '/v3/rules', '/v3/policies', '/v3/workspaces', '/v3/connect/custom']

  it.for(CREATES)('what was made by a POST to %s whose answer was lost is found', async (path) => {
    const sandbox = await startSandbox({ randomSeed: 1, switches: TRAILING['everything'] ?? {} })
    sandbox.addFault({ kind: 'reset-after', match: { method: 'POST', path: new RegExp(`^${path}$`, 'u') }, times: 2 })
    const cell = { ledger: null, version: 0 }
    const report = await applyAll(createQuickDeps(sandbox.url, BEFORE, cell, { clock, lag: KNOWN }))
    expect(sandbox.requests().filter((one) => one.fault !== null).length).toBe(2)
    expect(report.result).toBe('applied')
    expect(differences(BEFORE, sandbox.state())).toEqual([])
    await sandbox.close()
  })

  it('a second run right after the first changes nothing', async () => {
    const sandbox = await startSandbox({ randomSeed: 1, switches: TRAILING['everything'] ?? {} })
    const cell = { ledger: null, version: 0 }
    const deps = createQuickDeps(sandbox.url, BEFORE, cell, { clock, lag: KNOWN })
    expect((await applyAll(deps)).result).toBe('applied')
    expect((await planOf(deps)).changes).toEqual([])
    await sandbox.close()
  })
})
