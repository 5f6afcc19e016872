/** Annotations on the lines of the spec. GitHub keeps ten of a level from one step, so the tenth sums up what is over. */
import type { Diagnostic } from '../model.ts'
import { visible } from './escape.ts'
import { count } from './words.ts'

export type Annotation = {
  readonly level: Diagnostic['severity']
  readonly title: string
  readonly message: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

const MOST = 10

const annotation = (one: Diagnostic): Annotation => ({
  level: one.severity,
  title: visible(one.code),
  message: visible(one.override === null ? one.summary : `${one.summary} To allow it: ${one.override}`),
  file: one.file,
  line: one.line,
  column: one.column,
})

function summedUp(level: Diagnostic['severity'], rest: readonly Diagnostic[]): Annotation {
  const codes = [...Map.groupBy(rest, (one) => one.code)].map(([code, these]) => `${code} (${these.length})`).join(', ')
  const message = visible(`${count(rest.length, `more ${level}`)}, all in the job summary: ${codes}`)
  return { level, title: `${rest.length} more`, message, file: null, line: null, column: null }
}

export function annotationsOf(diagnostics: readonly Diagnostic[]): readonly Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const these = diagnostics.filter((one) => one.severity === level)
    if (these.length <= MOST) return these.map(annotation)
    return [...these.slice(0, MOST - 1).map(annotation), summedUp(level, these.slice(MOST - 1))]
  })
}
