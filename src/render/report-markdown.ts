/** After an apply: what was done, what failed, what is held back and how to go on. Replaces the plan in its comment. */
import type { Plan } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { markdownText } from './escape.ts'
import { kindSections } from './kind-sections.ts'
import { bullet, DETAILS, details, type Links, md, quote, rowsMarkdown, sourceMarkdown } from './markdown-parts.ts'
import { type MarkdownOptions, noteSections, page, planFooter } from './page.ts'
import { type Applied, type Fate, reportOf } from './report.ts'
import { capital, some } from './say.ts'
import { diagnosticsSection, firstLines, fixed, goOn, IMPORTANCE, refusalSection, section } from './sections.ts'
import { standingSection } from './surroundings.ts'
import { count } from './words.ts'

export type ReportOptions = MarkdownOptions & {
  /** The digest to approve so that what is held back is carried out: that of the plan of what is left. */
  readonly approve?: string
}

const fateLine = (fate: Fate, names: number, links: Links | undefined): string => {
  const where = fate.source === null ? '' : ` ${sourceMarkdown(fate.source, links)}`
  return bullet(`${md(capital(fate.what))} ${md(some(fate.names, names))}: ${md(fate.reason)}${where}`)
}

function fateSections(
  name: string,
  head: string,
  kind: 'CAUTION' | 'WARNING',
  fates: readonly Fate[],
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
    section(name, IMPORTANCE.outcome, form(1000, 1000), form(200, 100), form(12, 20), form(3, 3), () =>
      quote(
        kind,
        `**${head}**: ${count(
          fates.reduce((sum, one) => sum + one.names.length, 0),
          'change',
        )}${tail === '' ? '' : `\n\n${tail}`}`,
      ),
    ),
  ]
}

export function reportMarkdown(plan: Plan, applied: Applied, options: ReportOptions): string {
  const { links, now } = options
  const view = reportOf(plan, applied)
  const skipped = (names: number): string => view.skipped.map((one) => fateLine(one, names, links)).join('\n')
  const amount = view.skipped.reduce((sum, one) => sum + one.names.length, 0)
  return page(
    `**${md(view.headline)}**`,
    [
      fixed(
        `${applied.result === 'superseded' ? '⏭️' : view.good ? '✅' : applied.result === 'refused' ? '✋' : '❌'} ${md(view.verdict)}`,
      ),
      ...noteSections(options.notes),
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
        ? [fixed(`❌ The ledger could not be pushed: ${markdownText(applied.unrecorded.reason)}`)]
        : []),
      ...fateSections('what is held back', 'Held back', 'WARNING', view.withheld, links, goOn(options.approve)),
      ...(amount === 0
        ? []
        : [
            section(
              'what was not tried',
              IMPORTANCE.foreign,
              () => details(`<b>Not tried</b>: ${count(amount, 'change')}`, skipped(200)),
              () => details(`<b>Not tried</b>: ${count(amount, 'change')}`, skipped(5)),
              () => `- <b>Not tried</b>: ${count(amount, 'change')}`,
            ),
          ]),
      ...(view.remaining.length === 0
        ? []
        : [
            section(
              'what is left',
              IMPORTANCE.foreign,
              ...DETAILS.map(
                (detail) => () =>
                  details(
                    `<b>Left over</b>: ${count(applied.remaining.length, 'difference')}`,
                    rowsMarkdown(view.remaining, detail, links),
                  ),
              ),
              () => `- <b>Left over</b>: ${count(applied.remaining.length, 'difference')}`,
            ),
          ]),
      ...kindSections(view.done, links),
      ...diagnosticsSection('warnings', view.warnings, links),
      ...standingSection(plan, now),
    ],
    planFooter(plan),
    options,
  )
}
