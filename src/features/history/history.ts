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
import type { Address, Ledger, Owned } from '../../domain/model.ts'
import { type AuditLine, parseAuditMessage } from '../../state/ledger/audit.ts'
import type { HistoryEvent } from './event.ts'

export type Entry = {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly message: string
  /** Null where this commit has no readable ledger: it is passed over. */
  readonly ledger: Pick<Ledger, 'resources' | 'deleted' | 'intent'> | null
}

type Step = {
  readonly trail: ReturnType<typeof parseAuditMessage>
  readonly lines: readonly AuditLine[]
  readonly announced: ReadonlySet<string>
  readonly last: Entry & { readonly ledger: NonNullable<Entry['ledger']> }
}

export type HistoryBuilder = {
  /** Oldest first. Only the ledgers of two commits are held at a time. */
  readonly add: (entry: Entry) => void
  /** In order of time; within a step by address. */
  readonly end: () => readonly HistoryEvent[]
}

export function createHistoryBuilder(): HistoryBuilder {
  const events: HistoryEvent[] = []
  let before: Step['last']['ledger'] | null = null
  let step: Step | null = null

  function close(): void {
    if (step === null) return
    events.push(...eventsOf(step, before))
    before = step.last.ledger
    step = null
  }

  return {
    add: (entry) => {
      const { ledger } = entry
      if (ledger === null) return
      const trail = parseAuditMessage(entry.message)
      if (step === null || trail.run === null || trail.run !== step.trail.run) close()
      step = {
        trail,
        lines: [...(step?.lines ?? []), ...trail.outcomes],
        announced: new Set([...(step?.announced ?? []), ...(ledger.intent?.creates ?? [])]),
        last: { ...entry, ledger },
      }
    },
    end: () => {
      close()
      return events
    },
  }
}

function eventsOf(
  { trail, lines, announced, last }: Step,
  before: Step['last']['ledger'] | null,
): readonly HistoryEvent[] {
  const old = new Map(Object.entries(before?.resources ?? {})) as ReadonlyMap<Address, Owned>
  const now = new Map(Object.entries(last.ledger.resources)) as ReadonlyMap<Address, Owned>
  const addressOf = new Map([...old].map(([address, { id }]) => [id, address]))
  const stillHeld = new Set([...now.values()].map(({ id }) => id))
  const applied = (action: AuditLine['action']) =>
    new Set(lines.filter((line) => line.status === 'applied' && line.action === action).map(({ address }) => address))
  const [made, updated, removed] = [applied('create'), applied('update'), applied('delete')]
  const common = {
    at: last.at,
    by: trail.actor,
    pulls: trail.pulls,
    commit: trail.commit,
    ledger_commit: last.id,
    run: trail.run,
  }
  const found: HistoryEvent[] = []
  const tell = (what: HistoryEvent['what'], address: Address, id: string | null, details: readonly string[] = []) =>
    void found.push({ ...common, what, address, id, details })

  for (const [address, owned] of now) {
    const was = old.get(address)
    const elsewhere = addressOf.get(owned.id)
    if (was?.id === owned.id) {
      const details = differences(was, owned)
      if (owned.retired && !was.retired) tell('retired', address, owned.id, [`due ${owned.retired.due}`, ...details])
      else if (was.retired && !owned.retired) tell('put-back', address, owned.id, details)
      else if (updated.has(address) || details.length > 0) tell('changed', address, owned.id, details)
    } else if (elsewhere !== undefined && now.get(elsewhere)?.id !== owned.id) {
      tell('renamed', address, owned.id, [`was ${elsewhere}`])
    } else {
      const details = was ? [`in place of ${was.id}`] : []
      tell(made.has(address) || announced.has(address) ? 'created' : 'adopted', address, owned.id, details)
    }
  }
  for (const [address, { id }] of old) {
    if (now.has(address) || stillHeld.has(id)) continue
    const deleted = removed.has(address) || (id in last.ledger.deleted && !(id in (before?.deleted ?? {})))
    tell(deleted ? 'deleted' : 'forgotten', address, id)
  }
  for (const { status, action, address, error } of lines) {
    if (status !== 'failed' && status !== 'withheld') continue
    const id = now.get(address)?.id ?? null
    tell(status, address, id, [`${action}${error === null ? '' : `: ${error}`}`])
  }
  return found.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
}

function differences(was: Owned, is: Owned): readonly string[] {
  const [old, password] = [was.app_password, is.app_password]
  const rotated = password !== undefined && (old?.version !== password.version || old.source !== password.source)
  return [
    ...(rotated ? [`password from ${password.source}, version ${password.version}`] : []),
    ...((was.protect ?? false) === (is.protect ?? false) ? [] : [is.protect ? 'protected' : 'no longer protected']),
  ]
}

/** Every word must stand somewhere in the event; case does not matter. `#41` finds a pull request. */
export function filterEvents(events: readonly HistoryEvent[], text: string | null): readonly HistoryEvent[] {
  const words = (text ?? '').toLowerCase().split(/\s+/u)
  return events.filter((event) => {
    const { address, what, id, by, commit, ledger_commit, at, pulls, details } = event
    const row = [address, what, id, by, commit, ledger_commit, at, ...pulls.map((number) => `#${number} `), ...details]
    return words.every((word) => row.some((value) => searched(value, word)))
  })
}

/** `#4` is not `#41`. */
function searched(value: string | null, word: string): boolean {
  if (value === null) return false
  return /^#\d+$/u.test(word) ? value.trim() === word : value.toLowerCase().includes(word)
}
