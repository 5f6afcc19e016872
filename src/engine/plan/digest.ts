/**
 * Plans and specs as hashes, and what those tell: what a reviewer agrees to, whether a spec is the one that was applied, and
 * why a change is there.
 */
import { createHash } from 'node:crypto'
import { toCanonicalText } from '../../domain/canonical.ts'
import type { Change } from '../../domain/change.ts'
import type { Ledger } from '../../domain/ledger.ts'
import type { Fleet } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'

/**
 * What a reviewer agrees to: fleet, application, the ledger's commit, and each change's action, address, id, adopts and
 * fields, and the days that a retirement waits. Not the origin, the source line, the time or the head commit: those may differ
 * and the plan be the same.
 */
export function computeDigest(
  fleet: string,
  application: string,
  ledgerCommit: string | null,
  changes: readonly ChangeIdentity[],
): string {
  return hashTexts([
    toCanonicalText(['nylas-fleet/plan/1', fleet, application, ledgerCommit]),
    ...changes.map(identify),
  ])
}

type ChangeIdentity = Pick<Change, 'action' | 'address' | 'id' | 'adopts' | 'fields' | 'retire'>

const identify = ({ action, address, id, adopts, fields, retire }: ChangeIdentity): string =>
  toCanonicalText([action, address, id, adopts, fields, ...(retire?.days === undefined ? [] : [retire.days])])

/** One hash for what a spec wants, wherever its lines stand: tells whether a spec is the one that was last applied. */
export function hashSpec({ desired, moved, absent, retire, protect }: Fleet): string {
  return hashTexts([
    ...desired.map(({ address, name, explicitId, attributes, protect }) =>
      toCanonicalText([address, name, explicitId, attributes, protect]),
    ),
    toCanonicalText([moved.map(({ from, to }) => [from, to]), absent.map(({ address }) => address)]),
    toCanonicalText([retire?.workspace ?? null, retire?.days ?? null]),
    // Of what has left the spec, only these tell that it is kept.
    ...(protect.length === 0 ? [] : [toCanonicalText(protect.map(({ pattern }) => pattern))]),
  ])
}

function hashTexts(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return `sha256:${hash.digest('hex')}`
}

export const isApplied = (fleet: Fleet, ledger: Ledger | null): boolean =>
  ledger?.complete === true && ledger.spec === hashSpec(fleet)

/**
 * Why a change is there. A change that the base branch's spec asks for as well is not this pull request's own: it was changed
 * in Nylas when that very spec has been applied completely, and is left over from an earlier merge when it has not. `base` is
 * the plan of the base branch's spec against the same application and ledger; null where there is none. Without a ledger
 * nobody knows whether the base was ever applied: what is taken over says that instead.
 */
export function withOrigin(head: Plan, base: PlanBase | null): Plan {
  const known = new Set([...(base?.plan.changes ?? []), ...(base?.plan.held?.changes ?? [])].map(identify))
  const findOrigin = (change: Change): Change['origin'] => {
    if (change.action === 'delete' && change.retire) return 'retired'
    if (!base) return null
    if (!known.has(identify(change))) return 'spec'
    if (change.adopts && base.hasLedger === false) return 'unowned'
    // It was applied but for what had to wait for its domain.
    if (base.held?.[change.address] !== undefined) return 'earlier'
    return base.applied ? 'drift' : 'earlier'
  }
  const withOne = (change: Change): Change => ({ ...change, origin: findOrigin(change) })
  const held = head.held ? { held: { ...head.held, changes: head.held.changes.map(withOne) } } : {}
  return { ...head, changes: head.changes.map(withOne), ...held }
}

/** The plan of the base branch's spec, and what became of that spec. */
export type PlanBase = {
  readonly plan: Plan
  readonly applied: boolean
  readonly hasLedger?: boolean
  readonly held?: Ledger['held']
}

/** `tip` is null where there is no ledger yet. */
export const describeBase = (
  plan: Plan,
  { fleet, ledger, tip }: { readonly fleet: Fleet | null; readonly ledger: Ledger | null; readonly tip: string | null },
): PlanBase => ({
  plan,
  applied: fleet !== null && isApplied(fleet, ledger),
  hasLedger: tip !== null,
  held: ledger?.held,
})
