/**
 * The files that a spec names beside includes: tenants and list items. Each is read once and confined to the repository;
 * what is wrong with one becomes diagnostics, of the place that names it or of the file's own lines.
 */

import { isError } from '../domain/diagnostic.ts'
import type { Diagnostic, Place } from '../domain/model.ts'
import type { Bounds } from './bounds.ts'
import { configDiagnostic, quote } from './diagnostic.ts'
import { readConfined, resolveConfined } from './files/confined.ts'
import type { Tree } from './files/tree.ts'
import { type Item, readItemsFile } from './text/items.ts'
import { getChild, type Mapping, type Node, type Scalar } from './text/node.ts'
import { type Rows, toRows } from './text/rows.ts'
import { findRepeatedSlugs, readTenantFile, readTenantNode, type TenantRow, withoutPlaces } from './text/tenants.ts'

/** `from` is where the path is written; it is relative to that file. */
export type Sources = {
  readonly readTenants: (path: string, from: Place) => Promise<Rows<TenantRow>>
  /** `isKnown`: the file was read before, and its diagnostics were given then. */
  readonly readItems: (path: string, from: Place) => Promise<Rows<Item> & { readonly isKnown: boolean }>
  /** Every file that was read. */
  readonly files: () => readonly string[]
}

/** What reading one file costs beside its text, in written-out characters. */
const FILE_COST = 5000

export function openSources(tree: Tree, bounds: Bounds): Sources {
  const files = new Set<string>()
  const tenantFiles = new Set<string>()
  const itemFiles = new Map<string, Promise<Rows<Item>>>()

  const read = async <T>(
    path: string,
    from: Place,
    parse: (file: string, text: string, bounds: Bounds) => Promise<Rows<T>>,
  ): Promise<Rows<T>> => {
    bounds.expand(FILE_COST)
    const file = await readConfined(tree, path, from.file, bounds)
    if ('problem' in file) return toRows<T>([], [configDiagnostic(from, file.code, file.problem)])
    files.add(file.path)
    return parse(file.path, file.text, bounds)
  }

  const refuseNothing = <T>(contents: Rows<T>, what: string, path: string, from: Place): Rows<T> => {
    const { rows, isEmptyOnPurpose, diagnostics } = contents
    if (rows.length > 0 || isEmptyOnPurpose || diagnostics.some(isError)) return contents
    const summary = `there is no ${what} in ${path}: put back what it held; only if none is meant, write [] here instead of the file, and what they stood for is deleted`
    return { ...contents, diagnostics: [...diagnostics, configDiagnostic(from, 'yields-nothing', summary)] }
  }

  return {
    readTenants: async (path, from) => {
      const id = identifyFile(path, from)
      if (tenantFiles.has(id)) {
        const summary = `the tenants of ${quote(path)} are here already: name the file once`
        return toRows<TenantRow>([], [configDiagnostic(from, 'declared-twice', summary)])
      }
      tenantFiles.add(id)
      return refuseNothing(await read(path, from, readTenantFile), 'tenant', path, from)
    },
    readItems: async (path, from) => {
      const id = identifyFile(path, from)
      const known = itemFiles.get(id)
      if (known) return { ...(await known), isKnown: true }
      const reading = read(path, from, readItemsFile)
      itemFiles.set(id, reading)
      return { ...refuseNothing(await reading, 'item', path, from), isKnown: false }
    },
    files: () => [...files],
  }
}

/** However its path is written. */
function identifyFile(path: string, from: Place): string {
  const confined = resolveConfined(path, from.file)
  return 'problem' in confined ? `${from.file}\0${path}` : confined.path
}

export type TenantSection = {
  /** Null where there is no section. */
  readonly rows: readonly TenantRow[] | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The tenants, from the list in the file, the file it names, or (joined from several included files) both. */
export async function readTenantSection(root: Mapping, isFaulty: boolean, sources: Sources): Promise<TenantSection> {
  const node = getChild(root, 'tenants')
  if (!node) return { rows: null, diagnostics: [] }
  // It has diagnostics already; what is sound in it would only lead to more of them.
  if (isFaulty) return { rows: [], diagnostics: [] }
  const items = node.type === 'sequence' ? node.items : [node]
  const files = items.flatMap((item) => findFileName(item) ?? [])
  const inline = readTenantNode({
    type: 'sequence',
    items: items.filter((item) => !findFileName(item)),
    place: node.place,
  })
  const rows = [...inline.rows]
  const diagnostics = [...inline.diagnostics]
  for (const file of files) {
    const more = await sources.readTenants(file.text, file.place)
    for (const row of more.rows) rows.push(row)
    for (const diagnostic of more.diagnostics) diagnostics.push(diagnostic)
  }
  const repeated = files.length > 0 && items.length > 1 ? findRepeatedSlugs(rows) : []
  return { rows: withoutPlaces(rows, repeated), diagnostics: [...diagnostics, ...repeated] }
}

function findFileName(node: Node): Scalar | null {
  const file = node.type === 'mapping' && node.entries.size === 1 ? getChild(node, 'file') : undefined
  return file?.type === 'scalar' ? file : null
}
