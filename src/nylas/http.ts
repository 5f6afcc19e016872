/**
 * One request, one answer, over undici; knows nothing of retries or rates. Redirects are not followed. An address that
 * the API key must not go to is an error before anything is sent.
 */
import api from 'undici/lib/api/index.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import { sanitize } from './error-messages.ts'
import type { RawResponse } from './response.ts'

// The parts of undici that are used, put together as its own index does it. The whole of it (fetch, WebSockets, caches,
// mocks) takes 27 ms more of CPU time before the first request, 180 ms in place of 153 on Node 24, and 720 kB more of bundle.
Object.assign(Dispatcher.prototype, api)

/**
 * Milliseconds. `whole` is from the first byte sent to the last one read, `call` for a request and those that repeat it on faults,
 * `run` until nothing more is sent.
 */
export type Timeouts = {
  readonly connect: number
  readonly headers: number
  readonly body: number
  readonly whole: number
  readonly call: number
  readonly run: number
}

/** As in `https_proxy`, `http_proxy` and `no_proxy`. This very machine is never reached through a proxy. */
export type Proxies = { readonly https?: string; readonly http?: string; readonly no?: string }

/** What stands in their addresses, as it is written and as it is meant. */
export const listProxyPasswords = ({ https, http }: Proxies): readonly string[] =>
  [https, http].flatMap((text) => {
    const { password } = text !== undefined && URL.canParse(text) ? new URL(text) : { password: '' }
    const decoded = password.replace(/%([0-9a-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return [password, decoded]
  })

const MINUTE = 60_000

/** The vendor gives up on a request after 120 s; a create takes 2. GitHub ends a job after six hours, and its ledger with it. */
export const TIMEOUTS: Timeouts = {
  connect: 10_000,
  headers: MINUTE,
  body: 30_000,
  whole: 90_000,
  call: 5 * MINUTE,
  run: 300 * MINUTE,
}

/** In bytes. A page of 200 takes a hundredth of it. */
export type Sizes = { readonly reply: number; readonly run: number }
export const SIZES: Sizes = { reply: 32 * 1024 * 1024, run: 1024 * 1024 * 1024 }

/**
 * As many connections as requests in flight, one request each: what becomes of a connection says what became of the one
 * request on it.
 */
export function openDispatcher(timeouts: Timeouts, proxies: Proxies, largest: number): Dispatcher {
  const options = {
    allowH2: false,
    pipelining: 1,
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxResponseSize: largest,
  }
  const { https, http, no } = proxies
  if (https === undefined && http === undefined) return new Agent(options)
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: http ?? '',
    httpsProxy: https ?? '',
    noProxy: `${no ?? ''},localhost,127.0.0.1,[::1]`,
  })
}

type RequestContent = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Rejects where no complete answer comes: with the error of the connection, or the reason of `signal`. */
export async function sendRequest(
  dispatcher: Dispatcher,
  url: URL,
  content: RequestContent,
  signal: AbortSignal,
): Promise<RawResponse> {
  const target = { origin: url.origin, path: `${url.pathname}${url.search}` }
  const response = await dispatcher.request({ ...target, ...content, signal })
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() }
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The origin and path prefix, without a slash at the end: https, or http on this very machine. */
export function parseBaseUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new Error(`api-url '${hideUser(text)}' is not a URL: expected https://api.us.nylas.com`)
  }
  const base = new URL(text)
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new Error('api-url must be an address alone, without a user, a query or a fragment: https://api.us.nylas.com')
  }
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && LOCAL.has(base.hostname))) {
    const reason = 'the API key would travel unprotected: use https (http is for localhost, 127.0.0.1 and [::1] only)'
    throw new Error(`api-url '${hideUser(text)}': ${reason}`)
  }
  base.pathname = base.pathname.replace(/\/+$/u, '')
  return base
}

/** What stands before an @ may be a password. */
function hideUser(text: string): string {
  return sanitize(text.replace(/^[^@]*@/u, '…@'), 200)
}

const SAFE_PATH = /^(?:\/[A-Za-z0-9_.~@:%+-]+)+$/u

/** A path made from an id that the API gave must not lead elsewhere (`..`, a query, another host). */
export function buildUrl(base: URL, path: string, query: Readonly<Record<string, string | number>> = {}): URL {
  const prefix = base.pathname === '/' ? '' : base.pathname
  const url = new URL(base.origin + prefix + path)
  if (!SAFE_PATH.test(path) || url.origin !== base.origin || url.pathname !== prefix + path) {
    throw new Error(`a request was not sent: ${JSON.stringify(path.slice(0, 200))} is not a path of the API`)
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}
