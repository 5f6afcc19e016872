/**
 * Keeps a ledger as `ledger.json` in the commits of `refs/nylas-fleet/<fleet>`, whose history is the audit trail, and
 * reads the ledgers of the repository's other fleets beside it. What cannot be read or pushed has its reason.
 */

import type { Ledger } from '../../domain/model.ts'
import { type Objects, readCommit } from '../git/objects.ts'
import { pushRef, writeCommit } from '../git/push.ts'
import { fetchWanted, LEDGER_REFS, listLocalRefs, type Repository } from '../git/repository.ts'
import type { Failure } from '../git/run.ts'
import { openGitTree } from '../git/tree.ts'
import { MAX_LEDGER_SIZE, parseLedger } from './format.ts'
import {
  type LedgerReading,
  type LedgerStore,
  NO_LEDGER,
  parseStoredLedger,
  preparePush,
  refuseReading,
  type StoredLedger,
} from './store.ts'

export const LEDGER_FILE = 'ledger.json'

type GitStoreOptions = {
  readonly repository: Repository
  readonly objects: Objects
  readonly fleet: string
  /** From `deriveLedgerKey`. */
  readonly key: Uint8Array
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** `read` reads what the last fetch brought: `refresh` first, unless the run has just fetched. */
export function openGitLedgerStore(options: GitStoreOptions): LedgerStore {
  const { repository, objects, fleet, key } = options
  const ref = `${LEDGER_REFS}${fleet}`
  let last: StoredLedger | null = null

  const read = async (): Promise<LedgerReading> => {
    const listed = await listLocalRefs(repository)
    if (!listed.ok) {
      last = null
      return refuseReading('unreadable', `The ledgers could not be listed: ${listed.reason}`, null)
    }
    const others: Ledger[] = []
    const unreadable: { fleet: string; reason: string }[] = []
    for (const [name, tip] of listed.refs) {
      if (name === ref || !name.startsWith(LEDGER_REFS)) continue
      const other = name.slice(LEDGER_REFS.length)
      const text = await readLedgerText(objects, tip)
      const parsed = text === null ? null : parseLedger(text)
      if (parsed?.ok && parsed.ledger.fleet === other) others.push(parsed.ledger)
      else unreadable.push({ fleet: other, reason: explainUnreadable(parsed, other) })
    }
    const tip = listed.refs.get(ref) ?? null
    const text = tip === null ? null : await readLedgerText(objects, tip)
    if (tip === null) last = { reading: NO_LEDGER, document: null }
    else if (text === null) {
      const reason = `The ledger is damaged (commit ${tip} has no readable ${LEDGER_FILE}). It is left as it is; move ${ref} back to a commit that has one.`
      last = { reading: refuseReading('damaged', reason, tip), document: null }
    } else last = parseStoredLedger(text, tip, fleet, key)
    last = { ...last, reading: { ...last.reading, others, unreadable } }
    return last.reading
  }

  return {
    refresh: async () => (await fetchWanted(repository))?.reason ?? null,
    read,
    push: async (next, message) => {
      const push = preparePush(last, next, key)
      if (push.failure !== null) return { status: 'failed', reason: push.failure }
      const { ledger, content, expected } = push
      const written = await writeCommit(repository, { name: LEDGER_FILE, content }, expected, message)
      if (!written.ok) return { status: 'failed', reason: `The ledger could not be written: ${written.reason}` }
      const move = { ref, commit: written.commit, expected }
      const pushed = await pushRef(repository, move, options.sleep)
      if (pushed.status === 'lost') {
        return { status: 'lost', reason: `Another run has moved ${ref} since this run read it.` }
      }
      if (pushed.status === 'failed') {
        return { status: 'failed', reason: `The ledger could not be pushed: ${explainPushFailure(pushed.failure)}` }
      }
      const stored = parseStoredLedger(content, written.commit, fleet, key)
      const { others, unreadable } = last?.reading ?? NO_LEDGER
      last = { ...stored, reading: { ...stored.reading, others, unreadable } }
      return { status: 'pushed', ledger, tip: written.commit }
    },
  }
}

async function readLedgerText(objects: Objects, tip: string): Promise<string | null> {
  await readCommit(objects, tip)
  const tree = openGitTree(objects, tip)
  const entries = await tree.entries('')
  if (!entries?.some(({ name, type }) => name === LEDGER_FILE && type === 'file')) return null
  const bytes = await tree.read(LEDGER_FILE, MAX_LEDGER_SIZE)
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}

function explainUnreadable(parsed: ReturnType<typeof parseLedger> | null, fleet: string): string {
  if (parsed === null) return `The ledger of fleet ${fleet} is damaged (it has no readable ${LEDGER_FILE}).`
  return parsed.ok ? `The ledger kept for fleet ${fleet} names another fleet.` : parsed.reason
}

function explainPushFailure(failure: Failure): string {
  if (failure.kind !== 'denied') return failure.reason
  return `${failure.reason} The token may not write to the repository: the job needs \`permissions: contents: write\`.`
}
