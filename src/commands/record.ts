/**
 * The ledger during one apply: announced before the first write (which is also the lock), pushed again before the first
 * delete and every few minutes, and recorded at the end whatever happened. Who loses a push writes nothing more. With the
 * ledger off every step does nothing.
 */
import { kinds } from '../kinds/index.ts'
import { REFRESH_EVERY } from '../ledger/intent.ts'
import { acquire, type Locked } from '../ledger/lock.ts'
import { auditMessage } from '../ledger/message.ts'
import type { LedgerPush, LedgerStore } from '../ledger/store.ts'
import type { Address, Ledger, Outcome, Plan } from '../model.ts'
import { canonical } from '../plan/canonical.ts'
import { specHash } from '../plan/origin.ts'
import { ownedAfter } from '../plan/owned-after.ts'
import type { Planned } from './plan.ts'
import type { ApplyPorts } from './ports.ts'

export type Recorder = {
  /** Waits for another run, then pushes the addresses about to be created. */
  readonly announce: () => Promise<Locked>
  readonly born: (address: Address, id: string) => void
  /** Pushes what is true so far; a text is why nothing may be deleted. */
  readonly beforeDeletes: (outcomes: readonly Outcome[]) => Promise<string | null>
  /** Aborted when another run has taken the ledger over. */
  readonly lost: AbortSignal
  /** The ledger as these outcomes leave it, without pushing. */
  readonly after: (outcomes: readonly Outcome[]) => Ledger | null
  /** Null when it is recorded (or there was nothing to record); otherwise what could not be, and why. */
  readonly finish: (outcomes: readonly Outcome[], complete: boolean) => Promise<Unrecorded | null>
}

export type Unrecorded = { readonly ledger: Ledger; readonly reason: string }

const HEARTBEAT = REFRESH_EVERY * 0.8

export function recorder(ports: ApplyPorts, planned: Planned, place: LedgerStore | null): Recorder {
  const { ledger, plan } = planned
  const lost = new AbortController()
  if (!place || !ledger) {
    return {
      announce: async () => ({ status: 'locked', ledger: null as never }),
      born: () => {},
      beforeDeletes: async () => null,
      lost: lost.signal,
      after: () => null,
      finish: async () => null,
    }
  }
  const store: LedgerStore = place
  const base: Ledger = { ...ledger, application: plan.application, file: planned.fleet.file, run: ports.run }
  const creates = plan.changes.filter((change) => change.action === 'create').map((change) => change.address)
  const open = { ...base, complete: false, intent: { creates, at: planned.live.at } }
  const born = new Map<Address, Outcome>()
  const ended = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const owned = (outcomes: readonly Outcome[]) => ownedAfter({ ...planned, ledger, kinds }, outcomes)
  const known = (outcomes: readonly Outcome[]) => [
    ...new Map([...born, ...outcomes.map((one) => [one.address, one] as const)]).values(),
  ]

  /** One after the other: each push replaces the one before it. */
  function push(next: Ledger, title: string, lines: readonly string[] = []): Promise<LedgerPush> {
    const trail = {
      title: `${planned.fleet.name}: ${title}`,
      lines,
      run: ports.run,
      actor: ports.actor,
      commit: ports.commit,
      pulls: ports.pulls,
    }
    const pushed = last.then(() => store.push(next, auditMessage(trail)))
    last = pushed.catch(() => {})
    return pushed
  }

  async function heartbeat(): Promise<void> {
    for (;;) {
      await ports.clock.sleep(HEARTBEAT, ended.signal)
      if (ended.signal.aborted) return
      const pushed = await push({ ...open, ...owned([...born.values()]) }, 'still at work')
      if (pushed.status === 'lost') return lost.abort()
    }
  }

  return {
    lost: lost.signal,
    born: (address, id) => {
      born.set(address, { address, action: 'create', status: 'failed', id, error: null, at: null })
    },
    announce: async () => {
      const locked = await acquire(store, {
        ...ports.lock,
        ledger: base,
        tip: planned.tip,
        creates,
        run: ports.run,
        at: planned.live.at,
        message: auditMessage({
          title: `${planned.fleet.name}: begin: ${counted(plan)}`,
          lines: [],
          run: ports.run,
          actor: ports.actor,
          commit: ports.commit,
          pulls: ports.pulls,
        }),
        now: ports.clock.now,
        sleep: (milliseconds) => ports.clock.sleep(milliseconds, ports.stopping),
        log: ports.tell,
        signal: ports.stopping,
      })
      if (locked.status === 'locked') void heartbeat().catch(() => {})
      return locked
    },
    beforeDeletes: async (outcomes) => {
      const pushed = await push({ ...open, ...owned(known(outcomes)) }, 'about to delete')
      if (pushed.status === 'lost') lost.abort()
      return pushed.status === 'pushed'
        ? null
        : `nothing is deleted, because the ledger could not be pushed: ${pushed.reason}`
    },
    after: (outcomes) => ({ ...base, ...owned(outcomes), intent: null }),
    finish: async (outcomes, complete) => {
      ended.abort()
      const next: Ledger = {
        ...base,
        ...owned(known(outcomes)),
        intent: null,
        complete,
        commit: complete ? (ports.commit ?? ledger.commit) : ledger.commit,
        digest: complete ? plan.digest : ledger.digest,
        spec: complete ? specHash(planned.fleet) : ledger.spec,
      }
      if (outcomes.length === 0 && same(next, ledger)) return null
      const title = `${complete ? 'complete' : 'incomplete'}: ${counted(plan)}`
      const pushed = await push(next, title, outcomes.map(told))
      return pushed.status === 'pushed' ? null : { ledger: next, reason: pushed.reason }
    },
  }
}

const counted = ({ counts }: Plan): string =>
  (['create', 'update', 'adopt', 'retire', 'delete'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`)
    .join(', ') || 'no changes'

const told = ({ status, action, address, error }: Outcome): string =>
  `${status} ${action} ${address}${error === null ? '' : `: ${error}`}`

/** Whether recording would say anything new; the run and the serial alone do not. */
function same(next: Ledger, previous: Ledger): boolean {
  const said = ({ resources, deleted, commit, complete, file, spec, intent }: Ledger) =>
    canonical({ resources, deleted, commit, complete, file, spec, intent } as never)
  return said(next) === said(previous)
}
