/**
 * GitHub from memory, over HTTP: pull requests, comments with pages, issues, the pull requests behind a commit, runs, and
 * who a token is. Every exchange is held against GitHub's own description; what does not fit is in `faults`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../src/domain/clock.ts'
import { connectGitHub, type GitHub } from '../../src/shells/github/client.ts'
import { checkExchange, type Exchange } from './openapi.ts'
import { sample } from './sample.ts'

export type FakePull = {
  number: number
  title: string
  state: 'open' | 'closed'
  head: { sha: string; ref: string; repository: number | null }
  base: { sha: string; ref: string; repository?: number }
  merged_at: string | null
  merge_commit_sha: string | null
}
export type FakeComment = { id: number; author: string; body: string }
export type FakeIssue = {
  number: number
  author: string
  title: string
  body: string
  state: 'open' | 'closed'
  pull: boolean
}
export type Failure = { status: number; message: string; headers?: Record<string, string>; drop?: true }
type Reply = { status: number; body: unknown; headers?: Record<string, string> }
type Asked = {
  method: string
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  at: RegExpMatchArray
}

export type FakeGitHub = {
  readonly url: string
  readonly repository: { owner: string; name: string; id: number }
  /** `GET /repos/acme/fleet/pulls/7`, in the order they came. */
  readonly requests: string[]
  readonly headers: IncomingMessage['headers'][]
  /** What did not fit GitHub's description, or an exchange outside the fake. */
  readonly faults: string[]
  readonly pulls: Map<number, FakePull>
  readonly comments: Map<number, FakeComment[]>
  readonly issues: FakeIssue[]
  /** Commit to numbers of pull requests. */
  readonly behind: Map<string, number[]>
  readonly runs: Map<number, string>
  /** What the token may do. */
  readonly may: Set<string>
  /** Answers for the next requests, first come first served. */
  readonly failures: Failure[]
  /** The answer to everything but questions; null: the usual ones. */
  failWrites: Failure | null
  /** Who the token writes as, and the `Date` of every reply. */
  login: string
  graphql: boolean
  /** Whether lists of issues are filtered by who opened them. */
  creators: boolean
  /** Whether every page of a list names a next one. */
  endless: boolean
  /** What becomes of the text of a comment. */
  store: (body: string) => string
  now: string
  close(): Promise<void>
}

/** The client of it; on the usual clock waiting takes no time. */
export const connectFake = (
  { url, repository }: FakeGitHub,
  clock: Clock = { now: () => 0, sleep: async () => {} },
  token = 'token',
): Promise<GitHub> => connectGitHub(token, { urls: { server: url, api: url }, repository }, clock)

