/**
 * The plan: a pure function of what is wanted, what lives and what is owned. Guards add what they refuse; they never
 * change what was planned, and the plan is always shown first.
 */

import { acceptWarnings, countAccepted, noteAccepted, warnIdle } from '../../domain/accept.ts'
import { kindOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import type { Change } from '../../domain/change.ts'
import type { Ledger } from '../../domain/ledger.ts'
import { type Address, type Desired, type Fleet, KINDS } from '../../domain/model.ts'
import type { HeldAccounts, Plan } from '../../domain/plan.ts'
import { isMailbox } from '../../kinds/registry.ts'
import { draftChanges } from './changes.ts'
import { computeDigest } from './digest.ts'
import { addFolderChanges, describeFolders, type FolderPlans, hasFolders, listUnread } from './folders.ts'
import { buildGovernance, type GovernanceBeforeAfter, type GovernanceState, withImpact } from './governance.ts'
import { checkGuards, type PlanContext } from './guards.ts'
import { findHeld, listHeldAddresses } from './held.ts'
import { withLosses } from './losses.ts'
import { planMail } from './mail.ts'
import { type MatchResult, matchResources, type PlanSources } from './match.ts'
import { findNotices } from './notices.ts'
import { collectIdentities, countChanges, listUnhealthyGrants, listWorkspaces, nameUnmanaged } from './overview.ts'
import { computeReach } from './reach.ts'
import { estimateRequests } from './requests.ts'
import { selectTargets, type TargetResult } from './targets.ts'

/** With `--ledger off`, no ledger at all, no adoption is shown. A fleet's first run has an empty one instead. */
export type PlanInput = PlanSources & {
  /** The ledgers of the other fleets of this repository. */
  readonly others: readonly Ledger[]
  /** Ledgers of other fleets that do not verify: what they claim is not adopted, and otherwise treated as nobody's. */
  readonly claims?: readonly Ledger[]
  /** The commit the spec was read from. */
  readonly commit: string | null
  readonly testsNow?: boolean
  /** Only these and what they depend on; left out: everything. */
  readonly targets?: readonly string[]
  /** The spec before this one, where it is known: it has the lines and tenants of what left the file. */
  readonly former?: Pick<Fleet, 'desired'> | null
}

/** `leftOut` are the changes that were not among the targets. */
export type PlanRun = {
  readonly plan: Plan
  readonly matched: MatchResult
  readonly leftOut: ReadonlySet<Address>
  /** What governs accounts now, and once the changes are made. */
  readonly governance: GovernanceBeforeAfter
  readonly folders: FolderPlans
}

/** What will change, before anything is worked out of what that means for anybody. */
export type PlanDraft = {
  readonly matched: MatchResult
  readonly drafted: ReturnType<typeof addFolderChanges>
  readonly selected: TargetResult
}

export function draftPlan(input: PlanInput): PlanDraft {
  const { fleet, others, claims = [], targets } = input
  const matched = matchResources(input, { others, claims })
  const drafted = addFolderChanges(draftChanges(input, matched, indexFormer(input)), input, matched)
  const known = new Set([...fleet.desired, ...matched.removedFromSpec].map(({ address }) => address))
  return { matched, drafted, selected: selectTargets(sortChanges(drafted.drafts), targets ?? null, known) }
}

const indexFormer = ({ former }: PlanInput): ReadonlyMap<Address, Desired> | null =>
  former ? new Map(former.desired.map((desired) => [desired.address, desired])) : null

/**
 * What is held is planned twice: as if its domain were ready, which says what will be made once it is, what a review of that
 * agrees to and what is to be told of it; and without it, which is what is carried out now. `draft` is that of the same input,
 * where it was asked for before.
 */
export function buildPlan(input: PlanInput, draft: PlanDraft = draftPlan(input)): PlanRun {
  const { context: whole, ...made } = planOnce(input, draft, null)
  const held = findHeld(input.fleet, input.live, made.plan.changes)
  if (held === null) return made
  const { context: _, ...now } = planOnce(input, draft, { held, whole })
  return { ...now, plan: { ...now.plan, digest: made.plan.digest, held } }
}

/** What is held, and the plan in which it is made. */
type HeldBack = { readonly held: HeldAccounts; readonly whole: PlanContext }

function planOnce(
  input: PlanInput,
  { matched, drafted, selected }: PlanDraft,
  back: HeldBack | null,
): PlanRun & { readonly context: PlanContext } {
  const { fleet, live, ledger, commit } = input
  const held = back?.held ?? null
  const former = indexFormer(input)
  const { folders } = drafted
  const heldBack = listHeldAddresses(held)
  const drafts = selected.drafts.filter(({ address }) => !heldBack.has(address))
  const governance = buildGovernance(live, matched, drafts)
  const drawn = drafts.map((draft) => ({ ...withImpact(draft, governance), origin: null }))
  const {
    mail,
    changes,
    diagnostics: mailProblems,
  } = planMail(
    fleet,
    live,
    { governance, folders, tested: chooseTested(input, governance, back) },
    withLosses(drawn, governance, live),
  )
  const { unmanaged } = drafted
  const makesConnector = live.connector === false && changes.some(isMailboxCreate)
  const context = { fleet, live, ledger, matched, governance, folders, changes, held: held?.changes ?? [], former }
  const taken = acceptWarnings(
    [
      ...matched.diagnostics,
      ...drafted.diagnostics,
      ...selected.diagnostics,
      ...checkGuards(context),
      ...findNotices(back?.whole ?? context),
      ...describeFolders(folders),
      ...mailProblems,
    ],
    fleet.accept,
  )
  const accepted = countAccepted(fleet.accept) + countAccepted(taken.used)
  const plan: Plan = {
    format: 2,
    fleet: fleet.name,
    application: live.application.id,
    commit,
    digest: computeDigest(fleet.name, live.application.id, ledger?.commit ?? null, changes),
    counts: countChanges(changes, drafted.unchanged, unmanaged.length, matched.forgotten.length),
    ...(makesConnector ? { connector: 'create' } : {}),
    changes,
    workspaces: listWorkspaces(fleet, governance.after),
    reach: computeReach(changes, governance, fleet.desired),
    mail,
    unmanaged: unmanaged.map(({ address }) => nameUnmanaged(address)).sort(compareText),
    forgotten: [...matched.forgotten].sort(compareText),
    unhealthy: listUnhealthyGrants(live, matched),
    retired: [...drafted.pendingDeletion].sort((a, b) => compareText(a.address, b.address)),
    ...collectIdentities([...changes, ...(held?.changes ?? [])], live, matched),
    requests: estimateRequests(changes, makesConnector),
    ...(accepted === 0 ? {} : { accepted }),
    diagnostics: [...taken.diagnostics, ...noteAccepted(taken.used), ...warnIdle(fleet.accept, taken.used)],
  }
  return { plan, matched, leftOut: selected.leftOut, governance, folders, context }
}

/**
 * The ids of the mailboxes that must be looked into before a plan can be made: those whose folders are not what the ledger
 * remembers; with `deep` all that shall have any.
 */
export function listUnreadMailboxes(input: PlanInput, deep: boolean): readonly string[] {
  const { fleet, ledger, others, claims = [] } = input
  if (!hasFolders(fleet, ledger)) return []
  const matched = matchResources(input, { others, claims })
  return listUnread(addFolderChanges(draftChanges(input, matched, null), input, matched).folders, matched, deep)
}

/**
 * What the tests of the file are held against. An account that is held is in there as it will be: a test that means it would
 * else find nobody.
 */
function chooseTested(
  { testsNow }: PlanInput,
  { before, after }: GovernanceBeforeAfter,
  back: HeldBack | null,
): GovernanceState {
  if (back === null) return testsNow ? before : after
  const { held, whole } = back
  if (!testsNow) return whole.governance.after
  const places = held.changes.map(({ address }): [string, string | null] => [
    address,
    whole.governance.after.workspaceOf.get(address) ?? null,
  ])
  return { ...before, workspaceOf: new Map([...before.workspaceOf, ...places]) }
}

/** Creates and updates left to right in kind order, then deletes right to left; within a kind by address. */
function sortChanges<T extends Pick<Change, 'action' | 'address'>>(changes: readonly T[]): readonly T[] {
  const getRank = ({ action, address }: T) => {
    const position = KINDS.indexOf(kindOf(address))
    return action === 'delete' ? 2 * KINDS.length - position : position
  }
  return changes.toSorted((a, b) => getRank(a) - getRank(b) || compareText(a.address, b.address))
}

const isMailboxCreate = ({ action, address }: Change): boolean => action === 'create' && isMailbox(address)
