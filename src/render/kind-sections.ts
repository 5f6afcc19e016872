/** The changes themselves, folded: this pull request's own by kind, those of others by cause. */
import { KINDS, type Kind } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { type Links, md } from './markdown-parts.ts'
import type { Row } from './row.ts'
import { capital, grouped } from './say.ts'
import { foldedSection, IMPORTANCE } from './sections.ts'
import type { Foreign } from './view.ts'
import { count, nouns } from './words.ts'

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
    ([doing, these]) => `${grouped(size(these))} ${DOINGS[doing]}`,
  )
  const name = nouns(kind)
  return `<b>${name.charAt(0).toUpperCase()}${name.slice(1)}</b>: ${parts.join(', ')}`
}

/** Accounts first for the reader, and first to give way: there are the most of them, and they are the most alike. */
export function kindSections(rows: readonly Row[], links: Links | undefined): readonly Section[] {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  return KINDS.toReversed().flatMap((kind, index) => {
    const these = byKind.get(kind)
    if (these === undefined) return []
    return [foldedSection(`details of ${nouns(kind)}`, IMPORTANCE.kinds + index, tally(kind, these), these, links)]
  })
}

export const foreignSections = (foreign: readonly Foreign[], links: Links | undefined): readonly Section[] =>
  foreign.map(({ title, cause, rows }) => {
    const summary = `<b>Not from this pull request</b>: ${title}, ${count(size(rows), 'change')}`
    return foldedSection(`details of ${title}`, IMPORTANCE.foreign, summary, rows, links, `${md(capital(cause))}\n\n`)
  })
