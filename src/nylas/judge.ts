/** What came of an attempt: a usable reply, or what went wrong, for the retries to act on and in words for people. */
import type { Json } from '../domain/model.ts'
import { ApiError, type Call, type Reply } from './port.ts'
import { sanitize } from './printable.ts'
import { parseRefusal, parseReply, type RawReply } from './reply.ts'
import { classifyFailure, describeCause, type Failure } from './retry.ts'
import { explainRefusal, isPlanCap } from './words.ts'

export type Request = {
  readonly method: 'GET' | Call['method']
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: Json
  readonly repeatable: boolean
}

export type ExchangeEnd = RawReply | { readonly error: unknown }

export type Classified = { readonly reply: Reply } | { readonly trouble: Failure; readonly error: ApiError }

/** `apiKey` is struck from all that is said: the API, or a proxy, may repeat what it was sent. */
export function classifyResponse(
  { method, path, body }: Request,
  came: ExchangeEnd,
  base: URL,
  apiKey: string,
): Classified {
  const network = (text: string) =>
    new ApiError(`${method} ${path}: ${sanitize(text.replaceAll(apiKey, '***'), 300)}`, 0, 'network', null)
  if ('error' in came) {
    const { code, message } = describeCause(came.error)
    const trouble = classifyFailure(came.error)
    return { trouble, error: network(`${causeOf(trouble)} (${base.host}: ${code ?? message ?? 'unknown'})`) }
  }
  if (came.status >= 200 && came.status < 300) {
    const reply = parseReply(came, method)
    return typeof reply === 'string' ? { trouble: { kind: 'lost' }, error: network(reply) } : { reply }
  }
  const refused = parseRefusal({ ...came, text: came.text.replaceAll(apiKey, '***') })
  const email = emailOf(body)
  const asked = { method, path, email }
  const error = explainRefusal(refused, asked, base)
  const { status, type, retryAfter } = refused
  if (status === 429 && !isPlanCap(refused, asked)) return { trouble: { kind: 'refused', retryAfter }, error }
  // A 404 is a proof of absence, so one that the API does not seem to have written is asked for again.
  const forged = status === 404 && type === 'not_json' && method === 'GET'
  return { trouble: { kind: status === 408 || status >= 500 || forged ? 'failed' : 'final' }, error }
}

const CAUSE = {
  unconnected: 'no connection could be made, so nothing was sent',
  untrusted: 'the certificate is not trusted, so nothing was sent; perhaps a proxy stands between',
  lost: 'the connection was lost or went silent before a usable answer came',
}

const causeOf = ({ kind }: Failure) => (kind === 'unconnected' || kind === 'untrusted' ? CAUSE[kind] : CAUSE.lost)

function emailOf(body: Json | undefined): string | undefined {
  const settings = (body as { readonly settings?: { readonly email?: unknown } | null } | null | undefined)?.settings
  return typeof settings?.email === 'string' ? settings.email : undefined
}
