/**
 * The lock of a ledger is its entry of intent: which addresses a run is about to create, pushed before its first write.
 * After a crash the entry is the list of what may have come to exist unseen. `acquireLock` pushes it, waits for a run
 * that holds the lock, and takes over from one that has died. Its result says whether the run may write.
 */
import type { Intent, Ledger } from '../../domain/ledger.ts'
import { parseRunName, type RunName } from './run-name.ts'
import type { LedgerStore } from './store.ts'

/** Until the run closes the entry, nothing is complete. */
export function withOpenIntent(ledger: Ledger, intent: Intent, run: string): Ledger {
  return { ...ledger, complete: false, run, intent }
}

/** Whether a run says that it is at work. */
export const isHeld = ({ intent }: Ledger): boolean => intent !== null && intent.ended !== true

/** How long a ref must not move under the waiter's own eyes before its lock counts as left behind. */
export const ABANDONED_AFTER = 15 * 60_000
/** How often a run that lives moves it at least. */
export const REFRESH_EVERY = 5 * 60_000

type LockView = {
  /** This run's own name. */
  readonly run: string
  /** What is known of the run that holds the lock; false also when nobody can tell. */
  readonly ended: boolean
  readonly processGone: boolean
  /** Milliseconds this waiter has watched the ledger without seeing it move. Clocks of others do not count. */
  readonly watched: number
}

type LockDecision =
  | { readonly free: true; readonly why: 'open' | 'own' | 'ended' | 'gone' | 'abandoned' }
  | { readonly free: false }

export function decideLock(ledger: Ledger | null, view: LockView): LockDecision {
  if (ledger === null || !isHeld(ledger)) return { free: true, why: 'open' }
  if (ledger.run === view.run) return { free: true, why: 'own' }
  if (view.ended) return { free: true, why: 'ended' }
  if (view.processGone) return { free: true, why: 'gone' }
  return view.watched >= ABANDONED_AFTER ? { free: true, why: 'abandoned' } : { free: false }
}

export type LockOptions = {
  /** What is pushed to take the lock: the ledger with this run's entry of intent. */
  readonly ledger: Ledger
  /** The `tip` of the reading the plan was made from. */
  readonly tip: string | null
  /** This run, from `formatGitHubRun` or `formatProcessRun`. */
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

/** Milliseconds between two readings of the ledger, rising. */
const INTERVALS = [2000, 5000, 10_000, 15_000] as const

export async function acquireLock(store: LedgerStore, options: LockOptions): Promise<LockResult> {
  const started = options.now()
  let watchedSince = started
  for (let attempt = 0; ; attempt += 1) {
    if (options.signal?.aborted)
      return { status: 'failed', reason: 'Interrupted while waiting for the ledger. Nothing was written.' }
    const reading = await store.read()
    const held = reading.ledger && isHeld(reading.ledger) ? reading.ledger : null
    const moved = reading.tip !== options.tip
    if (moved && held === null) return { status: 'moved' }
    const holder = parseRunName(held?.run ?? null)
    const decision = decideLock(held, {
      run: options.run,
      ended: held !== null && holder.kind === 'github' && (await options.isRunEnded(holder)),
      processGone: held !== null && holder.kind === 'process' && (await options.isProcessGone(holder)),
      watched: options.now() - watchedSince,
    })
    if (decision.free && moved) return { status: 'moved' }
    if (decision.free) {
      if (decision.why !== 'open' && decision.why !== 'own')
        options.log(describeTakeover(held?.run ?? null, decision.why))
      return pushIntent(store, options)
    }
    if (options.now() - started >= options.patience) {
      const reason = `Another run is applying this fleet (${formatHolder(held?.run ?? null)}). Wait for it to end and start this run again.`
      return { status: 'busy', run: held?.run ?? null, reason }
    }
    if (attempt === 0) options.log(`Waiting for another run of this fleet: ${formatHolder(held?.run ?? null)}.`)
    await options.sleep(INTERVALS[Math.min(attempt, INTERVALS.length - 1)] ?? 15_000)
    // What cannot be seen is not watched: a ref that moves while the network is away must not count as still.
    if ((await store.refresh()) !== null) watchedSince = options.now()
  }
}

async function pushIntent(store: LedgerStore, options: LockOptions): Promise<LockResult> {
  const pushed = await store.push(options.ledger, options.message)
  if (pushed.status === 'pushed') return { status: 'locked', ledger: pushed.ledger }
  return pushed.status === 'lost' ? { status: 'moved' } : pushed
}

function describeTakeover(run: string | null, why: 'ended' | 'gone' | 'abandoned'): string {
  const reasons = {
    ended: 'that run has ended',
    gone: 'its process is gone from this host',
    abandoned: 'it has not moved for 15 minutes',
  }
  return `Taking over the lock of ${formatHolder(run)}: ${reasons[why]}.`
}

/** A run for people: its address, or the host and process. */
function formatHolder(run: string | null): string {
  const parsed = parseRunName(run)
  if (parsed.kind === 'github') return parsed.url
  if (parsed.kind === 'process') return `process ${parsed.pid} on ${parsed.host.split(':')[0] ?? ''}`
  return run === null ? 'an unnamed run' : `run ${JSON.stringify(run.slice(0, 200))}`
}
