/** The name that somebody probably meant, for messages about one that is not known. */

/** The end of a message: `: did you mean 'policy'?`, or nothing. For few names; where there may be many, `Bounds` suggests. */
export function suggestName(wrong: string, names: Iterable<string>): string {
  return wrong.length > 64 ? '' : formatNearName(findNearName(wrong, names))
}

export const formatNearName = (near: string | null): string => (near === null ? '' : `: did you mean '${near}'?`)

const countMistakes = (wanted: string): number => Math.max(1, Math.floor(wanted.length / 3))

export const isOfSimilarLength = (wanted: string, name: string): boolean =>
  Math.abs(name.length - wanted.length) <= countMistakes(wanted)

/**
 * The name that somebody probably meant, whatever its capitals; null when none is near. Of several equally near the first in alphabetical order,
 * so that the order of `names` does not show.
 */
export function findNearName(wanted: string, names: Iterable<string>): string | null {
  const most = countMistakes(wanted)
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const name of names) {
    if (!isOfSimilarLength(wanted, name)) continue
    const distance = measureDistance(wanted, name)
    if (distance > most || (best !== null && distance > best.distance)) continue
    if (best === null || distance < best.distance || name < best.name) best = { name, distance }
  }
  return best?.name ?? null
}

/** Capitals count for half a letter, all together. */
function measureDistance(wanted: string, name: string): number {
  const [a, b] = [wanted.toLowerCase(), name.toLowerCase()]
  const distance = editDistance(a, b)
  return a === wanted && b === name ? distance : Math.min(editDistance(wanted, name), distance + 0.5)
}

/**
 * Single characters inserted, removed or replaced, and neighbours swapped; another case of the same letter hardly counts.
 * https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance (optimal string alignment)
 */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + difference(a[i - 1] ?? '', b[j - 1] ?? '')
      const least = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      current.push(isSwap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}

function difference(a: string, b: string): number {
  if (a === b) return 0
  return a.toLowerCase() === b.toLowerCase() ? 0.1 : 1
}
