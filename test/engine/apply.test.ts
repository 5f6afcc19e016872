/** An apply in this process: what is read before its first plan, and what each outcome says to programs. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Outcome } from '../../src/domain/plan.ts'
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

describe('the proof after an apply', () => {
  const grouping: Spec = {
    policies: { p: {} },
    workspaces: { agents: { domain: 'fleet.example', auto_group: true, policy: 'p' } },
    accounts: [{ email: 'a@fleet.example' }],
  }

  it('a mailbox that Nylas put elsewhere than the plan said is a failure, and every later plan names it', async () => {
    const { sandbox, apply } = await begin()
    const elsewhere = '00000000-0000-4000-8000-00000000000e'
    sandbox.seed({ workspaces: [{ id: elsewhere, name: 'Elsewhere' }] })
    const put = (): void => {
      const [grant] = sandbox.state().grants
      if (grant) sandbox.seed({ grants: [{ id: grant.id, workspace_id: elsewhere }] })
    }
    const report = await apply(grouping, { progress: put })
    expect(report.result).toBe('failed')
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ code: 'landed-elsewhere', address: 'account/a@fleet.example' }])
    expect(errors[0]?.summary).toContain('put it into Elsewhere')
    expect(errors[0]?.override).toContain('write workspace: agents')
    const second = await apply(grouping)
    expect(second.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toContain('notice landed-elsewhere')
  })

  it('a mailbox that Nylas put into the default workspace is a failure, and the next apply moves it', async () => {
    const { sandbox, apply } = await begin()
    let isPut = false
    const put = (): void => {
      const { grants, workspaces } = sandbox.state()
      const home = workspaces.find((workspace) => workspace.default)
      if (isPut || !grants[0] || !home) return
      isPut = true
      sandbox.seed({ grants: [{ id: grants[0].id, workspace_id: home.id }] })
    }
    const report = await apply(grouping, { progress: put })
    expect([report.result, report.diagnostics.map(({ code }) => code)]).toEqual(['failed', ['not-converged']])
    expect((await apply(grouping)).result).toBe('applied')
    const agents = sandbox.state().workspaces.find(({ name }) => name === 'agents')
    expect(sandbox.state().grants[0]?.workspace_id).toBe(agents?.id)
  })
})
