/** Is the file good? Reads files only: no request, no secret, no ledger. */

import { compileFleet } from '../../config/compile.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { FleetSource } from '../../engine/deps.ts'

export type ValidateResult = { readonly fleet: Fleet | null; readonly diagnostics: readonly Diagnostic[] }

export async function validateFleet({ tree, fleetFile }: FleetSource): Promise<ValidateResult> {
  return compileFleet(tree, fleetFile)
}
