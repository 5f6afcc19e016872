/** What a plan cannot say about mail, and why: too many combinations of rules, lists too long to be read, or read by nobody. */
import { compareText } from '../../domain/canonical.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import { type Excess, MOST_ITEMS, MOST_NAMES } from '../../mail/budget.ts'
import type { MailComparison } from '../../mail/comparison/compare-mail.ts'

/** Few by name, many by their number. */
function formatReach(found: MailComparison['incomplete']): string {
  const ways = (['inbound', 'outbound'] as const).flatMap((mail) => {
    const accounts = found.filter((one) => one.mail === mail).flatMap((one) => one.accounts)
    if (accounts.length === 0) return []
    const workspaces = [...new Set(accounts.map(({ workspace }) => workspace ?? 'no workspace'))].sort(compareText)
    const who = accounts.length === 1 ? (accounts[0]?.email ?? '') : `${accounts.length} mailboxes`
    return [`${mail === 'inbound' ? 'to' : 'from'} ${who} (${listNames(workspaces)})`]
  })
  return ways.join(' and ')
}

/** For whom more may change by what stands in lists that nobody looked into, or could. */
export function warnUnknown(fleet: Fleet, unknown: MailComparison['unknown']): Diagnostic {
  const lists = [...new Set(unknown.flatMap((one) => one.lists))].sort(compareText)
  const summary = `what stands in ${listNames(lists)} is not known here, since the file does not manage it and it was not read: what is listed for mail ${formatReach(unknown)} leaves it out, and more may open or close`
  return warn(fleet, 'mail-list-unknown', summary, 'warning', lists[0])
}

/** For whom more may change than is listed. */
export function warnIncomplete(fleet: Fleet, incomplete: MailComparison['incomplete'], isSummed: boolean): Diagnostic {
  const who = formatReach(incomplete)
  // Rule by rule nothing is missing: a person has all there is to decide on.
  if (isSummed) {
    const summary = `what each rule changes for mail is told completely; how those combine is not (mail.changes of the plan) for mail ${who}, since there are too many combinations`
    return warn(fleet, 'mail-too-complex', summary, 'notice')
  }
  const summary = `what this changes for mail is listed completely but for mail ${who}: there it is at least what is listed, and more may open or close, since rules change in too many combinations`
  return warn(fleet, 'mail-too-complex', summary)
}

/** Lists so long that nothing is said of mail: an error where tests ask for it. */
export function warnExcess(fleet: Fleet, { list, names, isAlone }: Excess): Diagnostic {
  const group = (count: number) => count.toLocaleString('en-US')
  const what = isAlone
    ? `${list} holds ${group(names)} names, more than the ${group(MOST_NAMES)} of one list`
    : `the lists that rules look up, of which ${list} is the longest, hold more than the ${group(MOST_ITEMS)} names together`
  const summary = `${what} that are read to say what becomes of mail, so nothing is said of it: use domains in place of addresses, or fewer names`
  const severity = fleet.tests.length === 0 ? 'warning' : 'error'
  return warn(fleet, 'mail-too-large', summary, severity, list)
}

/** At the line of what it is about, where the file declares that. */
function warn(
  { file, desired }: Fleet,
  code: string,
  summary: string,
  severity: Diagnostic['severity'] = 'warning',
  about?: string,
): Diagnostic {
  const place = desired.find(({ address }) => address === about)?.place ?? { file, line: 1, column: 1 }
  return planDiagnostic(code, summary, { severity, place })
}
