/** What somebody else still uses, or lives in, is not deleted. */
import { kindOf } from '../../domain/address.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { type Address, DEFAULT_WORKSPACE } from '../../domain/model.ts'
import type { Guard } from './guard.ts'
import type { MatchResult } from './match.ts'

import type { GovernanceBeforeAfter } from './world.ts'

export const refuseInUse: Guard = ({ changes, states, live, matched, fleet }) => {
  const ours = new Set<string>(fleet.desired.map((one) => one.address))
  const names = new Map(live.objects.map((one) => [`id:${one.id}`, `${one.kind} '${one.name}'`]))
  const strangers = new Map<string, number>()
  for (const { live: object } of matched.unmanaged) {
    const place = object.attributes['workspace']
    if (object.kind === 'account' && typeof place === 'string') strangers.set(place, (strangers.get(place) ?? 0) + 1)
  }
  const users = usersAfter(states)
  return changes
    .filter((one) => one.action === 'delete' && kindOf(one.address) !== 'account')
    .flatMap((change) => {
      const left = (users.get(change.address) ?? []).map(
        (user) => names.get(user) ?? (ours.has(user) ? user : nameOf(user)),
      )
      const waiting = waitingIn(matched, states, change.address)
      const foreign = (live.foreignGrants[change.id ?? ''] ?? 0) + (strangers.get(`id:${change.id}`) ?? 0)
      const kept = (states.after.members.get(change.address)?.count ?? 0) - (strangers.get(`id:${change.id}`) ?? 0)
      const reasons = [
        ...(left.length > 0 ? [`used by ${left.join(', ')}`] : []),
        ...(foreign > 0 ? [`home of ${foreign} grants that this fleet does not own`] : []),
        ...(waiting > 0 ? [`where ${waiting} accounts wait for their deletion`] : []),
        ...(kept > waiting ? [`home of ${kept - waiting} accounts that stay`] : []),
      ]
      if (reasons.length === 0) return []
      const summary = `${change.address} cannot be deleted: it is ${reasons.join(' and ')}`
      const override = 'let go of it there first (in Nylas, or by declaring it here), or keep it in the file'
      return [planDiagnostic('in-use', summary, { address: change.address, override })]
    })
}

const waitingIn = ({ leaving }: MatchResult, { after }: GovernanceBeforeAfter, workspace: Address): number =>
  leaving.filter(({ address, owned }) => owned.retired && after.places.get(address) === workspace).length

const nameOf = (reference: string): string =>
  reference === DEFAULT_WORKSPACE ? 'the default workspace (declare default_workspace to change it)' : reference

/** Who still refers to what, once every update is done. */
function usersAfter({ after }: GovernanceBeforeAfter): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>()
  const add = (target: string, user: string) => {
    const known = users.get(target)
    if (known) known.push(user)
    else users.set(target, [user])
  }
  for (const [user, attributes] of after.attributes) {
    if (typeof attributes['policy'] === 'string') add(attributes['policy'], user)
    if (Array.isArray(attributes['rules'])) for (const one of attributes['rules']) add(String(one), user)
    const match = attributes['match'] as { readonly conditions?: readonly { readonly value?: unknown }[] } | undefined
    for (const { value } of match?.conditions ?? [])
      if (Array.isArray(value)) for (const one of value) add(String(one), user)
  }
  return users
}
