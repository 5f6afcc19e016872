/**
 * A plan for a pull request's comment (65,536 characters) or a job summary (1 MiB): the same text with another budget.
 * Over budget it sheds detail from the least important up; deletions, retirements and refusals shrink last and never vanish.
 */
import type { Diagnostic, Plan } from '../domain/model.ts'
import { renderDeletions, renderIrreversible } from './decisions.ts'
import { renderForeign, renderKinds } from './kind-sections.ts'
import { md } from './markdown-parts.ts'
import { type MarkdownOptions, renderNotes, renderPage, renderPlanFooter } from './page.ts'
import { diagnosticsSection, fixedSection, refusalSection } from './sections.ts'
import { renderDrawing, renderImpact, renderWaiting } from './surroundings.ts'
import { buildView, type PlanPhase } from './view.ts'
import { countNoun } from './words.ts'

export type { MarkdownOptions } from './page.ts'

const ICONS = { nothing: '⚪', 'carried-out': '✅', refused: '⛔' } as const

export function renderPlanMarkdown(plan: Plan, options: MarkdownOptions & { readonly moment?: PlanPhase }): string {
  const { links, now } = options
  const view = buildView(plan, options.moment ?? 'merge')
  return renderPage(
    `**${md(view.headline)}**`,
    [
      fixedSection(`${ICONS[view.verdict.result]} ${md(view.verdict.text)}`),
      ...renderNotes(options.notes),
      ...(view.refusals.length === 0 ? [] : [refusalSection(view.refusals, links)]),
      ...renderDeletions(view.decisions, links, now),
      ...renderIrreversible(view.decisions),
      ...renderImpact(view.reach),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...renderKinds(view.own, links),
      ...renderForeign(view.foreign, links),
      ...renderDrawing(plan, view.reach),
      ...renderWaiting(plan, now),
      ...diagnosticsSection('notices', view.notices, links),
    ],
    renderPlanFooter(plan),
    options,
  )
}

/** What is known without the API key: the spec at the base against the spec at the head. */
export type SpecDiff = Pick<Plan, 'fleet' | 'commit' | 'changes' | 'workspaces' | 'diagnostics'>

const SIGHTLESS =
  'Seen from the files alone: this run has no API key, so nothing in Nylas was read. The merge plans again with what is there.'

export function renderSpecDiffMarkdown(diff: SpecDiff, options: MarkdownOptions): string {
  const view = buildView({ ...diff, names: {} }, 'files')
  const { links } = options
  return renderPage(
    `**${md(view.headline)}**`,
    [
      fixedSection(`${ICONS[view.verdict.result]} ${md(view.verdict.text)}`),
      ...renderNotes([SIGHTLESS, ...(options.notes ?? [])]),
      ...(view.refusals.length === 0 ? [] : [refusalSection(view.refusals, links)]),
      ...renderDeletions(view.decisions, links, options.now),
      ...renderIrreversible(view.decisions),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...renderKinds([...view.own, ...view.foreign.flatMap(({ rows }) => rows)], links),
      ...diagnosticsSection('notices', view.notices, links),
    ],
    '',
    options,
  )
}

/** A file that cannot be planned: nothing but what is wrong with it, each at its line. */
export function renderDiagnosticsMarkdown(diagnostics: readonly Diagnostic[], options: MarkdownOptions): string {
  const { links } = options
  const errors = diagnostics.filter((one) => one.severity === 'error')
  return renderPage(
    `**The fleet file has ${countNoun(errors.length, 'error')}: nothing was planned, and merging it would change nothing.**`,
    [
      refusalSection(errors, links, 'Problems'),
      ...diagnosticsSection(
        'warnings',
        diagnostics.filter((one) => one.severity === 'warning'),
        links,
      ),
      ...renderNotes(options.notes),
    ],
    '',
    options,
  )
}
