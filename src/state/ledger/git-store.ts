/**
 * Keeps a ledger as `ledger.json` in the commits of `refs/nylas-fleet/<fleet>`, whose history is the audit trail, and
 * reads the ledgers of the repository's other fleets beside it. What cannot be read or pushed has its reason.
 */

import { writeCommit } from '../git/commit.ts'
import type { Objects } from '../git/objects.ts'
import { pushRef } from '../git/push.ts'
import { listLocalRefs } from '../git/refs.ts'
import { fetchWanted, LEDGER_REFS, type Repository } from '../git/repository.ts'
import type { Failure } from '../git/run.ts'
import { findLedgerBlob, LEDGER_FILE, readForeignLedgers } from './foreign.ts'
import { MAX_LEDGER_SIZE } from './format.ts'
import { findLastVerified } from './last-verified.ts'
import {
  type LedgerReading,
  type LedgerStore,
  NO_LEDGER,
  parseStoredLedger,
  preparePush,
  refuseReading,
  type StoredLedger,
} from './store.ts'

type GitStoreOptions = {
  readonly repository: Repository
  readonly objects: Objects
  readonly fleet: string
  /** GitHub's number of the repository, which is signed too; left out where it is not known. */
  readonly repositoryId?: number | null
  /** From `deriveLedgerKey`. */
  readonly key: Uint8Array
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/**
 * `read` reads what the last fetch brought: `refresh` first, unless the run has just fetched. What it has read stands until
 * the next `refresh`, and a push that replaces something else is lost.
 */
export function openGitLedgerStore(options: GitStoreOptions): LedgerStore {
  const { repository, objects, fleet, key } = options
  const ref = `${LEDGER_REFS}${fleet}`
  const scope = { fleet, repository: options.repositoryId ?? null }
  let last: StoredLedger | null = null
  let isStale = true

  const readOwn = async (refs: ReadonlyMap<string, string>): Promise<StoredLedger> => {
    const refuse = (reason: string, tip: string | null): StoredLedger => {
      return { reading: refuseReading(tip === null ? 'unreadable' : 'damaged', reason, tip), document: null }
    }
    const blocking = [...refs.keys()].find((name) => name.startsWith(`${ref}/`))
    if (blocking !== undefined) return refuse(explainBlockingRef(blocking, ref), null)
    const tip = refs.get(ref) ?? null
    if (tip === null) return { reading: NO_LEDGER, document: null }
    const text = await readLedgerText(objects, tip)
    if (text === null) {
      const reason = `The ledger is damaged (commit ${tip} has no readable ${LEDGER_FILE}). It is left as it is; move ${ref} back to a commit that has one.`
      return refuse(reason, tip)
    }
    const stored = parseStoredLedger(text, tip, scope, key)
    if (stored.reading.state !== 'unverified') return stored
    const lastVerified = await findLastVerified({ repository, objects }, tip, scope, key)
    return { ...stored, reading: { ...stored.reading, lastVerified } }
  }

  const read = async (): Promise<LedgerReading> => {
    if (!isStale && last !== null) return last.reading
    const listed = await listLocalRefs(repository)
    if (!listed.ok) {
      last = null
      return refuseReading('unreadable', `The ledgers could not be listed: ${listed.reason}`, null)
    }
    const ledgers = [...listed.refs].filter(([name]) => name.startsWith(LEDGER_REFS))
    const own = await readOwn(new Map(ledgers))
    const foreign = new Map(ledgers.filter(([name]) => name !== ref && !name.startsWith(`${ref}/`)))
    const beside = await readForeignLedgers(objects, foreign, { ...scope, key })
    last = { ...own, reading: { ...own.reading, ...beside } }
    isStale = false
    return last.reading
  }

  return {
    refresh: async () => {
      isStale = true
      return (await fetchWanted(repository))?.reason ?? null
    },
    read,
    push: async (next, message) => {
      const where = scope.repository === null ? {} : { repository: scope.repository }
      const push = preparePush(last, { ...next, ...where }, key)
      if (push.failure !== null) return { status: 'failed', reason: push.failure }
      const { ledger, content, expected } = push
      const file = { name: LEDGER_FILE, content }
      const written = await writeCommit(repository, { file, parent: expected, message, at: options.now() })
      if (!written.ok) return { status: 'failed', reason: `The ledger could not be written: ${written.reason}` }
      const move = { ref, commit: written.commit, expected }
      const pushed = await pushRef(repository, move, options.sleep)
      if (pushed.status === 'lost') {
        return { status: 'lost', reason: `Another run has moved ${ref} since this run read it.` }
      }
      if (pushed.status === 'failed') {
        return { status: 'failed', reason: `The ledger could not be pushed: ${explainPushFailure(pushed.failure)}` }
      }
      const stored = parseStoredLedger(content, written.commit, scope, key)
      const { others, unverified, unreadable } = last?.reading ?? NO_LEDGER
      last = { ...stored, reading: { ...stored.reading, others, unverified, unreadable } }
      return { status: 'pushed', ledger, tip: written.commit }
    },
  }
}

async function readLedgerText(objects: Objects, tip: string): Promise<string | null> {
  const found = await findLedgerBlob(objects, tip)
  const object = found && (await objects.read(found.blob, MAX_LEDGER_SIZE))
  return object?.bytes?.toString('utf8') ?? null
}

/** Git keeps no ref below another. The command is given for plain names alone: a ref's name may hold what a shell would run. */
function explainBlockingRef(blocking: string, ref: string): string {
  const command = /^[\w./-]+$/.test(blocking) ? ` with \`git push origin --delete ${blocking}\`` : ''
  return `The ref ${JSON.stringify(blocking)} is in the way: while it is there, the ledger cannot be kept in ${ref}. No run of nylas-fleet makes such a ref; delete it${command}, and ask who pushed it. If there was a ledger before, restore ${ref}: without it, deletions wait.`
}

function explainPushFailure(failure: Failure): string {
  if (failure.kind !== 'denied') return failure.reason
  return `${failure.reason} The token may not write to the repository: the job needs \`permissions: contents: write\`.`
}
