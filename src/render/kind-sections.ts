/** The changes themselves, folded: this pull request's own by kind, those of others by cause. */
import { KINDS, type Kind } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { type Links, md } from './markdown-parts.ts'
import type { Row } from './row.ts'
import { capitalize, groupDigits } from './say.ts'
import { foldedSection, IMPORTANCE } from './sections.ts'
import type { OtherChanges } from './view.ts'
import { countNoun, getPluralNoun } from './words.ts'

const DOINGS: Readonly<Record<Row['doing'], string>> = {
  delete: 'deleted',
  retire: 'retired',
  create: 'new',
  adopt: 'taken over as they are',
  move: 'moved',
  change: 'changed',
}

const size = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.members.length, 0)

/** `Mailboxes: 2 new, 238 changed` */
function tally(kind: Kind, rows: readonly Row[]): string {
  const parts = [...Map.groupBy(rows, (row) => row.doing)].map(
    ([doing, these]) => `${groupDigits(size(these))} ${DOINGS[doing]}`,
  )
  const name = getPluralNoun(kind)
  return `<b>${name.charAt(0).toUpperCase()}${name.slice(1)}</b>: ${parts.join(', ')}`
}

/** Accounts first for the reader, and first to give way: there are the most of them, and they are the most alike. */
export function renderKinds(rows: readonly Row[], links: Links | undefined): readonly Section[] {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  return KINDS.toReversed().flatMap((kind, index) => {
    const these = byKind.get(kind)
    if (these === undefined) return []
    return [
      foldedSection(`details of ${getPluralNoun(kind)}`, IMPORTANCE.kinds + index, tally(kind, these), these, links),
    ]
  })
}

export const renderForeign = (foreign: readonly OtherChanges[], links: Links | undefined): readonly Section[] =>
  foreign.map(({ title, cause, rows }) => {
    const summary = `<b>Not from this pull request</b>: ${title}, ${countNoun(size(rows), 'change')}`
    return foldedSection(
      `details of ${title}`,
      IMPORTANCE.foreign,
      summary,
      rows,
      links,
      `${md(capitalize(cause))}\n\n`,
    )
  })
