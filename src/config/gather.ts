/** Every entry of the file, valid or not, in the order of the kinds. */

import { keyOf } from '../domain/address.ts'
import { DEFAULT_WORKSPACE, KINDS, type Kind, type Place } from '../domain/model.ts'
import { GROUP, registry } from '../kinds/registry.ts'
import type { Entry } from './entry.ts'
import { getChild, type Path } from './finding.ts'
import { buildDefaultWorkspaceSchema, buildEntrySchema } from './schema.ts'
import type { Mapping, Node } from './text/node.ts'

export function collectEntries(root: Mapping): readonly Entry[] {
  const entries: Entry[] = []
  const make = (kind: Kind, schema: Entry['schema']) => (path: Path, key: string | null, place: Place, node: Node) => {
    if (node.type !== 'mapping') return
    const each = getChild(node, 'for_each')
    const forEach = each?.type === 'scalar' && each.value === 'tenants'
    entries.push({ kind, path, key, place, node, schema, forEach, isDefaultWorkspace: false })
  }
  for (const kind of KINDS) {
    const { section } = registry[kind]
    const add = make(kind, buildEntrySchema(registry[kind]))
    const node = getChild(root, section)
    if (node?.type === 'mapping')
      for (const [key, entry] of node.entries) add([section, key], key, entry.key, entry.node)
    if (node?.type === 'sequence') {
      for (const [index, item] of node.items.entries()) add([section, index], null, item.place, item)
    }
  }
  const found = root.entries.get(DEFAULT_KEY)
  if (found?.node.type === 'mapping') {
    entries.push({
      kind: GROUP,
      path: [DEFAULT_KEY],
      key: DEFAULT_KEY,
      place: found.key,
      node: found.node,
      schema: buildDefaultWorkspaceSchema(),
      forEach: false,
      isDefaultWorkspace: true,
    })
  }
  return entries
}

export const DEFAULT_KEY = keyOf(DEFAULT_WORKSPACE)
