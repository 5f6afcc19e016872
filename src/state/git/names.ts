/**
 * What may be handed to git as a name. Only full ref names and full object ids pass: a bare branch name could mean a
 * tag or another branch, and a name that begins with a dash could be an option.
 */
import type { Failure } from './run.ts'

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** A full SHA-1 or SHA-256 object id in lower case. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text)
}

const FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/u

/** `refs/…` with at least three parts, under the rules of git-check-ref-format. */
export function isFullRef(text: string): boolean {
  const parts = text.split('/')
  return (
    text.length <= 1024 &&
    parts.length >= 3 &&
    parts[0] === 'refs' &&
    !FORBIDDEN.test(text) &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
  )
}

/** A full ref, or all refs below one (`refs/pull/7/*`), which is no error when there are none. */
export function isRefPattern(text: string): boolean {
  return isFullRef(text.endsWith('/*') ? `${text.slice(0, -2)}/x` : text)
}

/** The failure for names that do not pass. */
export function explainNameRefusal(names: readonly string[]): Failure {
  const shown = names.map((name) => JSON.stringify(name.slice(0, 100))).join(', ')
  const reason = `Expected a full commit id or a full ref name (refs/…), got ${shown}.`
  return { ok: false, kind: 'failed', reason, stdout: '' }
}
