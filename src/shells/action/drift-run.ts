/**
 * Mode drift: is Nylas still as the file says? Told in one rolling issue. With `heal`, what destroys nothing is repaired, and
 * accounts whose waiting time is over go; but only while the file is the one that was last applied completely.
 */

import type { Address, Diagnostic, Plan } from '../../domain/model.ts'
import { applyFleet, type Report } from '../../engine/apply-fleet.ts'
import type { ApplyPorts } from '../../engine/deps.ts'
import { wasApplied, withOrigin } from '../../engine/plan/origin.ts'
import { type Planned, planFleet } from '../../engine/plan-fleet.ts'
import { refusals } from '../../render/annotations.ts'
import { driftMarkdown, driftTitle, needsAttention } from '../../render/drift-markdown.ts'
import { reportJson } from '../../render/json.ts'
import { diagnosticsMarkdown } from '../../render/markdown.ts'
import { destruction, waited } from '../../state/review/destructive.ts'
import { Forbidden, type GitHub } from '../github/client.ts'
import { writeIssue } from '../github/issue.ts'
import { whyNotApply } from '../github/mode.ts'
import type { Core } from '../github/report.ts'
import { endedRuns, keep, progressOf } from './apply-run.ts'
import { linksOf, resultOf } from './plan-run.ts'
import { applyPorts, type Job, planPorts } from './ports.ts'
import type { Ending } from './publish.ts'
import { superseded } from './superseded.ts'
import { testimony } from './testimony.ts'

const ISSUE = 65_000
const SUMMARY = 1_000_000

export async function driftRun(job: Job, core: Core, github: () => Promise<GitHub>): Promise<Ending> {
  const { planned, diagnostics } = await planFleet(planPorts(job))
  if (!planned) {
    const summary = diagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links: linksOf(job) })
    return ending(job, null, diagnostics, summary, null)
  }
  const report = await healed(job, core, github, planned)
  if (report?.unrecorded) await keep(job, core, report.unrecorded)
  const left = withCause(report?.second ?? planned.plan, planned)
  const plan = report && report.result !== 'applied' ? { ...left, diagnostics: report.diagnostics } : left
  const notes = await tell(job, github, plan)
  const options = { budget: SUMMARY, unit: 'bytes' as const, links: linksOf(job), now: planned.live.at }
  const summary = notes + driftMarkdown(plan, options)
  const found = report ? [...refusals(planned.plan, report.outcomes), ...report.diagnostics] : planned.plan.diagnostics
  return ending(job, plan, found, summary, report)
}

/** The spec is its own base here: what differs was changed in Nylas, or was never applied. */
const withCause = (plan: Plan, { fleet, ledger }: Planned): Plan =>
  withOrigin(plan, { plan, applied: wasApplied(fleet, ledger) })

async function healed(job: Job, core: Core, github: () => Promise<GitHub>, planned: Planned): Promise<Report | null> {
  if (!job.inputs.heal || planned.plan.changes.length === 0) return null
  const reason =
    whyNotApply(job.context) ??
    (wasApplied(planned.fleet, planned.ledger) ? null : 'the file is not the one that was last applied completely')
  if (reason !== null) {
    job.tell(`nothing is repaired: ${reason}`)
    return null
  }
  const said = await asked(testimony(job, planned.ledger?.commit ?? null, github))
  if (said === null) {
    job.tell('nothing is repaired: the ledger has already seen a later commit of this branch')
    return null
  }
  const unasked = said instanceof Forbidden ? said.message : null
  if (unasked !== null) job.tell(`nothing is deleted: ${unasked}`)
  const ports: ApplyPorts = {
    ...applyPorts(job, { pulls: [], isRunEnded: endedRuns(await github()) }),
    ...(said instanceof Forbidden ? {} : { witness: said.witness }),
    stillCurrent: () => superseded(job),
  }
  return applyFleet(ports, {
    show: () => {},
    confirm: async () => true,
    withhold: async ({ changes }) => {
      const kept = changes.filter((change) => (waited(change) ? unasked !== null : destruction(change) !== null))
      return new Map(kept.map(({ address }): [Address, string] => [address, unasked ?? 'a repair destroys nothing']))
    },
    progress: progressOf(job, core),
  })
}

/**
 * A ledger that was set back is as complete as it was then: what was retired, put back and retired again would go too soon.
 * A token that may not read pull requests cannot tell, so that it repairs and deletes nothing.
 */
const asked = <Said>(said: Promise<Said>): Promise<Said | Forbidden> =>
  said.catch((error: unknown) => {
    if (error instanceof Forbidden) return error
    throw error
  })

async function tell(job: Job, github: () => Promise<GitHub>, plan: Plan): Promise<string> {
  if (!job.inputs.driftIssue) return ''
  try {
    const body = driftMarkdown(plan, { budget: ISSUE, links: linksOf(job) })
    await writeIssue(await github(), { fleet: plan.fleet, title: driftTitle(plan), body, open: needsAttention(plan) })
    return ''
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    return `> ${error.message}\n\n`
  }
}

function ending(
  job: Job,
  plan: Plan | null,
  diagnostics: readonly Diagnostic[],
  summary: string,
  report: Report | null,
): Ending {
  const result = plan === null ? 'failed' : report && report.result !== 'refused' ? report.result : resultOf(plan)
  const errors = diagnostics.filter((one) => one.severity === 'error')
  const drifted = plan !== null && plan.changes.length > 0 && job.inputs.failOnDrift
  const failure =
    result === 'failed' || result === 'refused'
      ? (errors[0]?.summary ?? `the run ended as ${result}`)
      : drifted
        ? `${plan.changes.length} things in Nylas are not as the file says`
        : null
  return { mode: 'drift', result, plan, diagnostics, report: report ? reportJson(report) : null, summary, failure }
}
