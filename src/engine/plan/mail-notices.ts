/**
 * What can be proved of the guardrails that a file declares and that nobody may have meant, each at its line. Rules that no
 * file declares are not this fleet's to judge.
 */
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic, Fleet, Place } from '../../domain/model.ts'
import { MAILBOX } from '../../kinds/registry.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import type { FoldersOf } from '../../mail/notice.ts'
import { listMailNotices } from '../../mail/notices.ts'
import type { SpaceOf } from '../../mail/space.ts'
import { parseSource } from './mail-tests.ts'

export function findMailNotices(
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
