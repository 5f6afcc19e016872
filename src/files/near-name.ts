/** "Did you mean": the name that somebody probably meant, or null when none is near. */

export function nearName(wanted: string, names: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(wanted.length / 3))
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > most) continue
    const distance = editDistance(wanted, name)
    if (distance <= most && (best === null || distance < best.distance)) best = { name, distance }
  }
  return best?.name ?? null
}

/** Levenshtein: single characters inserted, removed or replaced; another case of the same letter hardly counts. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + difference(a[i - 1] ?? '', b[j - 1] ?? '')
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

function difference(a: string, b: string): number {
  if (a === b) return 0
  return a.toLowerCase() === b.toLowerCase() ? 0.1 : 1
}
