/** What happens to a row's members, in the words of the specification's table. */
import { kindOf } from '../domain/address.ts'
import type { Change } from '../domain/model.ts'
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

/** Null for what can be taken back. */
export function listIrreversible(doing: ChangeType, change: Change, names: Names): Text | null {
  const { destructive } = change
  if (destructive === null) return null
  if (destructive.what === 'delete' || destructive.what === 'retire') return describeChange(doing, change, names, false)
  if (destructive.what === 'password') return plainText('new app password: the old one stops working')
  const kind = kindOf(change.address)
  const lines = change.fields
    .filter(({ path }) => destructive.paths.includes(path))
    .map((field) => safeText`${formatLabel(kind, field.path)} ${formatField(kind, field, 'update', names).change}`)
  return safeText`deletes mail sooner: ${listTexts(lines)}`
}
