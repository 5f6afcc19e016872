/**
 * Accounts that one entry with `for_each` can stand for: of at least three slugs one pattern of addresses, of workspaces
 * and of names. Whoever fits none stays by itself.
 */
import { compareText } from '../../../domain/canonical.ts'
import { escapeBraces, type Resource } from '../resource.ts'
import { FEWEST, findNamings, type Naming } from './naming.ts'
import { listReadings } from './readings.ts'
import { fillTemplate, toTemplate } from './template.ts'

type Member = { readonly resource: Resource; readonly slug: string }
export type Group = {
  readonly email: string
  /** Null: not said. */
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

export function groupAccounts(accounts: readonly Resource[]): readonly Group[] {
  const candidates = new Map<string, Member[]>()
  for (const resource of accounts) {
    if (resource.pinned) continue
    for (const { pattern, slug } of listReadings(resource.key)) {
      const members = candidates.get(pattern)
      if (members) members.push({ resource, slug })
      else candidates.set(pattern, [{ resource, slug }])
    }
  }
  const ordered = [...candidates].filter(([, members]) => members.length >= FEWEST).sort(byPromise)
  const taken = new Set<Resource>()
  const known = new Set<string>()
  const groups: Group[] = []
  for (const [email, all] of ordered) {
    const members = unrefined(all.filter(({ resource }) => !taken.has(resource)))
    if (members.length < FEWEST || most(members, ({ slug }) => ROLES.has(slug))) continue
    for (const group of alike(email, members)) {
      if (isVague(email, group) && !isEvident(group, known)) continue
      groups.push(group)
      for (const { resource, slug } of group.members) {
        taken.add(resource)
        known.add(slug)
      }
    }
  }
  return groups.sort((a, b) => b.members.length - a.members.length || (a.email < b.email ? -1 : 1))
}

const NEARLY_ALL = 0.9

const isBare = (email: string): boolean => email.startsWith('{slug}@')

/** The vague ones last; then by how many they stand for, then those with the most fixed words, first before the slug. */
function byPromise([a, x]: [string, readonly Member[]], [b, y]: [string, readonly Member[]]): number {
  return (
    Number(isBare(a)) - Number(isBare(b)) ||
    y.length - x.length ||
    b.indexOf('{slug}') - a.indexOf('{slug}') ||
    b.length - a.length ||
    compareText(a, b)
  )
}

/**
 * Leaves out who belongs to a narrower pattern: `support-eu-acme` where `support-acme` is there too, and what nearly all
 * slugs begin or end with. Three of these are a pattern of their own, not tenants called `eu-...`.
 */
function unrefined(members: readonly Member[]): readonly Member[] {
  const slugs = new Set(members.map(({ slug }) => slug))
  const [doubled, all] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const note = (parts: Map<string, string[]>, part: string, slug: string) => {
    const held = parts.get(part)
    if (held) held.push(slug)
    else parts.set(part, [slug])
  }
  for (const slug of slugs) {
    for (const { index } of slug.matchAll(/[-._]/g)) {
      const [before, after] = [slug.slice(0, index), slug.slice(index + 1)]
      note(all, `${before}>`, slug)
      note(all, `<${after}`, slug)
      if (slugs.has(after)) note(doubled, `${before}>`, slug)
      if (slugs.has(before)) note(doubled, `<${after}`, slug)
    }
  }
  const narrower = [
    ...[...doubled.values()].filter(({ length }) => length >= FEWEST),
    ...[...all.values()].filter(({ length }) => length >= FEWEST && length >= slugs.size * NEARLY_ALL),
  ]
  const refined = new Set(narrower.flat())
  return members.filter(({ slug }) => !refined.has(slug))
}

/** Whole addresses before the @, and numbers, need more than their repetition to be tenants. */
const isVague = (email: string, { members }: Group): boolean =>
  isBare(email) || most(members, ({ slug }) => /^[0-9]+$/.test(slug))

function isEvident({ workspace, naming, members }: Group, known: ReadonlySet<string>): boolean {
  const { template } = naming
  return (
    workspace?.includes('{slug}') === true ||
    (template !== null && /\{(?:slug|title)\}/.test(template) && !/^\{\w+\}$/.test(template)) ||
    most(members, ({ slug }) => known.has(slug))
  )
}

const most = <T>(all: readonly T[], holds: (one: T) => boolean): boolean => all.filter(holds).length * 2 >= all.length

function alike(email: string, members: readonly Member[]): readonly Group[] {
  const placeOf = ({ resource }: Member) => (resource.values['workspace'] as string | undefined) ?? null
  const fixed = Map.groupBy(members, placeOf)
  const places = Map.groupBy(members, (one) => {
    const place = placeOf(one)
    if (place === null) return null
    return (
      ((fixed.get(place)?.length ?? 0) < FEWEST ? toTemplate(place, one.slug, 'slug') : null) ?? escapeBraces(place)
    )
  })
  return [...places]
    .flatMap(([workspace, together]) =>
      findNamings(together.map(({ slug, resource }) => ({ slug, name: nameOf(resource) }))).map(
        ({ slugs, ...naming }): Group => {
          const group = { email, workspace, naming }
          return { ...group, members: together.filter((one) => slugs.has(one.slug) && reproduces(group, one)) }
        },
      ),
    )
    .filter((group) => group.members.length >= FEWEST)
}

const nameOf = ({ values }: Resource): string | null => (values['name'] as string | undefined) ?? null

/** Whether the compiler will make exactly this account of the group's templates. */
function reproduces({ email, workspace, naming }: Omit<Group, 'members'>, { resource, slug }: Member): boolean {
  const title = naming.titles.get(slug)
  const fields = { slug, ...(title === undefined ? {} : { title }) }
  const same = (template: string | null, text: string | null) =>
    template === null ? text === null : fillTemplate(template, fields) === text
  return (
    same(email, resource.key) &&
    same(workspace, (resource.values['workspace'] as string | undefined) ?? null) &&
    same(naming.template, nameOf(resource))
  )
}
