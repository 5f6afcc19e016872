/**
 * A plan, a plan of the files alone, their problems, and a report, for a pull request's comment (65,536 characters) or a job
 * summary (1 MiB): the same text with another budget. Over budget it sheds detail from the least important up; deletions,
 * retirements and refusals shrink last and never vanish.
 */
import type { Diagnostic } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { renderBacktest } from './backtest.ts'
import {
  renderDrawing,
  renderHeldRows,
  renderKinds,
  renderOthers,
  renderReach,
  renderRemainders,
} from './change-sections.ts'
import {
  renderApproval,
  renderDeletions,
  renderDiagnostics,
  renderIrreversible,
  renderRefusals,
} from './decision-sections.ts'
import { escapeMarkdown } from './escape.ts'
import type { PlanPhase } from './headline.ts'
import { renderHeld } from './held.ts'
import { renderMail } from './mail.ts'
import {
  DETAILS,
  type Links,
  listFirst,
  renderRows,
  renderSource,
  toMarkdown,
  writeBullet,
  writeDetails,
  writeQuote,
} from './markdown-parts.ts'
import {
  IMPORTANCE,
  type MarkdownOptions,
  makeFixedSection,
  makeSection,
  renderNotes,
  renderPage,
  renderPlanFooter,
  type Section,
} from './page.ts'
import { type ApplySummary, buildReportView, type FailedChange } from './report.ts'
import { countMembers, isDeletion, type Row } from './rows.ts'
import { capitalize, listUpTo } from './safe-text.ts'
import { buildView, PROMISES, selectSeverity } from './view.ts'
import { countNoun } from './words.ts'

const STATUS_ICONS = { nothing: '⚪', 'carried-out': '✅', refused: '⛔' } as const

/** What a plan says that can be carried out, until somebody has tried. */
export const PROMISE_LINE = `${STATUS_ICONS['carried-out']} ${PROMISES.merge}`

/** `phase` left out: the merge. */
export function renderPlanMarkdown(plan: Plan, options: MarkdownOptions & { readonly phase?: PlanPhase }): string {
  const { links, now } = options
  const view = buildView(plan, options.phase ?? 'merge')
  return renderPage(
    `**${toMarkdown(view.headline)}**`,
    [
      makeFixedSection(`${STATUS_ICONS[view.status.result]} ${toMarkdown(view.status.text)}`),
      ...renderNotes(options.notes),
      ...renderRefusals(view.refusals, links),
      ...renderDeletions(view.irreversible, links, now),
      ...renderIrreversible(view.irreversible),
      ...(view.preparation === null ? [] : [makeFixedSection(toMarkdown(view.preparation))]),
      ...renderHeld(plan.held),
      ...renderMail(plan.mail),
      ...renderBacktest(plan.mail.backtest),
      ...renderReach(plan.reach),
      ...renderDiagnostics('warnings', view.warnings, links),
      ...renderKinds(withoutDeletions(view.own), links),
      ...renderOthers(view.others, links),
      ...renderHeldRows(view.held, links),
      ...renderDrawing(plan),
      ...renderRemainders(plan, now),
      ...renderDiagnostics('notices', view.notices, links),
    ],
    renderPlanFooter(plan),
    options,
  )
}

/** They stand one by one above. */
const withoutDeletions = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => !isDeletion(row))

/** What is known without the API key: the spec at the base against the spec at the head. */
export type SpecDiff = Pick<Plan, 'fleet' | 'commit' | 'changes' | 'workspaces' | 'mail' | 'diagnostics'>

const FILES_ONLY =
  'Seen from the files alone: this run has no API key, so nothing in Nylas was read. The merge plans again with what is there.'

export function renderSpecDiffMarkdown(diff: SpecDiff, options: MarkdownOptions): string {
  const { links, now } = options
  const view = buildView({ ...diff, names: {} }, 'files')
  return renderPage(
    `**${toMarkdown(view.headline)}**`,
    [
      makeFixedSection(`${STATUS_ICONS[view.status.result]} ${toMarkdown(view.status.text)}`),
      ...renderNotes([FILES_ONLY, ...(options.notes ?? [])]),
      ...renderRefusals(view.refusals, links),
      ...renderDeletions(view.irreversible, links, now),
      ...renderIrreversible(view.irreversible),
      ...renderMail(diff.mail),
      ...renderDiagnostics('warnings', view.warnings, links),
      ...renderKinds(withoutDeletions([...view.own, ...view.others.flatMap(({ rows }) => rows)]), links),
      ...renderDiagnostics('notices', view.notices, links),
    ],
    '',
    options,
  )
}

/** A file that cannot be planned: nothing but what is wrong with it, each at its line. */
export function renderDiagnosticsMarkdown(diagnostics: readonly Diagnostic[], options: MarkdownOptions): string {
  const errors = selectSeverity(diagnostics, 'error')
  return renderPage(
    `**The fleet file has ${countNoun(errors.length, 'error')}: nothing was planned, and merging it would change nothing.**`,
    [
      ...renderRefusals(errors, options.links, 'Problems'),
      ...renderDiagnostics('warnings', selectSeverity(diagnostics, 'warning'), options.links),
      ...renderNotes(options.notes),
    ],
    '',
    options,
  )
}

