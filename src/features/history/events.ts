/**
 * From the ledger's commits to events. One run pushes several times (its intent, heartbeats, before deletes, its end), so
 * commits that follow one another under one run are one step: what the ledger held before it against what it holds after
 * it. What only the messages know (updates, failures) is taken from their lines.
 *
 *   before  after                 event
 *   -       id                    created, when a line or the run's intent says so; else adopted
 *   id      the same id elsewhere renamed
 *   id      another id            created (or adopted) anew
 *   id      retired since         retired; the other way round put-back
 *   id      -                     deleted, when a line or the ledger says so; else forgotten
 */
import { compareText } from '../../domain/canonical.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { Owned } from '../../domain/ledger.ts'
import type { Address } from '../../domain/model.ts'
import { type AuditLine, parseAuditMessage } from '../../state/ledger/audit.ts'
import type { LedgerCommit, LedgerContent } from '../../state/ledger/commits.ts'

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

/** One thing that became of one resource. Plain JSON; text in it is hostile wherever printed. */
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

/** The commits of one run: the lines and intents of all, the trailers and the ledger of the last. */
type Step = {
  readonly trailers: Omit<ReturnType<typeof parseAuditMessage>, 'outcomes'>
  readonly lines: readonly AuditLine[]
  readonly pendingCreates: ReadonlySet<string>
  readonly id: string
  readonly at: string
  readonly ledger: LedgerContent
}

export type HistoryBuilder = {
  /** Oldest first. Only the ledgers of two commits are held at a time. */
  readonly add: (commit: LedgerCommit) => void
  /** In order of time; within a step by address. */
  readonly end: () => readonly HistoryEvent[]
}

export function createHistoryBuilder(): HistoryBuilder {
  const events: HistoryEvent[] = []
  let before: LedgerContent | null = null
  let step: Step | null = null

  function closeStep(): void {
    if (step === null) return
    events.push(...listEvents(before, step))
    before = step.ledger
    step = null
  }

  return {
    add: ({ id, at, message, ledger }) => {
      if (ledger === null) return
      const { outcomes, ...trailers } = parseAuditMessage(message)
      if (step === null || trailers.run === null || trailers.run !== step.trailers.run) closeStep()
      step = {
        trailers,
        lines: [...(step?.lines ?? []), ...outcomes],
        pendingCreates: new Set([...(step?.pendingCreates ?? []), ...(ledger.intent?.creates ?? [])]),
        id,
        at,
        ledger,
      }
    },
    end: () => {
      closeStep()
      return events
    },
  }
}

function listEvents(before: LedgerContent | null, step: Step): readonly HistoryEvent[] {
  const { trailers, lines, ledger: after } = step
  const old = new Map(Object.entries(before?.resources ?? {})) as ReadonlyMap<Address, Owned>
  const current = new Map(Object.entries(after.resources)) as ReadonlyMap<Address, Owned>
  const oldAddresses = new Map([...old].map(([address, { id }]) => [id, address]))
  const currentIds = new Set([...current.values()].map(({ id }) => id))
  const listApplied = (action: AuditLine['action']) =>
    new Set(lines.filter((line) => line.status === 'applied' && line.action === action).map(({ address }) => address))
  const [created, updated, deleted] = [listApplied('create'), listApplied('update'), listApplied('delete')]
  const common = {
    at: step.at,
    by: trailers.actor,
    pulls: trailers.pulls,
    commit: trailers.commit,
    ledger_commit: step.id,
    run: trailers.run,
  }
  const events: HistoryEvent[] = []
  const addEvent = (what: EventType, address: Address, id: string | null, details: readonly string[] = []) =>
    void events.push({ ...common, what, address, id, details })

  for (const [address, owned] of current) {
    const previous = old.get(address)
    const oldAddress = oldAddresses.get(owned.id)
    if (previous?.id === owned.id) {
      const details = listDifferences(previous, owned)
      if (owned.retired && !previous.retired)
        addEvent('retired', address, owned.id, [`due ${owned.retired.due}`, ...details])
      else if (previous.retired && !owned.retired) addEvent('put-back', address, owned.id, details)
      else if (updated.has(address) || details.length > 0) addEvent('changed', address, owned.id, details)
    } else if (oldAddress !== undefined && current.get(oldAddress)?.id !== owned.id) {
      addEvent('renamed', address, owned.id, [`was ${oldAddress}`])
    } else {
      const isCreated = created.has(address) || step.pendingCreates.has(address)
      const details = previous ? [`in place of ${previous.id}`] : []
      addEvent(isCreated ? 'created' : 'adopted', address, owned.id, details)
    }
  }
  for (const [address, { id }] of old) {
    if (current.has(address) || currentIds.has(id)) continue
    const isDeleted =
      deleted.has(address) || (Object.hasOwn(after.deleted, id) && !Object.hasOwn(before?.deleted ?? {}, id))
    addEvent(isDeleted ? 'deleted' : 'forgotten', address, id)
  }
  for (const { status, action, address, error } of lines) {
    if (status !== 'failed' && status !== 'withheld') continue
    const id = current.get(address)?.id ?? null
    addEvent(status, address, id, [`${action}${error === null ? '' : `: ${error}`}`])
  }
  return events.sort((a, b) => compareText(a.address, b.address))
}

function listDifferences(before: Owned, after: Owned): readonly string[] {
  const [old, password] = [before.app_password, after.app_password]
  const rotated = password !== undefined && (old?.version !== password.version || old.source !== password.source)
  const [wasProtected, isProtected] = [before.protect ?? false, after.protect ?? false]
  return [
    ...(rotated ? [`password from ${password.source}, version ${password.version}`] : []),
    ...(wasProtected === isProtected ? [] : [isProtected ? 'protected' : 'no longer protected']),
    ...describeFolders('folders from now on', after.folders, before.folders),
    ...describeFolders('folders no more', before.folders, after.folders),
  ]
}

function describeFolders(words: string, these: Owned['folders'], others: Owned['folders']): readonly string[] {
  const names = Object.keys(these ?? {}).filter((path) => !Object.hasOwn(others ?? {}, path))
  return names.length === 0 ? [] : [`${words}: ${listNames(names)}`]
}

/** Every word must stand somewhere in the event; case does not matter. `#41` finds a pull request. */
export function filterEvents(events: readonly HistoryEvent[], text: string | null): readonly HistoryEvent[] {
  const words = (text ?? '').toLowerCase().split(/\s+/u)
  return events.filter((event) => {
    const { address, what, id, by, commit, ledger_commit, at, pulls, details } = event
    const row = [address, what, id, by, commit, ledger_commit, at, ...pulls.map((number) => `#${number} `), ...details]
    return words.every((word) => row.some((value) => hasWord(value, word)))
  })
}

/** `#4` is not `#41`. */
function hasWord(value: string | null, word: string): boolean {
  if (value === null) return false
  return /^#\d+$/u.test(word) ? value.trim() === word : value.toLowerCase().includes(word)
}
