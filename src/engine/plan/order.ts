/** Creates and updates left to right in kind order, then deletes right to left; within a kind by address. */

import { kindOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import { type Change, KINDS } from '../../domain/model.ts'

export function sortChanges<T extends Pick<Change, 'action' | 'address'>>(changes: readonly T[]): readonly T[] {
  const rank = ({ action, address }: T) => {
    const position = KINDS.indexOf(kindOf(address))
    return action === 'delete' ? 2 * KINDS.length - position : position
  }
  return [...changes].sort((a, b) => rank(a) - rank(b) || compareText(a.address, b.address))
}
