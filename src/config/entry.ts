/** Entries as written, and what each makes of them for a tenant. */

import type { Address, Attributes, Json, Kind, Place } from '../domain/model.ts'
import type { Schema } from '../kinds/kind.ts'
import type { Path } from './finding.ts'
import type { Row } from './sources.ts'
import type { Mapping } from './text/node.ts'

export type Entry = {
  readonly kind: Kind
  /** Where it stands in the file: `['rules', 'block-senders']`, `['accounts', 3]`. */
  readonly path: Path
  /** Null for accounts, whose key is their e-mail. */
  readonly key: string | null
  /** Where the key stands; of an account its first line. */
  readonly place: Place
  readonly node: Mapping
  readonly schema: Schema
  readonly forEach: boolean
  readonly isDefaultWorkspace: boolean
}

/** One resource: an entry, for a tenant where it has `for_each`. */
export type Instance = {
  readonly entry: Entry
  readonly row: Row | null
  readonly key: string
  readonly address: Address
  /** The expanded entry, without for_each and where. */
  readonly value: Readonly<Record<string, Json>>
  readonly name: string
  readonly attributes: Attributes
}

export function nameInstance({ entry, row }: Pick<Instance, 'entry' | 'row'>): string {
  return row ? `tenant ${row.slug}` : `${entry.place.file}:${entry.place.line}`
}
