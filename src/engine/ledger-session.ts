/**
 * The ledger during one apply: announced before the first write (which is also the lock), pushed again before the first
 * delete and every few minutes, and recorded at the end whatever happened. Who loses a push writes nothing more. With the
 * ledger off every step does nothing.
 */

import { toCanonicalText } from '../domain/canonical.ts'
import { errorMessage } from '../domain/diagnostic.ts'
import type { Address, Intent, Ledger, Outcome, Plan } from '../domain/model.ts'
import { type AuditLine, formatAuditMessage } from '../state/ledger/audit.ts'
import { acquireLock, isHeld, type LockResult, REFRESH_EVERY, withOpenIntent } from '../state/ledger/lock.ts'
import { mergeRecovered } from '../state/ledger/recovery.ts'
import type { LedgerPush, LedgerStore } from '../state/ledger/store.ts'
import type { Obstacle } from './apply/run.ts'
import type { ApplyDeps } from './deps.ts'
import { listRemoteNames } from './plan/announced.ts'
import { hashSpec, wasApplied } from './plan/origin.ts'
import { computeOwnershipAfter } from './plan/owned-after.ts'
import { getPreviousWorkspace } from './plan/retirement.ts'
import type { PlanResult } from './plan-fleet.ts'

export type LedgerSession = {
  /** Waits for another run, then pushes what is about to be done, but for what is withheld. */
  readonly announce: (withheld?: ReadonlyMap<Address, Obstacle>) => Promise<LockResult>
  readonly born: (address: Address, id: string) => void
  /** Pushes what is true so far; or says why nothing may be deleted. */
  readonly beforeDeletes: (outcomes: readonly Outcome[]) => Promise<Obstacle | null>
  /** Aborted when another run has taken the ledger over. */
  readonly lost: AbortSignal
  /** The ledger as these outcomes leave it, without pushing. */
  readonly after: (outcomes: readonly Outcome[]) => Ledger | null
  /** Null when it is recorded (or there was nothing to record); otherwise what could not be, and why. */
  readonly finish: (outcomes: readonly Outcome[], complete: boolean) => Promise<UnsavedLedger | null>
}

export type UnsavedLedger = { readonly ledger: Ledger; readonly reason: string }

const HEARTBEAT = REFRESH_EVERY * 0.8

