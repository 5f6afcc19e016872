/**
 * What the inventory says to people, the same in the table, the CSV and the page. Foreign text is returned as it came:
 * whoever prints it escapes it.
 */
import { countNoun, formatDate, getNoun, getPluralNoun } from '../../render/words.ts'
import type { AccountView, Dangling, Gap, InventoryView, Ownership, Reference, WorkspaceView } from './view.ts'

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

export const describeHealth = ({
  blocked,
  status,
  healthy,
}: Pick<AccountView, 'blocked' | 'status' | 'healthy'>): string =>
  healthy ? 'good' : blocked ? (status === 'valid' ? 'blocked' : `blocked, ${status}`) : status

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
  return `${getNoun(kind)} ${id} ${problem}; referred to by ${joinUpTo(used_by, 3)}`
}

/** `a, b and 5 more` */
export const joinUpTo = (names: readonly string[], limit: number): string =>
  names.length > limit ? `${names.slice(0, limit).join(', ')} and ${names.length - limit} more` : names.join(', ')

export const listTotals = ({ totals }: InventoryView): readonly string[] =>
  totals.map(({ kind, live, quota }) => {
    const noun = live === 1 ? getNoun(kind) : getPluralNoun(kind)
    return quota === null ? `${live} ${noun}` : `${live} of ${quota} ${noun}${live > quota ? ' (over)' : ''}`
  })

export const formatDay = (moment: string | null): string => (moment === null ? 'unknown' : formatDate(moment))
