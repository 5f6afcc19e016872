import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createGitHubGet } from '../../../src/features/doctor/command.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    response.writeHead(status, headers).end(body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, requests }
}

describe('a request to GitHub', () => {
  it('a request carries the token and answers with status and body', async () => {
    const { api, requests } = await serve(200, '{"permissions":{"push":true}}')
    const reply = await createGitHubGet(fetch, { api, token: 'token-1' })('/repos/acme/fleet')
    expect(reply).toEqual({ status: 200, body: { permissions: { push: true } } })
    expect(requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/api/repos/acme/fleet', 'Bearer token-1'],
    ])
  })

  it('a refusal is an answer, JSON or not', async () => {
    const { api } = await serve(403, '<html>')
    expect(await createGitHubGet(fetch, { api, token: 't' })('/x')).toEqual({ status: 403, body: null })
  })

  it('a redirect is not followed, so the token goes nowhere else', async () => {
    const other = await serve(200, '{}')
    const { api } = await serve(302, '', { location: other.api })
    await expect(createGitHubGet(fetch, { api, token: 't' })('/x')).rejects.toThrow()
    expect(other.requests).toEqual([])
  })
})
