/** The connector for agent accounts: looked for once before the first account, made first, and never asked for again. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import type { Switches } from '../../src/sandbox/switches.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'

const mailbox = (name: string): Json => ({ email: `${name}@fleet.example`, workspace: 'w' })
const fleet = (...names: readonly string[]): Spec => ({
  version: 1,
  policies: { p: {} },
  workspaces: { w: { policy: 'p' } },
  accounts: names.map(mailbox),
})

type Scene = { readonly sandbox: Sandbox; readonly deps: (spec: Spec) => ApplyDeps }

async function on(
  switches: Partial<Switches>,
  seed: PartialState,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ randomSeed: 1, switches, seed })
  const cell: MemoryCell = { ledger: null, version: 0 }
  try {
    await act({ sandbox, deps: (spec) => createQuickDeps(sandbox.url, spec, cell) })
  } finally {
    await sandbox.close()
  }
}

const STRICT = { connector: 'must-be-made' } as const
const asked = (sandbox: Sandbox): readonly string[] =>
  sandbox
    .requests()
    .filter(({ path }) => path.startsWith('/v3/connect'))
    .map(({ method, path }) => `${method} ${path}`)

describe('the first accounts of an application', () => {
  it('get their connector first, and a second plan asks for nothing', async () => {
    await on(STRICT, {}, async ({ sandbox, deps }) => {
      const plan = await planOf(deps(fleet('a', 'b')))
      expect([plan.connector, plan.requests.writes]).toEqual(['create', 5])
      sandbox.clearRequests()
      const report = await applyAll(deps(fleet('a', 'b')))
      expect([report.result, report.connector, report.diagnostics]).toEqual(['applied', 'created', []])
      expect(asked(sandbox)).toEqual([
        'GET /v3/connectors',
        'POST /v3/connectors',
        'POST /v3/connect/custom',
        'POST /v3/connect/custom',
      ])
      sandbox.clearRequests()
      const second = await planOf(deps(fleet('a', 'b', 'c')))
      expect([second.changes.length, second.connector, asked(sandbox)]).toEqual([1, undefined, []])
      expect((await applyAll(deps(fleet('a', 'b', 'c')))).connector).toBeNull()
      expect(asked(sandbox)).toEqual(['POST /v3/connect/custom'])
    })
  })

  it('find one that is there, which is then not spoken of', async () => {
    await on(STRICT, { connectors: ['nylas'] }, async ({ sandbox, deps }) => {
      const report = await applyAll(deps(fleet('a')))
      expect([report.result, report.connector, report.plan?.connector]).toEqual(['applied', null, undefined])
      expect(asked(sandbox)).toEqual(['GET /v3/connectors', 'POST /v3/connect/custom'])
    })
  })

  it('do not care who made it meanwhile', async () => {
    await on(STRICT, {}, async ({ sandbox, deps }) => {
      const report = await applyAll(deps(fleet('a')), () => sandbox.seed({ connectors: ['nylas'] }))
      expect([report.result, report.connector]).toEqual(['applied', 'there'])
    })
  })

  it.each(['reset-before', 'reset-after', 'truncate-json'] as const)(
    'get one connector though its answer is lost (%s)',
    async (kind) => {
      await on(STRICT, {}, async ({ sandbox, deps }) => {
        sandbox.addFault({ kind, match: { method: 'POST', path: '^/v3/connectors$' } })
        expect((await applyAll(deps(fleet('a')))).result).toBe('applied')
        expect(sandbox.state().connectors).toEqual(['nylas'])
      })
    },
  )

  it('are tried all the same where the API refuses to make one, and it is told', async () => {
    await on({}, {}, async ({ sandbox, deps }) => {
      sandbox.addFault({ kind: 'status-before', status: 403, match: { method: 'POST', path: '^/v3/connectors$' } })
      const report = await applyAll(deps(fleet('a')))
      expect([report.result, report.connector]).toEqual(['applied', 'failed'])
      expect(report.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
        ['warning', 'connector-failed'],
      ])
    })
  })

  it('are not made one by one where there is none and none can be made, and the message says so', async () => {
    await on(STRICT, {}, async ({ sandbox, deps }) => {
      const refusal = {
        kind: 'status-before',
        status: 403,
        match: { method: 'POST', path: '^/v3/connectors$' },
      } as const
      sandbox.addFault(refusal)
      const names = Array.from({ length: 400 }, (_, index) => `a${index}`)
      const report = await applyAll(deps(fleet(...names)))
      expect(report.result).toBe('failed')
      const [first] = report.outcomes.filter(({ status }) => status === 'failed')
      expect(first?.error).toContain('this application has no connector for agent accounts')
      expect(first?.error).toContain('POST /v3/connectors')
      expect(report.outcomes.filter(({ status }) => status === 'skipped').length).toBeGreaterThan(100)
      expect((await applyAll(deps(fleet(...names)))).result).toBe('applied')
    })
  })

  it('are planned without a word on it where the API does not say', async () => {
    await on({}, {}, async ({ sandbox, deps }) => {
      sandbox.addFault({ kind: 'status-before', status: 403, match: { path: '^/v3/connectors' }, times: 9 })
      expect((await planOf(deps(fleet('a')))).connector).toBeUndefined()
      expect((await applyAll(deps(fleet('a')))).result).toBe('applied')
    })
  })
})

describe('nobody else', () => {
  it.each([
    ['a fleet without accounts', { version: 1, workspaces: { w: {} } }, {}],
    ['an application in which an account lives', fleet('a'), { grants: [{ email: 'b@fleet.example' }] }],
  ] as const)('asks for the connector: %s', async (_, spec, seed) => {
    await on(STRICT, seed as PartialState, async ({ sandbox, deps }) => {
      expect((await applyAll(deps(spec as Spec))).result).toBe('applied')
      expect(asked(sandbox).filter((request) => request.includes('connectors'))).toEqual([])
    })
  })

  it('makes it: an account whose connector was deleted is refused with what to do', async () => {
    await on(STRICT, { grants: [{ email: 'b@fleet.example' }] }, async ({ sandbox, deps }) => {
      sandbox.seed({ connectors: [] })
      const report = await applyAll(deps(fleet('a')))
      expect([report.result, report.connector]).toEqual(['failed', null])
      const [refused] = report.outcomes.filter(({ status }) => status === 'failed')
      expect(refused?.error).toContain('where one does, somebody has deleted the connector')
      expect(asked(sandbox)).toEqual(['POST /v3/connect/custom'])
    })
  })
})
