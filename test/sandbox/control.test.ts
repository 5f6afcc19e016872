/** `/_sandbox/…`: what another process may see and do. */
import { describe, expect, it } from 'vitest'
import { account, start } from './client.ts'

const PASSWORD = 'Abcdefghij1234567!'

describe('the control endpoints', () => {
  it('dump the state, with passwords as a serial and never as themselves', async () => {
    const { sandbox, api } = await start()
    const settings = { email: 'me@b.example', app_password: PASSWORD }
    const { data } = await api('POST', '/v3/connect/custom', account('me@b.example', { settings }))
    const before = await api('GET', '/_sandbox/state')
    expect(before.body.grants).toMatchObject([{ email: 'me@b.example', has_password: true, password_serial: 1 }])
    await api('PATCH', `/v3/grants/${data.id}`, { settings: { ...settings, app_password: `${PASSWORD}2` } })
    expect(sandbox.state().grants[0]?.password_serial).toBe(2)
    const everything = JSON.stringify([sandbox.state(), sandbox.requests(), before.body])
    expect(everything).toContain('(secret)')
    expect(everything).not.toContain(PASSWORD)
    expect(everything).not.toContain('sandbox-key')
  })

  it('say whether a password is the current one', async () => {
    const { api } = await start({ seed: { grants: [{ email: 'me@b.example', password: PASSWORD }] } })
    const ask = async (email: string, password: string) =>
      (await api('POST', '/_sandbox/check-password', { email, password })).body.matches
    expect(await ask('ME@b.example', PASSWORD)).toBe(true)
    expect(await ask('me@b.example', 'another')).toBe(false)
    expect(await ask('nobody@b.example', PASSWORD)).toBe(false)
  })

  it('set switches, faults and the clock, and forget requests', async () => {
    const { sandbox, api } = await start()
    await api('PUT', '/_sandbox/switches', { error_types: 'bare', list_lag: '60000' })
    expect((await api('GET', '/_sandbox/switches')).body).toMatchObject({ error_types: 'bare', list_lag: 60_000 })
    await api('POST', '/v3/lists', { name: 'l', type: 'tld' })
    expect((await api('GET', '/v3/lists')).data).toEqual([])
    await api('POST', '/_sandbox/clock', { advance_milliseconds: 60_000 })
    expect((await api('GET', '/v3/lists')).data).toHaveLength(1)
    await api('POST', '/_sandbox/faults', {
      kind: 'status-before',
      status: 503,
      times: 5,
      match: { path: '^/v3/rules' },
    })
    expect((await api('GET', '/v3/rules')).status).toBe(503)
    await api('DELETE', '/_sandbox/faults')
    expect((await api('GET', '/v3/rules')).status).toBe(200)
    expect((await api('GET', '/_sandbox/requests')).body.data).toHaveLength(5)
    await api('DELETE', '/_sandbox/requests')
    expect(sandbox.requests()).toEqual([])
  })

  it('edit the state past the API, and lists show it at once', async () => {
    const { api } = await start({ switches: { list_lag: 9e9, grants_list_lag: 9e9 } })
    const id = '10000000-0000-4000-8000-000000000001'
    const seed = { policies: [{ id, name: 'old' }], grants: [{ email: 'a@b.example', provider: 'google' }] }
    await api('POST', '/_sandbox/seed', seed)
    await api('POST', '/_sandbox/seed', {
      policies: [{ id, name: 'drifted' }],
      workspaces: [{ default: true, policy_id: id }],
    })
    expect((await api('GET', '/v3/policies')).data).toMatchObject([{ id, name: 'drifted' }])
    expect((await api('GET', '/v3/workspaces')).data).toMatchObject([{ default: true, policy_id: id }])
    await api('POST', '/_sandbox/seed', {
      policies: [{ id, deleted: true }],
      grants: [{ email: 'a@b.example', deleted: true }],
    })
    expect((await api('GET', '/v3/policies')).data).toEqual([])
    expect((await api('GET', '/v3/grants')).data).toEqual([])
  })

  it.each([
    ['PUT', 'switches', { plan: 'gold' }, 400, 'plan takes one of'],
    ['PUT', 'switches', undefined, 400, 'give a JSON object'],
    ['POST', 'faults', { kind: 'flood' }, 400, 'a fault has a kind, one of'],
    ['POST', 'faults', { kind: 'kill', at: 'now' }, 400, 'at must be a number'],
    ['POST', 'check-password', {}, 400, 'give email and password'],
    ['POST', 'clock', {}, 400, 'give advance_milliseconds'],
    ['GET', 'state?key=wrong', undefined, 400, 'no application has this key'],
    ['GET', 'nothing', undefined, 404, 'no GET nothing; there are: GET state'],
  ])('say what is wrong: %s %s %j', async (method, path, body, status, message) => {
    const { api } = await start()
    const reply = await api(method, `/_sandbox/${path}`, body)
    expect(reply.status).toBe(status)
    expect(reply.body.error).toContain(message)
  })
})
