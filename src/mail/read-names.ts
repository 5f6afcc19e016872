/**
 * Names as they are compared, by the doubts on that. Conditions may leave the tags of addresses out; the ends of a test never
 * do, since an address with a tag is a mailbox of its own. A domain is the same domain at both, however it is written.
 */
import { getOrCreate } from '../domain/map.ts'
import type { Sides } from './doubts.ts'
import { toAscii, toAsciiList } from './international.ts'
import type { AddressPart, MailList } from './model.ts'

/** At an end of a test. In lower case, like every name here. */
export const readWritten = (name: string, sides: Sides): string =>
  sides['international-domains'] === 'ascii' ? toAscii(name) : name

export const readWrittenList = (list: MailList, sides: Sides): MailList =>
  sides['international-domains'] === 'ascii' ? toAsciiList(list) : list

/** Of a mail, or the value of a condition. */
export function readName(part: AddressPart, name: string, sides: Sides): string {
  const written = readWritten(name, sides)
  return part === 'address' && sides['plus-tags'] === 'ignored' ? dropTag(written) : written
}

/** Whose names a condition asks for. */
export function readList(list: MailList, sides: Sides): MailList {
  const written = readWrittenList(list, sides)
  return list.type === 'address' && sides['plus-tags'] === 'ignored' ? dropTags(written) : written
}

/** The tag is what stands from the first `+` of a local part on. One that begins with `+` has none: nothing would be left of it. */
function dropTag(address: string): string {
  const plus = address.indexOf('+')
  if (plus <= 0) return address
  const at = address.lastIndexOf('@')
  return plus < at ? address.slice(0, plus) + address.slice(at) : address
}

export const hasTag = (address: string): boolean => dropTag(address) !== address

const known = new WeakMap<MailList, MailList>()

/** The very same list where no item has a tag. Long lists are asked about again and again, and are looked through once. */
const dropTags = (list: MailList): MailList =>
  getOrCreate(known, list, () => (list.items?.some(hasTag) ? { ...list, items: list.items.map(dropTag) } : list))

export const hasTags = (list: MailList): boolean => dropTags(list) !== list
