/**
 * Why a change is there. A change that the base branch's spec asks for as well is not this pull request's own: it was changed
 * in Nylas when that very spec has been applied completely, and is left over from an earlier merge when it has not.
 */
import { createHash } from 'node:crypto'
import { toCanonicalText } from '../../domain/canonical.ts'
import type { Change, Fleet, Ledger, Plan } from '../../domain/model.ts'

/** `base` is the plan of the base branch's spec against the same application and ledger; null where there is none. */
export function withOrigin(head: Plan, base: { readonly plan: Plan; readonly applied: boolean } | null): Plan {
  const known = new Set(base?.plan.changes.map(identity))
  const origin = (change: Change): Change['origin'] => {
    if (change.action === 'delete' && change.retire) return 'retired'
    if (!base) return null
    if (!known.has(identity(change))) return 'spec'
    return base.applied ? 'drift' : 'earlier'
  }
  return { ...head, changes: head.changes.map((change) => ({ ...change, origin: origin(change) })) }
}

const identity = ({ action, address, id, adopts, fields }: Change): string =>
  toCanonicalText([action, address, id, adopts, fields])

/** One hash for what a spec wants, wherever its lines stand: tells whether a spec is the one that was last applied. */
export function hashSpec(fleet: Fleet): string {
  const hash = createHash('sha256')
  for (const { address, name, explicitId: pin, attributes, protect } of fleet.desired) {
    hash.update(toCanonicalText([address, name, pin, attributes, protect]))
  }
  hash.update(
    toCanonicalText([fleet.moved.map(({ from, to }) => [from, to]), fleet.absent.map(({ address }) => address)]),
  )
  hash.update(toCanonicalText([fleet.retire?.workspace ?? null, fleet.retire?.days ?? null]))
  return `sha256:${hash.digest('hex')}`
}

export const wasApplied = (fleet: Fleet, ledger: Ledger | null): boolean =>
  ledger?.complete === true && ledger.spec === hashSpec(fleet)
