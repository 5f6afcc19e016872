/** Which of two mails is the simpler example: fewest recipients, then named, reserved, short, and by alphabet. */
import { compareText } from '../domain/canonical.ts'
import type { MailType } from './model.ts'
import { domainOf, isReserved } from './parts.ts'

type End = { readonly addresses: readonly string[]; readonly type: MailType | null }

export function compareExamples(a: End, b: End, isNamed: (address: string) => boolean): number {
  const count = (end: End, is: (address: string) => boolean) => end.addresses.filter((one) => !is(one)).length
  const isSafe = (address: string) => isNamed(address) || isReserved(domainOf(address))
  const length = (end: End) => end.addresses.reduce((sum, one) => sum + one.length, 0)
  return (
    a.addresses.length - b.addresses.length ||
    count(a, isNamed) - count(b, isNamed) ||
    count(a, isSafe) - count(b, isSafe) ||
    length(a) - length(b) ||
    compareText(a.addresses.join(' '), b.addresses.join(' ')) ||
    compareText(a.type ?? '', b.type ?? '')
  )
}
