/**
 * How the mail that accounts send fares: counts and shares as far as Nylas tells them, and the lines past which an account
 * is in trouble. Null is not known, and never nothing.
 */
/** Of one sender, domain or application over so many days. Shares are 0 to 1. */
export type Sending = {
  readonly sent: number | null
  readonly delivered: number | null
  readonly bounced: number | null
  readonly complaints: number | null
  /** Of what was sent. */
  readonly bounce_rate: number | null
  /** Of what was delivered. */
  readonly complaint_rate: number | null
  /** Of what was sent. */
  readonly delivery_rate: number | null
}

/** `key` is an address or a domain, in lower case. */
export type SendingRow = Sending & { readonly key: string }

/**
 * The lines of https://developer.nylas.com/docs/v3/agent-accounts/send-limits/ for one account: from the first on Nylas
 * looks into it, from the second on it stops the account's sending for good, until somebody asks support. Nylas counts
 * over a rolling volume that it does not tell; here it is the days that were read.
 */
export const HEALTH_LINES = {
  bounces: { review: 0.05, pause: 0.1 },
  complaints: { review: 0.001, pause: 0.005 },
} as const

/** With fewer mails one bounce would be an alarm. The vendor's sample of an application's grade begins at this many, too. */
export const LEAST_VOLUME = 100

/** The code under which it is told that nothing could be read. */
export const METRICS_UNREADABLE = 'metrics-unreadable'

/** As long as the vendor's own grade looks back. */
export const HEALTH_DAYS = 7

export type Trouble = {
  readonly what: keyof typeof HEALTH_LINES
  /** The line that was reached. */
  readonly line: 'review' | 'pause'
  readonly rate: number
  readonly sent: number
}

/** The vendor's words for an application; null where it gave none, or one that nobody knows. */
export const GRADES = ['healthy', 'at_risk', 'critical', 'insufficient_data'] as const
export type Grade = (typeof GRADES)[number]

/** What was read, of the whole application. */
export type SendingHealth = {
  /** UTC dates, both of them within. */
  readonly since: string
  readonly until: string
  readonly grade: Grade | null
  /** What the vendor found, in its own words. */
  readonly findings: readonly string[]
  readonly accounts: readonly SendingRow[]
  readonly domains: readonly SendingRow[]
  /** False: accounts that sent are hidden in the rest, so that an account without a row is not known to have sent nothing. */
  readonly complete: boolean
  /** False: an account that is hidden in the rest may be in trouble. */
  readonly troubles_complete: boolean
  readonly requests: number
}

/** Worst first; empty where nothing is known, or too little. */
export function listSendingTroubles(sending: Sending): readonly Trouble[] {
  const { sent, bounce_rate, complaint_rate } = sending
  if (sent === null || sent < LEAST_VOLUME) return []
  const rates = { bounces: bounce_rate, complaints: complaint_rate }
  const troubles = (['bounces', 'complaints'] as const).flatMap((what): readonly Trouble[] => {
    const rate = rates[what]
    const lines = HEALTH_LINES[what]
    if (rate === null || rate < lines.review) return []
    return [{ what, line: rate < lines.pause ? 'review' : 'pause', rate, sent }]
  })
  return troubles.toSorted((a, b) => rankLine(a) - rankLine(b))
}

const rankLine = ({ line }: Trouble): number => (line === 'pause' ? 0 : 1)

/** The most that an account is known to have sent on one day. `exact` false: it was more than this on some day. */
export type SendingPeak = { readonly sent: number; readonly exact: boolean }

export type SendingPeaks = {
  readonly days: number
  /** By e-mail: those that sent more than is asked about. */
  readonly peaks: ReadonlyMap<string, SendingPeak>
  /** False: an account that is not among them may have sent more. */
  readonly complete: boolean
  readonly requests: number
}
