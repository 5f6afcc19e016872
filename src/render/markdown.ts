/**
 * A plan for a pull request's comment (65,536 characters) or a job summary (1 MiB): the same text with another budget.
 * Over budget it sheds detail from the least important up; deletions, retirements and refusals shrink last and never vanish.
 */
import type { Diagnostic, Plan } from '../domain/model.ts'
import { deletionSection, irreversibleSection } from './decisions.ts'
import { foreignSections, kindSections } from './kind-sections.ts'
import { md } from './markdown-parts.ts'
import { type MarkdownOptions, noteSections, page, planFooter } from './page.ts'
import { diagnosticsSection, fixed, refusalSection } from './sections.ts'
import { drawingSection, reachSection, standingSection } from './surroundings.ts'
import { type Moment, viewOf } from './view.ts'
import { count } from './words.ts'

export type { MarkdownOptions } from './page.ts'

const ICONS = { nothing: '⚪', 'carried-out': '✅', refused: '⛔' } as const

export function planMarkdown(plan: Plan, options: MarkdownOptions & { readonly moment?: Moment }): string {
  const { links, now } = options
  const view = viewOf(plan, options.moment ?? 'merge')
  return page(
    `**${md(view.headline)}**`,
    [
      fixed(`${ICONS[view.verdict.result]} ${md(view.verdict.text)}`),
      ...noteSections(options.notes),
      ...(view.refusals.length === 0 ? [] : [refusalSection(view.refusals, links)]),
      ...deletionSection(view.decisions, links, now),
      ...irreversibleSection(view.decisions),
      ...reachSection(view.reach),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...kindSections(view.own, links),
      ...foreignSections(view.foreign, links),
      ...drawingSection(plan, view.reach),
      ...standingSection(plan, now),
      ...diagnosticsSection('notices', view.notices, links),
    ],
    planFooter(plan),
    options,
  )
}

/** What is known without the API key: the spec at the base against the spec at the head. */
export type SpecDiff = Pick<Plan, 'fleet' | 'commit' | 'changes' | 'workspaces' | 'diagnostics'>

const SIGHTLESS =
  'Seen from the files alone: this run has no API key, so nothing in Nylas was read. The merge plans again with what is there.'

export function specDiffMarkdown(diff: SpecDiff, options: MarkdownOptions): string {
  const view = viewOf({ ...diff, names: {} }, 'files')
  const { links } = options
  return page(
    `**${md(view.headline)}**`,
    [
      fixed(`${ICONS[view.verdict.result]} ${md(view.verdict.text)}`),
      ...noteSections([SIGHTLESS, ...(options.notes ?? [])]),
      ...(view.refusals.length === 0 ? [] : [refusalSection(view.refusals, links)]),
      ...deletionSection(view.decisions, links, options.now),
      ...irreversibleSection(view.decisions),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...kindSections([...view.own, ...view.foreign.flatMap(({ rows }) => rows)], links),
      ...diagnosticsSection('notices', view.notices, links),
    ],
    '',
    options,
  )
}

/** A file that cannot be planned: nothing but what is wrong with it, each at its line. */
export function diagnosticsMarkdown(diagnostics: readonly Diagnostic[], options: MarkdownOptions): string {
  const { links } = options
  const errors = diagnostics.filter((one) => one.severity === 'error')
  return page(
    `**The fleet file has ${count(errors.length, 'error')}: nothing was planned, and merging it would change nothing.**`,
    [
      refusalSection(errors, links, 'Problems'),
      ...diagnosticsSection(
        'warnings',
        diagnostics.filter((one) => one.severity === 'warning'),
        links,
      ),
      ...noteSections(options.notes),
    ],
    '',
    options,
  )
}
