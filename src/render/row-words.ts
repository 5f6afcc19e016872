/** What happens to a row's members, in the words of the specification's table. */
import { kindOf } from '../domain/address.ts'
import type { Change, Json } from '../domain/model.ts'
import type { ChangeType } from './row.ts'
import { listTexts, plainText, safeText, type Text } from './say.ts'
import { formatField, formatLabel, formatValue, type Names } from './value.ts'
import { ADOPTED, ADOPTED_MANY, formatDate, WAITED } from './words.ts'

export function describeChange(doing: ChangeType, change: Change, names: Names, many: boolean): Text {
  const kind = kindOf(change.address)
  const move = change.fields.find((field) => field.path === 'workspace')
  const forGood = `with all ${many ? 'their' : 'its'} mail, for good`
  switch (doing) {
    case 'delete':
      if (change.retire !== undefined)
        return safeText`${plainText(WAITED)}${plainText(kind === 'account' ? `, ${forGood}` : '')}`
      return plainText(kind === 'account' ? `deleted ${forGood}` : 'deleted')
    case 'retire':
      return safeText`stops now, deleted on ${formatDate(change.retire?.due ?? '')} unless put back`
    case 'create':
      return plainText('new')
    case 'adopt':
      return plainText(many ? ADOPTED_MANY : ADOPTED)
    case 'move':
      if (move === undefined || move.before === null)
        return safeText`put into ${formatValue(kind, 'workspace', move?.after ?? null, names)}`
      return safeText`moved from ${formatValue(kind, 'workspace', move.before, names)} to ${formatValue(kind, 'workspace', move.after, names)}`
    case 'change':
      return plainText(
        change.adopts
          ? (many ? ADOPTED_MANY : ADOPTED).replace('as it is', 'and changed').replace('as they are', 'and changed')
          : 'changed',
      )
  }
}

const RETENTION = ['limits.limit_inbox_retention_period', 'limits.limit_spam_retention_period']

/** Days; what is no number of days keeps for ever, so that what follows it can only be shorter. */
const keeps = (days: Json): number => (typeof days === 'number' && days >= 0 ? days : Number.POSITIVE_INFINITY)

/** Null for what can be taken back. The same changes are held to be destructive as a review's payload names. */
export function listIrreversible(doing: ChangeType, change: Change, names: Names): Text | null {
  if (doing === 'delete' || doing === 'retire') return describeChange(doing, change, names, false)
  if (change.action !== 'update') return null
  const kind = kindOf(change.address)
  if (kind === 'account' && change.fields.some(({ path }) => path === 'app_password')) {
    return plainText('new app password: the old one stops working')
  }
  const shorter = change.fields.filter(
    ({ path, before, after }) => kind === 'policy' && RETENTION.includes(path) && keeps(after) < keeps(before),
  )
  if (shorter.length === 0) return null
  const lines = shorter.map(
    (field) => safeText`${formatLabel(kind, field.path)} ${formatField(kind, field, 'update', names).change}`,
  )
  return safeText`deletes mail sooner: ${listTexts(lines)}`
}
