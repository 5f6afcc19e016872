import { describe, expect, it } from 'vitest'
import { account, speak, standingClock, start } from './client.ts'

describe('the server', () => {
  it('gives every reply a date of its clock and a request id, also in the body', async () => {
    const { api } = await start({ clock: standingClock() })
    for (const path of ['/v3/applications', '/v3/grants/x']) {
      const { headers, body } = await api('GET', path)
      expect(headers.get('date')).toBe('Sat, 21 Nov 2026 00:00:00 GMT')
      expect(headers.get('x-request-id')).toBe(body.request_id)
    }
  })

  it('opens another application with each key, and none without', async () => {
    const { sandbox } = await start({ apiKey: ['one', 'two'] })
    const [one, two, none] = [speak(sandbox.url, 'one'), speak(sandbox.url, 'two'), speak(sandbox.url, 'three')]
    await one('POST', '/v3/connect/custom', account('a@b.example'))
    expect((await two('GET', '/v3/grants')).data).toEqual([])
    expect(sandbox.state('one').grants).toHaveLength(1)
    expect(sandbox.state('two').grants).toHaveLength(0)
    const refused = await none('GET', '/v3/grants')
    expect([refused.status, refused.body.error.type]).toEqual([401, 'api.authentication_error'])
    expect((await fetch(`${sandbox.url}/v3/grants`)).status).toBe(401)
  })

  it.each([
    ['GET', '/v3/messages', 404],
    ['GET', '/', 404],
    ['DELETE', '/v3/connectors/nylas', 405],
    ['PUT', '/v3/workspaces/x', 405],
    ['GET', '/v3/grants/%E0%A4%A', 404],
  ])('answers %s %s with %d', async (method, path, status) => {
    const { api } = await start()
    expect((await api(method, path)).status).toBe(status)
  })

  it('refuses a body that is not JSON', async () => {
    const { sandbox } = await start()
    const headers = { authorization: 'Bearer sandbox-key' }
    const reply = await fetch(`${sandbox.url}/v3/lists`, { method: 'POST', headers, body: '{' })
    expect(reply.status).toBe(400)
  })

  it('limits each group by its own rate, and refills with its clock', async () => {
    const clock = standingClock()
    const { api } = await start({ clock, ratePerSecond: { grants: 2, others: 1 } })
    const statuses = async (...paths: string[]) => {
      const found: number[] = []
      for (const path of paths) found.push((await api('GET', path)).status)
      return found
    }
    expect(await statuses('/v3/grants', '/v3/connectors', '/v3/applications')).toEqual([200, 200, 429])
    expect(await statuses('/v3/rules', '/v3/lists')).toEqual([200, 429])
    clock.advance(500)
    expect(await statuses('/v3/grants', '/v3/grants', '/v3/rules')).toEqual([200, 429, 429])
    clock.advance(500)
    expect(await statuses('/v3/grants', '/v3/rules')).toEqual([200, 200])
  })

  it('answers after its latency, with the effect done before', async () => {
    let asked = ''
    const latencyMilliseconds = ({ method, path }: { method: string; path: string }) => {
      asked = `${method} ${path}`
      return 1
    }
    const { api } = await start({ latencyMilliseconds })
    expect((await api('POST', '/v3/lists', { name: 'l', type: 'tld' })).status).toBe(201)
    expect(asked).toBe('POST /v3/lists')
  })

  it('records what was asked, in order of arrival', async () => {
    const { sandbox, api } = await start()
    await api('GET', '/v3/grants?limit=5')
    await api('POST', '/v3/lists', { name: '' })
    expect(sandbox.requests()).toMatchObject([
      { index: 0, method: 'GET', path: '/v3/grants', query: { limit: '5' }, status: 200 },
      { index: 1, method: 'POST', path: '/v3/lists', body: { name: '' }, status: 400 },
    ])
  })

  it('makes the same ids from the same seed, whatever is read in between', async () => {
    const ids = await Promise.all(
      [0, 3].map(async (reads) => {
        const { sandbox, api } = await start({ randomSeed: 3 })
        for (let count = 0; count < reads; count += 1) await api('GET', '/v3/grants')
        return (
          (await api('POST', '/v3/lists', { name: 'l', type: 'tld' })).data.id +
          sandbox.state().application.application_id
        )
      }),
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
  })

  it('refuses a seed with a part it does not know', async () => {
    await expect(start({ seed: JSON.parse('{"accounts": []}') })).rejects.toThrow('a seed has no accounts')
  })

  it('takes its own state as a seed', async () => {
    const { sandbox, api } = await start()
    const list = (await api('POST', '/v3/lists', { name: 'l', type: 'domain' })).data
    await api('POST', `/v3/lists/${list.id}/items`, { items: ['b.example', 'a.example'] })
    const match = { conditions: [{ field: 'from.domain', operator: 'in_list', value: [list.id] }] }
    const rule = (await api('POST', '/v3/rules', { name: 'r', match, actions: [{ type: 'trash' }] })).data
    const policy = (await api('POST', '/v3/policies', { name: 'p', limits: { limit_storage_total: 5 } })).data
    const links = { policy_id: policy.id, rule_ids: [rule.id] }
    const workspace = (await api('POST', '/v3/workspaces', { name: 'w', domain: 'b.example', ...links })).data
    await api('POST', '/v3/connect/custom', account('a@b.example', { name: 'A', workspace_id: workspace.workspace_id }))
    const state = sandbox.state()
    const copy = await start({ seed: state, randomSeed: 99 })
    expect(copy.sandbox.state()).toEqual(state)
  })
})
