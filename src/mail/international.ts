/**
 * Domains with letters beyond ASCII, which the DNS knows by another name: `müller.example` is `xn--mller-kva.example`. One that
 * has no such name becomes empty, which no domain of a mail is.
 */
import { domainToASCII } from 'node:url'
import { getOrCreate } from '../domain/map.ts'
import { hashNames } from './hashes.ts'
import type { AddressPart, MailList } from './model.ts'
import { domainOf } from './parts.ts'

const BEYOND_ASCII = /[^\0-\x7f]/u

export const isBeyondAscii = (text: string): boolean => BEYOND_ASCII.test(text)

/** Whether the domain of an address, a domain or an end of one is written with letters beyond ASCII. */
export const isInternational = (name: string): boolean => isBeyondAscii(name) && isBeyondAscii(domainOf(name))

export function toAscii(name: string): string {
  if (!isInternational(name)) return name
  const domain = domainOf(name)
  return name.slice(0, name.length - domain.length) + domainToASCII(domain)
}

const known = new WeakMap<MailList, MailList>()

/** The very same list where none is among its items. Long lists are asked about again and again, and are looked through once. */
export const toAsciiList = (list: MailList): MailList =>
  getOrCreate(known, list, () => {
    const isPlain = list.items === null || hashNames(list.items).isAscii
    return isPlain || !list.items.some(isInternational) ? list : { ...list, items: list.items.map(toAscii) }
  })

export const hasInternational = (list: MailList): boolean => toAsciiList(list) !== list

/** Whether a text to be contained could only be found in such a domain: in that of an address, what stands behind its `@`. */
export const isOnlyInternational = (part: AddressPart, text: string): boolean =>
  part === 'address' ? text.includes('@') && isInternational(text) : isBeyondAscii(text)
