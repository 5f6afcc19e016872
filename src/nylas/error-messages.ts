/**
 * Error messages for the person who must act: a refusal of the API becomes an error that says what to do. The status
 * decides first, the type's last word second, the text last, because the vendor's own sources disagree about everything
 * but the status.
 */
import { ApiError } from './port.ts'

/** An error reply, checked. */
export type Refusal = {
  readonly status: number
  /** The type's last word in lower case: sources prefix it differently. Empty when there is none. */
  readonly type: string
  readonly message: string
  readonly requestId: string | null
  /** Milliseconds; null when the answer names no moment. */
  readonly retryAfter: number | null
}

/** The request, as far as a message may tell: never headers, never secrets. */
type RefusedCall = { readonly method: string; readonly path: string; readonly email?: string | undefined }

/** Field names such as `limit_storage_total` say nothing about a plan. */
const stripFieldNames = (message: string) => message.replace(/\b(?:spam_|inbox_)?limits?[_.]\w+/giu, '')

const PLAN_LIMIT =
  /for this plan|\bquotas?\b|plan (?:limit|maximum)|maximum number of|(?:limit|maximum)\b.{0,60}\b(?:reached|exceeded)/iu
const PLAN_HINT = /\bplan\b|\bquotas?\b|\blimit|\bmax(?:imum)?\b|exceeded|upgrade/iu

function isQuota({ status, message }: Refusal, method: string): boolean {
  const text = stripFieldNames(message)
  if (status === 402) return true
  if (status === 403) return PLAN_HINT.test(text)
  // Not by the type, which says `rate_limit` of every 429.
  if (status === 429) return PLAN_LIMIT.test(text) && !/\brate\b|\brequests?\b/iu.test(text)
  if (method !== 'POST' || ![400, 404, 422].includes(status)) return false
  return PLAN_LIMIT.test(text) || (/\bdomains?\b/iu.test(text) && /\bmax(?:imum)?\b|\blimit\b/iu.test(text))
}

/** A value above the plan, not a count at its cap: other policies may still be written. */
function isOverPlan({ status, message }: Refusal, { path }: RefusedCall): boolean {
  if (!path.startsWith('/v3/policies') || ![400, 403, 422].includes(status)) return false
  return /\bplan\b/iu.test(message) && /\bexceeds?\b|\babove\b|\b(?:greater|higher|larger|more) than\b/iu.test(message)
}

function isUnknownDomain({ status, message }: Refusal, { path, email }: RefusedCall): boolean {
  if (path !== '/v3/connect/custom' || email === undefined || ![400, 404, 422].includes(status)) return false
  return /domain/iu.test(message) && /not registered|not found|does not exist|missing|unknown/iu.test(message)
}

const NO_CONNECTOR =
  /\b(?:no|missing|without an?) (?:\S+ ){0,3}connector\b|\bconnector\b.{0,60}\b(?:missing|required|unknown|not (?:configured|created|enabled|exist|found|set))/iu

function isNoConnector({ status, message }: Refusal, { path }: RefusedCall): boolean {
  if (path !== '/v3/connect/custom' || ![400, 403, 404, 422].includes(status)) return false
  return NO_CONNECTOR.test(message)
}

/** What the address of a webhook is asked, and must answer, before Nylas sends anything there. */
export const EXPECTED_ANSWER =
  'Nylas asks the address with GET and ?challenge=…, and it must answer within 10 seconds with status 200 and the value of challenge alone: no quotes, no JSON, nothing before or after it. Let it answer so, now and later; then run again.'

function isUnanswered({ status, message }: Refusal, { path }: RefusedCall): boolean {
  return path.startsWith('/v3/webhooks') && [400, 422].includes(status) && /\bchallenge\b|\bverif/iu.test(message)
}

function isAddressTaken({ status, message }: Refusal, { path, method }: RefusedCall): boolean {
  if (method !== 'PUT' || !path.startsWith('/v3/webhooks')) return false
  return status === 409 || ([400, 422].includes(status) && /already exists|duplicate|in use/iu.test(message))
}

/** A 429 that waiting does not cure. */
export function isPlanCap(refusal: Refusal, { method }: RefusedCall): boolean {
  return isQuota(refusal, method)
}

