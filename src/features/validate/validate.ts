/** Is the file good? Reads files only: no request, no secret, no ledger. */

import { compileFleet } from '../../config/compile.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { FleetSource } from '../../engine/deps.ts'
import { kinds } from '../../kinds/registry.ts'

export type Validated = { readonly fleet: Fleet | null; readonly diagnostics: readonly Diagnostic[] }

export async function validate({ tree, fleetFile }: FleetSource): Promise<Validated> {
  return compileFleet(tree, fleetFile, kinds)
}
