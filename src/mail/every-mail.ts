/** All mail of a direction. */
import type { MailSet } from './find-mail.ts'
import type { MailDirection } from './model.ts'

export const EVERY_MAIL: Readonly<Record<MailDirection, MailSet>> = {
  inbound: { direction: 'inbound', from: null },
  outbound: { direction: 'outbound', to: [], only: false, types: ['compose', 'reply'] },
}
