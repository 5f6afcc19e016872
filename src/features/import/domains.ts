/**
 * The domains of what is imported, where a service account could say what of them is verified: that is what the file then
 * requires of each, so that the next account is made on a domain only while it is as good as today.
 */
import type { Json, LiveObject } from '../../domain/model.ts'
import { REQUIREMENTS } from '../../domain/readiness.ts'
import { registry } from '../../kinds/registry.ts'
import type { RegisteredDomain } from '../../nylas/domains.ts'

/** One for each tenant is nobody's list of domains. */
const MOST_DOMAINS = 100
const DOMAIN = /^[^\s@/{}][^\s@/.{}]*\.[^\s@/{}]+$/u

/** As the file says them; empty where it better says nothing: then anything is allowed, as it is now. */
export function listImportedDomains(
  objects: readonly LiveObject[],
  registered: readonly RegisteredDomain[],
): readonly Json[] {
  const names = new Set(objects.flatMap(findDomains))
  if (names.size > MOST_DOMAINS || [...names].some((name) => !DOMAIN.test(name))) return []
  const known = new Map(registered.map((domain) => [domain.address, domain]))
  return [...names].sort().map((name) => {
    const { verified = {}, branded = false } = known.get(name) ?? {}
    const require = branded ? [] : REQUIREMENTS.filter((what) => verified[what] === true)
    return require.length === 0 ? name : { name, require }
  })
}

/** Of the fields that a file's `domains` bound. */
const findDomains = ({ kind, name, attributes }: LiveObject): readonly string[] =>
  registry[kind].fields.flatMap(({ path, identity, domainOf }) => {
    const value = identity ? name : attributes[path]
    return domainOf && typeof value === 'string' ? [domainOf(value).toLowerCase()] : []
  })
