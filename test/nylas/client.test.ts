import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { openApi } from '../../src/nylas/client.ts'
import { ApiError, OutcomeUnknownError } from '../../src/nylas/port.ts'
import { type Answer, client, closeAll, connected, failure, fastClock, HURRIED, KEY } from './http.ts'

afterEach(closeAll)

const OK: Answer = { json: { request_id: 'r', data: { id: 'x' } } }
const RATE = { error: { type: 'rate_limit_error', message: 'Too many requests' } }
const FAULTS: readonly (readonly [string, Answer])[] = [
  ['a reset connection', 'reset'],
  ['a body that stalls', 'stall'],
  ['no answer at all', 'silence'],
  ['a truncated body', 'truncate'],
  ['JSON that does not parse', { text: '{"data": [', type: 'application/json' }],
  ['JSON that is no object', { json: [1, 2] }],
  ['another content type', { text: '<html>Welcome</html>' }],
  ['408', { status: 408, json: {} }],
  ['500', { status: 500, json: { error: { type: 'api.internal_error', message: 'oops' } } }],
  ['504 in HTML', { status: 504, text: '<html>Gateway</html>' }],
]
/** 300 ms of a clock that runs fifty times as fast as ours. */
const SHORT = { timeouts: { whole: 15_000 } }

describe('a request that may be repeated', () => {
  test.each(FAULTS)('is repeated after %s', async (_, fault) => {
    const { api, received } = await connected((_request, index) => (index < 2 ? fault : OK), SHORT)
    expect((await api.reader.get('/v3/policies')).data).toEqual({ id: 'x' })
    expect(received).toHaveLength(3)
    expect(api.stats()).toMatchObject({ requests: 3, retries: 2 })
  })

  test.each(['PUT', 'PATCH', 'DELETE'] as const)('may be a %s', async (method) => {
    const { api, received } = await connected((_request, index) => (index === 0 ? 'reset' : OK))
    await api.writer.send({ method, path: '/v3/policies/x', body: { name: 'a' } })
    expect(received.map((request) => [request.method, request.body])).toEqual([
      [method, { name: 'a' }],
      [method, { name: 'a' }],
    ])
  })

  test('may be a POST that says so', async () => {
    const { api, received } = await connected((_request, index) => (index === 0 ? 'reset' : OK))
    await api.writer.send({ method: 'POST', path: '/v3/lists/x/items', body: { items: [] }, repeatable: true })
    expect(received).toHaveLength(2)
  })

  test('is given up after a bounded number of tries, with the last reason', async () => {
    const { api, received } = await connected(
      () => ({ status: 503, json: { error: { message: 'down for now' } } }),
      HURRIED,
    )
    const error = await failure(api.reader.get('/v3/rules'))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 503, message: expect.stringContaining('down for now') })
    expect(received).toHaveLength(8)
  })

  test('is not repeated when the API says no', async () => {
    const { api, received } = await connected(() => ({ status: 422, json: { error: { type: 'api.bad_request' } } }))
    expect(await failure(api.writer.send({ method: 'PUT', path: '/v3/rules/x', body: {} }))).toMatchObject({
      status: 422,
      type: 'bad_request',
    })
    expect(received).toHaveLength(1)
  })
})

test('a connection that goes silent is given up by its own timeouts', async () => {
  const timeouts = { headers: 150, body: 150, whole: 3_000_000 }
  const recover = async (fault: Answer) => {
    const { api, received } = await connected((_request, index) => (index === 0 ? fault : OK), { timeouts })
    expect((await api.reader.get('/v3/policies')).data).toEqual({ id: 'x' })
    expect(received).toHaveLength(2)
  }
  await Promise.all([recover('silence'), recover('stall')])
})

