/**
 * What every store of a ledger does, and the one in memory. A store remembers the value it read last; a push replaces
 * exactly that value or nothing. A reading that cannot be used says why.
 *
 *   state       ledger    what an apply may do
 *   none        null      start clean
 *   verified    yes       obey it
 *   unverified  yes       show it; with `approve` take its ids and nothing else, and sign it anew
 *   refused     null      nothing: it is never overwritten
 */
import type { Ledger } from '../../domain/ledger.ts'
import type { Fleet } from '../../domain/model.ts'
import { type Document, formatLedger, isSignatureValid, parseLedger } from './format.ts'

type LedgerState = 'none' | 'verified' | 'unverified' | 'refused'

export type LedgerReading = {
  readonly ledger: Ledger | null
  readonly state: LedgerState
  /** For a program; null when the state is none or verified. */
  readonly cause:
    | 'signature'
    | 'repository'
    | 'history'
    | 'fleet'
    | 'application'
    | 'format'
    | 'damaged'
    | 'unreadable'
    | null
  /** For people: what is wrong and what to do; null when the state is none or verified. */
  readonly reason: string | null
  /** What a push will replace; null when there is nothing yet. */
  readonly tip: string | null
  /** Of an unverified ledger, the newest earlier version that verifies; null where none does, or none is kept. */
  readonly lastVerified: VerifiedVersion | null
  /** What other fleets of this repository own: their ledgers that verify. */
  readonly others: readonly Ledger[]
  /** Ledgers of other fleets that do not verify: what they say hides nothing and takes nothing away. */
  readonly unverified: readonly UnverifiedLedger[]
  /** Other fleets whose ledger cannot be read: nobody knows what they own. */
  readonly unreadable: readonly { readonly fleet: string; readonly reason: string }[]
}

export type VerifiedVersion = { readonly commit: string; readonly ledger: Ledger }

export type UnverifiedLedger = { readonly ledger: Ledger; readonly reason: string }

/** Whose ledger it has to be. `repository` is GitHub's number, null where it is not known. */
export type LedgerScope = { readonly fleet: string; readonly repository: number | null }

export type LedgerPush =
  /** As stored, with its new serial. */
  | { readonly status: 'pushed'; readonly ledger: Ledger; readonly tip: string | null }
  /** Another run has moved the ledger since it was read: write nothing more. */
  | { readonly status: 'lost'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string }

export type LedgerStore = {
  /** Brings what others have pushed since. Null when it worked, else why not. */
  readonly refresh: () => Promise<string | null>
  readonly read: () => Promise<LedgerReading>
  /** `message` is the audit trail of this change. */
  readonly push: (next: Ledger, message: string) => Promise<LedgerPush>
}

/** A ledger as it stands in its place, before it is compared with this run. */
export type StoredLedger = { readonly reading: LedgerReading; readonly document: Document | null }

const NOTHING = {
  ledger: null,
  cause: null,
  reason: null,
  tip: null,
  lastVerified: null,
  others: [],
  unverified: [],
  unreadable: [],
} as const
export const NO_LEDGER: LedgerReading = { ...NOTHING, state: 'none' }

/** Of a ledger that does not verify no document is handed on: nothing of it is taken over unread. */
export function parseStoredLedger(
  text: string,
  tip: string,
  { fleet, repository }: LedgerScope,
  key: Uint8Array,
): StoredLedger {
  const parsed = parseLedger(text)
  if (!parsed.ok) return { reading: refuseReading(parsed.cause, parsed.reason, tip), document: null }
  const { ledger, document } = parsed
  if (ledger.fleet !== fleet) {
    return {
      reading: refuseReading(
        'fleet',
        `The ledger kept for fleet ${fleet} is that of fleet ${JSON.stringify(ledger.fleet.slice(0, 100))}. It is left as it is; give the fleet file its own \`fleet:\` name, or this ledger its own place.`,
        tip,
      ),
      document: null,
    }
  }
  const reading = { ...NOTHING, ledger, tip }
  const doubt = findDoubt(ledger, document, repository, key)
  if (doubt === null) return { reading: { ...reading, state: 'verified' }, document }
  return { reading: { ...reading, ...doubt, state: 'unverified' }, document: null }
}

