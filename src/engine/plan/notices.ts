/** What the plan says beside its changes: nothing here stops an apply. */

import { kindOf } from '../../domain/address.ts'
import { toCanonicalText } from '../../domain/canonical.ts'
import { isRemoval } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Change, Diagnostic, FieldChange } from '../../domain/model.ts'
import type { PlanContext } from './guard.ts'

import { getGovernance } from './world.ts'

type Notice = (context: PlanContext) => readonly Diagnostic[]

/** A field without a way back to a default was managed by the last apply and is no longer in the file. */
const leftAsIs: Notice = ({ matched, changes, states }) => {
  const moved = new Set(
    changes.filter((one) => one.fields.some(({ path }) => path === 'workspace')).map((one) => one.address),
  )
  return matched.pairs.flatMap(({ desired, live, owned }) => {
    const dropped = (owned?.managed ?? []).filter(
      (path) => !(path in desired.attributes) && !(path === 'workspace' && moved.has(desired.address)),
    )
    if (!live || dropped.length === 0) return []
    const values = dropped.map((path) => {
      const value = path === 'workspace' ? states.after.places.get(desired.address) : live.attributes[path]
      return value === undefined || value === null ? path : `${path} (${JSON.stringify(value).slice(0, 80)})`
    })
    const summary = `${desired.address}: no longer in the file and left as it is: ${values.join(', ')}`
    const override = 'write the value you want; Nylas knows no way back to a default here'
    return [planDiagnostic('left-as-is', summary, { desired, override, severity: 'notice' })]
  })
}

/** A workspace that this file does not declare governs accounts that it does. */
const unguarded: Notice = ({ matched, states, fleet }) => {
  const declared = new Set<string>(fleet.desired.map((one) => one.address))
  const found = new Map<string, string[]>()
  for (const { desired } of matched.pairs) {
    if (desired.kind !== 'account') continue
    const place = states.after.places.get(desired.address) ?? null
    if ((place !== null && declared.has(place)) || getGovernance(states.after, place).policy !== null) continue
    const key = place ?? 'no workspace'
    const accounts = found.get(key)
    if (accounts) accounts.push(desired.key)
    else found.set(key, [desired.key])
  }
  return [...found].map(([place, accounts]) => {
    const more = accounts.length > 3 ? ` and ${accounts.length - 3} more` : ''
    const summary = `no limits apply to ${accounts.slice(0, 3).join(', ')}${more}: ${place} has no policy`
    const override = 'give the workspace a policy, or name another workspace'
    return planDiagnostic('unguarded', summary, { override, severity: 'warning' })
  })
}

const shape = (change: Change, side: 'before' | 'after'): string => {
  const told = change.fields.filter((field: FieldChange) => field.path !== 'name' && field[side] !== null)
  return toCanonicalText(told.map((field) => [field.path, field[side]]))
}

/** A delete and a create that look alike are probably one resource under a new key. */
const looksRenamed: Notice = ({ changes }) => {
  const groups = new Map<string, { readonly gone: Change[]; readonly made: Change[] }>()
  for (const change of changes) {
    if (change.action === 'update' || kindOf(change.address) === 'account') continue
    const key = kindOf(change.address) + shape(change, change.action === 'create' ? 'after' : 'before')
    const group = groups.get(key) ?? { gone: [], made: [] }
    group[change.action === 'create' ? 'made' : 'gone'].push(change)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ gone, made }) => {
    const [from, to] = [gone[0]?.address, made[0]?.address]
    if (gone.length !== 1 || made.length !== 1 || !from || !to) return []
    const summary = `${from} goes and ${to} comes, otherwise alike`
    const override = `if it only has a new key, keep the object: moved: [{from: ${from}, to: ${to}}]`
    return [planDiagnostic('looks-renamed', summary, { address: to, override, severity: 'notice' })]
  })
}

/** Another address is another mailbox: say so where somebody may have thought of a rename. */
const mailIsLost: Notice = ({ changes, matched }) => {
  const lost = changes.filter((one) => isRemoval(one) && kindOf(one.address) === 'account')
  if (lost.length === 0) return []
  const names = new Map(matched.leaving.map(({ address, live }) => [address, live.attributes['name'] ?? null]))
  const made = new Map<unknown, Change>()
  for (const change of changes) {
    if (change.action !== 'create' || kindOf(change.address) !== 'account') continue
    const name = change.fields.find((field) => field.path === 'name')?.after ?? null
    if (name !== null) made.set(name, change)
  }
  return lost.flatMap((gone) => {
    const twin = made.get(names.get(gone.address))
    if (!twin) return []
    const summary = `${twin.address} is a new mailbox, not ${gone.address} renamed: the mail of ${gone.address} is lost`
    const override = 'keep the old address in the file for as long as its mail matters'
    return [planDiagnostic('mail-lost', summary, { address: gone.address, override, severity: 'warning' })]
  })
}

const NOTICES: readonly Notice[] = [leftAsIs, unguarded, looksRenamed, mailIsLost]

export function findNotices(context: PlanContext): readonly Diagnostic[] {
  return NOTICES.flatMap((one) => one(context))
}
