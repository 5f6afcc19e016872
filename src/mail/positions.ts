/** Who stands at the ends of the mails that a test describes: of the own accounts which, and what of the others. */
import { hasItem } from './conditions.ts'
import type { Sides } from './doubts.ts'
import type { MailSet } from './mail-set.ts'
import type { MailDirection, MailTest, Position } from './model.ts'
import { domainOf, listTlds } from './parts.ts'
import type { Space } from './space.ts'

export const directionOf = (test: MailTest): MailDirection => ('receive' in test ? 'inbound' : 'outbound')

export const ownPosition = (test: MailTest): Position => ('receive' in test ? test.receive.to : test.send.from)

/** Whether an own account stands where a test says. */
export function isAt(email: string, position: Position, sides: Sides): boolean {
  const valuesOf = (part: string) =>
    part === 'address'
      ? [email]
      : part === 'domain'
        ? [domainOf(email)]
        : listTlds(domainOf(email), sides['multi-label-tld'])
  switch (position.kind) {
    case 'anybody':
      return true
    case 'accounts':
      return position.emails.has(email)
    case 'is':
      return valuesOf(position.part).includes(position.value.toLowerCase())
    default: {
      const isIn = valuesOf(position.list.type).some((value) => hasItem(position.list, value))
      return isIn === (position.kind === 'in')
    }
  }
}

export function toMailSet(test: MailTest, space: Space): MailSet {
  if ('receive' in test) return { direction: 'inbound', from: space.fromPosition(test.receive.from) }
  const { to, only, types } = test.send
  return { direction: 'outbound', to: to.map(space.fromPosition), only, types }
}
