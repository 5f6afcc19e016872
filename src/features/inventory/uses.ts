/**
 * Who refers to whom among live objects: a workspace to its policy and rules, a rule to its lists, an account to its
 * workspace (and to a policy that a beta kept in its settings). What nobody refers to is unused; what is referred to and
 * is not among the live objects dangles.
 */
import type { Address, Kind, LiveObject, LiveState } from '../../domain/model.ts'
import { listsOf, policyOf, rulesOf, workspaceOf } from './refer.ts'

type Use = { readonly kind: Exclude<Kind, 'account'>; readonly id: string; readonly by: LiveObject }

function uses(live: LiveState): readonly Use[] {
  return live.objects.flatMap((by): Use[] => {
    const one = (kind: Use['kind'], id: string | null | undefined): Use[] => (id ? [{ kind, id, by }] : [])
    if (by.kind === 'workspace')
      return [...one('policy', policyOf(by.attributes)), ...rulesOf(by).flatMap((id) => one('rule', id))]
    if (by.kind === 'rule') return listsOf(by).flatMap((id) => one('list', id))
    if (by.kind !== 'account') return []
    return [...one('workspace', workspaceOf(by.attributes)), ...one('policy', by.aside?.legacyPolicy)]
  })
}

/** By id of what is referred to. */
export function indexUsers(
  live: LiveState,
  address: (object: LiveObject) => Address,
): ReadonlyMap<string, readonly Address[]> {
  const users = new Map<string, Set<Address>>()
  for (const { id, by } of uses(live)) {
    const known = users.get(id) ?? new Set()
    users.set(id, known.add(address(by)))
  }
  return new Map([...users].map(([id, who]) => [id, [...who].sort()]))
}

/** What has to be asked for by id before anybody may call it missing. Each once. */
export function findUnlisted(live: LiveState): readonly Pick<Use, 'kind' | 'id'>[] {
  const known = new Set(live.objects.map(({ id }) => id))
  const found = new Map(uses(live).flatMap(({ kind, id }) => (known.has(id) ? [] : [[id, { kind, id }] as const])))
  return [...found.values()]
}
