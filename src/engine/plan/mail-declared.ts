/**
 * The mail of a file alone, for which nothing is read: its tests, and what can be proved of its guardrails that nobody may
 * have meant.
 */
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Address, Diagnostic, Fleet, Place } from '../../domain/model.ts'
import { MAILBOX } from '../../kinds/registry.ts'
import { createSpaces, type SpaceOf } from '../../mail/addresses/space.ts'
import { findExcess } from '../../mail/budget.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import type { FoldersOf } from '../../mail/notices/notice.ts'
import { listMailNotices } from '../../mail/notices/notices.ts'
import { createDeclaredFolders } from './folders.ts'
import { warnExcess } from './mail-gaps.ts'
import { parseSource, runMailTests, type TestRun } from './mail-tests.ts'
import { buildDeclaredWorld } from './mail-world.ts'

/** The tests and notices of a file alone, as if nothing else lived in the application. */
export function checkDeclaredMail(fleet: Fleet): TestRun {
  const world = buildDeclaredWorld(fleet)
  const excess = findExcess([world])
  if (excess) return { reports: [], diagnostics: [warnExcess(fleet, excess)] }
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
export function findMailNotices(
  { assume, desired }: Pick<Fleet, 'assume' | 'desired'>,
  world: MailWorld,
  foldersOf: FoldersOf,
  spaceOf: SpaceOf,
): readonly Diagnostic[] {
  const notices = listMailNotices(world, assume as Partial<Sides>, spaceOf, foldersOf)
  if (notices.length === 0) return []
  const places = new Map<string, Place>(desired.map(({ address, place }) => [address, place]))
  return notices.flatMap(({ code, says, about, source }) => {
    const place = places.get(about) ?? places.get(`${MAILBOX}/${about}`) ?? parseSource(source)
    return place === undefined ? [] : [planDiagnostic(code, says, { place, severity: 'notice' })]
  })
}

export const toMailbox = (email: string): Address => `${MAILBOX}/${email}`
