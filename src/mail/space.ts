/** All addresses there can be, as far as the guardrails and positions at hand tell them apart. */
import { createAtomTable } from './atoms.ts'
import type { Sides } from './doubts.ts'
import { type AddressFinder, createFinder } from './find-address.ts'
import type { AddressPart, Condition, Position } from './model.ts'
import { indexNames, type Names } from './names.ts'

export type Space = {
  readonly names: Names
  readonly find: AddressFinder
  readonly holds: (atom: number, address: string) => boolean
  readonly fromCondition: (part: AddressPart, condition: Condition) => number
  /** What an atom asks, in the words of a condition that asks it. */
  readonly conditionOf: (atom: number) => Condition
  readonly fromPosition: (position: Position) => { readonly atom: number; readonly holds: boolean } | null
}

/** What will be asked has to be named beforehand: the conditions with the part of the address they look at, and positions. */
export function createSpace(
  conditions: Iterable<readonly [AddressPart, Condition]>,
  positions: Iterable<Position>,
  sides: Sides,
): Space {
  const table = createAtomTable(sides)
  const ofCondition = new Map<Condition, number>()
  for (const [part, condition] of conditions) {
    if (!ofCondition.has(condition)) ofCondition.set(condition, table.fromCondition(part, condition))
  }
  const byAtom = new Map([...ofCondition].reverse().map(([condition, atom]) => [atom, condition]))
  const ofPosition = new Map<Position, { readonly atom: number; readonly holds: boolean } | null>()
  for (const position of positions) ofPosition.set(position, table.fromPosition(position))
  const names = indexNames(table.atoms, table.sources, sides)
  return {
    names,
    find: createFinder(table.atoms, names, sides),
    holds: (atom, address) => names.holdFor(address).has(atom),
    fromCondition: (_, condition) => get(ofCondition, condition),
    conditionOf: (atom) => get(byAtom, atom),
    fromPosition: (position) => get(ofPosition, position),
  }
}

function get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('this was not named when the addresses were told apart')
  return value
}
