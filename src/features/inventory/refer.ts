/** From the ids in live objects to what they lead to, and which of them lead nowhere. */

import type { Attributes, Json, LiveObject, LiveState } from '../../domain/model.ts'
import { parseIdReference } from '../../kinds/references.ts'
import type { LedgerEntryOf } from './held.ts'
import type { ListReference, PolicyReference, Reference, RuleReference } from './view.ts'

/**
 * What the API says of an id that its list does not hold: lists have been seen to hide objects, so it is asked for by id.
 * Absent: it could not be asked.
 */
export type ReferContext = ReadonlyMap<string, { readonly exists: boolean; readonly name: string | null }>

export type Refer = {
  readonly object: (id: string) => LiveObject | undefined
  readonly reference: (id: string) => Reference
  readonly policy: (id: string, legacy: boolean) => PolicyReference
  readonly rule: (id: string) => RuleReference
}

export function refer(live: LiveState, holding: (object: LiveObject) => LedgerEntryOf, asked: ReferContext): Refer {
  const byId = new Map(live.objects.map((object) => [object.id, object]))

  function reference(id: string): Reference {
    const object = byId.get(id)
    if (object) {
      const { ownership, address } = holding(object)
      const outside = ownership === 'unmanaged' || ownership === 'elsewhere'
      return {
        address: outside && id !== live.defaultWorkspace ? null : address,
        id,
        name: object.name,
        missing: false,
      }
    }
    const answer = asked.get(id)
    return { address: null, id, name: answer?.name ?? null, missing: answer ? !answer.exists : null }
  }

  function list(id: string): ListReference {
    const object = byId.get(id)
    const type = object?.attributes['type']
    return {
      ...reference(id),
      type: typeof type === 'string' ? type : null,
      items_count: object ? itemsCount(object) : null,
    }
  }

  return {
    object: (id) => byId.get(id),
    reference,
    policy: (id, legacy) => ({ ...reference(id), legacy }),
    rule: (id) => {
      const object = byId.get(id)
      const { trigger, enabled } = object?.attributes ?? {}
      return {
        ...reference(id),
        trigger: typeof trigger === 'string' ? trigger : null,
        enabled: typeof enabled === 'boolean' ? enabled : null,
        lists: object ? listsOf(object).map(list) : [],
      }
    },
  }
}

/** Counted by the API; else by ourselves, where the items were read. */
export function itemsCount({ aside, attributes }: LiveObject): number | null {
  const items = attributes['items']
  return aside?.itemsCount ?? (Array.isArray(items) ? items.length : null)
}

const text = (value: Json | undefined): readonly string[] => (typeof value === 'string' ? [value] : [])
const ids = (values: readonly Json[]): readonly string[] =>
  values.flatMap((value) => text(value)).flatMap((value) => parseIdReference(value) ?? [])

export const policyOf = (attributes: Attributes): string | null => ids(text(attributes['policy']))[0] ?? null
export const workspaceOf = (attributes: Attributes): string | null => ids(text(attributes['workspace']))[0] ?? null
export const rulesOf = ({ attributes }: LiveObject): readonly string[] =>
  Array.isArray(attributes['rules']) ? ids(attributes['rules']) : []

/** The lists a rule looks up, each once. */
export function listsOf({ attributes }: LiveObject): readonly string[] {
  const match = attributes['match'] as { readonly conditions?: readonly Json[] } | undefined
  const found = (match?.conditions ?? []).flatMap((condition) => {
    const { operator, value } = (condition ?? {}) as { readonly operator?: Json; readonly value?: Json }
    return operator === 'in_list' && Array.isArray(value) ? ids(value) : []
  })
  return [...new Set(found)]
}
