/** One request, one answer, over undici; knows nothing of retries or rates. Redirects are not followed. */
import type { RawReply } from './reply.ts'
import { Agent, type Dispatcher, EnvHttpProxyAgent } from './undici.ts'

/** Milliseconds. `whole` is from the first byte sent to the last one read. */
export type Timeouts = {
  readonly connect: number
  readonly headers: number
  readonly body: number
  readonly whole: number
}

/** As in `https_proxy`, `http_proxy` and `no_proxy`. This very machine is never reached through a proxy. */
export type Proxies = { readonly https?: string; readonly http?: string; readonly no?: string }

/** The vendor gives up on a request after 120 s; a create takes 2. */
export const TIMEOUTS: Timeouts = { connect: 10_000, headers: 60_000, body: 30_000, whole: 90_000 }

const LARGEST_REPLY = 32 * 1024 * 1024

/**
 * As many connections as requests in flight, one request each: what becomes of a connection says what became of the one
 * request on it.
 */
export function openDispatcher(timeouts: Timeouts, proxies: Proxies): Dispatcher {
  const options = {
    allowH2: false,
    pipelining: 1,
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxResponseSize: LARGEST_REPLY,
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

export async function sendRequest(
  dispatcher: Dispatcher,
  url: URL,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  headers: Readonly<Record<string, string>>,
  body: string | null,
  signal: AbortSignal,
): Promise<RawReply> {
  const target = { origin: url.origin, path: `${url.pathname}${url.search}` }
  const reply = await dispatcher.request({ ...target, method, headers, body, signal })
  return { status: reply.statusCode, headers: reply.headers, text: await reply.body.text() }
}
