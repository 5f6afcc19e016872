/**
 * What a test of the guardrails says, and what a plan reports of mail: the shapes that the fleet file, the evaluator and
 * every output share. Imports nothing but the shapes of a back-test.
 */

import type { Backtest } from './backtest.ts'

/** Those that every mailbox has: lower case, as rules name them in any case. */
export const SYSTEM_FOLDERS: readonly string[] = ['inbox', 'sent', 'drafts', 'trash', 'junk', 'archive']

export type MailType = 'compose' | 'reply'

/** What of an address is compared. */
export type AddressPart = 'address' | 'domain' | 'tld'

/** `items: null`: what stands in it is not known here (the file does not manage it). */
export type MailList = { readonly name: string; readonly type: AddressPart; readonly items: readonly string[] | null }

export type MailCondition =
  | { readonly field: string; readonly operator: 'is' | 'is_not' | 'contains'; readonly value: string }
  | { readonly field: string; readonly operator: 'in_list'; readonly lists: readonly MailList[] }

export type MailAction =
  | { readonly type: 'assign_to_folder'; readonly value: string }
  | { readonly type: 'block' | 'mark_as_spam' | 'mark_as_read' | 'mark_as_starred' | 'archive' | 'trash' }

export type MailRule = {
  /** `rule/key`, or `id:<uuid>` of one that no file declares. */
  readonly name: string
  readonly trigger: 'inbound' | 'outbound'
  readonly priority: number
  readonly enabled: boolean
  readonly operator: 'all' | 'any'
  readonly conditions: readonly MailCondition[]
  readonly actions: readonly MailAction[]
  /** `file:line` */
  readonly source: string | null
}

/** `dailySends` null: no limit that is known here. */
export type MailPolicy = {
  readonly name: string
  readonly dailySends: number | null
  /** Folders that it makes in every mailbox. */
  readonly folders: readonly string[]
  readonly source: string | null
}

/** Who may stand at one end of a mail. */
export type Position =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'is'; readonly part: AddressPart; readonly value: string }
  | { readonly kind: 'in' | 'not_in'; readonly list: MailList }
  | { readonly kind: 'accounts'; readonly emails: ReadonlySet<string> }

/** What is not named is not asked; `not` asks for the contrary of all of it together. */
export type Expectation = {
  readonly not?: boolean
  readonly outcome?: 'blocked' | 'delivered'
  readonly blocked_by?: string
  /** Null: the Inbox. */
  readonly folder?: string | null
  readonly spam?: boolean
  readonly read?: boolean
  readonly starred?: boolean
  readonly archived?: boolean
  readonly trashed?: boolean
}

export type MailTest = {
  readonly name: string
  /** `file:line`, and the column there. */
  readonly source: string | null
  readonly column?: number
  readonly expect: Expectation
  /** `nylas-fleet smoke` sends such mails between accounts of the fleet, and looks what becomes of them. */
  readonly smoke?: true
} & (
  | { readonly receive: { readonly from: Position; readonly to: Position } }
  | {
      readonly send: {
        readonly from: Position
        /** At least one recipient of each, and others beside unless `only`. */
        readonly to: readonly Position[]
        readonly only: boolean
        readonly types: readonly MailType[]
      }
    }
)

export type Verdict = {
  readonly outcome: 'delivered' | 'blocked'
  /** `rule/key` or `policy/key`; `id:<uuid>` of a rule that no file declares. */
  readonly blocked_by: string | null
  readonly spam: boolean
  /** Null: the Inbox, or blocked. */
  readonly folder: string | null
  readonly read: boolean
  readonly starred: boolean
  readonly archived: boolean
  readonly trashed: boolean
}

/** Delivered as it came: no rule did anything with it. */
export const DELIVERED: Verdict = {
  outcome: 'delivered',
  blocked_by: null,
  spam: false,
  folder: null,
  read: false,
  starred: false,
  archived: false,
  trashed: false,
}

/** The ends of a mail, as every output shows them. */
export type MailExample = { readonly from: string; readonly to: readonly string[]; readonly type: MailType | null }

export type TestReport = {
  readonly name: string
  readonly result: 'holds' | 'fails' | 'undecided'
  readonly counterexample: MailExample | null
  readonly verdict: Verdict | null
  readonly doubts: readonly string[]
  readonly source: string | null
}

/** What a change does to mail: lets something through that was stopped, stops something, both, or neither. */
export type ChangeDirection = 'opens' | 'closes' | 'both' | 'none'

export type MailChange = {
  /** `other`: delivered before and after, and handled otherwise. */
  readonly direction: 'opens' | 'closes' | 'other'
  readonly mail: 'inbound' | 'outbound'
  readonly before: Verdict
  readonly after: Verdict
  readonly accounts: number
  readonly tenants: readonly string[]
  readonly workspaces: readonly string[]
  readonly example: MailExample
  /** One sentence that speaks of exactly the mails that change so. */
  readonly says: string
}

/** What one rule lets through, stops or does otherwise than before, whatever others do to the same mail. */
export type MailSummary = Omit<MailChange, 'before' | 'after'> & {
  /** Whether it is let through or stopped, or how it is filed and flagged where it is delivered before and after. */
  readonly kind: 'block' | 'mark'
  /** `from new.example` */
  readonly mails: string
  /** `blocked by rule/block-senders` */
  readonly effect: string
}

export type MailReport = {
  readonly tests: readonly TestReport[]
  readonly changes: readonly MailChange[]
  /** The changes rule by rule, where the list of them is too long for a person; left out where it is not. */
  readonly summary?: readonly MailSummary[]
  /** Left out where none was asked for, or no account that lives is reached. */
  readonly backtest?: Backtest
}
