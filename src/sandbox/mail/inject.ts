/** `POST /_sandbox/mail`: a mail from outside, with any sender, and the verdict that the rules give it. */
import type { Verdict } from '../../domain/mail.ts'
import type { Json } from '../../domain/model.ts'
import type { Application, World } from '../application.ts'
import { isObject } from '../fields.ts'
import { findAccount } from './mailbox.ts'
import { deliver } from './post.ts'

/** In the words of the product: `blocked_by` is `id:<uuid>` of a rule. `message_id` null: it was not accepted. */
export type InjectedMail = Verdict & { readonly message_id: string | null }

const readText = (value: Json | undefined, field: string, fallback: string): string => {
  if (value === undefined) return fallback
  if (typeof value !== 'string') throw new RangeError(`${field} is a text`)
  return value
}

/** `to` is an account; `envelope_from`, when left out, is `from`; `spam: true` is what spam detection takes for spam. */
export function injectMail(world: World, application: Application, given: Json | undefined): InjectedMail {
  if (!isObject(given)) throw new RangeError('give a JSON object with from and to')
  const from = readText(given['from'], 'from', '')
  const to = readText(given['to'], 'to', '')
  const grant = findAccount(application, to)
  if (grant === null) throw new RangeError(`no agent account has the address ${to}`)
  const { judgement, message } = deliver(world, application, grant, {
    from,
    envelope: readText(given['envelope_from'], 'envelope_from', from),
    isSpam: given['spam'] === true,
    content: {
      subject: readText(given['subject'], 'subject', ''),
      body: readText(given['body'], 'body', ''),
      to: [grant.email],
      cc: [],
      bcc: [],
      metadata: {},
    },
  })
  const { blockedBy, isSpam, isRead, isStarred, isArchived, isTrashed, filed } = judgement
  return {
    outcome: blockedBy === null ? 'delivered' : 'blocked',
    blocked_by: blockedBy !== null && 'rule' in blockedBy ? `id:${blockedBy.rule.id}` : null,
    spam: isSpam,
    folder: filed,
    read: isRead,
    starred: isStarred,
    archived: isArchived,
    trashed: isTrashed,
    message_id: message?.id ?? null,
  }
}
