/** Makes a diagnostic of what planning finds. An error stops the apply; `override` says who can do what to allow it. */
import type { Address, Desired, Diagnostic, Place } from '../../domain/model.ts'

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
