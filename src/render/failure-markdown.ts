/**
 * A run that ended before it had a plan or a report: what it was to do, why it could not, what that means for what was shown
 * before, and how to go on. For the job summary, and for the comment or issue that would otherwise promise something else.
 */
import type { Diagnostic } from '../domain/model.ts'
import { renderDiagnostics, renderRefusals } from './decision-sections.ts'
import { escapeMarkdown, escapeUrl } from './escape.ts'
import { type MarkdownOptions, makeFixedSection, renderPage } from './page.ts'
import { selectSeverity } from './view.ts'

export type RunFailure = {
  readonly task: 'plan' | 'apply' | 'drift' | 'validate' | null
  /** Why; null where the problems of the file say it. */
  readonly reason: string | null
  readonly problems: readonly Diagnostic[]
  /** Whether this run may have written to Nylas before it failed. */
  readonly mayHaveWritten: boolean
}

const HEADLINES = {
  plan: 'This commit could not be planned. What an earlier plan showed here does not count for it.',
  apply: 'This was merged and is not applied.',
  drift: 'Drift could not be looked for.',
  validate: 'The fleet file could not be checked.',
} as const

export function renderFailureMarkdown(failure: RunFailure, options: MarkdownOptions): string {
  const { task, reason, problems } = failure
  const { links } = options
  return renderPage(
    `**${task === null ? 'This run could not begin.' : HEADLINES[task]}**`,
    [
      ...(reason === null ? [] : [makeFixedSection(`❌ ${escapeMarkdown(reason)}`)]),
      ...renderRefusals(selectSeverity(problems, 'error'), links, 'Problems'),
      makeFixedSection(describeConsequence(failure, links?.summary)),
      ...renderDiagnostics('warnings', selectSeverity(problems, 'warning'), links),
    ],
    '',
    options,
  )
}

function describeConsequence({ task, reason, mayHaveWritten }: RunFailure, url: string | undefined): string {
  const job = url === undefined ? 'this job' : `[this job](${escapeUrl(url)})`
  const again = reason === null ? 'Mend the file in a pull request.' : `Once that is mended, run ${job} again.`
  if (task === 'plan') return `Nothing was written to Nylas. ${again}`
  if (task !== 'apply') return again
  const written = mayHaveWritten
    ? 'It is not known how far it came. The next run reads everything again and goes on from there.'
    : 'Nothing was written to Nylas.'
  return `${written} ${again} The next apply carries this out as well, and what was reviewed stays reviewed.`
}
