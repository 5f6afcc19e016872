/** Each fault as a client meets it on the wire, and whether the request had its effect. */
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/sandbox/faults.ts'
import { speak, start } from './client.ts'

const LIST = { name: 'l', type: 'domain' }

async function outcome(url: string): Promise<readonly unknown[]> {
  try {
    const reply = await fetch(`${url}/v3/lists`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key' },
      body: JSON.stringify(LIST),
    })
    const type = reply.headers.get('content-type')
    const retryAfter = reply.headers.get('retry-after')
    try {
      const text = await reply.text()
      return [reply.status, type, isJson(text) ? 'json' : 'not json', retryAfter]
    } catch {
      return [reply.status, type, 'cut']
    }
  } catch (error) {
    return [(error as { cause?: { code?: string } }).cause?.code]
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const JSON_TYPE = 'application/json'

describe('a fault on a create', () => {
  it.each<[string, Fault, readonly unknown[], number]>([
    ['reset-before', { kind: 'reset-before' }, ['ECONNRESET'], 0],
    ['reset-after', { kind: 'reset-after' }, ['ECONNRESET'], 1],
    ['status-before', { kind: 'status-before' }, [500, JSON_TYPE, 'json', null], 0],
    ['status-after', { kind: 'status-after', status: 504 }, [504, JSON_TYPE, 'json', null], 1],
    ['rate-limit', { kind: 'rate-limit' }, [429, JSON_TYPE, 'json', null], 0],
    ['rate-limit with Retry-After', { kind: 'rate-limit', retryAfter: 3 }, [429, JSON_TYPE, 'json', '3'], 0],
    ['unauthorized', { kind: 'unauthorized' }, [401, JSON_TYPE, 'json', null], 0],
    ['truncate-json', { kind: 'truncate-json' }, [201, JSON_TYPE, 'not json', null], 1],
    ['cut-body', { kind: 'cut-body' }, [201, JSON_TYPE, 'cut'], 1],
    ['wrong-type', { kind: 'wrong-type' }, [200, 'text/html; charset=utf-8', 'not json', null], 1],
    ['kill', { kind: 'kill' }, ['ECONNRESET'], 1],
    ['kill before the effect', { kind: 'kill', phase: 'before' }, ['ECONNRESET'], 0],
  ])('%s is what the client meets, and its effect is as named', async (_, fault, met, effect) => {
    const { sandbox } = await start()
    sandbox.addFault(fault)
    expect(await outcome(sandbox.url)).toEqual(met)
    expect(sandbox.state().lists).toHaveLength(effect)
    expect(sandbox.requests()[0]?.fault).toBe(fault.kind)
    expect(await outcome(sandbox.url)).toEqual([201, JSON_TYPE, 'json', null])
  })

  it.each(['stall-headers', 'stall-body'] as const)('%s lasts until the client gives up', async (kind) => {
    const { sandbox, api } = await start()
    sandbox.addFault({ kind, match: { method: 'POST' } })
    const giveUp = new AbortController()
    const request = fetch(`${sandbox.url}/v3/lists`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key' },
      body: JSON.stringify(LIST),
      signal: giveUp.signal,
    })
    const text = request.then((reply) => reply.text())
    const settled = text.then(
      () => 'answered',
      () => 'given up',
    )
    if (kind === 'stall-body') expect((await request).status).toBe(201)
    // The other one is answered, although it came later.
    while (sandbox.state().lists.length === 0) await api('GET', '/v3/applications')
    expect(await Promise.race([settled, api('GET', '/v3/lists').then(({ data }) => data.length)])).toBe(1)
    giveUp.abort()
    expect(await settled).toBe('given up')
  })

  it('ends with the sandbox, however it stalls', async () => {
    const { sandbox } = await start()
    sandbox.addFault({ kind: 'stall-headers' })
    const met = outcome(sandbox.url)
    while (sandbox.state().lists.length === 0) await fetch(`${sandbox.url}/_sandbox/switches`)
    await sandbox.close()
    expect(await met).toEqual(['UND_ERR_SOCKET'])
  })
})

describe('a fault hits', () => {
  const statuses = async (url: string, count: number) => {
    const api = speak(url)
    const found: number[] = []
    for (let index = 0; index < count; index += 1) found.push((await api('GET', '/v3/lists')).status)
    return found
  }

  it('the request with its index, counted anew after clearRequests', async () => {
    const { sandbox } = await start()
    sandbox.addFault({ kind: 'status-before', at: 2 })
    expect(await statuses(sandbox.url, 4)).toEqual([200, 200, 500, 200])
    sandbox.clearRequests()
    sandbox.addFault({ kind: 'status-before', at: 1 })
    expect(await statuses(sandbox.url, 3)).toEqual([200, 500, 200])
  })

  it('as often as it says, and no more after clearFaults', async () => {
    const { sandbox } = await start()
    sandbox.addFault({ kind: 'status-before', times: 2 })
    expect(await statuses(sandbox.url, 3)).toEqual([500, 500, 200])
    sandbox.addFault({ kind: 'status-before', times: 9 })
    sandbox.clearFaults()
    expect(await statuses(sandbox.url, 1)).toEqual([200])
  })

  it('what its method and path match', async () => {
    const { sandbox, api } = await start()
    sandbox.addFault({ kind: 'status-before', match: { method: 'post', path: /rules$/ } })
    expect((await api('GET', '/v3/rules')).status).toBe(200)
    expect((await api('POST', '/v3/lists', LIST)).status).toBe(201)
    expect((await api('POST', '/v3/rules', {})).status).toBe(500)
  })

  it('by chance, the same way for the same seed', async () => {
    const runs = await Promise.all(
      [1, 1, 2].map(async (randomSeed) => {
        const { sandbox } = await start({ randomSeed })
        sandbox.addFault({ kind: 'status-before', probability: 0.5 })
        return (await statuses(sandbox.url, 40)).join()
      }),
    )
    expect(runs[0]).toBe(runs[1])
    expect(runs[0]).not.toBe(runs[2])
    expect(new Set(runs[0]?.split(','))).toEqual(new Set(['200', '500']))
  })

  it('with its callback, which is awaited', async () => {
    const { sandbox } = await start()
    const seen: string[] = []
    const callback = async () => {
      await Promise.resolve()
      seen.push(`${sandbox.state().lists.length} lists`)
    }
    sandbox.addFault({ kind: 'kill', callback })
    expect(await outcome(sandbox.url)).toEqual(['ECONNRESET'])
    expect(seen).toEqual(['1 lists'])
  })
})
