/** One question to GitHub, with no more than the doctor needs: no retries, no paging. The token goes to that address only. */
export type GitHubGet = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>

const PATIENCE = 15_000

/** `api` is GITHUB_API_URL or `https://api.github.com`. */
export function createGitHubGet(
  send: typeof fetch,
  { api, token }: { readonly api: string; readonly token: string },
): GitHubGet {
  return async (path) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'nylas-fleet',
      'x-github-api-version': '2022-11-28',
    }
    const reply = await send(api.replace(/\/+$/u, '') + path, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: reply.status, body: await reply.json().catch(() => null) }
  }
}
