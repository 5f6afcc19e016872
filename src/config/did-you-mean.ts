import { findNearName } from './files/near-name.ts'

/** The end of a message: `: did you mean 'policy'?`, or nothing. Long names cost too much and are no typing errors. */
export function suggestName(wrong: string, known: Iterable<string>): string {
  const near = wrong.length > 64 ? null : findNearName(wrong, known)
  return near === null ? '' : `: did you mean '${near}'?`
}
