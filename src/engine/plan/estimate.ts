/**
 * How many writes an apply will send and about how long that takes: the grants group at its published 50 a second, the
 * others at the 8 a second we begin with. Moves go out 500 a target, list items 1000 a request.
 */
import { kindOf } from '../../domain/address.ts'
import type { Change, Json } from '../../domain/model.ts'

const GRANTS_A_SECOND = 50
const OTHERS_A_SECOND = 8
const MOVES_A_REQUEST = 500
const ITEMS_A_REQUEST = 1000

export function estimateRequests(changes: readonly Change[]): { readonly writes: number; readonly seconds: number } {
  let [grants, others] = [0, 0]
  const moves = new Map<Json, number>()
  for (const change of changes) {
    const paths = change.fields.map((field) => field.path).filter((path) => path !== 'protect')
    if (paths.length === 0 && change.action === 'update') continue
    if (kindOf(change.address) !== 'account') others += writesOf(change)
    else if (change.action === 'update' && paths.join() === 'workspace') {
      const target = change.fields[0]?.after ?? null
      moves.set(target, (moves.get(target) ?? 0) + 1)
    } else grants += 1
  }
  for (const count of moves.values()) others += Math.ceil(count / MOVES_A_REQUEST)
  const seconds = Math.ceil(grants / GRANTS_A_SECOND + others / OTHERS_A_SECOND)
  return { writes: grants + others, seconds }
}

function writesOf(change: Change): number {
  const value = (path: string, side: 'before' | 'after') => change.fields.find((one) => one.path === path)?.[side]
  const size = (json: Json | undefined) => (Array.isArray(json) ? json.length : 0)
  const items = Math.ceil(Math.abs(size(value('items', 'after')) - size(value('items', 'before'))) / ITEMS_A_REQUEST)
  const enabling = change.action === 'create' && value('trigger', 'after') === 'outbound' && value('enabled', 'after')
  return 1 + (change.action === 'delete' ? 0 : items) + (enabling ? 1 : 0)
}
