/** Makes what people are told: of what planning finds, and of errors that were thrown. */
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

export const errorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error))
