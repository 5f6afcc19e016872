/**
 * Applies an opened fleet. What was shown is the value that is carried out.
 *
 *   1 open      the file is sound, and this run is not an old one
 *   2 plan      against the ledger as it was read
 *   3 show
 *   4 refuse    what a guard forbids or a person does not confirm
 *   5 lock      push what is about to be done; where another run was faster, go back to 2
 *   6 write
 *   7 verify    read again what may have been touched: a second plan must want nothing but what was withheld
 *   8 record    push what is owned now, whatever happened
 *   9 report
 */

import { errorMessage, mergeAlike, planDiagnostic } from '../domain/diagnostic.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Address, Diagnostic } from '../domain/model.ts'
import type { Outcome, Plan } from '../domain/plan.ts'
import type { WriteContext } from '../kinds/kind.ts'
import { registry } from '../kinds/registry.ts'
import { fingerprintWhole } from '../state/review/fingerprint.ts'
import { lookUpPassword, type PasswordField, type Variables } from '../state/secrets/password.ts'
import { applyPlan } from './apply/apply.ts'
import type { Obstacle } from './apply/obstacle.ts'
import { findDomain } from './apply/openings.ts'
import type { Progress } from './apply/outcomes.ts'
import {
  type ApplyReport,
  applyApproval,
  checkSecrets,
  listAccounts,
  reportBusy,
  reportSuperseded,
} from './apply-report.ts'
import type { ApplyDeps, Connection } from './deps.ts'
import { type LedgerSession, type LockFailure, openLedgerSession, type UnsavedLedger } from './ledger-session.ts'
import { readKindAgain } from './live/read-kinds.ts'
import { isSound, type OpenedFleet, type SoundFleet } from './open-fleet.ts'
import { getPlanResult, type PlanResult, planOpenedFleet, readEvidence } from './plan-fleet.ts'
import { type Verification, verifyConvergence } from './verify.ts'

export type ApplyHooks = {
  /** Shown before anything is refused or written. */
  readonly show: (plan: Plan) => Promise<void> | void
  /** A person's word; false ends the run without a write. */
  readonly confirm: (plan: Plan) => Promise<boolean>
  /**
   * Changes that may not be made, and why: asked of those of the plan, and of those that it holds, which are made later without
   * anybody being asked. `letThrough` is what an earlier apply held and would have made.
   */
  readonly withhold: (plan: Plan, letThrough: NonNullable<Ledger['held']>) => Promise<ReadonlyMap<Address, Obstacle>>
  readonly progress: Progress
}

/** What every phase after the first works with. */
type ApplyContext = {
  readonly deps: ApplyDeps
  readonly hooks: ApplyHooks
  readonly approve: string | null
  readonly connection: Connection
}

type Attempt =
  | { readonly isOver: true; readonly report: Partial<ApplyReport> }
  /** Another run has recorded since the plan was made. */
  | { readonly isOver: false; readonly plan: Plan }

/** How often a plan is made anew because another run has recorded since. */
const MOST_PLANS = 3

/** `approve` is the digest of a plan that may be carried out over an unverified ledger and without a review; null: none. */
export async function applyFleet(
  deps: ApplyDeps,
  opened: OpenedFleet,
  hooks: ApplyHooks,
  approve: string | null = null,
): Promise<ApplyReport> {
  const started = deps.clock.now()
  const complete = (report: Partial<ApplyReport>): ApplyReport => ({
    result: 'failed',
    plan: null,
    outcomes: [],
    remaining: [],
    planAfterApply: null,
    connector: null,
    accounts: [],
    unsavedLedger: null,
    diagnostics: opened.diagnostics,
    ...report,
    milliseconds: deps.clock.now() - started,
  })

  // 1. Open.
  if (!isSound(opened)) return complete({ result: 'failed' })
  const superseded = await findSuperseded(deps, opened)
  if (superseded) return complete(superseded)
  const { store } = opened
  const connection = deps.connect(opened.fleet.application.region)
  try {
    let current: SoundFleet = opened
    for (let plans = 1; ; plans += 1) {
      const attempt = await applyOnce({ deps, hooks, approve, connection }, current)
      if (attempt.isOver) return complete(attempt.report)
      const problem = plans < MOST_PLANS ? await store?.refresh() : 'other runs keep applying this fleet'
      if (problem) return complete(refuse(attempt.plan, reportBusy(problem)))
      deps.log('another run has applied this fleet since the plan was made: planning again')
      // The other run may have been that of a newer file, which this one must not set back.
      const newer = await findSuperseded(deps, opened)
      if (newer) return complete(newer)
      current = { ...opened, reading: store ? await store.read() : null }
    }
  } finally {
    await connection.close()
  }
}

async function findSuperseded(deps: ApplyDeps, { diagnostics }: SoundFleet): Promise<Partial<ApplyReport> | null> {
  const newer = (await deps.findNewerSpec?.()) ?? null
  return newer === null ? null : { result: 'superseded', diagnostics: [...diagnostics, reportSuperseded(newer)] }
}

