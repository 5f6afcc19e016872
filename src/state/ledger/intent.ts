/**
 * The entry of intent: which addresses a run is about to create, pushed before its first write. While it stands it is the
 * lock; after a crash it is the list of what may have come to exist unseen.
 */
import type { Intent, Ledger } from '../../domain/model.ts'

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

export type LockView = {
  /** This run's own name. */
  readonly run: string
  /** What is known of the run that holds the lock; false also when nobody can tell. */
  readonly ended: boolean
  readonly processGone: boolean
  /** Milliseconds this waiter has watched the ledger without seeing it move. Clocks of others do not count. */
  readonly watched: number
}

export type LockDecision =
  | { readonly free: true; readonly why: 'open' | 'own' | 'ended' | 'gone' | 'abandoned' }
  | { readonly free: false }

export function decideLock(ledger: Ledger | null, view: LockView): LockDecision {
  if (ledger === null || !isHeld(ledger)) return { free: true, why: 'open' }
  if (ledger.run === view.run) return { free: true, why: 'own' }
  if (view.ended) return { free: true, why: 'ended' }
  if (view.processGone) return { free: true, why: 'gone' }
  return view.watched >= ABANDONED_AFTER ? { free: true, why: 'abandoned' } : { free: false }
}
