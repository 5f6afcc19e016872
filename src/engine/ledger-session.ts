/**
 * The ledger during one apply: pushed with what is about to be done before the first write (which is also the lock), again
 * before the first delete and every few minutes, and at the end whatever happened. Who loses a push writes nothing more. With
 * the ledger off every step does nothing.
 */

import { toCanonicalText } from '../domain/canonical.ts'
import { errorMessage } from '../domain/diagnostic.ts'
import type { Intent, Ledger, PasswordState } from '../domain/ledger.ts'
import type { Address } from '../domain/model.ts'
import type { Outcome, Plan } from '../domain/plan.ts'
import { type AuditEntry, formatAuditMessage } from '../state/ledger/audit.ts'
import { acquireLock, isHeld, type LockResult, REFRESH_EVERY, withOpenIntent } from '../state/ledger/lock.ts'
import { mergeRecovered } from '../state/ledger/recovery.ts'
import type { LedgerPush, LedgerStore } from '../state/ledger/store.ts'
import { computeSeedCheck, findSeedVariable } from '../state/secrets/password.ts'
import type { Obstacle } from './apply/obstacle.ts'
import type { ApplyDeps } from './deps.ts'
import { describeIntent, describeUnresolved, type PlanWithLedger } from './intent.ts'
import { hashSpec, isApplied } from './plan/digest.ts'
import { computeOwnershipAfter, type OwnershipAfter } from './plan/owned-after.ts'
import type { PlanResult } from './plan-fleet.ts'

export type LedgerSession = {
  /** Waits for another run, then pushes what is about to be done, but for what is withheld. Null: the run may write. */
  readonly begin: (withheld?: ReadonlyMap<Address, Obstacle>) => Promise<LockFailure | null>
  /** Keeps an id the instant it exists; the next push has it. */
  readonly recordCreated: (address: Address, id: string) => void
  /** Keeps the id of a folder inside of a mailbox; the next push has it. */
  readonly recordFolder: (address: Address, path: string, id: string) => void
  /** Pushes what is true so far, or says why nothing may be deleted. */
  readonly checkpoint: (outcomes: readonly Outcome[]) => Promise<Obstacle | null>
  /** Aborted when another run has taken the ledger over. */
  readonly lost: AbortSignal
  /** The ledger as these outcomes leave it, without pushing; null without a ledger. */
  readonly describeAfter: (outcomes: readonly Outcome[]) => Ledger | null
  /** Null when it is recorded (or there was nothing to record); otherwise what could not be, and why. `held` is what waits for its domain. */
  readonly finish: (
    outcomes: readonly Outcome[],
    isProven: boolean,
    held: NonNullable<Ledger['held']>,
  ) => Promise<UnsavedLedger | null>
}

export type LockFailure = Exclude<LockResult, { readonly status: 'locked' }>

export type UnsavedLedger = { readonly ledger: Ledger; readonly reason: string }

export function openLedgerSession(deps: ApplyDeps, result: PlanResult, store: LedgerStore | null): LedgerSession {
  const { ledger } = result
  return store && ledger ? new StoredSession(deps, { ...result, ledger }, store) : OFF
}

const OFF: LedgerSession = {
  begin: async () => null,
  recordCreated: () => {},
  recordFolder: () => {},
  checkpoint: async () => null,
  lost: new AbortController().signal,
  describeAfter: () => null,
  finish: async () => null,
}

const HEARTBEAT = REFRESH_EVERY * 0.8
const MOST_MERGES = 3

class StoredSession implements LedgerSession {
  readonly #deps: ApplyDeps
  readonly #result: PlanWithLedger
  readonly #store: LedgerStore
  /** What every push begins with. */
  readonly #base: Ledger
  readonly #checks = new Map<string, string>()
  readonly #created = new Map<Address, Outcome>()
  readonly #folders = new Map<Address, Record<string, string>>()
  readonly #lost = new AbortController()
  readonly #finished = new AbortController()
  #intent: Intent
  #lastPush: Promise<unknown> = Promise.resolve()

