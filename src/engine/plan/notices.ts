/** Notices and warnings of a plan: what it says beside its changes. None of them stops an apply. */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { Ledger } from '../../domain/ledger.ts'
import { DEFAULT_WORKSPACE, type Desired, type Diagnostic } from '../../domain/model.ts'
import { GROUP_FIELD, isMailbox, PASSWORD_FIELD, registry } from '../../kinds/registry.ts'
import { getGovernance } from './governance.ts'
import { createGrouping } from './grouping.ts'
import type { PlanContext } from './guards.ts'
import type { Pair } from './match.ts'
import { findRenames } from './renames.ts'

type Notice = (context: PlanContext) => readonly Diagnostic[]

/** A field without a way back to a default was managed by the last apply and is no longer in the file. One for each entry. */
const findLeftAsIs: Notice = (context) => {
  const left = listLeft(context)
  const groups = Map.groupBy(left, ({ desired, paths }) => JSON.stringify([desired.place, paths]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const addresses = group.map(({ desired }) => desired.address)
    const about = { place: first.desired.place, ...(group.length === 1 ? { address: first.desired.address } : {}) }
    if (first.paths.includes(PASSWORD_FIELD)) {
      const summary = `${listNames(addresses)}: ${PASSWORD_FIELD} left the file, and that closes nothing: the password that was set last goes on working for IMAP and SMTP`
      return [planDiagnostic('left-as-is', summary, { ...about, override: CLOSES_MAIL_CLIENTS, severity: 'warning' })]
    }
    const isOneValue = group.every(({ values }) => values.join() === first.values.join())
    const summary = `${listNames(addresses)}: no longer in the file and left as it is: ${(isOneValue ? first.values : first.paths).join(', ')}`
    const override = 'write the value you want; Nylas knows no way back to a default here'
    return [planDiagnostic('left-as-is', summary, { ...about, override, severity: 'notice' })]
  })
}

const CLOSES_MAIL_CLIENTS = `to lock mail clients out, put ${PASSWORD_FIELD} back with a higher version, or with a variable whose password you give to nobody, and apply that; then the line may go`

/** `values` are the paths with what stands there now, where that can be read. */
type LeftFields = {
  readonly desired: Pair['desired']
  readonly paths: readonly string[]
  readonly values: readonly string[]
}

function listLeft({ matched, changes, governance }: PlanContext): readonly LeftFields[] {
  const moved = new Set(
    changes.filter(({ fields }) => fields.some(({ path }) => path === GROUP_FIELD)).map(({ address }) => address),
  )
  return matched.pairs.flatMap(({ desired, live, owned }) => {
    const dropped = (owned?.managed ?? []).filter(
      (path) => !(path in desired.attributes) && !(path === GROUP_FIELD && moved.has(desired.address)),
    )
    if (!live) return []
    const describe = (path: string): string => {
      const value = path === GROUP_FIELD ? governance.after.workspaceOf.get(desired.address) : live.attributes[path]
      return value === undefined || value === null ? path : `${path} (${JSON.stringify(value).slice(0, 80)})`
    }
    const others = dropped.filter((path) => path !== PASSWORD_FIELD)
    const passwords = dropped.filter((path) => path === PASSWORD_FIELD && live.passwordSet !== false)
    return [others, passwords]
      .filter((paths) => paths.length > 0)
      .map((paths) => ({ desired, paths, values: paths.map(describe) }))
  })
}

/** A workspace that this file does not declare governs accounts that it does. */
const findUnguarded: Notice = ({ matched, governance: { after }, fleet }) => {
  const declared = new Set<string>(fleet.desired.map(({ address }) => address))
  const unguarded = matched.pairs.flatMap(({ desired: { address, key } }) => {
    const workspace = after.workspaceOf.get(address) ?? null
    const isDeclared = workspace !== null && declared.has(workspace)
    if (!isMailbox(address) || isDeclared || getGovernance(after, workspace).policy !== null) return []
    return [{ key, address, workspace: workspace ?? 'no workspace' }]
  })
  return [...Map.groupBy(unguarded, ({ workspace }) => workspace)].map(([workspace, accounts]) => {
    const summary = `no limits apply to ${listNames(accounts.map(({ key }) => key))}: ${workspace} has no policy`
    const override = 'give the workspace a policy, or name another workspace'
    const covers = accounts.map(({ address }) => address)
    return { ...planDiagnostic('unguarded', summary, { override, severity: 'warning' }), covers }
  })
}

