/**
 * The table of ownership. It is the product's central promise, so it is one function.
 *
 *   in spec  live  owned   result
 *   yes      no    -       create
 *   yes      yes   yes     update if a managed field differs, else unchanged
 *   yes      yes   no      update marked `adopts`, also when nothing differs (the ledger learns the id, the API hears nothing)
 *   no       yes   yes     delete, retire (an update that moves the account to the waiting workspace), or hold (it is kept)
 *   no       yes   no      unmanaged: never touched, unless listed under `absent`: delete
 *   no       no    yes     forgotten
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type Fleet,
  type Place,
} from '../../domain/model.ts'
import { compileAddressPattern } from '../../domain/pattern.ts'
import type { Plan } from '../../domain/plan.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { GROUP, GROUP_FIELD, MAILBOX } from '../../kinds/registry.ts'
import { findDestruction } from './diff.ts'
import { type BareDraft, createDrafter, type Draft, describeDesired } from './drafts.ts'
import { createGrouping, type FindGroup } from './grouping.ts'
import { createAddressResolver, type MatchResult, type PlanSources } from './match.ts'
import { decideRetirement, type RetirementDecision } from './retirement.ts'

export type DraftResult = {
  readonly drafts: readonly Draft[]
  readonly unchanged: number
  readonly unmanaged: MatchResult['unmanaged']
  /** Accounts whose waiting time has begun and is not over. */
  readonly pendingDeletion: Plan['retired']
  readonly diagnostics: readonly Diagnostic[]
}

/** `former` is what the file asked for before, by address; null where that is not known. */
export function draftChanges(
  sources: PlanSources,
  matched: MatchResult,
  former: ReadonlyMap<Address, Desired> | null,
): DraftResult {
  const { fleet, live } = sources
  const drafts: BareDraft[] = []
  const pendingDeletion: Plan['retired'][number][] = []
  const diagnostics: Diagnostic[] = []
  const absent = new Set(fleet.absent.map(({ address }) => address))
  const findGroup = createGrouping(fleet)
  const lookUps = createLookUps(sources, matched)
  const drafter = createDrafter(sources, { ...lookUps, findGroup, former })
  let unchanged = 0

  for (const pair of matched.pairs) {
    const draft = pair.live ? drafter.update(pair, pair.live) : draftMissing(pair.desired)
    if (draft) drafts.push(draft)
    else unchanged += 1
  }

  for (const resource of matched.removedFromSpec) {
    const { address, live: object } = resource
    const isMeant = object.kind !== MAILBOX || absent.has(address)
    const decision = isMeant ? DELETE : decideRetirement(fleet, live, resource, lookUps)
    if (decision.action === 'wait') pendingDeletion.push({ address, due: decision.due, held: decision.hold })
    else {
      const source = decision.action === 'hold' ? lookUps.findProtection(address)?.place : undefined
      drafts.push(withDecision(drafter.remove(address, object), decision, source))
    }
  }

  const unmanaged = matched.unmanaged.filter(({ address }) => !absent.has(address))
  for (const { address, live: object } of matched.unmanaged)
    if (absent.has(address)) drafts.push(drafter.remove(address, object))

  const complete = live.defaultWorkspace === null ? drafts : moveMembersBeforeDelete(drafts, matched, findGroup)
  return {
    drafts: complete.map((draft) => ({ ...draft, destructive: findDestruction(draft) })),
    unchanged,
    unmanaged,
    pendingDeletion,
    diagnostics,
  }

  function draftMissing(desired: Desired): BareDraft | null {
    // What could not be matched for a reason that is already told is not missing.
    if (matched.diagnostics.some(({ address }) => address === desired.address)) return null
    if (desired.address !== DEFAULT_WORKSPACE) return drafter.create(desired)
    const summary = 'this application has no default workspace, so default_workspace cannot be managed'
    const override = 'remove default_workspace from the file, or ask Nylas support for a default workspace'
    diagnostics.push(planDiagnostic('no-default-workspace', summary, { desired, override }))
    return null
  }
}

function createLookUps({ fleet, live }: PlanSources, matched: MatchResult) {
  const wanted = new Set<string>(fleet.desired.map(({ address }) => address))
  const removed = new Set(matched.removedFromSpec.map((resource) => resource.live.id))
  const staying = new Set(live.objects.map(({ id }) => id).filter((id) => !removed.has(id)))
  const created = new Map(live.objects.map(({ id, createdAt }) => [id, createdAt]))
  return {
    toAddress: createAddressResolver(matched),
    exists: (reference: string) => wanted.has(reference) || staying.has(parseIdReference(reference) ?? ''),
    findCreation: (id: string) => created.get(id) ?? null,
    findProtection: createProtection(fleet),
  }
}

const DELETE = { action: 'delete', due: null } as const

/** The delete of what left the spec, as what becomes of it. `place` is the line that keeps it, where one does. */
function withDecision(
  draft: BareDraft,
  decision: Exclude<RetirementDecision, { readonly action: 'wait' }>,
  place: Place | undefined,
): BareDraft {
  if (decision.action === 'delete') return decision.due === null ? draft : { ...draft, retire: { due: decision.due } }
  const { fields, hold } = decision
  const retire = decision.action === 'retire' ? { retire: { due: decision.due, days: decision.days } } : {}
  const source = place ? `${place.file}:${place.line}` : draft.source
  return { ...draft, action: 'update', source, fields, ...retire, ...(hold ? { hold } : {}) }
}

/**
 * Nylas drops the members of a deleted workspace into the default one, whatever governs there. So whoever of ours would be
 * caught in that is moved there first (or to the workspace that groups its domain), as a change of its own that people see.
 */
function moveMembersBeforeDelete(
  drafts: readonly BareDraft[],
  matched: MatchResult,
  findGroup: FindGroup,
): readonly BareDraft[] {
  const deleted = new Set<string>(
    drafts.filter(({ action, kind }) => action === 'delete' && kind === GROUP).map(({ address }) => address),
  )
  if (deleted.size === 0) return drafts
  const toAddress = createAddressResolver(matched)
  const byAddress = new Map(drafts.map((draft) => [draft.address, draft]))
  for (const { desired, live } of matched.pairs) {
    const workspace = live?.attributes[GROUP_FIELD]
    if (desired.kind !== MAILBOX || GROUP_FIELD in desired.attributes || typeof workspace !== 'string') continue
    const before = toAddress(workspace)
    if (!live || !deleted.has(before)) continue
    const update: BareDraft = { ...describeDesired(desired), action: 'update', adopts: false, id: live.id, fields: [] }
    const draft = byAddress.get(desired.address) ?? update
    if (draft.fields.some(({ path }) => path === GROUP_FIELD)) continue
    const fields = [...draft.fields, { path: GROUP_FIELD, before, after: findGroup(desired) ?? DEFAULT_WORKSPACE }]
    byAddress.set(desired.address, { ...draft, fields })
  }
  return [...byAddress.values()]
}

/** The first pattern under `protect` that protects an address; null where none does. */
export function createProtection(fleet: Pick<Fleet, 'protect'>): (address: Address) => Fleet['protect'][number] | null {
  const patterns = fleet.protect.map((entry) => ({ entry, compiled: compileAddressPattern(entry.pattern) }))
  return (address) => patterns.find(({ compiled }) => compiled?.matches(address))?.entry ?? null
}
