/**
 * The plan: a pure function of what is wanted, what lives and what is owned. Guards add what they refuse; they never
 * change what was planned, and the plan is always shown first.
 */

import { acceptWarnings, countAccepted, noteAccepted, warnIdle } from '../../domain/accept.ts'
import { keyOf, kindOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import { type Change, getSide, getValuesAfter, listFolderChanges } from '../../domain/change.ts'
import { toText, toTexts } from '../../domain/json.ts'
import type { Ledger } from '../../domain/ledger.ts'
import { type Address, DEFAULT_WORKSPACE, type Desired, type Fleet, KINDS, type LiveState } from '../../domain/model.ts'
import type { Counts, HeldAccounts, Plan } from '../../domain/plan.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { findBatch, GROUP, isMailbox, POLICY_FIELD, RULES_FIELD, registry } from '../../kinds/registry.ts'
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
import { computeReach } from './reach.ts'
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

/** The declared workspaces, and the default one where accounts are in it. */
function listWorkspaces({ desired }: Fleet, { objects, members }: GovernanceState): Plan['workspaces'] {
  const listed = new Set<Address>(desired.filter(({ kind }) => kind === GROUP).map(({ address }) => address))
  if (members.has(DEFAULT_WORKSPACE)) listed.add(DEFAULT_WORKSPACE)
  return [...listed].sort(compareText).map((address) => {
    const attributes = objects.get(address)?.attributes
    return {
      address,
      policy: toText(attributes?.[POLICY_FIELD]) || null,
      rules: toTexts(attributes?.[RULES_FIELD]),
      accounts: members.get(address)?.count ?? 0,
    }
  })
}

/** What nobody wrote into a file is shown to whoever may read a comment. */
function nameUnmanaged(address: Address): Address {
  const { kind, hideInName = (name) => name } = registry[kindOf(address)]
  return `${kind}/${hideInName(keyOf(address))}`
}

/** Of the accounts that have an address in this fleet. */
function listUnhealthyGrants({ objects }: LiveState, { addresses }: MatchResult): Plan['unhealthy'] {
  return objects
    .flatMap(({ id, health }) => {
      const address = addresses.get(id)
      if (!address || !health) return []
      const status = health.blocked ? 'blocked' : health.status
      return status === 'valid' ? [] : [{ address, status }]
    })
    .sort((a, b) => compareText(a.address, b.address))
}

/** Names for the ids that are shown, and ids for the addresses that the changes refer to. */
function collectIdentities(
  changes: readonly Change[],
  live: LiveState,
  { addresses }: MatchResult,
): Pick<Plan, 'names' | 'ids'> {
  const references = new Set<string>()
  for (const change of changes) {
    const kind = registry[kindOf(change.address)]
    for (const side of ['before', 'after'] as const)
      for (const reference of listReferences(kind, getSide(change, side))) references.add(reference)
  }
  const names: Record<string, string> = {}
  const ids: Record<Address, string> = {}
  for (const { id, name } of live.objects) {
    const address = addresses.get(id)
    if (address !== undefined && references.has(address)) ids[address] = id
    if (address === undefined && references.has(`id:${id}`)) names[id] = name
  }
  for (const reference of references) {
    const id = parseIdReference(reference)
    const address = id === null ? undefined : addresses.get(id)
    if (id !== null && address) ids[address] = id
  }
  return { names: sortKeys(names), ids: sortKeys(ids) }
}

const sortKeys = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)))

/** Each change once: as an adoption when it changes nothing, as a retirement, else by its action. */
function countChanges(changes: readonly Change[], unchanged: number, unmanaged: number, forgotten: number): Counts {
  const count = { create: 0, update: 0, adopt: 0, retire: 0, delete: 0 }
  for (const change of changes) count[getCountKey(change)] += 1
  return { ...count, unchanged, unmanaged, forgotten }
}

function getCountKey(change: Change): 'create' | 'update' | 'adopt' | 'retire' | 'delete' {
  if (change.adopts && change.fields.length === 0) return 'adopt'
  return change.action === 'update' && change.retire ? 'retire' : change.action
}

const isMailboxCreate = ({ action, address }: Change): boolean => action === 'create' && isMailbox(address)

/** The grants group is published; the others begin at this. */
const WRITES_A_SECOND = { grants: 50, others: 8 }

const NOTHING = { added: [], removed: [] }

/**
 * How many writes an apply will send and about how long that takes, by what the kinds say of theirs. A mailbox is looked into
 * before and after its folders are made, and a folder before it is removed.
 */
export function estimateRequests(
  changes: readonly Change[],
  makesConnector = false,
): { readonly writes: number; readonly seconds: number } {
  const writes = { grants: makesConnector ? 1 : 0, others: 0 }
  let looks = 0
  for (const change of changes) {
    const { added, removed } = change.action === 'delete' ? NOTHING : listFolderChanges(change)
    writes.grants += added.length + removed.length
    looks += (added.length > 0 ? 2 : 0) + 2 * removed.length
  }
  const batches = new Map<string, { readonly size: number; count: number }>()
  for (const change of changes) {
    if (change.action === 'update' && Object.keys(getValuesAfter(change)).length === 0) continue
    const found = findBatch(change)
    if (found) {
      const key = `${kindOf(change.address)} ${found.target}`
      const entry = batches.get(key) ?? { size: found.batch.size, count: 0 }
      entry.count += 1
      batches.set(key, entry)
    } else {
      const { rate = 'others', countWrites } = registry[kindOf(change.address)]
      writes[rate] += countWrites?.(change.action, change.fields) ?? 1
    }
  }
  for (const { size, count } of batches.values()) writes.others += Math.ceil(count / size)
  const seconds = (writes.grants + looks) / WRITES_A_SECOND.grants + writes.others / WRITES_A_SECOND.others
  return { writes: writes.grants + writes.others, seconds: Math.ceil(seconds) }
}
