/** What is worth knowing about what is live: what dangles, what nobody uses, and what a file never holds. */

import type { LiveState } from '../../domain/model.ts'
import { listReferences, parseIdReference } from '../../kinds/references.ts'
import { registry } from '../../kinds/registry.ts'
import { countUses, formatTitle, type Resources } from './resources.ts'

export function collectNotices(live: LiveState, { of }: Resources): readonly string[] {
  return [...dangling(live), ...unused(live), ...passwords(live), ...limits(of.policy.length)]
}

function dangling(live: LiveState): readonly string[] {
  const ids = new Set(live.objects.map(({ id }) => id))
  return live.objects.flatMap((object) => {
    const gone = listReferences(registry[object.kind], object.attributes).filter(
      (one) => !ids.has(parseIdReference(one) ?? ''),
    )
    if (gone.length === 0) return []
    const whose = object.id === live.defaultWorkspace ? 'the default workspace' : formatTitle(object)
    return [
      `${whose} refers to what does not exist: ${gone.join(', ')}. Left as it is; remove it once nothing needs it`,
    ]
  })
}

function unused(live: LiveState): readonly string[] {
  const uses = countUses(live)
  return live.objects.flatMap((object) => {
    const { usedBy } = registry[object.kind]
    return usedBy === undefined || uses.has(object.id) ? [] : [`${formatTitle(object)} is used by no ${usedBy.kind}`]
  })
}

function passwords(live: LiveState): readonly string[] {
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
