/** An example as the mail that it is an example of. */
import type { Example, Mail, MailDirection } from './model.ts'

export function toMail({ from, to, type }: Example, direction: MailDirection): Mail {
  if (direction === 'inbound') return { direction, from, to: to[0] ?? '' }
  return { direction, from, to, type: type ?? 'compose' }
}
