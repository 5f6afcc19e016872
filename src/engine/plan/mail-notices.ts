/**
 * What can be proved of the guardrails that a file declares and that nobody may have meant, each at its line. Rules that no
 * file declares are not this fleet's to judge.
 */
import { planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import type { FoldersOf } from '../../mail/notice.ts'
import { listMailNotices } from '../../mail/notices.ts'
import type { SpaceOf } from '../../mail/space.ts'
import { parseSource } from './mail-tests.ts'

export function findMailNotices(
  { assume }: Pick<Fleet, 'assume'>,
  world: MailWorld,
  foldersOf: FoldersOf,
  spaceOf?: SpaceOf,
): readonly Diagnostic[] {
  return listMailNotices(world, assume as Partial<Sides>, spaceOf, foldersOf).flatMap(
    ({ code, says, source, example }) => {
      const place = parseSource(source)
      if (place === undefined) return []
      const shown =
        example === null || example.from === '' ? '' : ` (such as ${example.from} to ${example.to.join(' and ')})`
      return [planDiagnostic(code, `${says}${shown}`, { place, severity: 'notice' })]
    },
  )
}
