/** What is asked of the repository and its runs when the event does not say it. */
import { type GitHub, GitHubError } from './client.ts'

export async function readDefaultBranch(github: GitHub): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}', github.repository)
  return data.default_branch
}

/** Whether a run is known to have ended: a ledger's lock may then be taken over. Null when GitHub does not tell us. */
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
