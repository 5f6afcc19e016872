/** Annotations on the lines of the spec. GitHub keeps ten of a level from one step, so the last sums up what is over. */
import type { Diagnostic } from '../model.ts'
import { count } from './words.ts'

const MOST = 10

function summedUp(severity: Diagnostic['severity'], rest: readonly Diagnostic[]): Diagnostic {
  const codes = [...Map.groupBy(rest, (one) => one.code)].map(([code, these]) => `${code} (${these.length})`).join(', ')
  const summary = `${count(rest.length, `more ${severity}`)}, all of them in the job summary: ${codes}`
  return { severity, code: 'more', summary, file: null, line: null, column: null, address: null, override: null }
}

/** `taken` is how many errors the step says besides: why it failed is one. */
export function annotationsOf(diagnostics: readonly Diagnostic[], taken = 0): readonly Diagnostic[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const these = diagnostics.filter((one) => one.severity === severity)
    const most = severity === 'error' ? MOST - taken : MOST
    return these.length <= most ? these : [...these.slice(0, most - 1), summedUp(severity, these.slice(most - 1))]
  })
}
