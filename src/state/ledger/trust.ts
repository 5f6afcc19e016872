/**
 * What is left of a ledger that does not verify, and what tells people how far it is from one that does. Its ids and
 * the creates that it announces are taken, since losing them would lose ownership; nothing else is, because everything else in it can only bring a deletion nearer.
 */

import { toCanonicalText } from '../../domain/canonical.ts'
import type { Intent, Ledger, Owned } from '../../domain/ledger.ts'
import type { Address } from '../../domain/model.ts'
import type { VerifiedVersion } from './store.ts'

/**
 * Waits that were begun, versions of passwords, deletions, what was let through and the last commit are forgotten. Protection stays where either
 * version has it. What a verified ledger of another fleet owns is that fleet's.
 */
export function takeOnlyIds(ledger: Ledger, lastVerified: VerifiedVersion | null, others: readonly Ledger[]): Ledger {
  const verified = lastVerified?.ledger ?? null
  const elsewhere = new Set(others.flatMap(({ resources }) => Object.values(resources).map(({ id }) => id)))
  const protectedIds = new Set(
    Object.values(verified?.resources ?? {})
      .filter(({ protect }) => protect)
      .map(({ id }) => id),
  )
  const resources = Object.entries(ledger.resources)
    .filter(([, { id }]) => !elsewhere.has(id))
    .map(([address, { id, protect }]): [string, Owned] => [
      address,
      { id, ...(protect || protectedIds.has(id) ? { protect: true } : {}) },
    ])
  const { held: _, ...rest } = ledger
  return {
    ...rest,
    commit: verified?.commit ?? null,
    digest: null,
    spec: null,
    complete: false,
    resources: Object.fromEntries(resources),
    deleted: {},
    intent: takePendingCreates(ledger.intent),
  }
}

/** What a run that died had announced is as good as an id: lost, it would leave what that run made to nobody. */
const takePendingCreates = (intent: Intent | null): Intent | null =>
  intent && { creates: intent.creates, at: intent.at, ended: true, ...(intent.names ? { names: intent.names } : {}) }

const MOST_NAMES = 20

/** For people: what an unverified ledger says otherwise than its newest version that verifies. */
export function describeDifferences(ledger: Ledger, lastVerified: VerifiedVersion | null): string {
  if (lastVerified === null)
    return 'No earlier version of it verifies either, so there is nothing to compare it with: what it does not protect may have been protected.'
  const { commit, ledger: verified } = lastVerified
  const version = `its newest version that verifies (serial ${verified.serial}, commit ${commit.slice(0, 12)})`
  const addresses = [
    ...new Set([...Object.keys(verified.resources), ...Object.keys(ledger.resources)]),
  ].sort() as Address[]
  const resources = addresses.flatMap((address) => {
    const difference = compareOwned(verified.resources[address], ledger.resources[address])
    return difference === null ? [] : [`${cut(address)} ${difference}`]
  })
  const deleted = Object.keys(ledger.deleted).filter((id) => !Object.hasOwn(verified.deleted, id))
  const known = new Set(verified.intent?.creates)
  const announced = (ledger.intent?.creates ?? []).filter((address) => !known.has(address))
  const differences = [
    ...resources,
    ...deleted.map((id) => `${JSON.stringify(cut(id))} is said to be deleted`),
    ...announced.map((address) => `${cut(address)} is said to have been about to be made`),
  ]
  if (differences.length === 0) return `It owns what ${version} owns.`
  const more = differences.length > MOST_NAMES ? `; and ${differences.length - MOST_NAMES} more` : ''
  return `It differs from ${version}: ${differences.slice(0, MOST_NAMES).join('; ')}${more}.`
}

/** Whoever may push wrote it, at any length. */
const cut = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text)

/** By field, in words; null when both are the same. */
function compareOwned(before: Owned | undefined, after: Owned | undefined): string | null {
  if (before === undefined) return 'was added'
  if (after === undefined) return 'was taken out'
  if (before.id !== after.id) return 'has another id'
  const fields = (['protect', 'retired', 'app_password', 'folders', 'managed'] as const).filter(
    (field) => toCanonicalText((before[field] ?? null) as never) !== toCanonicalText((after[field] ?? null) as never),
  )
  return fields.length === 0 ? null : `has another ${fields.join(' and ')}`
}
