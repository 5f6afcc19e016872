/**
 * GitHub's API, through the toolkit's client, which is loaded late because it costs start-up time. Every request, GraphQL's
 * too, passes one hook, which counts it, repeats it and throws a GitHubError with a message for people.
 *
 *   429, or 403 for a rate limit      repeated after the time GitHub names; nothing was done
 *   5xx, no reply                     repeated, but not a POST: it may have been carried out
 *   403 for a permission              ForbiddenError, which names the permission
 */

import type { Clock } from '../../domain/clock.ts'
import { createRedactor } from '../../domain/redact.ts'
import type { Context } from './context.ts'

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>

export type GitHub = {
  /** Typed by GitHub's own description. Owner and repository are filled in. */
  readonly request: Octokit['request']
  /** The login this token writes under, as REST spells authors (`github-actions[bot]`); asked once. */
  readonly viewer: () => Promise<string>
  readonly repository: { readonly owner: string; readonly repo: string }
  /** Requests sent so far, repetitions included. */
  readonly calls: () => number
}

/** GitHub said no, or nothing. `status` is 0 when no reply came. */
export class GitHubError extends Error {
  override name = 'GitHubError'
  readonly status: number
  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** The token may not do this. `permission` is what the workflow has to grant: `pull-requests: write`. */
export class ForbiddenError extends GitHubError {
  override name = 'Forbidden'
  readonly permission: string
  constructor(operation: string, permission: string) {
    super(
      `GitHub refused ${operation}: the token lacks ${permission}. Grant it under permissions: in the workflow; a run for a fork's pull request never has it.`,
      403,
    )
    this.permission = permission
  }
}

const API_VERSION = '2022-11-28'

const TRIES = 4
/** A primary limit may last an hour; a run waits no longer than this in all for one request. */
const PATIENCE = 120_000

type RequestOptions = { readonly method: string; readonly url: string }
type Refusal = {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string | number | undefined>>
}

export async function connectGitHub(
  token: string,
  context: Pick<Context, 'urls' | 'repository'>,
  clock: Clock,
): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github')
  const silent = () => {}
  const octokit = getOctokit(token, {
    baseUrl: context.urls.api,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  const repository = { owner: context.repository.owner, repo: context.repository.name }
  const { strike } = createRedactor([token])
  let calls = 0
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = API_VERSION
  })
  octokit.hook.wrap('request', async (send, options) => {
    let waited = 0
    for (let attempt = 1; ; attempt += 1) {
      calls += 1
      try {
        return await send(options)
      } catch (error) {
        const refusal = readRefusal(error, strike)
        const mayRepeat = isRepeatable(options) || refusal.status === 403 || refusal.status === 429
        const wait = mayRepeat ? chooseWait(refusal, attempt, clock.now()) : null
        if (wait === null || attempt === TRIES || waited + wait > PATIENCE) throw toGitHubError(options, refusal)
        waited += wait
        await clock.sleep(wait)
      }
    }
  })
  const request = octokit.request.defaults(repository) as unknown as Octokit['request']
  let login: Promise<string> | undefined
  const viewer = () => (login ??= readLogin(octokit))
  return { request, viewer, repository, calls: () => calls }
}

/**
 * GraphQL answers this for every form of token; `GET /user` refuses the workflow's own and those of GitHub Apps. Where a
 * proxy lets nothing but REST through, the token is taken for the workflow's own, which is what the action is given.
 */
async function readLogin(octokit: Octokit): Promise<string> {
  try {
    const reply: { readonly viewer: { readonly login: string } } = await octokit.graphql('query { viewer { login } }')
    return reply.viewer.login
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 0 || error.status >= 500)) throw error
    return 'github-actions[bot]'
  }
}

/** The reply's own moment, ISO 8601: the only clock that a review trusts. */
export function parseDate(reply: { readonly headers: { readonly date?: string | undefined } }): string {
  const at = Date.parse(reply.headers.date ?? '')
  if (Number.isNaN(at)) throw new GitHubError("GitHub's reply has no Date", 0)
  return new Date(at).toISOString()
}

/** Four times what GitHub lets people write on one pull request. */
const MOST_PAGES = 100

/**
 * What is wanted of a paged list; the rest is not kept, and a list that does not end is read up to MOST_PAGES. `per_page` is
 * the most GitHub gives.
 */
export async function readAllPages<Item>(
  page: (paging: { readonly per_page: number; readonly page: number }) => Promise<{
    readonly data: readonly Item[]
    readonly headers: { readonly link?: string | undefined }
  }>,
  isWanted: (item: Item) => boolean,
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const { data, headers } = await page({ per_page: 100, page: number })
    items.push(...data.filter(isWanted))
    if (data.length === 0 || !(headers.link ?? '').includes('rel="next"')) break
  }
  return items
}

/** A repetition changes nothing. GraphQL is asked queries only. */
const isRepeatable = ({ method, url }: RequestOptions): boolean => method !== 'POST' || url.endsWith('/graphql')

/** Milliseconds until another try is sensible; null when it never is. */
function chooseWait({ status, message, headers }: Refusal, attempt: number, now: number): number | null {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (status === 0 || status >= 500) return Number.isFinite(after) ? after * 1000 : 1000 * 2 ** (attempt - 1)
  if (status !== 403 && status !== 429) return null
  if (Number.isFinite(after)) return after * 1000
  if (Number(headers['x-ratelimit-remaining'] ?? Number.NaN) === 0) {
    return Math.max(0, Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - now) + 1000
  }
  // GitHub asks for at least a minute where it names no time.
  return status === 429 || /secondary rate limit|abuse detection/i.test(message) ? 60_000 : null
}

/** `strike` takes the token out: a server may repeat what it was sent. */
function readRefusal(error: unknown, strike: (text: string) => string): Refusal {
  const { status, message, response, headers } = error as Partial<Refusal> & { response?: Partial<Refusal> }
  return {
    // A fault of ours has no status either, but never comes from here: octokit gives a lost connection 500.
    status: response === undefined ? 0 : (status ?? 0),
    message: strike(String(message ?? error)),
    headers: response?.headers ?? headers ?? {},
  }
}

function toGitHubError(options: RequestOptions, { status, message, headers }: Refusal): GitHubError {
  const path = options.url.replace(/^https?:\/\/[^/]+/, '').replace('{owner}/{repo}', '…')
  const operation = `${options.method} ${path}`
  if (status === 403 && /not accessible/i.test(message)) {
    return new ForbiddenError(
      operation,
      readAcceptedPermission(headers['x-accepted-github-permissions']) ?? guessPermission(options),
    )
  }
  return new GitHubError(`GitHub answered ${operation} with ${status === 0 ? 'nothing' : status}: ${message}`, status)
}

/** `pull_requests=write` or `issues=write; pull_requests=write`: any one of them does. */
function readAcceptedPermission(header: string | number | undefined): string | null {
  const permissions = String(header ?? '')
    .split(';')
    .map((one) => one.trim().replaceAll('_', '-').replaceAll('=', ': '))
    .filter((one) => /^[a-z-]+: [a-z]+(, ?[a-z-]+: [a-z]+)*$/.test(one))
  return permissions.find((one) => one.startsWith('pull-requests')) ?? permissions[0] ?? null
}

function guessPermission({ method, url }: RequestOptions): string {
  const access = method === 'GET' ? 'read' : 'write'
  if (/\/(comments|pulls)\b/.test(url)) return `pull-requests: ${access}`
  if (/\/issues\b/.test(url)) return `issues: ${access}`
  return /\/actions\b/.test(url) ? `actions: ${access}` : `contents: ${access}`
}
