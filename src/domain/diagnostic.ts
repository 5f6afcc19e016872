/** Makes diagnostics, which is how people are told of problems, and merges those that have one cause. */
import { keyOf } from './address.ts'
import { listNames } from './enumerate.ts'
import type { Address, Desired, Diagnostic, Place } from './model.ts'

/** An error stops the apply; `override` says who can do what to allow it. */
export function planDiagnostic(
  code: string,
  summary: string,
  about: {
    readonly desired?: Desired
    readonly address?: Address
    readonly place?: Place | undefined
    readonly override?: string
    readonly severity?: Diagnostic['severity']
  } = {},
): Diagnostic {
  const place = about.place ?? about.desired?.place
  return {
    severity: about.severity ?? 'error',
    code,
    summary,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    address: about.address ?? about.desired?.address ?? null,
    override: about.override ?? null,
  }
}

export const isError = ({ severity }: Pick<Diagnostic, 'severity'>): boolean => severity === 'error'

/** What is wrong and what to do, as sentences: where both stand in one line. */
export function joinAdvice({ summary, override }: Pick<Diagnostic, 'summary' | 'override'>): string {
  if (override === null) return summary
  const stop = /[.!?:;…]$/u.test(summary) ? '' : '.'
  // Only a plain word: what names a resource or a setting stays as it is written.
  return `${summary}${stop} ${override.replace(/^[a-z](?=[a-z]*[ ,:;])/u, (letter) => letter.toUpperCase())}`
}

export const errorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * One message for one cause: those that differ by their resource alone become one, at the place of the first, that names the
 * first few where it had named one. So a summary must be right for several as well.
 */
export function mergeAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const parted = diagnostics.map((diagnostic, index) => {
    const { address, summary, severity, code, override } = diagnostic
    const names = address === null ? [] : [address, keyOf(address)]
    const name = names.find((one) => summary.includes(one)) ?? null
    const parts = name === null ? [summary] : summary.split(name)
    const cause = JSON.stringify([severity, code, override, parts, address === null ? index : null])
    return { diagnostic, name, parts, cause }
  })
  return [...Map.groupBy(parted, ({ cause }) => cause).values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const names = alike.flatMap(({ name }) => name ?? [])
    return { ...first.diagnostic, summary: first.parts.join(listNames(names)) }
  })
}
