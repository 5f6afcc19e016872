/**
 * The domains of the organisation, over requests that a service account signs: which there are and what of them is verified,
 * the records that Nylas wants in the DNS, registration and verification. Nothing here deletes a domain.
 */
import { domainToASCII } from 'node:url'
import { isObject, type JsonObject, toText } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { REQUIREMENTS, type Requirement } from '../domain/readiness.ts'
import { readCursorList } from './pages.ts'
import { ApiError, OutcomeUnknownError, type Reader, type Writer } from './port.ts'

const COLLECTION = '/v3/admin/domains'

/** What Nylas gives records for; DMARC is the owner's own business. */
export const RECORDED = REQUIREMENTS.filter((what) => what !== 'dmarc')

export type RegisteredDomain = {
  readonly id: string
  /** In lower case. */
  readonly address: string
  /** A nylas.email domain, whose records Nylas keeps itself. */
  readonly branded: boolean
  readonly verified: Readonly<Partial<Record<Requirement, boolean>>>
}

/** A record that Nylas wants to see, as it says it: host and value are shown, never resolved. */
export type WantedRecord = {
  readonly what: Requirement
  readonly host: string
  readonly type: string
  readonly value: string
  readonly status: 'done' | 'failed' | 'pending' | 'unknown'
  /** Unix seconds after which the value is no longer good; null where it is. */
  readonly expiresAt: number | null
  /** What Nylas says of it; empty where it says nothing. */
  readonly message: string
}

/** Every domain of the organisation in this region. */
export async function listDomains(api: Reader): Promise<readonly RegisteredDomain[]> {
  return (await readCursorList(api, COLLECTION)).map(toDomain)
}

/** One for each name in the DNS, which an API may write in either of two ways: `bücher.example`, `xn--bcher-kva.example`. */
export const getDomainKey = (name: string): string => domainToASCII(name) || name

export async function registerDomain(api: Writer, address: string): Promise<RegisteredDomain> {
  const body = { domain_address: address, name: address }
  const made = toDomain(requireObject(COLLECTION, (await api.send({ method: 'POST', path: COLLECTION, body })).data))
  if (getDomainKey(made.address) === getDomainKey(address)) return { ...made, address }
  throw new OutcomeUnknownError(`POST ${COLLECTION}: the reply is another domain`)
}

/** Asks for the record, which changes nothing but may renew a value that has expired. */
export const readRecord = (api: Writer, id: string, what: Requirement): Promise<WantedRecord> =>
  ask(api, id, 'info', what)

/** Lets Nylas look at the DNS now. */
export const verifyRecord = (api: Writer, id: string, what: Requirement): Promise<WantedRecord> =>
  ask(api, id, 'verify', what)

async function ask(api: Writer, id: string, verb: 'info' | 'verify', what: Requirement): Promise<WantedRecord> {
  const path = `${COLLECTION}/${encodeURIComponent(id)}/${verb}`
  const { data } = await api.send({ method: 'POST', path, body: { type: what }, repeatable: true })
  const reply = requireObject(path, data)
  const attempt = isObject(reply['attempt']) ? reply['attempt'] : {}
  const options = isObject(attempt['options']) ? attempt['options'] : {}
  const { status, expires_at: expires } = reply
  const known = (['done', 'failed', 'pending'] as const).find((one) => one === status)
  return {
    what,
    host: toText(options['host']),
    type: toText(options['type']),
    value: toText(options['value']),
    status: known ?? 'unknown',
    expiresAt: typeof expires === 'number' && Number.isFinite(expires) && expires > 0 ? expires : null,
    message: toText(reply['message']),
  }
}

function toDomain(row: JsonObject): RegisteredDomain {
  const [id, address] = [toText(row['id']), toText(row['domain_address']).toLowerCase()]
  if (address === '') throw new ApiError(`${COLLECTION}: a domain has no domain_address`, 200, 'incomplete', null)
  const flags = REQUIREMENTS.flatMap((what) => {
    const flag = row[`verified_${what}`]
    return typeof flag === 'boolean' ? [[what, flag] as const] : []
  })
  return { id: id || address, address, branded: row['branded'] === true, verified: Object.fromEntries(flags) }
}

function requireObject(path: string, data: Json): JsonObject {
  if (isObject(data)) return data
  throw new ApiError(`${path}: the reply is no object`, 200, 'incomplete', null)
}
