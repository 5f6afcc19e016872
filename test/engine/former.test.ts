/** A plan in which something left the file: the spec before it is asked for first, so that the plan is worked out once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanDeps } from '../../src/engine/deps.ts'
import { type OpenedFleet, openFleet } from '../../src/engine/open-fleet.ts'
import { planFleet } from '../../src/engine/plan-fleet.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { applyAll, createTestDeps } from '../property/deps.ts'
import { fleetOf } from './build.ts'

const rules = { block: { match: { conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] } } }
const BEFORE = {
  fleet: 'former',
  rules: { block: { ...rules.block, actions: [{ type: 'block' }] } },
  workspaces: { w: { rules: ['block'] }, gone: {} },
  accounts: [
    { email: 'a@yourapp.nylas.email', workspace: 'w' },
    { email: 'b@yourapp.nylas.email', workspace: 'w' },
  ],
}
const AFTER = { ...BEFORE, workspaces: { w: {} }, accounts: BEFORE.accounts.slice(0, 1) }
const filesOf = (spec: object) => ({ 'fleet.yaml': JSON.stringify({ version: 1, ...spec }) })

describe('a plan in which something left the file', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>
  const cell: MemoryCell = { ledger: null, version: 0 }
  beforeAll(async () => {
    sandbox = await startSandbox()
  })
  afterAll(() => sandbox.close())

  it('is worked out once, with the lines that the spec before had', async () => {
    await applyAll(createTestDeps(sandbox.url, filesOf(BEFORE), cell))
    const former = await fleetOf(BEFORE)
    const asked: string[] = []
    const deps: PlanDeps = {
      ...createTestDeps(sandbox.url, filesOf(AFTER), cell),
      readFormerSpec: async () => {
        asked.push('the former spec')
        return former
      },
    }
    const opened = await openFleet(deps)
    if (!opened.fleet) throw new Error('the file is sound')
    // What becomes of mail depends on the doubts, and nothing else of a plan does.
    const fleet = new Proxy(opened.fleet, {
      get: (target, name) => {
        if (name === 'assume' && asked.at(-1) !== 'mail') asked.push('mail')
        return Reflect.get(target, name)
      },
    })
    const { result } = await planFleet(deps, { ...opened, fleet } as OpenedFleet)
    expect(asked).toEqual(['the former spec', 'mail'])
    expect(result?.plan.mail.changes.map(({ direction }) => direction)).toEqual(['opens'])
    expect(result?.plan.changes.find(({ address }) => address === 'account/b@yourapp.nylas.email')).toMatchObject({
      action: 'delete',
      removedFrom: 'fleet.yaml:1',
    })
  })
})
