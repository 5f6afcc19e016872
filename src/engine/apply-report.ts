/** What an apply leaves behind: its result, what became of each change, the accounts as they are now, and what people are told. */

import { keyOf } from '../domain/address.ts'
import type { Change } from '../domain/change.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import { listNames } from '../domain/enumerate.ts'
import type { Address, Diagnostic, Fleet } from '../domain/model.ts'
import type { Outcome, Plan, Result } from '../domain/plan.ts'
import { GROUP_FIELD, MAILBOX, PASSWORD_FIELD } from '../kinds/registry.ts'
import { lookUpPassword, type PasswordField, type Variables } from '../state/secrets/password.ts'
import type { UnsavedLedger } from './ledger-session.ts'
import type { MatchResult } from './plan/match.ts'

export type ApplyReport = {
  readonly result: Result
  readonly plan: Plan | null
  readonly outcomes: readonly Outcome[]
  /** What a second plan still wants, beside what was withheld or failed: empty when the application is as the file says. */
  readonly remaining: readonly Change[]
  /** That second plan, withheld changes included: its digest is what an approval names. Null when nothing was written. */
  readonly planAfterApply: Plan | null
  /** What became of the application's connector for agent accounts; null where the plan did not make it. */
  readonly connector: 'created' | 'there' | 'failed' | null
  readonly diagnostics: readonly Diagnostic[]
  readonly accounts: readonly AccountRow[]
  /** The ledger that could not be pushed: nothing of it may be lost. */
  readonly unsavedLedger: UnsavedLedger | null
  readonly milliseconds: number
}

/** An account of the fleet as it is now, for the report and for programs that need to find their mailbox. */
export type AccountRow = {
  readonly address: Address
  readonly email: string
  readonly tenant: string | null
  readonly grant_id: string | null
  readonly workspace_id: string | null
  readonly status: string | null
}

export function listAccounts({ pairs }: MatchResult): readonly AccountRow[] {
  return pairs
    .filter(({ desired }) => desired.kind === MAILBOX)
    .map(({ desired: { address, key, tenant }, live }) => {
      const workspace = live?.attributes[GROUP_FIELD]
      return {
        address,
        email: key,
        tenant,
        grant_id: live?.id ?? null,
        workspace_id: typeof workspace === 'string' ? workspace.slice('id:'.length) : null,
        status: live?.health ? (live.health.blocked ? 'blocked' : live.health.status) : null,
      }
    })
}

/** An approval of exactly this plan opens one guard; what it opened is still reported. */
export function applyApproval(plan: Plan, approve: string | null): Plan {
  if (approve !== plan.digest) return plan
  const diagnostics = plan.diagnostics.map((diagnostic) =>
    diagnostic.code === 'ledger-unverified'
      ? { ...diagnostic, severity: 'warning' as const, override: null }
      : diagnostic,
  )
  return { ...plan, diagnostics }
}

/** Every secret this plan needs is looked at before anything is written. One problem for each cause. */
export function checkSecrets(
  plan: Plan,
  variables: Variables,
  { desired }: Pick<Fleet, 'desired'>,
): readonly Diagnostic[] {
  const missing = plan.changes.flatMap(({ address, fields }) => {
    const field = fields.find(({ path }) => path === PASSWORD_FIELD)?.after
    if (!field) return []
    const found = lookUpPassword(field as PasswordField, keyOf(address), variables)
    return 'problem' in found ? [{ address, ...found }] : []
  })
  const places = new Map(desired.map(({ address, place }) => [address, place]))
  return [...Map.groupBy(missing, ({ cause }) => cause)].flatMap(([cause, group]) => {
    const [first] = group
    if (first === undefined) return []
    const place = places.get(first.address)
    if (group.length === 1) return [planDiagnostic('secret', first.problem, { address: first.address, place })]
    const names = listNames(group.map(({ address }) => keyOf(address)))
    return [planDiagnostic('secret', `${cause} (${group.length} accounts: ${names})`, { place })]
  })
}

export const reportBusy = (reason: string): Diagnostic =>
  planDiagnostic('ledger-busy', reason, { override: 'start this run again' })

export const reportSuperseded = (reason: string): Diagnostic =>
  planDiagnostic('superseded', `this run is an old one: ${reason}`, { severity: 'notice' })
