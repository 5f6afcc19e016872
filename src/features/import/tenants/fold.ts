/** Tenants, where addresses show them: entries for all, and what stays by itself. */
import { toKey } from '../keys.ts'
import type { Entry, Resource } from '../resource.ts'
import { type Group, groupAccounts } from './groups.ts'
import { listReadings } from './readings.ts'
import { makeTable } from './table.ts'
import { groupWorkspaces } from './workspaces.ts'

export type FoldResult = {
  readonly vars: Readonly<Record<string, string>>
  readonly tenants: { readonly name: string; readonly text: string }
  readonly accounts: readonly Entry[]
  readonly workspaces: readonly (readonly [string, Entry])[]
  /** Resources that an entry with for_each stands for. */
  readonly covered: ReadonlySet<Resource>
  readonly notices: readonly string[]
}

/** Null when no address shows a tenant. */
export function foldTenants(accounts: readonly Resource[], workspaces: readonly Resource[]): FoldResult | null {
  const groups = groupAccounts(accounts)
  if (groups.length === 0) return null
  const table = makeTable(groups.flatMap(({ members }) => members.map(({ slug }) => slug)))
  const covered = new Set<Resource>()
  const cover = (members: Group['members']) => {
    for (const { resource } of members) covered.add(resource)
    return new Set(members.map(({ slug }) => slug))
  }
  const folded = groups.map(({ email, workspace, naming, members }): Entry => {
    const { template, titles } = naming
    const name =
      titles.size === 0 ? template : (template?.replace('{title}', `{${table.texts(titles, 'title')}}`) ?? null)
    const where = table.only(cover(members), hintOf(email))
    return {
      for_each: 'tenants',
      ...(where === null ? {} : { where }),
      email,
      ...(name === null ? {} : { name }),
      ...(workspace === null ? {} : { workspace }),
    }
  })
  const places = groupWorkspaces(workspaces, table).map(({ key, body, members }): readonly [string, Entry] => {
    const where = table.only(cover(members), hintOf(key))
    return [key, { for_each: 'tenants', ...(where === null ? {} : { where }), ...body }]
  })
  return {
    vars: table.vars(),
    tenants: table.file(),
    accounts: folded,
    workspaces: places,
    covered,
    notices: [...recognised(groups, table.slugs.length), ...exceptions(groups, accounts, covered)],
  }
}

/** The fixed words of a pattern, for the name of a column. */
function hintOf(pattern: string): string {
  const [local = '', domain = ''] = pattern.split('@')
  const fixed = (text: string) => toKey(text.replaceAll(/\{\w+\}/g, ' ')).replaceAll(/[^a-z0-9]+/g, '_')
  return fixed(local) || fixed(domain) || 'member'
}

function recognised(groups: readonly Group[], count: number): readonly string[] {
  const patterns = [...new Set(groups.map(({ email }) => email))].join(', ')
  return [`${count} tenants were recognised from the addresses ${patterns}`]
}

/** Accounts with the address of a tenant's, but another name or workspace. */
function exceptions(
  groups: readonly Group[],
  accounts: readonly Resource[],
  covered: ReadonlySet<Resource>,
): readonly string[] {
  const patterns = new Set(groups.map(({ email }) => email))
  const odd = accounts.filter(
    (one) => !covered.has(one) && listReadings(one.key).some(({ pattern }) => patterns.has(pattern)),
  )
  if (odd.length === 0) return []
  const shown = odd.slice(0, 5).map(({ key }) => JSON.stringify(key))
  const more = odd.length > shown.length ? ` and ${odd.length - shown.length} more` : ''
  return [
    `written by themselves, because their name or workspace is not that of the pattern: ${shown.join(', ')}${more}`,
  ]
}
