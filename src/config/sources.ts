/** The files that a spec names beside includes: tenants and list items, each read once. */

import type { Diagnostic, Place } from '../domain/model.ts'
import { readConfined } from './files/read-file.ts'
import type { Tree } from './files/tree.ts'
import { configDiagnostic } from './finding.ts'
import { type Items, readItemsFile } from './text/items.ts'
import { readTenantFile, type TenantRow, type Tenants } from './text/tenants.ts'

export type Row = TenantRow

export type Sources = {
  /** `from`: where the path is written; it is relative to that file. */
  readonly tenantFile: (path: string, from: Place) => Promise<Tenants>
  readonly itemsFile: (path: string, from: Place) => Promise<Items & { readonly isTold: boolean }>
  /** Every file that was read. */
  readonly files: () => readonly string[]
}

export function openSources(tree: Tree): Sources {
  const files = new Set<string>()
  const itemFiles = new Map<string, Promise<Items>>()

  /** What the reader makes of the file; nothing, and why, where there is none. */
  const read = async <T extends Contents>(
    path: string,
    from: Place,
    empty: T,
    parse: (path: string, text: string) => T,
  ) => {
    const file = await readConfined(tree, path, from.file)
    if ('problem' in file) return { ...empty, diagnostics: [configDiagnostic(from, file.code, file.problem)] }
    files.add(file.path)
    return parse(file.path, file.text)
  }

  const checked = <T extends Contents>(contents: T, count: number, what: string, path: string, from: Place): T => {
    const { diagnostics, explicitlyEmpty } = contents
    if (count > 0 || explicitlyEmpty || diagnostics.some(({ severity }) => severity === 'error')) return contents
    const summary = `there is no ${what} in ${path}: write [] here instead of the file if that is meant`
    return { ...contents, diagnostics: [...diagnostics, configDiagnostic(from, 'yields-nothing', summary)] }
  }

  const noTenants: Tenants = { rows: [], explicitlyEmpty: false, diagnostics: [] }
  const noItems: Items = { items: [], explicitlyEmpty: false, diagnostics: [] }
  return {
    tenantFile: async (path, from) => {
      const tenants = await read(path, from, noTenants, readTenantFile)
      return checked(tenants, tenants.rows.length, 'tenant', path, from)
    },
    itemsFile: async (path, from) => {
      const id = `${from.file}\0${path}`
      // What is wrong with a file is told once, however many entries name it.
      const before = await itemFiles.get(id)
      if (before) return { ...before, isTold: true }
      const reading = read(path, from, noItems, readItemsFile)
      itemFiles.set(id, reading)
      const items = await reading
      return { ...checked(items, items.items.length, 'item', path, from), isTold: false }
    },
    files: () => [...files],
  }
}

type Contents = { readonly explicitlyEmpty: boolean; readonly diagnostics: readonly Diagnostic[] }
