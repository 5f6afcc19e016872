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

import { PROTECT_FIELD } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import {
  type Address,
  type Attributes,
  type Change,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type FieldChange,
  type Fleet,
  type Json,
  type Kind,
  type LiveObject,
  type Plan,
} from '../../domain/model.ts'
import { compileAddressPattern } from '../../domain/pattern.ts'
import { mapReferences, parseIdReference } from '../../kinds/references.ts'
import { GROUP, GROUP_FIELD, MAILBOX, PASSWORD_FIELD, registry } from '../../kinds/registry.ts'
import { diffFields, findDestruction, listValues } from './diff.ts'
import { createGrouping, type FindGroup, placeInGroup } from './grouping.ts'
import { createAddressResolver, type MatchResult, type Pair, type PlanSources } from './match.ts'
import { decideRetirement, restoreWorkspace } from './retirement.ts'

/** A change before it is known whom it reaches and why it is there. */
export type Draft = Omit<Change, 'affects' | 'effect' | 'origin' | 'direction'> & { readonly kind: Kind }

type BareDraft = Omit<Draft, 'destructive'>

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
  { fleet, live, ledger }: PlanSources,
  matched: MatchResult,
  former: ReadonlyMap<Address, Desired> | null,
): DraftResult {
  const drafts: BareDraft[] = []
  const pendingDeletion: Plan['retired'][number][] = []
  const diagnostics: Diagnostic[] = []
  const absent = new Map(fleet.absent.map(({ address, place }) => [address, place]))
  const toAddress = createAddressResolver(matched)
  const findProtection = createProtection(fleet)
  const wanted = new Set<string>(fleet.desired.map(({ address }) => address))
  const removed = new Set(matched.removedFromSpec.map((resource) => resource.live.id))
  const staying = new Set(live.objects.map(({ id }) => id).filter((id) => !removed.has(id)))
  const exists = (reference: string) => wanted.has(reference) || staying.has(parseIdReference(reference) ?? '')
  const created = new Map(live.objects.map(({ id, createdAt }) => [id, createdAt]))
  const findCreation = (id: string): number | null => created.get(id) ?? null
  const lookUps = { toAddress, exists, findCreation, findProtection }
  const findGroup = createGrouping(fleet)
  let unchanged = 0

  for (const pair of matched.pairs) {
    const draft = pair.live ? draftUpdate(pair, pair.live) : draftCreate(pair)
    if (draft) drafts.push(draft)
    else unchanged += 1
  }

  function draftCreate({ desired }: Pair): BareDraft | null {
    // What could not be matched for a reason that is already told is not missing.
    if (matched.diagnostics.some(({ address }) => address === desired.address)) return null
    if (desired.address === DEFAULT_WORKSPACE) {
      const summary = 'this application has no default workspace, so default_workspace cannot be managed'
      const override = 'remove default_workspace from the file, or ask Nylas support for a default workspace'
      diagnostics.push(planDiagnostic('no-default-workspace', summary, { desired, override }))
      return null
    }
    const kind = registry[desired.kind]
    const attributes = placeInGroup(desired.attributes, findGroup(desired), DEFAULT_WORKSPACE)
    const fields = listValues(kind, mapReferences(kind, attributes, toAddress), 'after')
    const lost = ledger?.resources[desired.address]?.id
    const replaces = lost === undefined ? {} : { replaces: lost }
    return { ...describeDesired(desired), action: 'create', adopts: false, id: null, ...replaces, fields }
  }

  function draftUpdate({ desired, owned }: Pair, object: LiveObject): BareDraft | null {
    const kind = registry[desired.kind]
    const before: Attributes = {
      ...mapReferences(kind, object.attributes, toAddress),
      [PASSWORD_FIELD]: getPreviousPassword(desired, object, owned, ledger !== null),
    }
    const restored = restoreWorkspace(desired, owned, exists, live.defaultWorkspace !== null)
    const placed = placeInGroup(restored, findGroup(desired), restored[GROUP_FIELD] ?? before[GROUP_FIELD])
    const after = mapReferences(kind, placed, toAddress)
    // Protection is the ledger's to remember, so changing it is a change, though the API hears nothing of it.
    const wasProtected = owned?.protect === true
    const protection: readonly FieldChange[] =
      ledger === null || owned === null || wasProtected === desired.protect
        ? []
        : [{ path: PROTECT_FIELD, before: wasProtected, after: desired.protect }]
    const fields = [...diffFields(kind, after, before), ...protection]
    const adopts = ledger !== null && owned === null && desired.address !== DEFAULT_WORKSPACE
    if (fields.length === 0 && !adopts) return null
    return { ...describeDesired(desired), action: 'update', adopts, id: object.id, fields }
  }

  for (const resource of matched.removedFromSpec) {
    const { address, live: object } = resource
    const draft = draftDelete(address, object)
    const isMeant = object.kind !== MAILBOX || absent.has(address)
    const decision = isMeant ? DELETE : decideRetirement(fleet, live, resource, lookUps)
    if (decision.action === 'delete')
      drafts.push(decision.due === null ? draft : { ...draft, retire: { due: decision.due } })
    else if (decision.action === 'wait') pendingDeletion.push({ address, due: decision.due, held: decision.hold })
    else {
      const { fields, hold } = decision
      const retire = decision.action === 'retire' ? { retire: { due: decision.due, days: decision.days } } : {}
      const place = decision.action === 'hold' ? findProtection(address)?.place : undefined
      const source = place ? `${place.file}:${place.line}` : draft.source
      drafts.push({ ...draft, action: 'update', source, fields, ...retire, ...(hold ? { hold } : {}) })
    }
  }

  const unmanaged = matched.unmanaged.filter(({ address, live: object }) => {
    const isMeant = absent.has(address)
    if (isMeant) drafts.push(draftDelete(address, object))
    return !isMeant
  })

  /** Asked for by a line under `absent`, or by none: then the line that is gone is what explains it. */
  function draftDelete(address: Address, object: LiveObject): BareDraft {
    const { kind, id } = object
    const place = absent.get(address)
    const line = former?.get(address)
    const [tenant, source] = [line?.tenant ?? null, place ? `${place.file}:${place.line}` : null]
    const removed = line ? { removedFrom: line.source } : {}
    const fields = listValues(registry[kind], mapReferences(registry[kind], object.attributes, toAddress), 'before')
    return { kind, address, action: 'delete', adopts: false, tenant, source, ...removed, id, fields }
  }

  const complete = live.defaultWorkspace === null ? drafts : moveMembersBeforeDelete(drafts, matched, findGroup)
  return {
    drafts: complete.map((draft) => ({ ...draft, destructive: findDestruction(draft) })),
    unchanged,
    unmanaged,
    pendingDeletion,
    diagnostics,
  }
}

const DELETE = { action: 'delete', due: null } as const

const describeDesired = ({ kind, address, tenant, source }: Desired) => ({ kind, address, tenant, source })

/**
 * The live side of `app_password`. The API never tells a password, at most whether there is one, so:
 *   ledger remembers one          that source and version
 *   none remembered, one is set   left alone: version 1 of the wanted source counts as applied
 *   API says there is none        none, whatever the ledger remembers
 * Without a ledger no version can be remembered, so any version of an existing password counts as applied.
 */
function getPreviousPassword(desired: Desired, live: LiveObject, owned: Pair['owned'], hasLedger: boolean): Json {
  const wanted = desired.attributes[PASSWORD_FIELD] as { readonly source: string; readonly version: number } | undefined
  if (wanted === undefined || live.passwordSet === false) return null
  if (!hasLedger) return wanted
  const { source, version } = owned?.app_password ?? { source: wanted.source, version: 1 }
  return { source, version }
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
