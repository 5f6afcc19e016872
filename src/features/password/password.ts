/**
 * One account's app password, for whoever holds the seed. Reads the file and one variable; asks nobody and writes nothing.
 * What it answers must reach a terminal only: in a job it would stand in the log, so there it is refused.
 */

import { compileFleet } from '../../config/compile.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { FleetSource } from '../../engine/deps.ts'
import { lookUpPassword, type PasswordField, type Variables } from '../../state/secrets/password.ts'

export type PasswordDeps = FleetSource & {
  readonly variables: Variables
  /** The environment's `CI` and `GITHUB_ACTIONS`; either, set to anything but nothing, means a job. */
  readonly job: { readonly CI: string | undefined; readonly GITHUB_ACTIONS: string | undefined }
}

export type AccountPassword =
  | { readonly password: string }
  | { readonly problem: string; readonly diagnostics: readonly Diagnostic[] }

/** `account` is an e-mail address in any case, or an address (`account/…`). */
export async function findAccountPassword(ports: PasswordDeps, account: string): Promise<AccountPassword> {
  const refusal = jobRefusal(ports.job)
  if (refusal !== null) return problem(refusal)
  const { fleet, diagnostics } = await compileFleet(ports.tree, ports.fleetFile)
  if (!fleet)
    return problem(`${ports.fleetFile} has errors, so nobody knows where the password comes from`, diagnostics)
  const found = fieldOf(fleet, account)
  if ('problem' in found) return problem(found.problem)
  const result = lookUpPassword(found.field, found.email, ports.variables)
  return 'password' in result ? { password: result.password } : problem(result.problem)
}

function jobRefusal({ CI, GITHUB_ACTIONS }: PasswordDeps['job']): string | null {
  const set = CI ? 'CI' : GITHUB_ACTIONS ? 'GITHUB_ACTIONS' : null
  if (set === null) return null
  return `no password is shown where ${set} is set: it would stand in the job's log. Run it on your own machine, or let the job derive it where it is needed`
}

function fieldOf(
  fleet: Fleet,
  account: string,
): { readonly field: PasswordField; readonly email: string } | { readonly problem: string } {
  const email = account
    .trim()
    .toLowerCase()
    .replace(/^account\//u, '')
  const desired = fleet.desired.find((one) => one.kind === 'account' && one.key === email)
  if (!desired) return { problem: `${fleet.file} declares no account ${JSON.stringify(email)}` }
  const field = desired.attributes['app_password'] as PasswordField | undefined
  const where = `(${desired.source})`
  if (field === undefined) return { problem: `${email} has no app_password in the file, so none is managed ${where}` }
  if (field.source.startsWith('derive:')) return { field, email }
  return {
    problem: `the password of ${email} is not derived: it is kept in ${field.source.slice(field.source.indexOf(':') + 1)} ${where}`,
  }
}

const problem = (text: string, diagnostics: readonly Diagnostic[] = []): AccountPassword => ({
  problem: text,
  diagnostics,
})
