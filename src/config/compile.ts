/**
 * From the files of a fleet to what is desired, with every error that can be known before any request. The steps:
 *
 *   files -> one tree of nodes -> structure -> tenants, vars -> entries per tenant -> resources -> checks across them
 *
 * A step works with what the steps before left sound, so that all independent errors are told in one run.
 */

import { getDefaultFleetName } from '../domain/fleet-name.ts'
import { type Desired, type Diagnostic, type Fleet, type Json, KINDS, type Place } from '../domain/model.ts'
import { runChecks } from './checks.ts'
import type { Instance } from './entry.ts'
import type { RenderedTexts } from './expand.ts'
import { collectFaults } from './faults.ts'
import type { Tree } from './files/tree.ts'
import { getChild } from './finding.ts'
import { collectEntries } from './gather.ts'
import { expandEntries } from './instances.ts'
import { findProtected } from './protect.ts'
import { makeScope } from './scope.ts'
import { readSettings } from './settings.ts'
import { openSources } from './sources.ts'
import { checkStructure } from './structure.ts'
import { readTenants } from './tenants.ts'
import { loadMerged } from './text/include.ts'
import type { Mapping } from './text/node.ts'

export type Compiled = {
  /** Also of a file with errors, so that whoever speaks of the fleet calls it by one name. */
  readonly name: string
  readonly fleet: Fleet | null
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly string[]
}

/** `file` is relative to the tree's root. `fleet` is null exactly when there is an error. */
export async function compileFleet(tree: Tree, file: string): Promise<Compiled> {
  const { root, partial, files: included, diagnostics: found } = await loadMerged(tree, file)
  const diagnostics: Diagnostic[] = [...found]
  if (root === null) {
    return { name: readName(partial, file), fleet: null, diagnostics: inOrder(diagnostics), files: included }
  }
  const sources = openSources(tree)

  const structure = checkStructure(root, file)
  const tenants = await readTenants(root, structure.isFaulty(['tenants']), sources)
  const vars = getChild(root, 'vars')
  const { scope, diagnostics: varFaults } = makeScope(vars?.type === 'mapping' ? vars : null, tenants.rows ?? [])
  const { settings, diagnostics: settingFaults } = readSettings(root, file, scope, structure.isFaulty)
  diagnostics.push(...structure.diagnostics, ...tenants.diagnostics, ...varFaults, ...settingFaults)

  const kept: RenderedTexts = new WeakMap()
  const places = new WeakMap<readonly Json[], readonly Place[]>()
  const faults = collectFaults(kept, places)
  const tenantsSound = !structure.isFaulty(['tenants']) && !tenants.diagnostics.some(isError)
  const context = {
    scope,
    tenantsSound,
    rows: tenants.rows,
    sources,
    faults,
    kept,
    places,
    isFaulty: structure.isFaulty,
  }
  const expanded = await expandEntries(collectEntries(root), context)
  diagnostics.push(...expanded.diagnostics)

  const wrong = diagnostics.some(isError)
  const told = new Set(structure.diagnostics.map(placeId))
  diagnostics.push(...runChecks({ ...expanded, settings, faults }, wrong).filter((one) => !told.has(placeId(one))))
  const { addresses, diagnostics: unmatched } = findProtected(expanded.instances, settings.protect)
  if (!diagnostics.some(isError)) diagnostics.push(...unmatched)

  const files = [...new Set([...included, ...sources.files()])].sort()
  const all = inOrder(diagnostics)
  const { domains: _, ...rest } = settings
  if (all.some(isError)) return { name: rest.name, fleet: null, diagnostics: all, files }
  const desired = expanded.instances.map((instance) => desire(instance, addresses)).sort(byKindThenAddress)
  return { name: rest.name, fleet: { ...rest, file, desired, files }, diagnostics: all, files }
}

/** The name of a fleet whose file has syntax errors: what `fleet` says where that can be told, else the default. */
function readName(partial: Mapping | null, file: string): string {
  if (partial === null) return getDefaultFleetName(file)
  const vars = getChild(partial, 'vars')
  const { scope } = makeScope(vars?.type === 'mapping' ? vars : null, [])
  const only: Mapping = { ...partial, entries: new Map([...partial.entries].filter(([key]) => key === 'fleet')) }
  return readSettings(only, file, scope, () => false).settings.name
}

const placeId = ({ file, line, column }: Diagnostic) => `${file}:${line}:${column}`
const isError = ({ severity }: Diagnostic) => severity === 'error'

function desire(
  { entry, row, key, address, value, name, attributes }: Instance,
  protectedOnes: ReadonlySet<string>,
): Desired {
  const { file, line } = row?.place ?? entry.place
  const id = value['id']
  return {
    kind: entry.kind,
    key,
    address,
    name,
    explicitId: typeof id === 'string' ? id.toLowerCase() : null,
    attributes,
    protect: protectedOnes.has(address),
    tenant: row?.slug ?? null,
    source: `${file}:${line}`,
    place: entry.place,
  }
}

const RANK = new Map(KINDS.map((kind, index) => [kind, index]))

function byKindThenAddress(a: Desired, b: Desired): number {
  return (
    (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0)
  )
}

/** Errors first, then by place, so that input order and the order of checks do not show. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const weight = { error: 0, warning: 1, notice: 2 }
  const text = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)
  return diagnostics.toSorted(
    (a, b) =>
      weight[a.severity] - weight[b.severity] ||
      text(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      text(a.code, b.code) ||
      text(a.summary, b.summary),
  )
}
