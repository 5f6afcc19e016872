/** An apply in this process: what is read before its first plan, and what each outcome says to programs. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Json, Outcome } from '../../src/domain/model.ts'
import { type ApplyHooks, applyFleet } from '../../src/engine/apply-fleet.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { openFleet } from '../../src/engine/open-fleet.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { createTestDeps } from '../property/deps.ts'

type Spec = { readonly [key: string]: Json }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const SPEC: Spec = { policies: { p: {}, q: {} }, workspaces: { w: { policy: 'p' } } }

async function begin() {
  const sandbox = await startSandbox({ switches: { plan: 'none' } })
  closing.push(sandbox.close)
  const cell = { ledger: null, version: 0 }
  const depsOf = (spec: Spec): ApplyDeps =>
    createTestDeps(sandbox.url, { 'fleet.yaml': JSON.stringify({ version: 1, fleet: 'fleet', ...spec }) }, cell)
  const apply = async (spec: Spec, hooks: Partial<ApplyHooks> = {}): Promise<ApplyReport> => {
    const deps = depsOf(spec)
    const all = {
      show: () => {},
      confirm: async () => true,
      withhold: async () => new Map(),
      progress: () => {},
      ...hooks,
    }
    return applyFleet(deps, await openFleet(deps), all)
  }
  const fail = (fault: Partial<Fault>) => sandbox.addFault({ kind: 'status-before', times: 99, ...fault } as Fault)
  return { sandbox, depsOf, apply, fail }
}

const describeOutcomes = ({ outcomes }: ApplyReport): readonly string[] =>
  outcomes.map(({ status, action, address, reason, needs }: Outcome) =>
    [status, action, address, ...(reason === null ? [] : [reason]), ...(needs === null ? [] : [needs])].join(' '),
  )

describe('an opened fleet', () => {
  it('an opened fleet was compiled once and its ledger read once before the first plan', async () => {
    const { depsOf } = await begin()
    const deps = depsOf(SPEC)
    const asked: string[] = []
    const counting: ApplyDeps = {
      ...deps,
      tree: {
        ...deps.tree,
        read: (path, limit) => {
          asked.push(path)
          return deps.tree.read(path, limit)
        },
      },
      openLedger: (fleet) => {
        const store = deps.openLedger(fleet)
        const read = async () => {
          asked.push('ledger')
          return (store as NonNullable<typeof store>).read()
        }
        return store && { ...store, read }
      },
    }
    const opened = await openFleet(counting)
    expect([opened.name, opened.reading?.state, opened.files]).toEqual(['fleet', 'none', ['fleet.yaml']])
    const show = () => {
      expect(asked).toEqual(['fleet.yaml', 'ledger'])
    }
    const hooks = { show, confirm: async () => true, withhold: async () => new Map(), progress: () => {} }
    expect((await applyFleet(counting, opened, hooks)).result).toBe('applied')
  })

  it('a file with errors has its name and no ledger', async () => {
    const { depsOf } = await begin()
    const opened = await openFleet(depsOf({ policies: { p: { colour: 'red' } } }))
    expect([opened.name, opened.fleet, opened.store, opened.reading]).toEqual(['fleet', null, null, null])
    expect(opened.diagnostics.map(({ severity }) => severity)).toContain('error')
  })
})

describe('an outcome', () => {
  it('an outcome that the API rejected says so, and what needed it says which address was missing', async () => {
    const { apply, fail } = await begin()
    fail({ status: 422, match: { method: 'POST', path: '/v3/policies' } })
    expect(describeOutcomes(await apply(SPEC))).toEqual([
      'failed create policy/p rejected',
      'failed create policy/q rejected',
      'skipped create workspace/w dependency policy/p',
    ])
  })

  it('an outcome of a delete says that another change failed', async () => {
    const { apply, fail } = await begin()
    expect(describeOutcomes(await apply(SPEC))).toHaveLength(3)
    fail({ status: 422, match: { method: 'POST', path: '/v3/policies' } })
    const { q: _, ...policies } = { q: {}, p: {}, r: {} }
    expect(describeOutcomes(await apply({ ...SPEC, policies }))).toEqual([
      'failed create policy/r rejected',
      'skipped delete policy/q failure-elsewhere',
    ])
  })

  it('an outcome that was withheld says why', async () => {
    const { apply } = await begin()
    const withhold: ApplyHooks['withhold'] = async () =>
      new Map([['policy/p', { reason: 'unreviewed', error: 'it was not reviewed' }]])
    expect(describeOutcomes(await apply(SPEC, { withhold }))).toEqual([
      'withheld create policy/p unreviewed',
      'applied create policy/q',
      'skipped create workspace/w dependency policy/p',
    ])
  })

  it('an outcome of a run that was told to stop says that it was interrupted', async () => {
    const { depsOf } = await begin()
    const stop = new AbortController()
    const deps = { ...depsOf({ policies: { p: {} }, workspaces: { w: {} } }), stopping: stop.signal }
    const hooks = { show: () => {}, confirm: async () => true, withhold: async () => new Map() }
    const report = await applyFleet(deps, await openFleet(deps), { ...hooks, progress: () => stop.abort() })
    expect(describeOutcomes(report)).toEqual(['applied create policy/p', 'skipped create workspace/w interrupted'])
  })
})
