import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { runs } from '../runs.ts'
import { account, type Speak, standingClock, start, UNKNOWN_ID } from './client.ts'

const PASSWORD = 'Abcdefghij1234567!'
const create = async (api: Speak, email: string, rest = {}) =>
  (await api('POST', '/v3/connect/custom', account(email, rest))).data

async function walk(api: Speak, query: string, limit: number) {
  const found: string[] = []
  for (let offset = 0; ; offset += limit) {
    const { data } = await api('GET', `/v3/grants?${query}&limit=${limit}&offset=${offset}`)
    found.push(...data.map((grant: { email: string }) => grant.email))
    if (data.length < limit) return found
  }
}

describe('the list of grants', () => {
  it('walks all of 2,000 in either order, each once', async () => {
    const emails = Array.from({ length: 2000 }, (_, index) => `a${index}@b.example`)
    const { api } = await start({ seed: { grants: emails.map((email) => ({ email })) } })
    expect(await walk(api, 'order_by=asc', 200)).toEqual(emails)
    expect(await walk(api, 'order_by=desc', 150)).toEqual(emails.toReversed())
  })

  it('answers limit and offset, and an empty page past the end', async () => {
    const { api } = await start({ seed: { grants: [{ email: 'a@b.example' }] } })
    expect((await api('GET', '/v3/grants?limit=7&offset=3')).body).toMatchObject({ data: [], limit: 7, offset: 3 })
  })

  it('sorts by creation and by update, whatever the order of writing', async () => {
    const clock = standingClock()
    const { api } = await start({ clock, switches: { duplicate_email: 'reuse' } })
    for (const name of ['one', 'two', 'three']) {
      await create(api, `${name}@b.example`)
      clock.advance(1000)
    }
    await create(api, 'one@b.example')
    expect(await walk(api, 'sort_by=updated_at&order_by=asc', 200)).toEqual([
      'two@b.example',
      'three@b.example',
      'one@b.example',
    ])
    expect(await walk(api, 'order_by=asc', 2)).toEqual(['one@b.example', 'two@b.example', 'three@b.example'])
  })

  it('holds only what its filters match', async () => {
    const { sandbox, api } = await start({ switches: { grants_filter_lag: 0 } })
    const { data: workspace } = await api('POST', '/v3/workspaces', { name: 'w' })
    sandbox.seed({
      grants: [
        { email: 'google@b.example', provider: 'google', created_at: 100 },
        { email: 'sick@b.example', grant_status: 'invalid', created_at: 200 },
        { email: 'moved@b.example', workspace_id: workspace.workspace_id, created_at: 300 },
      ],
    })
    const seen = async (query: string) => (await walk(api, query, 200)).map((email) => email.split('@')[0])
    expect(await seen('provider=google')).toEqual(['google'])
    expect(await seen('grant_status=invalid')).toEqual(['sick'])
    expect(await seen(`workspace_id=${workspace.workspace_id}`)).toEqual(['moved'])
    expect(await seen('email=SICK@b.example')).toEqual(['sick'])
    expect(await seen('since=200&before=299')).toEqual(['sick'])
    expect(await seen('provider=nylas&grant_status=valid')).toEqual(['moved'])
  })

  it.each(['limit=0', 'limit=201', 'limit=ten', 'offset=-1', 'order_by=up', 'sort_by=name', 'grant_status=ill'])(
    'refuses %s',
    async (query) => {
      const { api } = await start()
      expect((await api('GET', `/v3/grants?${query}`)).status).toBe(400)
    },
  )

  it('holds exactly what was created and not deleted, in order of creation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 25 }), async (steps) => {
        const { sandbox, api } = await start()
        const held: string[] = []
        for (const [number, wanted] of steps) {
          const email = `x${number}@b.example`
          if (wanted && !held.includes(email)) held.push(email)
          if (wanted) await create(api, email)
          const grant = sandbox.state().grants.find((one) => one.email === email)
          if (!wanted && grant) await api('DELETE', `/v3/grants/${grant.id}`)
          if (!wanted && grant) held.splice(held.indexOf(email), 1)
        }
        expect(await walk(api, 'order_by=asc', 3)).toEqual(held)
        await sandbox.close()
      }),
      { numRuns: runs(25) },
    )
  })
})

