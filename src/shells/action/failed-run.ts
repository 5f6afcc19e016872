/**
 * The end of a run that an error cut short: what was thrown becomes the job's result, and whatever promised something else is
 * corrected: the comment of the pull request that was planned, those of the pull requests that were to be applied, or else
 * the issue.
 */
import { errorMessage, isError } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import { renderFailureTitle } from '../../render/drift-markdown.ts'
import { type RunFailure, renderFailureMarkdown } from '../../render/failure-markdown.ts'
import { listComments } from '../github/comment.ts'
import { writeIssue } from '../github/issue.ts'
import type { Mode } from '../github/mode.ts'
import { findMergedPullRequests } from '../github/queries.ts'
import { SUMMARY_SIZE } from '../github/report.ts'
import { correctPlan, type PullWithComments, replaceComments } from './fleet-comment.ts'
import type { JobResult } from './job-result.ts'
import { buildLinks, getCommentOwner, type JobContext, noteIfForbidden } from './run-context.ts'

/** Where nothing is known of the run but its error. */
export const endUnstarted = (mode: Mode | null, error: unknown): JobResult =>
  describeFailed(mode, { task: mode, reason: errorMessage(error), problems: [], mayHaveWritten: false }, {})

export function endFailed(job: JobContext, mode: Mode, error: unknown): JobResult {
  const { progress, stopping } = job
  const reason = stopping.aborted
    ? 'This run was cancelled, or its time was up, before it was done.'
    : errorMessage(error)
  return endWithFailure(job, mode, { task: mode, reason, problems: [], mayHaveWritten: progress.mayHaveWritten })
}

/** An apply of a file that has errors. */
export const endWithProblems = (job: JobContext, problems: readonly Diagnostic[]): JobResult =>
  endWithFailure(job, 'apply', { task: 'apply', reason: null, problems, mayHaveWritten: false })

function endWithFailure(job: JobContext, mode: Mode, failure: RunFailure): JobResult {
  const post = () => noteIfForbidden(job, () => correctPromises(job, mode, failure))
  return { ...describeFailed(mode, failure, { links: buildLinks(job) }), post }
}

function describeFailed(
  mode: Mode | null,
  failure: RunFailure,
  options: { readonly links?: ReturnType<typeof buildLinks> },
): JobResult {
  const { reason, problems } = failure
  const summary = renderFailureMarkdown(failure, { ...SUMMARY_SIZE, ...options })
  const first = problems.find(isError)?.summary
  return {
    mode,
    result: 'failed',
    plan: null,
    diagnostics: problems,
    report: null,
    summary,
    failure: reason ?? first ?? 'the run failed',
    post: null,
  }
}

async function correctPromises(job: JobContext, mode: Mode, failure: RunFailure): Promise<void> {
  const { inputs, progress } = job
  if (inputs.githubToken === '' || (mode !== 'plan' && mode !== 'apply')) return
  const render = (budget: number) => renderFailureMarkdown(failure, { budget, links: buildLinks(job) })
  if (mode === 'plan') return correctPlan(job, render)
  const pulls = progress.pulls ?? (await findPullsOfCommit(job))
  if (pulls.length === 0) return writeFailureIssue(job, render)
  if (inputs.comment !== 'off') await replaceComments(job, pulls, { render, keepRecords: true })
}

/** Of the run's own commit alone: which others there are since the last apply is not known here. */
async function findPullsOfCommit({ github, context }: JobContext): Promise<readonly PullWithComments[]> {
  const branch = context.ref.slice('refs/heads/'.length)
  const { pulls } = await findMergedPullRequests(await github(), [context.sha], branch, context.repository.id)
  const connected = await github()
  return Promise.all(pulls.map(async ({ number }) => ({ number, comments: await listComments(connected, number) })))
}

async function writeFailureIssue(job: JobContext, render: (budget: number) => string): Promise<void> {
  const { inputs, progress } = job
  const { fleet } = progress
  if (!inputs.driftIssue || fleet === null) return
  await writeIssue(await job.github(), {
    owner: getCommentOwner(job, fleet),
    title: renderFailureTitle(fleet),
    render,
    open: true,
  })
}
