/** After an apply: what was done, what failed, what is held back and how to go on. Replaces the plan in its comment. */
import type { Plan } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { escapeMarkdown } from './escape.ts'
import { renderKinds } from './kind-sections.ts'
import { bullet, DETAILS, details, type Links, md, quote, renderRows, renderSource } from './markdown-parts.ts'
import { type MarkdownOptions, renderNotes, renderPage, renderPlanFooter } from './page.ts'
import { type AppliedCounts, buildReportView, type FailedChange } from './report.ts'
import { capitalize, listUpTo } from './say.ts'
import {
  diagnosticsSection,
  firstLines,
  fixedSection,
  goOn,
  IMPORTANCE,
  listSection,
  refusalSection,
} from './sections.ts'
import { renderWaiting } from './surroundings.ts'
import { countNoun } from './words.ts'

export type ReportOptions = MarkdownOptions & {
  /** The digest to approve so that what is held back is carried out: that of the plan of what is left. */
  readonly approve?: string
}

const fateLine = (fate: FailedChange, names: number, links: Links | undefined): string => {
  const where = fate.source === null ? '' : ` ${renderSource(fate.source, links)}`
  return bullet(`${md(capitalize(fate.what))} ${md(listUpTo(fate.names, names))}: ${md(fate.reason)}${where}`)
}

function fateSections(
  name: string,
  head: string,
  kind: 'CAUTION' | 'WARNING',
  fates: readonly FailedChange[],
  links: Links | undefined,
  tail = '',
): readonly Section[] {
  if (fates.length === 0) return []
  const form = (names: number, most: number) => (): string =>
    quote(
      kind,
      [
        `**${head}**`,
        ...firstLines(
          fates.map((one) => fateLine(one, names, links)),
          most,
        ),
        ...(tail === '' ? [] : ['', tail]),
      ].join('\n'),
    )
  return [
    listSection(name, IMPORTANCE.outcome, form(1000, 1000), form(200, 100), form(12, 20), form(3, 3), () =>
      quote(
        kind,
        `**${head}**: ${countNoun(
          fates.reduce((sum, one) => sum + one.names.length, 0),
          'change',
        )}${tail === '' ? '' : `\n\n${tail}`}`,
      ),
    ),
  ]
}

export function renderReportMarkdown(plan: Plan, applied: AppliedCounts, options: ReportOptions): string {
  const { links, now } = options
  const view = buildReportView(plan, applied)
  const skipped = (names: number): string => view.skipped.map((one) => fateLine(one, names, links)).join('\n')
  const amount = view.skipped.reduce((sum, one) => sum + one.names.length, 0)
  return renderPage(
    `**${md(view.headline)}**`,
    [
      fixedSection(
        `${applied.result === 'superseded' ? '⏭️' : view.good ? '✅' : applied.result === 'refused' ? '✋' : '❌'} ${md(view.verdict)}`,
      ),
      ...renderNotes(options.notes),
      ...fateSections('what failed', 'Failed', 'CAUTION', view.failed, links),
      ...(view.errors.length === 0
        ? []
        : [
            refusalSection(
              view.errors,
              links,
              view.withheld.length > 0 || applied.result === 'failed' ? 'Problems' : undefined,
            ),
          ]),
      ...(applied.unrecorded
        ? [fixedSection(`❌ The ledger could not be pushed: ${escapeMarkdown(applied.unrecorded.reason)}`)]
        : []),
      ...fateSections('what is held back', 'Held back', 'WARNING', view.withheld, links, goOn(options.approve)),
      ...(amount === 0
        ? []
        : [
            listSection(
              'what was not tried',
              IMPORTANCE.foreign,
              () => details(`<b>Not tried</b>: ${countNoun(amount, 'change')}`, skipped(200)),
              () => details(`<b>Not tried</b>: ${countNoun(amount, 'change')}`, skipped(5)),
              () => `- <b>Not tried</b>: ${countNoun(amount, 'change')}`,
            ),
          ]),
      ...(view.remaining.length === 0
        ? []
        : [
            listSection(
              'what is left',
              IMPORTANCE.foreign,
              ...DETAILS.map(
                (detail) => () =>
                  details(
                    `<b>Left over</b>: ${countNoun(applied.remaining.length, 'difference')}`,
                    renderRows(view.remaining, detail, links),
                  ),
              ),
              () => `- <b>Left over</b>: ${countNoun(applied.remaining.length, 'difference')}`,
            ),
          ]),
      ...renderKinds(view.done, links),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...renderWaiting(plan, now),
    ],
    renderPlanFooter(plan),
    options,
  )
}
