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

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

export const showPlace = ({ file, line, column }: Place | Diagnostic): string => `${file}:${line}:${column}`

/** Text from a file inside a message: quoted, on one line, not too long. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77)}...` : text
  return JSON.stringify(short)
}

/** `'text'`, shortened, for a message. */
export function showValue(value: Json | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`
  return `'${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`
}

/** `a, b, c and 4 more`. `count` is how many there are when `names` are only the first. */
export function listUpTo(names: readonly string[], count = names.length): string {
  const shown = names.slice(0, 3)
  if (count > shown.length) return `${shown.join(', ')} and ${count - shown.length} more`
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** The end of a message: `: did you mean 'policy'?`, or nothing. Long names cost too much and are no typing errors. */
export function suggestName(wrong: string, names: Iterable<string>): string {
  const near = wrong.length > 64 ? null : findNearName(wrong, names)
  return near === null ? '' : `: did you mean '${near}'?`
}

/**
 * The name that somebody probably meant; null when none is near. Of several equally near the first in alphabetical order,
 * so that the order of `names` does not show.
 */
export function findNearName(wanted: string, names: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(wanted.length / 3))
  let best: { readonly name: string; readonly distance: number } | null = null
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > most) continue
    const distance = editDistance(wanted, name)
    if (distance > most || (best !== null && distance > best.distance)) continue
    if (best === null || distance < best.distance || name < best.name) best = { name, distance }
  }
  return best?.name ?? null
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
