/** A real HTTP server that answers as each test says, and a client to it whose clock runs faster than ours. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/domain/clock.ts'
import { type Api, type ApiOptions, openApi } from '../../src/nylas/client.ts'

export type Received = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

export type Answer =
  | { readonly status?: number; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status?: number; readonly text: string; readonly type?: string }
  | 'reset'
  | 'silence'
  | 'stall'
  | 'truncate'

export type Respond = (request: Received, index: number) => Answer | Promise<Answer>

async function serve(respond: Respond) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const text = Buffer.concat(chunks).toString()
    const call: Received = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
    received.push(call)
    send(response, await respond(call, received.length - 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close }
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'reset') return void response.socket?.resetAndDestroy()
  if (answer === 'silence') return
  if (answer === 'stall' || answer === 'truncate') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"data":')
    if (answer === 'truncate') setImmediate(() => response.destroy())
    return
  }
  if ('json' in answer) {
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
    response.end(JSON.stringify(answer.json))
    return
  }
  response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/html' })
  response.end(answer.text)
}

export const KEY = 'nyk_v0_super-secret'

export function fastClock(factor: number): Clock {
  return {
    now: () => performance.now() * factor,
    sleep: (milliseconds, signal) =>
      wait(Math.max(0, Math.min(milliseconds / factor, 2 ** 31 - 1)), undefined, { signal }).then(
        () => undefined,
        () => undefined,
      ),
  }
}

/** For what waits long between its requests: a clock that runs very fast, and limits that it does not reach. */
/** The limits of a whole call and run are reached by a clock that other requests move on. */
export const UNLIMITED = { call: Number.POSITIVE_INFINITY, run: Number.POSITIVE_INFINITY }
export const HURRIED = { clock: fastClock(1000), timeouts: { whole: 10_000_000, ...UNLIMITED } }

const open: (() => Promise<void>)[] = []

/** A server and a client; both are closed by `closeAll`. */
export async function connected(respond: Respond, options: Partial<ApiOptions> = {}) {
  const server = await serve(respond)
  const api = client(server.base, options)
  open.push(server.close)
  return { ...server, api }
}

export function client(base: string, options: Partial<ApiOptions> = {}): Api {
  const api = openApi({
    base,
    apiKey: KEY,
    userAgent: 'nylas-fleet/test',
    clock: fastClock(50),
    random: Math.random,
    ...options,
  })
  open.push(async () => {
    api.abort('test over')
    await api.close()
  })
  return api
}

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}

/** The error itself, so that a test can look at all of it. */
export async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('expected a failure')
}
