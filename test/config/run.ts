import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Desired, Diagnostic, Fleet } from '../../src/domain/model.ts'

export type Files = Readonly<Record<string, string>>

/** Compiles `fleet.yaml` of these files; a text alone is that file, and `version: 1` is put after its last line. */
export function compile(files: string | Files) {
  const all = typeof files === 'string' ? { 'fleet.yaml': `${files}\nversion: 1\n` } : files
  return compileFleet(createMemoryTree(all), 'fleet.yaml')
}

export function formatDiagnostic({ code, file, line, column }: Diagnostic): string {
  return `${code} ${file}:${line}:${column}`
}

/** The compiled fleet; what is wrong with it where there is none. */
export async function compileToFleet(files: string | Files): Promise<Fleet> {
  const { fleet, diagnostics } = await compile(files)
  if (fleet === null) throw new Error(diagnostics.map((one) => `${formatDiagnostic(one)} ${one.summary}`).join('\n'))
  return fleet
}

export function findDesired(fleet: Fleet, address: string): Desired {
  const found = fleet.desired.find((desired) => desired.address === address)
  if (!found) throw new Error(`${address} is not among ${fleet.desired.map((desired) => desired.address).join(', ')}`)
  return found
}
