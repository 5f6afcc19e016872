/** Mode apply: carries out what was merged and reviewed, and tells it where it was shown. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change, Result } from '../../domain/model.ts'
import type { Obstacle } from '../../engine/apply/run.ts'
import { type ApplyReport, applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyDeps } from '../../engine/deps.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { listRefusals } from '../../render/annotations.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderDiagnosticsMarkdown, renderPlanMarkdown } from '../../render/markdown.ts'
import { renderFailure, renderPlanText, renderProgress } from '../../render/terminal.ts'
import { deriveLedgerKey } from '../../state/ledger/format.ts'
import { formatRecoveryFile } from '../../state/ledger/recovery.ts'
import { findUnreviewed, reportUnreviewed } from '../../state/review/approval.ts'
import type { GitHub } from '../github/client.ts'
import { type Core, writeGroup, writeLog } from '../github/report.ts'
import { hasRunEnded } from '../github/runs.ts'
import { buildLinks } from './plan-run.ts'
import { createApplyDeps, createPlanDeps, getSigningSecret, type RunContext } from './ports.ts'
import type { JobResult } from './publish.ts'
import { findNewerSpec } from './superseded.ts'
import { postApplyReport, renderApplyReport } from './tell.ts'
import { readProvenance } from './testimony.ts'

const SUMMARY = 1_000_000
const EVERY = 5000

export async function runApplyMode(job: RunContext, core: Core, github: () => Promise<GitHub>): Promise<JobResult> {
  const old = await findNewerSpec(job)
  if (old !== null) return supersededEnding(old)
  const opened = await openFleet(createPlanDeps(job))
  const { fleet, diagnostics } = opened
  if (!fleet) return endingOf(job, failed(diagnostics))
  const said = await readProvenance(job, opened.reading?.ledger?.commit ?? null, github)
  if (said === null) return supersededEnding('the ledger has already seen a later commit of this branch')
  const { merged, witness } = said
  const review = (application: string) => said.review(fleet.name, application)
  const api = await github()
  const approve = job.inputs.approve || null
  let kept: readonly Change[] = []
  const ports: ApplyDeps = {
    ...createApplyDeps(job, { pulls: merged.pulls.map(({ number }) => number), isRunEnded: createRunEndedCheck(api) }),
    stillCurrent: () => findNewerSpec(job),
    readEvidence: witness,
  }
  const report = await applyFleet(
    ports,
    opened,
    {
      show: (plan) =>
        writeGroup(core, 'Plan', async () =>
          writeLog(core, renderPlanText(plan, { color: false, width: 120, phase: 'command' })),
        ),
      confirm: async () => true,
      withhold: async (plan) => {
        kept = findUnreviewed(plan, job.inputs.review, review(plan.application).records, approve)
        const unreviewed: Obstacle = { reason: 'unreviewed', error: 'it was not reviewed' }
        return new Map(kept.map(({ address }) => [address, unreviewed]))
      },
      progress: createProgressLog(job, core),
    },
    approve,
  )
  const told = withReview(report, kept, report.plan ? review(report.plan.application).reason : null)
  if (told.unrecorded) await printRecoveryFile(job, core, told.unrecorded)
  const notes =
    told.plan && told.result !== 'superseded' ? await postApplyReport(job, api, told, told.plan, merged) : ''
  const ending = endingOf(job, told)
  return { ...ending, summary: notes + ending.summary }
}

export const createRunEndedCheck =
  (github: GitHub): ApplyDeps['lock']['isRunEnded'] =>
  async (run) =>
    run.kind === 'github' && (await hasRunEnded(github, Number(run.id), Number(run.attempt)).catch(() => null)) === true

/** What is still to be done has a plan of its own; that plan's digest is what an approval names. */
function withReview(report: ApplyReport, kept: readonly Change[], why: string | null): ApplyReport {
  if (kept.length === 0 || !report.plan) return report
  const digest = report.second?.digest ?? report.plan.digest
  return { ...report, diagnostics: [...report.diagnostics, ...reportUnreviewed(kept, digest, why)] }
}

/** No id may be lost: a runner forgets its files, so what the ledger could not take is printed too. */
export async function printRecoveryFile(
  job: RunContext,
  core: Core,
  { ledger, reason }: NonNullable<ApplyReport['unrecorded']>,
): Promise<void> {
  const text = formatRecoveryFile(ledger, deriveLedgerKey(getSigningSecret(job.inputs)))
  const path = join(job.environment['RUNNER_TEMP'] ?? '.', `nylas-fleet-ledger-${ledger.fleet}.json`)
  await writeFile(path, text)
  writeLog(core, `The ledger could not be pushed: ${reason}`)
  writeLog(core, `It is kept in ${path} and below. Save it as a file in a clone, then: nylas-fleet record FILE`)
  await writeGroup(core, 'The ledger that could not be pushed', async () => writeLog(core, text))
}

export function createProgressLog(job: RunContext, core: Core) {
  const started = job.clock.now()
  let told = started
  return (outcome: ApplyReport['outcomes'][number], done: number, total: number): void => {
    if (outcome.status === 'failed') writeLog(core, renderFailure(outcome))
    const now = job.clock.now()
    if (done < total && now - told < EVERY) return
    told = now
    writeLog(core, renderProgress(done, total, now - started))
  }
}

function supersededEnding(reason: string): JobResult {
  const summary = `**Nothing was applied: this run is an old one.** ${reason}.\n`
  return { mode: 'apply', result: 'superseded', plan: null, diagnostics: [], report: null, summary, failure: null }
}

const failed = (diagnostics: ApplyReport['diagnostics']): ApplyReport => ({
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

function endingOf(job: RunContext, report: ApplyReport): JobResult {
  const { result, plan } = report
  const diagnostics = [...(plan ? listRefusals(plan, report.outcomes) : []), ...report.diagnostics]
  const bad: readonly Result[] = ['failed', 'refused']
  const first = diagnostics.find((one) => one.severity === 'error')?.summary ?? `the apply ended as ${result}`
  const summary = plan ? whole(job, report, plan) : fileErrors(job, diagnostics)
  return {
    mode: 'apply',
    result,
    plan,
    diagnostics,
    report: plan ? renderReportJson(report) : null,
    summary,
    failure: bad.includes(result) ? first : null,
  }
}

const fileErrors = (job: RunContext, diagnostics: ApplyReport['diagnostics']): string =>
  renderDiagnosticsMarkdown(diagnostics, { budget: SUMMARY, unit: 'bytes', links: buildLinks(job) })

/** The report, and the plan too where nothing of it was carried out. */
function whole(job: RunContext, report: ApplyReport, plan: NonNullable<ApplyReport['plan']>): string {
  const told = renderApplyReport(job, report, plan, SUMMARY / 2, 'bytes')
  if (report.outcomes.length > 0) return told
  return `${told}\n${renderPlanMarkdown(plan, { budget: SUMMARY / 2, unit: 'bytes', links: buildLinks(job), phase: 'command' })}`
}
