/**
 * What the inventory says to people, the same in the table, the CSV and the page. Foreign text is returned as it came:
 * whoever prints it escapes it.
 */
import { listNames } from '../../domain/enumerate.ts'
import { describeGrade, describeTrouble, formatShare } from '../../render/health.ts'
import { toPlain } from '../../render/safe-text.ts'
import { countNoun, formatDate, getNoun, getPluralNoun, groupDigits } from '../../render/words.ts'
import type {
  AccountView,
  Dangling,
  Gap,
  HealthView,
  InventoryView,
  Ownership,
  Reference,
  WorkspaceView,
} from './view.ts'

const OWNERSHIP: Readonly<Record<Ownership, string>> = {
  owned: 'owned',
  adopted: 'taken over next',
  declared: 'declared',
  leaving: 'leaves next',
  waiting: 'waits for deletion',
  held: 'held: protected',
  deleted: 'deleted lately',
  elsewhere: 'another fleet',
  unmanaged: 'unmanaged',
}

export function describeOwnership(account: Pick<AccountView, 'ownership' | 'fleet' | 'days_left'>): string {
  if (account.ownership === 'elsewhere') return `fleet ${account.fleet ?? '?'}`
  if (account.ownership !== 'waiting') return OWNERSHIP[account.ownership]
  return account.days_left === 0
    ? 'deleted by the next apply'
    : `deleted in ${countNoun(account.days_left ?? 0, 'day')}`
}

/** Of a workspace or a part. */
export function describeOwner({ ownership, fleet }: Pick<WorkspaceView, 'ownership' | 'fleet'>): string {
  if (fleet !== null) return `fleet ${fleet}`
  return ownership === null ? 'of Nylas' : OWNERSHIP[ownership]
}

function describeHealth(account: Pick<AccountView, 'blocked' | 'status' | 'healthy' | 'sending'>): string {
  const { blocked, status, healthy, sending } = account
  if (healthy) return 'good'
  const grant = blocked ? (status === 'valid' ? 'blocked' : `blocked, ${status}`) : status
  const troubles = typeof sending === 'object' ? sending.troubles.map(describeTrouble) : []
  return [...(grant === 'valid' ? [] : [grant]), ...troubles].join(', ')
}

/** In a word, for a narrow column. */
export function nameHealth(account: AccountView): string {
  const { healthy, blocked, status, sending } = account
  if (healthy || blocked || status !== 'valid') return describeHealth({ ...account, sending: 'none' })
  return typeof sending === 'object' ? sending.troubles.map(({ what }) => what).join(', ') : status
}

/** The days and the vendor's grade, as a sentence. */
export function describeHealthView(health: HealthView | null): string {
  if (health === null) return 'Mail sent: not known, Nylas gave no answer.'
  const days = `${formatDate(`${health.since}T`)} to ${formatDate(`${health.until}T`)}`
  const grade = describeGrade(health)
  const rest = health.complete ? '' : '; Nylas does not tell of all senders, so amounts are at least so many'
  const words = health.domains.length === 0 && health.complete ? 'none is known' : 'by domain'
  return `Mail sent ${days}: ${words}${rest}.${grade === null ? '' : ` ${toPlain(grade)}.`}`
}

/** A count with what is not known of it. */
export const describeCount = (count: number | null): string => (count === null ? 'not known' : groupDigits(count))
export const describeShare = (share: number | null): string => (share === null ? 'not known' : formatShare(share))

/** Of an account of which it was asked; empty where it was not. */
export function describeSent({ sending }: Pick<AccountView, 'sending'>): string {
  if (sending === undefined) return ''
  if (typeof sending === 'string') return sending === 'none' ? 'none known' : 'not known'
  return describeCount(sending.sent)
}

export const describeRate = (
  { sending }: Pick<AccountView, 'sending'>,
  name: 'bounce_rate' | 'complaint_rate',
): string => (typeof sending === 'object' ? describeShare(sending[name]) : '')

export const describePassword = (set: boolean | null): string => (set === null ? 'unknown' : set ? 'set' : 'not set')

export const describeApplication = ({ application: { id, region, environment } }: InventoryView): string =>
  [id, region, environment].filter((part) => part !== null).join(', ')

/** By its name; the beginning of its id where it has none, and whether it exists. */
export function describeReference(reference: Reference): string {
  const name = reference.name ?? `${reference.id.slice(0, 8)}…`
  return reference.missing === null ? `${name} (not listed)` : reference.missing ? `${name} (missing)` : name
}

export function describeWorkspace({ workspace }: Pick<AccountView, 'workspace'>): string {
  if (workspace === null) return 'none'
  return markDefault(describeReference(workspace), workspace)
}

export const markDefault = (name: string, workspace: { readonly default: boolean }): string =>
  workspace.default ? `${name} (default)` : name

export function describePolicy({ policy }: Pick<AccountView, 'policy'>): string {
  if (policy === null) return 'none'
  return policy.legacy ? `${describeReference(policy)} (in settings, acts no more)` : describeReference(policy)
}

export const listRuleNames = ({ rules }: Pick<AccountView, 'rules'>): readonly string[] =>
  rules.map((rule) => (rule.enabled === false ? `${describeReference(rule)} (off)` : describeReference(rule)))

/** What is wrong with an account, worst first; empty when nothing is. */
export function listTroubles(account: AccountView): readonly string[] {
  const { workspace, policy, rules } = account
  const broken = [workspace, policy, ...rules].some((reference) => reference?.missing === true)
  return [
    ...(account.healthy ? [] : [describeHealth(account)]),
    ...(account.unguarded ? ['no limits apply'] : []),
    ...(broken ? ['dangling reference'] : []),
  ]
}

export const describeGap = (gap: Gap): string =>
  `${gap.address}: declared at ${gap.source}, not in Nylas: the next apply makes it`

export function describeDangling({ kind, id, missing, used_by }: Dangling): string {
  const problem = missing === null ? 'is in no list, and could not be asked for' : 'does not exist'
  return `${getNoun(kind)} ${id} ${problem}; referred to by ${listNames(used_by)}`
}

export const listTotals = ({ totals }: InventoryView): readonly string[] =>
  totals.map(({ kind, live, quota }) => {
    const noun = live === 1 ? getNoun(kind) : getPluralNoun(kind)
    return quota === null ? `${live} ${noun}` : `${live} of ${quota} ${noun}${live > quota ? ' (over)' : ''}`
  })

export const formatDay = (moment: string | null): string => (moment === null ? 'unknown' : formatDate(moment))
