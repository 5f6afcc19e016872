/** Is the file good? Reads files only: no request, no secret, no ledger. */
import { kinds } from '../kinds/index.ts'
import type { Diagnostic, Fleet } from '../model.ts'
import { compileFleet } from '../spec/compile.ts'
import type { FleetSource } from './ports.ts'

export type Validated = { readonly fleet: Fleet | null; readonly diagnostics: readonly Diagnostic[] }

export async function validate({ tree, fleetFile }: FleetSource): Promise<Validated> {
  return compileFleet(tree, fleetFile, kinds)
}
