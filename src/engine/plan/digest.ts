/**
 * What a reviewer agrees to, as one hash: fleet, application, the ledger's commit, and each change's action, address, id,
 * adopts and fields. Not the origin, the source line, the time or the head commit: those may differ and the plan be the same.
 */
import { createHash } from 'node:crypto'
import { toCanonicalText } from '../../domain/canonical.ts'
import type { Change } from '../../domain/model.ts'

export function computeDigest(
  fleet: string,
  application: string,
  ledgerCommit: string | null,
  changes: readonly Pick<Change, 'action' | 'address' | 'id' | 'adopts' | 'fields'>[],
): string {
  const hash = createHash('sha256')
  hash.update(toCanonicalText(['nylas-fleet/plan/1', fleet, application, ledgerCommit]))
  for (const { action, address, id, adopts, fields } of changes) {
    hash.update(toCanonicalText([action, address, id, adopts, fields]))
  }
  return `sha256:${hash.digest('hex')}`
}
