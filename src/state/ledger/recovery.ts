/**
 * The recovery file: what a run could not record, kept as a signed ledger of its own. It is checked before it is
 * believed, and merged into the ledger that stands by then: as a whole while the run still holds its lock, else only
 * what is missing.
 */
import type { Ledger } from '../../domain/ledger.ts'
import { formatLedger, isSignatureValid, parseLedger } from './format.ts'
import { isHeld } from './lock.ts'

/** `key` from `deriveLedgerKey`. */
export const formatRecoveryFile = (ledger: Ledger, key: Uint8Array): string => formatLedger(ledger, null, key)

/** The ledger that such a file holds, or for people why it cannot be used. */
export function parseRecoveryFile(text: string, key: Uint8Array): Ledger | string {
  const parsed = parseLedger(text)
  if (!parsed.ok) return parsed.reason
  return isSignatureValid(parsed.document, key)
    ? parsed.ledger
    : 'Its signature does not verify: it was changed by hand, or written under another signing key or API key.'
}

/** Adds, never takes away: an id that another run owns, deleted or replaced since is left as that run recorded it. */
export function mergeRecovered(current: Ledger | null, unsaved: Ledger): Ledger {
  if (current === null || (isHeld(current) && current.run === unsaved.run)) return unsaved
  const ids = new Set(Object.values(current.resources).map(({ id }) => id))
  const missing = Object.entries(unsaved.resources).filter(
    ([address, { id }]) => !(address in current.resources) && !ids.has(id) && !Object.hasOwn(current.deleted, id),
  )
  if (missing.length === 0) return current
  return { ...current, complete: false, resources: { ...current.resources, ...Object.fromEntries(missing) } }
}
