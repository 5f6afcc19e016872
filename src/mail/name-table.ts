/**
 * All names of one part of addresses (domains, say), each once, with the set of sources it stands in. A hash table of its own:
 * half a million names cost little more than their letters, which a Map would not do.
 */
import type { Source } from './atoms.ts'
import type { AddressPart } from './model.ts'

export type NameTable = {
  /** In the order in which they were first met, in lower case. */
  readonly names: readonly string[]
  /** The number of the set of sources that the name at a place stands in. */
  readonly groupAt: (place: number) => number
  /** The same by name; 0, the empty set, for what is no name. */
  readonly groupOf: (name: string) => number
  readonly has: (name: string) => boolean
  /** The sets by their numbers. */
  readonly groups: readonly ReadonlySet<number>[]
}

export function createNameTable(part: AddressPart, sources: readonly Source[]): NameTable {
  const most = sources.reduce((sum, source) => sum + (source.part === part ? source.names.length : 0), 0)
  const names: string[] = []
  const groupOfPlace = new Int32Array(most)
  /** Places, one more than they are; 0 is free, and there are always free ones. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
  const groups: ReadonlySet<number>[] = [new Set()]
  const steps = new Map<number, number>()

  for (const [source, { part: of, names: held }] of sources.entries()) {
    if (of !== part) continue
    for (const name of held) add(name, source)
  }
  return {
    names,
    groupAt: (place) => groupOfPlace[place] ?? 0,
    groupOf: (name) => groupOfPlace[findPlace(name)] ?? 0,
    has: (name) => findPlace(name) >= 0,
    groups,
  }

  function add(name: string, source: number): void {
    let slot = hash(name) & (slots.length - 1)
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (names[held - 1] === name) {
        const group = groupOfPlace[held - 1] ?? 0
        if (!groups[group]?.has(source)) groupOfPlace[held - 1] = getGroup(group, source)
        return
      }
      slot = (slot + 1) & (slots.length - 1)
    }
    const place = names.push(name) - 1
    slots[slot] = place + 1
    groupOfPlace[place] = getGroup(0, source)
  }

  function getGroup(group: number, source: number): number {
    const step = group * sources.length + source
    const known = steps.get(step)
    if (known !== undefined) return known
    const reached = groups.push(new Set([...(groups[group] ?? []), source])) - 1
    steps.set(step, reached)
    return reached
  }

  function findPlace(name: string): number {
    let slot = hash(name) & (slots.length - 1)
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (names[held - 1] === name) return held - 1
      slot = (slot + 1) & (slots.length - 1)
    }
    return -1
  }
}

function hash(name: string): number {
  let value = 0
  for (let index = 0; index < name.length; index += 1) value = (Math.imul(value, 31) + name.charCodeAt(index)) | 0
  // Names differ in their first letters as often as in their last ones.
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}
