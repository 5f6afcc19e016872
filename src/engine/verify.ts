/**
 * After the last write of an apply: waits until it can show, then plans again until nothing remains or time is up. What
 * remains, what landed elsewhere than the plan said, and what was written and is of no use are told as diagnostics; nothing
 * is thrown.
 */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Change } from '../domain/change.ts'
import { errorMessage, mergeAlike, planDiagnostic } from '../domain/diagnostic.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Diagnostic, Fleet } from '../domain/model.ts'
import type { Outcome, Plan } from '../domain/plan.ts'
import { parseIdReference } from '../kinds/references.ts'
import { GROUP_FIELD, isMailbox, registry } from '../kinds/registry.ts'
import { NO_LEDGER } from '../state/ledger/store.ts'
import type { ApplyDeps, Connection } from './deps.ts'
import { keepUntouched } from './live/read.ts'
import { createAddressResolver } from './plan/match.ts'
import { type PlanResult, planOpenedFleet } from './plan-fleet.ts'

/** How often it is read again before a change counts as not converged: the API's lists may trail its writes. */
const MOST_READINGS = 9

type VerifyDeps = { readonly deps: ApplyDeps; readonly connection: Connection }

/** What a second plan says of an apply. */
export type Verification = {
  /** Null where it was not read again: the run was told to stop, or it could not be. */
  readonly after: PlanResult | null
  readonly remaining: readonly Change[]
  readonly isProven: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export async function verifyConvergence(
  context: VerifyDeps,
  result: PlanResult,
  ledger: Ledger | null,
  outcomes: readonly Outcome[],
): Promise<Verification> {
  const nothing: Verification = { after: null, remaining: [], isProven: false, diagnostics: [] }
  if (context.deps.stopping.aborted) return nothing
  try {
    await letSettle(context.deps, result.plan, outcomes)
    const { after, remaining, misplaced } = await planAgain(context, result, ledger, outcomes)
    const failed = after.plan.diagnostics.filter(({ code }) => code === 'test-failed')
    const ailing = reportAiling(after, outcomes)
    const diagnostics = [...reportNotConverged(remaining, result.fleet), ...misplaced, ...failed, ...ailing]
    const isProven = diagnostics.length === 0 && outcomes.every(({ status }) => status !== 'failed')
    return { after, remaining, isProven, diagnostics }
  } catch (error) {
    const summary = `what was applied could not be read again: ${errorMessage(error)}`
    return { ...nothing, diagnostics: [planDiagnostic('not-proven', summary)] }
  }
}

async function planAgain(
  { deps, connection }: VerifyDeps,
  { fleet, others, live, plan }: PlanResult,
  ledger: Ledger | null,
  outcomes: readonly Outcome[],
): Promise<{
  readonly after: PlanResult
  readonly remaining: readonly Change[]
  readonly misplaced: readonly Diagnostic[]
}> {
  const notApplied = new Set(outcomes.filter(({ status }) => status !== 'applied').map(({ address }) => address))
  const known = keepUntouched(live, plan.changes)
  const reading = ledger && { ...NO_LEDGER, ledger, state: 'verified' as const, others }
  for (let readings = 1; ; readings += 1) {
    const opened = { fleet, reading, diagnostics: [] }
    const after = await planOpenedFleet(deps, connection.reader, opened, { known })
    const remaining = after.plan.changes.filter(({ address }) => !notApplied.has(address))
    const misplaced = reportMisplaced(plan, outcomes, after)
    const missing = remaining.length + misplaced.length
    if (missing === 0 || readings > MOST_READINGS || deps.stopping.aborted) return { after, remaining, misplaced }
    deps.log(`${missing} changes do not show yet: reading again in ${deps.lag / 1000} s`)
    await deps.clock.sleep(deps.lag, deps.stopping)
  }
}

const reportNotConverged = (remaining: readonly Change[], fleet: Fleet): readonly Diagnostic[] =>
  mergeAlike(remaining.map((change) => describeDifference(change, fleet)))

function describeDifference(change: Change, fleet: Fleet): Diagnostic {
  const { address, action } = change
  const desired = fleet.desired.find((entry) => entry.address === address)
  const fields = change.fields.map(
    ({ path, before, after }) => `${path} is ${JSON.stringify(before)}, not ${JSON.stringify(after)}`,
  )
  const what = action === 'update' ? fields.join('; ') : `${action} had no effect`
  const summary = `Nylas took the request for ${address}, and there is still a difference: ${what}`
  return planDiagnostic('not-converged', summary, desired ? { desired } : { address })
}

/**
 * New mailboxes that are in another workspace than the plan said would govern them, each with a word of its own. What the
 * next plan moves is told there.
 */
function reportMisplaced(
  { changes }: Plan,
  outcomes: readonly Outcome[],
  { live, matched, plan: after }: Pick<PlanResult, 'live' | 'matched' | 'plan'>,
): readonly Diagnostic[] {
  const toAddress = createAddressResolver(matched)
  const created = new Map(outcomes.map(({ address, action, status, id }) => [address, { action, status, id }]))
  const objects = new Map(live.objects.map((object) => [object.id, object]))
  const moving = new Set(after.changes.map(({ address }) => address))
  return changes.flatMap(({ address, action, affects: { workspaces } }) => {
    const outcome = created.get(address)
    const [planned] = workspaces
    if (!isMailbox(address) || action !== 'create' || outcome?.status !== 'applied' || !planned || moving.has(address))
      return []
    const raw = objects.get(outcome.id ?? '')?.attributes[GROUP_FIELD]
    const actual = typeof raw === 'string' ? toAddress(raw) : null
    if (raw === undefined || actual === planned) return []
    const name = objects.get(parseIdReference(actual ?? '') ?? '')?.name
    const place = actual === null ? 'into no workspace' : `into ${name ?? actual}`
    const summary = `${address} was to be in ${planned}, as the plan said, and Nylas has put it ${place}: what the plan says governs it does not reach it there`
    const override = `write workspace: ${keyOf(planned)} into its entry, so that the next apply moves it`
    return [planDiagnostic('landed-elsewhere', summary, { address, override })]
  })
}

const listWritten = (outcomes: readonly Outcome[]): ReadonlySet<string> =>
  new Set(outcomes.filter(({ status }) => status === 'applied').map(({ address }) => address))

async function letSettle(
  { clock, lag, log, stopping }: ApplyDeps,
  { changes }: Plan,
  outcomes: readonly Outcome[],
): Promise<void> {
  const written = listWritten(outcomes)
  const waits = changes.map(({ action, address, fields }) =>
    action === 'delete' || !written.has(address) ? 0 : (registry[kindOf(address)].settles?.(fields) ?? 0),
  )
  const wait = Math.min(Math.max(0, ...waits), lag)
  if (wait === 0) return
  log(`waiting ${Math.ceil(wait / 1000)} s, after which it shows whether what was made is answered`)
  await clock.sleep(wait, stopping)
}

/** Of anything else that does not work the plan tells. */
function reportAiling({ matched }: PlanResult, outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const written = listWritten(outcomes)
  return matched.pairs.flatMap(({ desired, live }) => {
    const ailment = live && written.has(desired.address) ? registry[live.kind].findAilment?.(live) : null
    if (!ailment) return []
    const summary = `${desired.address} was written, and ${ailment.summary}`
    return [planDiagnostic('not-delivering', summary, { desired, override: ailment.remedy })]
  })
}
