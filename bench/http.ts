/** A whole plan, from the text of the file, over HTTP: nothing in Nylas yet, and all of it there already. */
import { setTimeout as wait } from 'node:timers/promises'
import { openApi } from '../src/api/client.ts'
import { planFleet } from '../src/commands/plan.ts'
import type { Clock, Ports } from '../src/commands/ports.ts'
import { memoryTree } from '../src/files/memory-tree.ts'
import { type MemoryCell, memoryLedgerStore } from '../src/ledger/memory-store.ts'
import type { Address, Owned } from '../src/model.ts'
import { startSandbox } from '../src/sandbox/server.ts'
import { emailOf, fleetText } from './fleet.ts'
import type { Measurement } from './run.ts'

const ACCOUNTS = 10_000
const LATENCY = 100
const KEY = 'sandbox-key'
const PAGE = 199

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const clock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
}

async function once(live: number, isOwned: boolean): Promise<{ readonly seconds: number; readonly requests: number }> {
  const grants = Array.from({ length: live }, (_, index) => ({
    id: idOf(index),
    provider: 'nylas',
    email: emailOf(index),
  }))
  const sandbox = await startSandbox({
    apiKey: KEY,
    randomSeed: 1,
    seed: { grants },
    switches: { plan: 'none' },
    ratePerSecond: { grants: 50 },
    latencyMilliseconds: LATENCY,
  })
  const owned = isOwned ? grants.map(({ id, email }): [Address, Owned] => [`account/${email}`, { id }]) : []
  const application = sandbox.state().application.application_id
  const cell: MemoryCell = {
    ledger: {
      fleet: 'bench',
      file: 'fleet.yaml',
      application,
      serial: 1,
      commit: null,
      digest: null,
      spec: null,
      complete: false,
      run: null,
      resources: Object.fromEntries(owned),
      deleted: {},
      intent: null,
    },
    version: 1,
  }
  const ports: Ports = {
    tree: memoryTree({ 'fleet.yaml': fleetText(ACCOUNTS) }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: () =>
      openApi({ base: sandbox.url, apiKey: KEY, userAgent: 'nylas-fleet/bench', clock, random: Math.random }),
    ledger: () => memoryLedgerStore(cell),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    tell: () => {},
  }
  const start = performance.now()
  const { planned } = await planFleet(ports)
  const seconds = (performance.now() - start) / 1000
  if (planned?.plan.counts.create === undefined) throw new Error('there is no plan')
  const requests = sandbox.requests().length
  await sandbox.close()
  return { seconds, requests }
}

export async function measurePlanOverHttp(): Promise<readonly Measurement[]> {
  const scenes = [
    { words: 'none live', live: 0, isOwned: false },
    { words: 'all live, none in the ledger', live: ACCOUNTS, isOwned: false },
    { words: 'all live and in the ledger', live: ACCOUNTS, isOwned: true },
  ]
  const found: Measurement[] = []
  for (const { words, live, isOwned } of scenes) {
    await once(live, isOwned)
    const { seconds, requests } = await once(live, isOwned)
    const note = `${requests} requests for ${Math.ceil(live / PAGE)} pages of grants, 50/s`
    found.push({
      name: `plan ${ACCOUNTS} accounts over HTTP at ${LATENCY} ms, ${words}`,
      value: seconds,
      unit: 's',
      bound: 2,
      note,
    })
  }
  return found
}
