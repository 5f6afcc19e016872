/**
 * Accounts that one entry with `for_each` can stand for: of at least three slugs one pattern of addresses, of workspaces
 * and of names. Whoever fits none stays by itself.
 */

import { compareText } from '../../../domain/canonical.ts'
import { getOrCreate } from '../../../domain/map.ts'
import { GROUP_FIELD } from '../../../kinds/registry.ts'
import { escapeBraces, type Resource } from '../entries.ts'
import { FEWEST, fillTemplate, findNamings, listReadings, type Naming, toTemplate } from './patterns.ts'

export type Member = { readonly resource: Resource; readonly slug: string }

/** Templates, and whom they stand for. */
export type AccountGroup = {
  readonly email: string
  /** Null: the entry names none. */
  readonly workspace: string | null
  readonly naming: Naming
  readonly members: readonly Member[]
}

/** Mailboxes that companies have, so that `{slug}-acme@` is not read as tenants called sales and support. */
const ROLES = new Set(
  'abuse accounts admin agent agents ai assistant billing bot care contact desk feedback finance hello help helpdesk hi hostmaster hr info inbound info it jobs legal mail marketing news newsletter no-reply noc noreply office onboarding ops orders outbound outreach postmaster press privacy sales security service shop success support team tech webmaster'.split(
    ' ',
  ),
)

/** The largest group first; each account is in one at most. */
export function groupAccounts(accounts: readonly Resource[]): readonly AccountGroup[] {
  const grouped = new Set<Resource>()
  const tenants = new Set<string>()
  const groups: AccountGroup[] = []
  for (const [email, candidates] of findCandidates(accounts)) {
    const members = dropNarrower(candidates.filter(({ resource }) => !grouped.has(resource)))
    if (members.length < FEWEST || isMost(members, ({ slug }) => ROLES.has(slug))) continue
    for (const group of splitByName(email, members)) {
      if (isVague(group) && !isEvident(group, tenants)) continue
      groups.push(group)
      for (const { resource, slug } of group.members) {
        grouped.add(resource)
        tenants.add(slug)
      }
    }
  }
  return groups.sort((a, b) => b.members.length - a.members.length || compareText(a.email, b.email))
}

/** Patterns of addresses with everybody they fit, the most promising first. */
function findCandidates(accounts: readonly Resource[]): readonly [string, readonly Member[]][] {
  const byPattern = new Map<string, Member[]>()
  for (const resource of accounts) {
    if (resource.isPinned) continue
    for (const { pattern, slug } of listReadings(resource.key)) {
      getOrCreate(byPattern, pattern, () => []).push({ resource, slug })
    }
  }
  return [...byPattern].filter(([, members]) => members.length >= FEWEST).sort(comparePromise)
}

const isBare = (email: string): boolean => email.startsWith('{slug}@')

/** The vague ones last; then by how many they stand for, then those with the most fixed words, first before the slug. */
function comparePromise([a, x]: [string, readonly Member[]], [b, y]: [string, readonly Member[]]): number {
  return (
    Number(isBare(a)) - Number(isBare(b)) ||
    y.length - x.length ||
    b.indexOf('{slug}') - a.indexOf('{slug}') ||
    b.length - a.length ||
    compareText(a, b)
  )
}

const NEARLY_ALL = 0.9

/**
 * Leaves out who belongs to a narrower pattern: `support-eu-acme` where `support-acme` is there too, and what nearly all
 * slugs begin or end with. Three of these are a pattern of their own, not tenants called `eu-...`.
 */
function dropNarrower(members: readonly Member[]): readonly Member[] {
  const slugs = new Set(members.map(({ slug }) => slug))
  // By what a slug begins or ends with: all such slugs, and those whose remainder is a slug too.
  const sharing = new Map<string, string[]>()
  const doubled = new Map<string, string[]>()
  for (const slug of slugs) {
    for (const { index } of slug.matchAll(/[-._]/g)) {
      const [before, after] = [slug.slice(0, index), slug.slice(index + 1)]
      for (const [affix, remainder] of [
        [`${before}>`, after],
        [`<${after}`, before],
      ] as const) {
        getOrCreate(sharing, affix, () => []).push(slug)
        if (slugs.has(remainder)) getOrCreate(doubled, affix, () => []).push(slug)
      }
    }
  }
  const narrower = new Set([
    ...[...doubled.values()].filter(({ length }) => length >= FEWEST).flat(),
    ...[...sharing.values()].filter(({ length }) => length >= FEWEST && length >= slugs.size * NEARLY_ALL).flat(),
  ])
  return members.filter(({ slug }) => !narrower.has(slug))
}

/** Whole addresses before the @, and numbers, need more than their repetition to be tenants. */
const isVague = ({ email, members }: AccountGroup): boolean =>
  isBare(email) || isMost(members, ({ slug }) => /^[0-9]+$/.test(slug))

/** Workspaces or names follow the slugs, or most slugs are tenants already. */
function isEvident({ workspace, naming: { template }, members }: AccountGroup, tenants: ReadonlySet<string>): boolean {
  return (
    workspace?.includes('{slug}') === true ||
    (template !== null && /\{(?:slug|title)\}/.test(template) && !/^\{\w+\}$/.test(template)) ||
    isMost(members, ({ slug }) => tenants.has(slug))
  )
}

/** Half of them is enough. */
const isMost = <T>(all: readonly T[], holds: (item: T) => boolean): boolean =>
  all.filter(holds).length * 2 >= all.length

/** Those of one workspace, or of workspaces called after the slug, whose names are made in the same way. */
function splitByName(email: string, members: readonly Member[]): readonly AccountGroup[] {
  const shared = Map.groupBy(members, workspaceOf)
  const byWorkspace = Map.groupBy(members, (member) => {
    const workspace = workspaceOf(member)
    if (workspace === null) return null
    const isShared = (shared.get(workspace)?.length ?? 0) >= FEWEST
    return (isShared ? null : toTemplate(workspace, member.slug, 'slug')) ?? escapeBraces(workspace)
  })
  return [...byWorkspace]
    .flatMap(([workspace, together]) => {
      const named = together.map((member) => ({ slug: member.slug, name: nameOf(member) }))
      return findNamings(named).map(({ slugs, ...naming }): AccountGroup => {
        const group = { email, workspace, naming }
        return { ...group, members: together.filter((member) => slugs.has(member.slug) && canReproduce(group, member)) }
      })
    })
    .filter((group) => group.members.length >= FEWEST)
}

const nameOf = ({ resource }: Member): string | null => (resource.values['name'] as string | undefined) ?? null
const workspaceOf = ({ resource }: Member): string | null =>
  (resource.values[GROUP_FIELD] as string | undefined) ?? null

/** Whether the compiler will make exactly this account of the group's templates. */
function canReproduce({ email, workspace, naming }: Omit<AccountGroup, 'members'>, member: Member): boolean {
  const title = naming.titles.get(member.slug)
  const fields = { slug: member.slug, ...(title === undefined ? {} : { title }) }
  const yields = (template: string | null, text: string | null) =>
    template === null ? text === null : fillTemplate(template, fields) === text
  return (
    yields(email, member.resource.key) &&
    yields(workspace, workspaceOf(member)) &&
    yields(naming.template, nameOf(member))
  )
}
