/** Which resources may never be deleted: by `protect: true` of their own, or by a pattern of addresses. */
import picomatch from 'picomatch'
import type { Diagnostic } from '../domain/model.ts'
import type { Instance } from './entry.ts'
import { configDiagnostic } from './finding.ts'
import type { Settings } from './settings.ts'

export function findProtected(
  instances: readonly Instance[],
  patterns: Settings['protect'],
): { readonly addresses: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[] } {
  const addresses = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const { address, value } of instances) if (value['protect'] === true) addresses.add(address)
  for (const { pattern, place } of patterns) {
    const matches = picomatch(pattern, { dot: true })
    let any = false
    for (const { address } of instances) {
      if (address !== pattern && !matches(address)) continue
      any = true
      addresses.add(address)
    }
    if (!any)
      diagnostics.push(
        configDiagnostic(place, 'protect-matches-nothing', `'${pattern}' protects nothing in this spec`, 'warning'),
      )
  }
  return { addresses, diagnostics }
}
