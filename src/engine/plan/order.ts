/** Creates and updates left to right in kind order, then deletes right to left; within a kind by address. */

import { compareText } from '../../domain/canonical.ts'
import { type Address, type Change, KINDS, type Kind } from '../../domain/model.ts'

export const keyOf = (address: Address): string => address.slice(address.indexOf('/') + 1)
export const kindOf = (address: Address): Kind => address.slice(0, address.indexOf('/')) as Kind

export function sortChanges<T extends Pick<Change, 'action' | 'address'>>(changes: readonly T[]): readonly T[] {
  const rank = ({ action, address }: T) => {
    const position = KINDS.indexOf(kindOf(address))
    return action === 'delete' ? 2 * KINDS.length - position : position
  }
  return [...changes].sort((a, b) => rank(a) - rank(b) || compareText(a.address, b.address))
}