/** Why a ledger is not believed; null when it is. */
function findDoubt(
  ledger: Ledger,
  document: Document,
  repository: number | null,
  key: Uint8Array,
): Pick<LedgerReading, 'cause' | 'reason'> | null {
  if (!isSignatureValid(document, key)) {
    const reason =
      'The signature of the ledger does not verify: it was changed by hand, or written under another signing key or API key.'
    return { cause: 'signature', reason }
  }
  if (repository === null || ledger.repository === undefined || ledger.repository === repository) return null
  const reason = `The ledger was signed for the repository with the id ${ledger.repository}, and this one has the id ${repository}: it was copied here.`
  return { cause: 'repository', reason }
}

export function refuseReading(
  cause: NonNullable<LedgerReading['cause']>,
  reason: string,
  tip: string | null,
): LedgerReading {
  return { ...NOTHING, state: 'refused', cause, reason, tip }
}

/**
 * The reading as one application sees it: what the API key opened is known only later than the ledger. A ledger of
 * another application is refused, ledgers of other fleets in other applications are nobody's concern.
 */
export function checkApplication(reading: LedgerReading, application: string): LedgerReading {
  const others = reading.others.filter((other) => other.application === application)
  const unverified = reading.unverified.filter(({ ledger }) => ledger.application === application)
  if (reading.ledger === null || reading.ledger.application === application) return { ...reading, others, unverified }
  const reason = `The ledger of fleet ${reading.ledger.fleet} belongs to application ${JSON.stringify(reading.ledger.application.slice(0, 100))}, and the API key opens ${JSON.stringify(application)}. It is left as it is; use the key of that application, or another \`fleet:\` name for this one.`
  return { ...reading, state: 'refused', cause: 'application', reason, others, unverified }
}

/**
 * What a push of `next` writes over what was read last, and the tip it replaces. The reason of a failure where nothing was
 * read before, or what was read is refused: that is never pushed over.
 */
export function preparePush(
  last: StoredLedger | null,
  next: Ledger,
  key: Uint8Array,
):
  | { readonly failure: string }
  | { readonly failure: null; readonly ledger: Ledger; readonly content: string; readonly expected: string | null } {
  if (last === null) return { failure: 'The ledger was not read before it was to be written.' }
  const { state, reason } = checkApplication(last.reading, next.application)
  if (state === 'refused') return { failure: reason ?? '' }
  const ledger = { ...next, serial: computeNextSerial(last.reading, next) }
  return { failure: null, ledger, content: formatLedger(ledger, last.document, key), expected: last.reading.tip }
}

/** The serial rises with every push, also over a serial that was seen elsewhere. */
export function computeNextSerial(reading: LedgerReading, next: Ledger): number {
  return Math.max(reading.ledger?.serial ?? 0, next.serial) + 1
}

/** The ledger of a fleet that has never been applied. */
export function createEmptyLedger(fleet: Pick<Fleet, 'name' | 'file'>, application: string): Ledger {
  return {
    fleet: fleet.name,
    file: fleet.file,
    application,
    serial: 0,
    commit: null,
    digest: null,
    spec: null,
    complete: false,
    run: null,
    resources: {},
    deleted: {},
    intent: null,
  }
}

/** What several stores may share, as several runs share a ref. */
export type MemoryCell = { ledger: Ledger | null; version: number }

/** A ledger that lives as long as the process, under the same rules: for the demo and for tests. */
export function openMemoryLedgerStore(cell: MemoryCell = { ledger: null, version: 0 }): LedgerStore {
  let seen = cell.version
  return {
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
