/**
 * What a plan does to mail: what opens and what closes for whom, which way each change goes, and whether the tests of the
 * file hold on what will live. Read off what governs accounts before and after the changes; nothing here is asked of Nylas.
 */

import type { Change } from '../../domain/change.ts'
import type { Diagnostic, Fleet, LiveState } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import { isMailbox } from '../../kinds/registry.ts'
import { createSpaces } from '../../mail/addresses/space.ts'
import { findExcess } from '../../mail/budget.ts'
import { compareMail, type MailComparison } from '../../mail/comparison/compare-mail.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { FoldersOf } from '../../mail/notices/notice.ts'
import { fillLists } from '../../mail/proof/positions.ts'
import type { FolderPlans } from './folders.ts'
import type { GovernanceBeforeAfter, GovernanceState } from './governance.ts'
import type { UndirectedChange } from './losses.ts'
import { createAloneWorlds } from './mail-alone.ts'
import { findMailNotices, toMailbox } from './mail-declared.ts'
import { createDirections, isOfMail } from './mail-direction.ts'
import { warnExcess, warnIncomplete, warnUnknown } from './mail-gaps.ts'
import { runMailTests } from './mail-tests.ts'
import { createAccountCheck, createLiveNames, createWorldBuilder } from './mail-world.ts'

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
  if (excess) {
    const undecided = changes.map(
      (change): Change => ({ ...change, direction: canChangeMail(change) ? 'both' : 'none' }),
    )
    return { mail: NOTHING, changes: undecided, diagnostics: [warnExcess(fleet, excess)] }
  }
  // What is new to all accounts is nothing that changes for them.
  const isCompared = changes.some(({ action }) => action !== 'create')
  const single = isCompared ? changes.filter((change) => !isMailbox(change.address) && isOfMail(change)) : []
  const alone = createAloneWorlds(
    before,
    after,
    single.map(({ address }) => address),
  )
  const filled = fleet.tests.map((test) => fillLists(test, asked.lists))
  const spaceOf = createSpaces([before, after, ...(isKnown ? [] : [asked]), ...alone.values()], filled)
  const tests = runMailTests({ ...fleet, tests: filled }, asked, spaceOf)
  const decided = fleet.assume as Partial<Sides>
  const isOwn = createAccountCheck(fleet)
  const foldersOf: FoldersOf = (email) => (isOwn(email) ? (folders.get(toMailbox(email))?.wanted ?? []) : null)
  const compared = isCompared ? compareMail(before, after, decided, spaceOf) : NOT_COMPARED
  const { differences, incomplete, unknown } = compared
  const listed = differences.map(({ change }) => change)
  const summary = isShorter(compared.summary, compared) ? compared.summary : null
  const directionOf = createDirections(
    governance,
    compared,
    isCompared ? { before, after, decided, spaceOf, alone } : null,
  )
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
      ...(unknown.length === 0 ? [] : [warnUnknown(fleet, unknown)]),
      ...(changes.length === 0 ? [] : findMailNotices(fleet, after, foldersOf, spaceOf)),
    ],
  }
}

const NOTHING: Plan['mail'] = { tests: [], changes: [] }
const NOT_COMPARED: Pick<MailComparison, 'differences' | 'incomplete' | 'unknown' | 'summary'> = {
  differences: [],
  incomplete: [],
  unknown: [],
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

/** What is not looked into may open and close: a review that asks for whatever opens is to see it. */
const canChangeMail = (change: UndirectedChange): boolean =>
  isMailbox(change.address) ? change.action === 'update' : isOfMail(change)
