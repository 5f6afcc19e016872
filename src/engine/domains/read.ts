/**
 * What is known of domains: from Nylas where there is a service account, else from the DNS. Whatever goes wrong, the answer is
 * that it is not known, and why; nothing is thrown and nothing is waited for beyond the limits of both.
 */
import { errorMessage } from '../../domain/diagnostic.ts'
import type { DeclaredDomain, DomainReading, Finding, Requirement } from '../../domain/readiness.ts'
import { getDomainKey, listDomains, type RegisteredDomain } from '../../nylas/domains.ts'
import type { Reader } from '../../nylas/port.ts'
import { type LookUp, lookUpRequirement } from './dns.ts'

export type DomainSources = {
  /** Opens a signed connection; null without a service account. A text says why there is one that cannot be used. */
  readonly connect: () => { readonly reader: Reader; readonly close: () => Promise<void> } | string | null
  readonly lookUp: LookUp
}

export async function readDomains(
  domains: readonly DeclaredDomain[],
  { connect, lookUp }: DomainSources,
): Promise<readonly DomainReading[]> {
  const registered = await readRegistered(connect)
  const byAddress = new Map(
    Array.isArray(registered) ? registered.map((domain) => [getDomainKey(domain.address), domain]) : [],
  )
  return Promise.all(
    domains.map(async (domain): Promise<DomainReading> => {
      const { name, require } = domain
      const own = byAddress.get(getDomainKey(name))
      const find = async (what: Requirement): Promise<Finding> => {
        if (typeof registered === 'string') return { state: 'unknown', says: registered }
        if (registered === null) return lookUpRequirement(domain, what, lookUp)
        return own ? judgeFlag(domain, own, what, lookUp) : { state: 'missing', says: '' }
      }
      const findings = await Promise.all(require.map(async (what) => [what, await find(what)] as const))
      const isRead = registered !== null && typeof registered !== 'string'
      return { name, registered: isRead ? own !== undefined : null, findings: Object.fromEntries(findings) }
    }),
  )
}

async function readRegistered(connect: DomainSources['connect']): Promise<readonly RegisteredDomain[] | string | null> {
  const connection = connect()
  if (connection === null || typeof connection === 'string') return connection
  try {
    return await listDomains(connection.reader)
  } catch (error) {
    return `the domains could not be read: ${errorMessage(error)}`
  } finally {
    await connection.close()
  }
}

async function judgeFlag(
  domain: DeclaredDomain,
  { branded, verified }: RegisteredDomain,
  what: Requirement,
  lookUp: LookUp,
): Promise<Finding> {
  // A nylas.email domain can be used at once: Nylas keeps its records itself.
  if (branded || verified[what] === true) return { state: 'done', says: '' }
  // DMARC is the one thing that Nylas does not verify.
  if (what === 'dmarc') return lookUpRequirement(domain, what, lookUp)
  return verified[what] === false
    ? { state: 'missing', says: 'Nylas has not verified it' }
    : { state: 'unknown', says: 'Nylas does not say whether it is verified' }
}
