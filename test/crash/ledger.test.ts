/**
 * What stands between a plan and its writes besides the plan's own guards: a ledger that another holds or that cannot be
 * believed, a review, a newer commit, another file, another fleet. And what happens when the ground moves half-way.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Ledger } from '../../src/domain/ledger.ts'
import type { Json } from '../../src/domain/model.ts'
import { type ApplyHooks, applyFleet } from '../../src/engine/apply-fleet.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { openFleet } from '../../src/engine/open-fleet.ts'
import { planFleet } from '../../src/engine/plan-fleet.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { openFileLedgerStore } from '../../src/state/ledger/file-store.ts'
import { deriveLedgerKey } from '../../src/state/ledger/format.ts'
import { type MemoryCell, openMemoryLedgerStore } from '../../src/state/ledger/store.ts'
import { createTestDeps } from '../property/deps.ts'
import { dyingAt } from './dying.ts'

type Spec = { readonly [key: string]: Json }

let sandbox: Sandbox
let cell: MemoryCell
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fleet-ledger-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))
beforeEach(async () => {
  sandbox = await startSandbox({ switches: { plan: 'none' } })
  cell = { ledger: null, version: 0 }
})
afterEach(() => sandbox.close())

const ports = (spec: Spec, more: Partial<ApplyDeps> = {}): ApplyDeps =>
  createTestDeps(sandbox.url, { 'fleet.yaml': JSON.stringify({ version: 1, fleet: 'fleet', ...spec }) }, cell, more)

const apply = async (
  given: ApplyDeps,
  approve: string | null = null,
  hooks: Partial<ApplyHooks> = {},
): Promise<ApplyReport> =>
  applyFleet(
    given,
    await openFleet(given),
    { show: () => {}, confirm: async () => true, withhold: async () => new Map(), progress: () => {}, ...hooks },
    approve,
  )

const codes = ({ diagnostics }: Pick<ApplyReport, 'diagnostics'>, severity = 'error') =>
  diagnostics.filter((one) => one.severity === severity).map(({ code }) => code)
const writes = () => sandbox.requests().filter(({ method }) => method !== 'GET').length
const names = () =>
  sandbox
    .state()
    .policies.map(({ name }) => name)
    .sort()
const policies = (...keys: readonly string[]): Spec => ({ policies: Object.fromEntries(keys.map((key) => [key, {}])) })

async function begin(...keys: readonly string[]): Promise<Ledger> {
  expect((await apply(ports(policies(...keys)))).result).toBe('applied')
  sandbox.clearRequests()
  if (!cell.ledger) throw new Error('nothing was recorded')
  return cell.ledger
}

describe('an apply that needs the lock of its ledger (ledger-busy)', () => {
  const at = '2026-11-21T00:00:00.000Z'
  const held = (ledger: Ledger): Ledger => ({ ...ledger, run: 'process elsewhere 1 x', intent: { creates: [], at } })
  const alive = { patience: 0, isRunEnded: async () => false, isProcessGone: async () => false }

  it('is refused while another run holds the lock, and writes nothing', async () => {
    cell.ledger = held(await begin('a'))
    const report = await apply(ports(policies('a', 'b'), { lock: alive }))
    expect([report.result, codes(report), writes()]).toEqual(['refused', ['ledger-busy'], 0])
    expect(report.diagnostics.at(-1)?.summary).toContain('process 1 on elsewhere')
  })

  it('records nothing over another run, even when it has no changes', async () => {
    cell.ledger = held(await begin('a'))
    const report = await apply(ports(policies('a'), { lock: alive }))
    expect([report.result, codes(report), cell.ledger.run]).toEqual([
      'refused',
      ['ledger-busy'],
      'process elsewhere 1 x',
    ])
  })

  it('takes the lock of a run that is known to be gone', async () => {
    cell.ledger = held(await begin('a'))
    const said: string[] = []
    const report = await apply(ports(policies('a', 'b'), { log: (line) => said.push(line) }))
    expect([report.result, names()]).toEqual(['applied', ['a', 'b']])
    expect(said.join('\n')).toContain('Taking over the lock of process 1 on elsewhere')
  })

  it('plans again when another run has recorded since the plan was made', async () => {
    await begin('a')
    let plans = 0
    const show = () => {
      plans += 1
      if (plans === 1) cell.version += 1
    }
    const report = await apply(ports(policies('a', 'b')), null, { show })
    expect([report.result, plans, names()]).toEqual(['applied', 2, ['a', 'b']])
  })

  it('gives up when others never stop', async () => {
    await begin('a')
    const show = () => {
      cell.version += 1
    }
    const report = await apply(ports(policies('a', 'b')), null, { show })
    expect([report.result, codes(report), writes()]).toEqual(['refused', ['ledger-busy'], 0])
  })
})

describe('a ledger that cannot be trusted (ledger-unverified)', () => {
  const store = (name: string, key: string): Partial<ApplyDeps> => ({
    openLedger: ({ name: fleet }) =>
      openFileLedgerStore({
        path: join(root, name),
        fleet,
        key: deriveLedgerKey(key),
        run: 'test',
        isGone: async () => true,
        sleep: async () => {},
      }),
  })
  const digestOf = async (given: ApplyDeps) =>
    (await planFleet(given, await openFleet(given))).result?.plan.digest ?? ''

  it('is refused under another key, until the digest of the very plan opens it and signs it anew', async () => {
    const first = ports(policies('a'), store('one.json', 'one key'))
    expect((await apply(first)).result).toBe('applied')
    sandbox.clearRequests()
    const other = ports(policies('a', 'b'), store('one.json', 'another key'))
    for (const approve of [
      null,
      'sha256:0',
      await digestOf(ports(policies('a', 'c'), store('one.json', 'another key'))),
    ]) {
      const report = await apply(other, approve)
      expect([report.result, codes(report), writes()]).toEqual(['refused', ['ledger-unverified'], 0])
    }
    const approved = await apply(other, await digestOf(other))
    expect([approved.result, codes(approved), codes(approved, 'warning')]).toEqual([
      'applied',
      [],
      expect.arrayContaining(['ledger-unverified']),
    ])
    expect((await apply(other)).result).toBe('no-changes')
  })

  it('is signed anew also where nothing is to be changed', async () => {
    expect((await apply(ports(policies('a'), store('two.json', 'one key')))).result).toBe('applied')
    const other = ports(policies('a'), store('two.json', 'another key'))
    expect(codes(await apply(other))).toEqual(['ledger-unverified'])
    expect((await apply(other, await digestOf(other))).result).toBe('no-changes')
    expect(codes(await apply(other))).toEqual([])
  })

  it('is opened by an approval that opens no other guard', async () => {
    expect((await apply(ports(policies('a'), store('three.json', 'one key')))).result).toBe('applied')
    const other = ports({ ...policies('b'), settings: { max_deletes: 0 } }, store('three.json', 'another key'))
    sandbox.clearRequests()
    const report = await apply(other, await digestOf(other))
    expect([report.result, codes(report), writes()]).toEqual(['refused', ['max-deletes'], 0])
  })

  for (const [name, witness, because] of [
    ['has a serial that was set back', { serial: 40, unrelated: false }, 'serial'],
    ['is of another history', { serial: 0, unrelated: true }, 'history'],
  ] as const) {
    it(`is refused when it ${name}, until it is approved`, async () => {
      await begin('a')
      const given = ports(policies('a', 'b'), { readEvidence: async () => witness })
      const report = await apply(given)
      expect([report.result, codes(report), writes()]).toEqual(['refused', ['ledger-unverified'], 0])
      expect(report.diagnostics.find(({ code }) => code === 'ledger-unverified')?.summary).toContain(because)
      expect((await apply(given, report.plan?.digest ?? null)).result).toBe('applied')
    })
  }

  it('is trusted when its serial is the one that was seen', async () => {
    const { serial } = await begin('a')
    const given = ports(policies('a', 'b'), { readEvidence: async () => ({ serial, unrelated: false }) })
    expect((await apply(given)).result).toBe('applied')
  })
})

describe('a change that nobody reviewed (not-reviewed)', () => {
  const withhold: ApplyHooks['withhold'] = async ({ changes }) =>
    new Map(changes.map(({ address }) => [address, { reason: 'unreviewed', error: 'it was not reviewed' }]))

  it('is withheld, and only the digest of the very plan opens it', async () => {
    const { commit } = await begin('a')
    const given = ports(policies('b'), { commit: 'd'.repeat(40) })
    const report = await apply(given, 'sha256:0', { withhold })
    expect([report.result, writes(), report.outcomes.map(({ status }) => status)]).toEqual([
      'refused',
      0,
      ['withheld', 'withheld'],
    ])
    expect([cell.ledger?.commit, cell.ledger?.complete, cell.ledger?.intent]).toEqual([commit, false, null])
    const approved = await apply(given, report.plan?.digest ?? null, { withhold })
    expect([approved.result, names(), cell.ledger?.commit]).toEqual(['applied', ['b'], 'd'.repeat(40)])
  })

  it('takes no lock where all is withheld, asks nothing before a delete that is, and is recorded once', async () => {
    await begin('a')
    const { version } = cell
    let asked = 0
    const findNewerSpec = async () => {
      asked += 1
      return null
    }
    const all = await apply(ports(policies('b'), { findNewerSpec }), null, { withhold })
    expect([all.result, writes(), cell.version, asked]).toEqual(['refused', 0, version + 1, 1])
    // Where something is written, the lock and the record are two; the deletion of a waits.
    const withholdA: ApplyHooks['withhold'] = async () =>
      new Map([['policy/a', { reason: 'unreviewed', error: 'it was not reviewed' }]])
    const some = await apply(ports(policies('b'), { findNewerSpec }), null, { withhold: withholdA })
    expect([some.result, names(), cell.version, asked]).toEqual(['refused', ['a', 'b'], version + 3, 2])
  })

  it('leaves what another run records meanwhile, also while that one is at work', async () => {
    await begin('a')
    let other: Ledger | null = null
    const show = () => {
      cell.version += 1
      if (cell.ledger)
        cell.ledger = { ...cell.ledger, run: 'another', intent: { creates: [], at: '2026-11-21T00:00:00.000Z' } }
      other = cell.ledger
    }
    const report = await apply(ports(policies('b')), null, { show, withhold })
    expect([report.result, report.unsavedLedger, codes(report)]).toEqual(['refused', null, []])
    expect(cell.ledger).toBe(other)
  })
})

describe('an apply of an older commit (superseded)', () => {
  it('writes nothing and asks nothing when a later one has already been applied', async () => {
    await begin('a')
    const report = await apply(ports(policies('b'), { findNewerSpec: async () => 'fleet.yaml has changed since' }))
    expect([report.result, sandbox.requests().length, codes(report, 'notice')]).toEqual([
      'superseded',
      0,
      ['superseded'],
    ])
  })

  it('sets nothing back that a later one has made while this one waited for its turn', async () => {
    await begin('a')
    let tip = 'old'
    const findNewerSpec = async () => (tip === 'old' ? null : 'fleet.yaml has changed since')
    const newer = ports({ policies: { a: { name: 'a', limits: { limit_count_daily_email_sent: 7 } } } })
    const confirm = async () => {
      if (tip === 'old') await apply(newer)
      tip = 'new'
      return true
    }
    const older = ports(
      { policies: { a: { name: 'a', limits: { limit_count_daily_email_sent: 500 } } } },
      { findNewerSpec },
    )
    const report = await apply(older, null, { confirm })
    expect([report.result, report.outcomes]).toEqual(['superseded', []])
    expect(sandbox.state().policies[0]?.limits).toMatchObject({ limit_count_daily_email_sent: 7 })
  })

  it('deletes nothing when a later one is pushed half-way', async () => {
    await begin('a')
    let asked = 0
    const findNewerSpec = async () => {
      asked += 1
      return asked === 1 ? null : 'fleet.yaml has changed since'
    }
    const report = await apply(ports(policies('b'), { findNewerSpec }))
    expect([report.result, names(), report.outcomes.map(({ status }) => status)]).toEqual([
      'superseded',
      ['a', 'b'],
      ['applied', 'skipped'],
    ])
    expect([cell.ledger?.complete, Object.keys(cell.ledger?.resources ?? {}).sort()]).toEqual([
      false,
      ['policy/a', 'policy/b'],
    ])
  })

  it('deletes nothing when it cannot be told whether there is a later one', async () => {
    await begin('a')
    let asked = 0
    const findNewerSpec = async () => {
      asked += 1
      if (asked > 1) throw new Error('no network')
      return null
    }
    const report = await apply(ports(policies('b'), { findNewerSpec }))
    expect([report.result, names()]).toEqual(['failed', ['a', 'b']])
    expect(report.outcomes.at(-1)?.error).toContain('no network')
    expect(Object.keys(cell.ledger?.resources ?? {}).sort()).toEqual(['policy/a', 'policy/b'])
  })
})

describe('a fleet in another file', () => {
  const moved = (spec: Spec, more: Readonly<Record<string, string>>) =>
    ports(
      {},
      {
        fleetFile: 'fleets/new.yaml',
        tree: createMemoryTree({ 'fleets/new.yaml': JSON.stringify({ version: 1, fleet: 'fleet', ...spec }), ...more }),
      },
    )

  it('is refused while the first file is there', async () => {
    await begin('a')
    const report = await apply(moved(policies('b'), { 'fleet.yaml': 'version: 1' }))
    expect([report.result, codes(report), writes()]).toEqual(['refused', ['owned-elsewhere'], 0])
  })

  it('has moved there when the first file is gone', async () => {
    await begin('a')
    expect((await apply(moved(policies('b'), { 'fleets/fleet.yaml': '' }))).result).toBe('applied')
    expect([names(), cell.ledger?.file]).toEqual([['b'], 'fleets/new.yaml'])
  })
})

describe('ledgers of other fleets', () => {
  const beside = (others: readonly Ledger[]): Partial<ApplyDeps> => ({
    openLedger: () => {
      const store = openMemoryLedgerStore(cell)
      return { ...store, read: async () => ({ ...(await store.read()), others }) }
    },
  })

  it('count in the same application and not in another', async () => {
    const own = await begin('a')
    cell.ledger = { ...own, resources: {} }
    const other = { ...own, fleet: 'other' }
    const taken = await apply(ports(policies('a'), beside([other])))
    expect([taken.result, codes(taken)]).toEqual(['refused', ['owned-elsewhere']])
    const free = await apply(ports(policies('a'), beside([{ ...other, application: 'another' }])))
    expect([free.result, codes(free)]).toEqual(['applied', []])
  })
})

describe('an apply whose ledger changes half-way', () => {
  it('deletes nothing once another run has taken the ledger over', async () => {
    await begin('a')
    const progress = () => {
      cell.version += 1
      if (cell.ledger) cell.ledger = { ...cell.ledger, run: 'another' }
    }
    const report = await apply(ports(policies('b')), null, { progress })
    expect([report.result, names()]).toEqual(['failed', ['a', 'b']])
    expect(Object.keys(report.unsavedLedger?.ledger.resources ?? {}).sort()).toEqual(['policy/a', 'policy/b'])
    expect(codes(report)).toContain('ledger-unrecorded')
  })

  it('adds what it made to what another run has recorded meanwhile', async () => {
    await begin('a')
    const progress = () => {
      cell.version += 1
      if (cell.ledger)
        cell.ledger = {
          ...cell.ledger,
          intent: null,
          resources: { ...cell.ledger.resources, 'list/theirs': { id: 'theirs' } },
        }
    }
    const report = await apply(ports(policies('a', 'b')), null, { progress })
    expect(report.unsavedLedger).toBeNull()
    expect(Object.keys(cell.ledger?.resources ?? {}).sort()).toEqual(['list/theirs', 'policy/a', 'policy/b'])
    expect(cell.ledger?.complete).toBe(false)
  })
})

describe('two runs that die one after the other', () => {
  it('leave nothing unowned, though the line has left the file since', async () => {
    await begin('a')
    const named = { policies: { a: {}, b: { name: 'A remote name' } } }
    const die = async (spec: Spec, method: string) => {
      await planFleet(ports(spec), await openFleet(ports(spec)))
      const reads = sandbox.requests().length
      sandbox.clearRequests()
      const { ports: dying, died } = dyingAt(ports(spec), reads, true)
      void apply(dying)
      await died
      expect(sandbox.requests().at(-1)?.method).toBe(method)
      sandbox.clearRequests()
    }
    await die(named, 'POST')
    expect(names()).toEqual(['A remote name', 'a'])
    await die({ policies: { a: { limits: { limit_count_daily_email_sent: 1 } }, b: { name: 'A remote name' } } }, 'PUT')
    const last = await apply(ports(policies('a')))
    expect([last.result, names()]).toEqual(['applied', ['a']])
  })
})

describe('what a run that died made at its very end', () => {
  it('is waited for, however long ago that run began', async () => {
    await begin('a')
    sandbox.setSwitches({ list_lag: 700 })
    const at = new Date(Date.now() - 3_600_000).toISOString()
    if (cell.ledger) cell.ledger = { ...cell.ledger, complete: false, intent: { creates: ['policy/b'], at } }
    await fetch(`${sandbox.url}/v3/policies`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key', 'content-type': 'application/json' },
      body: '{"name":"b"}',
    })
    expect((await apply(ports(policies('a', 'b'), { lag: 1000 }))).result).toBe('no-changes')
    expect(names()).toEqual(['a', 'b'])
    expect(Object.keys(cell.ledger?.resources ?? {}).sort()).toEqual(['policy/a', 'policy/b'])
  })
})
