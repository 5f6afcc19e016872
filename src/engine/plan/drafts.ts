/**
 * What one change says, before it is known whom it reaches: the values on both sides, and the line that asks for it. Which
 * changes there are is decided in `changes.ts`.
 */

import { type Change, type FieldChange, PROTECT_FIELD } from '../../domain/change.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Desired,
  type Json,
  type Kind,
  type LiveObject,
} from '../../domain/model.ts'
import { mapReferences } from '../../kinds/references.ts'
import { GROUP_FIELD, PASSWORD_FIELD, registry } from '../../kinds/registry.ts'
import { diffFields, listValues } from './diff.ts'
import { type FindGroup, placeInGroup } from './grouping.ts'
import type { Pair, PlanSources } from './match.ts'
import { restoreWorkspace } from './retirement.ts'

/** A change before it is known whom it reaches and why it is there. */
export type Draft = Omit<Change, 'affects' | 'effect' | 'origin' | 'direction'> & { readonly kind: Kind }

/** Before it is known what it destroys. */
export type BareDraft = Omit<Draft, 'destructive'>

export type Drafter = {
  readonly create: (desired: Desired) => BareDraft
  /** Null where the application has all that is wanted, and nothing is adopted. */
  readonly update: (pair: Pair, object: LiveObject) => BareDraft | null
  /** Asked for by a line under `absent`, or by none: then the line that is gone is what explains it. */
  readonly remove: (address: Address, object: LiveObject) => BareDraft
}

export type DraftLookUps = {
  /** The address behind `id:<uuid>`, where it has one. */
  readonly toAddress: (reference: string) => string
  /** Whether something is there and stays. */
  readonly exists: (reference: string) => boolean
  readonly findGroup: FindGroup
  /** What the file asked for before; null where that is not known. */
  readonly former: ReadonlyMap<Address, Desired> | null
}

export function createDrafter({ fleet, live, ledger }: PlanSources, lookUps: DraftLookUps): Drafter {
  const { toAddress, exists, findGroup, former } = lookUps
  const absent = new Map(fleet.absent.map(({ address, place }) => [address, place]))
  return {
    create: (desired) => {
      const kind = registry[desired.kind]
      const attributes = placeInGroup(desired.attributes, findGroup(desired), DEFAULT_WORKSPACE)
      const fields = listValues(kind, mapReferences(kind, attributes, toAddress), 'after')
      const lost = ledger?.resources[desired.address]?.id
      const replaces = lost === undefined ? {} : { replaces: lost }
      return { ...describeDesired(desired), action: 'create', adopts: false, id: null, ...replaces, fields }
    },
    update: ({ desired, owned }, object) => {
      const kind = registry[desired.kind]
      const before: Attributes = {
        ...mapReferences(kind, object.attributes, toAddress),
        [PASSWORD_FIELD]: getPreviousPassword(desired, object, owned, ledger !== null),
      }
      const restored = restoreWorkspace(desired, owned, exists, live.defaultWorkspace !== null)
      const placed = placeInGroup(restored, findGroup(desired), restored[GROUP_FIELD] ?? before[GROUP_FIELD])
      const after = mapReferences(kind, placed, toAddress)
      // Protection is the ledger's to remember, so changing it is a change, though the API hears nothing of it.
      const wasProtected = owned?.protect === true
      const protection: readonly FieldChange[] =
        ledger === null || owned === null || wasProtected === desired.protect
          ? []
          : [{ path: PROTECT_FIELD, before: wasProtected, after: desired.protect }]
      const fields = [...diffFields(kind, after, before), ...protection]
      const adopts = ledger !== null && owned === null && desired.address !== DEFAULT_WORKSPACE
      if (fields.length === 0 && !adopts) return null
      return { ...describeDesired(desired), action: 'update', adopts, id: object.id, fields }
    },
    remove: (address, object) => {
      const { kind, id } = object
      const place = absent.get(address)
      const line = former?.get(address)
      const [tenant, source] = [line?.tenant ?? null, place ? `${place.file}:${place.line}` : null]
      const removed = line ? { removedFrom: line.source } : {}
      const fields = listValues(registry[kind], mapReferences(registry[kind], object.attributes, toAddress), 'before')
      return { kind, address, action: 'delete', adopts: false, tenant, source, ...removed, id, fields }
    },
  }
}

export const describeDesired = ({ kind, address, tenant, source }: Desired) => ({ kind, address, tenant, source })

/**
 * The live side of `app_password`. The API never tells a password, at most whether there is one, so:
 *   ledger remembers one          that source and version
 *   none remembered, one is set   left alone: version 1 of the wanted source counts as applied
 *   API says there is none        none, whatever the ledger remembers
 * Without a ledger no version can be remembered, so any version of an existing password counts as applied.
 */
function getPreviousPassword(desired: Desired, live: LiveObject, owned: Pair['owned'], hasLedger: boolean): Json {
  const wanted = desired.attributes[PASSWORD_FIELD] as { readonly source: string; readonly version: number } | undefined
  if (wanted === undefined || live.passwordSet === false) return null
  if (!hasLedger) return wanted
  const { source, version } = owned?.app_password ?? { source: wanted.source, version: 1 }
  return { source, version }
}