export function openLedgerSession(ports: ApplyDeps, planned: PlanResult, place: LedgerStore | null): LedgerSession {
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
  let intent: Intent = { creates: [], at: planned.live.at }
  const born = new Map<Address, Outcome>()
  const ended = new AbortController()
  let last: Promise<unknown> = Promise.resolve()

  const owned = (outcomes: readonly Outcome[]) => computeOwnershipAfter({ ...planned, ledger }, outcomes)
  const known = (outcomes: readonly Outcome[]) => [
    ...new Map([...born, ...outcomes.map((one) => [one.address, one] as const)]).values(),
  ]
  /** While the run is at work. What an earlier run left behind is in it from the first push on: this run may die too. */
  const open = (outcomes: readonly Outcome[]) =>
    withOpenIntent({ ...base, ...owned(known(outcomes)) }, intent, ports.run)
  const message = (title: string, outcomes: readonly AuditLine[] = []) =>
    formatAuditMessage({
      title: `${planned.fleet.name}: ${title}`,
      outcomes,
      run: ports.run,
      actor: ports.actor,
      commit: ports.commit,
      pulls: ports.pulls,
    })

  /** One after the other: each push replaces the one before it. */
  function push(next: Ledger, text: string): Promise<LedgerPush> {
    const pushed = last.then(() => store.push(next, text))
    last = pushed.catch(() => {})
    return pushed.catch((error: unknown) => ({
      status: 'failed',
      reason: errorMessage(error),
    }))
  }

  async function heartbeat(): Promise<void> {
    for (;;) {
      await ports.clock.sleep(HEARTBEAT, ended.signal)
      if (ended.signal.aborted) return
      const pushed = await push(open([]), message('still at work'))
      if (pushed.status === 'lost') return lost.abort()
    }
  }

  /** What nobody knows the end of stays announced: the next run looks for it, and for where a retired account came from. */
  function doubts(outcomes: readonly Outcome[]): Intent | null {
    const creates = outcomes.filter((one) => one.unknown).map(({ address }) => address)
    const failed = new Set(outcomes.filter(({ status }) => status === 'failed').map(({ address }) => address))
    const left = Object.entries(intent.left ?? {}).filter(([address]) => failed.has(address as Address))
    if (creates.length + left.length === 0) return null
    return { ...intent, creates, left: Object.fromEntries(left), ended: true }
  }

  /** Another run has recorded meanwhile. Its word stands, and what it cannot know is added; a run at work is not disturbed. */
  async function addTo(next: Ledger, text: string): Promise<LedgerPush> {
    const problem = await store.refresh()
    if (problem !== null) return { status: 'failed', reason: problem }
    const { ledger: current, state, tip } = await store.read()
    if (state !== 'verified' || current === null) return { status: 'failed', reason: 'the ledger was replaced' }
    if (isHeld(current)) return { status: 'failed', reason: 'another run has taken the ledger over' }
    const merged = mergeRecovered(current, next)
    return merged === current ? { status: 'pushed', ledger: current, tip } : push(merged, text)
  }

  return {
    lost: lost.signal,
    born: (address, id) => {
      born.set(address, {
        address,
        action: 'create',
        status: 'failed',
        id,
        reason: null,
        needs: null,
        error: null,
        at: null,
      })
    },
    announce: async (withheld) => {
      const made = plan.changes.filter(({ action, address }) => action === 'create' && !withheld?.has(address))
      const creates = made.map(({ address }) => address).sort()
      const leaving = new Set(plan.changes.flatMap((one) => (one.destructive?.what === 'retire' ? one.address : [])))
      const retiring = planned.matched.leaving.filter(({ address }) => leaving.has(address))
      const left = retiring.map(
        (one) => [one.address, getPreviousWorkspace(one, ledger, planned.matched.addresses)] as const,
      )
      intent = {
        creates,
        names: listRemoteNames(planned.fleet, creates),
        left: Object.fromEntries(left),
        at: planned.live.at,
      }
      const locked = await acquireLock(store, {
        ...ports.lock,
        ledger: open([]),
        tip: planned.tip,
        run: ports.run,
        message: message(`begin: ${counted(plan)}`),
        now: ports.clock.now,
        sleep: (milliseconds) => ports.clock.sleep(milliseconds, ports.stopping),
        log: ports.tell,
        signal: ports.stopping,
      })
      if (locked.status === 'locked') void heartbeat().catch(() => {})
      return locked
    },
    beforeDeletes: async (outcomes) => {
      const pushed = await push(open(outcomes), message('about to delete'))
      if (pushed.status === 'lost') lost.abort()
      if (pushed.status === 'pushed') return null
      const error = `nothing is deleted, because the ledger could not be pushed: ${pushed.reason}`
      return { reason: 'ledger', error }
    },
    after: (outcomes) => ({ ...base, ...owned(outcomes), intent: null }),
    finish: async (outcomes, proven) => {
      ended.abort()
      // A part of the file is not the file: what is recorded as complete would say that all of it was applied.
      const complete = proven && planned.leftOut.size === 0
      if (outcomes.length === 0 && !complete) return null
      // A spec that was carried out whole stays so: what a later run of it leaves undone is drift, which may be repaired.
      const stands = planned.trusted && wasApplied(planned.fleet, ledger)
      const next: Ledger = {
        ...base,
        ...owned(known(outcomes)),
        intent: doubts(outcomes),
        complete: complete || stands,
        commit: complete ? (ports.commit ?? ledger.commit) : ledger.commit,
        digest: complete ? plan.digest : ledger.digest,
        spec: complete ? hashSpec(planned.fleet) : ledger.spec,
      }
      if (outcomes.length === 0 && planned.trusted && same(next, ledger)) return null
      const text = message(`${complete ? 'complete' : 'incomplete'}: ${counted(plan)}`, outcomes)
      let pushed = await push(next, text)
      for (let tries = 0; pushed.status === 'lost' && tries < 3; tries += 1) pushed = await addTo(next, text)
      return pushed.status === 'pushed' ? null : { ledger: next, reason: pushed.reason }
    },
  }
}

const counted = ({ counts }: Plan): string =>
  (['create', 'update', 'adopt', 'retire', 'delete'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`)
    .join(', ') || 'no changes'

/** Whether recording would say anything new; the run and the serial alone do not. */
function same(next: Ledger, previous: Ledger): boolean {
  const said = ({ resources, deleted, commit, complete, file, spec, intent }: Ledger) =>
    toCanonicalText({ resources, deleted, commit, complete, file, spec, intent } as never)
  return said(next) === said(previous)
}
