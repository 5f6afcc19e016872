/**
 * Which changes destroy something, and what they do in words fit for hashing.
 *
 *   delete                                            unless its waiting time is over: the retirement was reviewed
 *   retirement                                        an update with `retire`
 *   a password set or rotated on an existing account  an update of `app_password`
 *   a shorter retention in a policy                   -1 keeps for ever, so nothing is longer
 */
import type { Change, FieldChange, Json } from '../../domain/model.ts'

const RETENTION = ['limits.limit_inbox_retention_period', 'limits.limit_spam_retention_period']

/** Null when the change destroys nothing. The due date is not part of it: it depends on when the merge is applied. */
export function describeDestruction(change: Change): string | null {
  if (change.action === 'delete') return isPendingDeletion(change) ? null : 'delete'
  if (change.action === 'create') return null
  const retire = change.retire === undefined ? [] : [`retire ${said(change, 'workspace')}`]
  const fields = change.fields.filter((field) => destroys(change, field)).map(written)
  return retire.length + fields.length === 0 ? null : [...retire, ...fields].sort().join('\n')
}

/** The deletion at the end of a retirement: it is carried out without being reviewed again. */
export const isPendingDeletion = (change: Change): boolean => change.action === 'delete' && change.retire !== undefined

/** Everything a change does: what `review: all` compares. */
export const describeEffect = (change: Change): string =>
  change.action === 'delete'
    ? 'delete'
    : [
        ...(change.adopts ? ['adopt'] : []),
        ...(change.retire === undefined ? [] : ['retire']),
        ...change.fields.map(written),
      ]
        .sort()
        .join('\n')

function destroys(change: Change, { path, before, after }: FieldChange): boolean {
  if (change.address.startsWith('account/')) return path === 'app_password'
  return change.address.startsWith('policy/') && RETENTION.includes(path) && keeps(after) < keeps(before)
}

/** Days; a value that is not a number of days is taken for the longest, so that what follows it can only be shorter. */
const keeps = (days: Json): number => (typeof days === 'number' && days >= 0 ? days : Number.POSITIVE_INFINITY)

const said = (change: Change, path: string): string =>
  stable(change.fields.find((field) => field.path === path)?.after ?? null)

const written = ({ path, before, after }: FieldChange): string =>
  `${JSON.stringify(path)} ${stable(before)} -> ${stable(after)}`

/** JSON with sorted keys: the same value, the same bytes. */
function stable(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`).join(',')}}`
}
