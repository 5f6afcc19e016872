/**
 * All addresses there can be, as far as some worlds and tests tell them apart. Takes their conditions and positions; gives
 * atoms for them, names, and a finder of addresses. All names are read for it, so whoever asks several questions of the
 * same worlds makes it once (`createSpaces`), for each side of the doubts on which it depends.
 */
import { getOrCreate } from '../../domain/map.ts'
import { parseField } from '../conditions.ts'
import type { Sides } from '../doubts.ts'
import type { AddressPart, Condition, MailRule, MailTest, MailWorld, Position } from '../model.ts'
import { createAtomTable } from './atoms.ts'
import { type AddressFinder, createFinder } from './find-address.ts'
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

/** The conditions on addresses that some rules have, each with the part of the address it looks at. */
function listConditions(rules: Iterable<MailRule>): readonly (readonly [AddressPart, Condition])[] {
  return [...rules].flatMap(({ conditions }) =>
    conditions.flatMap((condition): readonly (readonly [AddressPart, Condition])[] => {
      const field = parseField(condition.field)
      return field ? [[field.part, condition]] : []
    }),
  )
}

/** The doubts on who satisfies what. */
const ASKED = ['multi-label-tld', 'unmanaged-items', 'plus-tags', 'international-domains'] as const

export type SpaceOf = (sides: Sides) => Space

/** One space for each side of the doubts, made when it is first asked for. */
export function createSpaces(worlds: readonly MailWorld[], tests: readonly MailTest[]): SpaceOf {
  const spaces = new Map<string, Space>()
  return (sides) =>
    getOrCreate(spaces, ASKED.map((name) => sides[name]).join(' '), () => {
      const rules = new Set(worlds.flatMap((world) => [...world.rules.values()]))
      return createSpace(listConditions(rules), tests.flatMap(listFarPositions), sides)
    })
}

const listFarPositions = (test: MailTest): readonly Position[] =>
  'receive' in test ? [test.receive.from] : test.send.to
