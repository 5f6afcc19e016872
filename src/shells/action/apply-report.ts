/**
 * How an apply is reported: its progress in the log, its end on the pull requests that it came from or, when none brought it,
 * in the drift issue, and a ledger that could not be pushed in a file and in the log.
 */
import { join } from 'node:path'
import { writePrivateFile } from '../../config/files/tree.ts'
import type { Plan } from '../../domain/plan.ts'
import type { ApplyHooks } from '../../engine/apply-fleet.ts'
import type { ApplyReport } from '../../engine/apply-report.ts'
import { createProgress } from '../../features/apply.ts'
import { hasDrift, renderDriftMarkdown, renderDriftTitle } from '../../render/drift-markdown.ts'
import { PROMISE_LINE, type ReportOptions, renderReportMarkdown } from '../../render/markdown.ts'
import { deriveLedgerKey } from '../../state/ledger/format.ts'
import { formatRecoveryFile } from '../../state/ledger/recovery.ts'
import { writeIssue } from '../github/issue.ts'
import { writeGroup, writeLog } from '../github/report.ts'
import { postReport } from './fleet-comment.ts'
import type { MergedPullRequests } from './provenance.ts'
import { buildLinks, getCommentOwner, getSigningSecret, noteIfForbidden, type RunContext } from './run-context.ts'

/** Milliseconds between two lines on the progress. */
const INTERVAL = 5000

export function createProgressLog({ core, clock }: RunContext): ApplyHooks['progress'] {
  const print = (text: string) => writeLog(core, text)
  return createProgress(clock, INTERVAL, { failure: print, line: print })
}

/**
 * What the token may not write is returned as Markdown, for the summary. `tried`: of the tests that were tried for real,
 * which the issue has no use for.
 */
export async function postApplyReport(
  run: RunContext,
  report: ApplyReport,
  merged: MergedPullRequests,
  tried: ReportOptions['tried'] | null,
): Promise<string> {
  const { inputs } = run
  const { plan, result } = report
  if (plan === null || result === 'superseded') return ''
  const hasPulls = merged.pulls.length > 0
  // Where nothing had to be done, only what promised otherwise is worth a word.
  const pulls =
    result === 'no-changes' && inputs.comment === 'changes'
      ? merged.pulls.filter(({ comments }) => comments.some(({ body }) => body.includes(PROMISE_LINE)))
      : merged.pulls
  const isSilent = inputs.comment === 'off' || pulls.length === 0
  const render = (budget: number) =>
    renderApplyReport(run, plan, report, { budget, unit: 'characters', ...(tried ? { tried } : {}) })
  const notes = isSilent
    ? ''
    : await noteIfForbidden(run, () => postReport(run, plan.fleet, { ...merged, pulls }, render))
  if (!inputs.driftIssue) return notes
  return notes + (await noteIfForbidden(run, () => updateIssue(run, plan, report, hasPulls)))
}

/**
 * What an apply did may be what the issue asks for, so an issue that is open is written anew, and closed when nothing is left.
 * One is opened only for what failed or is held back and has no pull request to be told on.
 */
async function updateIssue(run: RunContext, plan: Plan, report: ApplyReport, hasPulls: boolean): Promise<void> {
  const { result, diagnostics, outcomes } = report
  const isBad = result === 'refused' || result === 'failed'
  const left = isBad ? { ...(report.planAfterApply ?? plan), diagnostics } : (report.planAfterApply ?? plan)
  const held = outcomes.filter(({ status }) => status === 'withheld').map(({ address }) => address)
  const options = { links: buildLinks(run), held: new Set(held), ...(isBad ? { approve: left.digest } : {}) }
  const { action, number } = await writeIssue(await run.github(), {
    owner: getCommentOwner(run, plan.fleet),
    title: renderDriftTitle(plan),
    render: (budget) => renderDriftMarkdown(left, { ...options, budget }),
    open: isBad || hasDrift(left),
    mayCreate: isBad && !hasPulls,
  })
  if (number !== null && action !== 'unchanged') writeLog(run.core, `issue #${number}: ${action}`)
}

export function renderApplyReport(
  run: RunContext,
  plan: Plan,
  report: ApplyReport,
  size: Pick<ReportOptions, 'budget' | 'unit' | 'tried'>,
): string {
  const digest = report.planAfterApply?.digest ?? (report.outcomes.length === 0 ? plan.digest : undefined)
  const approve = digest === undefined ? {} : { approve: digest }
  return renderReportMarkdown(plan, report, { ...size, links: buildLinks(run), ...approve })
}

/** No id may be lost: a runner forgets its files, so what the ledger could not take is printed too. */
export async function printRecoveryFile(
  run: RunContext,
  { ledger, reason }: NonNullable<ApplyReport['unsavedLedger']>,
): Promise<void> {
  const { core, temporary } = run
  const text = formatRecoveryFile(ledger, deriveLedgerKey(getSigningSecret(run)))
  const path = join(temporary, `nylas-fleet-ledger-${ledger.fleet}.json`)
  await writePrivateFile(path, text)
  writeLog(core, `The ledger could not be pushed: ${reason}`)
  writeLog(core, `It is kept in ${path} and below. Save it as a file in a clone, then: nylas-fleet record FILE`)
  await writeGroup(core, 'The ledger that could not be pushed', async () => writeLog(core, text))
}
