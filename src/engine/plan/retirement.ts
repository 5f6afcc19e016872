/**
 * What becomes of an owned account that left the spec.
 *
 *   no settings.retire, and no wait begun              delete
 *   no wait begun                                      move to the waiting workspace; the days begin
 *   waiting there, days not over                       wait
 *   waiting there, days over                           delete: counted and reviewed when the wait began
 *   wait begun, found elsewhere                        move back; the days begin anew, never ending sooner than before
 *   wait begun, protected since                        wait, for as long as it is
 *   no wait known, protected, in the waiting workspace wait, for as long as it is
 *   wait begun, waiting workspace gone, no other set   wait; once the days are over a delete like any other
 *
 * Changing or dropping the setting changes no wait that has begun.
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type FieldChange,
  type Fleet,
  type Ledger,
  type LiveState,
  type Owned,
  type PreviousWorkspace,
} from '../../domain/model.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { GROUP_FIELD } from '../../kinds/registry.ts'
import type { MatchResult, RemovedResource } from './match.ts'

export type RetirementDecision =
  /** `due` is of a waiting time that began and is over; null where none began. */
  | { readonly action: 'delete'; readonly due: string | null }
  | { readonly action: 'wait'; readonly due: string; readonly kept: Diagnostic | null }
  | { readonly action: 'retire'; readonly due: string; readonly fields: readonly FieldChange[] }

const DAY = 86_400_000

export function decideRetirement(
  { retire }: Pick<Fleet, 'retire'>,
  { at }: Pick<LiveState, 'at'>,
  { address, live, owned }: RemovedResource,
  lookUps: {
    /** The address behind `id:<uuid>`, where it has one. */
    readonly toAddress: (reference: string) => string
    /** Whether something is there and stays. */
    readonly exists: (reference: string) => boolean
    readonly findProtection: (address: Address) => Fleet['protect'][number] | null
  },
): RetirementDecision {
  const pending = owned.retired
  if (!pending && !retire) return { action: 'delete', due: null }
  const isOver = pending !== undefined && Date.parse(pending.due) <= Date.parse(at)
  const pattern = lookUps.findProtection(address)
  const raw = live.attributes[GROUP_FIELD]
  const current = typeof raw === 'string' ? lookUps.toAddress(raw) : null
  const isHeld = pattern !== null || owned.protect === true
  // Where the ledger was not believed, a wait is forgotten; a hold is not lifted for that.
  const isForgotten = !pending && current !== null && current === retire?.workspace
  if (isHeld && (pending || isForgotten)) {
    const why = pattern ? `'${pattern.pattern}' protects it` : 'it was protected when it was last applied'
    const summary = `${address} waits for its deletion and stays: ${why}`
    const override = `take its protection away to let it go, or put ${address} back into the file`
    const place = pattern?.place
    const kept = planDiagnostic('kept-waiting', summary, { address, place, override, severity: 'notice' })
    return pending
      ? { action: 'wait', due: pending.due, kept: isOver ? kept : null }
      : { action: 'wait', due: computeDueDate({ retire }, owned, at), kept }
  }
  const chosen = pending && `id:${pending.workspace}`
  if (pending && chosen && current === lookUps.toAddress(chosen))
    return isOver ? { action: 'delete', due: pending.due } : { action: 'wait', due: pending.due, kept: null }
  const target = retire?.workspace ?? (chosen && lookUps.exists(chosen) ? lookUps.toAddress(chosen) : null)
  if (target === null)
    return pending && !isOver ? { action: 'wait', due: pending.due, kept: null } : { action: 'delete', due: null }
  const fields = current === target ? [] : [{ path: GROUP_FIELD, before: current, after: target }]
  return { action: 'retire', due: computeDueDate({ retire }, owned, at), fields }
}

/** `from` is when it was moved, by the API's clock. A wait that has begun is never shortened. */
export function computeDueDate({ retire }: Pick<Fleet, 'retire'>, owned: Owned, from: string): string {
  const end = Date.parse(from) + getWaitingDays({ retire }, owned) * DAY
  return new Date(Math.max(end, owned.retired ? Date.parse(owned.retired.due) : 0)).toISOString()
}

export const getWaitingDays = ({ retire }: Pick<Fleet, 'retire'>, { retired }: Owned): number =>
  retire?.days ?? retired?.days ?? 0

/** Where it came from: remembered, announced by a run that died half-way, or where it is now. */
export function getPreviousWorkspace(
  { address, live, owned }: RemovedResource,
  ledger: Ledger,
  addresses: MatchResult['addresses'],
): PreviousWorkspace {
  const workspace = live.attributes[GROUP_FIELD]
  const id = typeof workspace === 'string' ? parseIdReference(workspace) : null
  const current = { address: (id === null ? undefined : addresses.get(id)) ?? null, id }
  return owned.retired?.left ?? ledger.intent?.left?.[address] ?? current
}

/**
 * The attributes of an account that comes back before its deletion. It goes to its `workspace`, or to the one it left, or
 * (that is no more) to the default one, where Nylas puts whoever has none: it does not stay where nothing reaches it.
 */
export function restoreWorkspace(
  { attributes }: Desired,
  owned: Owned | null,
  exists: (reference: string) => boolean,
  hasDefault: boolean,
): Attributes {
  if (!owned?.retired || GROUP_FIELD in attributes) return attributes
  const { address, id } = owned.retired.left
  const previous = [address, id === null ? null : `id:${id}`].find(
    (reference) => reference !== null && exists(reference),
  )
  const target = previous ?? (hasDefault ? DEFAULT_WORKSPACE : null)
  return target ? { ...attributes, [GROUP_FIELD]: target } : attributes
}
