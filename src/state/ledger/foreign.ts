/**
 * Reads the ledgers of a repository's other fleets. Whoever may push can put one there, so each has to verify like our own
 * before it counts, and all of them together may cost only so much.
 */
import type { Ledger } from '../../domain/ledger.ts'
import { findCommit, type Objects } from '../git/objects.ts'
import { LEDGER_REFS } from '../git/repository.ts'
import { parseTree } from '../git/tree.ts'
import { type LedgerReading, parseStoredLedger, type UnverifiedLedger } from './store.ts'

export const LEDGER_FILE = 'ledger.json'

/** Of all other fleets together: 50,000 accounts. */
const MOST_BYTES = 16 * 1024 * 1024
const MOST_FLEETS = 200

export type ForeignLedgers = Pick<LedgerReading, 'others' | 'unverified' | 'unreadable'>

type Found = { readonly fleet: string; readonly tip: string; readonly blob: string; readonly size: number }

/** `refs` are the tips of all ledgers but our own, by full name. The smallest are read first. */
export async function readForeignLedgers(
  objects: Objects,
  refs: ReadonlyMap<string, string>,
  { repository, key }: { readonly repository: number | null; readonly key: Uint8Array },
): Promise<ForeignLedgers> {
  const others: Ledger[] = []
  const unverified: UnverifiedLedger[] = []
  const unreadable: { fleet: string; reason: string }[] = []
  const found: Found[] = []
  for (const [name, tip] of [...refs].slice(0, MOST_FLEETS)) {
    const fleet = name.slice(LEDGER_REFS.length)
    const blob = await findLedgerBlob(objects, tip).catch(() => null)
    if (blob !== null) found.push({ fleet, tip, ...blob })
    else
      unreadable.push({ fleet, reason: `The ledger of fleet ${fleet} is damaged (it has no readable ${LEDGER_FILE}).` })
  }
  const [first] = [...refs.keys()].slice(MOST_FLEETS)
  if (first !== undefined) {
    const reason = `at most ${MOST_FLEETS} ledgers of other fleets are read, and there are ${refs.size}. Delete the refs below ${LEDGER_REFS} that are no fleet's.`
    unreadable.push({ fleet: first.slice(LEDGER_REFS.length), reason })
  }
  let room = MOST_BYTES
  for (const { fleet, tip, blob, size } of found.toSorted((a, b) => a.size - b.size)) {
    room -= size
    const object = room < 0 ? null : await objects.read(blob, size)
    if (!object?.bytes) {
      const limit = MOST_BYTES / 1024 / 1024
      const reason = `the ledgers of all other fleets together are read up to ${limit} MiB, and this one (${Math.ceil(size / 1024 / 1024)} MiB) goes beyond. If it is no fleet's, delete ${LEDGER_REFS}${fleet}.`
      unreadable.push({ fleet, reason })
      continue
    }
    const { reading } = parseStoredLedger(object.bytes.toString('utf8'), tip, { fleet, repository }, key)
    if (reading.ledger === null) unreadable.push({ fleet, reason: reading.reason ?? '' })
    else if (reading.state === 'verified') others.push(reading.ledger)
    else unverified.push({ ledger: reading.ledger, reason: reading.reason ?? '' })
  }
  return { others, unverified, unreadable }
}

/** Where a commit keeps its ledger, and how large it is; null where it has none. */
export async function findLedgerBlob(
  objects: Objects,
  commit: string,
): Promise<{ readonly blob: string; readonly size: number } | null> {
  const tree = (await findCommit(objects, commit))?.tree
  if (tree === undefined) return null
  const directory = await objects.read(tree, 1_000_000)
  const entry = directory?.bytes ? parseTree(directory.bytes, tree.length / 2).get(LEDGER_FILE) : undefined
  if (entry?.type !== 'file') return null
  const object = await objects.read(entry.id, 0)
  return object?.type === 'blob' ? { blob: entry.id, size: object.size } : null
}
