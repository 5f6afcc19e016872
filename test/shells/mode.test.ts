import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Context, ContextError, type Environment, readContext } from '../../src/shells/github/context.ts'
import {
  canComment,
  chooseMode,
  choosePlannedCommit,
  findApplyObstacle,
  findReasonForSpecOnly,
  listCandidateCommits,
  type Mode,
} from '../../src/shells/github/mode.ts'

type Payload = { [key: string]: unknown; pull_request: { [key: string]: unknown } }
const example = (name: string): Payload =>
  JSON.parse(readFileSync(new URL(`../fixtures/events/${name}.json`, import.meta.url), 'utf8')) as Payload

const SHA = 'd'.repeat(40)
const environment = (event: string, ref: string): Environment => ({
  GITHUB_EVENT_NAME: event,
  GITHUB_REF: ref,
  GITHUB_SHA: SHA,
  GITHUB_ACTOR: 'octocat',
  GITHUB_REPOSITORY: 'Codertocat/Hello-World',
  GITHUB_REPOSITORY_ID: '186853002',
  GITHUB_RUN_ID: '99',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_API_URL: 'https://github.example/api/v3',
})
const read = (event: string, ref: string, file: string): Context => readContext(environment(event, ref), example(file))

describe('the context', () => {
  test('the context of a pull request is what the event says', () => {
    expect(read('pull_request', 'refs/pull/2/merge', 'pull_request')).toEqual({
      event: 'pull_request',
      repository: { owner: 'Codertocat', name: 'Hello-World', id: 186853002 },
      defaultBranch: 'master',
      ref: 'refs/pull/2/merge',
      sha: SHA,
      pull: {
        number: 2,
        head: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
        base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        baseBranch: 'master',
        testMerge: null,
        open: true,
        fork: false,
      },
      run: { id: 99, attempt: 2, url: 'https://github.example/Codertocat/Hello-World/actions/runs/99/attempts/2' },
      actor: 'octocat',
      urls: { server: 'https://github.example', api: 'https://github.example/api/v3' },
    })
  })

  test('the context of a merge queue has its pull request from the name of the branch alone', () => {
    const { pull } = read('merge_group', 'refs/heads/gh-readonly-queue/main/pr-104-929f', 'merge_group')
    expect(pull).toMatchObject({
      number: 104,
      baseBranch: 'main',
      head: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
      fork: null,
    })
  })

  test('the context of a push, a schedule and a dispatch has no pull request', () => {
    for (const [event, file] of [
      ['push', 'push'],
      ['schedule', 'schedule'],
      ['workflow_dispatch', 'workflow_dispatch'],
    ] as const) {
      expect(read(event, 'refs/heads/main', file).pull).toBe(null)
    }
  })

  test.each<[string, Environment]>([
    ['no repository', { GITHUB_REPOSITORY: undefined }],
    ['a repository with a path in it', { GITHUB_REPOSITORY: 'a/b/../c' }],
    ['a short ref', { GITHUB_REF: 'main' }],
    ['a commit that is none', { GITHUB_SHA: '--upload-pack=x' }],
    ['a run that is no number', { GITHUB_RUN_ID: '1e3' }],
    ['a repository id beyond what numbers hold', { GITHUB_REPOSITORY_ID: '9999999999999999' }],
  ])('a context with %s is refused', (_, over) => {
    expect(() => readContext({ ...environment('push', 'refs/heads/main'), ...over }, {})).toThrow(ContextError)
  })

  test.each([
    ['number', '2'],
    ['number', -1],
    ['head', { sha: 'main', ref: 'x' }],
    ['head', null],
    ['base', { sha: SHA }],
  ])('a context is refused when %s of a pull request is %j', (key, value) => {
    const payload = example('pull_request')
    payload.pull_request[key] = value
    expect(() => readContext(environment('pull_request', 'refs/pull/2/merge'), payload)).toThrow(ContextError)
  })

  test.each([null, undefined, [], 'text', 7, {}, { repository: null, merge_group: [] }])(
    'the payload %j is no pull request and no fault',
    (payload) => {
      expect(readContext(environment('push', 'refs/heads/main'), payload)).toMatchObject({
        defaultBranch: null,
        pull: null,
      })
    },
  )
})

