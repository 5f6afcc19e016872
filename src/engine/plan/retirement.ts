/**
 * What becomes of an owned account that left the spec.
 *
 *   no settings.retire, and no wait begun              delete
 *   no wait begun                                      move to the waiting workspace; the days begin
 *   waiting there, days not over                       wait
 *   waiting there, days over                           delete: counted and reviewed when the wait began
 *   wait begun, found elsewhere                        move back; the days begin anew, never ending sooner than before
 *   wait begun, waiting workspace gone, no other set   wait; once the days are over a delete like any other
 *   leaves together with what begins to protect it     hold: move to the waiting workspace (none set: stay); no deletion
 *   wait begun, or in the waiting workspace, protected hold, for as long as it is; nothing moves
 *   held, and protected no more                        the hold ends: the days begin anew, reviewed as a retirement
 *   left, and was protected before                     as without protection; a guard refuses it
 *
 * No wait is over before the days have passed since what Nylas itself tells: when the account, and the workspace it waits in,
 * came to exist, and when the account was last authenticated. Nobody who may write to the repository can set that back.
 * Changing or dropping the setting changes no wait that has begun. The ledger remembers a hold, so that its end is a change.
 */

import { type FieldChange, type Hold, PROTECT_FIELD } from '../../domain/change.ts'
import type { Ledger, Owned, PreviousWorkspace } from '../../domain/ledger.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Desired,
  type Fleet,
  type LiveObject,
  type LiveState,
} from '../../domain/model.ts'
import { parseIdReference } from '../../kinds/references.ts'
import { GROUP_FIELD } from '../../kinds/registry.ts'
import type { MatchResult, RemovedResource } from './match.ts'

export type RetirementDecision =
  /** `due` is of a waiting time that began and is over; null where none began. */
  | { readonly action: 'delete'; readonly due: string | null }
  | { readonly action: 'wait'; readonly due: string; readonly hold: Hold | null }
  /** `hold`: what kept it until now. */
  | {
      readonly action: 'retire'
      readonly due: string
      readonly days: number
      readonly fields: readonly FieldChange[]
      readonly hold: Hold | null
    }
  | { readonly action: 'hold'; readonly hold: Hold; readonly fields: readonly FieldChange[] }

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
    /** When what has this id came to exist, in Unix seconds; null where nobody knows. */
    readonly findCreation: (id: string) => number | null
    readonly findProtection: (address: Address) => Fleet['protect'][number] | null
  },
): RetirementDecision {
  const pending = owned.retired
  const raw = live.attributes[GROUP_FIELD]
  const current = typeof raw === 'string' ? lookUps.toAddress(raw) : null
  const pattern = lookUps.findProtection(address)
  const wasProtected = owned.protect === true
  // Where the ledger was not believed, a wait is forgotten; a hold is not lifted for that.
  const isWaiting = pending !== undefined || (current !== null && current === retire?.workspace)
  const remembered: Hold = { pattern: null, reason: owned.reason ?? null }
  const due = computeDueDate({ retire }, owned, at)
  const days = getWaitingDays({ retire }, owned)

  if (pattern !== null && (isWaiting || !wasProtected)) {
    const hold: Hold = { pattern: pattern.pattern, reason: pattern.reason }
    if (wasProtected) return { action: 'wait', due: pending?.due ?? due, hold }
    const target = isWaiting ? current : (retire?.workspace ?? current)
    if (isWaiting || target !== null)
      return { action: 'hold', hold, fields: [...listMove(current, target), { ...PROTECTION, after: true }] }
  }
  if (pattern === null && wasProtected && pending) {
    const target = retire?.workspace ?? current
    const fields = [...listMove(current, target), { ...PROTECTION, before: true }]
    return { action: 'retire', due, days, fields, hold: remembered }
  }

  if (!pending && !retire) return { action: 'delete', due: null }
  const end = pending && computeEnd(pending, live, lookUps.findCreation(pending.workspace))
  const isOver = end !== undefined && Date.parse(end) <= Date.parse(at)
  const chosen = pending && `id:${pending.workspace}`
  if (end !== undefined && chosen && current === lookUps.toAddress(chosen))
    return isOver ? { action: 'delete', due: end } : { action: 'wait', due: end, hold: null }
  const target = retire?.workspace ?? (chosen && lookUps.exists(chosen) ? lookUps.toAddress(chosen) : null)
  if (target === null)
    return end !== undefined && !isOver ? { action: 'wait', due: end, hold: null } : { action: 'delete', due: null }
  return { action: 'retire', due, days, fields: listMove(current, target), hold: null }
}

/** When a wait is over, whatever the ledger says of its beginning. */
function computeEnd(
  { due, days = 0 }: NonNullable<Owned['retired']>,
  { createdAt, aside }: LiveObject,
  placeCreatedAt: number | null,
): string {
  const since = Math.max(createdAt ?? 0, aside?.updatedAt ?? 0, placeCreatedAt ?? 0)
  return new Date(Math.max(Date.parse(due), since * 1000 + days * DAY)).toISOString()
}

const PROTECTION: FieldChange = { path: PROTECT_FIELD, before: false, after: false }

const listMove = (before: string | null, after: string | null): readonly FieldChange[] =>
  before === after ? [] : [{ path: GROUP_FIELD, before, after }]

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
