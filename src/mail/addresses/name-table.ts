/**
 * All names of one part of addresses (domains, say), each once, with the set of sources it stands in. Nearly every one of many
 * names stands in one source alone, and is seen to by a bit: only those that share theirs are looked up by their letters.
 */
import { getOrCreate } from '../../domain/map.ts'
import { hashName, hashNames } from '../hashes.ts'
import type { AtomPart, Source } from './atoms.ts'
import { createBits } from './bits.ts'

export type NameTable = {
  /** In lower case, each with the number of the set of sources that it stands in, and its length, which is to be had without it. */
  readonly visit: (take: (name: string, group: number, length: number) => void) => void
  /** The same by name; 0, the empty set, for what is no name. */
  readonly groupOf: (name: string) => number
  /** The sets by their numbers. */
  readonly groups: readonly ReadonlySet<number>[]
}

/** In place of a length: another name may be the same, since the bits of both are. */
const SHARED = -1
/** Of so many names one is met again, mostly by chance. */
const FEW_AGAIN = 8

export function createNameTable(part: AtomPart, sources: readonly Source[]): NameTable {
  const groups: ReadonlySet<number>[] = [new Set()]
  const steps = new Map<number, number>()
  const own = sources.flatMap(({ part: of, names }, number) => {
    if (of !== part) return []
    const { hashes, lengths } = hashNames(names)
    return [{ names, number, group: getGroup(0, number), hashes, lengths: lengths.slice() }]
  })
  const count = own.reduce((sum, { names }) => sum + names.length, 0)
  const met = createBits(count)
  const metAgain = createBits(count / FEW_AGAIN)
  const shared = new Map<string, number>()

  for (const { hashes } of own) {
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0
      if (!met.add(hash)) metAgain.add(hash)
    }
  }
  for (const { names, number, hashes, lengths } of own) {
    for (let index = 0; index < hashes.length; index += 1) {
      if (!metAgain.has(hashes[index] ?? 0)) continue
      const name = names[index] ?? ''
      lengths[index] = SHARED
      shared.set(name, getGroup(shared.get(name) ?? 0, number))
    }
  }
  const search = createNameSearch(own)
  return {
    visit: (take) => {
      for (const { names, group, lengths } of own) {
        for (let index = 0; index < lengths.length; index += 1) {
          const length = lengths[index] ?? SHARED
          if (length !== SHARED) take(names[index] ?? '', group, length)
        }
      }
      for (const [name, group] of shared) take(name, group, name.length)
    },
    groupOf: (name) => {
      const hash = hashName(name)
      if (metAgain.has(hash)) return shared.get(name) ?? 0
      return met.has(hash) ? (search(name)?.group ?? 0) : 0
    },
    groups,
  }

  function getGroup(group: number, source: number): number {
    const held = groups[group] ?? new Set()
    if (held.has(source)) return group
    return getOrCreate(steps, group * sources.length + source, () => groups.push(new Set([...held, source])) - 1)
  }
}

type NameList = { readonly names: readonly string[] }

/**
 * The first of some lists of names that has a name. Names are mostly asked for list by list, so the list that had the last
 * one is tried before the others.
 */
function createNameSearch<T extends NameList>(all: readonly T[]): (name: string) => T | undefined {
  const unsorted = new Map<T, ReadonlySet<string>>()
  let last: T | undefined
  return (name) => {
    if (!(last && isFoundByHalves(last, name))) {
      // Nearly all lists are kept sorted: only where halving finds nothing are they looked through for whether they are.
      last = all.find((held) => isFoundByHalves(held, name)) ?? all.find((held) => isAmong(held, name))
    }
    return last
  }

  function isAmong(held: T, name: string): boolean {
    return getOrCreate(unsorted, held, () => new Set(isSorted(held.names) ? [] : held.names)).has(name)
  }
}

const isFoundByHalves = ({ names }: NameList, name: string): boolean => names[findPlace(names, name)] === name

const isSorted = (names: readonly string[]): boolean =>
  names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)

/** The place of the first name that does not come before this one. */
function findPlace(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((names[middle] ?? '') < name) low = middle + 1
    else high = middle
  }
  return low
}
