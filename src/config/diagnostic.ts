/**
 * How a problem with a file becomes a diagnostic, and the words that messages are made of: places, values as they are
 * shown, names that were probably meant.
 */

import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'

/** `place` is null for what stands in no file. */
export function configDiagnostic(
  place: Place | null,
  code: string,
  summary: string,
  severity: Diagnostic['severity'] = 'error',
  address: Address | null = null,
): Diagnostic {
  const about = { place: place ?? undefined, severity }
  return planDiagnostic(code, summary, address === null ? about : { ...about, address })
}

/** Who has more has another problem than each of these. */
export const MOST_LISTED = 1000
/** Of one source: one more, so that it shows when not all are listed. */
export const MOST_PROBLEMS = MOST_LISTED + 1

/**
 * Those beyond the most are dropped: the first ones say enough, and there may be millions. Warnings never take the place of
 * an error, without which the fleet would count as good.
 */
export function addProblem(problems: Diagnostic[], problem: Diagnostic): void {
  if (problems.length < (isError(problem) ? 2 * MOST_PROBLEMS : MOST_PROBLEMS)) problems.push(problem)
}

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

export const showPlace = ({ file, line, column }: Place | Diagnostic): string => `${file}:${line}:${column}`

export const shorten = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 3)}...` : text

/** Text from a file inside a message: quoted, on one line, not too long. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text, 80))
}

/** `'text'`, shortened, for a message. */
export function showValue(value: Json | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`
  return `'${shorten(value)}'`
}

/** `a, b, c and 4 more`. `count` is how many there are when `names` are only the first, and may be the least there are. */
export function listUpTo(names: readonly string[], count = names.length, isLeast = false): string {
  const shown = names.slice(0, 3).map((name) => shorten(name, 100))
  if (count > shown.length) return `${shown.join(', ')} and ${isLeast ? 'at least ' : ''}${count - shown.length} more`
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

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