export async function fakeGitHub(): Promise<FakeGitHub> {
  const server = createServer((request, response) =>
    serve(request, response).catch((error: unknown) => {
      fake.faults.push(String(error))
      response.writeHead(500).end()
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const fake: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repository: { owner: 'acme', name: 'fleet', id: 4711 },
    requests: [],
    headers: [],
    faults: [],
    pulls: new Map(),
    comments: new Map(),
    issues: [],
    behind: new Map(),
    runs: new Map(),
    may: new Set([
      'pull-requests: read',
      'pull-requests: write',
      'issues: read',
      'issues: write',
      'contents: read',
      'actions: read',
    ]),
    failures: [],
    failWrites: null,
    login: 'github-actions[bot]',
    graphql: true,
    creators: true,
    endless: false,
    store: (body) => body,
    now: '2026-11-20T12:00:00.000Z',
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  let lastId = 2 ** 32

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', fake.url)
    const method = request.method ?? ''
    fake.requests.push(`${method} ${path}`)
    fake.headers.push(request.headers)
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const sent = text === '' ? null : (JSON.parse(text) as Record<string, unknown>)
    const isWrite = method !== 'GET' && path !== '/graphql'
    const failure = fake.failures.shift() ?? (isWrite ? fake.failWrites : null)
    if (failure?.drop) return void request.socket.destroy()
    const reply: Reply = failure
      ? { ...failure, body: { message: failure.message } }
      : answer(method, path, query, sent ?? {})
    if (path !== '/graphql') fake.faults.push(...checkExchange(exchange(method, path, query, sent, reply)))
    const headers = {
      date: new Date(fake.now).toUTCString(),
      'content-type': 'application/json; charset=utf-8',
      ...reply.headers,
    }
    response.writeHead(reply.status, headers).end(reply.status === 204 ? undefined : JSON.stringify(reply.body))
  }

  const exchange = (method: string, path: string, query: URLSearchParams, sent: unknown, reply: Reply): Exchange => ({
    method,
    path,
    query,
    sent,
    status: reply.status,
    received: reply.body,
  })

  function answer(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Reply {
    if (method === 'POST' && path === '/graphql') return viewer(body)
    for (const [route, permission, handle] of routes) {
      const [verb = '', pattern = ''] = route.split(' ')
      const at = path.match(new RegExp(`^/repos/acme/fleet${pattern}$`))
      if (verb !== method || at === null) continue
      if (!permission.split('|').some((one) => fake.may.has(one))) return refused(permission)
      return handle({ method, path, query, body, at })
    }
    fake.faults.push(`${method} ${path}: not served`)
    return missing
  }

  const missing: Reply = { status: 404, body: { message: 'Not Found' } }
  const refused = (permission: string): Reply => ({
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    headers: {
      'x-accepted-github-permissions': permission.replaceAll('|', '; ').replaceAll(': ', '=').replaceAll('-', '_'),
    },
  })

  const viewer = (body: Record<string, unknown>): Reply =>
    fake.graphql && /^query \{ viewer \{ login \} \}$/.test(String(body['query']))
      ? { status: 200, body: { data: { viewer: { login: fake.login } } } }
      : missing

  const routes: readonly [string, string, (asked: Asked) => Reply][] = [
    [
      'GET ',
      'contents: read',
      () => ({
        status: 200,
        body: { ...sample('full-repository'), ...repository(fake.repository.id), default_branch: 'main' },
      }),
    ],
    [
      'GET /pulls/(\\d+)',
      'pull-requests: read',
      ({ at }) =>
        found(fake.pulls.get(Number(at[1])), (pull) => ({
          ...sample('pull-request'),
          ...pullBody(pull),
          merged: pull.merged_at !== null,
        })),
    ],
    [
      'GET /commits/([0-9a-f]+)/pulls',
      'pull-requests: read',
      ({ at }) =>
        list(
          fake.behind.get(at[1] ?? '')?.flatMap((number) => fake.pulls.get(number) ?? []),
          (pull) => ({ ...sample('pull-request-simple'), ...pullBody(pull) }),
        ),
    ],
    [
      'GET /issues/(\\d+)/comments',
      'issues: read|pull-requests: read',
      ({ at, query, path }) => paged(fake.comments.get(Number(at[1])) ?? [], query, path, commentBody),
    ],
    ['POST /issues/(\\d+)/comments', 'issues: write|pull-requests: write', createComment],
    ['PATCH /issues/comments/(\\d+)', 'issues: write|pull-requests: write', editComment],
    ['DELETE /issues/comments/(\\d+)', 'issues: write|pull-requests: write', deleteComment],
    [
      'GET /issues',
      'issues: read',
      ({ query, path }) => paged(fake.issues.filter((one) => wanted(one, query)).toReversed(), query, path, issueBody),
    ],
    ['POST /issues', 'issues: write', createIssue],
    ['PATCH /issues/(\\d+)', 'issues: write', editIssue],
    [
      'GET /actions/runs/(\\d+)/attempts/(\\d+)',
      'actions: read',
      ({ at }) => found(fake.runs.get(Number(at[1])), (status) => ({ ...sample('workflow-run'), status })),
    ],
  ]

  const repository = (id: number) => ({ id, name: fake.repository.name, full_name: 'acme/fleet' })
  const user = (login: string) => ({ ...sample('simple-user'), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' })
  const found = <Item>(item: Item | undefined, body: (item: Item) => unknown): Reply =>
    item === undefined ? missing : { status: 200, body: body(item) }
  const list = <Item>(items: readonly Item[] | undefined, body: (item: Item) => unknown): Reply => ({
    status: 200,
    body: (items ?? []).map(body),
  })

  function paged<Item>(
    items: readonly Item[],
    query: URLSearchParams,
    path: string,
    body: (item: Item) => unknown,
  ): Reply {
    const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
    const next = new URLSearchParams([...query, ['page', String(page + 1)]])
    const more = fake.endless || page * size < items.length
    const headers = more ? { link: `<${fake.url}${path}?${next.toString()}>; rel="next"` } : {}
    return { ...list(items.slice((page - 1) * size, page * size), body), headers }
  }

  function pullBody({ number, title, state, head, base, merged_at, merge_commit_sha }: FakePull) {
    const simple = sample('pull-request')
    const end = (side: 'head' | 'base', sha: string, ref: string, id: number | null) => ({
      ...(simple[side] as object),
      sha,
      ref,
      label: `acme:${ref}`,
      user: user('octocat'),
      repo: id === null ? null : { ...sample('repository'), ...repository(id) },
    })
    return {
      number,
      title,
      state,
      merged_at,
      merge_commit_sha,
      user: user('octocat'),
      head: end('head', head.sha, head.ref, head.repository),
      base: end('base', base.sha, base.ref, base.repository ?? fake.repository.id),
    }
  }

  const commentBody = ({ id, author, body }: FakeComment) => ({
    ...sample('issue-comment'),
    id,
    body,
    user: user(author),
  })
  const issueBody = ({ number, author, title, body, state, pull }: FakeIssue) => ({
    ...sample('issue'),
    number,
    title,
    body,
    state,
    user: user(author),
    assignee: null,
    ...(pull ? { pull_request: { diff_url: null, html_url: null, patch_url: null, url: null } } : {}),
  })
  const tooLong: Reply = { status: 422, body: { message: 'Validation Failed', errors: [{ code: 'too_long' }] } }

  function createComment({ at, body }: Asked): Reply {
    if (String(body['body']).length > 65_536) return tooLong
    lastId = Math.max(lastId, ...[...fake.comments.values()].flat().map(({ id }) => id)) + 1
    const comment = { id: lastId, author: fake.login, body: fake.store(String(body['body'])) }
    fake.comments.set(Number(at[1]), [...(fake.comments.get(Number(at[1])) ?? []), comment])
    return { status: 201, body: commentBody(comment) }
  }

  function editComment({ at, body }: Asked): Reply {
    const comment = [...fake.comments.values()].flat().find(({ id }) => id === Number(at[1]))
    if (comment !== undefined) comment.body = fake.store(String(body['body']))
    return found(comment, commentBody)
  }

  function deleteComment({ at }: Asked): Reply {
    const [thread, all] = [...fake.comments].find(([, list]) => list.some(({ id }) => id === Number(at[1]))) ?? []
    if (thread === undefined || all === undefined) return missing
    fake.comments.set(
      thread,
      all.filter(({ id }) => id !== Number(at[1])),
    )
    return { status: 204, body: null }
  }

  const wanted = ({ author, state }: FakeIssue, query: URLSearchParams) =>
    (!fake.creators || (query.get('creator') ?? author) === author) &&
    [state, 'all'].includes(query.get('state') ?? 'open')

  function createIssue({ body }: Asked): Reply {
    const issue = {
      number: 100 + fake.issues.length,
      author: fake.login,
      title: String(body['title']),
      body: String(body['body']),
      state: 'open' as const,
      pull: false,
    }
    fake.issues.push(issue)
    return { status: 201, body: issueBody(issue) }
  }

  function editIssue({ at, body }: Asked): Reply {
    const issue = fake.issues.find(({ number }) => number === Number(at[1]))
    if (issue !== undefined) Object.assign(issue, body)
    return found(issue, issueBody)
  }

  return fake
}
