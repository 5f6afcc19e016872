/**
 * What becomes of an owned account that left the spec.
 *
 *   no settings.retire, and no wait begun              delete
 *   no wait begun                                      move to the waiting workspace; the days begin
 *   waiting there, days not over                       wait
 *   waiting there, days over                           delete: counted and reviewed when the wait began
 *   wait begun, found elsewhere                        move back; the days begin anew, never ending sooner than before
 *   wait begun, protected since                        wait, for as long as it is
 *   wait begun, waiting workspace gone, no other set   wait; once the days are over a delete like any other
 *
 * Changing or dropping the setting changes no wait that has begun.
 */

import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic, FieldChange, Fleet, Ledger, LiveState, PreviousWorkspace } from '../../domain/model.ts'
import { parseIdReference } from '../../kinds/references.ts'
import type { MatchResult } from './match.ts'
import type { createProtection } from './protection.ts'

type Leaving = MatchResult['leaving'][number]

export type RetirementDecision =
  | 'delete'
  | { readonly over: string }
  | { readonly wait: string; readonly kept?: Diagnostic }
  | { readonly fields: readonly FieldChange[]; readonly due: string }

const DAY = 86_400_000

export function decideRetirement(
  { retire }: Pick<Fleet, 'retire'>,
  { at }: Pick<LiveState, 'at'>,
  { address, live, owned }: Leaving,
  look: {
    /** The address behind `id:<uuid>`, where it has one. */
    readonly known: (reference: string) => string
    readonly exists: (reference: string) => boolean
    readonly protectedBy: ReturnType<typeof createProtection>
  },
): RetirementDecision {
  const begun = owned.retired
  if (!begun && !retire) return 'delete'
  const isOver = begun !== undefined && Date.parse(begun.due) <= Date.parse(at)
  const pattern = look.protectedBy(address)
  if (begun && (pattern || owned.protect)) {
    const why = pattern ? `'${pattern.pattern}' protects it` : 'it was protected when it was last applied'
    const summary = `${address} waits for its deletion and stays: ${why}`
    const override = `take its protection away to let it go, or put ${address} back into the file`
    const kept = planDiagnostic('kept-waiting', summary, {
      address,
      place: pattern?.place,
      override,
      severity: 'notice',
    })
    return isOver ? { wait: begun.due, kept } : { wait: begun.due }
  }
  const raw = live.attributes['workspace']
  const place = typeof raw === 'string' ? look.known(raw) : null
  const own = begun && `id:${begun.workspace}`
  if (begun && own && place === look.known(own)) return isOver ? { over: begun.due } : { wait: begun.due }
  const target = retire?.workspace ?? (own && look.exists(own) ? look.known(own) : null)
  if (target === null) return begun && !isOver ? { wait: begun.due } : 'delete'
  const due = computeDueDate({ retire }, owned, at)
  return { fields: place === target ? [] : [{ path: 'workspace', before: place, after: target }], due }
}

/** `from` is when it was moved, by the API's clock. A wait that has begun is never shortened. */
export function computeDueDate({ retire }: Pick<Fleet, 'retire'>, owned: Leaving['owned'], from: string): string {
  const end = Date.parse(from) + getWaitingDays({ retire }, owned) * DAY
  return new Date(Math.max(end, owned.retired ? Date.parse(owned.retired.due) : 0)).toISOString()
}

export const getWaitingDays = ({ retire }: Pick<Fleet, 'retire'>, { retired }: Leaving['owned']): number =>
  retire?.days ?? retired?.days ?? 0

/** Where it came from: remembered, announced by a run that died half-way, or where it is now. */
export function getPreviousWorkspace(
  { address, live, owned }: Leaving,
  ledger: Ledger,
  addresses: MatchResult['addresses'],
): PreviousWorkspace {
  const place = live.attributes['workspace']
  const id = typeof place === 'string' ? parseIdReference(place) : null
  const now = { address: (id === null ? undefined : addresses.get(id)) ?? null, id }
  return owned.retired?.left ?? ledger.intent?.left?.[address] ?? now
}
