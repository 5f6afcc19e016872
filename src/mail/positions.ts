/** Who stands at the ends of the mails that a test describes: of the own accounts which, and what of the others. */
import { hasItem } from './conditions.ts'
import type { Sides } from './doubts.ts'
import type { MailSet } from './mail-set.ts'
import type { MailAccount, MailDirection, MailTest, Position } from './model.ts'
import { domainOf, listTlds } from './parts.ts'
import type { Space } from './space.ts'
import { hasTag, hasTags } from './tags.ts'

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

/** Whether it names an address with a tag. */
function namesTag(position: Position): boolean {
  switch (position.kind) {
    case 'anybody':
      return false
    case 'is':
      return position.part === 'address' && hasTag(position.value)
    case 'accounts':
      return [...position.emails].some(hasTag)
    default:
      return position.list.type === 'address' && hasTags(position.list)
  }
}

/** At the far end of its mails, or as the sender of one of these accounts: inbound rules do not ask who receives. */
export function isTagged(test: MailTest, accounts: readonly MailAccount[]): boolean {
  if ('receive' in test) return namesTag(test.receive.from)
  return test.send.to.some(namesTag) || accounts.some(({ email }) => hasTag(email))
}

export function toMailSet(test: MailTest, space: Space): MailSet {
  if ('receive' in test) return { direction: 'inbound', from: space.fromPosition(test.receive.from) }
  const { to, only, types } = test.send
  return { direction: 'outbound', to: to.map(space.fromPosition), only, types }
}
