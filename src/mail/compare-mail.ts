/**
 * What a change does to mail: for accounts whose guardrails differ before and after, every mail that gets another verdict is
 * in exactly one entry. Accounts with the same guardrails before, and the same after, are one group.
 */
import { compareText } from '../domain/canonical.ts'
import type { MailChange } from '../domain/mail.ts'
import { getOrCreate } from '../domain/map.ts'
import { listSides, type Sides } from './doubts.ts'
import { EVERY_MAIL } from './every-mail.ts'
import { type Budget, compareEnds, createBudget, type FarEnd, TooComplexError, toExample } from './find-mail.ts'
import type { Condition, Guardrails, MailAccount, MailDirection, MailWorld, Verdict } from './model.ts'
import { createProgram, type Program } from './program.ts'
import { listRegions, type Region } from './regions.ts'
import { formatEntry } from './says.ts'
import type { Wording } from './says-names.ts'
import { groupBySender } from './senders.ts'
import { type Clause, simplifyRegion } from './simplify-region.ts'
import type { Space } from './space.ts'
import { createSpaces, type SpaceOf } from './spaces.ts'
import { createWording } from './wording.ts'
import { createGuardrails } from './world.ts'

/** A change with what it is made of: its accounts, and its mails as clauses. */
export type MailDifference = {
  readonly change: MailChange
  readonly emails: readonly string[]
  readonly regions: readonly (readonly Clause[])[]
}

export type MailComparison = {
  readonly differences: readonly MailDifference[]
  /** Some of it was too complex to work out: there may be more than is listed. */
  readonly isComplete: boolean
  /** What the atoms of the regions ask. */
  readonly conditionOf: (atom: number) => Condition
}

type Entry = {
  readonly before: Verdict
  readonly after: Verdict
  readonly regions: readonly (readonly Clause[])[]
  readonly simplest: FarEnd
}

type Group = {
  readonly mail: MailDirection
  readonly entries: readonly Entry[]
  readonly accounts: MailAccount[]
}

export function compareMail(
  before: MailWorld,
  after: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([before, after], []),
): MailComparison {
  const [start] = listSides([], decided)
  if (!start) throw new Error('there is always the assumed side')
  const { sides } = start
  const pairs = pairAccounts(before, after)
  const space = spaceOf(sides)
  const groups = new Map<string, Group>()
  const programs: { readonly before: Program; readonly after: Program }[] = []
  let isComplete = true
  for (const [old, now, accounts] of pairs) {
    for (const mail of ['inbound', 'outbound'] as const) {
      for (const { sender, members } of groupBySender(accounts, [old, now], mail, sides, space)) {
        const create = (guardrails: Guardrails) => createProgram(guardrails, { direction: mail, sender }, sides, space)
        const pair = { before: create(old), after: create(now) }
        if (pair.before.key === pair.after.key) continue
        programs.push(pair)
        const group = getOrCreate(groups, `${mail} ${pair.before.key} ${pair.after.key}`, () => {
          const entries = listEntries(pair, mail, space)
          if (!entries) isComplete = false
          return { mail, entries: entries ?? [], accounts: [] }
        })
        for (const account of members) group.accounts.push(account)
      }
    }
  }
  const wording = createWording(space, pairs, programs)
  const differences = [...groups.values()].flatMap((group) => toDifferences(group, wording))
  return { differences: differences.sort(compareDifferences), isComplete, conditionOf: space.conditionOf }
}

/** The accounts that live on, by what governs them before and after; not those for which nothing can change. */
function pairAccounts(
  before: MailWorld,
  after: MailWorld,
): readonly (readonly [Guardrails, Guardrails, MailAccount[]])[] {
  const [ofOld, ofNow] = [createGuardrails(before), createGuardrails(after)]
  const old = new Map(before.accounts.map(({ email, workspace }) => [email, workspace]))
  const groups = new Map<Guardrails, Map<Guardrails, MailAccount[]>>()
  for (const account of after.accounts) {
    const workspace = old.get(account.email)
    if (workspace === undefined) continue
    const inner = getOrCreate(groups, ofOld(workspace), () => new Map<Guardrails, MailAccount[]>())
    getOrCreate(inner, ofNow(account.workspace), () => []).push(account)
  }
  return [...groups].flatMap(([from, inner]) => [...inner].map(([to, accounts]) => [from, to, accounts] as const))
}

/** Null when it is too complex to work out. */
function listEntries(
  pair: { before: Program; after: Program },
  mail: MailDirection,
  space: Space,
): readonly Entry[] | null {
  const budget = createBudget()
  try {
    return mergeRegions(listRegions(pair, EVERY_MAIL[mail], space, budget), mail, space, budget)
  } catch (error) {
    if (error instanceof TooComplexError) return null
    throw error
  }
}

/** One entry for each way from a verdict to another. */
function mergeRegions(regions: readonly Region[], mail: MailDirection, space: Space, budget: Budget): readonly Entry[] {
  const groups = Map.groupBy(regions, ({ before, after }) => JSON.stringify([before, after]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const clauses = group.map((region) => simplifyRegion(region, EVERY_MAIL[mail], space, budget))
    const simplest = group.map((region) => region.simplest).reduce((a, b) => (compareEnds(b, a, space) < 0 ? b : a))
    return [{ before: first.before, after: first.after, regions: clauses, simplest }]
  })
}

function toDifferences({ mail, entries, accounts }: Group, wording: Wording): readonly MailDifference[] {
  if (entries.length === 0) return []
  const emails = accounts.map(({ email }) => email).sort()
  const [tenants, workspaces] = [new Set<string>(), new Set<string>()]
  for (const { tenant, workspace } of accounts) {
    if (tenant !== null) tenants.add(tenant)
    if (workspace !== null) workspaces.add(workspace)
  }
  const reach = {
    accounts: emails.length,
    tenants: [...tenants].sort(compareText),
    workspaces: [...workspaces].sort(compareText),
  }
  return entries.map((entry) => {
    const { before, after, regions, simplest } = entry
    const example = toExample(simplest, mail, emails[0] ?? '')
    const says = formatEntry({ ...entry, mail, emails }, wording)
    const change = { direction: getDirection(before, after), mail, before, after, ...reach, example, says }
    return { change, emails, regions }
  })
}

const isLetIn = ({ outcome, spam }: Verdict): boolean => outcome === 'delivered' && !spam

export function getDirection(before: Verdict, after: Verdict): MailChange['direction'] {
  if (before.outcome !== after.outcome) return after.outcome === 'delivered' ? 'opens' : 'closes'
  if (before.spam !== after.spam) return isLetIn(after) ? 'opens' : 'closes'
  return 'other'
}

const ORDER: readonly MailChange['direction'][] = ['opens', 'closes', 'other']

function compareDifferences({ change: a }: MailDifference, { change: b }: MailDifference): number {
  return (
    ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction) ||
    compareText(a.mail, b.mail) ||
    b.accounts - a.accounts ||
    compareText(a.says, b.says)
  )
}
