/**
 * What a plan does to mail: what opens and what closes for whom, which way each change goes, and whether the tests of the
 * file hold on what will live. Read off what governs accounts before and after the changes; nothing here is asked of Nylas.
 */

import { compareText } from '../../domain/canonical.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { Address, Change, Diagnostic, Fleet, LiveState, Place, Plan } from '../../domain/model.ts'
import { isMailbox, MAILBOX } from '../../kinds/registry.ts'
import { createSpaces, type SpaceOf } from '../../mail/addresses/space.ts'
import { type Excess, findExcess, MOST_ITEMS, MOST_NAMES } from '../../mail/budget.ts'
import { compareMail, type MailComparison } from '../../mail/comparison/compare-mail.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import type { FoldersOf } from '../../mail/notices/notice.ts'
import { listMailNotices } from '../../mail/notices/notices.ts'
import { createDeclaredFolders, type FolderPlans } from './folders.ts'
import type { GovernanceBeforeAfter, GovernanceState } from './governance.ts'
import type { UndirectedChange } from './losses.ts'
import { createAloneWorlds } from './mail-alone.ts'
import { createDirections, isOfMail } from './mail-direction.ts'
import { parseSource, runMailTests, type TestRun } from './mail-tests.ts'
import { buildDeclaredWorld, createAccountCheck, createLiveNames, createWorldBuilder } from './mail-world.ts'

export type MailPlan = {
  readonly mail: Plan['mail']
  readonly changes: readonly Change[]
  readonly diagnostics: readonly Diagnostic[]
}

type MailContext = {
  readonly governance: GovernanceBeforeAfter
  readonly folders: FolderPlans
  /** What the tests of the file are held against. */
  readonly tested: GovernanceState
}

export function planMail(
  fleet: Fleet,
  live: LiveState,
  { governance, folders, tested }: MailContext,
  changes: readonly UndirectedChange[],
): MailPlan {
  if (changes.length === 0 && fleet.tests.length === 0) return { mail: NOTHING, changes: [], diagnostics: [] }
  const build = createWorldBuilder(createLiveNames(fleet.desired, live))
  const before = build(governance.before)
  const after = build(governance.after)
  const isKnown = tested === governance.before || tested === governance.after
  const asked = tested === governance.before ? before : isKnown ? after : build(tested)
  const excess = findExcess([before, after])
  if (excess) return giveUp(fleet, changes, excess)
  // What is new to all accounts is nothing that changes for them.
  const isCompared = changes.some(({ action }) => action !== 'create')
  const single = isCompared ? changes.filter((change) => !isMailbox(change.address) && isOfMail(change)) : []
  const alone = createAloneWorlds(
    before,
    after,
    single.map(({ address }) => address),
  )
  const spaceOf = createSpaces([before, after, ...(isKnown ? [] : [asked]), ...alone.all], fleet.tests)
  const tests = runMailTests(fleet, asked, spaceOf)
  const decided = fleet.assume as Partial<Sides>
  const isOwn = createAccountCheck(fleet)
  const foldersOf: FoldersOf = (email) => (isOwn(email) ? (folders.get(toMailbox(email))?.wanted ?? []) : null)
  const compared = isCompared ? compareMail(before, after, decided, spaceOf) : NOT_COMPARED
  const { differences, incomplete } = compared
  const listed = differences.map(({ change }) => change)
  const summary = isShorter(compared.summary, compared) ? compared.summary : null
  const directionOf = createDirections(governance, compared, isCompared ? { before, decided, spaceOf, alone } : null)
  return {
    mail: {
      tests: tests.reports,
      changes: listed,
      ...(summary ? { summary: summary.entries.map(({ entry }) => entry) } : {}),
    },
    changes: changes.map((change): Change => ({ ...change, direction: directionOf(change) })),
    diagnostics: [
      ...tests.diagnostics,
      ...(incomplete.length === 0 ? [] : [warnIncomplete(fleet, incomplete, summary?.isComplete === true)]),
      ...(changes.length === 0 ? [] : findMailNotices(fleet, after, foldersOf, spaceOf)),
    ],
  }
}

const toMailbox = (email: string): Address => `${MAILBOX}/${email}`

const NOTHING: Plan['mail'] = { tests: [], changes: [] }
const NOT_COMPARED: Pick<MailComparison, 'differences' | 'incomplete' | 'summary'> = {
  differences: [],
  incomplete: [],
  summary: null,
}

