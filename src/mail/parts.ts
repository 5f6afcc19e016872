/** Addresses taken apart: a non-empty local part, the last `@`, and a domain of at least two labels, in lower case. */
import type { Sides } from './doubts.ts'

const AT = '@'

export const domainOf = (address: string): string => address.slice(address.lastIndexOf(AT) + 1)

export const lastLabelOf = (domain: string): string => domain.slice(domain.lastIndexOf('.') + 1)

export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf(AT)
  const labels = text.slice(at + 1).split('.')
  return at > 0 && labels.length > 1 && !labels.includes('')
}

/** What may stand in a condition for the top-level domain of this domain: the last label, and longer ends by the doubt. */
export function listTlds(domain: string, side: Sides['multi-label-tld']): readonly string[] {
  if (side === 'last-label') return [lastLabelOf(domain)]
  const labels = domain.split('.')
  if (labels.length < 2) return [domain]
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'))
}

const RESERVED = ['example.com', 'example.net', 'example.org']

/** Domains that nobody can own (RFC 2606), so that an example in them is nobody's address. */
export function isReserved(domain: string): boolean {
  if (domain.endsWith('.example')) return true
  return RESERVED.some((end) => domain.endsWith(end) && (domain === end || domain.at(-end.length - 1) === '.'))
}
