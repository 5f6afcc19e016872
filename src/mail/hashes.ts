/**
 * Lists of names are long, and each look at all their letters shows in the time of a plan: so one look gives hash and length of
 * each name, and whether any has a letter beyond ASCII. It is kept as long as the list is.
 */
import { getOrCreate } from '../domain/map.ts'

export type NameHashes = { readonly hashes: Int32Array; readonly lengths: Int32Array; readonly isAscii: boolean }

const known = new WeakMap<readonly string[], NameHashes>()

export const hashNames = (names: readonly string[]): NameHashes =>
  getOrCreate(known, names, () => {
    // By index: an iterator would make an object for each name.
    const hashes = new Int32Array(names.length)
    const lengths = new Int32Array(names.length)
    let letters = 0
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? ''
      let value = name.length
      for (let at = 0; at < name.length; at += 1) {
        const letter = name.charCodeAt(at)
        letters |= letter
        value = (Math.imul(value, 31) + letter) | 0
      }
      hashes[index] = mix(value)
      lengths[index] = name.length
    }
    return { hashes, lengths, isAscii: letters < 128 }
  })

/** The hash that the same name has in a list. */
export function hashName(name: string): number {
  let value = name.length
  for (let at = 0; at < name.length; at += 1) value = (Math.imul(value, 31) + name.charCodeAt(at)) | 0
  return mix(value)
}

/** So that the lowest bits depend on all others. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 16)
}
