import { nearName } from './files/near-name.ts'

/** The end of a message: `: did you mean 'policy'?`, or nothing. Long names cost too much and are no typing errors. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const near = wrong.length > 64 ? null : nearName(wrong, known)
  return near === null ? '' : `: did you mean '${near}'?`
}
