/** What a field is called for people, and what its values count in: as its kind says. */
import type { Kind } from '../domain/model.ts'
import type { Unit } from '../kinds/kind.ts'
import { registry } from '../kinds/registry.ts'

/** Null for a field that has no name for people: it is shown by its path. */
export function findField(kind: Kind, path: string): { readonly label: string; readonly unit: Unit } | null {
  const field = registry[kind].fields.find((one) => one.path === path)
  return field?.label === undefined ? null : { label: field.label, unit: field.unit ?? 'plain' }
}

/** The code behind the label: the last part of the path, which is the API's own name. */
export const lastPathPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
