/**
 * How a problem with a file becomes a diagnostic, and the words that messages are made of: places, values as they are
 * shown, names that were probably meant.
 */

import { isError, planDiagnostic } from '../domain/diagnostic.ts'
import { enumerate } from '../domain/enumerate.ts'
import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'

/** `place` is null for what stands in no file. An error, unless `about` says otherwise. */
export function configDiagnostic(
  place: Place | null,
  code: string,
  summary: string,
  { severity, address = null }: { readonly severity?: Diagnostic['severity']; readonly address?: Address | null } = {},
): Diagnostic {
  const about = { place: place ?? undefined, ...(severity === undefined ? {} : { severity }) }
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
  const formatRest = (rest: number) => `${isLeast ? 'at least ' : ''}${rest}`
  const shown = names.slice(0, 4).map((name) => shorten(name, 100))
  return enumerate(shown, 3, formatRest, count).join('')
}
