/**
 * Every question there is, by the switch that it decides. One entry is one question: what it needs and how it is asked. A switch
 * that has none says why; without either this does not compile.
 */
import { SWITCHES, type SwitchName } from '../../sandbox/switches.ts'
import { NEEDS, type Question } from './question.ts'
import { ACCOUNTS } from './questions/accounts.ts'
import { GUARDRAILS } from './questions/guardrails.ts'
import { askSubdomains, MAIL } from './questions/mail.ts'
import { MAILBOXES } from './questions/mailboxes.ts'
import { PAGING } from './questions/paging.ts'
import { PASSING } from './questions/passing.ts'
import { REPLIES } from './questions/replies.ts'
import { askUnassigned, WORKSPACES } from './questions/workspaces.ts'

const NO_ENVELOPE = 'an account cannot send with an envelope of its choice'
const NO_ADDRESS = 'it needs an address that answers, which would be sent what happens to the mail of others'
const NO_NAME = 'an alert has no name by which a probe could know its own again'
const NO_HISTORY = 'figures of sent mail need more mail than a probe may send'
const NO_SIGNATURE = 'domains take the signature of a service account, which a probe does not have'

/** What cannot be asked without harm, and why. */
const NOT_ASKED = {
  'envelope-sender': NO_ENVELOPE,
  'empty-sender': `${NO_ENVELOPE}, and a bounce would count against its domain`,
  'spam-detection': 'mail that is taken for spam would count against its domain',
  'international-domains':
    'mail to a domain beyond ASCII would have to leave the fleet, and a bounce would count against its domain',
  'plus-tags': 'mail to an address with a tag may be for nobody, and a bounce would count against its domain',
  webhook_challenge: NO_ADDRESS,
  webhook_handshake: NO_ADDRESS,
  duplicate_webhook: NO_ADDRESS,
  destination_paused: NO_ADDRESS,
  destination_fields: NO_ADDRESS,
  destination_put_empty: NO_ADDRESS,
  webhook_secret: NO_ADDRESS,
  alert_create_status: NO_NAME,
  alert_equal_put: NO_NAME,
  alert_cap_status: NO_NAME,
  domain_verification: NO_SIGNATURE,
  domain_values: NO_SIGNATURE,
  send_metrics: NO_HISTORY,
  send_metrics_rows: NO_HISTORY,
  send_rates: NO_HISTORY,
  send_counts: NO_HISTORY,
  send_health: NO_HISTORY,
} as const satisfies Partial<Record<SwitchName, string>>

const BY_SWITCH: Readonly<Record<SwitchName, Question | string>> = {
  ...REPLIES,
  ...PAGING,
  ...ACCOUNTS,
  ...WORKSPACES,
  ...GUARDRAILS,
  ...MAIL,
  ...MAILBOXES,
  ...NOT_ASKED,
  ...PASSING,
}

/** No switch depends on these. */
const OBSERVED: Readonly<Record<string, { readonly asks: string; readonly question: Question | string }>> = {
  subdomains: { asks: 'Whether a rule for a domain holds for the domains below it.', question: askSubdomains },
  unassigned: { asks: 'Where an account lands that names no workspace.', question: askUnassigned },
  account_cap: {
    asks: 'What the API says when the plan allows no more accounts.',
    question: 'the cap is of the whole organisation, and filling it keeps others from making theirs',
  },
}

export type Entry = {
  readonly id: string
  readonly decides: SwitchName | null
  readonly asks: string
  /** A text: why it is not asked. */
  readonly question: Question | string
}

const rank = ({ question }: Entry): number =>
  typeof question === 'string' ? NEEDS.length : NEEDS.indexOf(question.needs)
/** Seen while the others are asked, so they come at the end. */
const isPassing = ({ id }: Entry): boolean => id in PASSING

/** In the order in which they are asked: reads before anything is made. */
export const QUESTIONS: readonly Entry[] = [
  ...Object.entries(BY_SWITCH).map(([name, question]): Entry => {
    const decides = name as SwitchName
    return { id: name, decides, asks: SWITCHES[decides].description, question }
  }),
  ...Object.entries(OBSERVED).map(([id, { question, asks }]): Entry => ({ id, decides: null, asks, question })),
].sort((a, b) => Number(isPassing(a)) - Number(isPassing(b)) || rank(a) - rank(b))
