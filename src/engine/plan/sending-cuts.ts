/**
 * A plan that lowers how much living accounts may send a day: whose limit falls to what, and, once it is known how much each
 * sent, what that would have meant. Which accounts is read off what governs them before and after, whatever change causes it.
 * Accounts that wait for deletion, or begin to, are left out: their sending is meant to end.
 */
import { keyOf } from '../../domain/address.ts'
import { compareText } from '../../domain/canonical.ts'
import type { Change } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { SendingPeak, SendingPeaks } from '../../domain/health.ts'
import type { Address, Diagnostic, Fleet, Json, LiveState } from '../../domain/model.ts'
import { MAILBOX, POLICY_FIELD, SENDING_LIMIT_FIELD } from '../../kinds/registry.ts'
import type { GovernanceBeforeAfter, GovernanceState } from './governance.ts'
import type { MatchResult } from './match.ts'

/** One for each policy and limit that holds from then on. */
export type SendingCut = {
  readonly policy: string
  readonly limit: number
  /** E-mails, and the address of those that have one in this fleet. */
  readonly accounts: ReadonlyMap<string, Address | null>
}

export function findSendingCuts(
  changes: readonly Change[],
  { before, after }: GovernanceBeforeAfter,
  { objects }: Pick<LiveState, 'objects'>,
  { addresses, removedFromSpec }: Pick<MatchResult, 'addresses' | 'removedFromSpec'>,
): readonly SendingCut[] {
  if (changes.length === 0) return []
  const leaving = new Set<string>(removedFromSpec.map(({ address }) => address))
  const cuts = new Map<string, { policy: string; limit: number; accounts: Map<string, Address | null> }>()
  const known = new Map<string, { readonly policy: string; readonly limit: number } | null>()
  for (const { kind, id, name } of objects) {
    const address = addresses.get(id) ?? null
    const reference = address ?? `id:${id}`
    const [from, to] = [before.workspaceOf.get(reference), after.workspaceOf.get(reference)]
    if (kind !== MAILBOX || to === undefined || to === null || leaving.has(reference)) continue
    const key = JSON.stringify([from, to])
    const lowered = known.get(key) ?? (known.has(key) ? null : findLowered(before, after, from ?? null, to))
    known.set(key, lowered)
    if (lowered === null) continue
    const cut = JSON.stringify([lowered.policy, lowered.limit])
    const entry = cuts.get(cut) ?? { ...lowered, accounts: new Map<string, Address | null>() }
    cuts.set(cut, entry)
    entry.accounts.set(name, address)
  }
  return [...cuts.values()].sort((a, b) => compareText(a.policy, b.policy) || a.limit - b.limit)
}

function findLowered(before: GovernanceState, after: GovernanceState, from: Json, to: string) {
  const [old, next] = [readLimit(before, from), readLimit(after, to)]
  return next.policy === null || next.limit === null || toMost(next.limit) >= toMost(old.limit)
    ? null
    : { policy: next.policy, limit: next.limit }
}

/** What nobody limits may be anything; -1 is no limit. */
const toMost = (limit: number | null): number => (limit === null || limit < 0 ? Number.POSITIVE_INFINITY : limit)

function readLimit({ objects }: GovernanceState, workspace: Json) {
  const policy = typeof workspace === 'string' ? objects.get(workspace)?.attributes[POLICY_FIELD] : null
  if (typeof policy !== 'string') return { policy: null, limit: null }
  const limit = objects.get(policy)?.attributes[SENDING_LIMIT_FIELD]
  return { policy, limit: typeof limit === 'number' ? limit : null }
}

/** Null: nobody knows how much was sent. */
export function describeSendingCuts(
  cuts: readonly SendingCut[],
  peaks: SendingPeaks | null,
  { desired }: Pick<Fleet, 'desired'>,
): readonly Diagnostic[] {
  return cuts.map((cut) => {
    const about = desired.find(({ address }) => address === cut.policy)
    const override =
      'look whether these mails are meant to stop: what an account sends beyond its limit is refused until midnight UTC'
    return planDiagnostic('sending-limit-lowered', describeCut(cut, peaks), {
      ...(about === undefined ? {} : { desired: about }),
      severity: 'notice',
      override,
    })
  })
}

function describeCut(cut: SendingCut, peaks: SendingPeaks | null): string {
  const { policy, limit, accounts } = cut
  const name = policy.startsWith('id:') ? 'a policy that is not in this file' : policy
  const start = `under ${name} the daily sending limit of ${countAccounts(accounts.size)} falls to ${limit}`
  if (peaks === null) return `${start}; how much they sent is not known`
  const { days, complete } = peaks
  const over = [...accounts.keys()].flatMap((email) => {
    const peak = peaks.peaks.get(email)
    return peak !== undefined && peak.sent > limit ? [{ email, ...peak }] : []
  })
  const window = `on a day of the last ${days}`
  if (over.length === 0) {
    if (complete) return `${start}; none of them sent more ${window}`
    return `${start}; none of them is known to have sent more ${window}, but Nylas does not tell of all`
  }
  const least = complete ? '' : 'at least '
  return `${start}; ${least}${over.length} of ${accounts.size} accounts sent more than ${limit} ${window}${describePeak(over, cut, complete)}`
}

type HighPeak = SendingPeak & { readonly email: string }

function describePeak(over: readonly HighPeak[], { accounts }: SendingCut, complete: boolean): string {
  const known = over.filter(({ exact }) => exact)
  const [most] = known.toSorted((a, b) => b.sent - a.sent || compareText(a.email, b.email))
  if (most === undefined) return ''
  const address = accounts.get(most.email) ?? null
  const who = address === null ? 'an account that is not in this file' : keyOf(address)
  const least = complete && known.length === over.length ? '' : 'at least '
  return ` (peak ${least}${most.sent}: ${listNames([who])})`
}

const countAccounts = (amount: number): string => `${amount} ${amount === 1 ? 'account' : 'accounts'}`
