/** Where an apply is told: on the pull requests it came from, or, when none brought it, in the drift issue. */

import type { Plan } from '../../domain/model.ts'
import type { Report } from '../../engine/apply-fleet.ts'
import { driftMarkdown, driftTitle } from '../../render/drift-markdown.ts'
import { reportMarkdown } from '../../render/report-markdown.ts'
import { payloadsIn } from '../../state/review/payload.ts'
import { Forbidden, type GitHub } from '../github/client.ts'
import { writeComment } from '../github/comment.ts'
import { writeIssue } from '../github/issue.ts'
import { linksOf } from './plan-run.ts'
import { type Job, signingSecret } from './ports.ts'
import type { Behind } from './review.ts'

const BODY = 65_000

/**
 * The comment that showed the plan says what became of it, and keeps the proof that it was shown. What the token may not
 * write is returned, for the summary.
 */
export async function tell(job: Job, github: GitHub, report: Report, plan: Plan, behind: Behind): Promise<string> {
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
    if (!(error instanceof Forbidden)) throw error
    job.tell(error.message)
    return `> ${error.message}\n\n`
  }
}

function commentBody(job: Job, report: Report, plan: Plan, existing: string | null): string {
  const proofs = payloadsIn(existing ?? '', signingSecret(job.inputs)).map(({ line }) => line)
  return [...proofs, reportText(job, report, plan, BODY - proofs.join('\n').length)].join('\n')
}

async function tellIssue(job: Job, github: GitHub, report: Report, plan: Plan): Promise<void> {
  const left = report.second ?? plan
  const body = driftMarkdown(
    { ...left, diagnostics: report.diagnostics },
    { budget: BODY, links: linksOf(job), approve: left.digest },
  )
  await writeIssue(github, { fleet: plan.fleet, title: driftTitle(plan), body, open: true })
}

export function reportText(
  job: Job,
  report: Report,
  plan: Plan,
  budget: number,
  unit: 'characters' | 'bytes' = 'characters',
): string {
  const digest = report.second?.digest ?? (report.outcomes.length === 0 ? plan.digest : undefined)
  return reportMarkdown(plan, report, {
    budget,
    unit,
    links: linksOf(job),
    ...(digest === undefined ? {} : { approve: digest }),
  })
}
