/** What happens to a row's members, in the words of the specification's table. */
import type { Change, Json } from '../domain/model.ts'
import type { Doing } from './row.ts'
import { list, ours, say, type Text } from './say.ts'
import { fieldLine, label, type Names, valueText } from './value.ts'
import { ADOPTED, ADOPTED_MANY, date, kindOf, WAITED } from './words.ts'

export function wordsOf(doing: Doing, change: Change, names: Names, many: boolean): Text {
  const kind = kindOf(change.address)
  const move = change.fields.find((field) => field.path === 'workspace')
  const forGood = `with all ${many ? 'their' : 'its'} mail, for good`
  switch (doing) {
    case 'delete':
      if (change.retire !== undefined) return say`${ours(WAITED)}${ours(kind === 'account' ? `, ${forGood}` : '')}`
      return ours(kind === 'account' ? `deleted ${forGood}` : 'deleted')
    case 'retire':
      return say`stops now, deleted on ${date(change.retire?.due ?? '')} unless put back`
    case 'create':
      return ours('new')
    case 'adopt':
      return ours(many ? ADOPTED_MANY : ADOPTED)
    case 'move':
      if (move === undefined || move.before === null)
        return say`put into ${valueText(kind, 'workspace', move?.after ?? null, names)}`
      return say`moved from ${valueText(kind, 'workspace', move.before, names)} to ${valueText(kind, 'workspace', move.after, names)}`
    case 'change':
      return ours(
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
export function irreversible(doing: Doing, change: Change, names: Names): Text | null {
  if (doing === 'delete' || doing === 'retire') return wordsOf(doing, change, names, false)
  if (change.action !== 'update') return null
  const kind = kindOf(change.address)
  if (kind === 'account' && change.fields.some(({ path }) => path === 'app_password')) {
    return ours('new app password: the old one stops working')
  }
  const shorter = change.fields.filter(
    ({ path, before, after }) => kind === 'policy' && RETENTION.includes(path) && keeps(after) < keeps(before),
  )
  if (shorter.length === 0) return null
  const lines = shorter.map(
    (field) => say`${label(kind, field.path)} ${fieldLine(kind, field, 'update', names).change}`,
  )
  return say`deletes mail sooner: ${list(lines)}`
}
