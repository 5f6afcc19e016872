/**
 * `nylas-fleet password`: one account's app password, for whoever holds the seed. Reads the file and one variable; asks
 * nobody and writes nothing. It must reach a terminal only: in a job it would stand in the log, so there it is refused.
 */
import type { Watch } from '../config/bounds.ts'
import { compileFleet } from '../config/compile.ts'
import type { Diagnostic, Fleet } from '../domain/model.ts'
import type { FleetSource } from '../engine/deps.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import { lookUpPassword, type PasswordField, type Variables } from '../state/secrets/password.ts'
import { type Command, EXIT, getTextStyle, readSingleWord, UserError } from './command.ts'

export const runPassword: Command = async ({ words }, { terminal, findFleetSource, variables }) => {
  const account = readSingleWord(words, 'password takes one e-mail address of the fleet file')
  const { CI, GITHUB_ACTIONS } = terminal.env
  const result = await findAccountPassword(
    { ...findFleetSource(), variables, job: { CI, GITHUB_ACTIONS }, watch: terminal },
    account,
  )
  if ('password' in result) {
    terminal.out(`${result.password}\n`)
    return EXIT.done
  }
  terminal.err(renderDiagnosticsText(result.diagnostics, getTextStyle(terminal, 'err')))
  throw new UserError(result.problem)
}

export type PasswordDeps = FleetSource & {
  readonly variables: Variables
  readonly watch?: Watch
  /** The environment's `CI` and `GITHUB_ACTIONS`; either, set to anything but nothing, means a job. */
  readonly job: { readonly CI: string | undefined; readonly GITHUB_ACTIONS: string | undefined }
}

export type AccountPassword =
  | { readonly password: string }
  | { readonly problem: string; readonly diagnostics: readonly Diagnostic[] }

/** `account` is an e-mail address in any case, or an address (`account/…`). */
export async function findAccountPassword(deps: PasswordDeps, account: string): Promise<AccountPassword> {
  const refusal = explainJobRefusal(deps.job)
  if (refusal !== null) return { problem: refusal, diagnostics: [] }
  const { fleet, diagnostics } = await compileFleet(deps.tree, deps.fleetFile, deps.watch)
  if (!fleet)
    return { problem: `${deps.fleetFile} has errors, so nobody knows where the password comes from`, diagnostics }
  const entry = findDerivedField(fleet, account)
  const result = 'problem' in entry ? entry : lookUpPassword(entry.field, entry.email, deps.variables)
  return 'password' in result ? { password: result.password } : { problem: result.problem, diagnostics: [] }
}

function explainJobRefusal({ CI, GITHUB_ACTIONS }: PasswordDeps['job']): string | null {
  const variable = CI ? 'CI' : GITHUB_ACTIONS ? 'GITHUB_ACTIONS' : null
  if (variable === null) return null
  return `no password is shown where ${variable} is set: it would stand in the job's log. Run it on your own machine, or let the job derive it where it is needed`
}

function findDerivedField(
  fleet: Fleet,
  account: string,
): { readonly field: PasswordField; readonly email: string } | { readonly problem: string } {
  const text = account.trim().toLowerCase()
  const email = text.startsWith(`${MAILBOX}/`) ? text.slice(MAILBOX.length + 1) : text
  const desired = fleet.desired.find(({ kind, key }) => kind === MAILBOX && key === email)
  if (!desired) return { problem: `${fleet.file} declares no account ${JSON.stringify(email)}` }
  const field = desired.attributes['app_password'] as PasswordField | undefined
  const where = `(${desired.source})`
  if (field === undefined) return { problem: `${email} has no app_password in the file, so none is managed ${where}` }
  if (field.source.startsWith('derive:')) return { field, email }
  const variable = field.source.slice(field.source.indexOf(':') + 1)
  return { problem: `the password of ${email} is not derived: it is kept in ${variable} ${where}` }
}
