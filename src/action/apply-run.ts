/** Mode apply: carries out what was merged and reviewed, and tells it on the pull requests it came from. */
import { applyFleet, type Report } from '../commands/apply.ts'
import { fetchWanted, remoteTip } from '../git/repository.ts'
import { blobIds } from '../git/tree.ts'
import { Forbidden, type GitHub } from '../github/client.ts'
import { writeComment } from '../github/comment.ts'
import { type Core, log } from '../github/report.ts'
import { runEnded } from '../github/runs.ts'
import { kinds } from '../kinds/index.ts'
import type { Address, Change, Plan, Result } from '../model.ts'
import { reportJson } from '../render/json.ts'
import { diagnosticsMarkdown, planMarkdown } from '../render/markdown.ts'
import { reportMarkdown } from '../render/report-markdown.ts'
import { planText, progressText } from '../render/terminal.ts'
import { notReviewed, withheld } from '../review/compare.ts'
import { payloadsIn } from '../review/payload.ts'
import { compileFleet } from '../spec/compile.ts'
import { linksOf } from './plan-run.ts'
import { applyPorts, type Job, planPorts, signingSecret } from './ports.ts'
import type { Ending } from './publish.ts'
import { type Reviewed, reviewed, standing } from './review.ts'

const COMMENT = 65_000
const SUMMARY = 1_000_000

export async function applyRun(job: Job, core: Core, github: () => Promise<GitHub>): Promise<Ending> {
  const old = await superseded(job)
  if (old !== null) return supersededEnding(old)
  const { fleet, diagnostics } = await compileFleet(planPorts(job).tree, job.inputs.fleetFile, kinds)
  if (!fleet) {
    const summary = diagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links: linksOf(job) })
    return {
      mode: 'apply',
      result: 'failed',
      plan: null,
      diagnostics,
      report: null,
      summary,
      failure: firstError(diagnostics),
    }
  }
  const ledger = (await planPorts(job).ledger(fleet)?.read())?.ledger ?? null
  const place = await standing(job.checkout, ledger?.commit ?? null)
  if (place.state === 'behind') return supersededEnding('the ledger has already seen a later commit of this branch')
  const api = await github()
  const branch = job.context.ref.slice('refs/heads/'.length)
  const expected = {
    repository: job.context.repository.id,
    fleet: fleet.name,
    application: ledger?.application ?? '',
    branch,
  }
  const commits = place.state === 'ahead' ? place.commits : [job.checkout.commit]
  let review: Reviewed | null = null
  let kept: readonly Change[] = []
  const ports = applyPorts(job, {
    pulls: [],
    isRunEnded: async (run) =>
      run.kind === 'github' && (await runEnded(api, Number(run.id), Number(run.attempt)).catch(() => null)) === true,
  })
  const report = await applyFleet(ports, {
    show: (plan) => log(core, planText(plan, { color: false, width: 120, moment: 'command' })),
    confirm: async () => true,
    withhold: async (plan) => {
      review = await reviewed(api, commits, { ...expected, application: plan.application }, signingSecret(job.inputs))
      kept = withheld(plan, job.inputs.review, review.payloads, job.inputs.approve || null)
      return new Map(kept.map(({ address }): [Address, string] => [address, 'it was not reviewed']))
    },
    progress: progressOf(job, core),
  })
  const told = withReview(report, kept, review)
  await tellPulls(job, api, told, review)
  return endingOf(job, told)
}

export function withReview(report: Report, kept: readonly Change[], review: Reviewed | null): Report {
  if (kept.length === 0 || !report.plan) return report
  // What is still to be done has a plan of its own; that plan's digest is what an approval names.
  const digest = report.second?.digest ?? report.plan.digest
  return { ...report, diagnostics: [...report.diagnostics, ...notReviewed(kept, digest, review?.why ?? null)] }
}

/** An apply whose files are no longer those of the branch's tip would set newer changes back. */
async function superseded(job: Job): Promise<string | null> {
  const { checkout, context, inputs } = job
  const tip = await remoteTip(checkout.repository, context.ref)
  if (!tip.ok) throw new Error(`the branch could not be asked for its tip: ${tip.reason}`)
  if (tip.tip === null) return `${context.ref} is no longer there`
  if (tip.tip === checkout.commit) return null
  const failure = await fetchWanted(checkout.repository, { commits: [tip.tip], depth: 1 })
  if (failure !== null) throw new Error(`the branch's tip could not be fetched: ${failure.reason}`)
  const files = new Set<string>()
  for (const commit of [checkout.commit, tip.tip]) {
    for (const file of (await compileFleet(checkout.treeAt(commit), inputs.fleetFile, kinds)).files) files.add(file)
  }
  const [ours, theirs] = await Promise.all(
    [checkout.commit, tip.tip].map((commit) => blobIds(checkout.objects, commit, [...files])),
  )
  const changed = [...files].find((file) => ours?.get(file) !== theirs?.get(file))
  return changed === undefined
    ? null
    : `${changed} has been changed on ${context.ref} since: the run of that commit applies it`
}

function supersededEnding(reason: string): Ending {
  const summary = `**Nothing was applied: this run is an old one.** ${reason}.\n`
  return { mode: 'apply', result: 'superseded', plan: null, diagnostics: [], report: null, summary, failure: null }
}

const EVERY = 5000

export function progressOf(job: Job, core: Core) {
  const started = job.clock.now()
  let told = started
  return (outcome: Report['outcomes'][number], done: number, total: number): void => {
    if (outcome.status === 'failed') log(core, progressText.failure(outcome))
    const now = job.clock.now()
    if (done < total && now - told < EVERY) return
    told = now
    log(core, progressText.line(done, total, now - started))
  }
}

/** The comment that showed the plan says what became of it, and keeps the proof that it was shown. */
async function tellPulls(job: Job, github: GitHub, report: Report, review: Reviewed | null): Promise<void> {
  const { plan } = report
  if (!plan || !review || job.inputs.comment === 'off') return
  for (const pull of review.pulls) {
    try {
      await writeComment(
        github,
        pull.number,
        plan.fleet,
        (existing) => {
          const proofs = payloadsIn(existing ?? '', signingSecret(job.inputs)).map(({ line }) => line)
          const room = COMMENT - proofs.join('\n').length
          return [...proofs, reportText(job, report, plan, room)].join('\n')
        },
        pull.comments,
      )
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error
      job.tell(error.message)
    }
  }
}

function reportText(job: Job, report: Report, plan: Plan, budget: number): string {
  const digest = report.second?.digest
  const options = { budget, links: linksOf(job), ...(digest === undefined ? {} : { approve: digest }) }
  return reportMarkdown(plan, report, options)
}

export function endingOf(job: Job, report: Report): Ending {
  const { result, plan, diagnostics } = report
  const links = linksOf(job)
  const shown =
    plan === null || report.outcomes.length > 0
      ? ''
      : planMarkdown(plan, { budget: SUMMARY / 2, unit: 'bytes', links, moment: 'command' })
  const summary = plan
    ? `${reportText(job, report, plan, SUMMARY / 2)}\n${shown}`
    : diagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links })
  const failed: readonly Result[] = ['failed', 'refused']
  const failure = failed.includes(result) ? (firstError(diagnostics) ?? `the apply ended as ${result}`) : null
  return {
    mode: 'apply',
    result,
    plan,
    diagnostics,
    report: plan ? reportJson(report) : null,
    summary,
    failure,
  }
}

const firstError = (diagnostics: Report['diagnostics']): string | null =>
  diagnostics.find((one) => one.severity === 'error')?.summary ?? null
