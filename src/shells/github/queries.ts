/**
 * What is asked of GitHub when the event does not say it: the state of a pull request, the pull requests behind commits, the
 * default branch, and whether a run has ended.
 */
import { type GitHub, GitHubError, parseDate } from './client.ts'

const COMMIT_UNKNOWN = [404, 422]

export type PullState = {
  readonly open: boolean
  readonly head: string
  readonly baseBranch: string
  readonly fork: boolean
  /** The `Date` of the reply, ISO 8601. */
  readonly at: string
}

export type MergedPullRequest = {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly baseBranch: string
  /** Its last commit. */
  readonly head: string
  readonly mergedAt: string
}

export async function readPullRequest(github: GitHub, number: number): Promise<PullState> {
  const reply = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...github.repository,
    pull_number: number,
  })
  const { state, merged, head, base } = reply.data
  return {
    open: state === 'open' && !merged,
    head: head.sha,
    baseBranch: base.ref,
    fork: (head.repo as { id: number } | null)?.id !== base.repo.id,
    at: parseDate(reply),
  }
}

/** The moment at which GitHub said it is open with this head and base; null when it is not: then nothing is signed. */
export async function confirmOpen(
  github: GitHub,
  pull: { readonly number: number; readonly head: string; readonly baseBranch: string },
): Promise<string | null> {
  const { open, head, baseBranch, at } = await readPullRequest(github, pull.number)
  return open && head === pull.head && baseBranch === pull.baseBranch ? at : null
}

/**
 * The merged pull requests that brought these commits to `branch`, without repetition, in the commits' order. The list
 * GitHub keeps for a commit also has open ones, ones into other branches, and ones that merely contain it: what counts is
 * merged into this branch of this repository, by a commit that is among those asked for. Commits along the first parent
 * suffice. `at` is the `Date` of the last reply; null when no commit was given.
 */
export async function findMergedPullRequests(
  github: GitHub,
  commits: readonly string[],
  branch: string,
  repository: number,
): Promise<{ readonly pulls: readonly MergedPullRequest[]; readonly at: string | null }> {
  const asked = new Set(commits)
  const pulls = new Map<number, MergedPullRequest>()
  let at: string | null = null
  for (const commit of asked) {
    const reply = await readPullsOf(github, commit)
    if (reply === null) continue
    at = reply.at
    for (const {
      number,
      title,
      html_url: url,
      base,
      head,
      merged_at: mergedAt,
      merge_commit_sha: merge,
    } of reply.pulls) {
      if (!mergedAt || base.ref !== branch || base.repo.id !== repository || merge === null || !asked.has(merge))
        continue
      pulls.set(number, { number, title, url, baseBranch: base.ref, head: head.sha, mergedAt })
    }
  }
  return { pulls: [...pulls.values()], at }
}

/** Null for a commit GitHub does not know. One page: more than a hundred pull requests for one commit is no merge. */
async function readPullsOf(github: GitHub, commit: string) {
  try {
    const reply = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      ...github.repository,
      commit_sha: commit,
      per_page: 100,
    })
    return { pulls: reply.data, at: parseDate(reply) }
  } catch (error) {
    if (error instanceof GitHubError && COMMIT_UNKNOWN.includes(error.status)) return null
    throw error
  }
}

export async function readDefaultBranch(github: GitHub): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}', github.repository)
  return data.default_branch
}

/** Whether a run is known to have ended: a ledger's lock may then be taken over. Null when GitHub does not say. */
export async function hasRunEnded(github: GitHub, run: number, attempt: number): Promise<boolean | null> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
      ...github.repository,
      run_id: run,
      attempt_number: attempt,
    })
    return data.status === 'completed'
  } catch (error) {
    // Needs actions: read, which nothing else does; in public repositories nobody needs it.
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return null
    throw error
  }
}
