/**
 * The story of one run: inputs and event are read, the commit is fetched, the mode is chosen and carried out, and its result
 * is written. Throws where the run cannot begin.
 */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { connectGitHub, type GitHub } from '../github/client.ts'
import { type Context, readContext } from '../github/context.ts'
import { chooseMode, findApplyObstacle, findReasonForSpecOnly } from '../github/mode.ts'
import { readDefaultBranch, readPullRequest } from '../github/queries.ts'
import { type Core, hideSecrets } from '../github/report.ts'
import type { ProcessDeps } from '../runtime.ts'
import { refuseApply, runApplyMode } from './apply-mode.ts'
import { checkOut } from './checkout.ts'
import { runDriftMode } from './drift-mode.ts'
import { InputError, readInputs } from './inputs.ts'
import { type JobResult, writeJobResult } from './job-result.ts'
import { runPlanMode, runSpecMode, runValidateMode } from './plan-mode.ts'
import type { RunContext } from './run-context.ts'

export async function runAction({ core, ...process }: ProcessDeps & { readonly core: Core }): Promise<void> {
  const { env, clock, halted } = process
  const inputs = readInputs((name) => core.getInput(name))
  hideSecrets(core, [inputs.apiKey, inputs.signingKey, inputs.githubToken])
  const path = env['GITHUB_EVENT_PATH']
  const event = readContext(env, path === undefined ? {} : JSON.parse(await readFile(path, 'utf8')))
  let connected: Promise<GitHub> | undefined
  const github = (): Promise<GitHub> => (connected ??= connectGitHub(inputs.githubToken, event, clock))
  const context = await completeContext(event, github)
  const temporary = env['RUNNER_TEMP'] || tmpdir()
  const checkout = await checkOut(context, env, { temporary, token: inputs.githubToken, signal: halted })
  try {
    const run: RunContext = { ...process, core, inputs, context, checkout, github, temporary }
    await writeJobResult(run, await runMode(run))
  } finally {
    await checkout.close()
  }
}

async function runMode(run: RunContext): Promise<JobResult> {
  const { inputs, context } = run
  const mode = chooseMode(inputs.mode, context, inputs.approve)
  if (mode === 'validate') return runValidateMode(run)
  if (mode === 'apply') {
    const obstacle = findApplyObstacle(context)
    return obstacle === null ? runApplyMode(requireKey(run)) : refuseApply(obstacle)
  }
  const reason = findReasonForSpecOnly(context, inputs.apiKey !== '')
  if (reason !== null) return runSpecMode(run, reason)
  return mode === 'drift' ? runDriftMode(requireKey(run)) : runPlanMode(requireKey(run))
}

function requireKey(run: RunContext): RunContext {
  if (run.inputs.apiKey !== '') return run
  throw new InputError(
    'the input api-key is empty: it holds the API key of the Nylas application (is the secret there, and may this branch use its environment?)',
  )
}

/** What the event does not say is asked: the default branch of a schedule, whether a queued pull request is a fork's. */
async function completeContext(event: Context, github: () => Promise<GitHub>): Promise<Context> {
  const { pull } = event
  const context = { ...event, defaultBranch: event.defaultBranch ?? (await readDefaultBranch(await github())) }
  if (pull === null || pull.fork !== null) return context
  const { fork } = await readPullRequest(await github(), pull.number)
  return { ...context, pull: { ...pull, fork } }
}
