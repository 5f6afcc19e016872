import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ForbiddenError, type GitHub, GitHubError, parseDate } from '../../src/shells/github/client.ts'
import { listComments, writeComment } from '../../src/shells/github/comment.ts'
import { writeIssue } from '../../src/shells/github/issue.ts'
import { confirmOpen, hasRunEnded, readDefaultBranch } from '../../src/shells/github/queries.ts'
import { connectFake, type Failure, type FakeGitHub, fakeGitHub } from './fake-github.ts'
import { checkExchange } from './openapi.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
let slept: number[]
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await fakeGitHub()
  slept = []
  const clock = { now: () => NOW, sleep: async (wait: number) => void slept.push(wait) }
  github = await connectFake(fake, clock, 's3cret-token')
})

afterEach(async () => {
  await fake.close()
  expect(fake.faults).toEqual([])
})

const secondary: Failure = {
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes.',
  headers: { 'retry-after': '7' },
}

/** A first comment. */
const post = (to: GitHub) => {
  const owner = { fleet: 'support', file: 'fleet.yaml' }
  const body = { render: () => 'plan', keep: () => [] }
  return writeComment(to, 7, { owner, current: null, copies: [], superseded: [] }, body)
}

describe('a request to GitHub', () => {
  test('a request names the API version, goes to the given base URL and is counted', async () => {
    expect(await readDefaultBranch(github)).toBe('main')
    expect(fake.requests).toEqual(['GET /repos/acme/fleet'])
    expect(fake.headers[0]).toMatchObject({ 'x-github-api-version': '2022-11-28', authorization: 'token s3cret-token' })
    expect(github.calls()).toBe(1)
  })

  const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 30) }
  test.each<[string, Failure, number[]]>([
    ['a secondary rate limit for as long as GitHub says', secondary, [7000]],
    ['a secondary rate limit without a time for a minute', { status: 403, message: 'secondary rate limit' }, [60_000]],
    ['a 429', { status: 429, message: 'slow down' }, [60_000]],
    [
      'a primary limit until it is reset',
      { status: 403, message: 'API rate limit exceeded', headers: reset },
      [31_000],
    ],
    ['a 502', { status: 502, message: 'Bad Gateway' }, [1000]],
    ['a lost connection', { status: 0, message: '', drop: true }, [1000]],
  ])('a request waits out %s', async (_, failure, waits) => {
    fake.failures.push(failure)
    expect(await readDefaultBranch(github)).toBe('main')
    expect(slept).toEqual(waits)
    expect(github.calls()).toBe(2)
  })

  test('a request is given up after four tries', async () => {
    fake.failures.push(...Array.from({ length: 9 }, () => ({ status: 503, message: 'down' })))
    await expect(readDefaultBranch(github)).rejects.toMatchObject({ name: 'GitHubError', status: 503 })
    expect(slept).toEqual([1000, 2000, 4000])
  })

  test('a limit that lasts an hour is not waited for', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 3600) }
    fake.failures.push({ status: 403, message: 'API rate limit exceeded', headers })
    await expect(readDefaultBranch(github)).rejects.toBeInstanceOf(GitHubError)
    expect(slept).toEqual([])
  })

  test('a create whose effect is unknown is never repeated, one after a rate limit is', async () => {
    fake.failures.push({ status: 502, message: 'Bad Gateway' })
    await expect(post(github)).rejects.toMatchObject({ status: 502 })
    expect(github.calls()).toBe(1)
    fake.failures.push(secondary)
    expect((await post(github)).action).toBe('created')
    expect(fake.comments.get(7)).toHaveLength(1)
  })

  test('a lost connection is told from an answer', async () => {
    fake.failures.push(...Array.from({ length: 4 }, () => ({ status: 0, message: '', drop: true as const })))
    await expect(readDefaultBranch(github)).rejects.toMatchObject({ status: 0 })
  })

  test('an error never holds the token', async () => {
    fake.failures.push({ status: 401, message: 'Bad credentials' })
    const error = await readDefaultBranch(github).catch((one: unknown) => one)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('s3cret')
    expect(error).toMatchObject({ status: 401, message: 'GitHub answered GET /repos/… with 401: Bad credentials' })
  })

  test('a reply without a date is an error', () => {
    expect(() => parseDate({ headers: {} })).toThrow(GitHubError)
  })
})

describe('a permission that the token lacks', () => {
  const owner = { fleet: 'support', file: 'fleet.yaml', formerName: null, hasFile: async () => true }
  const issue = { owner, title: 'Drift', render: () => 'text', open: true }
  test.each<[string, string[], (github: GitHub) => Promise<unknown>]>([
    ['pull-requests: write', ['pull-requests: write', 'issues: write'], (one) => post(one)],
    ['pull-requests: read', ['pull-requests: read', 'issues: read'], (one) => listComments(one, 7)],
    [
      'pull-requests: read',
      ['pull-requests: read'],
      (one) => confirmOpen(one, { number: 7, head: '', baseBranch: '' }),
    ],
    ['issues: write', ['issues: write'], (one) => writeIssue(one, issue)],
    ['contents: read', ['contents: read'], (one) => readDefaultBranch(one)],
  ])('the permission %s is named', async (permission, missing, call) => {
    for (const one of missing) fake.may.delete(one)
    const error: unknown = await call(github).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(ForbiddenError)
    expect(error).toMatchObject({ permission, message: expect.stringContaining(permission) })
    expect(slept).toEqual([])
  })

  test('a permission is named also where GitHub does not name it', async () => {
    fake.failures.push({ status: 403, message: 'Resource not accessible by integration' })
    const error: unknown = await post(github).catch((one: unknown) => one)
    expect(error).toMatchObject({ permission: 'pull-requests: write' })
  })
})

describe('a run that holds a lock', () => {
  test.each<[string | null, boolean | null]>([
    ['completed', true],
    ['in_progress', false],
    [null, null],
  ])('a run with status %s has ended: %s', async (status, ended) => {
    if (status !== null) fake.runs.set(5, status)
    expect(await hasRunEnded(github, 5, 1)).toBe(ended)
  })

  test('a run that the token may not ask for is not known to have ended', async () => {
    fake.runs.set(5, 'completed')
    fake.may.delete('actions: read')
    expect(await hasRunEnded(github, 5, 1)).toBe(null)
  })
})

describe('the description that the fake is held against', () => {
  const path = '/repos/acme/fleet/issues/7/comments'
  const exchange = {
    method: 'POST',
    path,
    query: new URLSearchParams(),
    sent: { body: 'x' },
    status: 403,
    received: { message: 'no' },
  }
  test.each([
    ['nothing', {}, 0],
    ['an unknown operation', { path: '/repos/acme/fleet/nothing' }, 1],
    ['a field GitHub does not know', { sent: { body: 'x', pinned: true } }, 1],
    ['a field of the wrong type', { sent: { body: 7 } }, 1],
    ['an unknown parameter', { query: new URLSearchParams({ page: '1' }) }, 1],
    ['a reply without what it must have', { status: 201, received: { id: 1 } }, 1],
    ['a status nobody described', { status: 200 }, 1],
  ])('the description finds fault with %s', (_, change, faults) => {
    expect(checkExchange({ ...exchange, ...change })).toHaveLength(faults)
  })
})
