/**
 * When the last push fails for good, what the run knows must not be lost: the ledger is kept as a file with the git
 * commands that record it. They compare and swap like any push; if another run came in between they fail, and
 * `recordRescued` adds what that run does not know.
 */
import { LEDGER_REFS } from '../git/repository.ts'
import type { Ledger } from '../model.ts'
import { formatLedger, parseLedger } from './format.ts'
import { LEDGER_FILE } from './git-store.ts'
import { signatureHolds } from './signature.ts'
import type { LedgerPush, LedgerReading, LedgerStore } from './store.ts'

/** The content of the file to keep; signed, so that it is obeyed once recorded. */
export function rescueFile(ledger: Ledger, key: Uint8Array): string {
  return formatLedger({ ...ledger, serial: ledger.serial + 1 }, null, key)
}

/** For people. `tip` is what the run read last; `path` is where the file is kept. */
export function rescueText(fleet: string, tip: string | null, path: string): string {
  const ref = `${LEDGER_REFS}${fleet}`
  const file = `'${path.replaceAll("'", `'\\''`)}'`
  return [
    `The ledger could not be pushed. It is kept in ${path}. To record it, run in a clone of the repository:`,
    '',
    `  git fetch origin '+${LEDGER_REFS}*:${LEDGER_REFS}*'`,
    `  blob=$(git hash-object -w --no-filters ${file})`,
    `  tree=$(printf '100644 blob %s\\t${LEDGER_FILE}\\n' "$blob" | git mktree)`,
    `  commit=$(git commit-tree ${tip === null ? '' : `-p ${tip} `}-m 'Record a rescued ledger' "$tree")`,
    `  git push --force-with-lease=${ref}:${tip ?? ''} origin "$commit:${ref}"`,
    '',
    'If the push says "stale info", another run has been at work since. Its ledger stands; run the apply again: what this',
    'run created is found by its name and taken over.',
  ].join('\n')
}

/** Records a kept file. Where the ledger has moved on since, only resources it does not know are added. */
export async function recordRescued(
  store: LedgerStore,
  content: string,
  key: Uint8Array,
  message: string,
): Promise<LedgerPush> {
  const parsed = parseLedger(content)
  if (!parsed.ok) return { status: 'failed', reason: parsed.reason }
  if (!signatureHolds(parsed.document, key)) {
    return {
      status: 'failed',
      reason: 'The signature of the kept ledger does not verify: it was changed, or written under another key.',
    }
  }
  const refresh = await store.refresh()
  if (refresh !== null) return { status: 'failed', reason: refresh }
  const reading = await store.read()
  if (reading.state === 'refused' || reading.state === 'unverified') {
    return { status: 'failed', reason: reading.reason ?? 'The ledger is refused.' }
  }
  return store.push(rescued(reading, parsed.ledger), message)
}

/** What the ledger becomes. An id that was deleted since does not come back, nor one that has an address already. */
export function rescued(reading: LedgerReading, kept: Ledger): Ledger {
  const now = reading.ledger
  if (now === null || now.serial < kept.serial) return kept
  const known = new Set([...Object.values(now.resources).map(({ id }) => id), ...Object.keys(now.deleted)])
  const added = Object.entries(kept.resources).filter(
    ([address, { id }]) => !Object.hasOwn(now.resources, address) && !known.has(id),
  )
  return { ...now, complete: false, resources: { ...now.resources, ...Object.fromEntries(added) } }
}
