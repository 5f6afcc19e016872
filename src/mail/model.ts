/**
 * The nouns of mail: guardrails, mails, verdicts, and what a test of them says. Plain values; nothing here knows where they
 * were read. Values of conditions and addresses of mails may be in any case; names in lists and accounts are in
 * lower case, as Nylas keeps them.
 */

import type { MailPolicy, MailRule, MailType } from '../domain/mail.ts'

export type {
  AddressPart,
  Expectation,
  MailAction as Action,
  MailCondition as Condition,
  MailExample as Example,
  MailList,
  MailPolicy,
  MailRule,
  MailTest,
  MailType,
  Position,
  Verdict,
} from '../domain/mail.ts'

export type MailDirection = 'inbound' | 'outbound'

/** What governs an account. Rules in the order in which they are listed; which acts first is for `listSteps` to say. */
export type Guardrails = {
  readonly rules: readonly MailRule[]
  /** The outbound rules of the whole application, also those of other workspaces and of none. */
  readonly application: readonly MailRule[]
  readonly policy: MailPolicy | null
}

export type MailAccount = {
  /** In lower case. */
  readonly email: string
  readonly workspace: string | null
  readonly tenant: string | null
}

/** Everything that decides about mail, at one moment. References that lead nowhere govern nothing. */
export type MailWorld = {
  readonly rules: ReadonlyMap<string, MailRule>
  readonly policies: ReadonlyMap<string, MailPolicy>
  readonly workspaces: ReadonlyMap<string, { readonly rules: readonly string[]; readonly policy: string | null }>
  readonly accounts: readonly MailAccount[]
}

export type InboundMail = {
  readonly direction: 'inbound'
  /** The header's sender; empty for a mail that has none. */
  readonly from: string
  /** The envelope's sender, where it is another. */
  readonly envelope?: string
  readonly to: string
  /** Spam detection, which reads the content, has found it to be spam. */
  readonly detected?: boolean
}

export type OutboundMail = {
  readonly direction: 'outbound'
  readonly from: string
  /** To, CC, BCC and envelope together; at least one. */
  readonly to: readonly string[]
  readonly type: MailType
}

export type Mail = InboundMail | OutboundMail

export type PathEntry = {
  readonly rule: string
  readonly priority: number
  readonly matched: boolean
  readonly because: string
  readonly source: string | null
}
