/**
 * From the files of a fleet to what is desired, with every error that can be known before any request. The steps:
 *
 *   files -> one tree of nodes -> structure -> tenants, vars -> entries per tenant -> resources -> checks across them
 *
 * A step works with what the steps before left sound, so that one run finds all independent errors.
 */

import { acceptWarnings, hasPassed, noteAccepted, warnIdle } from '../domain/accept.ts'
import { compareText } from '../domain/canonical.ts'
import { isError } from '../domain/diagnostic.ts'
import { getDefaultFleetName } from '../domain/fleet-name.ts'
import { type Address, type Desired, type Diagnostic, type Fleet, KINDS } from '../domain/model.ts'
import { normalizeId } from '../domain/object-id.ts'
import { BoundError, type Bounds, createBounds, type Watch } from './bounds.ts'
import { warnLookAlikes } from './check-look-alikes.ts'
import { warnSecrets } from './check-secrets.ts'
import { checkAbsent, checkDomains, checkMoves, checkRetireWorkspace, findProtected } from './check-settings.ts'
import { warnTogether, warnUngoverned, warnUnused, warnUnusedFields } from './check-warnings.ts'
import {
  type Check,
  type CheckContext,
  checkAddresses,
  checkIds,
  checkReferencesExist,
  checkReferencesFit,
  checkRemoteNames,
  checkTogether,
  checkUniqueFields,
  indexReferrers,
} from './checks.ts'
import { addProblem, configDiagnostic, MOST_LISTED, showPlace } from './diagnostic.ts'
import { checkStructure, collectEntries } from './entries.ts'
import { collectFaults, type ItemPlaces } from './faults.ts'
import { cacheTree, type Tree } from './files/tree.ts'
import { type ExpandContext, expandEntries, type Instance } from './instances.ts'
import { readMailTests } from './mail-tests.ts'
import { buildScope } from './placeholders.ts'
import type { SourceIndexes } from './renderer.ts'
import { readSettings } from './settings.ts'
import { openSources, readTenantSection, type Sources } from './sources.ts'
import { loadMerged, type MergedSpec } from './text/include.ts'
import { getChild, type Mapping } from './text/node.ts'

export type CompileResult = {
  /** Also of a file with errors, so that whoever speaks of the fleet calls it by one name. */
  readonly name: string
  readonly fleet: Fleet | null
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly string[]
}

/**
 * `file` is relative to the tree's root. `fleet` is null exactly when there is an error. What costs too much is an error
 * too; when `watch` is told to stop, this throws.
 */
export async function compileFleet(source: Tree, file: string, watch: Watch | null = null): Promise<CompileResult> {
  const tree = cacheTree(source)
  const bounds = createBounds(watch)
  const sources = openSources(tree, bounds)
  let known: MergedSpec | null = null
  try {
    known = await loadMerged(tree, file, bounds)
    const { root, partial, files, diagnostics } = known
    if (root !== null) return await compileMerged(sources, file, { ...known, root }, bounds)
    return { name: readName(partial, file), fleet: null, diagnostics: listProblems(diagnostics, file), files }
  } catch (error) {
    if (!(error instanceof BoundError)) throw error
    const place = error.place ?? { file, line: 1, column: 1 }
    const diagnostics = [configDiagnostic(place, error.code, error.message)]
    const files = [...new Set([...(known?.files ?? [file]), ...sources.files()])].sort()
    return { name: readName(known?.root ?? null, file), fleet: null, diagnostics, files }
  }
}

