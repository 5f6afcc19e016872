/**
 * The table of ownership. It is the product's central promise, so it is one function.
 *
 *   in spec  live  owned   result
 *   yes      no    -       create
 *   yes      yes   yes     update if a managed field differs, else unchanged
 *   yes      yes   no      update marked `adopts`, also when nothing differs (the ledger learns the id, the API hears nothing)
 *   no       yes   yes     delete, or retire (an update that moves the account to the waiting workspace)
 *   no       yes   no      unmanaged: never touched, unless listed under `absent`: delete
 *   no       no    yes     forgotten
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import type {
  Address,
  Attributes,
  Change,
  Diagnostic,
  FieldChange,
  Fleet,
  Json,
  Kind,
  Ledger,
  LiveState,
} from '../../domain/model.ts'
import { mapReferences, parseIdReference } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import { diffFields, toComparable } from './diff.ts'
import type { MatchResult, Pair } from './match.ts'
import { createProtection } from './protection.ts'
import { getPreviousPassword, restoreWorkspace } from './remembered.ts'
import { decideRetirement, type RetirementDecision } from './retirement.ts'

/** A change before it is known what it destroys, whom it reaches and why it is there. */
export type Draft = Omit<Change, 'destructive' | 'affects' | 'effect' | 'origin'> & { readonly kind: Kind }

export type DraftResult = {
  readonly drafts: readonly Draft[]
  readonly unchanged: number
  readonly unmanaged: MatchResult['unmanaged']
  readonly forgotten: readonly Address[]
  /** Accounts whose waiting time has begun and is not over. */
  readonly waiting: readonly { readonly address: Address; readonly due: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

export function draftChanges(fleet: Fleet, live: LiveState, ledger: Ledger | null, matched: MatchResult): DraftResult {
  const drafts: Draft[] = []
  const waiting: { address: Address; due: string }[] = []
  const diagnostics: Diagnostic[] = []
  const absent = new Map(fleet.absent.map((one) => [one.address, one]))
  let unchanged = 0
  const known = createAddressResolver(matched)
  const wanted = new Set(fleet.desired.map((one) => one.address))
  const going = new Set(matched.leaving.map((one) => one.live.id))
  const ids = new Set(live.objects.map((one) => one.id).filter((id) => !going.has(id)))
  const protectedBy = createProtection(fleet)
  /** Whether something is there and stays. */
  const exists = (reference: string) => wanted.has(reference as Address) || ids.has(parseIdReference(reference) ?? '')

  for (const pair of matched.pairs) {
    const draft = pair.live ? update(pair, pair.live) : create(pair)
    if (draft) drafts.push(draft)
    else unchanged += 1
  }

  function create({ desired }: Pair): Draft | null {
    // What could not be matched for a reason that is already told is not missing.
    if (matched.diagnostics.some((one) => one.address === desired.address)) return null
    if (desired.address === 'workspace/default_workspace') {
      const summary = 'this application has no default workspace, so default_workspace cannot be managed'
      const override = 'remove default_workspace from the file, or ask Nylas support for a default workspace'
      diagnostics.push(planDiagnostic('no-default-workspace', summary, { desired, override }))
      return null
    }
    const after = mapReferences(registry[desired.kind], desired.attributes, known)
    return { ...about(desired), action: 'create', adopts: false, id: null, fields: created(desired.kind, after) }
  }

  function update(pair: Pair, object: NonNullable<Pair['live']>): Draft | null {
    const { desired, owned } = pair
    const kind = registry[desired.kind]
    const before: Attributes = {
      ...mapReferences(kind, object.attributes, known),
      ...(desired.kind === 'account'
        ? { app_password: getPreviousPassword(desired, object, owned, ledger !== null) }
        : {}),
    }
    const after = mapReferences(kind, restoreWorkspace(desired, owned, exists, live.defaultWorkspace !== null), known)
    const fields = [...diffFields(kind, after, before), ...remembered(pair, ledger)]
    const isDefault = desired.address === 'workspace/default_workspace'
    const adopts = ledger !== null && owned === null && !isDefault
    if (fields.length === 0 && !adopts) return null
    return { ...about(desired), action: 'update', adopts, id: object.id, fields }
  }

  for (const leaving of matched.leaving) {
    const { address, live: object } = leaving
    const { kind } = object
    const before = mapReferences(registry[kind], object.attributes, known)
    const gone = { kind, address, adopts: false, tenant: null, source: fleet.file, id: object.id }
    const whole: Draft = { ...gone, action: 'delete', fields: removed(kind, before) }
    const step = kind === 'account' && !absent.has(address) ? farewell(leaving) : 'delete'
    if (step === 'delete') drafts.push(whole)
    else if ('over' in step) drafts.push({ ...whole, retire: { due: step.over } })
    else if ('wait' in step) waiting.push({ address, due: step.wait })
    else drafts.push({ ...gone, action: 'update', fields: step.fields, retire: { due: step.due } })
  }

  const unmanaged = matched.unmanaged.filter(({ address, live: object }) => {
    const line = absent.get(address)
    if (!line) return true
    const source = `${line.place.file}:${line.place.line}`
    const before = mapReferences(registry[object.kind], object.attributes, known)
    const fields = removed(object.kind, before)
    drafts.push({
      kind: object.kind,
      address,
      action: 'delete',
      adopts: false,
      tenant: null,
      source,
      id: object.id,
      fields,
    })
    return false
  })

  function farewell(leaving: MatchResult['leaving'][number]): RetirementDecision {
    const step = decideRetirement(fleet, live, leaving, { known, exists, protectedBy })
    if (typeof step === 'object' && 'wait' in step && step.kept) diagnostics.push(step.kept)
    return step
  }

  function created(kind: Kind, after: Attributes): FieldChange[] {
    return registry[kind].fields
      .filter((field) => (after[field.path] ?? null) !== null)
      .map((field) => ({ path: field.path, before: null, after: toComparable(field, after[field.path] ?? null) }))
  }
  function removed(kind: Kind, before: Attributes): FieldChange[] {
    return registry[kind].fields
      .filter((field) => (before[field.path] ?? null) !== null)
      .map((field) => ({ path: field.path, before: toComparable(field, before[field.path] ?? null), after: null }))
  }
  return { drafts, unchanged, unmanaged, forgotten: matched.forgotten, waiting, diagnostics }
}

/** The address of whatever has one in this fleet; everything else stays `id:<uuid>`. */
export function createAddressResolver(matched: MatchResult): (reference: string) => string {
  return (reference) => {
    const id = parseIdReference(reference)
    return id === null ? reference : (matched.addresses.get(id) ?? reference)
  }
}

function about(desired: Pair['desired']) {
  return { kind: desired.kind, address: desired.address, tenant: desired.tenant, source: desired.source }
}

/** Protection is the ledger's to remember, so changing it is a change, though the API hears nothing of it. */
function remembered({ desired, owned }: Pair, ledger: Ledger | null): FieldChange[] {
  const before = owned?.protect === true
  if (ledger === null || owned === null || before === desired.protect) return []
  return [{ path: 'protect', before, after: desired.protect satisfies Json }]
}