async function applyOnce(context: ApplyContext, opened: SoundFleet): Promise<Attempt> {
  const { deps, hooks, approve, connection } = context
  const end = (report: Partial<ApplyReport>): Attempt => ({ isOver: true, report })

  // 2. Plan.
  const first = await planOpenedFleet(deps, connection.reader, opened, {
    evidence: await readEvidence(deps, opened),
  })
  const secrets = checkSecrets(first.plan, deps.variables, first.fleet)
  const diagnostics = [...first.plan.diagnostics, ...secrets]
  const result: PlanResult = { ...first, plan: applyApproval({ ...first.plan, diagnostics }, approve) }
  const { plan } = result

  // 3. Show.
  await hooks.show(plan)

  // 4. Refuse or confirm.
  const planResult = getPlanResult(plan)
  if (planResult === 'failed' || planResult === 'refused')
    return end({ result: planResult, plan, diagnostics: plan.diagnostics })
  if (plan.changes.length > 0 && !(await hooks.confirm(plan))) return end(refuse(plan))

  // 5. Lock.
  const session = openLedgerSession(deps, result, opened.store)
  const hasChanges = plan.changes.length > 0
  const all = { ...plan, changes: [...plan.changes, ...(plan.held?.changes ?? [])] }
  const isAsked = all.changes.length > 0
  const unreviewed = isAsked ? await hooks.withhold(all, result.ledger?.held ?? {}) : new Map<Address, Obstacle>()
  const withheld: typeof unreviewed = plan.digest === approve ? new Map() : unreviewed
  const held = sortHeld(plan, withheld)
  // Where nothing is written the lock is needed if another run holds it: nothing is recorded over what that one announced.
  const willWrite = plan.changes.some(({ address }) => !withheld.has(address))
  const failure = willWrite || result.ledger?.intent ? await session.begin(withheld) : null
  if (failure?.status === 'moved') return { isOver: false, plan }
  if (failure) return end(reportLockFailure(plan, failure))
  if (!hasChanges) return end(await recordNoChanges(result, session, held))

  // 6. Write.
  const { outcomes: written, newer, connector, kept } = await writeChanges(context, result, session, withheld)
  const outcomes = [...written, ...held.withheld]

  // 7. Verify.
  const verification = await verifyConvergence(context, result, session.describeAfter(outcomes), outcomes)

  // 8. Record.
  const isComplete = verification.isProven && outcomes.every(({ status }) => status === 'applied')
  const unsavedLedger = await session.finish(outcomes, isComplete, held.letThrough)

  // 9. Report.
  return end(describeResult({ result, session, outcomes, newer, connector, kept, verification, unsavedLedger }))
}

const refuse = (plan: Plan, ...diagnostics: readonly Diagnostic[]): Partial<ApplyReport> => ({
  result: 'refused',
  plan,
  diagnostics: [...plan.diagnostics, ...diagnostics],
})

function reportLockFailure(plan: Plan, failure: Exclude<LockFailure, { status: 'moved' }>): Partial<ApplyReport> {
  if (failure.status === 'busy') return refuse(plan, reportBusy(failure.reason))
  const unreachable = planDiagnostic('ledger-unreachable', failure.reason, { override: 'start this run again' })
  return { result: 'failed', plan, diagnostics: [...plan.diagnostics, unreachable] }
}

async function recordNoChanges(
  { plan, matched }: PlanResult,
  session: LedgerSession,
  { withheld: outcomes, letThrough }: HeldBack,
): Promise<Partial<ApplyReport>> {
  const isComplete = outcomes.length === 0
  const unsavedLedger = await session.finish(outcomes, isComplete, letThrough)
  const problems = unsavedLedger ? [planDiagnostic('ledger-unrecorded', unsavedLedger.reason)] : []
  const diagnostics = [...plan.diagnostics, ...problems]
  const result = unsavedLedger ? 'failed' : isComplete ? 'no-changes' : 'refused'
  return { result, plan, outcomes, unsavedLedger, diagnostics, accounts: listAccounts(matched) }
}

/** What is held for its domain: what may be made once that is ready, by fingerprint, and what nobody has agreed to. */
type HeldBack = {
  readonly letThrough: NonNullable<Ledger['held']>
  readonly withheld: readonly Outcome[]
}

function sortHeld({ held }: Plan, withheld: ReadonlyMap<Address, Obstacle>): HeldBack {
  const letThrough: Record<Address, string> = {}
  const outcomes: Outcome[] = []
  for (const change of held?.changes ?? []) {
    const { address, action } = change
    const obstacle = withheld.get(address)
    if (!obstacle) letThrough[address] = fingerprintWhole(change)
    else {
      const { reason, error } = obstacle
      outcomes.push({ address, action, status: 'withheld', id: null, reason, needs: null, error, at: null })
    }
  }
  return { letThrough, withheld: outcomes }
}

