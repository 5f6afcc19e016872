/**
 * The newest version of an unverified ledger that does verify, from the history of its ref: what people compare it with.
 * Whoever wrote the unverified one chose that history too, so looking for it has an end.
 */
import type { Objects } from '../git/objects.ts'
import { fetchWanted, type Repository } from '../git/repository.ts'
import { findLedgerBlob } from './foreign.ts'
import { type LedgerScope, parseStoredLedger, type VerifiedVersion } from './store.ts'

const MOST_COMMITS = 50
const MOST_BYTES = 32 * 1024 * 1024

/** Null where none of the last versions verifies. */
export async function findLastVerified(
  { repository, objects }: { readonly repository: Repository; readonly objects: Objects },
  tip: string,
  scope: LedgerScope,
  key: Uint8Array,
): Promise<VerifiedVersion | null> {
  // A run fetches no history unless it needs it. Where that fails, what is there has to do.
  if (repository.isPrivate) await fetchWanted(repository, { depth: MOST_COMMITS })
  const listed = await repository.git.run([
    'rev-list',
    '--first-parent',
    `--max-count=${MOST_COMMITS}`,
    '--end-of-options',
    tip,
  ])
  if (!listed.ok) return null
  const seen = new Set<string>()
  let room = MOST_BYTES
  for (const commit of listed.stdout.split('\n').filter((line) => line !== '')) {
    const found = await findLedgerBlob(objects, commit).catch(() => null)
    if (found === null || seen.has(found.blob)) continue
    seen.add(found.blob)
    room -= found.size
    if (room < 0) return null
    const object = await objects.read(found.blob, found.size)
    if (!object?.bytes) continue
    const { reading } = parseStoredLedger(object.bytes.toString('utf8'), commit, scope, key)
    if (reading.state === 'verified' && reading.ledger !== null) return { commit, ledger: reading.ledger }
  }
  return null
}
