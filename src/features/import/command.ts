/**
 * `import`: live objects to the files of a fleet, and with `--merge` live drift back into the files that are there. Both
 * read the application completely; nothing but the files is written.
 */

import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { compileFleet } from '../../config/compile.ts'
import { type Tree, writeNewFile } from '../../config/files/tree.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import { getDefaultFleetName, toFleetName } from '../../domain/fleet-name.ts'
import { type Address, type Diagnostic, type Fleet, KINDS, type LiveObject } from '../../domain/model.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { readLiveState } from '../../engine/live/read.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { planFleet } from '../../engine/plan-fleet.ts'
import { registry } from '../../kinds/registry.ts'
import { listDomains, type RegisteredDomain } from '../../nylas/domains.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Runtime, readText, type Terminal, UserError } from '../command.ts'
import { type ImportResult, importFleet } from './import.ts'
import { addUnmanaged } from './merge/add.ts'
import { type MergeResult, mergeDrift } from './merge/drift.ts'

export const runImport: Command = async ({ options }, runtime) => {
  const { terminal } = runtime
  const deps = runtime.createPlanDeps()
  if (options['merge']) return runMerge(deps, options['unmanaged'] === true, terminal)
  const { files, notices } = await importLive(deps, readText(options['fleet']), () => readRegistered(runtime))
  if (options['stdout']) {
    for (const [path, text] of Object.entries(files)) terminal.out(`# ---- ${path}\n${text}\n`)
  } else {
    await writeFiles(deps.root, files, options['force'] === true, terminal)
  }
  for (const notice of notices) terminal.err(`note: ${notice}\n`)
  return EXIT.done
}

async function importLive(
  deps: PlanDeps & { readonly root: string },
  fleetName: string | null,
  findRegistered: () => Promise<readonly RegisteredDomain[] | string | null>,
): Promise<ImportResult> {
  const connection = deps.connect(null)
  try {
    const live = await readLiveState(connection.reader, {
      kinds: KINDS,
      optional: new Set(KINDS),
      detail: () => true,
      owned: [],
    })
    const name = fleetName ?? nameAfterFolder(deps)
    const elsewhere = await readOwnedElsewhere(deps, name, live.application.id)
    const registered = await findRegistered()
    const domains = Array.isArray(registered) ? { registered } : {}
    const result = importFleet(live, { fleetName: name, file: deps.fleetFile, elsewhere, ...domains })
    return typeof registered === 'string' ? { ...result, notices: [...result.notices, registered] } : result
  } finally {
    await connection.close()
  }
}

/** Null without a service account; a text where it could not be asked, which keeps nobody from importing. */
async function readRegistered(runtime: Runtime): Promise<readonly RegisteredDomain[] | string | null> {
  try {
    const serviceAccount = runtime.readServiceAccount()
    if (serviceAccount === null) return null
    const base = runtime.chooseApiBase(null).url
    const connection = runtime.openConnection({ base, apiKey: runtime.apiKey ?? '', serviceAccount })
    try {
      return await listDomains(connection.reader)
    } finally {
      await connection.close()
    }
  } catch (error) {
    return `the file names no domains, because they could not be read: ${errorMessage(error)}`
  }
}

/** After the folder that the file stands in, where the file has no name of its own. */
function nameAfterFolder({ root, fleetFile }: PlanDeps & { readonly root: string }): string {
  const name = getDefaultFleetName(fleetFile)
  return name === 'fleet' ? toFleetName(basename(dirname(join(root, fleetFile)))) : name
}

/** Ids that other fleets of this repository own. Who has no ledger yet can still look: a plan refuses what is not theirs. */
async function readOwnedElsewhere(deps: PlanDeps, name: string, application: string): Promise<ReadonlySet<string>> {
  try {
    const reading = await deps.openLedger({ name, file: deps.fleetFile })?.read()
    const ledgers = (reading?.others ?? []).filter((ledger) => ledger.application === application)
    return new Set(ledgers.flatMap(({ resources }) => Object.values(resources).map(({ id }) => id)))
  } catch (error) {
    deps.log(`no ledger was read (${errorMessage(error)}): what other fleets own may be among these`)
    return new Set()
  }
}

