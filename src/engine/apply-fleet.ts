/**
 * The whole story of an apply: plan, show, refuse or go on, announce, write, read everything again, record. What was shown
 * is the value that is carried out.
 */

import { errorMessage, planDiagnostic } from '../domain/diagnostic.ts'
import type { Address, Change, Diagnostic, Outcome, Plan, Result } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import type { LockResult } from '../state/ledger/lock.ts'
import type { LedgerStore } from '../state/ledger/store.ts'
import { lookUpPassword, type PasswordField } from '../state/secrets/password.ts'
import { type AccountRow, listAccounts } from './account-rows.ts'
import { applyPlan } from './apply/apply.ts'
import type { Obstacle } from './apply/run.ts'
import { applyApproval, checkSecrets, reportBusy, reportNotConverged, reportSuperseded } from './apply-diagnostics.ts'
import type { ApplyDeps, Connection } from './deps.ts'
import { openLedgerSession, type UnsavedLedger } from './ledger-session.ts'
import { readKindAgain } from './live/read.ts'
import { isSound, type OpenedFleet } from './open-fleet.ts'
import { getPlanResult, type PlanResult, planOpenedFleet, readEvidence } from './plan-fleet.ts'
import { verifyConvergence } from './verify-convergence.ts'

export type ApplyHooks = {
  /** Shown before anything is refused or written. */
  readonly show: (plan: Plan) => Promise<void> | void
  /** A person's word; false ends the run without a write. */
  readonly confirm: (plan: Plan) => Promise<boolean>
  /** Changes that may not be made now, and why. */
  readonly withhold: (plan: Plan) => Promise<ReadonlyMap<Address, Obstacle>>
  readonly progress: (outcome: Outcome, done: number, total: number) => void
}

export type ApplyReport = {
  readonly result: Result
  readonly plan: Plan | null
  readonly outcomes: readonly Outcome[]
  /** What the second plan still wants, beside what was withheld or failed: empty when the application is as the file says. */
  readonly remaining: readonly Change[]
  /** The plan of what is left, withheld changes included: its digest is what an approval names. Null when nothing was written. */
  readonly second: Plan | null
  readonly diagnostics: readonly Diagnostic[]
  readonly accounts: readonly AccountRow[]
  /** The ledger that could not be pushed: nothing of it may be lost. */
  readonly unrecorded: UnsavedLedger | null
  readonly milliseconds: number
}

/** How often a plan is made anew because another run has recorded since. */
const PLANS = 3

/** `approve` is the digest of a plan that may be carried out over an unverified ledger and without a review; null: none. */
export async function applyFleet(
  ports: ApplyDeps,
  opened: OpenedFleet,
  hooks: ApplyHooks,
  approve: string | null = null,
): Promise<ApplyReport> {
  const started = ports.clock.now()
  const { diagnostics } = opened
  const ended = (result: Result, more: Partial<ApplyReport> = {}): ApplyReport => ({
    result,
    plan: null,
    outcomes: [],
    remaining: [],
    second: null,
    accounts: [],
    unrecorded: null,
    diagnostics,
    ...more,
    milliseconds: ports.clock.now() - started,
  })
  if (!isSound(opened)) return ended('failed')
  const old = (await ports.stillCurrent?.()) ?? null
  if (old !== null) return ended('superseded', { diagnostics: [...diagnostics, reportSuperseded(old)] })
  const { store } = opened
  const connection = ports.connect(opened.fleet.application.region)
  try {
    let current = opened
    for (let count = 1; ; count += 1) {
      const evidence = await readEvidence(ports, current)
      const planned = await planOpenedFleet(ports, connection.reader, current, evidence)
      const found = applyApproval(
        [...planned.plan.diagnostics, ...checkSecrets(planned.plan, ports.variables)],
        planned.plan,
        approve,
      )
      const plan = { ...planned.plan, diagnostics: found }
      await hooks.show(plan)
      const result = getPlanResult(plan)
      if (result === 'failed' || result === 'refused') return ended(result, { plan, diagnostics: found })
      if (plan.changes.length > 0 && !(await hooks.confirm(plan))) return ended('refused', { plan, diagnostics: found })
      const told = await carryOut(ports, hooks, connection, store, { ...planned, plan }, plan.digest === approve)
      if (told !== 'moved') return ended('applied', told)
      const problem = count < PLANS ? await store?.refresh() : 'other runs keep applying this fleet'
      if (problem) return ended('refused', { plan, diagnostics: [...found, reportBusy(problem)] })
      ports.tell('another run has applied this fleet since the plan was made: planning again')
      current = { ...opened, reading: store ? await store.read() : null }
    }
  } finally {
    await connection.close()
  }
}