/** Where a mailbox lives is not managed, and a workspace of this file would take it in if it were made anew. */
const findOutsideGroup: Notice = ({ matched, governance: { after }, fleet }) => {
  const findGroup = createGrouping(fleet)
  const outside = matched.pairs.flatMap(({ desired, live }) => {
    const group = findGroup(desired)
    const workspace = after.workspaceOf.get(desired.address) ?? null
    return live === null || group === null || workspace === group ? [] : [{ desired, group, workspace }]
  })
  const groups = Map.groupBy(outside, ({ group, workspace }) => `${group} ${workspace}`)
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const place = first.workspace === null ? 'in no workspace' : `in ${first.workspace}`
    const names = listNames(alike.map(({ desired }) => desired.key))
    const summary = `${names}: ${place} and not in ${first.group}, which takes in new mailboxes of the domain; the file does not say where they belong`
    const override = 'write workspace: into the entry, with the one or the other'
    return [planDiagnostic('landed-elsewhere', summary, { desired: first.desired, override, severity: 'notice' })]
  })
}

/** Without a ledger nothing is owned, so nothing is shown as taken over: what the first apply with one does is said here. */
const describeTakeover: Notice = ({ ledger, matched, changes }) => {
  if (ledger !== null) return []
  const changed = new Set(changes.map(({ address }) => address))
  const found = matched.pairs.filter(({ desired, live }) => live !== null && desired.address !== DEFAULT_WORKSPACE)
  if (found.length === 0) return []
  const different = found.filter(({ desired }) => changed.has(desired.address)).length
  const how =
    different === 0
      ? ' as they are'
      : `, ${found.length - different} as they are and ${different} with the changes shown`
  const summary = `the ledger is off, so nothing is remembered as owned: an apply with one takes over ${found.length} of the file's resources${how}`
  const override =
    'from then on, removing their lines deletes them: set max_deletes: 0 and protect first if that is not meant yet'
  return [planDiagnostic('ledger-off', summary, { override, severity: 'notice' })]
}

/** What goes and what comes in its place: said before somebody finds out, and how to keep what was meant to be kept. */
const findRenamed: Notice = (context) => {
  const desired = new Map(context.fleet.desired.map((one) => [one.address, one]))
  return findRenames(context).flatMap(({ from, to }) => {
    const [gone, made] = [from[0], to[0]]
    if (!gone || !made) return []
    const about = { desired: desired.get(made.address) as Desired, severity: 'warning' } as const
    if (isMailbox(gone.address)) return [planDiagnostic('mail-lost', ...describeLostMail(from, to, about))]
    const summary = `${gone.address} goes and ${made.address} comes in its place: the old object is deleted and a new one is made`
    const override = `if it only has a new key, keep the object by a line under moved: - {from: ${quoteText(gone.address)}, to: ${quoteText(made.address)}}`
    return [planDiagnostic('looks-renamed', summary, { ...about, override })]
  })
}

/** An address as a YAML value; keys of ours need quotes only where they hold what YAML reads. */
const quoteText = (text: string): string => (/^[A-Za-z0-9_./@-]+$/.test(text) ? text : JSON.stringify(text))

/** Another address is another mailbox, however alike the lines are. */
function describeLostMail<A extends object>(
  from: readonly Change[],
  to: readonly Change[],
  about: A,
): [summary: string, about: A & { readonly override: string }] {
  const isOne = from.length === 1
  const due = from[0]?.retire?.due.slice(0, 10)
  const loss = due === undefined ? 'deleted' : `retired now and deleted on ${due}`
  const old = listNames(from.map(({ address }) => keyOf(address)))
  const summary = `${old} ${isOne ? 'is' : 'are'} ${loss}, with all ${isOne ? 'its' : 'their'} mail, and ${listNames(to.map(({ address }) => keyOf(address)))} ${isOne ? 'is' : 'are'} made empty: an address cannot be renamed`
  const override = `to keep the mail, keep ${old} in the file, beside the new ${isOne ? 'address' : 'addresses'} or instead: under the old slug, by a column that the entry's email is made of, or in an entry of its own`
  return [summary, { ...about, override }]
}

