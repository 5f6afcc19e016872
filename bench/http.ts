/** A whole plan, from the text of the file, over HTTP: nothing in Nylas yet, and all of it there already. */
import { spawn } from 'node:child_process'
import { once as event } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createMemoryTree } from '../src/config/files/tree.ts'
import type { Clock } from '../src/domain/clock.ts'
import type { Owned } from '../src/domain/ledger.ts'
import type { Address } from '../src/domain/model.ts'
import type { PlanDeps } from '../src/engine/deps.ts'
import { openFleet } from '../src/engine/open-fleet.ts'
import { planFleet } from '../src/engine/plan-fleet.ts'
import { openApi } from '../src/nylas/client.ts'
import { type MemoryCell, openMemoryLedgerStore } from '../src/state/ledger/store.ts'
import { emailOf, fleetText, idOf, KEY } from './fleet.ts'
import type { Measurement } from './measurement.ts'

const ACCOUNTS = 10_000
const LATENCY = 100
const PAGE = 199

const clock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
}

type Told = { readonly url: string; readonly application: string }

async function once(live: number, isOwned: boolean): Promise<{ readonly seconds: number; readonly requests: number }> {
  const script = fileURLToPath(new URL('sandbox-one.ts', import.meta.url))
  const server = spawn(process.execPath, [script, String(live), String(LATENCY)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await event(server.stdout, 'data')) as [Buffer]
  const { url, application } = JSON.parse(said.toString()) as Told
  const indexes = Array.from({ length: isOwned ? live : 0 }, (_, index) => index)
  const owned = indexes.map((index): [Address, Owned] => [`account/${emailOf(index)}`, { id: idOf(index) }])
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
  const ports: PlanDeps = {
    tree: createMemoryTree({ 'fleet.yaml': fleetText(ACCOUNTS) }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: () => openApi({ base: url, apiKey: KEY, userAgent: 'nylas-fleet/bench', clock, random: Math.random }),
    openLedger: () => openMemoryLedgerStore(cell),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    log: () => {},
  }
  try {
    const start = performance.now()
    const { result } = await planFleet(ports, await openFleet(ports))
    const seconds = (performance.now() - start) / 1000
    if (result === null) throw new Error('there is no plan')
    const { data } = (await (await fetch(`${url}/_sandbox/requests`)).json()) as { readonly data: readonly unknown[] }
    return { seconds, requests: data.length }
  } finally {
    server.kill()
  }
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
