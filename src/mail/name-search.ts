/** The first of some lists of names that has a name: halving those that are sorted, as lists are kept. */

type Held = { readonly names: readonly string[] }

export function createNameSearch<T extends Held>(all: readonly T[]): (name: string) => T | undefined {
  const finders = new Map<T, (name: string) => boolean>()
  return (name) =>
    all.find((held) => {
      const known = finders.get(held)
      if (known) return known(name)
      const created = createFinder(held.names)
      finders.set(held, created)
      return created(name)
    })
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