describe('a new agent account', () => {
  it('lands in the workspace named, else in the one that groups its domain, else in the default one', async () => {
    const { sandbox, api } = await start()
    const make = async (body: Json) => (await api('POST', '/v3/workspaces', body)).data.workspace_id
    const grouping = await make({ name: 'g', domain: 'b.example', auto_group: true })
    const named = await make({ name: 'n' })
    expect((await create(api, 'one@B.example', { workspace_id: named })).workspace_id).toBe(named)
    expect((await create(api, 'two@B.example')).workspace_id).toBe(grouping)
    const home = sandbox.state().application.default_workspace_id
    expect((await create(api, 'three@c.example')).workspace_id).toBe(home)
  })

  it('brings the connector with it', async () => {
    const { api } = await start()
    expect((await api('GET', '/v3/connectors')).data).toEqual([])
    await create(api, 'me@b.example')
    expect((await api('GET', '/v3/connectors')).data).toMatchObject([{ provider: 'nylas' }])
  })

  it('is refused beyond the accounts of the plan, and allowed again after a delete', async () => {
    const { api } = await start({ switches: { plan: 'free' } })
    const [first] = await Promise.all(['one', 'two', 'three'].map((name) => create(api, `${name}@b.example`)))
    const refused = await api('POST', '/v3/connect/custom', account('four@b.example'))
    expect([refused.status, refused.message]).toEqual([
      403,
      'Maximum number of agent accounts (3) reached for this plan',
    ])
    await api('DELETE', `/v3/grants/${first.id}`)
    expect((await api('POST', '/v3/connect/custom', account('four@b.example'))).status).toBe(201)
  })

  it('has another id when its address was deleted before', async () => {
    const { api } = await start()
    const old = await create(api, 'me@b.example')
    await api('DELETE', `/v3/grants/${old.id}`)
    expect((await create(api, 'me@b.example')).id).not.toBe(old.id)
    expect((await api('DELETE', `/v3/grants/${old.id}`)).status).toBe(404)
  })

  it.each<[string, Json, string]>([
    ['no provider', { settings: { email: 'a@b.example' } }, 'provider must be a string'],
    ['another provider', { provider: 'google', settings: {} }, 'connector for provider google is not configured'],
    ['no settings', { provider: 'nylas' }, 'settings must be an object'],
    ['no address', account('nobody'), 'settings.email must be an e-mail address'],
    ['an empty name', account('a@b.example', { name: '' }), 'name must have 1 to 256 characters'],
    ['a long name', account('a@b.example', { name: 'x'.repeat(257) }), 'name must have 1 to 256 characters'],
    [
      'an unknown workspace',
      account('a@b.example', { workspace_id: UNKNOWN_ID }),
      'does not belong to this application',
    ],
    ['a short password', password('Abc1!'), 'invalid app_password length'],
    ['a password with a space', password('Abcdefgh 1234567!'.padEnd(20, 'x')), 'printable ASCII'],
    [
      'a password without digits',
      password('Abcdefghijklmnopq!'),
      'an upper-case letter, a lower-case letter and a digit',
    ],
  ])('is refused for %s', async (_, body, message) => {
    const { sandbox, api } = await start()
    const reply = await api('POST', '/v3/connect/custom', body)
    expect(reply.status).toBe(400)
    expect(reply.message).toContain(message)
    expect(sandbox.state().grants).toEqual([])
  })
})

function password(app_password: string): Json {
  return { provider: 'nylas', settings: { email: 'me@b.example', app_password } }
}

describe('PATCH of a grant', () => {
  it.each<[string, Json]>([
    ['nothing', {}],
    ['an empty name', { name: '' }],
    ['another address', { name: 'n', settings: { email: 'other@b.example' } }],
    ['a workspace of nobody', { name: 'n', workspace_id: UNKNOWN_ID }],
    ['a bad password', { name: 'n', settings: { email: 'me@b.example', app_password: 'short' } }],
  ])('refuses %s and changes nothing', async (_, body) => {
    const { sandbox, api } = await start()
    const { id } = await create(api, 'me@b.example', { name: 'Me' })
    const before = sandbox.state()
    expect((await api('PATCH', `/v3/grants/${id}`, body)).status).toBe(400)
    expect(sandbox.state()).toEqual(before)
  })

  it('sets name, workspace and password at once', async () => {
    const { sandbox, api } = await start()
    const { data: workspace } = await api('POST', '/v3/workspaces', { name: 'w' })
    const { id } = await create(api, 'me@b.example', { name: 'Me' })
    const { workspace_id } = workspace
    const settings = { email: 'me@b.example', app_password: PASSWORD }
    const { data } = await api('PATCH', `/v3/grants/${id}`, { name: 'You', workspace_id, settings })
    expect(data).toMatchObject({ name: 'You', workspace_id, settings: { has_app_password: true } })
    expect(sandbox.passwordMatches('me@b.example', PASSWORD)).toBe(true)
  })
})
