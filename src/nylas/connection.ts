/**
 * Sends a request once: with the API key or a signature, and within its time. What the API tells as a secret goes to whoever
 * asked for it; it and all other secrets are struck out of the reply before anybody sees it.
 */
import { toCanonicalText } from '../domain/canonical.ts'
import type { Clock } from '../domain/clock.ts'
import type { Json } from '../domain/model.ts'
import type { Redactor } from '../domain/redact.ts'
import { buildUrl, openDispatcher, type Proxies, type Sizes, sendRequest, type Timeouts } from './http.ts'
import { strikeSecrets, takeSecrets } from './reply-secrets.ts'
import type { RawResponse, Request } from './response.ts'
import type { SignedRequest } from './service-account.ts'

export type Credentials = {
  readonly apiKey: string
  /**
   * Signs each request, and each time that one is sent, in place of the API key, which then is sent nowhere: it is only kept
   * out of replies. `now` is milliseconds since 1970.
   */
  readonly sign?: (request: SignedRequest, now: number) => Readonly<Record<string, string>>
}

type ConnectionOptions = Credentials & {
  readonly base: URL
  readonly userAgent: string
  readonly clock: Clock
  readonly timeouts: Timeouts
  readonly sizes: Sizes
  readonly proxies: Proxies
  readonly redactor: Redactor
  /** Called where a run has been sent more than it takes. */
  readonly stop: (reason: string) => void
}

type Connection = {
  /** Rejects when no complete answer came in time, or when all is aborted. */
  readonly send: (request: Request) => Promise<RawResponse>
  /** Awaits nothing that is in flight. */
  readonly abort: (reason: string) => void
  /** Waits for what is in flight. */
  readonly close: () => Promise<void>
}

export function openConnection(options: ConnectionOptions): Connection {
  const { base, apiKey, sign, userAgent, clock, timeouts, sizes, redactor, stop } = options
  const dispatcher = openDispatcher(timeouts, options.proxies, sizes.reply)
  const inFlight = new Set<AbortController>()
  let received = 0
  let closed: Promise<void> | null = null

  async function send({ method, path, query, body, idempotencyKey, takeSecret }: Request): Promise<RawResponse> {
    const abandon = new AbortController()
    const ended = new AbortController()
    inFlight.add(abandon)
    void clock.sleep(timeouts.whole, ended.signal).then(
      () => ended.signal.aborted || abandon.abort(new Error(`no complete answer within ${timeouts.whole} ms`)),
      () => undefined,
    )
    const text = body === undefined ? null : formatBody(body, sign !== undefined)
    const headers = {
      ...(sign?.({ method, path, body: text }, clock.now()) ?? { authorization: `Bearer ${apiKey}` }),
      accept: 'application/json',
      'user-agent': userAgent,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    }
    try {
      const url = buildUrl(base, path, query)
      const response = await sendRequest(dispatcher, url, { method, headers, body: text }, abandon.signal)
      received += response.text.length
      if (received > sizes.run) stop(`the API has sent more than ${sizes.run} bytes to this run`)
      const told = takeSecrets(response)
      for (const secret of told.secrets) redactor.add(secret)
      const [secret] = told.secrets
      if (secret !== undefined && takeSecret && response.status >= 200 && response.status < 300) takeSecret(secret)
      return strikeSecrets(told.response, redactor.strike)
    } finally {
      // Without a reason an error would be made, with its stack, for nobody.
      ended.abort('ended')
      inFlight.delete(abandon)
    }
  }

  return {
    send,
    abort: (reason) => {
      for (const abandon of inFlight) abandon.abort(new Error(reason))
    },
    close: () => {
      closed ??= dispatcher.close()
      return closed
    },
  }
}

/** What is signed is what is sent, byte by byte. */
const formatBody = (body: Json, isSigned: boolean): string => (isSigned ? toCanonicalText(body) : JSON.stringify(body))
