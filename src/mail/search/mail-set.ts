/**
 * Sets of mails, and single mails of them: shown as examples, compared by how simple they are, held against what is asked of
 * them. A single mail is told by its far end alone, since the address of the own account is known and stands beside.
 */
import { compareText } from '../../domain/canonical.ts'
import type { Space } from '../addresses/space.ts'
import type { Example, Mail, MailDirection, MailType } from '../model.ts'
import { domainOf, isReserved } from '../parts.ts'
import type { Formula, Literal } from './formulas.ts'

export type AtomLiteral = { readonly atom: number; readonly holds: boolean }

export type MailSet =
  | { readonly direction: 'inbound'; readonly from: AtomLiteral | null }
  | {
      readonly direction: 'outbound'
      /** Null: anybody. */
      readonly to: readonly (AtomLiteral | null)[]
      readonly only: boolean
      readonly types: readonly MailType[]
    }

/** All mail of a direction. */
export const EVERY_MAIL: Readonly<Record<MailDirection, MailSet>> = {
  inbound: { direction: 'inbound', from: null },
  outbound: { direction: 'outbound', to: [], only: false, types: ['compose', 'reply'] },
}

/** Of inbound mail the sender, of outbound mail recipients and type. */
export type FarEnd = { readonly addresses: readonly string[]; readonly type: MailType | null }

export function toExample(end: FarEnd, direction: MailDirection, account: string): Example {
  return direction === 'inbound'
    ? { from: end.addresses[0] ?? '', to: [account], type: null }
    : { from: account, to: end.addresses, type: end.type }
}

export function compareEnds(a: FarEnd, b: FarEnd, space: Space): number {
  return compareExamples(a, b, (address) => space.names.isNamed('address', address))
}

export function isMetBy(end: FarEnd, literal: Literal, space: Space): boolean {
  if (literal.on === 'type') return end.type === literal.type
  return end.addresses.some((address) => space.holds(literal.atom, address)) === literal.holds
}

export function isTrueOf(end: FarEnd, { operator, literals }: Formula, space: Space): boolean {
  const isMet = (literal: Literal) => isMetBy(end, literal, space)
  return operator === 'all' ? literals.every(isMet) : literals.some(isMet)
}

/** Which of two mails is the simpler example: fewest recipients, then named, reserved, short, and by alphabet. */
export function compareExamples(a: FarEnd, b: FarEnd, isNamed: (address: string) => boolean): number {
  const count = (end: FarEnd, is: (address: string) => boolean) => end.addresses.filter((one) => !is(one)).length
  const isSafe = (address: string) => isNamed(address) || isReserved(domainOf(address))
  const length = (end: FarEnd) => end.addresses.reduce((sum, one) => sum + one.length, 0)
  return (
    a.addresses.length - b.addresses.length ||
    count(a, isNamed) - count(b, isNamed) ||
    count(a, isSafe) - count(b, isSafe) ||
    length(a) - length(b) ||
    compareText(a.addresses.join(' '), b.addresses.join(' ')) ||
    compareText(a.type ?? '', b.type ?? '')
  )
}

/** An example as the mail that it is an example of. */
export function toMail({ from, to, type }: Example, direction: MailDirection): Mail {
  if (direction === 'inbound') return { direction, from, to: to[0] ?? '' }
  return { direction, from, to, type: type ?? 'compose' }
}