describe('a create', () => {
  const create = { method: 'POST', path: '/v3/policies', body: { name: 'a' } } as const

  test.each(FAULTS)('is sent once and its outcome unknown after %s', async (_, fault) => {
    const { api, received } = await connected(() => fault, SHORT)
    expect(await failure(api.writer.send(create))).toBeInstanceOf(OutcomeUnknownError)
    expect(received).toHaveLength(1)
  })

  test('is sent again after a 429, whether or not it names a moment', async () => {
    const { api, received } = await connected((_request, index) => {
      if (index === 0) return { status: 429, json: RATE }
      if (index === 1) return { status: 429, json: RATE, headers: { 'retry-after': '2' } }
      return OK
    })
    await api.writer.send(create)
    expect(received).toHaveLength(3)
    expect(api.stats().refused).toBe(2)
  })

  test('that never reached the server is no doubt but a failure', async () => {
    const { base, close } = await connected(() => OK)
    await close()
    const error = await failure(client(base, HURRIED).writer.send(create))
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toContain('nothing was sent')
  })

  test('in flight ends with an unknown outcome when all is aborted', async () => {
    const { api, received } = await connected(() => 'silence')
    const sent = failure(api.writer.send(create))
    await expect.poll(() => received.length).toBe(1)
    api.abort('cancelled')
    expect(await sent).toBeInstanceOf(OutcomeUnknownError)
  })
})

describe('Retry-After', () => {
  test.each([
    ['in seconds', () => '60'],
    ['as a date by the clock of the server', () => new Date(Date.parse('2020-01-01T00:01:00Z')).toUTCString()],
  ])('%s holds back the whole group', async (_, value) => {
    const { clock } = HURRIED
    const times: number[] = []
    const headers = { 'retry-after': value(), date: 'Wed, 01 Jan 2020 00:00:00 GMT' }
    const { api } = await connected((_request, index) => {
      times.push(clock.now())
      return index === 0 ? { status: 429, json: RATE, headers } : OK
    }, HURRIED)
    await api.reader.get('/v3/grants')
    await api.reader.get('/v3/grants')
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(60_000)
    expect(times).toHaveLength(3)
  })
})

