/** Everything that checks across resources may look at. */

import type { Address, Attributes, Diagnostic, Kind } from '../domain/model.ts'
import type { Instance } from './entry.ts'
import type { Faults } from './faults.ts'
import type { Settings } from './settings.ts'

export type CheckContext = {
  readonly instances: readonly Instance[]
  readonly invalid: readonly Instance[]
  readonly byAddress: ReadonlyMap<string, Instance>
  readonly declared: ReadonlySet<Address>
  readonly incomplete: ReadonlySet<Kind>
  /** Who refers to an address. */
  readonly referrers: ReadonlyMap<string, readonly Instance[]>
  readonly settings: Settings
  readonly faults: Faults
  readonly report: (diagnostic: Diagnostic) => void
}

export type Check = (world: CheckContext) => void

export const toTexts = (attributes: Attributes, path: string): readonly string[] => {
  const value = attributes[path]
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}
