/**
 * References among live objects: what an id leads to, who refers to whom, and which ids lead nowhere. Which fields refer to
 * what is read from the tables of the kinds. Beside them stands one id that no field has: a policy that a beta kept in an
 * account's settings.
 */
import type { Address, Attributes, Kind, LiveObject, LiveState } from '../../domain/model.ts'
import { listReferences, mapReferences, parseIdReference } from '../../kinds/references.ts'
import { GROUP_FIELD, LIMITS, POLICY_FIELD, RULES_FIELD, registry } from '../../kinds/registry.ts'
import type { ListReference, Ownership, PolicyReference, Reference, RuleReference } from './view.ts'

/**
 * What the API says of an id that its list does not hold: lists have been seen to hide objects, so it is asked for by id.
 * Absent: it could not be asked.
 */
export type LookUps = ReadonlyMap<string, { readonly exists: boolean; readonly name: string | null }>

type OwnerOf = (object: LiveObject) => { readonly address: Address; readonly ownership: Ownership }

export type References = {
  readonly findObject: (id: string) => LiveObject | undefined
  readonly describe: (id: string) => Reference
  readonly describePolicy: (id: string, legacy: boolean) => PolicyReference
  readonly describeRule: (id: string) => RuleReference
}

export function indexReferences(live: LiveState, ownerOf: OwnerOf, lookUps: LookUps): References {
  const byId = new Map(live.objects.map((object) => [object.id, object]))

  function describe(id: string): Reference {
    const object = byId.get(id)
    if (object) {
      const { ownership, address } = ownerOf(object)
      const outside = ownership === 'unmanaged' || ownership === 'elsewhere'
      return {
        address: outside && id !== live.defaultWorkspace ? null : address,
        id,
        name: object.name,
        missing: false,
      }
    }
    const answer = lookUps.get(id)
    return { address: null, id, name: answer?.name ?? null, missing: answer ? !answer.exists : null }
  }

  function describeList(id: string): ListReference {
    const object = byId.get(id)
    const type = object?.attributes['type']
    return {
      ...describe(id),
      type: typeof type === 'string' ? type : null,
      items_count: object ? countItems(object) : null,
    }
  }

  return {
    findObject: (id) => byId.get(id),
    describe,
    describePolicy: (id, legacy) => ({ ...describe(id), legacy }),
    describeRule: (id) => {
      const object = byId.get(id)
      const { trigger, enabled } = object?.attributes ?? {}
      const lists = object ? listReferences(registry[object.kind], object.attributes) : []
      return {
        ...describe(id),
        trigger: typeof trigger === 'string' ? trigger : null,
        enabled: typeof enabled === 'boolean' ? enabled : null,
        lists: lists.flatMap((reference) => parseIdReference(reference) ?? []).map(describeList),
      }
    },
  }
}

/** Counted by the API; else by ourselves, where the kind keeps its entries apart and they were read. */
export function countItems({ kind, aside, attributes }: LiveObject): number | null {
  const items = registry[kind].detail?.paths.map((path) => attributes[path]).find(Array.isArray)
  return aside?.itemsCount ?? items?.length ?? null
}

export const findGroupId = (attributes: Attributes): string | null => readIds(attributes, GROUP_FIELD)[0] ?? null
export const findPolicyId = (attributes: Attributes): string | null => readIds(attributes, POLICY_FIELD)[0] ?? null
export const listRuleIds = (attributes: Attributes): readonly string[] => readIds(attributes, RULES_FIELD)

const readIds = (attributes: Attributes, field: string): readonly string[] =>
  [attributes[field]].flat().flatMap((value) => (typeof value === 'string' ? (parseIdReference(value) ?? []) : []))

type Use = { readonly kind: Kind; readonly id: string; readonly by: LiveObject }

function listUses(live: LiveState): readonly Use[] {
  return live.objects.flatMap((by) => {
    const uses: Use[] = []
    mapReferences(registry[by.kind], by.attributes, (reference, kind) => {
      const id = parseIdReference(reference)
      if (id !== null) uses.push({ kind, id, by })
      return reference
    })
    const legacy = by.aside?.legacyPolicy
    return legacy ? [...uses, { kind: LIMITS, id: legacy, by }] : uses
  })
}

/** By id of what is referred to. */
export function indexUsers(
  live: LiveState,
  addressOf: (object: LiveObject) => Address,
): ReadonlyMap<string, readonly Address[]> {
  const users = new Map<string, Set<Address>>()
  for (const { id, by } of listUses(live)) {
    const known = users.get(id) ?? new Set()
    users.set(id, known.add(addressOf(by)))
  }
  return new Map([...users].map(([id, addresses]) => [id, [...addresses].sort()]))
}

/** What has to be asked for by id before anybody may call it missing. Each once. */
export function findUnlisted(live: LiveState): readonly Pick<Use, 'kind' | 'id'>[] {
  const listed = new Set(live.objects.map(({ id }) => id))
  const unlisted = listUses(live).filter(({ id }) => !listed.has(id))
  return [...new Map(unlisted.map(({ kind, id }) => [id, { kind, id }])).values()]
}