describe('what is never done', () => {
  test('a redirect is not followed', async () => {
    const elsewhere = await connected(() => OK)
    const { api } = await connected(() => ({ status: 302, json: {}, headers: { location: `${elsewhere.base}/v3/x` } }))
    expect(await failure(api.reader.get('/v3/x'))).toMatchObject({ type: 'redirect' })
    expect(elsewhere.received).toHaveLength(0)
  })

  test.each([
    '/v3/grants/../applications',
    '//evil.example/v3',
    '/v3/grants/a?b=c',
    '/v3/grants/a#b',
    '/v3/a/\\b',
    '/v3/%2e%2e/b',
  ])('the path %s is not asked for', async (path) => {
    const { api, received } = await connected(() => OK)
    await failure(api.reader.get(path))
    expect(received).toHaveLength(0)
  })

  test('the key is sent in its header and repeated in no error, not even when the API repeats it', async () => {
    const { api, received } = await connected(() => ({ status: 400, json: { error: { message: `bad key ${KEY}` } } }))
    const error = await failure(api.reader.get('/v3/x'))
    expect(received[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(error.message).toContain('bad key ***')
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY)
  })

  test('after a 401 nothing more is sent', async () => {
    // By a clock as slow as ours, so that the first answer is back before the last request is sent.
    const { api, received } = await connected(
      (_request, index) => (index === 0 ? OK : { status: 401, json: { error: { type: 'unauthorized' } } }),
      { clock: fastClock(1) },
    )
    await api.reader.get('/v3/applications')
    const errors = await Promise.all(Array.from({ length: 20 }, () => failure(api.reader.get('/v3/grants'))))
    for (const error of errors) expect(error).toMatchObject({ status: 401 })
    await failure(api.writer.send({ method: 'POST', path: '/v3/rules', body: {} }))
    expect(received.length).toBeLessThan(20)
  })

  test('a reader cannot write', async () => {
    const { api } = await connected(() => OK)
    expect(Object.keys(api.reader)).toEqual(['get'])
  })

  test.each([
    ['http://api.us.nylas.com', 'unprotected'],
    ['http://127.0.0.1.evil.example', 'unprotected'],
    ['ftp://localhost', 'unprotected'],
    ['https://user:hunter2@api.us.nylas.com', 'without a user'],
    ['https://api.us.nylas.com/?x=1', 'without a user'],
    ['api.us.nylas.com', 'not a URL'],
  ])('%s is not talked to', (base, reason) => {
    const options = { apiKey: KEY, userAgent: 'x', clock: fastClock(1), random: Math.random }
    expect(() => openApi({ ...options, base })).toThrow(reason)
    expect(() => openApi({ ...options, base })).not.toThrow('hunter2')
  })

  test.each(['https://api.eu.nylas.com/', 'http://localhost:1', 'http://[::1]:1', 'http://127.0.0.1:1'])(
    '%s may be talked to',
    async (base) => {
      await client(base).close()
    },
  )

  test.each(['', ' ', 'a b', 'a\nb'])('the key %j is refused before anything is sent, unsaid', (apiKey) => {
    expect(() => client('http://localhost:1', { apiKey })).toThrow('check its secret')
  })
})

describe('the end of a run', () => {
  test('nothing is sent once the signal is aborted, and what is in flight is still awaited', async () => {
    let answer: (answer: Answer) => void = () => undefined
    const interrupt = new AbortController()
    const { api, received } = await connected(() => new Promise((resolve) => (answer = resolve)), {
      signal: interrupt.signal,
    })
    const first = api.reader.get('/v3/rules')
    await expect.poll(() => received.length).toBe(1)
    interrupt.abort()
    expect(await failure(api.reader.get('/v3/rules'))).toMatchObject({ status: 0, type: 'stopped' })
    answer(OK)
    expect((await first).data).toEqual({ id: 'x' })
    expect(received).toHaveLength(1)
  })

  test('nothing is awaited once all is aborted, and nothing is sent after it', async () => {
    const headers = { 'retry-after': '300' }
    const { api, received } = await connected(({ path }) =>
      path === '/v3/lists' ? { status: 429, json: RATE, headers } : 'silence',
    )
    const waiting = failure(api.reader.get('/v3/lists'))
    const silent = failure(api.reader.get('/v3/grants'))
    await expect.poll(() => [received.length, api.stats().refused]).toEqual([2, 1])
    api.abort('the time for this run is over')
    expect(await silent).toMatchObject({ status: 0 })
    expect(await waiting).toMatchObject({ type: 'stopped' })
    expect(received).toHaveLength(2)
    expect(await failure(api.reader.get('/v3/rules'))).toMatchObject({ type: 'stopped' })
  })

  test('a retry that waits is given up at once', async () => {
    const { api, received } = await connected(() => ({ status: 429, json: RATE, headers: { 'retry-after': '300' } }), {
      clock: fastClock(1),
    })
    const waiting = failure(api.reader.get('/v3/rules'))
    await expect.poll(() => api.stats().refused).toBe(1)
    api.stop('interrupted')
    expect(await waiting).toMatchObject({ type: 'stopped' })
    expect(received).toHaveLength(1)
  })
})

describe('many requests at once', () => {
  test('are in flight as many as rate and latency call for', async () => {
    let [now, most] = [0, 0]
    const { api } = await connected(
      async () => {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setTimeout(resolve, 200))
        now -= 1
        return OK
      },
      { clock: fastClock(10) },
    )
    await Promise.all(Array.from({ length: 150 }, (_, index) => api.reader.get(`/v3/grants/${index}`)))
    expect(most).toBeGreaterThan(60)
  })

  test('pass through a storm of random faults, a thousand of them', async () => {
    let seed = 7
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const storm: readonly Answer[] = [...FAULTS.map(([, fault]) => fault), { status: 429, json: RATE }].filter(
      (fault) => fault !== 'stall' && fault !== 'silence',
    )
    const { api, received } = await connected(
      () => (random() < 0.2 ? (storm[Math.floor(random() * storm.length)] ?? OK) : OK),
      { clock: fastClock(100) },
    )
    const put = (index: number) => api.writer.send({ method: 'PUT', path: `/v3/grants/${index}`, body: {} })
    const replies = await Promise.all(Array.from({ length: 1000 }, (_, index) => put(index)))
    expect(replies.every((reply) => reply.status === 200)).toBe(true)
    expect(received.length).toBeGreaterThan(1100)
  })

  test('have a budget for each of the two groups, and share a cap', async () => {
    const { api } = await connected(() => OK, { requestsPerSecond: 4 })
    const before = fastClock(50)
    const start = before.now()
    await Promise.all(
      ['grants', 'rules', 'grants', 'lists', 'grants', 'rules'].map((name) => api.reader.get(`/v3/${name}`)),
    )
    expect(before.now() - start).toBeGreaterThanOrEqual(1200)
    expect(api.stats().groups).toMatchObject({ grants: { requests: 3 }, others: { requests: 3 } })
  })
})