  constructor(deps: ApplyDeps, result: PlanWithLedger, store: LedgerStore) {
    const { ledger, plan, fleet, live } = result
    this.#deps = deps
    this.#result = result
    this.#store = store
    this.#base = { ...ledger, application: plan.application, file: fleet.file, run: deps.run }
    this.#intent = { creates: [], at: live.at }
  }

  get lost(): AbortSignal {
    return this.#lost.signal
  }

  async begin(withheld?: ReadonlyMap<Address, Obstacle>): Promise<LockFailure | null> {
    const { clock, lock, run, stopping, log } = this.#deps
    this.#intent = describeIntent(this.#result, withheld)
    const lockResult = await acquireLock(this.#store, {
      ...lock,
      ledger: this.#describeOpen([]),
      tip: this.#result.tip,
      run,
      message: this.#formatMessage(`begin: ${formatCounts(this.#result.plan)}`),
      now: clock.now,
      sleep: (milliseconds) => clock.sleep(milliseconds, stopping),
      log,
      signal: stopping,
    })
    if (lockResult.status !== 'locked') return lockResult
    void this.#keepAlive().catch(() => {})
    return null
  }

  recordCreated(address: Address, id: string): void {
    const unfinished = { status: 'failed', reason: null, needs: null, error: null, at: null } as const
    this.#created.set(address, { address, action: 'create', id, ...unfinished })
  }

  recordFolder(address: Address, path: string, id: string): void {
    this.#folders.set(address, { ...this.#folders.get(address), [path]: id })
  }

  async checkpoint(outcomes: readonly Outcome[]): Promise<Obstacle | null> {
    // Folders go after this: what made them ours is kept until they are gone.
    const pending = new Set(this.#result.plan.changes.filter(({ removes }) => removes).map(({ address }) => address))
    const done = outcomes.filter(({ address }) => !pending.has(address))
    const pushed = await this.#push(this.#describeOpen(done), this.#formatMessage('about to delete'))
    if (pushed.status === 'lost') this.#lost.abort()
    if (pushed.status === 'pushed') return null
    const error = `nothing is deleted, because the ledger could not be pushed: ${pushed.reason}`
    return { reason: 'ledger', error }
  }

  describeAfter(outcomes: readonly Outcome[]): Ledger {
    return { ...this.#base, ...this.#computeOwnership(outcomes), intent: null }
  }

  async finish(
    outcomes: readonly Outcome[],
    isProven: boolean,
    held: NonNullable<Ledger['held']>,
  ): Promise<UnsavedLedger | null> {
    const { fleet, ledger, plan, leftOut, trusted } = this.#result
    this.#finished.abort()
    // A part of the file is not the file: what is recorded as complete would say that all of it was applied.
    const complete = isProven && leftOut.size === 0
    if (outcomes.length === 0 && !complete) return null
    // A spec that was carried out whole stays so: what a later run of it leaves undone is drift, which may be repaired.
    const staysComplete = trusted && isApplied(fleet, ledger)
    const { held: _, ...base } = this.#base
    const next: Ledger = {
      ...base,
      ...this.#describeHeld(outcomes, held),
      ...this.#computeOwnership(this.#addCreated(outcomes)),
      intent: describeUnresolved(this.#intent, outcomes),
      complete: complete || staysComplete,
      commit: complete ? (this.#deps.commit ?? ledger.commit) : ledger.commit,
      digest: complete ? plan.digest : ledger.digest,
      spec: complete ? hashSpec(fleet) : ledger.spec,
    }
    if (outcomes.length === 0 && trusted && isSameRecord(next, ledger)) return null
    const title = `${complete ? 'complete' : 'incomplete'}: ${formatCounts(plan)}`
    const message = this.#formatMessage(title, outcomes)
    let pushed = await this.#push(next, message)
    // A run that wrote nothing has nothing to add to what another one has recorded meanwhile.
    if (pushed.status === 'lost' && outcomes.every(({ status }) => status === 'withheld')) return null
    for (let merges = 0; pushed.status === 'lost' && merges < MOST_MERGES; merges += 1)
      pushed = await this.#mergeAndPush(next, message)
    return pushed.status === 'pushed' ? null : { ledger: next, reason: pushed.reason }
  }

  /** Of the seed that a password is derived from, each once. */
  readonly #findCheck = (password: PasswordState): string | null => {
    const variable = findSeedVariable(password)
    const seed = variable === null ? undefined : this.#deps.variables(variable)
    if (variable === null || !seed) return null
    const check = this.#checks.get(variable) ?? computeSeedCheck(seed, this.#result.fleet.name)
    this.#checks.set(variable, check)
    return check
  }

  /** While the run is at work. What an earlier run left behind is in it from the first push on: this run may die too. */
  #describeOpen(outcomes: readonly Outcome[]): Ledger {
    const owned = this.#computeOwnership(this.#addCreated(outcomes))
    return withOpenIntent({ ...this.#base, ...owned }, this.#intent, this.#deps.run)
  }

  /** What was let through stays so until it is made: also where this run did not try it, or could not make it. */
  #describeHeld(outcomes: readonly Outcome[], held: NonNullable<Ledger['held']>): Pick<Ledger, 'held'> {
    const { ledger, leftOut } = this.#result
    const open = new Set(
      outcomes
        .filter(({ action, status }) => action === 'create' && status !== 'applied')
        .map(({ address }) => address),
    )
    const kept = Object.entries(ledger.held ?? {}).filter(
      ([address]) => leftOut.has(address as Address) || open.has(address as Address),
    )
    const all = { ...Object.fromEntries(kept), ...held }
    return Object.keys(all).length === 0 ? {} : { held: all }
  }

  #computeOwnership(outcomes: readonly Outcome[]): OwnershipAfter {
    return computeOwnershipAfter(this.#result, outcomes, this.#folders, this.#findCheck)
  }

  /** What was created and has no outcome yet is owned all the same. */
  #addCreated(outcomes: readonly Outcome[]): readonly Outcome[] {
    return [...new Map([...this.#created, ...outcomes.map((outcome) => [outcome.address, outcome] as const)]).values()]
  }

  #formatMessage(title: string, outcomes: AuditEntry['outcomes'] = []): string {
    const { run, actor, commit, checkedOut = null, pulls } = this.#deps
    const about = { outcomes, run, actor, commit: commit ?? checkedOut, pulls }
    return formatAuditMessage({ title: `${this.#result.fleet.name}: ${title}`, ...about })
  }

  /** One after the other: each push replaces the one before it. */
  #push(next: Ledger, message: string): Promise<LedgerPush> {
    const pushed = this.#lastPush.then(() => this.#store.push(next, message))
    this.#lastPush = pushed.catch(() => {})
    return pushed.catch((error: unknown) => ({ status: 'failed', reason: errorMessage(error) }))
  }

  async #keepAlive(): Promise<void> {
    for (;;) {
      await this.#deps.clock.sleep(HEARTBEAT, this.#finished.signal)
      if (this.#finished.signal.aborted) return
      const pushed = await this.#push(this.#describeOpen([]), this.#formatMessage('still at work'))
      if (pushed.status === 'lost') return this.#lost.abort()
    }
  }

  /** Another run has recorded meanwhile. Its word stands, and what it cannot know is added; a run at work is not disturbed. */
  async #mergeAndPush(next: Ledger, message: string): Promise<LedgerPush> {
    const problem = await this.#store.refresh()
    if (problem !== null) return { status: 'failed', reason: problem }
    const { ledger: current, state, tip } = await this.#store.read()
    if (state !== 'verified' || current === null) return { status: 'failed', reason: 'the ledger was replaced' }
    if (isHeld(current)) return { status: 'failed', reason: 'another run has taken the ledger over' }
    const merged = mergeRecovered(current, next)
    return merged === current ? { status: 'pushed', ledger: current, tip } : this.#push(merged, message)
  }
}

const formatCounts = ({ counts }: Plan): string =>
  (['create', 'update', 'adopt', 'retire', 'delete'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`)
    .join(', ') || 'no changes'

/** Whether recording would say nothing new; the run and the serial alone are not. */
function isSameRecord(next: Ledger, previous: Ledger): boolean {
  const describe = ({ resources, held = {}, deleted, commit, complete, file, spec, intent }: Ledger) =>
    toCanonicalText({ resources, held, deleted, commit, complete, file, spec, intent } as never)
  return describe(next) === describe(previous)
}
