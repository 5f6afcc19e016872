/** What an apply tells people beside its plan. */

import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Change, Diagnostic, Fleet, Plan } from '../domain/model.ts'
import { lookUpPassword, type PasswordField, type Variables } from '../state/secrets/password.ts'

export function reportNotConverged(change: Change, fleet: Fleet): Diagnostic {
  const desired = fleet.desired.find((one) => one.address === change.address)
  const fields = change.fields.map(
    ({ path, before, after }) => `${path} is ${JSON.stringify(before)}, not ${JSON.stringify(after)}`,
  )
  const what = change.action === 'update' ? fields.join('; ') : `${change.action} had no effect`
  const summary = `Nylas took the request for ${change.address}, and it is still different: ${what}`
  return planDiagnostic('not-converged', summary, desired ? { desired } : { address: change.address })
}

export const reportBusy = (reason: string): Diagnostic =>
  planDiagnostic('ledger-busy', reason, { override: 'start this run again' })

export const reportSuperseded = (reason: string): Diagnostic =>
  planDiagnostic('superseded', `this run is an old one: ${reason}`, { severity: 'notice' })

/** An approval of exactly this plan opens one guard; what it opened stays told. */
export function applyApproval(found: readonly Diagnostic[], plan: Plan, approve: string | null): readonly Diagnostic[] {
  if (approve !== plan.digest) return found
  return found.map((one) =>
    one.code === 'ledger-unverified' ? { ...one, severity: 'warning' as const, override: null } : one,
  )
}

/** Every secret this plan needs is looked at before anything is written. */
export function checkSecrets(plan: Plan, variables: Variables): readonly Diagnostic[] {
  return plan.changes.flatMap((change) => {
    const field = change.fields.find((one) => one.path === 'app_password')?.after
    if (!field) return []
    const result = lookUpPassword(field as PasswordField, change.address.slice('account/'.length), variables)
    return 'problem' in result ? [planDiagnostic('secret', result.problem, { address: change.address })] : []
  })
}
