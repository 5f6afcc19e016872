/**
 * The first of some lists of names that has a name: halving those that are sorted, as lists are kept. Names are mostly asked for
 * list by list, so the list that had the last one is tried before the others.
 */

import { getOrCreate } from '../domain/map.ts'

type Held = { readonly names: readonly string[] }

export function createNameSearch<T extends Held>(all: readonly T[]): (name: string) => T | undefined {
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

function createFinder(names: readonly string[]): (name: string) => boolean {
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
  if (isSorted) return (name) => names[findPlace(names, name)] === name
  const set = new Set(names)
  return (name) => set.has(name)
}

/** Of the first that does not come before it. */
function findPlace(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((names[middle] ?? '') < name) low = middle + 1
    else high = middle
  }
  return low
}
