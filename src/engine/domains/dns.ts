/**
 * What the DNS alone tells of a domain: whether mail for it comes to Nylas (MX), whether it lets Nylas send (SPF), and whether
 * it has a DMARC policy. What cannot be compared with anything is not known: a record that is there may be anybody's. An
 * answer that did not come, or makes no sense, is not known either.
 */

import { domainToASCII } from 'node:url'
import { listNames } from '../../domain/enumerate.ts'
import type { DeclaredDomain, Finding, Requirement } from '../../domain/readiness.ts'

/**
 * `none`: the DNS says that there is no such record. `MX` records are `10 host`, `TXT` records one text each. Bounded in time,
 * and throws nothing.
 */
export type LookUp = (name: string, type: 'MX' | 'TXT') => Promise<LookUpAnswer>
export type LookUpAnswer =
  | { readonly found: readonly string[] }
  | { readonly none: true }
  | { readonly unknown: string }

const DONE: Finding = { state: 'done', says: '' }
const missing = (says: string): Finding => ({ state: 'missing', says })
const unknown = (says: string): Finding => ({ state: 'unknown', says })

/** More than this many records of one name, or characters in one, belong to no domain that is in order. */
const MOST_RECORDS = 100
const MOST_CHARACTERS = 4096

/** Names that belong to Nylas, for whoever does not say what the Dashboard wants. */
const NYLAS = /(?:^|\.)nylas\.(?:com|email|net)$/u

const ONLY_SERVICE_ACCOUNT = 'only a service account can tell'

export async function lookUpRequirement(
  domain: DeclaredDomain,
  requirement: Requirement,
  lookUp: LookUp,
): Promise<Finding> {
  const name = domainToASCII(domain.name)
  if (name === '') return unknown('it is no name that the DNS could know')
  switch (requirement) {
    case 'mx':
      return judge(await lookUp(name, 'MX'), 'no MX record is there', (records) => judgeMx(records, domain.records.mx))
    case 'spf':
      return judge(await lookUp(name, 'TXT'), 'no SPF record is there', (records) =>
        judgeSpf(records, domain.records.spf),
      )
    case 'dmarc':
      return findDmarc(name, lookUp)
    default:
      return unknown(ONLY_SERVICE_ACCOUNT)
  }
}

function judge(answer: LookUpAnswer, none: string, decide: (records: readonly string[]) => Finding): Finding {
  if ('unknown' in answer) return unknown(answer.unknown)
  if ('none' in answer || answer.found.length === 0) return missing(none)
  if (answer.found.length > MOST_RECORDS || answer.found.some(({ length }) => length > MOST_CHARACTERS))
    return unknown('the DNS answers with more than any domain has')
  return decide(answer.found)
}

function judgeMx(records: readonly string[], wanted: readonly string[]): Finding {
  const hosts = records.map((record) => /^\d+ +(\S+)$/u.exec(record.trim())?.[1]?.toLowerCase().replace(/\.$/u, ''))
  if (hosts.some((host) => host === undefined)) return unknown('its MX records cannot be read')
  if (hosts.every((host) => host === '')) return missing('its MX record says that it takes no mail')
  const isWanted = (host = ''): boolean => (wanted.length === 0 ? NYLAS.test(host) : wanted.includes(host))
  const others = hosts.filter((host) => !isWanted(host))
  if (others.length === 0) return DONE
  const named = listSome(others)
  if (wanted.length > 0) return missing(`its MX records lead to ${named}, and not only to ${listSome(wanted)}`)
  return unknown(
    `its MX records lead to ${named}, and nobody here knows whether that is Nylas: write the host that the Nylas Dashboard names under records: {mx: [...]} of the domain`,
  )
}

function judgeSpf(records: readonly string[], wanted: readonly string[]): Finding {
  const policies = records.filter((record) => /^v=spf1(?: |$)/iu.test(record))
  if (policies.length === 0) return missing('no SPF record is there')
  if (policies.length > 1) return missing(`it has ${policies.length} SPF records, and with more than one none counts`)
  const terms = (policies[0] ?? '').toLowerCase().split(/ +/u).slice(1)
  const absent = wanted.filter((term) => !terms.includes(term.toLowerCase()))
  if (wanted.length > 0) return absent.length === 0 ? DONE : missing(`its SPF record lacks ${listSome(absent)}`)
  const targets = terms.flatMap(
    (term) => /^[+]?(?:include:|redirect=)(\S+)$/u.exec(term)?.[1]?.replace(/\.$/u, '') ?? [],
  )
  if (targets.some((target) => NYLAS.test(target))) return DONE
  return unknown(
    'it has an SPF record that names no host of Nylas: write the term that the Nylas Dashboard wants under records: {spf: [...]} of the domain',
  )
}

const MOST_LABELS = 8

/** The nearest policy counts, from the domain itself upwards: a parent may have one for all below. */
async function findDmarc(name: string, lookUp: LookUp): Promise<Finding> {
  const labels = name.split('.').slice(-MOST_LABELS)
  for (let first = 0; first <= labels.length - 2; first += 1) {
    const answer = await lookUp(`_dmarc.${labels.slice(first).join('.')}`, 'TXT')
    if ('unknown' in answer) return unknown(answer.unknown)
    const finding = judge(answer, NO_POLICY, judgeDmarc)
    if (finding.state !== 'missing' || finding.says !== NO_POLICY) return finding
  }
  return missing(NO_POLICY)
}

const NO_POLICY = 'no DMARC policy is there'

function judgeDmarc(records: readonly string[]): Finding {
  const policies = records.filter((record) => /^v=DMARC1\s*(?:;|$)/u.test(record))
  if (policies.length === 0) return missing(NO_POLICY)
  if (policies.length > 1) return missing('it has more than one DMARC policy, and then none counts')
  return /;\s*p\s*=\s*(?:none|quarantine|reject)\s*(?:;|$)/iu.test(policies[0] ?? '')
    ? DONE
    : missing('its DMARC policy has no p= of none, quarantine or reject')
}

/** Foreign text, at a length that a sentence bears. */
const listSome = (names: readonly (string | undefined)[]): string =>
  listNames(names.map((name = '') => (name.length > 80 ? `${name.slice(0, 79)}…` : name)))
