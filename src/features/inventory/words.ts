/** How the inventory's words are put for people, the same in the table, the CSV and the page. */

import { countNoun, formatDate, getNoun, getPluralNoun } from '../../render/words.ts'
import type { AccountView, Dangling, Gap, InventoryView, Ownership, Reference } from './view.ts'

export const OWNERSHIP: Readonly<Record<Ownership, string>> = {
  owned: 'owned',
  adopted: 'taken over next',
  declared: 'declared',
  leaving: 'leaves next',
  waiting: 'waits for deletion',
  deleted: 'deleted lately',
  elsewhere: 'another fleet',
  unmanaged: 'unmanaged',
}

/** Text that is foreign and shown as it is; escaping is the printer's. */
export function describeOwnership(account: Pick<AccountView, 'ownership' | 'fleet' | 'days_left'>): string {
  if (account.ownership === 'elsewhere') return `fleet ${account.fleet ?? '?'}`
  if (account.ownership !== 'waiting') return OWNERSHIP[account.ownership]
  return account.days_left === 0
    ? 'deleted by the next apply'
    : `deleted in ${countNoun(account.days_left ?? 0, 'day')}`
}

export const describeHealth = ({
  blocked,
  status,
  healthy,
}: Pick<AccountView, 'blocked' | 'status' | 'healthy'>): string =>
  healthy ? 'good' : blocked ? (status === 'valid' ? 'blocked' : `blocked, ${status}`) : status

export const describePassword = (set: boolean | null): string => (set === null ? 'unknown' : set ? 'set' : 'not set')

/** By its name; the beginning of its id where it has none, and whether it exists. */
export function named(reference: Reference): string {
  const name = reference.name ?? `${reference.id.slice(0, 8)}…`
  return reference.missing === null ? `${name} (not listed)` : reference.missing ? `${name} (missing)` : name
}

export function workspaceName({ workspace }: Pick<AccountView, 'workspace'>): string {
  if (workspace === null) return 'none'
  return workspace.default ? `${named(workspace)} (default)` : named(workspace)
}

export const policyName = ({ policy }: Pick<AccountView, 'policy'>): string =>
  policy === null ? 'none' : policy.legacy ? `${named(policy)} (in settings, acts no more)` : named(policy)

export const ruleNames = ({ rules }: Pick<AccountView, 'rules'>): readonly string[] =>
  rules.map((rule) => (rule.enabled === false ? `${named(rule)} (off)` : named(rule)))

/** What is wrong with an account, worst first; empty when nothing is. */
export function listTroubles(account: AccountView): readonly string[] {
  const { workspace, policy, rules } = account
  const broken = [workspace, policy, ...rules].some((one) => one?.missing === true)
  return [
    ...(account.healthy ? [] : [describeHealth(account)]),
    ...(account.unguarded ? ['no limits apply'] : []),
    ...(broken ? ['dangling reference'] : []),
  ]
}

export const GAP_WORDS = (gap: Gap): string =>
  `${gap.address}: declared at ${gap.source}, not in Nylas: the next apply makes it`

export function describeDangling({ kind, id, missing, used_by }: Dangling): string {
  const who =
    used_by.length > 3 ? `${used_by.slice(0, 3).join(', ')} and ${used_by.length - 3} more` : used_by.join(', ')
  const what = missing === null ? 'is in no list, and could not be asked for' : 'does not exist'
  return `${getNoun(kind)} ${id} ${what}; referred to by ${who}`
}

export const totalWords = ({ totals }: InventoryView): readonly string[] =>
  totals.map(({ kind, live, quota }) => {
    const what = live === 1 ? getNoun(kind) : getPluralNoun(kind)
    return quota === null ? `${live} ${what}` : `${live} of ${quota} ${what}${live > quota ? ' (over)' : ''}`
  })

export const formatDay = (moment: string | null): string => (moment === null ? 'unknown' : formatDate(moment))
