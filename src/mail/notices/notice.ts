/** The shape of a notice that can be proved, and what the proofs are made from. */

import type { Space } from '../addresses/space.ts'
import type { Sides } from '../doubts.ts'
import type { Example, Guardrails, MailAccount, MailWorld } from '../model.ts'
import type { GuardrailsOf } from '../world.ts'

export type MailNoticeCode =
  | 'mail-block-spares-mixed'
  | 'mail-contains-domain'
  | 'mail-condition-constant'
  | 'mail-item-covered'
  | 'mail-rule-shadowed'
  | 'mail-rules-contradict'
  | 'mail-folder-unmade'
  | 'mail-account-ungoverned'

export type MailNotice = {
  readonly code: MailNoticeCode
  /** The rule or the account it is about. */
  readonly about: string
  /** `file:line` */
  readonly source: string | null
  /** A mail that shows it; null where something covers it, or it is so for every mail. */
  readonly example: Example | null
  readonly says: string
}

/** The folders that a file makes sure of in the mailbox of an e-mail; null where no file declares it. */
export type FoldersOf = (email: string) => readonly string[] | null

/** What the proofs need: the worlds of accounts, and all addresses told apart. */
export type NoticeContext = {
  readonly world: MailWorld
  readonly guardrailsOf: GuardrailsOf
  /** The guardrails that govern some account, with all that they govern. */
  readonly inUse: ReadonlyMap<Guardrails, readonly MailAccount[]>
  readonly sides: Sides
  readonly space: Space
  readonly foldersOf: FoldersOf
}
