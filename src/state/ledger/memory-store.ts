/** A ledger that lives as long as the process: for the demo and for tests. The same contract, compare-and-swap included. */
import type { Ledger } from '../../domain/model.ts'
import { type LedgerStore, NO_LEDGER } from './store.ts'

/** What several stores may share, as several runs share a ref. */
export type MemoryCell = { ledger: Ledger | null; version: number }

export function openMemoryLedgerStore(cell: MemoryCell = { ledger: null, version: 0 }): LedgerStore {
  let seen = cell.version
  return {
    kind: 'file',
    refresh: async () => null,
    read: async () => {
      seen = cell.version
      const tip = String(cell.version)
      return cell.ledger === null ? NO_LEDGER : { ...NO_LEDGER, ledger: cell.ledger, state: 'verified', tip }
    },
    push: async (next) => {
      if (seen !== cell.version) return { status: 'lost', reason: 'Another run has moved the ledger.' }
      cell.ledger = { ...next, serial: (cell.ledger?.serial ?? 0) + 1 }
      cell.version += 1
      seen = cell.version
      return { status: 'pushed', ledger: cell.ledger, tip: String(cell.version) }
    },
  }
}