async function compileMerged(
  sources: Sources,
  file: string,
  { root, ...spec }: MergedSpec & { readonly root: Mapping },
  bounds: Bounds,
): Promise<CompileResult> {
  const structure = await checkStructure(root, file, bounds)
  const areTenantsFaulty = structure.isFaulty(['tenants'])
  const tenants = await readTenantSection(root, areTenantsFaulty, sources)
  const vars = getChild(root, 'vars')
  const { scope, diagnostics: varProblems } = buildScope(vars, tenants.rows ?? [], bounds)
  bounds.enter(root.place)
  const { settings, diagnostics: settingProblems } = readSettings(root, file, scope, structure.isFaulty)

  const sourceIndexes: SourceIndexes = new WeakMap()
  const itemPlaces: ItemPlaces = new WeakMap()
  const faults = collectFaults(sourceIndexes, itemPlaces)
  const context: ExpandContext = {
    scope,
    areTenantsSound: !areTenantsFaulty && !tenants.diagnostics.some(isError),
    rows: tenants.rows,
    sources,
    faults,
    sourceIndexes,
    itemPlaces,
    isFaulty: structure.isFaulty,
  }
  const { diagnostics: entryProblems, ...expansion } = await expandEntries(collectEntries(root), context)
  const fileProblems = [
    ...spec.diagnostics,
    ...structure.diagnostics,
    ...tenants.diagnostics,
    ...warnSecrets(tenants.rows ?? [], vars?.type === 'mapping' ? vars : null),
    ...varProblems,
    ...settingProblems,
    ...entryProblems,
  ]

  const testProblems: Diagnostic[] = []
  const { tests, listsInTests } = await readMailTests(settings.tests, {
    instances: expansion.instances,
    scope,
    tenants: tenants.rows ?? [],
    report: (problem) => addProblem(testProblems, problem),
  })
  const structurePlaces = new Set(structure.diagnostics.map(showPlace))
  const crossProblems = await runChecks(
    { ...expansion, settings, faults, bounds, scope, tenants: tenants.rows ?? [], listsInTests },
    fileProblems.some(isError),
  )
  const problems = [...fileProblems, ...crossProblems.filter((problem) => !structurePlaces.has(showPlace(problem)))]
  const { protectedAddresses, diagnostics: patternProblems } = problems.some(isError)
    ? NOTHING_PROTECTED
    : await findProtected(expansion.instances, settings.protect, bounds)

  const { domains, ...fleetSettings } = settings
  const { name } = settings
  const files = [...new Set([...spec.files, ...sources.files()])].sort()
  // What a broken entry would have made may be what a test names.
  const all = [...problems, ...patternProblems, ...(problems.some(isError) ? [] : testProblems)]
  bounds.enter(settings.accept[0]?.place ?? root.place)
  const now = bounds.now()
  const accepted = acceptWarnings(all, settings.accept, (acceptance) => hasPassed(acceptance, now), bounds.expand)
  if (all.some(isError)) return { name, fleet: null, diagnostics: listProblems(accepted.diagnostics, file), files }
  const accept = accepted.used.filter((acceptance) => !hasPassed(acceptance, now))
  const notes = [...noteAccepted(accept), ...warnIdle(accepted.used)]
  const diagnostics = listProblems([...accepted.diagnostics, ...notes], file)
  const desired = expansion.instances
    .map((instance) => toDesired(instance, protectedAddresses))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.address, b.address))
  return {
    name,
    fleet: { ...fleetSettings, domains: domains ?? [], accept, file, desired, tests, files },
    diagnostics,
    files,
  }
}

const NOTHING_PROTECTED = { protectedAddresses: new Set<Address>(), diagnostics: [] as readonly Diagnostic[] }

/** The name of a fleet whose file has syntax errors: what stands under `fleet` where that can be read, else the default. */
function readName(partial: Mapping | null, file: string): string {
  if (partial === null) return getDefaultFleetName(file)
  const only: Mapping = { ...partial, entries: new Map([...partial.entries].filter(([key]) => key === 'fleet')) }
  try {
    const { scope } = buildScope(getChild(partial, 'vars'), [])
    return readSettings(only, file, scope, () => false).settings.name
  } catch (error) {
    if (error instanceof BoundError) return getDefaultFleetName(file)
    throw error
  }
}

const CHECKS: readonly Check[] = [
  checkAddresses,
  checkRemoteNames,
  checkIds,
  checkUniqueFields,
  checkReferencesExist,
  checkReferencesFit,
  checkTogether,
  checkDomains,
  checkMoves,
  checkAbsent,
  checkRetireWorkspace,
]

const WARNINGS: readonly Check[] = [warnUnused, warnUnusedFields, warnTogether, warnUngoverned, warnLookAlikes]

/** Warnings of a spec with errors would mostly be consequences of those. */
async function runChecks(
  about: Omit<CheckContext, 'byAddress' | 'referrers' | 'report'>,
  hasErrors: boolean,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const context: CheckContext = {
    ...about,
    byAddress: new Map(about.instances.map((instance) => [instance.address, instance])),
    referrers: indexReferrers(about.instances),
    report: (diagnostic) => addProblem(diagnostics, diagnostic),
  }
  const run = async (checks: readonly Check[]) => {
    for (const check of checks) {
      await about.bounds.checkpoint()
      check(context)
    }
  }
  await run(CHECKS)
  if (!hasErrors && ![...diagnostics, ...about.faults.diagnostics()].some(isError)) await run(WARNINGS)
  return [...diagnostics, ...about.faults.diagnostics()]
}

function toDesired(instance: Instance, protectedAddresses: ReadonlySet<Address>): Desired {
  const { entry, row, key, address, value, name, attributes } = instance
  const { file, line } = row?.place ?? entry.place
  const id = value['id']
  return {
    kind: entry.kind,
    key,
    address,
    name,
    explicitId: typeof id === 'string' ? normalizeId(id) : null,
    attributes,
    protect: protectedAddresses.has(address),
    tenant: row?.slug ?? null,
    source: `${file}:${line}`,
    place: entry.place,
  }
}

/** Errors first, then by place, so that input order and the order of checks do not show. The first ones of very many. */
function listProblems(problems: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const rank = { error: 0, warning: 1, notice: 2 }
  const sorted = problems.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.summary, b.summary),
  )
  const next = sorted[MOST_LISTED]
  if (next === undefined) return sorted
  const summary = `there are more problems than the ${MOST_LISTED} that are listed: correct these first`
  const more = configDiagnostic({ file, line: 1, column: 1 }, 'too-many', summary, { severity: next.severity })
  return [...sorted.slice(0, MOST_LISTED), more]
}