/** `newer` says why this run turned out to be an old one before it deleted anything; null where it did not. */
async function writeChanges(
  { deps, hooks, connection }: ApplyContext,
  { plan, live }: PlanResult,
  session: LedgerSession,
  withheld: ReadonlyMap<Address, Obstacle>,
): Promise<{
  readonly outcomes: readonly Outcome[]
  readonly newer: string | null
  readonly connector: ConnectorOutcome | null
  readonly kept: readonly KeptFolder[]
}> {
  const kept: KeptFolder[] = []
  let newer: string | null = null
  let connector: ConnectorOutcome | null = null
  const outcomes = await applyPlan(plan, {
    api: connection.writer,
    since: live.at,
    password: createPasswordLookUp(deps.variables, connection.hide),
    withheld,
    stopping: AbortSignal.any([deps.stopping, session.lost]),
    find: async (kind) => {
      await deps.clock.sleep(deps.lag, deps.stopping)
      return readKindAgain(connection.reader, registry[kind])
    },
    knownDomains: listKnownDomains(live),
    onConnector: (result, reason) => {
      connector = { result, reason }
    },
    onCreated: (address, id) => session.recordCreated(address, id),
    onFolderMade: (address, path, id) => session.recordFolder(address, path, id),
    onFolderKept: (address, path, because) => kept.push({ address, path, because }),
    wait: () => deps.clock.sleep(deps.lag, deps.stopping),
    beforeDeletes: async (done) => {
      try {
        newer = (await deps.findNewerSpec?.()) ?? null
      } catch (error) {
        const because = `it could not be asked whether this run is still current: ${errorMessage(error)}`
        return { reason: 'superseded', error: `nothing is deleted, because ${because}` }
      }
      return newer === null ? session.checkpoint(done) : { reason: 'superseded', error: newer }
    },
    progress: hooks.progress,
  })
  return { outcomes, newer, connector, kept }
}

type KeptFolder = { readonly address: Address; readonly path: string; readonly because: string }

const reportKept = (kept: readonly KeptFolder[]): readonly Diagnostic[] =>
  mergeAlike(
    kept.map(({ address, path, because }) => {
      const summary = `the folder '${path}' stays in ${address}, although the plan said that it is removed: ${because}`
      const override =
        'nothing needs to be done: from now on it is left alone; who wants to be rid of it deletes it in the mailbox, with the mail in it'
      return planDiagnostic('folder-kept', summary, { address, override, severity: 'warning' })
    }),
  )

const listKnownDomains = ({ objects }: PlanResult['live']): ReadonlySet<string> =>
  new Set(objects.flatMap(({ kind, name }) => findDomain(`${kind}/${name}`) ?? []))

type ConnectorOutcome = {
  readonly result: NonNullable<ApplyReport['connector']>
  /** Why the API refused it. */
  readonly reason: string | null
}

function reportConnector(connector: ConnectorOutcome | null): readonly Diagnostic[] {
  if (connector?.result !== 'failed') return []
  const summary = `the connector for agent accounts could not be created: ${connector.reason}`
  const override = 'the accounts were tried all the same; the next run looks again where none lives'
  return [planDiagnostic('connector-failed', summary, { severity: 'warning', override })]
}

/** The one door through which a secret gets into a request: what passes it is hidden first. */
const createPasswordLookUp =
  (variables: Variables, hide: Connection['hide']): WriteContext['password'] =>
  (email, field) => {
    const found = lookUpPassword(field as PasswordField, email, variables)
    if ('problem' in found) throw new Error(found.problem)
    hide(found.password)
    return found.password
  }

function describeResult({
  result: { plan, matched },
  session,
  outcomes,
  newer,
  connector,
  kept,
  verification: { after, remaining, isProven, diagnostics },
  unsavedLedger,
}: {
  readonly result: PlanResult
  readonly session: LedgerSession
  readonly outcomes: readonly Outcome[]
  readonly newer: string | null
  readonly connector: ConnectorOutcome | null
  readonly kept: readonly KeptFolder[]
  readonly verification: Verification
  readonly unsavedLedger: UnsavedLedger | null
}): Partial<ApplyReport> {
  const has = (status: Outcome['status']) => outcomes.some((outcome) => outcome.status === status)
  // What waits for a review, or for a newer run, is no failure; anything else that was not tried is.
  const isCut = session.lost.aborted || (!has('withheld') && newer === null && has('skipped'))
  const isFailed = has('failed') || isCut || !isProven || unsavedLedger !== null
  const good = newer !== null ? 'superseded' : has('withheld') ? 'refused' : 'applied'
  return {
    result: isFailed ? 'failed' : good,
    plan,
    outcomes,
    remaining,
    planAfterApply: after?.plan ?? null,
    connector: connector?.result ?? null,
    diagnostics: [
      ...plan.diagnostics,
      ...reportConnector(connector),
      ...reportKept(kept),
      ...(newer === null ? [] : [reportSuperseded(newer)]),
      ...diagnostics,
      ...(unsavedLedger
        ? [planDiagnostic('ledger-unrecorded', `what was done is not in the ledger: ${unsavedLedger.reason}`)]
        : []),
    ],
    unsavedLedger,
    accounts: listAccounts((after ?? { matched }).matched),
  }
}
