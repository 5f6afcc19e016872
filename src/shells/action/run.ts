/**
 * The story of one run: inputs and event are read, the mode is chosen, the commit is fetched, the mode is carried out, and
 * its result is written. An error anywhere is a result too.
 */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { listServiceAccountSecrets } from '../../nylas/service-account.ts'
import { connectGitHub, type GitHub } from '../github/client.ts'
import { type Context, readContext } from '../github/context.ts'
import { chooseMode, findApplyObstacle, findReasonForSpecOnly, type Mode } from '../github/mode.ts'
import { readDefaultBranch, readPullRequest } from '../github/queries.ts'
import { type Core, hideSecrets } from '../github/report.ts'
import type { ProcessDeps } from '../runtime.ts'
import { refuseApply, runApplyMode } from './apply-mode.ts'
import { type Checkout, checkOut } from './checkout.ts'
import { runDriftMode } from './drift-mode.ts'
import { endFailed, endUnstarted } from './failed-run.ts'
import { InputError, readInputs } from './inputs.ts'
import { announceRun, finishJob, type JobResult } from './job-result.ts'
import { logStart } from './log.ts'
import { runPlanMode, runSpecMode, runValidateMode } from './plan-mode.ts'
import type { JobContext, RunContext } from './run-context.ts'

/** Whatever happens, the run says how it ended. */
export async function runAction({ core, ...process }: ProcessDeps & { readonly core: Core }): Promise<void> {
  const { env, clock } = process
  const started = clock.now()
  const temporary = env['RUNNER_TEMP'] || tmpdir()
  const finish = (result: JobResult) => finishJob({ core, temporary }, result, clock.now() - started)
  let mode: Mode | null = null
  await announceRun(core, mode)
  try {
    const job = await openJob({ core, ...process }, temporary)
    mode = chooseMode(job.inputs.mode, job.context, job.inputs.approve)
    await announceRun(core, mode)
    logStart(job, mode)
    await runJob(job, mode, finish)
  } catch (error) {
    await finish(endUnstarted(mode, error))
  }
}

/** What the job was given: its inputs and its event. */
async function openJob(process: ProcessDeps & { readonly core: Core }, temporary: string): Promise<JobContext> {
  const { core, env, clock } = process
  hideSecrets(core, listServiceAccountSecrets(core.getInput('service-account')))
  const inputs = readInputs((name) => core.getInput(name))
  hideSecrets(core, [inputs.apiKey, inputs.signingKey, inputs.githubToken])
  const path = env['GITHUB_EVENT_PATH']
  const event = readContext(env, path === undefined ? {} : JSON.parse(await readFile(path, 'utf8')))
  let connected: Promise<GitHub> | undefined
  const github = (): Promise<GitHub> => (connected ??= connectGitHub(inputs.githubToken, event, clock))
  const context = await completeContext(event, github)
  const progress = { fleet: null, pulls: null, mayHaveWritten: false }
  return { ...process, inputs, context, checkout: null, github, temporary, progress }
}

async function runJob(job: JobContext, mode: Mode, finish: (result: JobResult) => Promise<void>): Promise<void> {
  const { inputs, context, env, temporary, over } = job
  let checkout: Checkout | null = null
  try {
    const branch = mode === 'apply' && findApplyObstacle(context) === null ? context.ref : null
    checkout = await checkOut(context, env, { temporary, token: inputs.githubToken, signal: over, branch })
    await finish(await runMode({ ...job, checkout }, mode))
  } catch (error) {
    await finish(endFailed({ ...job, checkout }, mode, error))
  } finally {
    await checkout?.close()
  }
}

async function runMode(run: RunContext, mode: Mode): Promise<JobResult> {
  const { inputs, context } = run
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
    'the input api-key is empty, so nothing in Nylas can be looked at. The job names an environment (environment: nylas-fleet): that has to hold the secret that the workflow hands to api-key (NYLAS_API_KEY), and has to let this branch deploy to it. A secret that is missing or misspelt is empty without an error',
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
