/**
 * Change fingerprints: what a review binds. Each names one change of a plan and what it does, so that an apply can tell the
 * changes that were shown from those that were not. Only changes that the review mode asks for have one.
 *
 *   mode          fingerprints in a plan's review record       needed at the apply
 *   destructive   destructive changes of origin `spec`         every destructive change
 *   guardrails    those, and every change that opens           every change that destroys or opens
 *   all           every change                                 every change
 *   off           none                                         none
 *
 * A deletion whose waiting time is over was reviewed as a retirement and needs none.
 */
import { createHash } from 'node:crypto'
import { toCanonicalText } from '../../domain/canonical.ts'
import { type Change, type FieldChange, isHoldLifted, isPendingDeletion } from '../../domain/change.ts'
import type { Plan } from '../../domain/plan.ts'

export type ReviewMode = 'destructive' | 'guardrails' | 'all' | 'off'

export const FINGERPRINT_BYTES = 16

/**
 * For a review record. What is held for its domain is among it: whoever merges is told that it will be made once the domain is
 * ready, and nobody is asked again. With no base to compare (`origin` null) every destructive change may be this pull request's. */
export function fingerprintChanges(
  { changes, held }: Pick<Plan, 'changes' | 'held'>,
  mode: ReviewMode,
): readonly string[] {
  return [...changes, ...(held?.changes ?? [])]
    .filter(({ origin, direction }) => {
      const isBound = mode === 'all' || (mode === 'guardrails' && isOpening(direction))
      return isBound || origin === 'spec' || origin === null
    })
    .flatMap((change) => findFingerprint(change, mode) ?? [])
}

/** The fingerprint that must have been reviewed before the change is carried out; null when none needs to be. */
export function findFingerprint(change: Change, mode: ReviewMode): string | null {
  if (mode === 'off' || isPendingDeletion(change)) return null
  const isWhole = mode === 'all' || (mode === 'guardrails' && isOpening(change.direction))
  const effect = isWhole ? describeEffect(change) : describeDestruction(change)
  return effect === null ? null : fingerprintChange(change, effect)
}

/** Of all that the change does, whatever the mode: what an apply remembers of a create that waits for its domain. */
export const fingerprintWhole = (change: Change): string => fingerprintChange(change, describeEffect(change))

/** Whether mail passes that did not pass before. */
export const isOpening = (direction: Change['direction']): boolean => direction === 'opens' || direction === 'both'

/** The first 128 bits of SHA-256 over what is done to which object: base64url, 22 characters. */
export function fingerprintChange(change: Pick<Change, 'action' | 'address' | 'id'>, effect: string): string {
  const text = JSON.stringify([change.action, change.address, change.id, effect])
  return createHash('sha256').update(text).digest().subarray(0, FINGERPRINT_BYTES).toString('base64url')
}

/**
 * What the change destroys; null when that is nothing, or was reviewed when its waiting time began. The days of a wait are
 * part of it, the due date is not: that depends on when the merge is applied.
 */
export function describeDestruction(change: Change): string | null {
  const { destructive, fields, retire } = change
  if (destructive === null || isPendingDeletion(change)) return null
  if (destructive.what === 'delete') return 'delete'
  const lost = fields.filter(({ path }) => destructive.paths.includes(path))
  const losses = (destructive.losses ?? []).map(formatField)
  if (destructive.what !== 'retire') return [...lost.map(formatField), ...losses].sort().join('\n')
  const retired = `${describeWait(retire)} ${toCanonicalText(lost[0]?.after ?? null)}${isHoldLifted(change) ? ' held until now' : ''}`
  return [retired, ...losses.sort()].join('\n')
}

/** Everything the change does. */
function describeEffect({ action, adopts, retire, fields }: Change): string {
  if (action === 'delete') return 'delete'
  const parts = [...(adopts ? ['adopt'] : []), ...(retire ? [describeWait(retire)] : []), ...fields.map(formatField)]
  return parts.sort().join('\n')
}

const describeWait = (retire: Change['retire']): string => `retire ${retire?.days ?? 0}`

function formatField({ path, before, after }: FieldChange): string {
  return `${JSON.stringify(path)} ${toCanonicalText(before)} -> ${toCanonicalText(after)}`
}
