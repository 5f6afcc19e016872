/** From a job of GitHub Actions to one of the four modes and back to its outputs. */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Clock } from '../../engine/deps.ts'
import { validate } from '../../features/validate/validate.ts'
import { markdownText } from '../../render/escape.ts'
import { diagnosticsMarkdown } from '../../render/markdown.ts'
import { connect, type GitHub } from '../github/client.ts'
import { type Context, readContext } from '../github/context.ts'
import { modeOf, whyNotApply, whyWithoutKey } from '../github/mode.ts'
import { pullRequest } from '../github/pulls.ts'
import { type Core, hideSecrets, log } from '../github/report.ts'
import { defaultBranch } from '../github/runs.ts'
import { applyRun } from './apply-run.ts'
import { checkOut } from './checkout.ts'
import { driftRun } from './drift-run.ts'
import { InputError, readInputs } from './inputs.ts'
import { linksOf, planRun, specRun } from './plan-run.ts'
import type { Job } from './ports.ts'
import { type Ending, publish } from './publish.ts'

export type Surroundings = {
  readonly core: Core & { readonly getInput: (name: string) => string; readonly setFailed: (message: string) => void }
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly stopping: AbortSignal
  readonly halted: AbortSignal
}

export async function run({ core, environment, clock, stopping, halted }: Surroundings): Promise<void> {
  const inputs = readInputs((name) => core.getInput(name))
  hideSecrets(core, [inputs.apiKey, inputs.signingKey, inputs.githubToken])
  const path = environment['GITHUB_EVENT_PATH']
  const read = readContext(environment, path === undefined ? {} : JSON.parse(await readFile(path, 'utf8')))
  const temporary = environment['RUNNER_TEMP'] || tmpdir()
  let client: Promise<GitHub> | undefined
  const github = (): Promise<GitHub> => (client ??= connect(inputs.githubToken, read, clock))
  const context = await completed(read, github)
  const checkout = await checkOut(context, environment, { temporary, token: inputs.githubToken, signal: halted })
  try {
    const tell = (line: string) => log(core, line)
    const job: Job = { inputs, context, checkout, environment, clock, stopping, halted, tell }
    await publish(core, temporary, await ending(job, core, github))
  } finally {
    await checkout.close()
  }
}

async function ending(job: Job, core: Core, github: () => Promise<GitHub>): Promise<Ending> {
  const { inputs, context, checkout } = job
  const mode = modeOf(inputs.mode, context, inputs.approve)
  if (mode === 'validate') {
    const { fleet, diagnostics } = await validate({
      tree: checkout.treeAt(checkout.commit),
      fleetFile: inputs.fleetFile,
      commit: checkout.commit,
    })
    const options = { budget: 1_000_000, unit: 'bytes' as const, links: linksOf(job) }
    const summary = fleet ? '**The fleet file is good.**\n' : diagnosticsMarkdown(diagnostics, options)
    const failure = fleet ? null : (diagnostics.find((one) => one.severity === 'error')?.summary ?? null)
    return { mode, result: fleet ? 'no-changes' : 'failed', plan: null, diagnostics, report: null, summary, failure }
  }
  if (mode === 'apply') {
    const reason = whyNotApply(context)
    if (reason !== null) return refusedApply(reason)
    return applyRun(withKey(job), core, github)
  }
  const without = whyWithoutKey(context, inputs.apiKey !== '')
  if (without !== null) return specRun(job, without)
  if (mode === 'drift') return driftRun(withKey(job), core, github)
  return planRun(withKey(job), inputs.githubToken === '' ? null : github)
}

const refusedApply = (reason: string): Ending => ({
  mode: 'apply',
  result: 'refused',
  plan: null,
  diagnostics: [],
  report: null,
  summary: `**Nothing was applied:** ${markdownText(reason)}.\n`,
  failure: reason,
})

function withKey(job: Job): Job {
  if (job.inputs.apiKey !== '') return job
  throw new InputError(
    'the input api-key is empty: it holds the API key of the Nylas application (is the secret there, and may this branch use its environment?)',
  )
}

/** What the event does not say is asked: the default branch of a schedule, whether a queued pull request is a fork's. */
async function completed(context: Context, github: () => Promise<GitHub>): Promise<Context> {
  const branch = context.defaultBranch ?? (await defaultBranch(await github()))
  const { pull } = context
  if (pull === null || pull.fork !== null) return { ...context, defaultBranch: branch }
  const { fork } = await pullRequest(await github(), pull.number)
  return { ...context, defaultBranch: branch, pull: { ...pull, fork } }
}
