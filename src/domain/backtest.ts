/** The shapes of a back-test: recorded mail, how much of it is read, and what would have become of it. Imports nothing. */

/** How much is read, each with its bounds; the schema, the command line and the defaults are made of it. */
export const BACKTEST_COUNTS = {
  days: { default: 7, minimum: 1, maximum: 90, description: 'How many days back.' },
  accounts: {
    default: 50,
    minimum: 1,
    maximum: 1000,
    description: 'Of how many of the accounts that the changes reach; which ones, the digest of the plan chooses.',
  },
  requests: {
    default: 200,
    minimum: 1,
    maximum: 2000,
    description: 'With how many requests at most; one reads up to 200 records of an account.',
  },
} as const

export type BacktestCount = keyof typeof BACKTEST_COUNTS

/** `addresses`: name the addresses of strangers, rather than their domains. */
export type BacktestScope = { readonly [C in BacktestCount]: number } & { readonly addresses: boolean }

/** At RCPT, before a mail is taken in; after that; and as it is sent. One mail may be recorded at several. */
export const STAGES = ['smtp_rcpt', 'inbox_processing', 'outbound_send'] as const
export type RecordedStage = (typeof STAGES)[number]

/** What rules made of a mail, as far as records and verdicts can be compared. */
export type MailOutcome = 'delivered' | 'spam' | 'blocked'

export type RecordedMail = {
  readonly stage: RecordedStage
  readonly was: MailOutcome
  /** In lower case; empty for a mail that has none. */
  readonly from: string
  /** Of sent mail, at least one; else none. */
  readonly to: readonly string[]
  readonly type: 'compose' | 'reply' | null
}

export type BacktestChange = {
  readonly was: MailOutcome
  /** The same as `was`: handled otherwise, such as filed into another folder. */
  readonly would: MailOutcome
  readonly mails: number
  /** Who wrote them, or to whom they were sent: the most frequent ones, as domains unless addresses are asked for. */
  readonly peers: readonly { readonly name: string; readonly mails: number }[]
}

export type BacktestStage = {
  readonly stage: RecordedStage
  readonly mails: number
  /** Those that today's guardrails would have treated otherwise than is recorded. */
  readonly unexplained: number
  readonly changes: readonly BacktestChange[]
}

export type Backtest = {
  readonly days: number
  /**
   * Those that live and whose guardrails change; how many of them were chosen; how many of these could not be read, and of how
   * many not every record of these days.
   */
  readonly accounts: {
    readonly reached: number
    readonly sampled: number
    readonly unreadable: number
    readonly cut: number
  }
  readonly requests: number
  /** Since when the records of all that could be read are complete, ISO 8601; null: in all these days. */
  readonly since: string | null
  /** Records that nothing can be concluded from. */
  readonly unusable: number
  /** What nobody knows of Nylas and what the changes hang on, as far as the first 500 changed mails show. */
  readonly doubts: readonly string[]
  /** Never to be added up. Those of which nothing is recorded are left out. */
  readonly stages: readonly BacktestStage[]
}
