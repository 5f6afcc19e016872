/**
 * Tags of addresses: what stands from the first `+` of a local part on. A local part that begins with `+` has none, so that none
 * is ever empty without its tag.
 */
import { getOrCreate } from '../domain/map.ts'
import type { MailList } from './model.ts'

export function dropTag(address: string): string {
  const plus = address.indexOf('+')
  if (plus <= 0) return address
  const at = address.lastIndexOf('@')
  return plus < at ? address.slice(0, plus) + address.slice(at) : address
}

export const hasTag = (address: string): boolean => dropTag(address) !== address

const known = new WeakMap<MailList, MailList>()

/** The very same list where no item has a tag. Long lists are asked about again and again, and are looked through once. */
export const dropTags = (list: MailList): MailList =>
  getOrCreate(known, list, () => (list.items?.some(hasTag) ? { ...list, items: list.items.map(dropTag) } : list))

export const hasTags = (list: MailList): boolean => dropTags(list) !== list