/** Throws a UserError that names the files that are there already; the others are written all the same. */
async function writeFiles(root: string, files: ImportResult['files'], canReplace: boolean, terminal: Terminal) {
  const existing: string[] = []
  for (const [path, text] of Object.entries(files)) {
    if (canReplace) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    } else if (!(await writeNewFile(root, path, text))) {
      existing.push(path)
      continue
    }
    terminal.out(`wrote ${path}\n`)
  }
  if (existing.length > 0) {
    throw new UserError(
      `${existing.join(', ')} exists and was left as it is: use --force to replace it, --stdout to look first, or --merge to bring drift into it`,
    )
  }
}

async function runMerge(
  deps: PlanDeps & { readonly root: string },
  withUnmanaged: boolean,
  terminal: Terminal,
): Promise<number> {
  const { result, diagnostics } = await mergeLive(deps, withUnmanaged)
  if (!result) {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return EXIT.failed
  }
  for (const [path, text] of Object.entries(result.files)) {
    await writeFile(join(deps.root, path), text)
    terminal.out(`changed ${path}\n`)
  }
  for (const { address, path } of result.merged) terminal.out(`  ${path} of ${address} is now what Nylas has\n`)
  for (const address of result.added) terminal.out(`  ${address} is now in the file\n`)
  for (const notice of result.notices) terminal.err(`note: ${notice}\n`)
  if (Object.keys(result.files).length === 0) terminal.out('There is nothing to bring in.\n')
  return EXIT.done
}

type MergedFiles = MergeResult & { readonly added: readonly Address[] }

/** A null result: the file has errors, as it is or as it would be. */
async function mergeLive(
  deps: PlanDeps,
  withUnmanaged: boolean,
): Promise<{ readonly result: MergedFiles | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { result: planned, diagnostics } = await planFleet({ ...deps, readAllKinds: true }, await openFleet(deps))
  if (!planned) return { result: null, diagnostics }
  const { fleet, plan, live, matched } = planned
  const before = await readTexts(deps.tree, fleet.files)
  const drift = mergeDrift({ files: before, fleet, changes: plan.changes })
  const files = { ...before, ...drift.files }
  const merged = await compileFleet(overlayTree(deps.tree, files), deps.fleetFile, deps)
  if (!merged.fleet) return { result: null, diagnostics: merged.diagnostics }
  if (!withUnmanaged) return { result: { ...drift, added: [] }, diagnostics: [] }
  const unmanaged = await readDetails(
    deps,
    fleet,
    matched.unmanaged.map((match) => match.live),
  )
  const detailed = new Map(unmanaged.map((object) => [object.id, object]))
  const whole = { ...live, objects: live.objects.map((object) => detailed.get(object.id) ?? object) }
  const more = addUnmanaged({ files, fleet: merged.fleet, live: whole, addresses: matched.addresses, unmanaged })
  const extended = await compileFleet(overlayTree(deps.tree, { ...files, ...more.files }), deps.fleetFile, deps)
  if (!extended.fleet) return { result: null, diagnostics: extended.diagnostics }
  const result = {
    files: { ...drift.files, ...more.files },
    merged: drift.merged,
    added: more.added,
    notices: [...drift.notices, ...more.notices],
  }
  return { result, diagnostics: [] }
}

/** With what a plan reads only of objects that the file names, such as the items of a list. */
async function readDetails(
  deps: PlanDeps,
  fleet: Fleet,
  objects: readonly LiveObject[],
): Promise<readonly LiveObject[]> {
  const connection = deps.connect(fleet.application.region)
  try {
    return await Promise.all(
      objects.map(async (object) => {
        const detail = await registry[object.kind].detail?.read(connection.reader, object.id)
        return detail ? { ...object, attributes: { ...object.attributes, ...detail } } : object
      }),
    )
  } finally {
    await connection.close()
  }
}

const LARGEST = 10 * 1024 * 1024

async function readTexts(tree: Tree, files: Fleet['files']): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const path of files) {
    const bytes = await tree.read(path, LARGEST)
    // A byte order mark is part of the text here, so that it is still there afterwards.
    if (bytes) texts[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }
  return texts
}

/** The tree as it would be with these texts. */
function overlayTree(tree: Tree, texts: Readonly<Record<string, string>>): Tree {
  return {
    ...tree,
    read: async (path, limit) => {
      const text = texts[path]
      return text === undefined ? tree.read(path, limit) : new TextEncoder().encode(text)
    },
  }
}
