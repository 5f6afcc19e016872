/**
 * A ledger in a file, for the command line without a remote. The new file replaces the old one in one rename; a lock
 * file beside it makes comparing and replacing one step. A lock whose process has ended is removed.
 */
import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import {
  type LedgerStore,
  NO_LEDGER,
  parseStoredLedger,
  preparePush,
  refuseReading,
  type StoredLedger,
} from './store.ts'

type FileStoreOptions = {
  readonly path: string
  readonly fleet: string
  /** From `deriveLedgerKey`. */
  readonly key: Uint8Array
  /** This run's name, for the lock; unique among running processes. */
  readonly run: string
  /** Whether the process that wrote this lock is known to be gone. */
  readonly isGone: (run: string) => Promise<boolean>
  readonly sleep: (milliseconds: number) => Promise<void>
}

export function openFileLedgerStore(options: FileStoreOptions): LedgerStore {
  const { path, fleet, key } = options
  const scope = { fleet, repository: null }
  let last: StoredLedger | null = null

  return {
    refresh: async () => null,
    read: async () => {
      const text = await readText(path)
      if (text instanceof Error) {
        const reason = `The ledger ${path} cannot be read: ${text.message}`
        last = { reading: refuseReading('unreadable', reason, null), document: null }
      } else if (text === null) last = { reading: NO_LEDGER, document: null }
      else last = parseStoredLedger(text, hashText(text), scope, key)
      return last.reading
    },
    push: async (next) => {
      const push = preparePush(last, next, key)
      if (push.failure !== null) return { status: 'failed', reason: push.failure }
      const lock = `${path}.lock`
      try {
        if (!(await takeLock(lock, options))) {
          return {
            status: 'failed',
            reason: `The ledger is locked by ${lock}. Remove that file if no other run is at work.`,
          }
        }
        try {
          const current = await readText(path)
          if (current instanceof Error) throw current
          if ((current === null ? null : hashText(current)) !== push.expected) {
            return { status: 'lost', reason: `Another run has changed ${path} since this run read it. Run again.` }
          }
          await replaceFile(path, push.content)
        } finally {
          await rm(lock, { force: true })
        }
      } catch (error) {
        return { status: 'failed', reason: `The ledger ${path} could not be written: ${(error as Error).message}` }
      }
      last = parseStoredLedger(push.content, hashText(push.content), scope, key)
      return { status: 'pushed', ledger: push.ledger, tip: last.reading.tip }
    },
  }
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function readText(path: string): Promise<string | null | Error> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : (error as Error)
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  const next = `${path}.new`
  const file = await open(next, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, path)
}

async function takeLock(lock: string, { run, isGone, sleep }: FileStoreOptions): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const file = await open(lock, 'wx', 0o600)
      await file.writeFile(run)
      await file.close()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await readText(lock)
    if (typeof holder === 'string' && holder !== '' && (await isGone(holder))) await breakLock(lock, holder, run)
    else await sleep(100)
  }
  return false
}

/** Renamed first: of two that find the same dead lock, only one removes it, and neither removes a fresh one unseen. */
async function breakLock(lock: string, holder: string, run: string): Promise<void> {
  const aside = `${lock}.${hashText(run).slice(0, 16)}`
  try {
    await rename(lock, aside)
    if ((await readText(aside)) === holder) await rm(aside, { force: true })
    else await rename(aside, lock)
  } catch {
    // Somebody else was first.
  }
}
