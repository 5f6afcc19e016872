/**
 * Refusals in words for the person who must act. The status decides first, the type's last word second, the text last,
 * because the vendor's own sources disagree about everything but the status.
 */
import { ApiError } from './port.ts'
import type { Refusal } from './reply.ts'

/** What was asked, as far as a message may tell: never headers, never secrets. */
export type RefusedCall = { readonly method: string; readonly path: string; readonly email?: string | undefined }

/** Field names such as `limit_storage_total` say nothing about a plan. */
const withoutFields = (message: string) => message.replace(/\b(?:spam_|inbox_)?limits?[_.]\w+/giu, '')

const PLAN =
  /for this plan|\bquotas?\b|plan (?:limit|maximum)|maximum number of|(?:limit|maximum)\b.{0,60}\b(?:reached|exceeded)/iu
const PLAN_ONLY = /\bplan\b|\bquotas?\b|\blimit|\bmax(?:imum)?\b|exceeded|upgrade/iu

function isQuota({ status, message }: Refusal, method: string): boolean {
  const text = withoutFields(message)
  if (status === 402) return true
  if (status === 403) return PLAN_ONLY.test(text)
  // Not by the type, which says `rate_limit` of every 429.
  if (status === 429) return PLAN.test(text) && !/\brate\b|\brequests?\b/iu.test(text)
  if (method !== 'POST' || ![400, 404, 422].includes(status)) return false
  return PLAN.test(text) || (/\bdomains?\b/iu.test(text) && /\bmax(?:imum)?\b|\blimit\b/iu.test(text))
}

function isUnknownDomain({ status, message }: Refusal, { path, email }: RefusedCall): boolean {
  if (path !== '/v3/connect/custom' || email === undefined || ![400, 404, 422].includes(status)) return false
  return /domain/iu.test(message) && /not registered|not found|does not exist|missing|unknown/iu.test(message)
}

/** A 429 that waiting does not cure. */
export function isPlanCap(refused: Refusal, asked: RefusedCall): boolean {
  return isQuota(refused, asked.method)
}

export function explainRefusal(refused: Refusal, asked: RefusedCall, base: URL): ApiError {
  const { status, message, requestId } = refused
  const said = message === '' ? '' : ` The API says: ${message}`
  const words = (type: string, text: string) => {
    const id = requestId === null ? '' : ` (request ${requestId})`
    return new ApiError(`${asked.method} ${asked.path}: ${text}${id}`, status, type, requestId)
  }
  if (status === 401) {
    return words(
      refused.type || 'unauthorized',
      `${base.host} refuses the API key (401). Either the key is wrong, expired or revoked, or it belongs to the other region: keys of EU applications work only at api.eu.nylas.com, those of US applications only at api.us.nylas.com. Check the secret that holds the API key, and application.region in the fleet file.${said}`,
    )
  }
  if (isQuota(refused, asked.method)) {
    return words(
      'quota',
      `the plan of this Nylas organisation allows no more (${status}). Delete what is not needed or raise the plan, then run again.${said}`,
    )
  }
  if (isUnknownDomain(refused, asked)) {
    const domain = asked.email?.split('@').at(-1) ?? ''
    return words(
      'unknown_domain',
      `the domain ${domain} of ${asked.email} is not registered with this Nylas organisation in the region of ${base.host}. Register it in the Nylas Dashboard, under Domains, and set the DNS records it names; or use a nylas.email domain. Then run again.${said}`,
    )
  }
  if (status >= 300 && status < 400) {
    return words(
      'redirect',
      `the reply is a redirect (${status}), which is not followed because the API key would go with it. Check api-url: ${base.host}.`,
    )
  }
  if (refused.type === 'not_json') {
    return words(
      'not_json',
      `status ${status} with a body that is not JSON: something between here and ${base.host} may have answered in its place.`,
    )
  }
  return words(
    refused.type,
    `${MEANING[status] ?? (status >= 500 ? 'the API failed' : 'the API refused')} (${status}).${said}`,
  )
}

const MEANING: Readonly<Record<number, string>> = {
  400: 'the API finds the request invalid',
  403: 'the API key may not do this',
  404: 'there is no such object',
  409: 'it conflicts with what is there',
  422: 'the API finds the request invalid',
  423: 'the object is locked',
  429: 'the rate limit was hit again and again; another program may be using up the limit of this application',
}
