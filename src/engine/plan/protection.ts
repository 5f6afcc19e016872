/** The patterns under `protect`, as one question. */
import picomatch from 'picomatch'
import type { Address, Fleet } from '../../domain/model.ts'

export type ProtectPattern = Fleet['protect'][number]

/** The first pattern that protects an address; null where none does. */
export function createProtection(fleet: Pick<Fleet, 'protect'>): (address: Address) => ProtectPattern | null {
  const patterns = fleet.protect.map((one) => ({ one, matches: picomatch(one.pattern, { dot: true }) }))
  return (address) => patterns.find(({ one, matches }) => one.pattern === address || matches(address))?.one ?? null
}
