/** The sandbox's challenge to a webhook, really sent to an address of this machine, and to no other. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { start } from './client.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Answer = (response: ServerResponse, challenge: string) => void

async function listen(answer: Answer) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const challenge = new URL(request.url ?? '/', 'http://x').searchParams.get('challenge') ?? ''
    asked.push(`${request.method} ${challenge}`)
    answer(response, challenge)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, asked }
}

const good: Answer = (response, challenge) => void response.end(challenge)
const toHook = (webhook_url: string) => ({ webhook_url, trigger_types: ['message.created'] })

describe('the challenge', () => {
  it('is a GET whose answer must be the bare value, and comes again when a webhook is set going again', async () => {
    const { api } = await start({ switches: { webhook_challenge: 'sent' } })
    const { url, asked } = await listen(good)
    const made = await api('POST', '/v3/webhooks', toHook(url))
    expect([made.status, made.data.status]).toEqual([200, 'active'])
    expect(asked).toEqual([expect.stringMatching(/^GET [0-9a-f-]{36}$/)])
    await api('PUT', `/v3/webhooks/${made.data.id}`, { status: 'pause' })
    expect(asked).toHaveLength(1)
    await api('PUT', `/v3/webhooks/${made.data.id}`, { status: 'active' })
    expect(asked).toHaveLength(2)
  })

  it.each<[string, Answer]>([
    ['a value in quotes', (response, challenge) => void response.end(JSON.stringify(challenge))],
    ['another status', (response, challenge) => void response.writeHead(201).end(challenge)],
    ['nothing', (response) => void response.end()],
    ['a connection that is cut', (response) => void response.destroy()],
    ['an answer without end', (response) => void response.write('x'.repeat(2000))],
  ])('is not answered by %s', async (_, answer) => {
    const { api, sandbox } = await start({ switches: { webhook_challenge: 'sent' } })
    const { url } = await listen(answer)
    const refused = await api('POST', '/v3/webhooks', toHook(url))
    expect([refused.status, refused.message]).toEqual([400, 'Failed to verify challenge string'])
    expect(sandbox.state().webhooks).toEqual([])
    sandbox.setSwitches({ webhook_handshake: 'failed' })
    expect((await api('POST', '/v3/webhooks', toHook(url))).data.status).toBe('failed')
  })

  it('is sent to no address beyond this machine', async () => {
    const { api } = await start({ switches: { webhook_challenge: 'sent' } })
    expect((await api('POST', '/v3/webhooks', toHook('https://nobody.invalid/hook'))).status).toBe(200)
  })
})

it('a dump of the sandbox holds no secret, and a seeded webhook has one', async () => {
  const { api, sandbox } = await start({ switches: { webhook_secret: 'everywhere' } })
  sandbox.seed({ webhooks: [{ webhook_url: 'https://app.example' }] })
  const [row] = (await api('GET', '/v3/webhooks')).data
  expect(row.webhook_secret).toMatch(/^[0-9a-f]{48}$/)
  expect(JSON.stringify(sandbox.state()) + JSON.stringify(sandbox.requests())).not.toContain(row.webhook_secret)
  const rotated = await api('POST', `/v3/webhooks/rotate-secret/${row.id}`)
  expect(rotated.data.webhook_secret).not.toBe(row.webhook_secret)
})
