/** The way to the API against the sandbox, over HTTP, in real time. */
import { setTimeout as wait } from 'node:timers/promises'
import { KINDS } from '../src/domain/model.ts'
import { readLiveState } from '../src/engine/live/read.ts'
import { type Api, openApi } from '../src/nylas/client.ts'
import type { SandboxOptions } from '../src/sandbox/sandbox.ts'
import { startSandbox } from '../src/sandbox/server.ts'
import type { Measurement } from './measurement.ts'

const KEY = 'sandbox-key'
const DOMAIN = 'yourapp.nylas.email'

async function against<T>(options: SandboxOptions, measure: (api: Api) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox({ apiKey: KEY, randomSeed: 1, ...options })
  const api = openApi({
    base: sandbox.url,
    apiKey: KEY,
    userAgent: 'nylas-fleet/bench',
    clock: {
      now: () => performance.now(),
      sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    },
    random: Math.random,
  })
  try {
    return await measure(api)
  } finally {
    await api.close()
    await sandbox.close()
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The bound: the last of them leaves when the limit lets it, and takes as long as one takes. */
export async function measureCreates(): Promise<readonly Measurement[]> {
  const [accounts, rate, latency] = [1000, 50, 0.8]
  const options = {
    seed: { domains: [DOMAIN] },
    switches: { plan: 'none' as const },
    ratePerSecond: { grants: rate },
    latencyMilliseconds: latency * 1000,
  }
  return against(options, async (api) => {
    const create = (index: number) =>
      api.writer.send({
        method: 'POST',
        path: '/v3/connect/custom',
        body: { provider: 'nylas', settings: { email: `agent-${index}@${DOMAIN}` } },
      })
    const value = await seconds(() => Promise.all(Array.from({ length: accounts }, (_, index) => create(index))))
    const { requests, refused } = api.stats()
    const bound = accounts / rate + latency
    const note = `${requests} requests, ${refused} refused (${((100 * refused) / requests).toFixed(2)} %)`
    return [{ name: `create ${accounts} accounts at ${rate}/s, 800 ms each`, value, unit: 's', bound, note }]
  })
}

export async function measureReads(): Promise<readonly Measurement[]> {
  const results: Measurement[] = []
  for (const accounts of [100, 1000, 10_000]) {
    const ids = Array.from(
      { length: accounts },
      (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    )
    const grants = ids.map((id, index) => ({ id, provider: 'nylas', email: `agent-${index}@${DOMAIN}` }))
    const options = { seed: { domains: [DOMAIN], grants }, ratePerSecond: { grants: 50 }, latencyMilliseconds: 100 }
    for (const known of [false, true]) {
      const owned = known ? ids.map((id) => ({ kind: 'account' as const, id })) : []
      const read = (api: Api) => readLiveState(api.reader, { kinds: KINDS, detail: () => false, owned })
      const [value, requests] = await against(options, async (api) => {
        let taken = 0
        const spent = await seconds(async () => {
          taken = (await read(api)).requests
        })
        return [spent, taken] as const
      })
      const note = `${requests} requests for ${Math.ceil(accounts / 200)} pages of grants`
      const name = `read ${accounts} accounts, ${known ? 'all' : 'none'} in the ledger, at 100 ms`
      results.push({ name, value, unit: 's', bound: null, note })
    }
  }
  return results
}
