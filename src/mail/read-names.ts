/**
 * Names as they are compared, by the doubts on that. Conditions may leave the tags of addresses out; the ends of a test never
 * do, since an address with a tag is a mailbox of its own. A domain is the same domain at both, however it is written.
 */
import type { Sides } from './doubts.ts'
import { toAscii, toAsciiList } from './international.ts'
import type { AddressPart, MailList } from './model.ts'
import { dropTag, dropTags } from './tags.ts'

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
