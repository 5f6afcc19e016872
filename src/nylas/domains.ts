/**
 * The domains of the organisation, over requests that a service account signs: which there are and what of them is
 * verified. Nothing here deletes a domain.
 */
import type { JsonObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'
import { REQUIREMENTS, type Requirement } from '../domain/readiness.ts'
import { readCursorList } from './pages.ts'
import { ApiError, type Reader } from './port.ts'

const COLLECTION = '/v3/admin/domains'

export type RegisteredDomain = {
  readonly id: string
  /** In lower case. */
  readonly address: string
  /** A nylas.email domain, whose records Nylas keeps itself. */
  readonly branded: boolean
  readonly verified: Readonly<Partial<Record<Requirement, boolean>>>
}

/** Every domain of the organisation in this region. */
export async function listDomains(api: Reader): Promise<readonly RegisteredDomain[]> {
  return (await readCursorList(api, COLLECTION)).map(toDomain)
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

const toText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