/** event, ref, payload, approve: what auto means, whether an apply is allowed, whether the comment is written */
const TABLE: [string, string, string, string, Mode, boolean, boolean][] = [
  ['pull_request', 'refs/pull/2/merge', 'pull_request', '', 'plan', false, true],
  ['pull_request', 'refs/heads/master', 'pull_request', '', 'plan', false, true],
  ['pull_request', 'refs/pull/2/merge', 'pull_request.closed', '', 'plan', false, false],
  ['pull_request', 'refs/pull/2/merge', 'pull_request.fork', '', 'plan', false, true],
  ['pull_request_target', 'refs/heads/master', 'pull_request', '', 'plan', false, true],
  ['pull_request_target', 'refs/heads/master', 'pull_request.fork', 'sha256:x', 'plan', false, true],
  ['pull_request_review', 'refs/pull/2/merge', 'pull_request', '', 'plan', false, false],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-104-9', 'merge_group', '', 'plan', false, false],
  ['merge_group', 'refs/heads/main', 'merge_group', '', 'plan', false, false],
  ['push', 'refs/heads/master', 'push', '', 'apply', true, false],
  ['push', 'refs/heads/main', 'push', '', 'plan', false, false],
  ['push', 'refs/heads/Master', 'push', '', 'plan', false, false],
  ['push', 'refs/heads/refs/heads/master', 'push', '', 'plan', false, false],
  ['push', 'refs/heads/x/master', 'push', '', 'plan', false, false],
  ['push', 'refs/tags/master', 'push', '', 'plan', false, false],
  ['push', 'refs/tags/simple-tag', 'push.tag', '', 'plan', false, false],
  ['push', 'refs/nylas-fleet/support', 'push', '', 'plan', false, false],
  ['schedule', 'refs/heads/main', 'schedule', '', 'drift', true, false],
  ['workflow_dispatch', 'refs/heads/main', 'workflow_dispatch', '', 'plan', true, false],
  ['workflow_dispatch', 'refs/heads/main', 'workflow_dispatch', 'sha256:x', 'apply', true, false],
  ['workflow_dispatch', 'refs/heads/topic', 'workflow_dispatch', 'sha256:x', 'apply', false, false],
  ['workflow_dispatch', 'refs/tags/main', 'workflow_dispatch', 'sha256:x', 'apply', false, false],
  ['issue_comment', 'refs/heads/main', 'workflow_dispatch', 'sha256:x', 'plan', true, false],
  ['workflow_run', 'refs/heads/main', 'workflow_dispatch', '', 'plan', true, false],
  ['release', 'refs/tags/v1', 'workflow_dispatch', '', 'plan', false, false],
]

describe('what a run is for', () => {
  test.each(TABLE)('a run of %s on %s (%s, approve %j) means %s', (event, ref, file, approve, mode, apply, comment) => {
    const context = read(event, ref, file)
    expect(chooseMode('auto', context, approve)).toBe(mode)
    expect(findApplyObstacle(context) === null).toBe(apply)
    expect(canComment(context)).toBe(comment)
    for (const wanted of ['validate', 'plan', 'apply', 'drift'] as const)
      expect(chooseMode(wanted, context, approve)).toBe(wanted)
  })

  test('a run is never an apply while the default branch is not known', () => {
    const context = { ...read('push', 'refs/heads/master', 'push'), defaultBranch: null }
    expect(chooseMode('auto', context, '')).toBe('plan')
    expect(findApplyObstacle(context)).toContain('not known')
  })

  test.each<[string, string, boolean, 'fork' | 'no-key' | null]>([
    ['pull_request', 'pull_request', true, null],
    ['pull_request', 'pull_request', false, 'no-key'],
    ['pull_request', 'pull_request.fork', true, 'fork'],
    ['pull_request_target', 'pull_request.fork', true, 'fork'],
    ['pull_request_review', 'pull_request.fork', true, 'fork'],
    ['merge_group', 'merge_group', true, 'fork'],
    ['merge_group', 'push', true, 'fork'],
    ['pull_request_target', 'push', true, 'fork'],
    ['push', 'push', true, null],
    ['push', 'push', false, null],
  ])('a run of %s with %s and key %s goes without the key: %s', (event, file, key, why) => {
    expect(findReasonForSpecOnly(read(event, 'refs/heads/master', file), key)).toBe(why)
  })

  test('a pull request whose head repository is gone is a fork', () => {
    const payload = example('pull_request')
    Object.assign(payload.pull_request['head'] as object, { repo: null })
    expect(readContext(environment('pull_request', 'refs/pull/2/merge'), payload).pull?.fork).toBe(true)
  })
})

describe('the commit that is planned', () => {
  const context = read('pull_request', 'refs/pull/2/merge', 'pull_request')
  const head = context.pull?.head ?? ''
  const [base, other] = ['b'.repeat(40), 'c'.repeat(40)]
  const fallback = { commit: head, base: context.pull?.base, merged: false }

  test.each<[string, readonly string[] | null, object]>([
    ['the test merge of this head', [base, head], { commit: SHA, base, merged: true }],
    ['the head, when the test merge is of another', [base, other], fallback],
    ['the head, when the parents are the other way round', [head, base], fallback],
    ['the head, when a third parent is there', [base, head, other], fallback],
    ['the head, when it is no merge', [head], fallback],
    ['the head, when there is no such commit', null, fallback],
  ])('the planned commit is %s', (_, parents, expected) => {
    expect(listCandidateCommits(context)).toEqual([SHA, head])
    expect(choosePlannedCommit(context, (commit) => (commit === SHA ? parents : null))).toEqual(expected)
  })

  test('the planned commit on pull_request_target is the test merge that the payload names', () => {
    const payload = example('pull_request')
    payload.pull_request['merge_commit_sha'] = other
    const target = readContext(environment('pull_request_target', 'refs/heads/master'), payload)
    const parents = (commit: string) => (commit === other ? [base, head] : [SHA])
    expect(choosePlannedCommit(target, parents)).toEqual({ commit: other, base, merged: true })
  })

  test('the planned commit of a merge queue is its head, and of anything else the commit of the run', () => {
    const queue = read('merge_group', 'refs/heads/x', 'merge_group')
    expect(choosePlannedCommit(queue, () => null)).toMatchObject({ commit: queue.pull?.head, base: queue.pull?.base })
    expect(choosePlannedCommit(read('push', 'refs/heads/master', 'push'), () => null)).toEqual({
      commit: SHA,
      base: null,
      merged: false,
    })
  })
})
