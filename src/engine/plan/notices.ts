/** What the plan says beside its changes: nothing here stops an apply. */

import { kindOf } from '../../domain/address.ts'
import { toCanonicalText } from '../../domain/canonical.ts'
import { isRemoval } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Address, Change, Diagnostic, Json } from '../../domain/model.ts'
import { GROUP_FIELD, isMailbox } from '../../kinds/registry.ts'
import { getGovernance } from './governance.ts'
import { createGrouping } from './grouping.ts'
import type { PlanContext } from './guards.ts'

type Notice = (context: PlanContext) => readonly Diagnostic[]

/** A field without a way back to a default was managed by the last apply and is no longer in the file. */
const findLeftAsIs: Notice = ({ matched, changes, governance }) => {
  const moved = new Set(
    changes.filter(({ fields }) => fields.some(({ path }) => path === GROUP_FIELD)).map(({ address }) => address),
  )
  return matched.pairs.flatMap(({ desired, live, owned }) => {
    const dropped = (owned?.managed ?? []).filter(
      (path) => !(path in desired.attributes) && !(path === GROUP_FIELD && moved.has(desired.address)),
    )
    if (!live || dropped.length === 0) return []
    const values = dropped.map((path) => {
      const value = path === GROUP_FIELD ? governance.after.workspaceOf.get(desired.address) : live.attributes[path]
      return value === undefined || value === null ? path : `${path} (${JSON.stringify(value).slice(0, 80)})`
    })
    const summary = `${desired.address}: no longer in the file and left as it is: ${values.join(', ')}`
    const override = 'write the value you want; Nylas knows no way back to a default here'
    return [planDiagnostic('left-as-is', summary, { desired, override, severity: 'notice' })]
  })
}

/** A workspace that this file does not declare governs accounts that it does. */
const findUnguarded: Notice = ({ matched, governance: { after }, fleet }) => {
  const declared = new Set<string>(fleet.desired.map(({ address }) => address))
  const unguarded = matched.pairs.flatMap(({ desired: { address, key } }) => {
    const workspace = after.workspaceOf.get(address) ?? null
    const isDeclared = workspace !== null && declared.has(workspace)
    if (!isMailbox(address) || isDeclared || getGovernance(after, workspace).policy !== null) return []
    return [{ key, workspace: workspace ?? 'no workspace' }]
  })
  return [...Map.groupBy(unguarded, ({ workspace }) => workspace)].map(([workspace, accounts]) => {
    const shown = accounts.slice(0, 3).map(({ key }) => key)
    const more = accounts.length > 3 ? ` and ${accounts.length - 3} more` : ''
    const summary = `no limits apply to ${shown.join(', ')}${more}: ${workspace} has no policy`
    const override = 'give the workspace a policy, or name another workspace'
    return planDiagnostic('unguarded', summary, { override, severity: 'warning' })
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

const listNames = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

/** Everything but the name. */
const describeShape = ({ fields }: Change, side: 'before' | 'after'): string =>
  toCanonicalText(
    fields.filter((field) => field.path !== 'name' && field[side] !== null).map((field) => [field.path, field[side]]),
  )

/** A delete and a create that look alike are probably one resource under a new key. */
const findRenamed: Notice = ({ changes }) => {
  const groups = new Map<string, { readonly deleted: Address[]; readonly created: Address[] }>()
  for (const change of changes) {
    const { action, address } = change
    if (action === 'update' || isMailbox(address)) continue
    const key = kindOf(address) + describeShape(change, action === 'create' ? 'after' : 'before')
    const group = groups.get(key) ?? { deleted: [], created: [] }
    group[action === 'create' ? 'created' : 'deleted'].push(address)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ deleted, created }) => {
    const [[from], [to]] = [deleted, created]
    if (deleted.length !== 1 || created.length !== 1 || !from || !to) return []
    const summary = `${from} goes and ${to} comes, otherwise alike`
    const override = `if it only has a new key, keep the object: moved: [{from: ${from}, to: ${to}}]`
    return [planDiagnostic('looks-renamed', summary, { address: to, override, severity: 'notice' })]
  })
}

/** Another address is another mailbox: say so where somebody may have thought of a rename. */
const findLostMail: Notice = ({ changes, matched }) => {
  const mailboxes = changes.filter(({ address }) => isMailbox(address))
  const names = new Map(matched.removedFromSpec.map(({ address, live }) => [address, live.attributes['name'] ?? null]))
  const createdByName = new Map<Json, Address>()
  for (const { action, address, fields } of mailboxes) {
    const name = fields.find(({ path }) => path === 'name')?.after ?? null
    if (action === 'create' && name !== null) createdByName.set(name, address)
  }
  return mailboxes.filter(isRemoval).flatMap(({ address }) => {
    const twin = createdByName.get(names.get(address) ?? null)
    if (!twin) return []
    const summary = `${twin} is a new mailbox, not ${address} renamed: the mail of ${address} is lost`
    const override = 'keep the old address in the file for as long as its mail matters'
    return [planDiagnostic('mail-lost', summary, { address, override, severity: 'warning' })]
  })
}

const NOTICES: readonly Notice[] = [findLeftAsIs, findUnguarded, findOutsideGroup, findRenamed, findLostMail]

export function findNotices(context: PlanContext): readonly Diagnostic[] {
  return NOTICES.flatMap((notice) => notice(context))
}
