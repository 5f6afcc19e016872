/** From a job of GitHub Actions to one of the four modes and back to its outputs. */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Clock } from '../../engine/deps.ts'
import { validateFleet } from '../../features/validate/validate.ts'
import { escapeMarkdown } from '../../render/escape.ts'
import { renderDiagnosticsMarkdown } from '../../render/markdown.ts'
import { connectGitHub, type GitHub } from '../github/client.ts'
import { type Context, readContext } from '../github/context.ts'
import { chooseMode, findApplyObstacle, findReasonForSpecOnly } from '../github/mode.ts'
import { readPullRequest } from '../github/pulls.ts'
import { type Core, hideSecrets, writeLog } from '../github/report.ts'
import { readDefaultBranch } from '../github/runs.ts'
import { runApplyMode } from './apply-run.ts'
import { checkOut } from './checkout.ts'
import { runDriftMode } from './drift-run.ts'
import { InputError, readInputs } from './inputs.ts'
import { buildLinks, runPlanMode, runSpecMode } from './plan-run.ts'
import type { RunContext } from './ports.ts'
import { type JobResult, writeJobResult } from './publish.ts'

export type ActionEnvironment = {
  readonly core: Core & { readonly getInput: (name: string) => string; readonly setFailed: (message: string) => void }
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly stopping: AbortSignal
  readonly halted: AbortSignal
}

export async function runAction({ core, environment, clock, stopping, halted }: ActionEnvironment): Promise<void> {
  const inputs = readInputs((name) => core.getInput(name))
  hideSecrets(core, [inputs.apiKey, inputs.signingKey, inputs.githubToken])
  const path = environment['GITHUB_EVENT_PATH']
  const read = readContext(environment, path === undefined ? {} : JSON.parse(await readFile(path, 'utf8')))
  const temporary = environment['RUNNER_TEMP'] || tmpdir()
  let client: Promise<GitHub> | undefined
  const github = (): Promise<GitHub> => (client ??= connectGitHub(inputs.githubToken, read, clock))
  const context = await completed(read, github)
  const checkout = await checkOut(context, environment, { temporary, token: inputs.githubToken, signal: halted })
  try {
    const tell = (line: string) => writeLog(core, line)
    const job: RunContext = { inputs, context, checkout, environment, clock, stopping, halted, tell }
    await writeJobResult(core, temporary, await ending(job, core, github))
  } finally {
    await checkout.close()
  }
}

async function ending(job: RunContext, core: Core, github: () => Promise<GitHub>): Promise<JobResult> {
  const { inputs, context, checkout } = job
  const mode = chooseMode(inputs.mode, context, inputs.approve)
  if (mode === 'validate') {
    const { fleet, diagnostics } = await validateFleet({
      tree: checkout.treeAt(checkout.commit),
      fleetFile: inputs.fleetFile,
      commit: checkout.commit,
    })
    const options = { budget: 1_000_000, unit: 'bytes' as const, links: buildLinks(job) }
    const summary = fleet ? '**The fleet file is good.**\n' : renderDiagnosticsMarkdown(diagnostics, options)
    const failure = fleet ? null : (diagnostics.find((one) => one.severity === 'error')?.summary ?? null)
    return { mode, result: fleet ? 'no-changes' : 'failed', plan: null, diagnostics, report: null, summary, failure }
  }
  if (mode === 'apply') {
    const reason = findApplyObstacle(context)
    if (reason !== null) return refusedApply(reason)
    return runApplyMode(withKey(job), core, github)
  }
  const without = findReasonForSpecOnly(context, inputs.apiKey !== '')
  if (without !== null) return runSpecMode(job, without)
  if (mode === 'drift') return runDriftMode(withKey(job), core, github)
  return runPlanMode(withKey(job), inputs.githubToken === '' ? null : github)
}

const refusedApply = (reason: string): JobResult => ({
  mode: 'apply',
  result: 'refused',
  plan: null,
  diagnostics: [],
  report: null,
  summary: `**Nothing was applied:** ${escapeMarkdown(reason)}.\n`,
  failure: reason,
})

function withKey(job: RunContext): RunContext {
  if (job.inputs.apiKey !== '') return job
  throw new InputError(
    'the input api-key is empty: it holds the API key of the Nylas application (is the secret there, and may this branch use its environment?)',
  )
}

/** What the event does not say is asked: the default branch of a schedule, whether a queued pull request is a fork's. */
async function completed(context: Context, github: () => Promise<GitHub>): Promise<Context> {
  const branch = context.defaultBranch ?? (await readDefaultBranch(await github()))
  const { pull } = context
  if (pull === null || pull.fork !== null) return { ...context, defaultBranch: branch }
  const { fork } = await readPullRequest(await github(), pull.number)
  return { ...context, defaultBranch: branch, pull: { ...pull, fork } }
}
