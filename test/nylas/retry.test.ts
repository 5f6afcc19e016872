import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { ApiError } from '../../src/nylas/port.ts'
import { classifyFailure, decideRetry } from '../../src/nylas/retry.ts'
import { type Answer, client, closeAll, connected, failure, HURRIED } from './http.ts'

afterEach(closeAll)

const CREATE = { method: 'POST', path: '/v3/policies', body: { name: 'a' } } as const

describe('a proxy', () => {
  test('is used for the API, and one that refuses leaves no doubt that nothing was sent', async () => {
    const asked: (string | undefined)[] = []
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const https = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const api = client('https://api.us.nylas.com', { ...HURRIED, proxies: { https } })
    const error = await failure(api.writer.send(CREATE))
    proxy.closeAllConnections()
    proxy.close()
    expect(asked[0]).toBe('api.us.nylas.com:443')
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toContain('nothing was sent')
  })
})

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more })

test.each([
  ['refused', coded('ECONNREFUSED'), 'unconnected'],
  ['refused on every address', new AggregateError([coded('ECONNREFUSED')]), 'unconnected'],
  ['not resolved', coded('ENOTFOUND', { syscall: 'getaddrinfo' }), 'unconnected'],
  ['not resolved for now', coded('EAI_AGAIN'), 'unconnected'],
  ['slow to connect', coded('UND_ERR_CONNECT_TIMEOUT'), 'unconnected'],
  ['timed out while connecting', coded('ETIMEDOUT', { syscall: 'connect' }), 'unconnected'],
  ['timed out later', coded('ETIMEDOUT', { syscall: 'read' }), 'lost'],
  ['reset', coded('ECONNRESET', { syscall: 'read' }), 'lost'],
  ['closed', coded('UND_ERR_SOCKET'), 'lost'],
  ['wrapped', new Error('fetch failed', { cause: coded('ECONNREFUSED') }), 'unconnected'],
  [
    'reset during the handshake',
    Object.assign(new Error('Client network socket disconnected before secure TLS connection was established'), {
      code: 'ECONNRESET',
    }),
    'unconnected',
  ],
  ['self-signed', coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'untrusted'],
  ['for another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'untrusted'],
  ['expired', coded('CERT_HAS_EXPIRED'), 'untrusted'],
  ['unknown', 'a text', 'lost'],
])('a connection that is %s is told apart', (_, error, kind) => {
  expect(classifyFailure(error)).toEqual({ kind })
})

test('the waits before retries double up to a bound, half of each by chance, and are added to what the API asked for', () => {
  const wait = (refusals: number, chance: number, retryAfter: number | null = null) =>
    decideRetry({ kind: 'refused', retryAfter }, false, { faults: 0, refusals }, () => chance)
  expect(wait(1, 0)).toEqual({ next: 'again', wait: 125 })
  expect(wait(1, 1)).toEqual({ next: 'again', wait: 250 })
  expect(wait(3, 1)).toEqual({ next: 'again', wait: 1000 })
  expect(wait(15, 1)).toEqual({ next: 'again', wait: 20_000 })
  expect(wait(1, 0, 3000)).toEqual({ next: 'again', wait: 3125 })
  expect(wait(20, 0)).toEqual({ next: 'fail' })
})

test.each<[string, readonly Answer[], number, number | null]>([
  ['no answer came', ['reset', { json: { data: { id: 'm' } } }], 2, null],
  ['it was refused for now', [{ status: 429, json: {} }], 1, 429],
  ['the server failed', [{ status: 503, json: {} }], 1, 503],
])(
  'a request bears its idempotency key, and is repeated under it only for want of an answer: %s',
  async (_, answers, sent, status) => {
    const { api, received } = await connected((_request, index) => answers[index] ?? { json: {} })
    const call = { method: 'POST', path: '/v3/grants/g/messages/send', body: {}, idempotencyKey: 'k' } as const
    const failed = status === null ? await api.writer.send(call) : await failure(api.writer.send(call))
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(Array.from({ length: sent }, () => 'k'))
    if (status !== null) expect(failed).toMatchObject({ name: 'ApiError', status })
  },
)
