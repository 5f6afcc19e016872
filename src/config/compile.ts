/**
 * From the files of a fleet to what is desired, with every error that can be known before any request. The steps:
 *
 *   files -> one tree of nodes -> structure -> tenants, vars -> entries per tenant -> resources -> checks across them
 *
 * A step works with what the steps before left sound, so that one run finds all independent errors.
 */

import { compareText } from '../domain/canonical.ts'
import { getDefaultFleetName } from '../domain/fleet-name.ts'
import { type Address, type Desired, type Diagnostic, type Fleet, KINDS } from '../domain/model.ts'
import { checkAbsent, checkDomains, checkMoves, checkRetireWorkspace, findProtected } from './check-settings.ts'
import { warnTogether, warnUngoverned, warnUnused } from './check-warnings.ts'
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
import { isError, showPlace } from './diagnostic.ts'
import { checkStructure, collectEntries } from './entries.ts'
import { collectFaults, type ItemPlaces } from './faults.ts'
import type { Tree } from './files/tree.ts'
import { type ExpandContext, expandEntries, type Instance } from './instances.ts'
import { buildScope } from './placeholders.ts'
import type { SourceIndexes } from './renderer.ts'
import { readSettings } from './settings.ts'
import { openSources, readTenantSection } from './sources.ts'
import { loadMerged } from './text/include.ts'
import { getChild, type Mapping } from './text/node.ts'

export type CompileResult = {
  /** Also of a file with errors, so that whoever speaks of the fleet calls it by one name. */
  readonly name: string
  readonly fleet: Fleet | null
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly string[]
}

/** `file` is relative to the tree's root. `fleet` is null exactly when there is an error. */
export async function compileFleet(tree: Tree, file: string): Promise<CompileResult> {
  const spec = await loadMerged(tree, file)
  const { root } = spec
  if (root === null) {
    const diagnostics = sortDiagnostics(spec.diagnostics)
    return { name: readName(spec.partial, file), fleet: null, diagnostics, files: spec.files }
  }
  const sources = openSources(tree)
  const structure = checkStructure(root, file)
  const areTenantsFaulty = structure.isFaulty(['tenants'])
  const tenants = await readTenantSection(root, areTenantsFaulty, sources)
  const { scope, diagnostics: varProblems } = buildScope(getChild(root, 'vars'), tenants.rows ?? [])
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
  const diagnostics = [
    ...spec.diagnostics,
    ...structure.diagnostics,
    ...tenants.diagnostics,
    ...varProblems,
    ...settingProblems,
    ...entryProblems,
  ]

  const structurePlaces = new Set(structure.diagnostics.map(showPlace))
  const crossProblems = runChecks({ ...expansion, settings, faults }, diagnostics.some(isError))
  diagnostics.push(...crossProblems.filter((problem) => !structurePlaces.has(showPlace(problem))))
  const { protectedAddresses, diagnostics: unmatchedPatterns } = findProtected(expansion.instances, settings.protect)
  if (!diagnostics.some(isError)) diagnostics.push(...unmatchedPatterns)

  const { domains: _, ...fleetSettings } = settings
  const { name } = settings
  const files = [...new Set([...spec.files, ...sources.files()])].sort()
  const sorted = sortDiagnostics(diagnostics)
  if (sorted.some(isError)) return { name, fleet: null, diagnostics: sorted, files }
  const desired = expansion.instances
    .map((instance) => toDesired(instance, protectedAddresses))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.address, b.address))
  return { name, fleet: { ...fleetSettings, file, desired, files }, diagnostics: sorted, files }
}

/** The name of a fleet whose file has syntax errors: what stands under `fleet` where that can be read, else the default. */
function readName(partial: Mapping | null, file: string): string {
  if (partial === null) return getDefaultFleetName(file)
  const { scope } = buildScope(getChild(partial, 'vars'), [])
  const only: Mapping = { ...partial, entries: new Map([...partial.entries].filter(([key]) => key === 'fleet')) }
  return readSettings(only, file, scope, () => false).settings.name
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

const WARNINGS: readonly Check[] = [warnUnused, warnTogether, warnUngoverned]

/** Warnings of a spec with errors would mostly be consequences of those. */
function runChecks(
  about: Omit<CheckContext, 'byAddress' | 'referrers' | 'report'>,
  hasErrors: boolean,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const context: CheckContext = {
    ...about,
    byAddress: new Map(about.instances.map((instance) => [instance.address, instance])),
    referrers: indexReferrers(about.instances),
    report: (diagnostic) => void diagnostics.push(diagnostic),
  }
  for (const check of CHECKS) check(context)
  if (!hasErrors && ![...diagnostics, ...about.faults.diagnostics()].some(isError)) {
    for (const check of WARNINGS) check(context)
  }
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
    explicitId: typeof id === 'string' ? id.toLowerCase() : null,
    attributes,
    protect: protectedAddresses.has(address),
    tenant: row?.slug ?? null,
    source: `${file}:${line}`,
    place: entry.place,
  }
}

/** Errors first, then by place, so that input order and the order of checks do not show. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = { error: 0, warning: 1, notice: 2 }
  return diagnostics.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.summary, b.summary),
  )
}
