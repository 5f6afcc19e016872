/** The files that a spec names beside includes: tenants and list items, each read once. */
import { readConfined } from '../files/read-file.ts'
import type { Tree } from '../files/tree.ts'
import type { Diagnostic, Place } from '../model.ts'
import { type Items, readItemsFile } from '../text/items.ts'
import { readTenantFile, type TenantRow, type Tenants } from '../text/tenants.ts'
import { finding } from './finding.ts'

export type Row = TenantRow

export type Sources = {
  /** `from`: where the path is written; it is relative to that file. */
  readonly tenantFile: (path: string, from: Place) => Promise<Tenants>
  readonly itemsFile: (path: string, from: Place) => Promise<Items>
  /** Every file that was read. */
  readonly files: () => readonly string[]
}

export function openSources(tree: Tree): Sources {
  const files = new Set<string>()
  const read = async (path: string, from: Place, what: string, parse: (path: string, text: string) => Contents) => {
    const file = await readConfined(tree, path, from.file)
    if ('problem' in file) return { count: 0, diagnostics: [finding(from, file.code, file.problem)] }
    files.add(file.path)
    const contents = parse(file.path, file.text)
    const { diagnostics, explicitlyEmpty, count } = contents
    if (count > 0 || explicitlyEmpty || diagnostics.some(({ severity }) => severity === 'error')) return contents
    const summary = `there is no ${what} in ${file.path}: write [] here instead of the file if that is meant`
    return { count: 0, diagnostics: [...diagnostics, finding(from, 'yields-nothing', summary)] }
  }
  const nothing = { explicitlyEmpty: false }
  return {
    tenantFile: async (path, from) => {
      let tenants: Tenants = { rows: [], ...nothing, diagnostics: [] }
      const { diagnostics } = await read(path, from, 'tenant', (name, text) => {
        tenants = readTenantFile(name, text)
        return { ...tenants, count: tenants.rows.length }
      })
      return { ...tenants, diagnostics }
    },
    itemsFile: async (path, from) => {
      let items: Items = { items: [], ...nothing, diagnostics: [] }
      const { diagnostics } = await read(path, from, 'item', (name, text) => {
        items = readItemsFile(name, text)
        return { ...items, count: items.items.length }
      })
      return { ...items, diagnostics }
    },
    files: () => [...files],
  }
}

type Contents = {
  readonly count: number
  readonly explicitlyEmpty?: boolean
  readonly diagnostics: readonly Diagnostic[]
}
