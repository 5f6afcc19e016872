/** Sections, a word on what was left out, and the footer, within a number of characters. */
import type { Plan } from '../domain/model.ts'
import { fitSections, type Measure, type Section } from './budget.ts'
import { escapeCode, escapeMarkdown, escapeUrl } from './escape.ts'
import { type Links, md } from './markdown-parts.ts'
import { listUpTo, plainText } from './say.ts'
import { IMPORTANCE, listSection } from './sections.ts'
import { countNoun, formatDuration } from './words.ts'

export type MarkdownOptions = {
  /** What the caller puts around it not counted. */
  readonly budget: number
  /** What the budget counts: a comment's limit is in characters (the default), a job summary's in bytes of UTF-8. */
  readonly unit?: 'characters' | 'bytes'
  readonly links?: Links
  /** The moment it is read (ISO 8601), for "in 12 days". */
  readonly now?: string
  /** What the caller has to add, a sentence each: "This token may not write comments." */
  readonly notes?: readonly string[]
}

function leftOut(shortened: readonly string[], links: Links | undefined): string {
  const names = [...new Set(shortened.filter((name) => name !== ''))]
  if (names.length === 0) return ''
  const summary = links?.summary === undefined ? '' : `the [job summary](${escapeUrl(links.summary)}) and `
  return `ℹ️ Too long for here, so shortened: ${md(listUpTo(names.map(plainText), 12))}. All of it is in ${summary}\`plan-file\`.`
}

export const renderNotes = (notes: readonly string[] | undefined): readonly Section[] =>
  (notes ?? []).map((note) =>
    listSection(
      'notes',
      IMPORTANCE.notes,
      () => `ℹ️ ${escapeMarkdown(note)}`,
      () => '',
    ),
  )

/** `headline` alone is what stays when there is no room for more. */
export function renderPage(
  headline: string,
  sections: readonly Section[],
  footer: string,
  options: MarkdownOptions,
): string {
  const { budget, links } = options
  const measure: Measure = options.unit === 'bytes' ? (text) => Buffer.byteLength(text) : (text) => text.length
  const room = budget - measure(headline) - measure(footer) - 5
  // The word on what was left out needs room too, and how much is known only once it is known what was left out.
  for (const reserved of [0, 300, 600, 900]) {
    const { text, shortened } = fitSections(sections, room - reserved, measure)
    const full = [headline, text, leftOut(shortened, links), footer].filter((one) => one !== '').join('\n\n')
    if (measure(full) < budget) return `${full}\n`
  }
  const last = [headline, 'Too long for here: all of it is in `plan-file`.']
  return last.find((one) => measure(one) < budget)?.concat('\n') ?? ''
}

export function renderPlanFooter(plan: Plan): string {
  const { writes, seconds } = plan.requests
  return `<sub>${[
    `Fleet ${escapeCode(plan.fleet)}`,
    ...(plan.commit === null ? [] : [`commit ${escapeCode(plan.commit.slice(0, 12))}`]),
    `application ${escapeCode(plan.application)}`,
    `plan ${escapeCode(plan.digest)}`,
    `${countNoun(plan.counts.unchanged, 'resource')} unchanged`,
    ...(writes === 0 ? [] : [`${countNoun(writes, 'request')}, about ${formatDuration(seconds)}`]),
  ].join(' · ')}</sub>`
}
