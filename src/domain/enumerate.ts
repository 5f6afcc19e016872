/** Lists inside of sentences: all of a few, or the first of many and how many more there are. */

/**
 * `a, b and c`, or `a, b, c and 27 more`: one too many is named rather than counted. Gives the items with the words between
 * them, whatever an item is.
 */
export function enumerate<T>(
  items: readonly T[],
  limit: number,
  formatRest: (rest: number) => string,
  /** How many there are where `items` are only the first of them. */
  count = items.length,
): readonly (T | string)[] {
  const shown = items.length === count && count <= limit + 1 ? items : items.slice(0, limit)
  const rest = count - shown.length
  const words = shown.flatMap((item, index) => {
    const isEnd = rest === 0 && index === shown.length - 1
    return index === 0 ? [item] : [isEnd ? ' and ' : ', ', item]
  })
  return rest > 0 ? [...words, ` and ${formatRest(rest)} more`] : words
}

/** `a`, `a and b`, or the first few and how many more there are: `a, b, c and 27 more`. */
export const listNames = (names: readonly string[], limit = 3): string => enumerate(names, limit, String).join('')
