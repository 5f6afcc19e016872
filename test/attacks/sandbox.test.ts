/** What a web page that a developer has open could do to a sandbox on the same machine. */
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { start } from '../sandbox/client.ts'

type Reply = { readonly status: number; readonly text: string }

/** As a browser would send it: `fetch` of Node lets nobody choose these headers. */
function send(url: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const KEY = { authorization: 'Bearer sandbox-key' }
const SEED = JSON.stringify({ grants: [{ email: 'planted@b.example' }] })
const plain = { 'content-type': 'text/plain' }

describe('a web page', () => {
  it.each([
    ['a name of its own that leads here', { host: 'evil.example:4010' }],
    ['such a name that looks like ours', { host: 'localhost.evil.example' }],
    ['such a name with our address in it', { host: '127.0.0.1.evil.example' }],
    ['a name that is no host', { host: 'evil example' }],
    ['an origin of its own', { origin: 'https://evil.example' }],
    ['an origin that nobody knows', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a form, or an image', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('neither reads nor steers the sandbox by %s', async (_, headers) => {
    const { sandbox } = await start({ seed: { grants: [{ email: 'secret@b.example' }] } })
    const before = sandbox.state()
    const replies = [
      await send(sandbox.url, '/_sandbox/state', headers),
      await send(sandbox.url, '/_sandbox/requests', headers),
      await send(sandbox.url, '/v3/grants', { ...KEY, ...headers }),
      await send(sandbox.url, '/_sandbox/seed', { ...plain, ...headers }, SEED),
      await send(sandbox.url, '/_sandbox/clock', { ...plain, ...headers }, '{"advance_milliseconds": 1000}'),
      await send(sandbox.url, '/v3/connect/custom', { ...KEY, ...plain, ...headers }, '{"provider": "nylas"}'),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    expect(replies.map(({ text }) => text).join()).not.toContain('secret@b.example')
    expect(sandbox.state()).toEqual(before)
    expect(sandbox.requests()).toEqual([])
  })

  it('uses up none of the faults that a test has armed', async () => {
    const { sandbox, api } = await start()
    sandbox.addFault({ kind: 'status-before', status: 503 })
    await send(sandbox.url, '/v3/rules', { ...KEY, origin: 'https://evil.example' })
    expect((await api('GET', '/v3/rules')).status).toBe(503)
  })
})

describe('a program on this machine', () => {
  it('is answered by any name of this machine, and in a browser at its own address', async () => {
    const { sandbox } = await start()
    const { port } = new URL(sandbox.url)
    const names = ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '127.0.0.2']
    for (const headers of [
      ...names.map((name) => ({ host: `${name}:${port}` })),
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: sandbox.url },
    ]) {
      expect([headers, (await send(sandbox.url, '/v3/grants', { ...KEY, ...headers })).status]).toEqual([headers, 200])
    }
  })
})
