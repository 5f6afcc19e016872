/**
 * One change, start to proof, at 50 ms latency: a tenant comes, a tenant goes, nothing is to be done. The bound is what the
 * requests that wait for each other take: reading, a list's items, the writes of one kind after the other, the proof.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { createMemoryTree } from '../src/config/files/tree.ts'
import type { Clock } from '../src/domain/clock.ts'
import { applyFleet } from '../src/engine/apply-fleet.ts'
import type { ApplyDeps } from '../src/engine/deps.ts'
import { openFleet } from '../src/engine/open-fleet.ts'
import { type Api, openApi } from '../src/nylas/client.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/server.ts'
import { type MemoryCell, openMemoryLedgerStore } from '../src/state/ledger/store.ts'
import type { Measurement } from './measurement.ts'

const KEY = 'sandbox-key'
const LATENCY = 50
const RUNS = 5

const clock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
}

const fleetFile = (tenants: readonly string[], absent: readonly string[] = []): string =>
  JSON.stringify({
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
    policies: { baseline: { limits: { limit_count_daily_email_sent: 50 } } },
    workspaces: { '{slug}': { for_each: 'tenants', policy: 'baseline', rules: ['block'] } },
    accounts: [{ for_each: 'tenants', email: 'agent-{slug}@fleet.example', name: '{slug}', workspace: '{slug}' }],
  })

async function apply(sandbox: Sandbox, cell: MemoryCell, file: string) {
  let api: Api | null = null
  const deps: ApplyDeps = {
    tree: createMemoryTree({ 'fleet.yaml': file }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: () => {
      api = openApi({ base: sandbox.url, apiKey: KEY, userAgent: 'nylas-fleet/bench', clock, random: Math.random })
      return api
    },
    openLedger: () => openMemoryLedgerStore(cell),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    log: () => {},
    variables: () => undefined,
    run: 'bench',
    actor: 'bench',
    pulls: [],
    lock: { patience: 0, isRunEnded: async () => true, isProcessGone: async () => true },
  }
  const hooks = { show: () => {}, confirm: async () => true, withhold: async () => new Map(), progress: () => {} }
  const start = performance.now()
  const { result, diagnostics } = await applyFleet(deps, await openFleet(deps), hooks)
  const seconds = (performance.now() - start) / 1000
  if (result !== 'applied' && result !== 'no-changes') throw new Error(JSON.stringify(diagnostics))
  const { requests } = (api as Api | null)?.stats() ?? { requests: 0 }
  return { seconds, requests }
}

export async function measureSingleChange(): Promise<readonly Measurement[]> {
  const before = ['acme', 'globex', 'initech']
  const gone = ['account/agent-hooli@fleet.example', 'workspace/hooli']
  const scenes = [
    { name: 'nothing to be done', from: before, file: fleetFile(before), depth: 2 },
    { name: 'a tenant comes', from: before, file: fleetFile([...before, 'hooli']), depth: 5 },
    { name: 'a tenant goes', from: [...before, 'hooli'], file: fleetFile(before, gone), depth: 7 },
  ]
  const found: Measurement[] = []
  for (const { name, from, file, depth } of scenes) {
    const taken: { readonly seconds: number; readonly requests: number }[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const sandbox = await startSandbox({
        apiKey: KEY,
        randomSeed: 1,
        switches: { plan: 'none' },
        latencyMilliseconds: LATENCY,
      })
      const cell: MemoryCell = { ledger: null, version: 0 }
      await apply(sandbox, cell, fleetFile(from))
      taken.push(await apply(sandbox, cell, file))
      await sandbox.close()
    }
    const middle = taken.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)]
    const value = middle?.seconds ?? Number.NaN
    const note = `${middle?.requests} requests, ${depth} of them one after the other`
    found.push({ name: `apply at ${LATENCY} ms, ${name}`, value, unit: 's', bound: (depth * LATENCY) / 1000, note })
  }
  return found
}
