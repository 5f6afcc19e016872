/** Mode apply: carries out what was merged and reviewed, and tells it where it was shown. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileFleet } from '../../config/compile.ts'
import type { Address, Change, Result } from '../../domain/model.ts'
import { applyFleet, type Report } from '../../engine/apply-fleet.ts'
import type { ApplyPorts } from '../../engine/deps.ts'
import { kinds } from '../../kinds/registry.ts'
import { refusals } from '../../render/annotations.ts'
import { reportJson } from '../../render/json.ts'
import { diagnosticsMarkdown, planMarkdown } from '../../render/markdown.ts'
import { planText, progressText } from '../../render/terminal.ts'
import { rescueText } from '../../state/ledger/rescue.ts'
import { ledgerKey } from '../../state/ledger/signature.ts'
import { notReviewed, withheld } from '../../state/review/compare.ts'
import type { GitHub } from '../github/client.ts'
import { type Core, group, log } from '../github/report.ts'
import { runEnded } from '../github/runs.ts'
import { linksOf } from './plan-run.ts'
import { applyPorts, type Job, planPorts, signingSecret } from './ports.ts'
import type { Ending } from './publish.ts'
import { superseded } from './superseded.ts'
import { reportText, tell } from './tell.ts'
import { testimony } from './testimony.ts'

const SUMMARY = 1_000_000
const EVERY = 5000

export async function applyRun(job: Job, core: Core, github: () => Promise<GitHub>): Promise<Ending> {
  const old = await superseded(job)
  if (old !== null) return supersededEnding(old)
  const { fleet, diagnostics } = await compileFleet(planPorts(job).tree, job.inputs.fleetFile, kinds)
  if (!fleet) return endingOf(job, failed(diagnostics))
  const ledger = (await planPorts(job).ledger(fleet)?.read())?.ledger ?? null
  const said = await testimony(job, ledger?.commit ?? null, github)
  if (said === null) return supersededEnding('the ledger has already seen a later commit of this branch')
  const { merged, witness } = said
  const review = (application: string) => said.review(fleet.name, application)
  const api = await github()
  const approve = job.inputs.approve || null
  let kept: readonly Change[] = []
  const ports: ApplyPorts = {
    ...applyPorts(job, { pulls: merged.pulls.map(({ number }) => number), isRunEnded: endedRuns(api) }),
    stillCurrent: () => superseded(job),
    witness,
  }
  const report = await applyFleet(
    ports,
    {
      show: (plan) =>
        group(core, 'Plan', async () => log(core, planText(plan, { color: false, width: 120, moment: 'command' }))),
      confirm: async () => true,
      withhold: async (plan) => {
        kept = withheld(plan, job.inputs.review, review(plan.application).payloads, approve)
        return new Map(kept.map(({ address }): [Address, string] => [address, 'it was not reviewed']))
      },
      progress: progressOf(job, core),
    },
    approve,
  )
  const told = withReview(report, kept, report.plan ? review(report.plan.application).why : null)
  if (told.unrecorded) await keep(job, core, told.unrecorded)
  const notes = told.plan && told.result !== 'superseded' ? await tell(job, api, told, told.plan, merged) : ''
  const ending = endingOf(job, told)
  return { ...ending, summary: notes + ending.summary }
}

export const endedRuns =
  (github: GitHub): ApplyPorts['lock']['isRunEnded'] =>
  async (run) =>
    run.kind === 'github' && (await runEnded(github, Number(run.id), Number(run.attempt)).catch(() => null)) === true

/** What is still to be done has a plan of its own; that plan's digest is what an approval names. */
function withReview(report: Report, kept: readonly Change[], why: string | null): Report {
  if (kept.length === 0 || !report.plan) return report
  const digest = report.second?.digest ?? report.plan.digest
  return { ...report, diagnostics: [...report.diagnostics, ...notReviewed(kept, digest, why)] }
}

/** No id may be lost: a runner forgets its files, so what the ledger could not take is printed too. */
export async function keep(job: Job, core: Core, { ledger, reason }: NonNullable<Report['unrecorded']>): Promise<void> {
  const text = rescueText(ledger, ledgerKey(signingSecret(job.inputs)))
  const path = join(job.environment['RUNNER_TEMP'] ?? '.', `nylas-fleet-ledger-${ledger.fleet}.json`)
  await writeFile(path, text)
  log(core, `The ledger could not be pushed: ${reason}`)
  log(core, `It is kept in ${path} and below. Save it as a file in a clone, then: nylas-fleet record FILE`)
  await group(core, 'The ledger that could not be pushed', async () => log(core, text))
}

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

function supersededEnding(reason: string): Ending {
  const summary = `**Nothing was applied: this run is an old one.** ${reason}.\n`
  return { mode: 'apply', result: 'superseded', plan: null, diagnostics: [], report: null, summary, failure: null }
}

const failed = (diagnostics: Report['diagnostics']): Report => ({
  result: 'failed',
  plan: null,
  outcomes: [],
  remaining: [],
  second: null,
  diagnostics,
  accounts: [],
  unrecorded: null,
  milliseconds: 0,
})

function endingOf(job: Job, report: Report): Ending {
  const { result, plan } = report
  const diagnostics = [...(plan ? refusals(plan, report.outcomes) : []), ...report.diagnostics]
  const bad: readonly Result[] = ['failed', 'refused']
  const first = diagnostics.find((one) => one.severity === 'error')?.summary ?? `the apply ended as ${result}`
  const summary = plan ? whole(job, report, plan) : fileErrors(job, diagnostics)
  return {
    mode: 'apply',
    result,
    plan,
    diagnostics,
    report: plan ? reportJson(report) : null,
    summary,
    failure: bad.includes(result) ? first : null,
  }
}

const fileErrors = (job: Job, diagnostics: Report['diagnostics']): string =>
  diagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links: linksOf(job) })

/** The report, and the plan too where nothing of it was carried out. */
function whole(job: Job, report: Report, plan: NonNullable<Report['plan']>): string {
  const told = reportText(job, report, plan, SUMMARY / 2, 'bytes')
  if (report.outcomes.length > 0) return told
  return `${told}\n${planMarkdown(plan, { budget: SUMMARY / 2, unit: 'bytes', links: linksOf(job), moment: 'command' })}`
}