/** Only an apply is given the secrets: whoever reads the plan is told which it will look for. */
const findVariables: Notice = ({ changes }) => {
  const needs = changes.flatMap(({ address, fields }) => {
    const password = fields.find(({ path }) => path === PASSWORD_FIELD)?.after as
      | { readonly source?: string }
      | undefined
    const variable = /:(FLEET_\w+)/u.exec(password?.source ?? '')?.[1]
    return variable === undefined ? [] : [{ variable, key: keyOf(address) }]
  })
  return [...Map.groupBy(needs, ({ variable }) => variable)].map(([variable, alike]) => {
    const summary = `the apply needs the variable ${variable}, for the app passwords of ${listNames(alike.map(({ key }) => key))}`
    const override = `in the workflow, give the step that applies env: {${variable}: …} from a secret; without it nothing of the plan is applied`
    return planDiagnostic('needs-variable', summary, { override, severity: 'notice' })
  })
}

/** Before the first apply, and where somebody deleted the ledger: nothing that left the file is known to be this fleet's. */
export const hasNoHistory = ({ serial, resources }: Ledger): boolean =>
  serial === 0 && Object.keys(resources).length === 0

/** What left the file stays in Nylas, for want of a ledger that says whose it is. */
const findLeftBehind: Notice = ({ ledger, former, fleet, matched }) => {
  if (ledger === null || former === null || !hasNoHistory(ledger)) return []
  const wanted = new Set(fleet.desired.map(({ address }) => address))
  const alive = new Set(matched.unmanaged.map(({ address }) => address))
  const left = [...former.values()].filter(
    ({ kind, name, address }) => !wanted.has(address) && alive.has(`${kind}/${name}`),
  )
  const [first] = left
  if (first === undefined) return []
  const summary = `this fleet has no ledger: it was never applied, or somebody deleted refs/nylas-fleet/${fleet.name}. Nobody knows what it owns, so removing the lines of ${listNames(left.map(({ address }) => address))} deletes nothing: they stay in Nylas`
  const override =
    'list under absent, in this change, only what is to be deleted (a mailbox goes with all its mail); or bring the ledger back first. What stays in the file is taken over by its name'
  return [planDiagnostic('ledger-gone', summary, { address: first.address, override, severity: 'warning' })]
}

/** What nobody changed and does not do what it is there for. The file cannot set that right, so it is told what does. */
const findAilments: Notice = ({ matched, changes }) => {
  const changed = new Set(changes.map(({ address }) => address))
  return matched.pairs.flatMap(({ desired, live }) => {
    const ailment = live && registry[live.kind].findAilment?.(live)
    if (!ailment) return []
    const summary = `${desired.address} is as the file has it, and ${ailment.summary}`
    const text = changed.has(desired.address) ? `${desired.address}: ${ailment.summary}` : summary
    return [planDiagnostic('not-delivering', text, { desired, override: ailment.remedy, severity: 'warning' })]
  })
}

/** The secret that an API tells when it makes something is shown to nobody, so whoever needs it asks for a new one. */
const findUnknownSecrets: Notice = ({ changes }) => {
  const addresses = changes.flatMap(({ action, address }) =>
    action === 'create' && registry[kindOf(address)].replaceSecret !== undefined ? [address] : [],
  )
  const [first] = addresses
  if (first === undefined) return []
  const isAlone = addresses.length === 1
  const made = isAlone ? 'is made with a secret' : 'are made with a secret each'
  const summary = `${listNames(addresses)} ${made} that nobody sees: it is not in this program's log, its comments or its ledger`
  const others = isAlone ? '' : ', and so for each of the others'
  const override = `once it is there, nylas-fleet rotate ${first} prints a new one, for whatever verifies what it sends${others}`
  return [planDiagnostic('secret-unseen', summary, { address: first, override, severity: 'notice' })]
}

const findUnseen: Notice = ({ matched: { unseen } }) => {
  const [first] = unseen
  if (first === undefined) return []
  const kinds = [...new Set(unseen.map(({ address }) => registry[kindOf(address)].words[1]))].join(', ')
  const summary = `not deleted though no longer in the file: ${listNames(unseen.map(({ address }) => address))}. Nylas does not list ${kinds} for this application or key, so nobody knows whether they are still there`
  const override =
    'nothing, if the application no longer has them: the ledger keeps them, and the first plan that can list them goes on from there. Else give the API key its access back'
  return [planDiagnostic('kinds-unread', summary, { address: first.address, override, severity: 'warning' })]
}

const NOTICES: readonly Notice[] = [
  findLeftBehind,
  findUnseen,
  describeTakeover,
  findLeftAsIs,
  findUnguarded,
  findOutsideGroup,
  findRenamed,
  findVariables,
  findAilments,
  findUnknownSecrets,
]

export function findNotices(context: PlanContext): readonly Diagnostic[] {
  return NOTICES.flatMap((notice) => notice(context))
}
