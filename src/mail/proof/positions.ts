/** Who stands at the ends of the mails that a test describes: of the own accounts which, and what of the others. */

import type { Space } from '../addresses/space.ts'
import { hasItem } from '../conditions.ts'
import type { Sides } from '../doubts.ts'
import type { WrittenForms } from '../doubts-of.ts'
import { hasInternational, isInternational } from '../international.ts'
import type { AddressPart, MailAccount, MailDirection, MailList, MailTest, Position } from '../model.ts'
import { domainOf, listTlds } from '../parts.ts'
import { hasTag, hasTags, readWritten, readWrittenList } from '../read-names.ts'
import type { MailSet } from '../search/mail-set.ts'

export const directionOf = (test: MailTest): MailDirection => ('receive' in test ? 'inbound' : 'outbound')

const listPositions = (test: MailTest): readonly Position[] =>
  'receive' in test ? [test.receive.from, test.receive.to] : [test.send.from, ...test.send.to]

/** The lists of a test of which nobody knows here what stands in them. */
export const listUnknownLists = (test: MailTest): readonly MailList[] =>
  listPositions(test).flatMap((position) => ('list' in position && position.list.items === null ? [position.list] : []))

/** The same test, with what was read of lists whose items the file leaves alone. Of others the file says what it means. */
export function fillLists(test: MailTest, lists: ReadonlyMap<string, MailList>): MailTest {
  if (listUnknownLists(test).length === 0) return test
  const fill = (position: Position): Position =>
    'list' in position && position.list.items === null
      ? { ...position, list: lists.get(position.list.name) ?? position.list }
      : position
  if ('receive' in test) return { ...test, receive: { from: fill(test.receive.from), to: fill(test.receive.to) } }
  return { ...test, send: { ...test.send, from: fill(test.send.from), to: test.send.to.map(fill) } }
}

export const ownPosition = (test: MailTest): Position => ('receive' in test ? test.receive.to : test.send.from)

/** Whether an own account stands where a test says. */
export function isAt(email: string, position: Position, sides: Sides): boolean {
  const read = readWritten(email, sides)
  const valuesOf = (part: AddressPart) =>
    part === 'address'
      ? [read]
      : part === 'domain'
        ? [domainOf(read)]
        : listTlds(domainOf(read), sides['multi-label-tld'])
  switch (position.kind) {
    case 'anybody':
      return true
    case 'accounts':
      return position.emails.has(email)
    case 'is':
      return valuesOf(position.part).includes(readWritten(position.value.toLowerCase(), sides))
    default: {
      const list = readWrittenList(position.list, sides)
      const isIn =
        list.items === null
          ? sides['unmanaged-items'] === 'everything'
          : valuesOf(list.type).some((value) => hasItem(list, value))
      return isIn === (position.kind === 'in')
    }
  }
}

type Form = { readonly ofName: (name: string) => boolean; readonly ofList: (list: MailList) => boolean }

const TAGGED: Form = { ofName: hasTag, ofList: hasTags }
const INTERNATIONAL: Form = { ofName: isInternational, ofList: hasInternational }

/** Whether it names anything that is written so. */
function hasSuchName(position: Position, form: Form): boolean {
  switch (position.kind) {
    case 'anybody':
      return false
    case 'is':
      return form.ofName(position.value)
    case 'accounts':
      return [...position.emails].some(form.ofName)
    default:
      return form.ofList(position.list)
  }
}

/** At the far end of its mails, or as the sender of one of these accounts: inbound rules do not ask who receives. */
export function findWrittenForms(test: MailTest, accounts: readonly MailAccount[]): WrittenForms {
  const isWritten = (form: Form): boolean => {
    if ('receive' in test) return hasSuchName(test.receive.from, form)
    return test.send.to.some((to) => hasSuchName(to, form)) || accounts.some(({ email }) => form.ofName(email))
  }
  return { isTagged: isWritten(TAGGED), isInternational: isWritten(INTERNATIONAL) }
}

export function toMailSet(test: MailTest, space: Space): MailSet {
  if ('receive' in test) return { direction: 'inbound', from: space.fromPosition(test.receive.from) }
  const { to, only, types } = test.send
  return { direction: 'outbound', to: to.map(space.fromPosition), only, types }
}
