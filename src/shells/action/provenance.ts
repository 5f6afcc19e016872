/**
 * Collects what git and GitHub know before an apply or a heal: whether the branch has a newer spec, the pull requests merged
 * since the ledger's commit, and the signed review records in their comments. What GitHub says of a pull request decides, never
 * what a record says of itself.
 */
import type { ApplyDeps } from '../../engine/deps.ts'
import { findChangedFile } from '../../engine/newer-spec.ts'
import type { OpenedFleet } from '../../engine/open-fleet.ts'
import { listCommitsSince } from '../../state/git/history.ts'
import { readRemoteTip } from '../../state/git/refs.ts'
import { fetchWanted } from '../../state/git/repository.ts'
import { type Approvals, findApprovals } from '../../state/review/approval.ts'
import { type Comment, listComments } from '../github/comment.ts'
import { findMergedPullRequests, type MergedPullRequest } from '../github/queries.ts'
import type { Checkout } from './checkout.ts'
import { getSigningSecret, type RunContext } from './run-context.ts'

/** More first-parent commits than this are not asked about one by one; what they brought counts as not reviewed. */
const MOST_COMMITS = 100

/** The merged pull requests behind an apply's commits with their comments, and GitHub's clock. */
export type MergedPullRequests = {
  readonly pulls: readonly (MergedPullRequest & { readonly comments: readonly Comment[] })[]
  readonly at: string | null
}

export type Provenance = {
  readonly mergedPullRequests: MergedPullRequests
  readonly findApprovals: (fleet: string, application: string) => Approvals
  readonly readEvidence: NonNullable<ApplyDeps['readEvidence']>
}

/** Null when the ledger has already seen a later commit than this run's. Every apply is on a branch: `refs/heads/…`. */
export async function readProvenance(run: RunContext, ledgerCommit: string | null): Promise<Provenance | null> {
  const { checkout, context } = run
  const { order, commits } = await compareWithLedgerCommit(checkout, ledgerCommit)
  if (order === 'behind') return null
  const branch = context.ref.slice('refs/heads/'.length)
  const repository = context.repository.id
  const github = await run.github()
  const { pulls, at } = await findMergedPullRequests(github, commits, branch, repository)
  const withComments = pulls.map(async (pull) => ({ ...pull, comments: await listComments(github, pull.number) }))
  const mergedPullRequests = { pulls: await Promise.all(withComments), at }
  const hasComments = mergedPullRequests.pulls.some(({ comments }) => comments.length > 0)
  const author = hasComments ? await github.viewer() : ''
  const approvalsOf: Provenance['findApprovals'] = (fleet, application) =>
    findApprovals(
      mergedPullRequests.pulls,
      { repository, fleet, application, branch, author },
      at,
      getSigningSecret(run),
    )
  return {
    mergedPullRequests,
    findApprovals: approvalsOf,
    readEvidence: async ({ fleet, application }) => ({
      serial: approvalsOf(fleet, application).serial,
      unrelated: order === 'unrelated',
    }),
  }
}

/**
 *   ahead      `commits` are those since the ledger's, newest first, along the first parent
 *   behind     the ledger has seen this commit, or a later one: this run is an old one
 *   unrelated  the ledger's commit is none of this branch: the ledger cannot be believed
 */
async function compareWithLedgerCommit(
  { repository, objects, commit }: Checkout,
  ledgerCommit: string | null,
): Promise<{ readonly order: 'ahead' | 'behind' | 'unrelated'; readonly commits: readonly string[] }> {
  if (ledgerCommit === null || ledgerCommit === commit) return { order: 'ahead', commits: [commit] }
  const since = await listCommitsSince({ repository, objects }, ledgerCommit, commit)
  if (!since.ok) throw new Error(`the commits since the last apply could not be read: ${since.reason}`)
  if (since.ancestor) return { order: 'ahead', commits: since.commits.slice(0, MOST_COMMITS) }
  const back = await listCommitsSince({ repository, objects }, commit, ledgerCommit)
  return { order: back.ok && back.ancestor ? 'behind' : 'unrelated', commits: [commit] }
}

/**
 * Null while the fleet's files at this run's commit are those of the branch's tip; else the reason, for people: an apply of
 * files that the branch no longer has would set newer changes back. `known` is the tip where it has just been fetched.
 */
export async function findNewerSpec(
  run: RunContext,
  { files }: Pick<OpenedFleet, 'files'>,
  known: string | null = null,
): Promise<string | null> {
  const { checkout, context, inputs } = run
  const { repository, objects, commit } = checkout
  const tip = known ?? (await askForTip(run))
  if (tip === null) return `${context.ref} is no longer there`
  if (tip === commit) return null
  const failure = tip === checkout.tip ? null : await fetchWanted(repository, { commits: [tip], depth: 1 })
  if (failure !== null) throw new Error(`the branch's tip could not be fetched: ${failure.reason}`)
  const changed = await findChangedFile(objects, { commit, fleetFile: inputs.fleetFile, files, watch: run }, tip)
  return changed === null
    ? null
    : `${changed} has been changed on ${context.ref} since; the run of that commit applies it`
}

async function askForTip({ checkout, context }: RunContext): Promise<string | null> {
  const remote = await readRemoteTip(checkout.repository, context.ref)
  if (!remote.ok) throw new Error(`the branch could not be asked for its tip: ${remote.reason}`)
  return remote.tip
}
