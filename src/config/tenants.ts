/** The tenants, from the list in the file, the file it names, or (joined from several included files) both. */
import type { Diagnostic, Place } from '../domain/model.ts'
import { getChild } from './finding.ts'
import type { Row, Sources } from './sources.ts'
import type { Mapping, Node, Scalar } from './text/node.ts'
import { findRepeatedSlugs, readTenantNode } from './text/tenants.ts'

export type Tenants = {
  /** Null where there is no section. */
  readonly rows: readonly Row[] | null
  readonly diagnostics: readonly Diagnostic[]
}

export async function readTenants(root: Mapping, faulty: boolean, sources: Sources): Promise<Tenants> {
  const entry = root.entries.get('tenants')
  if (!entry) return { rows: null, diagnostics: [] }
  // Its faults are told; what is sound in it would only lead to more of them.
  if (faulty) return { rows: [], diagnostics: [] }
  const { node } = entry
  const items = node.type === 'sequence' ? node.items : [node]
  const files = items.flatMap((item) => fileOf(item) ?? [])
  const inline: Node = { type: 'sequence', items: items.filter((item) => !fileOf(item)), place: node.place }
  const read = readTenantNode(inline)
  const rows = [...read.rows]
  const diagnostics = [...read.diagnostics]
  for (const file of files) {
    const more = await sources.tenantFile(file.text, file.place)
    rows.push(...more.rows)
    diagnostics.push(...more.diagnostics)
  }
  const repeated = files.length > 0 && items.length > 1 ? findRepeatedSlugs(rows) : []
  const twice = new Set(repeated.map(keyOf))
  return {
    rows: repeated.length === 0 ? rows : rows.filter(({ place }) => !twice.has(keyOf(place))),
    diagnostics: [...diagnostics, ...repeated],
  }
}

const keyOf = ({ file, line, column }: Place | Diagnostic) => `${file}:${line}:${column}`

function fileOf(node: Node): Scalar | null {
  const file = node.type === 'mapping' && node.entries.size === 1 ? getChild(node, 'file') : undefined
  return file?.type === 'scalar' ? file : null
}