export type ReportOptions = MarkdownOptions & {
  /** The digest to approve so that what is held back is carried out: that of the plan of what is left. */
  readonly approve?: string
  /** What tests were tried for real afterwards and what came of it, in so many lines and a headline. */
  readonly tried?: (most: number) => string
}

/** After an apply: what was done, what failed, what is held back and how to go on. Replaces the plan in its comment. */
export function renderReportMarkdown(plan: Plan, summary: ApplySummary, options: ReportOptions): string {
  const { links, now, approve, tried } = options
  const { result, unsavedLedger } = summary
  const view = buildReportView(plan, summary)
  const icon = result === 'superseded' ? '⏭️' : view.isGood ? '✅' : result === 'refused' ? '✋' : '❌'
  const title = view.withheld.length > 0 || result === 'failed' ? 'Problems' : undefined
  return renderPage(
    `**${toMarkdown(view.headline)}**`,
    [
      makeFixedSection(`${icon} ${toMarkdown(view.status)}`),
      ...(view.preparation === null ? [] : [makeFixedSection(toMarkdown(view.preparation))]),
      ...renderNotes(options.notes),
      ...renderFailed(FAILED, view.failed, links),
      ...renderRefusals(view.errors, links, title),
      ...(unsavedLedger
        ? [makeFixedSection(`❌ The ledger could not be pushed: ${escapeMarkdown(unsavedLedger.reason)}`)]
        : []),
      ...renderFailed(HELD_BACK, view.withheld, links, renderApproval(approve)),
      ...renderHeld(view.held),
      ...(tried
        ? [makeSection('what was tried for real', IMPORTANCE.failures, ...[10, 3, 0].map((most) => () => tried(most)))]
        : []),
      ...renderSkipped(view.skipped, links),
      ...renderRemaining(view.remaining, links),
      ...renderKinds(view.applied, links),
      ...renderDiagnostics('warnings', view.warnings, links),
      ...renderRemainders(plan, now),
    ],
    renderPlanFooter(plan),
    options,
  )
}

const countChanges = (changes: readonly FailedChange[]): string =>
  countNoun(
    changes.reduce((sum, { names }) => sum + names.length, 0),
    'change',
  )

/** Where there is room for so many, there is for what would change. */
const MANY_NAMES = 200

function renderFailedChange(
  { action, names, reason, source, fields }: FailedChange,
  most: number,
  links: Links | undefined,
): string {
  const place = source === null ? '' : ` ${renderSource(source, links)}`
  const title = `${toMarkdown(capitalize(action))} ${toMarkdown(listUpTo(names, most))}: ${toMarkdown(reason)}${place}`
  const shown = most < MANY_NAMES ? [] : fields.map((field) => writeBullet(toMarkdown(field), 1))
  return [writeBullet(title), ...shown].join('\n')
}

type Box = { readonly name: string; readonly title: string; readonly kind: 'CAUTION' | 'WARNING' }

const FAILED: Box = { name: 'what failed', title: 'Failed', kind: 'CAUTION' }
const HELD_BACK: Box = { name: 'what is held back', title: 'Held back', kind: 'WARNING' }

function renderFailed(
  { name, title, kind }: Box,
  changes: readonly FailedChange[],
  links: Links | undefined,
  advice?: string,
): readonly Section[] {
  if (changes.length === 0) return []
  const end = advice === undefined ? [] : ['', advice]
  const form = (mostNames: number, mostLines: number) => (): string => {
    const lines = changes.map((change) => renderFailedChange(change, mostNames, links))
    return writeQuote(kind, [`**${title}**`, ...listFirst(lines, mostLines), ...end])
  }
  return [
    makeSection(name, IMPORTANCE.failures, form(1000, 1000), form(200, 100), form(12, 20), form(3, 3), () =>
      writeQuote(kind, [`**${title}**: ${countChanges(changes)}`, ...end]),
    ),
  ]
}

function renderSkipped(changes: readonly FailedChange[], links: Links | undefined): readonly Section[] {
  if (changes.length === 0) return []
  const summary = `<b>Not tried</b>: ${countChanges(changes)}`
  const form = (most: number) => (): string =>
    writeDetails(summary, changes.map((change) => renderFailedChange(change, most, links)).join('\n'))
  return [makeSection('what was not tried', IMPORTANCE.others, form(200), form(5), () => `- ${summary}`)]
}

function renderRemaining(rows: readonly Row[], links: Links | undefined): readonly Section[] {
  if (rows.length === 0) return []
  const summary = `<b>Left over</b>: ${countNoun(countMembers(rows), 'difference')}`
  return [
    makeSection(
      'what is left',
      IMPORTANCE.others,
      ...DETAILS.map((detail) => () => writeDetails(summary, renderRows(rows, detail, links))),
      () => `- ${summary}`,
    ),
  ]
}
