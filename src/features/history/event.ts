/** One thing that became of one resource, as the ledger's commits tell it. Plain JSON; text in it is hostile wherever printed. */
import type { Address } from '../../domain/model.ts'

/**
 *   created     made by this fleet                  retired    waits for deletion
 *   adopted     taken over as it was                put-back   waited, and was put back into the spec
 *   changed     an update was applied               deleted    deleted by this fleet
 *   renamed     the same object under a new key     forgotten  was gone from Nylas already
 *   failed      a change was tried and did not work
 *   withheld    a change was not reviewed, so not made
 */
export type EventType =
  | 'created'
  | 'adopted'
  | 'changed'
  | 'renamed'
  | 'retired'
  | 'put-back'
  | 'deleted'
  | 'forgotten'
  | 'failed'
  | 'withheld'

export type HistoryEvent = {
  /** When the ledger was pushed, ISO 8601. */
  readonly at: string
  readonly what: EventType
  readonly address: Address
  readonly id: string | null
  /** Its own words: the due date, the reason of a failure, the password's version. */
  readonly details: readonly string[]
  /** A GitHub login, or the user of the command line. */
  readonly by: string | null
  readonly pulls: readonly number[]
  /** The commit of the spec that was applied. */
  readonly commit: string | null
  readonly ledger_commit: string
  readonly run: string | null
}