export function explainRefusal(refusal: Refusal, call: RefusedCall, base: URL): ApiError {
  const { status, message, requestId } = refusal
  const quoted = message === '' ? '' : ` The API says: ${message}`
  const buildError = (type: string, text: string) => {
    const id = requestId === null ? '' : ` (request ${requestId})`
    return new ApiError(`${call.method} ${call.path}: ${text}${id}`, status, type, requestId)
  }
  if (isSigned(call) && (status === 401 || status === 403)) {
    return buildError(refusal.type || 'unauthorized', `${explainSignature(status, base)}${quoted}`)
  }
  if (status === 401) {
    return buildError(
      refusal.type || 'unauthorized',
      `${base.host} refuses the API key (401). Either the key is wrong, expired or revoked, or it belongs to the other region: keys of EU applications work only at api.eu.nylas.com, those of US applications only at api.us.nylas.com. Check the secret that holds the API key, and application.region in the fleet file.${quoted}`,
    )
  }
  if (isOverPlan(refusal, call)) {
    return buildError(
      'over_plan',
      `a limit of this policy is above what the plan of this Nylas organisation allows (${status}). Lower it in the fleet file or raise the plan, then run again.${quoted}`,
    )
  }
  if (isQuota(refusal, call.method)) {
    return buildError(
      'quota',
      `the plan of this Nylas organisation allows no more (${status}). Raise the plan, or make room, then run again. An account that is deleted to make room takes its mail with it.${quoted}`,
    )
  }
  if (isNoConnector(refusal, call)) {
    return buildError(
      'no_connector',
      `this application has no connector for agent accounts, and without one no agent account can be made (${status}). An apply makes it only while no agent account lives in the application; where one does, somebody has deleted the connector. Create it (POST /v3/connectors with {"provider": "nylas"}, or in the Nylas Dashboard under Connectors), then run again.${quoted}`,
    )
  }
  if (isUnknownDomain(refusal, call)) {
    const domain = call.email?.split('@').at(-1) ?? ''
    return buildError(
      'unknown_domain',
      `the domain ${domain} is not registered with this Nylas organisation in the region of ${base.host}. Register it in the Nylas Dashboard, under Domains (or with nylas-fleet dns ${domain} --register), and set the DNS records it names; or use a nylas.email domain. Then run again.${quoted}`,
    )
  }
  if (isUnanswered(refusal, call)) {
    return buildError(
      'no_answer',
      `the address of the webhook did not answer Nylas as it must (${status}). ${EXPECTED_ANSWER}${quoted}`,
    )
  }
  if (isAddressTaken(refusal, call)) {
    return buildError(
      'address_taken',
      `another webhook of this application has this address, and each has its own (${status}). Take that one out of the file, or list it under absent, and apply that first.${quoted}`,
    )
  }
  if (status >= 300 && status < 400) {
    return buildError(
      'redirect',
      `the reply is a redirect (${status}), which is not followed because the API key would go with it. Check api-url: ${base.host}.`,
    )
  }
  if (refusal.type === 'not_json') {
    return buildError(
      'not_json',
      `status ${status} with a body that is not JSON: something between here and ${base.host} may have answered in its place.`,
    )
  }
  const { meaning, remedy } = MEANINGS[status] ?? (status >= 500 ? FAILED : REFUSED)
  return buildError(refusal.type, `${meaning} (${status}). ${remedy}${quoted}`)
}

/** Domains are opened by signatures of a service account alone. */
const isSigned = ({ path }: RefusedCall): boolean => path.startsWith('/v3/admin/')

const explainSignature = (status: number, base: URL): string =>
  status === 401
    ? `${base.host} does not take the signature of the service account (401). Its key is revoked or of the other region, or the clock of this machine is more than five minutes off (nylas-fleet doctor tells).`
    : `the service account may not do this (403). The contract with Nylas has to include domain management: ask Nylas support.`

type Meaning = { readonly meaning: string; readonly remedy: string }

const INVALID: Meaning = {
  meaning: 'the API finds the request invalid',
  remedy: 'Correct in the fleet file what it names; if that is right, please report it with the id of the request.',
}
const FAILED: Meaning = { meaning: 'the API failed', remedy: 'Run again later; status.nylas.com tells of outages.' }
const REFUSED: Meaning = { meaning: 'the API refused', remedy: 'Run again, so that it is planned anew.' }

const MEANINGS: Readonly<Record<number, Meaning>> = {
  400: INVALID,
  403: {
    meaning: 'the API key may not do this',
    remedy: 'Look in the Nylas Dashboard whether the key and the plan allow it.',
  },
  404: {
    meaning: 'there is no such object',
    remedy: 'It may have been deleted meanwhile: run again, so that it is planned anew.',
  },
  409: { ...REFUSED, meaning: 'it conflicts with what is there' },
  422: INVALID,
  423: { meaning: 'the object is locked', remedy: 'Run again later.' },
  429: {
    meaning: 'the rate limit was hit again and again; another program may be using up the limit of this application',
    remedy: 'Run again later, or leave it more room with requests-per-second.',
  },
}

/** Text of the API is hostile wherever printed: one line, no control or direction characters, a sane length. */
export function sanitize(text: string, limit: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}
