/** What a command needs of the world, put together by the shells. Everything below a command gets values. */

import type { Tree } from '../config/files/tree.ts'
import type { BacktestScope } from '../domain/backtest.ts'
import type { Clock } from '../domain/clock.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Fleet } from '../domain/model.ts'
import type { DeclaredDomain, DomainReading } from '../domain/readiness.ts'
import type { Reader, Writer } from '../nylas/port.ts'
import type { LockOptions } from '../state/ledger/lock.ts'
import type { LedgerStore } from '../state/ledger/store.ts'
import type { Variables } from '../state/secrets/password.ts'
import type { MailScope } from './plan/unread-lists.ts'

/** A way to one application. Planning is handed `reader` alone, which has no way to write. */
export type Connection = {
  readonly reader: Reader
  readonly writer: Writer
  /** Called with each secret before it is sent: from then on it is struck from whatever comes back, and masked. */
  readonly hide: (secret: string) => void
  readonly close: () => Promise<void>
}

export type FleetSource = {
  readonly tree: Tree
  /** Relative to the tree's root. */
  readonly fleetFile: string
  /** The commit the tree is of; null for a working tree. */
  readonly commit: string | null
}

/** What is known of a ledger from outside of it. */
export type LedgerEvidence = {
  /** The highest serial that a signed payload has seen; 0 when none has. */
  readonly serial: number
  /** Whether its commit is certainly not in the history of this run's. */
  readonly unrelated: boolean
}

export type PlanDeps = FleetSource & {
  readonly connect: (region: 'us' | 'eu' | null) => Connection
  /** Null with `--ledger off`. */
  readonly openLedger: (fleet: Pick<Fleet, 'name' | 'file'>) => LedgerStore | null
  /** Left out: nothing is known. */
  readonly readEvidence?: (ledger: Ledger) => Promise<LedgerEvidence>
  /**
   * The spec before this one, given the commit that the ledger was last applied from. Asked only when something left the
   * file; null, or left out, where it is not known.
   */
  readonly readFormerSpec?: (applied: string | null) => Promise<Pick<Fleet, 'desired'> | null>
  /** Only these addresses, and what they depend on; left out: everything. */
  readonly targets?: readonly string[]
  /**
   * Read every kind there is, but for those that the API refuses to list; `answering`: nor does one that fails end the run.
   * Left out: only those in use, so that an endpoint that is not needed need not be there.
   */
  readonly readAllKinds?: true | 'answering'
  /** Look into every mailbox that shall have folders. Left out: only into those whose folders are not what the ledger remembers. */
  readonly deep?: boolean
  /** Hold the tests of the file against what lives now. Left out: against what will live once the plan is carried out. */
  readonly testsNow?: true
  /** Whose mail is asked about, and so which lists are looked into. Left out: that of accounts which the plan reaches. */
  readonly mailScope?: MailScope
  /** How much recorded mail the plan is held against, given what the file asks for. Left out: none. */
  readonly chooseBacktest?: (fleet: Pick<Fleet, 'backtest'>) => BacktestScope | null
  /**
   * What is known of these domains: one look at them, which takes a bounded time and throws nothing. Left out: nothing is
   * known, so that accounts there are held.
   */
  readonly readDomains?: (
    domains: readonly DeclaredDomain[],
    region: 'us' | 'eu' | null,
  ) => Promise<readonly DomainReading[]>
  /** Ask how the mail that accounts send fares. Left out: nobody asks. */
  readonly asksHealth?: true
  /** Ask how much was sent by accounts whose daily limit falls. Left out: nobody asks. */
  readonly asksSendingPeaks?: true
  readonly clock: Clock
  /** How long the API's lists may trail its writes, in milliseconds. */
  readonly lag: number
  /** Aborted when the run is to end: no new request is sent. */
  readonly stopping: AbortSignal
  /** One line about what is going on; for people, never for results. */
  readonly log: (line: string) => void
}

/** Only an apply is given a way to the secrets. */
export type ApplyDeps = PlanDeps & {
  readonly variables: Variables
  /** Who runs this: a job's address, or a host and process. */
  readonly run: string
  readonly actor: string
  /** The commit that is checked out, for the audit trail, where `commit` is not the one that is applied. */
  readonly checkedOut?: string | null
  /** Numbers of the pull requests behind this apply, for the audit trail. */
  readonly pulls: readonly number[]
  /** Why this run is an old one, or null: asked at the start, after another run has recorded, and before the first delete. Left out: it never is. */
  readonly findNewerSpec?: () => Promise<string | null>
  readonly lock: Pick<LockOptions, 'patience' | 'isRunEnded' | 'isProcessGone'>
}
