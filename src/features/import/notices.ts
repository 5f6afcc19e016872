/** What is worth knowing about what is live: what dangles, what nobody uses, and what a file never holds. */

import type { Inventory } from '../../domain/model.ts'
import type { Kinds } from '../../kinds/kind.ts'
import { idIn, referencesIn } from '../../kinds/references.ts'
import { type Resources, titleOf, usesIn } from './resources.ts'

export function notices(live: Inventory, { of }: Resources, kinds: Kinds): readonly string[] {
  return [...dangling(live, kinds), ...unused(live, kinds), ...passwords(live), ...limits(of.policy.length)]
}

function dangling(live: Inventory, kinds: Kinds): readonly string[] {
  const ids = new Set(live.objects.map(({ id }) => id))
  return live.objects.flatMap((object) => {
    const gone = referencesIn(kinds[object.kind], object.attributes).filter((one) => !ids.has(idIn(one) ?? ''))
    if (gone.length === 0) return []
    const whose = object.id === live.defaultWorkspace ? 'the default workspace' : titleOf(object)
    return [
      `${whose} refers to what does not exist: ${gone.join(', ')}. Left as it is; remove it once nothing needs it`,
    ]
  })
}

function unused(live: Inventory, kinds: Kinds): readonly string[] {
  const uses = usesIn(live, kinds)
  const users: Readonly<Record<string, string>> = { list: 'rule', rule: 'workspace', policy: 'workspace' }
  return live.objects.flatMap((object) => {
    const user = users[object.kind]
    return user === undefined || uses.has(object.id) ? [] : [`${titleOf(object)} is used by no ${user}`]
  })
}

function passwords(live: Inventory): readonly string[] {
  const count = live.objects.filter((one) => one.passwordSet === true).length
  if (count === 0) return []
  const whose = count === 1 ? '1 account has' : `${count} accounts have`
  return [`${whose} an app password. It is left alone: no file holds one; app_password says where one comes from`]
}

function limits(policies: number): readonly string[] {
  if (policies === 0) return []
  return [
    'limits are written as Nylas reports them, the maxima of the plan among them: delete the lines you do not want to manage',
  ]
}
