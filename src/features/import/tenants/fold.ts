/**
 * Tenants, where addresses show them: entries with `for_each` for accounts and workspaces that follow a pattern, the file of
 * tenants they are made from, and notices on what follows a pattern but stays by itself.
 */

import { compareText } from '../../../domain/canonical.ts'
import type { Kind } from '../../../domain/model.ts'
import { GROUP, GROUP_FIELD, MAILBOX, POLICY_FIELD, RULES_FIELD } from '../../../kinds/registry.ts'
import { nestPaths } from '../../../kinds/remote.ts'
import { type Entry, escapeBraces, type KeyedEntry, type Resource, toKey } from '../entries.ts'
import { type AccountGroup, groupAccounts, type Member } from './accounts.ts'
import { FEWEST, fillTemplate, listReadings, toTemplate } from './patterns.ts'
import { createTenantTable, type TenantTable } from './table.ts'

export type FoldResult = {
  readonly vars: Readonly<Record<string, string>>
  readonly tenants: { readonly name: string; readonly text: string }
  readonly entries: ReadonlyMap<Kind, readonly KeyedEntry[]>
  /** Resources that an entry with for_each stands for. */
  readonly covered: ReadonlySet<Resource>
  readonly notices: readonly string[]
}

/** Null when no address shows a tenant. */
export function foldTenants(resources: readonly Resource[]): FoldResult | null {
  const accounts = resources.filter(({ object }) => object.kind === MAILBOX)
  const groups = groupAccounts(accounts)
  if (groups.length === 0) return null
  const table = createTenantTable(groups.flatMap(({ members }) => members.map(({ slug }) => slug)))
  const covered = new Set<Resource>()
  /** For the tenants of these members, who are covered then. */
  const forTenants = (members: readonly Member[], pattern: string): Entry => {
    for (const { resource } of members) covered.add(resource)
    const where = table.addSelection(new Set(members.map(({ slug }) => slug)), toColumnHint(pattern))
    return { for_each: 'tenants', ...(where === null ? {} : { where }) }
  }
  const accountEntries = groups.map(({ email, workspace, naming: { template, titles }, members }): KeyedEntry => {
    const name =
      titles.size === 0 ? template : (template?.replace('{title}', `{${table.addTexts(titles, 'title')}}`) ?? null)
    const entry = {
      ...forTenants(members, email),
      email,
      ...(name === null ? {} : { name }),
      ...(workspace === null ? {} : { [GROUP_FIELD]: workspace }),
    }
    return { key: null, entry }
  })
  const workspaces = resources.filter(({ object }) => object.kind === GROUP)
  const workspaceEntries = groupWorkspaces(workspaces, table).map(
    ({ key, body, members }): KeyedEntry => ({ key, entry: { ...forTenants(members, key), ...body } }),
  )
  return {
    vars: table.vars(),
    tenants: table.toFile(),
    entries: new Map([
      [MAILBOX, accountEntries],
      [GROUP, workspaceEntries],
    ]),
    covered,
    notices: [describeTenants(groups, table), ...describeExceptions(groups, accounts, covered)],
  }
}

/** The fixed words of a pattern, for the name of a column. */
function toColumnHint(pattern: string): string {
  const [local = '', domain = ''] = pattern.split('@')
  const fixed = (text: string) => toKey(text.replaceAll(/\{\w+\}/g, ' ')).replaceAll(/[^a-z0-9]+/g, '_')
  return fixed(local) || fixed(domain) || 'member'
}

function describeTenants(groups: readonly AccountGroup[], { slugs }: TenantTable): string {
  const patterns = [...new Set(groups.map(({ email }) => email))].join(', ')
  return `${slugs.length} tenants were recognised from the addresses ${patterns}`
}

/** Accounts with the address of a tenant's, but another name or workspace. */
function describeExceptions(
  groups: readonly AccountGroup[],
  accounts: readonly Resource[],
  covered: ReadonlySet<Resource>,
): readonly string[] {
  const patterns = new Set(groups.map(({ email }) => email))
  const exceptions = accounts.filter(
    (account) => !covered.has(account) && listReadings(account.key).some(({ pattern }) => patterns.has(pattern)),
  )
  if (exceptions.length === 0) return []
  const shown = exceptions.slice(0, 5).map(({ key }) => JSON.stringify(key))
  const more = exceptions.length > shown.length ? ` and ${exceptions.length - shown.length} more` : ''
  return [
    `written by themselves, because their name or workspace is not that of the pattern: ${shown.join(', ')}${more}`,
  ]
}

type WorkspaceGroup = {
  /** A template. */
  readonly key: string
  /** Without for_each and where; its texts are templates. */
  readonly body: Entry
  readonly members: readonly Member[]
}

/** Of at least three tenants one pattern of keys, and alike but for the policy, which is the tenant's where it differs. */
function groupWorkspaces(workspaces: readonly Resource[], table: TenantTable): readonly WorkspaceGroup[] {
  const slugs = new Set(table.slugs)
  const candidates = new Map<string, WorkspaceGroup & { readonly members: Member[] }>()
  for (const resource of workspaces) {
    if (resource.isPinned) continue
    for (const { pattern, slug } of listReadings(resource.key)) {
      if (!slugs.has(slug) || fillTemplate(pattern, { slug }) !== resource.key) continue
      const body = toTemplateBody(resource, slug, table)
      if (body === null) continue
      const id = JSON.stringify([pattern, body])
      const group = candidates.get(id) ?? { key: pattern, body, members: [] }
      group.members.push({ resource, slug })
      candidates.set(id, group)
    }
  }
  const ordered = [...candidates.values()].sort(
    (a, b) => b.members.length - a.members.length || compareText(a.key, b.key),
  )
  const grouped = new Set<Resource>()
  // A key stands once in a map, whatever it holds.
  const keys = new Set<string>()
  return ordered.flatMap(({ key, body, members }) => {
    const free = members.filter(({ resource }) => !grouped.has(resource))
    if (free.length < FEWEST || keys.has(key)) return []
    keys.add(key)
    for (const { resource } of free) grouped.add(resource)
    const policies = new Map(free.map(({ resource, slug }) => [slug, policyOf(resource)]))
    const [first = '', ...others] = new Set(policies.values())
    const policy = others.length === 0 ? escapeBraces(first) : `{${table.addTexts(policies, POLICY_FIELD)}}`
    const { [RULES_FIELD]: rules, ...rest } = body
    const whole = {
      ...rest,
      ...(policy === '' ? {} : { [POLICY_FIELD]: policy }),
      ...(rules === undefined ? {} : { [RULES_FIELD]: rules }),
    }
    return [{ key, body: whole, members: free }]
  })
}

const policyOf = ({ values }: Resource): string => {
  const policy = values[POLICY_FIELD]
  return typeof policy === 'string' ? policy : ''
}

/** Without its policy. Null when its name has nothing to do with the tenant: two of one name could not be told apart. */
function toTemplateBody({ values }: Resource, slug: string, table: TenantTable): Entry | null {
  const { name, domain, [POLICY_FIELD]: _, ...rest } = values
  const body = {
    ...(typeof domain === 'string' ? { domain: toTemplate(domain, slug, 'slug') ?? escapeBraces(domain) } : {}),
    ...escapeBraces(nestPaths(rest)),
  }
  if (typeof name !== 'string') return body
  const fields = { ...table.getTexts(slug), slug }
  const template = Object.entries(fields)
    .flatMap(([field, text]) => toTemplate(name, text, field) ?? [])
    .findLast((candidate) => fillTemplate(candidate, fields) === name)
  return template === undefined ? null : { name: template, ...body }
}
