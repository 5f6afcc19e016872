/** What one change costs: how many requests, and how long the client keeps them waiting, in a time that only waiting moves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../src/domain/clock.ts'
import type { Json } from '../../src/domain/model.ts'
import { openApi } from '../../src/nylas/client.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { applyAll, createTestDeps, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'

const TENANTS = ['acme', 'globex', 'initech']

const fleet = (tenants: readonly string[], absent: readonly string[] = [], sent = 50): Spec => ({
  version: 1,
  settings: { max_deletes: 5 },
  tenants,
  absent,
  lists: { blocked: { type: 'domain', items: ['spam.example'] } },
  rules: {
    block: {
      match: { conditions: [{ field: 'from.domain', operator: 'in_list', value: ['blocked'] }] },
      actions: [{ type: 'block' }],
    },
  },
  policies: { baseline: { limits: { limit_count_daily_email_sent: sent } } },
  workspaces: { '{slug}': { for_each: 'tenants', policy: 'baseline', rules: ['block'] } },
  accounts: [{ for_each: 'tenants', email: 'agent-{slug}@fleet.example', name: '{slug}', workspace: '{slug}' }],
})

/** Time passes by waiting alone; the limit for a whole answer is never reached. */
function createStillClock() {
  let now = 0
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      if (milliseconds >= 60_000) {
        return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
      }
      now += milliseconds
    },
  }
  return clock
}

let sandbox: Sandbox
let cell: MemoryCell
beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none' } })
  cell = { ledger: null, version: 0 }
})
afterEach(() => sandbox.close())

function createDeps(spec: Json) {
  const clock = createStillClock()
  const options = { base: sandbox.url, apiKey: 'sandbox-key', userAgent: 'test', clock, random: () => 0.5 }
  const files = { 'fleet.yaml': JSON.stringify(spec) }
  return createTestDeps(sandbox.url, files, cell, { clock, connect: () => openApi(options) })
}

const countSent = () => Object.groupBy(sandbox.requests(), ({ method }) => (method === 'GET' ? 'reads' : 'writes'))

describe('what one change costs', () => {
  it('a plan without changes waits for none of its requests', async () => {
    await applyAll(createDeps(fleet(TENANTS)))
    sandbox.clearRequests()
    const deps = createDeps(fleet(TENANTS))
    expect((await planOf(deps)).changes).toEqual([])
    expect(sandbox.requests().length).toBe(7)
    expect(deps.clock.now()).toBe(0)
  })

  it.each([
    ['comes', TENANTS, [...TENANTS, 'hooli'], [], [9, 2]],
    ['goes', [...TENANTS, 'hooli'], TENANTS, ['account/agent-hooli@fleet.example', 'workspace/hooli'], [11, 2]],
  ] as const)(
    'a tenant that %s waits for no pace but that of the published limit',
    async (_, from, to, absent, sent) => {
      await applyAll(createDeps(fleet(from)))
      sandbox.clearRequests()
      const deps = createDeps(fleet(to, absent))
      const report = await applyAll(deps)
      expect(report.result).toBe('applied')
      const { reads = [], writes = [] } = countSent()
      expect([reads.length, writes.length]).toEqual(sent)
      expect(deps.clock.now()).toBeLessThanOrEqual(150)
    },
  )
})

describe('the proof of an apply', () => {
  const since = (path: RegExp) => sandbox.requests().findLastIndex((one) => one.method !== 'GET' && path.test(one.path))
  const listReads = (from: number) => [
    ...new Set(
      sandbox
        .requests()
        .slice(from + 1)
        .map(({ path }) => path.split('/')[2]),
    ),
  ]

  it('reads what a change of accounts may have touched, which is nothing but them', async () => {
    await applyAll(createDeps(fleet(TENANTS)))
    sandbox.clearRequests()
    const workspaces = { initech: { policy: 'baseline', rules: ['block'] } }
    const gone = fleet(['acme', 'globex'], ['account/agent-initech@fleet.example'])
    const kept: Spec = { ...gone, workspaces: { ...(gone['workspaces'] as Spec), ...workspaces } }
    expect((await applyAll(createDeps(kept))).result).toBe('applied')
    expect(listReads(since(/grants/))).toEqual(['grants'])
  })

  it('reads whatever refers to what was changed', async () => {
    await applyAll(createDeps(fleet(TENANTS)))
    sandbox.clearRequests()
    expect((await applyAll(createDeps(fleet(TENANTS, [], 40)))).result).toBe('applied')
    expect(listReads(since(/policies/))).toEqual(expect.arrayContaining(['grants', 'policies', 'workspaces']))
    expect(listReads(since(/policies/))).toHaveLength(3)
  })

  it('finds what did not take, and what another program undid meanwhile', async () => {
    await applyAll(createDeps(fleet(TENANTS)))
    const deps = createDeps(fleet(TENANTS, [], 40))
    const [{ id } = { id: '' }] = sandbox.state().policies.filter(({ name }) => name === 'baseline')
    const report = await applyAll({
      ...deps,
      connect: (region) => {
        const { reader, writer, hide, close } = deps.connect(region)
        const send: typeof writer.send = async (call) => {
          const reply = await writer.send(call)
          sandbox.seed({ policies: [{ id, limits: { limit_count_daily_email_sent: 7 } }] })
          return reply
        }
        return { reader, writer: { ...writer, send }, hide, close }
      },
    })
    expect(report.result).toBe('failed')
    expect(report.diagnostics.map(({ code }) => code)).toContain('not-converged')
  })
})
