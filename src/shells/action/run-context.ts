/** One run of the action as its modes see it, and what the engine needs of it. */
import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import type { ApplyDeps, FleetSource, PlanDeps } from '../../engine/deps.ts'
import type { Links } from '../../render/markdown-parts.ts'
import { readBlobIds } from '../../state/git/tree.ts'
import { formatGitHubRun } from '../../state/ledger/run-name.ts'
import { ForbiddenError, type GitHub } from '../github/client.ts'
import type { Comment, CommentOwner } from '../github/comment.ts'
import type { Context } from '../github/context.ts'
import { hasRunEnded } from '../github/queries.ts'
import { type Core, hideSecrets, writeLog } from '../github/report.ts'
import { API_HOSTS, openGitLedger, type ProcessDeps, wireApplyDeps, wirePlanDeps } from '../runtime.ts'
import type { Checkout } from './checkout.ts'
import type { Inputs } from './inputs.ts'

/** A run before its commit is there. */
export type JobContext = ProcessDeps & {
  readonly core: Core
  readonly inputs: Inputs
  readonly context: Context
  /** Null until the commit is fetched, and where it cannot be. */
  readonly checkout: Checkout | null
  /** Connects when it is first asked for. */
  readonly github: () => Promise<GitHub>
  /** The runner's folder for files. */
  readonly temporary: string
  readonly progress: Progress
}

export type RunContext = JobContext & { readonly checkout: Checkout }

/** What is known so far, for the end of a run that an error cuts short. */
export type Progress = {
  /** The fleet's name, once its file is read. */
  fleet: string | null
  /** The pull requests that an apply comes from, once they are known. */
  pulls: readonly { readonly number: number; readonly comments: readonly Comment[] }[] | null
  /** Whether anything may have been written to Nylas. */
  mayHaveWritten: boolean
}

/** What ledgers and plans are signed with. */
export const getSigningSecret = ({ inputs: { signingKey, apiKey } }: Pick<RunContext, 'inputs'>): string =>
  signingKey || apiKey

export const getFleetSource = ({ checkout, inputs }: RunContext, commit = checkout.commit): FleetSource => ({
  tree: checkout.treeAt(commit),
  fleetFile: inputs.fleetFile,
  commit,
})

export function createPlanDeps(run: RunContext): PlanDeps {
  const { core, inputs, checkout } = run
  const deps = wirePlanDeps(run, {
    source: getFleetSource(run),
    apiKey: inputs.apiKey,
    requestsPerSecond: inputs.requestsPerSecond,
    chooseApiBase: (declared) => inputs.apiUrl ?? API_HOSTS[declared ?? 'us'],
    findServiceAccount: () => inputs.serviceAccount,
    openLedger: ({ name }) => {
      run.progress.fleet = name
      if (inputs.ledger === 'off') return null
      return openGitLedger(run, {
        fleet: name,
        secret: getSigningSecret(run),
        repository: checkout.repository,
        objects: checkout.objects,
        repositoryId: run.context.repository.id,
      })
    },
    log: (line) => writeLog(core, line),
    mask: (secret) => hideSecrets(core, [secret]),
  })
  return { ...deps, deep: inputs.deep }
}

/** `more.readEvidence` is what GitHub knows of the ledger; left out where it could not be asked. */
export function createApplyDeps(
  run: RunContext,
  more: Pick<ApplyDeps, 'pulls' | 'findNewerSpec' | 'readEvidence'>,
): ApplyDeps {
  const { context, github } = run
  const { owner, name } = context.repository
  const { pulls, ...others } = more
  const deps = wireApplyDeps(run, createPlanDeps(run), {
    run: formatGitHubRun({
      serverUrl: context.urls.server,
      repository: `${owner}/${name}`,
      id: String(context.run.id),
      attempt: String(context.run.attempt),
      nonce: randomUUID(),
    }),
    actor: context.actor,
    pulls,
    isRunEnded: async (holder) => {
      if (holder.kind !== 'github') return false
      const ended = hasRunEnded(await github(), Number(holder.id), Number(holder.attempt))
      return (await ended.catch(() => null)) === true
    },
    isProcessGone: async () => false,
  })
  return { ...deps, ...others }
}

/** `formerName` is the fleet's name at the base of a pull request. */
export function getCommentOwner(
  { checkout, inputs }: Pick<JobContext, 'checkout' | 'inputs'>,
  fleet: string,
  formerName: string | null = null,
): CommentOwner {
  // Without the commit every file counts as there: no comment of another file is taken for this fleet's.
  const hasFile = async (path: string) =>
    checkout === null || (await readBlobIds(checkout.objects, checkout.commit, [path])).get(path) !== null
  return { fleet, file: posix.normalize(inputs.fleetFile), formerName, hasFile }
}

/** What the token may not write fails no job: it is in the log, and is returned as Markdown for the summary. */
export async function noteIfForbidden({ core }: Pick<JobContext, 'core'>, write: () => Promise<void>): Promise<string> {
  try {
    await write()
    return ''
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error
    writeLog(core, error.message)
    return `> ${error.message}\n\n`
  }
}

/** Where a rendering may point: this run's job summary, and the files at the commit that people see and at the one before. */
export function buildLinks({
  context,
  checkout,
}: Pick<JobContext, 'context' | 'checkout'>): Links & { readonly summary: string; readonly blob: string } {
  const repository = `${context.urls.server}/${context.repository.owner}/${context.repository.name}`
  const commit = context.pull?.head ?? checkout?.commit ?? context.sha
  const base = checkout?.base ?? null
  const former = base === null ? {} : { former: `${repository}/blob/${base}` }
  return { summary: context.run.url, blob: `${repository}/blob/${commit}`, ...former }
}