/** Whether it says as much, in clearly fewer words. */
function isShorter(
  summary: MailComparison['summary'],
  { differences, incomplete }: Pick<MailComparison, 'differences' | 'incomplete'>,
): boolean {
  if (!summary) return false
  if (incomplete.length > 0) return summary.entries.length > 0
  const count = (texts: readonly { readonly says: string }[]) => texts.reduce((sum, { says }) => sum + says.length, 0)
  return (
    summary.isComplete &&
    count(summary.entries.map(({ entry }) => entry)) * 4 < count(differences.map(({ change }) => change)) * 3
  )
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

/** For whom more may change than is listed: few by name, many by their number. */
function warnIncomplete(fleet: Fleet, incomplete: MailComparison['incomplete'], isSummed: boolean): Diagnostic {
  const ways = (['inbound', 'outbound'] as const).flatMap((mail) => {
    const accounts = incomplete.filter((one) => one.mail === mail).flatMap((one) => one.accounts)
    if (accounts.length === 0) return []
    const workspaces = [...new Set(accounts.map(({ workspace }) => workspace ?? 'no workspace'))].sort(compareText)
    const who = accounts.length === 1 ? (accounts[0]?.email ?? '') : `${accounts.length} mailboxes`
    return [`${mail === 'inbound' ? 'to' : 'from'} ${who} (${listNames(workspaces)})`]
  })
  const who = ways.join(' and ')
  // Rule by rule nothing is missing: a person has all there is to decide on.
  if (isSummed) {
    const summary = `what each rule changes for mail is told completely; how those combine is not (mail.changes of the plan) for mail ${who}, since there are too many combinations`
    return warn(fleet, 'mail-too-complex', summary, 'notice')
  }
  const summary = `what this changes for mail is listed completely but for mail ${who}: there it is at least what is listed, and more may open or close, since rules change in too many combinations`
  return warn(fleet, 'mail-too-complex', summary)
}

/** What is not looked into may open and close: a review that asks for whatever opens is to see it. */
const canChangeMail = (change: UndirectedChange): boolean =>
  isMailbox(change.address) ? change.action === 'update' : isOfMail(change)

/** Lists so long that nothing is said of mail: an error where tests ask for it. */
function giveUp(fleet: Fleet, changes: readonly UndirectedChange[], { list, names, isAlone }: Excess): MailPlan {
  const group = (count: number) => count.toLocaleString('en-US')
  const what = isAlone
    ? `${list} holds ${group(names)} names, more than the ${group(MOST_NAMES)} of one list`
    : `the lists that rules look up, of which ${list} is the longest, hold more than the ${group(MOST_ITEMS)} names together`
  const summary = `${what} that are read to say what becomes of mail, so nothing is said of it: use domains in place of addresses, or fewer names`
  const severity = fleet.tests.length === 0 ? 'warning' : 'error'
  return {
    mail: NOTHING,
    changes: changes.map((change): Change => ({ ...change, direction: canChangeMail(change) ? 'both' : 'none' })),
    diagnostics: [warn(fleet, 'mail-too-large', summary, severity, list)],
  }
}

/** The tests and notices of a file alone, as if nothing else lived in the application. */
export function checkDeclaredMail(fleet: Fleet): TestRun {
  const world = buildDeclaredWorld(fleet)
  const excess = findExcess([world])
  if (excess) return { reports: [], diagnostics: giveUp(fleet, [], excess).diagnostics }
  const spaceOf = createSpaces([world], fleet.tests)
  const { reports, diagnostics } = runMailTests(fleet, world, spaceOf)
  const listFolders = createDeclaredFolders(fleet)
  const mailboxes = new Map(fleet.desired.map((desired) => [desired.address, desired]))
  const foldersOf: FoldersOf = (email) => {
    const mailbox = mailboxes.get(toMailbox(email))
    return mailbox ? listFolders(mailbox) : null
  }
  return { reports, diagnostics: [...diagnostics, ...findMailNotices(fleet, world, foldersOf, spaceOf)] }
}

/**
 * What can be proved of the guardrails that a file declares and that nobody may have meant, each at its line. Rules that no
 * file declares are not this fleet's to judge.
 */
function findMailNotices(
  { assume, desired }: Pick<Fleet, 'assume' | 'desired'>,
  world: MailWorld,
  foldersOf: FoldersOf,
  spaceOf?: SpaceOf,
): readonly Diagnostic[] {
  const notices = listMailNotices(world, assume as Partial<Sides>, spaceOf, foldersOf)
  if (notices.length === 0) return []
  const places = new Map<string, Place>(desired.map(({ address, place }) => [address, place]))
  return notices.flatMap(({ code, says, about, source }) => {
    const place = places.get(about) ?? places.get(`${MAILBOX}/${about}`) ?? parseSource(source)
    return place === undefined ? [] : [planDiagnostic(code, says, { place, severity: 'notice' })]
  })
}
