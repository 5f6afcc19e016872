/**
 * What Node 20 lacks of the language this is written in. Both programs import it for its effect before anything else, so
 * that everything after it may use it; a Node that has it all is left as it is, and one that is older than 20 is told so.
 * `tsconfig.build.json` allows what is here and nothing newer.
 */

/** The first release of Node 20 that is kept up for long. */
const OLDEST = [20, 9] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(`nylas-fleet needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}

type Definitions = Readonly<Record<string, unknown>>

/** Adds what is missing, not enumerable, as the language does. */
function define(target: object, values: Definitions): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
  }
}

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    index += 1
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

define(Map, { groupBy })
type Keys = { readonly size: number; has(value: unknown): boolean; keys(): Iterator<unknown> }

const listKeys = (set: Keys): readonly unknown[] => [...{ [Symbol.iterator]: () => set.keys() }]

define(Set.prototype, {
  union(this: Set<unknown>, other: Keys) {
    return new Set([...this, ...listKeys(other)])
  },
  intersection(this: Set<unknown>, other: Keys) {
    return new Set([...this].filter((value) => other.has(value)))
  },
  difference(this: Set<unknown>, other: Keys) {
    return new Set([...this].filter((value) => !other.has(value)))
  },
  symmetricDifference(this: Set<unknown>, other: Keys) {
    const keys = listKeys(other)
    return new Set([...[...this].filter((value) => !other.has(value)), ...keys.filter((key) => !this.has(key))])
  },
  isSubsetOf(this: Set<unknown>, other: Keys) {
    return [...this].every((value) => other.has(value))
  },
  isSupersetOf(this: Set<unknown>, other: Keys) {
    return listKeys(other).every((key) => this.has(key))
  },
  isDisjointFrom(this: Set<unknown>, other: Keys) {
    return ![...this].some((value) => other.has(value))
  },
})

/** Of all iterators: those of maps and sets, and what generators give. Each step is taken when it is asked for. */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object

define(iteratorPrototype, {
  *map(this: Iterable<unknown>, change: (value: unknown, index: number) => unknown) {
    let index = 0
    for (const value of this) {
      yield change(value, index)
      index += 1
    }
  },
  *filter(this: Iterable<unknown>, isKept: (value: unknown) => boolean) {
    for (const value of this) if (isKept(value)) yield value
  },
  *take(this: Iterable<unknown>, count: number) {
    let left = count
    if (left <= 0) return
    for (const value of this) {
      yield value
      left -= 1
      if (left <= 0) return
    }
  },
  *drop(this: Iterable<unknown>, count: number) {
    let left = count
    for (const value of this) {
      if (left <= 0) yield value
      left -= 1
    }
  },
  *flatMap(this: Iterable<unknown>, change: (value: unknown) => Iterable<unknown>) {
    for (const value of this) yield* change(value)
  },
  toArray(this: Iterable<unknown>) {
    return [...this]
  },
  forEach(this: Iterable<unknown>, act: (value: unknown) => void) {
    for (const value of this) act(value)
  },
  some(this: Iterable<unknown>, isMeant: (value: unknown) => boolean) {
    for (const value of this) if (isMeant(value)) return true
    return false
  },
  every(this: Iterable<unknown>, isMeant: (value: unknown) => boolean) {
    for (const value of this) if (!isMeant(value)) return false
    return true
  },
  find(this: Iterable<unknown>, isMeant: (value: unknown) => boolean) {
    for (const value of this) if (isMeant(value)) return value
    return undefined
  },
  reduce(this: Iterable<unknown>, ...args: Parameters<unknown[]['reduce']>) {
    return [...this].reduce(...args)
  },
})
