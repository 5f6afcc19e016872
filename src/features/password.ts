/**
 * `nylas-fleet password`: one account's app password, for whoever holds the seed. Reads the file and one variable, and the
 * ledger where that can be verified: it tells a seed that is not the one that was applied. Writes nothing. It must reach a
 * terminal only: in a job it would stand in the log, so there it is refused.
 */
import type { Watch } from '../config/bounds.ts'
import { compileFleet } from '../config/compile.ts'
import { errorMessage } from '../domain/diagnostic.ts'
import type { AppliedPassword } from '../domain/ledger.ts'
import { describeMailClients } from '../domain/mail-clients.ts'
import type { Diagnostic, Fleet } from '../domain/model.ts'
import type { FleetSource } from '../engine/deps.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { showHidden } from '../render/escape.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import {
  computeSeedCheck,
  findSeedVariable,
  lookUpPassword,
  type PasswordField,
  type Variables,
} from '../state/secrets/password.ts'
import { type Command, EXIT, getTextStyle, type Runtime, readSingleWord, readText, UserError } from './command.ts'

export const runPassword: Command = async ({ words }, runtime) => {
  const { terminal, findFleetSource, variables } = runtime
  const account = readSingleWord(words, 'password takes one e-mail address of the fleet file')
  const { CI, GITHUB_ACTIONS } = terminal.env
  const result = await findAccountPassword(
    {
      ...findFleetSource(),
      variables,
      job: { CI, GITHUB_ACTIONS },
      watch: terminal,
      readApplied: (fleet, email) => readApplied(runtime, fleet, email),
    },
    account,
  )
  if ('password' in result) {
    if (result.note !== null) terminal.err(`${result.note}\n`)
    // Beside the password, so that a program that reads it reads nothing else.
    for (const line of result.client) terminal.err(`${showHidden(line)}\n`)
    terminal.out(`${result.password}\n`)
    return EXIT.done
  }
  terminal.err(renderDiagnosticsText(result.diagnostics, getTextStyle(terminal, 'err')))
  throw new UserError(result.problem)
}

export type PasswordDeps = FleetSource & {
  readonly variables: Variables
  readonly watch?: Watch
  /** What the ledger remembers of an account's password; null where it knows none, a text where it cannot be asked. */
  readonly readApplied: (fleet: string, email: string) => Promise<AppliedPassword | null | string>
  /** The environment's `CI` and `GITHUB_ACTIONS`; either, set to anything but nothing, means a job. */
  readonly job: { readonly CI: string | undefined; readonly GITHUB_ACTIONS: string | undefined }
}

export type AccountPassword =
  /** `note` is what is to be known of it besides; null where all is well. `client` is what a mail program asks for. */
  | { readonly password: string; readonly note: string | null; readonly client: readonly string[] }
  | { readonly problem: string; readonly diagnostics: readonly Diagnostic[] }

/** `account` is an e-mail address in any case, or an address (`account/…`). */
export async function findAccountPassword(deps: PasswordDeps, account: string): Promise<AccountPassword> {
  const refusal = explainJobRefusal(deps.job)
  if (refusal !== null) return { problem: refusal, diagnostics: [] }
  const { fleet, diagnostics } = await compileFleet(deps.tree, deps.fleetFile, deps.watch)
  if (!fleet)
    return { problem: `${deps.fleetFile} has errors, so nobody knows where the password comes from`, diagnostics }
  const entry = findDerivedField(fleet, account)
  if ('problem' in entry) return { problem: entry.problem, diagnostics: [] }
  const { field, email } = entry
  const result = lookUpPassword(field, email, deps.variables)
  if ('problem' in result) return { problem: result.problem, diagnostics: [] }
  const verdict = judgeSeed(await deps.readApplied(fleet.name, email), fleet.name, entry, deps.variables)
  if ('problem' in verdict) return { ...verdict, diagnostics: [] }
  const client = describeMailClients(email, fleet.application.region)
  return { password: result.password, note: verdict.note, client }
}

function judgeSeed(
  applied: AppliedPassword | null | string,
  fleet: string,
  { field, email }: { readonly field: PasswordField; readonly email: string },
  variables: Variables,
): { readonly note: string | null } | { readonly problem: string } {
  if (typeof applied === 'string') return { note: `Not checked whether this is the seed that was applied: ${applied}.` }
  if (applied === null) return { note: `The ledger knows of no apply that set this password for ${email}.` }
  const { source, version, check } = applied
  if (source !== field.source || version !== field.version) {
    const now = `${source.slice(source.indexOf(':') + 1)}, version ${version}`
    return { note: `The file asks for another password than the one that was set last (${now}): this is the next one.` }
  }
  const variable = findSeedVariable(field)
  const seed = variable === null ? undefined : variables(variable)
  if (check === undefined || !seed)
    return { note: 'Not checked whether this is the seed that was applied: the ledger has no check of it.' }
  if (computeSeedCheck(seed, fleet) === check) return { note: null }
  return {
    problem: `${variable} holds another seed than the one that was applied, so its password would open nothing for ${email}. Take the seed that the job of the apply is given. Where that was changed, the old passwords still hold: they change with the version, or with another variable`,
  }
}

/** A ledger counts when it verifies; what cannot be asked is said and hinders nobody who holds the seed. */
async function readApplied(
  { apiKey, terminal, openLedgerStore }: Runtime,
  fleet: string,
  email: string,
): Promise<AppliedPassword | null | string> {
  if (apiKey === null && readText(terminal.env['NYLAS_FLEET_SIGNING_KEY']) === null)
    return 'the ledger is verified with NYLAS_API_KEY (or NYLAS_FLEET_SIGNING_KEY), which is not set'
  try {
    const reading = await openLedgerStore(fleet)?.read()
    if (!reading) return 'the ledger is off'
    if (reading.state === 'unverified' || reading.state === 'refused') return 'the ledger does not verify'
    return reading.ledger?.resources[`${MAILBOX}/${email}`]?.app_password ?? null
  } catch (error) {
    return errorMessage(error)
  }
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
