/** Sets of mails, and single mails of them without the own account, whose address is known and stands beside. */
import type { Formula, Literal } from './formulas.ts'
import type { Example, MailDirection, MailType } from './model.ts'
import { compareExamples } from './order.ts'
import type { Space } from './space.ts'

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

export function meets(end: FarEnd, literal: Literal, space: Space): boolean {
  if (literal.on === 'type') return end.type === literal.type
  return end.addresses.some((address) => space.holds(literal.atom, address)) === literal.holds
}

export function isTrueOf(end: FarEnd, { operator, literals }: Formula, space: Space): boolean {
  const isMet = (literal: Literal) => meets(end, literal, space)
  return operator === 'all' ? literals.every(isMet) : literals.some(isMet)
}
