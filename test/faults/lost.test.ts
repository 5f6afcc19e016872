/**
 * Answers that are lost: an apply converges in itself, also where the client's own tries did not do, and nothing else is
 * tried again.
 */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'
import { createQuickDeps } from './quick.ts'

const fleet = (accounts: number): Spec => ({
  version: 1,
  settings: { max_deletes: 50 },
  policies: { p: { limits: { limit_count_daily_email_sent: 50 } } },
  workspaces: { w: { policy: 'p' } },
  accounts: Array.from({ length: accounts }, (_, index): Json => {
    return { email: `agent-${index}@fleet.example`, name: `Agent ${index}`, workspace: 'w' }
  }),
})

async function withSandbox(seed: number, act: (sandbox: Sandbox, cell: MemoryCell) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ randomSeed: seed, switches: { plan: 'none' } })
  try {
    await act(sandbox, { ledger: null, version: 0 })
  } finally {
    await sandbox.close()
  }
}

/** Every answer to such a request is lost, so many times. */
const lose = (method: string, path: RegExp, times: number, kind: Fault['kind'] = 'reset-before'): Fault => ({
  kind,
  match: { method, path },
  times,
})

describe('an apply whose answers are lost', () => {
  it.each(Array.from({ length: 5 }, (_, index) => index + 1))('converges in itself (%i)', async (seed) => {
    await withSandbox(seed, async (sandbox, cell) => {
      const faults: readonly Fault[] = [
        { kind: 'reset-before', probability: 0.05 },
        { kind: 'reset-after', probability: 0.05 },
        { kind: 'rate-limit', probability: 0.1 },
        // Of the creates nearly one in two, so that now and then one is lost each of six times.
        { kind: 'reset-before', match: { method: 'POST', path: /connect/ }, probability: 0.3 },
      ]
      for (const fault of faults) sandbox.addFault(fault)
      const deps = createQuickDeps(sandbox.url, fleet(25), cell)
      const report = await applyAll(deps)
      expect(report.outcomes.filter(({ status }) => status !== 'applied')).toEqual([])
      expect(report.result).toBe('applied')
      sandbox.clearFaults()
      expect(differences(fleet(25), sandbox.state())).toEqual([])
      expect((await planOf(deps)).changes).toEqual([])
    })
  })

  it('makes in the second try what was lost six times, and what waited for it', async () => {
    await withSandbox(1, async (sandbox, cell) => {
      sandbox.addFault(lose('POST', /policies/, 6))
      const report = await applyAll(createQuickDeps(sandbox.url, fleet(3), cell))
      expect(report.outcomes.map(({ status }) => status)).toEqual([
        'applied',
        'applied',
        'applied',
        'applied',
        'applied',
      ])
      expect(differences(fleet(3), sandbox.state())).toEqual([])
    })
  })

  it('finds in the second try what was made in the first', async () => {
    await withSandbox(1, async (sandbox, cell) => {
      sandbox.addFault(lose('POST', /connect\/custom/, 6))
      sandbox.addFault({ kind: 'reset-after', match: { method: 'POST', path: /connect\/custom/ }, times: 1 })
      const report = await applyAll(createQuickDeps(sandbox.url, fleet(1), cell))
      expect(report.result).toBe('applied')
      expect(sandbox.state().grants).toHaveLength(1)
    })
  })

  it('writes once more what was refused for eight tries, and deletes what it could not', async () => {
    await withSandbox(1, async (sandbox, cell) => {
      await applyAll(createQuickDeps(sandbox.url, fleet(3), cell))
      const other: Spec = { ...fleet(2), policies: { p: { limits: { limit_count_daily_email_sent: 40 } } } }
      const fault = { kind: 'status-before', status: 503, times: 8 } as const
      sandbox.addFault({ ...fault, match: { method: 'PUT', path: /policies/ } })
      sandbox.addFault({ ...fault, match: { method: 'DELETE', path: /grants/ } })
      const report = await applyAll(createQuickDeps(sandbox.url, other, cell))
      expect(report.outcomes.filter(({ status }) => status !== 'applied')).toEqual([])
      expect(report.result).toBe('applied')
      expect(differences(other, sandbox.state())).toEqual([])
    })
  })

  it('ends as failed when it stays so, each change tried twice and told once', async () => {
    await withSandbox(1, async (sandbox, cell) => {
      sandbox.addFault({ kind: 'status-before', status: 503, match: { method: 'PUT' }, probability: 1 })
      await applyAll(createQuickDeps(sandbox.url, fleet(2), cell))
      const other: Spec = { ...fleet(2), policies: { p: { limits: { limit_count_daily_email_sent: 40 } } } }
      const report = await applyAll(createQuickDeps(sandbox.url, other, cell))
      expect(report.result).toBe('failed')
      expect(sandbox.requests().filter(({ method }) => method === 'PUT')).toHaveLength(16)
    })
  })

  it('tries nothing again that the API refuses', async () => {
    await withSandbox(1, async (sandbox, cell) => {
      sandbox.addFault({ kind: 'status-before', status: 422, match: { method: 'POST', path: /policies/ }, times: 1 })
      const report = await applyAll(createQuickDeps(sandbox.url, fleet(1), cell))
      expect(report.outcomes.map(({ status }) => status)).toEqual(['failed', 'skipped', 'skipped'])
      expect(sandbox.requests().filter(({ path }) => path === '/v3/policies' || /connect\//.test(path))).toEqual([
        expect.objectContaining({ method: 'GET' }),
        expect.objectContaining({ method: 'POST' }),
        expect.objectContaining({ method: 'GET' }),
      ])
    })
  })
})
