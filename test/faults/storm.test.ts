/**
 * One request in five goes wrong in one of eleven ways, again and again, and one apply ends converged all the same: the
 * client repeats what may be repeated, the apply looks for what it may have made. Nobody starts a second run.
 */
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'
import { lies } from './honest.ts'
import { createQuickDeps } from './quick.ts'
import { AFTER, openStage, RETIRED, split } from './stage.ts'

const STORM: readonly Omit<Fault, 'probability'>[] = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'status-before', status: 500 },
  { kind: 'status-after', status: 500 },
  { kind: 'status-before', status: 504 },
  { kind: 'status-after', status: 504 },
  { kind: 'rate-limit' },
  { kind: 'rate-limit', retryAfter: 1 },
  { kind: 'truncate-json' },
  { kind: 'cut-body' },
  { kind: 'wrong-type' },
]

/** Asked one after the other, so each gets its share of what those before it left over. */
const storm = (share: number): readonly Fault[] =>
  STORM.map((fault, index) => ({ ...fault, probability: share / STORM.length / (1 - (share * index) / STORM.length) }))

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const ACCOUNTS = 1000
const thousand: Spec = {
  version: 1,
  lists: { l: { type: 'domain', items: ['one.example', 'two.example'] } },
  rules: {
    r: {
      match: { conditions: [{ field: 'from.domain', operator: 'in_list', value: ['l'] }] },
      actions: [{ type: 'block' }],
    },
  },
  policies: { p: { limits: { limit_count_daily_email_sent: 50 } } },
  workspaces: { w: { policy: 'p', rules: ['r'] } },
  accounts: Array.from({ length: ACCOUNTS }, (_, index): Json => {
    return { email: `agent-${index}@fleet.example`, name: `Agent ${index}`, workspace: 'w' }
  }),
}

it.for(seeds(3))('a thousand accounts are made in a storm (%i)', async (seed) => {
  const sandbox = await startSandbox({ randomSeed: seed, switches: { plan: 'none' } })
  const cell = { ledger: null, version: 0 }
  for (const fault of storm(0.2)) sandbox.addFault(fault)
  const deps = createQuickDeps(sandbox.url, thousand, cell)
  const report = await applyAll(deps)
  const hit = sandbox.requests().filter((one) => one.fault !== null).length
  expect(hit / sandbox.requests().length).toBeGreaterThan(0.15)
  expect(lies(report, thousand, sandbox.state(), sandbox.state())).toEqual([])
  expect(report.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  expect(report.outcomes.filter((one) => one.status !== 'applied')).toEqual([])
  expect(report.result).toBe('applied')
  expect(differences(thousand, sandbox.state())).toEqual([])
  sandbox.clearFaults()
  expect((await planOf(deps)).changes).toEqual([])
  await sandbox.close()
})

it.for(seeds(20))('every kind of change survives a storm (%i)', async (seed) => {
  const { sandbox, cell } = await openStage(100 + seed)
  const theirs = split(sandbox.state()).theirs
  for (const fault of storm(0.2)) sandbox.addFault(fault)
  const deps = createQuickDeps(sandbox.url, AFTER, cell)
  const report = await applyAll(deps)
  const { ours } = split(sandbox.state())
  const state = { ...ours, grants: ours.grants.filter((one) => one.email !== RETIRED) }
  expect(report.outcomes.filter((one) => one.status !== 'applied')).toEqual([])
  expect(report.result).toBe('applied')
  expect(differences(AFTER, state)).toEqual([])
  expect(split(sandbox.state()).theirs).toEqual(theirs)
  sandbox.clearFaults()
  expect((await planOf(deps)).changes).toEqual([])
  await sandbox.close()
})