async function carryOut(
  ports: ApplyDeps,
  hooks: ApplyHooks,
  connection: Connection,
  store: LedgerStore | null,
  planned: PlanResult,
  approved: boolean,
): Promise<Partial<ApplyReport> | 'moved'> {
  const { plan } = planned
  const record = openLedgerSession(ports, planned, store)
  if (plan.changes.length === 0) {
    // What another run has announced is its lock: nothing is recorded over it without taking it first.
    const locked = planned.ledger?.intent ? await record.announce() : null
    if (locked && locked.status !== 'locked') return notLocked(plan, locked)
    const unrecorded = await record.finish([], true)
    const lost = unrecorded ? [planDiagnostic('ledger-unrecorded', unrecorded.reason)] : []
    return {
      result: unrecorded ? 'failed' : 'no-changes',
      plan,
      unrecorded,
      diagnostics: [...plan.diagnostics, ...lost],
      accounts: listAccounts(planned.matched),
    }
  }
  const asked = await hooks.withhold(plan)
  const withheld: typeof asked = approved ? new Map() : asked
  const locked = await record.announce(withheld)
  if (locked.status !== 'locked') return notLocked(plan, locked)
  const stopping = AbortSignal.any([ports.stopping, record.lost])
  let old: string | null = null
  const outcomes = await applyPlan(plan, {
    api: connection.writer,
    since: planned.live.at,
    password: (email, field) => secretOrThrow(lookUpPassword(field as PasswordField, email, ports.variables)),
    withheld,
    stopping,
    find: async (kind) => {
      await ports.clock.sleep(ports.lag, ports.stopping)
      return readKindAgain(connection.reader, registry[kind])
    },
    onCreated: record.born,
    beforeDeletes: async (so) => {
      try {
        old = (await ports.stillCurrent?.()) ?? null
      } catch (error) {
        const because = `it could not be asked whether this run is still current: ${errorMessage(error)}`
        return { reason: 'superseded', error: `nothing is deleted, because ${because}` }
      }
      return old === null ? record.beforeDeletes(so) : { reason: 'superseded', error: old }
    },
    progress: hooks.progress,
  })
  return conclude(ports, connection, planned, outcomes, record, old)
}

/** Reads everything again unless the run was told to stop, then records; the recording happens in any case. */
async function conclude(
  ports: ApplyDeps,
  connection: Connection,
  planned: PlanResult,
  outcomes: readonly Outcome[],
  record: ReturnType<typeof openLedgerSession>,
  old: string | null,
): Promise<Partial<ApplyReport>> {
  const { plan, fleet } = planned
  const diagnostics = [...plan.diagnostics, ...(old === null ? [] : [reportSuperseded(old)])]
  const failed = outcomes.some((one) => one.status === 'failed')
  const withheld = outcomes.some((one) => one.status === 'withheld')
  // What waits for a review, or for a newer run, is no failure; anything else that was not tried is.
  const cut = record.lost.aborted || (!withheld && old === null && outcomes.some((one) => one.status === 'skipped'))
  let remaining: readonly Change[] = []
  let seen = planned
  let proven = false
  let unrecorded: UnsavedLedger | null = null
  try {
    if (!ports.stopping.aborted) {
      const proof = await verifyConvergence(ports, connection.reader, planned, record.after(outcomes), outcomes)
      remaining = proof.remaining
      seen = proof.second
      proven = remaining.length === 0 && !failed
    }
    for (const change of remaining) diagnostics.push(reportNotConverged(change, fleet))
  } catch (error) {
    diagnostics.push(planDiagnostic('not-proven', `what was applied could not be read again: ${errorMessage(error)}`))
  } finally {
    unrecorded = await record.finish(outcomes, proven && !withheld && outcomes.every((one) => one.status === 'applied'))
  }
  if (unrecorded)
    diagnostics.push(planDiagnostic('ledger-unrecorded', `what was done is not in the ledger: ${unrecorded.reason}`))
  const good = old !== null ? 'superseded' : withheld ? 'refused' : 'applied'
  const result = failed || cut || !proven || unrecorded ? 'failed' : good
  const second = seen === planned ? null : seen.plan
  return { result, plan, outcomes, remaining, second, diagnostics, unrecorded, accounts: listAccounts(seen.matched) }
}

function notLocked(
  plan: Plan,
  locked: Exclude<LockResult, { readonly status: 'locked' }>,
): Partial<ApplyReport> | 'moved' {
  if (locked.status === 'moved') return 'moved'
  if (locked.status === 'busy')
    return { result: 'refused', plan, diagnostics: [...plan.diagnostics, reportBusy(locked.reason)] }
  const found = planDiagnostic('ledger-unreachable', locked.reason, { override: 'start this run again' })
  return { result: 'failed', plan, diagnostics: [...plan.diagnostics, found] }
}

function secretOrThrow(result: ReturnType<typeof lookUpPassword>): string {
  if ('problem' in result) throw new Error(result.problem)
  return result.password
}
