/**
 * Nylas drops the members of a deleted workspace into the default one, whatever governs there. So whoever of ours would be
 * caught in that is moved there first, as a change of its own that people see.
 */
import { DEFAULT_WORKSPACE } from '../../domain/model.ts'
import { createAddressResolver, type Draft } from './changes.ts'
import type { MatchResult } from './match.ts'

export function moveMembersBeforeDelete(
  drafts: readonly Draft[],
  matched: MatchResult,
  fleetHasDefault: boolean,
): readonly Draft[] {
  const doomed = new Set<string>(
    drafts.filter((one) => one.action === 'delete' && one.kind === 'workspace').map((one) => one.address),
  )
  if (doomed.size === 0 || !fleetHasDefault) return drafts
  const address = createAddressResolver(matched)
  const byAddress = new Map(drafts.map((one) => [one.address, one]))
  for (const { desired, live } of matched.pairs) {
    const workspace = live?.attributes['workspace']
    if (desired.kind !== 'account' || 'workspace' in desired.attributes || typeof workspace !== 'string') continue
    const before = address(workspace)
    if (!live || !doomed.has(before)) continue
    const draft: Draft = byAddress.get(desired.address) ?? {
      kind: 'account',
      action: 'update',
      address: desired.address,
      adopts: false,
      tenant: desired.tenant,
      source: desired.source,
      id: live.id,
      fields: [],
    }
    if (draft.fields.some((field) => field.path === 'workspace')) continue
    const fields = [...draft.fields, { path: 'workspace', before, after: DEFAULT_WORKSPACE }]
    byAddress.set(desired.address, { ...draft, fields })
  }
  return [...byAddress.values()]
}
