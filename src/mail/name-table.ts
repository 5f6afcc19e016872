/**
 * All names of one part of addresses (domains, say), each once, with the set of sources it stands in. Nearly every one of many
 * names stands in one source alone, and is seen to by a bit: only those that share theirs are looked up by their letters.
 */
import { getOrCreate } from '../domain/map.ts'
import type { AtomPart, Source } from './atoms.ts'
import { createBits, hashText } from './bits.ts'

export type NameTable = {
  /** In lower case, each with the number of the set of sources that it stands in, and its length, which is to be had without it. */
  readonly visit: (take: (name: string, group: number, length: number) => void) => void
  /** The same by name; 0, the empty set, for what is no name. */
  readonly groupOf: (name: string) => number
  /** The sets by their numbers. */
  readonly groups: readonly ReadonlySet<number>[]
}

export function createNameTable(part: AtomPart, sources: readonly Source[]): NameTable {
  const groups: ReadonlySet<number>[] = [new Set()]
  const steps = new Map<number, number>()
  const own = sources.flatMap((source, number) =>
    source.part === part ? [{ names: source.names, number, group: getGroup(0, number) }] : [],
  )
  const count = own.reduce((sum, { names }) => sum + names.length, 0)
  const hashes = new Int32Array(count)
  const lengths = new Int32Array(count)
  const met = createBits(count)
  const metAgain = createBits(count)
  const shared = new Map<string, number>()

  let place = 0
  for (const { names } of own) {
    for (const name of names) {
      const hash = hashText(name)
      hashes[place] = hash
      lengths[place] = name.length
      place += 1
      if (!met.add(hash)) metAgain.add(hash)
    }
  }
  place = 0
  for (const { names, number } of own) {
    for (const name of names) {
      if (metAgain.has(hashes[place] ?? 0)) shared.set(name, getGroup(shared.get(name) ?? 0, number))
      place += 1
    }
  }
  const search = createNameSearch(own)
  return {
    visit: (take) => {
      let at = 0
      for (const { names, group } of own) {
        for (const name of names) {
          if (!metAgain.has(hashes[at] ?? 0)) take(name, group, lengths[at] ?? 0)
          at += 1
        }
      }
      for (const [name, group] of shared) take(name, group, name.length)
    },
    groupOf: (name) => {
      const hash = hashText(name)
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
  const finders = new Map<T, (name: string) => boolean>()
  let last: T | undefined
  const has = (held: T, name: string): boolean => getOrCreate(finders, held, () => createFinder(held.names))(name)
  return (name) => {
    if (last && has(last, name)) return last
    const found = all.find((held) => held !== last && has(held, name))
    last = found ?? last
    return found
  }
}

/** Halves lists that are sorted, as nearly all are kept. */
function createFinder(names: readonly string[]): (name: string) => boolean {
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
  if (isSorted) return (name) => names[findPlace(names, name)] === name
  const set = new Set(names)
  return (name) => set.has(name)
}

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
