/** The simplest few of many names: those in domains reserved for examples first, then the shortest, then by alphabet. */
import type { AddressPart } from '../model.ts'
import { isReserved } from '../parts.ts'

/** How many domains, or ends of them, are tried for an address that is not itself a name. */
export const FEW = 4

const isSafe = (name: string, part: AddressPart): boolean => isReserved(part === 'tld' ? `.${name}` : name)

export function isSimpler(a: string, b: string, part: AddressPart = 'address'): boolean {
  const [aReserved, bReserved] = [isSafe(a, part), isSafe(b, part)]
  if (aReserved !== bReserved) return aReserved
  return a.length === b.length ? a < b : a.length < b.length
}

export type SimplestNames = {
  /** In order. */
  readonly names: readonly string[]
  /** Whether no name of this length would be among them: so for nearly all of many names, which need not be looked at. */
  readonly isTooLong: (length: number) => boolean
  readonly hasPlaceFor: (name: string) => boolean
  readonly insert: (name: string) => void
}

/** Where an address is not itself named, one in another domain of its class may be simpler: so a few are kept of those. */
export function createSimplestNames(part: AddressPart): SimplestNames {
  const most = part === 'address' ? 1 : FEW
  const names: string[] = []
  let last = ''
  let isLastSafe = false
  const hasPlaceFor = (name: string): boolean => {
    if (names.length < most) return true
    if (name.length > last.length && (isLastSafe || !isSafe(name, part))) return false
    return isSimpler(name, last, part)
  }
  const isTooLong = (length: number): boolean => isLastSafe && length > last.length && names.length === most
  const insert = (name: string): void => {
    const place = names.findIndex((one) => isSimpler(name, one, part))
    names.splice(place < 0 ? names.length : place, 0, name)
    if (names.length > most) names.pop()
    last = names.at(-1) ?? ''
    isLastSafe = isSafe(last, part)
  }
  return { names, isTooLong, hasPlaceFor, insert }
}
