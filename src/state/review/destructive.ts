/** What a change does in words fit for hashing: all of it, or what it destroys for good. */
import { isPendingDeletion } from '../../domain/change.ts'
import type { Change, FieldChange, Json } from '../../domain/model.ts'

/**
 * Null when the change destroys nothing, or was reviewed when its waiting time began. The due date is not part of it: it
 * depends on when the merge is applied.
 */
export function describeDestruction(change: Change): string | null {
  const { destructive, fields } = change
  if (destructive === null || isPendingDeletion(change)) return null
  if (destructive.what === 'delete') return 'delete'
  if (destructive.what === 'retire') {
    return `retire ${stable(fields.find(({ path }) => destructive.paths.includes(path))?.after ?? null)}`
  }
  const lost = fields.filter(({ path }) => destructive.paths.includes(path))
  return lost.map(written).sort().join('\n')
}

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

const written = ({ path, before, after }: FieldChange): string =>
  `${JSON.stringify(path)} ${stable(before)} -> ${stable(after)}`

/** JSON with sorted keys: the same value, the same bytes. */
function stable(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`).join(',')}}`
}
