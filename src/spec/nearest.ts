/** "Did you mean": the known name that takes the fewest typing errors to get to, when they are few. */
export function nearest(wrong: string, known: Iterable<string>): string | null {
  const word = wrong.toLowerCase().slice(0, 64)
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const name of known) {
    if (Math.abs(name.length - word.length) >= fewest) continue
    const errors = typingErrors(word, name.toLowerCase())
    if (errors < fewest || (errors === fewest && best !== null && name < best)) {
      best = name
      fewest = errors
    }
  }
  return best
}

export function didYouMean(wrong: string, known: Iterable<string>): string {
  const near = nearest(wrong, known)
  return near === null ? '' : `: did you mean '${near}'?`
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function typingErrors(a: string, b: string): number {
  let older: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        errors = Math.min(errors, (older[j - 2] ?? 0) + 1)
      next.push(errors)
    }
    older = row
    row = next
  }
  return row[b.length] ?? 0
}
