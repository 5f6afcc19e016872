import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GitHub } from '../../src/shells/github/client.ts'
import { confirmOpen, findMergedPullRequests, readPullRequest } from '../../src/shells/github/queries.ts'
import { connectFake, type FakeGitHub, type FakePull, fakeGitHub } from './fake-github.ts'

const [HEAD, MERGE, BASE] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)]
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await fakeGitHub()
  github = await connectFake(fake)
})

afterEach(async () => {
  await fake.close()
  expect(fake.faults).toEqual([])
})

function add(change: Partial<FakePull> = {}): FakePull {
  const pull: FakePull = {
    number: 7,
    title: 'Add a tenant',
    state: 'closed',
    head: { sha: HEAD, ref: 'tenant', repository: fake.repository.id },
    base: { sha: BASE, ref: 'main' },
    merged_at: '2026-11-20T10:00:00Z',
    merge_commit_sha: MERGE,
    ...change,
  }
  fake.pulls.set(pull.number, pull)
  return pull
}
const open: Partial<FakePull> = { state: 'open', merged_at: null, merge_commit_sha: null }
const behind = async (...commits: string[]) =>
  (await findMergedPullRequests(github, commits, 'main', fake.repository.id)).pulls.map(({ number }) => number)

describe('the state of a pull request', () => {
  const planned = { number: 7, head: HEAD, baseBranch: 'main' }

  test('an open pull request with the planned head is confirmed, at the moment of that reply', async () => {
    add(open)
    expect(await confirmOpen(github, planned)).toBe(fake.now)
    expect(github.calls()).toBe(1)
  })

  test.each<[string, Partial<FakePull>]>([
    ['has another head', { ...open, head: { sha: BASE, ref: 'tenant', repository: 4711 } }],
    ['goes into another branch', { ...open, base: { sha: BASE, ref: 'release' } }],
    ['was closed', { ...open, state: 'closed' }],
    ['was merged', {}],
  ])('a pull request that %s is not confirmed', async (_, change) => {
    add(change)
    expect(await confirmOpen(github, planned)).toBe(null)
  })

  test.each<[string, number | null, boolean]>([
    ['this repository', 4711, false],
    ['another', 666, true],
    ['one that was deleted', null, true],
  ])('a pull request from %s is a fork: %s %s', async (_, repository, fork) => {
    add({ ...open, head: { sha: HEAD, ref: 'tenant', repository } })
    expect((await readPullRequest(github, 7)).fork).toBe(fork)
    // GitHub's description does not know that the repository of a head can be gone; GitHub does.
    if (repository === null)
      expect(fake.faults.splice(0)).toEqual([expect.stringContaining('data/head/repo must be object')])
  })
})

describe('the pull request behind a commit', () => {
  test('a pull request that was merged into this branch by the commit is found', async () => {
    add()
    fake.behind.set(MERGE, [7])
    expect(await findMergedPullRequests(github, [MERGE], 'main', fake.repository.id)).toEqual({
      at: fake.now,
      pulls: [
        {
          number: 7,
          title: 'Add a tenant',
          url: 'https://github.test/',
          baseBranch: 'main',
          head: HEAD,
          mergedAt: '2026-11-20T10:00:00Z',
        },
      ],
    })
    expect(github.calls()).toBe(1)
  })

  test.each<[string, Partial<FakePull>]>([
    ['open', { ...open, merge_commit_sha: MERGE }],
    ['closed without a merge', { merged_at: null }],
    ['merged into another branch', { base: { sha: BASE, ref: 'release' } }],
    ['merged into a fork', { base: { sha: BASE, ref: 'main', repository: 666 } }],
    ['merged by a commit that is not applied here', { merge_commit_sha: 'd'.repeat(40) }],
  ])('a pull request that is %s is not found', async (_, change) => {
    add(change)
    fake.behind.set(MERGE, [7])
    expect(await behind(MERGE)).toEqual([])
  })

  test('a pull request is found once for the many commits of a rebase', async () => {
    add()
    fake.behind.set(HEAD, [7]).set(BASE, [7]).set(MERGE, [7])
    expect(await behind(HEAD, BASE, MERGE, MERGE)).toEqual([7])
    expect(github.calls()).toBe(3)
  })

  test('each of several pull requests that a queue landed is found', async () => {
    add()
    add({ number: 8, merge_commit_sha: BASE })
    fake.behind.set(MERGE, [7]).set(BASE, [8])
    expect(await behind(BASE, MERGE)).toEqual([8, 7])
  })

  test('a direct push, and a commit GitHub does not know, have no pull request', async () => {
    expect(await behind(MERGE)).toEqual([])
    fake.failures.push({ status: 422, message: 'No commit found for SHA' })
    expect(await behind(MERGE)).toEqual([])
    expect(await findMergedPullRequests(github, [], 'main', 1)).toEqual({ pulls: [], at: null })
  })
})
