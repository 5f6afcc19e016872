/**
 * Workspaces that one entry with `for_each` can stand for: of at least three tenants one pattern of keys, and alike but for
 * the policy, which is a field of the tenant where it differs.
 */
import type { Json } from '../../../domain/model.ts'
import { type Entry, escapeBraces, nestValues, type Resource } from '../resource.ts'
import { FEWEST } from './naming.ts'
import { listReadings } from './readings.ts'
import type { Table } from './table.ts'
import { fillTemplate, toTemplate } from './template.ts'

export type WorkspaceGroup = {
  /** The key, a template. */
  readonly key: string
  /** Without for_each and where; its texts are templates. */
  readonly body: Entry
  readonly members: readonly { readonly resource: Resource; readonly slug: string }[]
}

export function groupWorkspaces(workspaces: readonly Resource[], table: Table): readonly WorkspaceGroup[] {
  const slugs = new Set(table.slugs)
  const found = new Map<string, { group: WorkspaceGroup; members: { resource: Resource; slug: string }[] }>()
  for (const resource of workspaces) {
    if (resource.pinned) continue
    for (const { pattern, slug } of listReadings(resource.key)) {
      if (!slugs.has(slug)) continue
      const body = bodyOf(resource, slug, table)
      if (body === null || fillTemplate(pattern, { slug }) !== resource.key) continue
      const id = JSON.stringify([pattern, body])
      const entry = found.get(id) ?? { group: { key: pattern, body, members: [] }, members: [] }
      entry.members.push({ resource, slug })
      found.set(id, entry)
    }
  }
  const taken = new Set<Resource>()
  // A key stands once in a map, whatever it holds.
  const keys = new Set<string>()
  const ordered = [...found.values()].sort(
    (a, b) => b.members.length - a.members.length || (a.group.key < b.group.key ? -1 : 1),
  )
  return ordered.flatMap(({ group, members }) => {
    const free = members.filter(({ resource }) => !taken.has(resource))
    if (free.length < FEWEST || keys.has(group.key)) return []
    keys.add(group.key)
    for (const { resource } of free) taken.add(resource)
    const policies = new Map(free.map(({ resource, slug }) => [slug, text(resource.values['policy'])]))
    const [first = '', ...others] = new Set(policies.values())
    const policy = others.length === 0 ? escapeBraces(first) : `{${table.texts(policies, 'policy')}}`
    const { rules, ...rest } = group.body
    const body = { ...rest, ...(policy === '' ? {} : { policy }), ...(rules === undefined ? {} : { rules }) }
    return [{ key: group.key, body, members: free }]
  })
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** Without its policy. Null when its name has nothing to do with the tenant: two of one name could not be told apart. */
function bodyOf({ values }: Resource, slug: string, table: Table): Entry | null {
  const { name, domain, policy: _, ...rest } = values
  const domained =
    typeof domain === 'string' ? { domain: toTemplate(domain, slug, 'slug') ?? escapeBraces(domain) } : {}
  if (typeof name !== 'string') return { ...domained, ...escapeBraces(nestValues(rest)) }
  const fields = { ...table.fieldsOf(slug), slug }
  const templates = Object.entries(fields).map(([field, text]) => toTemplate(name, text, field))
  const fitting = templates.findLast((one) => one !== null && fillTemplate(one, fields) === name)
  return fitting === undefined || fitting === null
    ? null
    : { name: fitting, ...domained, ...escapeBraces(nestValues(rest)) }
}
