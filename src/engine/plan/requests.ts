/** How many writes an apply will send, and about how long that takes, by what the kinds say of theirs. */
import { kindOf } from '../../domain/address.ts'
import { type Change, getValuesAfter, listFolderChanges } from '../../domain/change.ts'
import { findBatch, registry } from '../../kinds/registry.ts'

/** The grants group is published; the others begin at this. */
const WRITES_A_SECOND = { grants: 50, others: 8 }

const NOTHING = { added: [], removed: [] }

/** A mailbox is looked into before and after its folders are made, and a folder before it is removed. */
export function estimateRequests(
  changes: readonly Change[],
  makesConnector = false,
): { readonly writes: number; readonly seconds: number } {
  const writes = { grants: makesConnector ? 1 : 0, others: 0 }
  let looks = 0
  for (const change of changes) {
    const { added, removed } = change.action === 'delete' ? NOTHING : listFolderChanges(change)
    writes.grants += added.length + removed.length
    looks += (added.length > 0 ? 2 : 0) + 2 * removed.length
  }
  const batches = new Map<string, { readonly size: number; count: number }>()
  for (const change of changes) {
    if (change.action === 'update' && Object.keys(getValuesAfter(change)).length === 0) continue
    const found = findBatch(change)
    if (found) {
      const key = `${kindOf(change.address)} ${found.target}`
      const entry = batches.get(key) ?? { size: found.batch.size, count: 0 }
      entry.count += 1
      batches.set(key, entry)
    } else {
      const { rate = 'others', countWrites } = registry[kindOf(change.address)]
      writes[rate] += countWrites?.(change.action, change.fields) ?? 1
    }
  }
  for (const { size, count } of batches.values()) writes.others += Math.ceil(count / size)
  const seconds = (writes.grants + looks) / WRITES_A_SECOND.grants + writes.others / WRITES_A_SECOND.others
  return { writes: writes.grants + writes.others, seconds: Math.ceil(seconds) }
}
