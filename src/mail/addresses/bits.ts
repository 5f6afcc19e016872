/**
 * A Bloom filter: which of many texts may have been met before, at a bit or so of memory each. A bit that is not set
 * proves that a text was not met.
 */

export type Bits = {
  readonly has: (hash: number) => boolean
  /** False where it was there before. */
  readonly add: (hash: number) => boolean
}

/** So that few texts share a bit by chance. */
const BITS_FOR_EACH = 32
const LEAST = 1024

export function createBits(count: number): Bits {
  const size = 2 ** Math.ceil(Math.log2(Math.max(LEAST, count * BITS_FOR_EACH)))
  const words = new Int32Array(size / 32)
  const mask = size - 1
  return {
    has: (hash) => ((words[(hash & mask) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0,
    add: (hash) => {
      const place = (hash & mask) >>> 5
      const [word, bit] = [words[place] ?? 0, 1 << (hash & 31)]
      words[place] = word | bit
      return (word & bit) === 0
    },
  }
}
