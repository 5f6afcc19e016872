/** Where an apply is told: on the pull requests it came from, or, when none brought it, in the drift issue. */

import type { Plan } from '../../domain/model.ts'
import type { ApplyReport } from '../../engine/apply-fleet.ts'
import { renderDriftMarkdown, renderDriftTitle } from '../../render/drift-markdown.ts'
import { renderReportMarkdown } from '../../render/markdown.ts'
import { findRecords } from '../../state/review/record.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import { writeComment } from '../github/comment.ts'
import { writeIssue } from '../github/issue.ts'
import { buildLinks } from './plan-run.ts'
import { getSigningSecret, type RunContext } from './ports.ts'
import type { MergedPullRequests } from './review.ts'

const BODY = 65_000

/**
 * The comment that showed the plan says what became of it, and keeps the proof that it was shown. What the token may not
 * write is returned, for the summary.
 */
export async function postApplyReport(
  job: RunContext,
  github: GitHub,
  report: ApplyReport,
  plan: Plan,
  behind: MergedPullRequests,
): Promise<string> {
  const waits = report.result === 'refused' || report.result === 'failed'
  try {
    if (behind.pulls.length === 0) {
      if (waits && job.inputs.driftIssue) await tellIssue(job, github, report, plan)
      return ''
    }
    if (job.inputs.comment === 'off' || (report.result === 'no-changes' && job.inputs.comment === 'changes')) return ''
    for (const { number, comments } of behind.pulls) {
      const render = (existing: string | null) => commentBody(job, report, plan, existing)
      await writeComment(github, number, plan.fleet, render, comments)
    }
    return ''
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    job.tell(error.message)
    return `> ${error.message}\n\n`
  }
}

function commentBody(job: RunContext, report: ApplyReport, plan: Plan, existing: string | null): string {
  const proofs = findRecords(existing ?? '', getSigningSecret(job.inputs)).map(({ line }) => line)
  return [...proofs, renderApplyReport(job, report, plan, BODY - proofs.join('\n').length)].join('\n')
}

async function tellIssue(job: RunContext, github: GitHub, report: ApplyReport, plan: Plan): Promise<void> {
  const left = report.second ?? plan
  const body = renderDriftMarkdown(
    { ...left, diagnostics: report.diagnostics },
    { budget: BODY, links: buildLinks(job), approve: left.digest },
  )
  await writeIssue(github, { fleet: plan.fleet, title: renderDriftTitle(plan), body, open: true })
}

export function renderApplyReport(
  job: RunContext,
  report: ApplyReport,
  plan: Plan,
  budget: number,
  unit: 'characters' | 'bytes' = 'characters',
): string {
  const digest = report.second?.digest ?? (report.outcomes.length === 0 ? plan.digest : undefined)
  return renderReportMarkdown(plan, report, {
    budget,
    unit,
    links: buildLinks(job),
    ...(digest === undefined ? {} : { approve: digest }),
  })
}
