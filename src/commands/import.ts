/** A spec from what is live, and live drift back into the spec that is there. Reads only; the shell writes the files. */
import { TextDecoder } from 'node:util'
import { type Imported, importFleet } from '../import/import.ts'
import { type Merged, mergeDrift } from '../import/merge/merge.ts'
import { kinds } from '../kinds/index.ts'
import { readInventory } from '../live/read.ts'
import type { Diagnostic } from '../model.ts'
import { planFleet } from './plan.ts'
import type { Ports } from './ports.ts'

export async function importFiles(ports: Ports, fleetName: string | null): Promise<Imported> {
  const connection = ports.connect(null)
  try {
    const live = await readInventory(connection.reader, kinds, { detail: ({ kind }) => kind === 'list', owned: [] })
    const base = ports.fleetFile.slice(ports.fleetFile.lastIndexOf('/') + 1).replace(/\.ya?ml$/u, '')
    return importFleet(live, { fleetName: fleetName ?? base, file: ports.fleetFile }, kinds)
  } finally {
    await connection.close()
  }
}

const LARGEST = 10 * 1024 * 1024

export async function mergeFiles(
  ports: Ports,
): Promise<{ readonly merged: Merged | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { planned, diagnostics } = await planFleet(ports)
  if (!planned) return { merged: null, diagnostics }
  const files: Record<string, string> = {}
  for (const path of planned.fleet.files) {
    const bytes = await ports.tree.read(path, LARGEST)
    if (bytes) files[path] = new TextDecoder().decode(bytes)
  }
  const { fleet, plan } = planned
  return { merged: mergeDrift({ files, fleet, changes: plan.changes }, kinds), diagnostics }
}
