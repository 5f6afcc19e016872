/** The changes of one group of accounts, one for each way from a verdict to another: whom it is about, an example, a sentence. */
import { compareText } from '../../domain/canonical.ts'
import type { MailChange } from '../../domain/mail.ts'
import type { MailAccount, MailDirection, Verdict } from '../model.ts'
import { compareEnds, toExample } from '../search/mail-set.ts'
import type { Region } from '../search/regions.ts'
import { type Clause, findSimplest, simplifyRegion } from '../search/simplify-region.ts'
import type { Wording } from './describe-atoms.ts'
import { formatEntry } from './describe-difference.ts'

/** A change with what it is made of: its accounts, and its mails as clauses. */
export type MailDifference = {
  readonly change: MailChange
  readonly emails: readonly string[]
  readonly regions: readonly (readonly Clause[])[]
}

/** Of so many regions no simplest mail is looked for: any is an example. */
const MANY = 100

type Group = {
  readonly mail: MailDirection
  readonly accounts: readonly MailAccount[]
  readonly regions: readonly Region[]
}

export function listDifferences({ mail, accounts, regions }: Group, wording: Wording): readonly MailDifference[] {
  if (regions.length === 0) return []
  const { space } = wording
  const emails = accounts.map(({ email }) => email).sort()
  const reach = { accounts: emails.length, ...listPlaces(accounts) }
  const byVerdicts = Map.groupBy(regions, ({ before, after }) => JSON.stringify([before, after]))
  return [...byVerdicts.values()].flatMap((alike): readonly MailDifference[] => {
    const [first] = alike
    if (!first) return []
    const { before, after } = first
    const clauses = alike.map((region) => simplifyRegion(region, mail, space))
    const simplest = alike
      .map((region) => (regions.length > MANY ? region.example : findSimplest(region, mail, space)))
      .reduce((a, b) => (compareEnds(b, a, space) < 0 ? b : a))
    const example = toExample(simplest, mail, emails[0] ?? '')
    const says = formatEntry({ before, after, regions: clauses, mail, emails }, wording)
    const change = { direction: getDirection(before, after), mail, before, after, ...reach, example, says }
    return [{ change, emails, regions: clauses }]
  })
}

export function listPlaces(accounts: readonly MailAccount[]) {
  const [tenants, workspaces] = [new Set<string>(), new Set<string>()]
  for (const { tenant, workspace } of accounts) {
    if (tenant !== null) tenants.add(tenant)
    if (workspace !== null) workspaces.add(workspace)
  }
  return { tenants: [...tenants].sort(compareText), workspaces: [...workspaces].sort(compareText) }
}

const isLetIn = ({ outcome, spam }: Verdict): boolean => outcome === 'delivered' && !spam

export function getDirection(before: Verdict, after: Verdict): MailChange['direction'] {
  if (before.outcome !== after.outcome) return after.outcome === 'delivered' ? 'opens' : 'closes'
  if (before.spam !== after.spam) return isLetIn(after) ? 'opens' : 'closes'
  return 'other'
}

export const ORDER: readonly MailChange['direction'][] = ['opens', 'closes', 'other']

export function compareDifferences({ change: a }: MailDifference, { change: b }: MailDifference): number {
  return (
    ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction) ||
    compareText(a.mail, b.mail) ||
    b.accounts - a.accounts ||
    compareText(a.says, b.says)
  )
}
