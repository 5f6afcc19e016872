/** Takes the lock by pushing the entry of intent; waits for a run that holds it, and takes over from one that has died. */
import type { Ledger } from '../../domain/model.ts'
import { decideLock, isHeld } from './intent.ts'
import { parseRunName, type RunName } from './run-name.ts'
import type { LedgerStore } from './store.ts'

export type LockOptions = {
  /** What is pushed to take the lock: the ledger with this run's entry of intent. */
  readonly ledger: Ledger
  /** The `tip` of the reading the plan was made from. */
  readonly tip: string | null
  /** This run, from `githubRun` or `processRun`. */
  readonly run: string
  readonly message: string
  /** Milliseconds to wait for another run before giving up; at least 15 minutes to outlast one that died unseen. */
  readonly patience: number
  /** Milliseconds, never going back. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** True only when GitHub says so. */
  readonly isRunEnded: (run: RunName) => Promise<boolean>
  /** True only for a process of this very host. */
  readonly isProcessGone: (run: RunName) => Promise<boolean>
  /** One clear line for the log. */
  readonly log: (line: string) => void
  readonly signal?: AbortSignal
}

export type LockResult =
  | { readonly status: 'locked'; readonly ledger: Ledger }
  /** The ledger is not the one the plan was made from: plan again. */
  | { readonly status: 'moved' }
  /** Another run is at work (`ledger-busy`). */
  | { readonly status: 'busy'; readonly run: string | null; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string }

/** Milliseconds between two looks at the ledger, rising. */
const LOOKS = [2000, 5000, 10_000, 15_000] as const

export async function acquireLock(store: LedgerStore, options: LockOptions): Promise<LockResult> {
  const started = options.now()
  let watchedSince = started
  for (let look = 0; ; look += 1) {
    if (options.signal?.aborted) return { status: 'failed', reason: 'Interrupted while waiting for the ledger.' }
    const reading = await store.read()
    const held = reading.ledger && isHeld(reading.ledger) ? reading.ledger : null
    const moved = reading.tip !== options.tip
    if (moved && held === null) return { status: 'moved' }
    const holder = parseRunName(held?.run ?? null)
    const answer = decideLock(held, {
      run: options.run,
      ended: held !== null && holder.kind === 'github' && (await options.isRunEnded(holder)),
      processGone: held !== null && holder.kind === 'process' && (await options.isProcessGone(holder)),
      watched: options.now() - watchedSince,
    })
    if (answer.free && moved) return { status: 'moved' }
    if (answer.free) {
      if (answer.why !== 'open' && answer.why !== 'own') options.log(takeOver(held?.run ?? null, answer.why))
      return push(store, options)
    }
    if (options.now() - started >= options.patience) {
      const reason = `Another run is applying this fleet (${formatHolder(held?.run ?? null)}). Wait for it to end and start this run again.`
      return { status: 'busy', run: held?.run ?? null, reason }
    }
    if (look === 0) options.log(`Waiting for another run of this fleet: ${formatHolder(held?.run ?? null)}.`)
    await options.sleep(LOOKS[Math.min(look, LOOKS.length - 1)] ?? 15_000)
    // What cannot be seen is not watched: a ref that moves while the network is away must not count as still.
    if ((await store.refresh()) !== null) watchedSince = options.now()
  }
}

async function push(store: LedgerStore, options: LockOptions): Promise<LockResult> {
  const pushed = await store.push(options.ledger, options.message)
  if (pushed.status === 'pushed') return { status: 'locked', ledger: pushed.ledger }
  return pushed.status === 'lost' ? { status: 'moved' } : pushed
}

function takeOver(run: string | null, why: 'ended' | 'gone' | 'abandoned'): string {
  const because = {
    ended: 'that run has ended',
    gone: 'its process is gone from this host',
    abandoned: 'it has not moved for 15 minutes',
  }
  return `Taking over the lock of ${formatHolder(run)}: ${because[why]}.`
}

/** A run for people: its address, or the host and process. */
export function formatHolder(run: string | null): string {
  const parsed = parseRunName(run)
  if (parsed.kind === 'github') return parsed.url
  if (parsed.kind === 'process') return `process ${parsed.pid} on ${parsed.host.split(':')[0] ?? ''}`
  return run === null ? 'an unnamed run' : `run ${JSON.stringify(run.slice(0, 200))}`
}
