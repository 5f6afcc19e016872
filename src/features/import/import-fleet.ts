/** A spec from what is live, and live drift back into the spec that is there. Reads only; the shell writes the files. */

import { compileFleet } from '../../config/compile.ts'
import type { Tree } from '../../config/files/tree.ts'
import { getDefaultFleetName } from '../../domain/fleet-name.ts'
import { type Address, type Diagnostic, type Fleet, KINDS } from '../../domain/model.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { readLiveState } from '../../engine/live/read.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { planFleet } from '../../engine/plan-fleet.ts'
import { type ImportResult, importFleet } from './import.ts'
import { addUnmanaged } from './merge/add.ts'
import { mergeDrift } from './merge/merge.ts'

export async function importLiveFiles(ports: PlanDeps, fleetName: string | null): Promise<ImportResult> {
  const connection = ports.connect(null)
  try {
    const live = await readLiveState(connection.reader, { kinds: KINDS, detail: () => true, owned: [] })
    const name = fleetName ?? getDefaultFleetName(ports.fleetFile)
    const elsewhere = await ownedElsewhere(ports, name, live.application.id)
    return importFleet(live, { fleetName: name, file: ports.fleetFile, elsewhere })
  } finally {
    await connection.close()
  }
}

/** Ids that other fleets of this repository own. Who has no ledger yet can still look: a plan refuses what is not theirs. */
async function ownedElsewhere(ports: PlanDeps, name: string, application: string): Promise<ReadonlySet<string>> {
  try {
    const reading = await ports.ledger({ name, file: ports.fleetFile })?.read()
    const owners = (reading?.others ?? []).filter((one) => one.application === application)
    return new Set(owners.flatMap((one) => Object.values(one.resources).map(({ id }) => id)))
  } catch (error) {
    ports.tell(
      `no ledger was read (${error instanceof Error ? error.message : String(error)}): what other fleets own may be among these`,
    )
    return new Set()
  }
}

const LARGEST = 10 * 1024 * 1024

export type MergedFiles = {
  readonly files: Readonly<Record<string, string>>
  readonly merged: readonly { readonly address: Address; readonly path: string }[]
  readonly added: readonly Address[]
  readonly notices: readonly string[]
}

/** `files` are those that change; null where the file, as it is or as it would be, has errors. */
export async function mergeLiveFiles(
  ports: PlanDeps,
  withUnmanaged: boolean,
): Promise<{ readonly result: MergedFiles | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { planned, diagnostics } = await planFleet({ ...ports, readAllKinds: true }, await openFleet(ports))
  if (!planned) return { result: null, diagnostics }
  const { fleet, plan, live, matched } = planned
  const before = await texts(ports.tree, fleet.files)
  const drift = mergeDrift({ files: before, fleet, changes: plan.changes })
  const drifted = { ...before, ...drift.files }
  const again = await compileFleet(overlaid(ports.tree, drifted), ports.fleetFile)
  if (!again.fleet) return { result: null, diagnostics: again.diagnostics }
  if (!withUnmanaged) return { result: { ...drift, added: [] }, diagnostics: [] }
  const unmanaged = matched.unmanaged.map((one) => one.live)
  const more = addUnmanaged({ files: drifted, fleet: again.fleet, live, addresses: matched.addresses, unmanaged })
  const whole = await compileFleet(overlaid(ports.tree, { ...drifted, ...more.files }), ports.fleetFile)
  if (!whole.fleet) return { result: null, diagnostics: whole.diagnostics }
  const files = { ...drift.files, ...more.files }
  return {
    result: { ...drift, files, added: more.added, notices: [...drift.notices, ...more.notices] },
    diagnostics: [],
  }
}

async function texts(tree: Tree, files: Fleet['files']): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const path of files) {
    const bytes = await tree.read(path, LARGEST)
    // A byte order mark is part of the text here, so that it is still there afterwards.
    if (bytes) found[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }
  return found
}

/** The tree as it would be with these texts. */
function overlaid(tree: Tree, changed: Readonly<Record<string, string>>): Tree {
  return {
    ...tree,
    read: async (path, limit) => {
      const text = changed[path]
      return text === undefined ? tree.read(path, limit) : new TextEncoder().encode(text)
    },
  }
}
