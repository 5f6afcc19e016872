/** References inside attributes: finding them, and turning ids into addresses. */

import type { Attributes, Json, Kind } from '../domain/model.ts'
import type { ResourceKind } from './kind.ts'

export function mapReferences(
  kind: ResourceKind,
  attributes: Attributes,
  rewrite: (reference: string, kind: Kind) => string,
): Attributes {
  let mapped: Record<string, Json> | undefined
  for (const field of kind.fields) {
    const value = attributes[field.path]
    if (!field.references || value === undefined || value === null) continue
    mapped ??= { ...attributes }
    mapped[field.path] = field.references(value, rewrite)
  }
  return mapped ?? attributes
}

export function listReferences(kind: ResourceKind, attributes: Attributes): readonly string[] {
  const found = new Set<string>()
  mapReferences(kind, attributes, (reference) => {
    found.add(reference)
    return reference
  })
  return [...found]
}

/** `id:<uuid>` without its prefix; null for an address. */
export const parseIdReference = (reference: string): string | null =>
  reference.startsWith('id:') ? reference.slice(3) : null
