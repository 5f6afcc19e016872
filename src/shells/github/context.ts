/**
 * Reads the runner's environment and the event's payload; throws a ContextError. Both are taken for hostile: whoever opens a
 * pull request chooses its branch names, so nothing becomes a commit, a number or a name before it has the form of one. What
 * is missing (a schedule's payload may lack the default branch) is null and asked for later.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export type Repository = { readonly owner: string; readonly name: string; readonly id: number }

export type PullRequest = {
  readonly number: number
  /** The last commit of the pull request, as the event tells it. */
  readonly head: string
  /** The base branch's commit and its name, without `refs/heads/`. */
  readonly base: string
  readonly baseBranch: string
  /** GitHub's test merge where the payload names one; it may be of an older head. */
  readonly testMerge: string | null
  readonly open: boolean
  /** Whether the head lies in another repository; null where the event does not say (a merge queue). */
  readonly fork: boolean | null
}

export type Context = {
  readonly event: string
  readonly repository: Repository
  /** Null where the payload does not name it. */
  readonly defaultBranch: string | null
  /** In full: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  readonly sha: string
  /** Of any event whose payload is about one pull request; of a merge queue the last of its group. */
  readonly pull: PullRequest | null
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly actor: string
  readonly urls: { readonly server: string; readonly api: string }
}

/** Not a run of GitHub Actions, or not one that can be understood: says which value is wrong. */
export class ContextError extends Error {
  override name = 'ContextError'
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const REPOSITORY = /^([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)$/
const QUEUE = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-([1-9][0-9]{0,9})-[0-9a-f]{40,64}$/

/** Throws a ContextError. `payload` is the parsed file at GITHUB_EVENT_PATH. */
export function readContext(environment: Environment, payload: unknown): Context {
  const event = readFields(payload)
  const [, owner, name] = REPOSITORY.exec(readRequired(environment, 'GITHUB_REPOSITORY')) ?? []
  if (owner === undefined || name === undefined) throw reportInvalid('GITHUB_REPOSITORY', 'owner/name')
  const repository = { owner, name, id: readWholeNumber(environment, 'GITHUB_REPOSITORY_ID') }
  const ref = readRequired(environment, 'GITHUB_REF')
  if (!ref.startsWith('refs/')) throw reportInvalid('GITHUB_REF', 'a full ref such as refs/heads/main')
  const sha = readRequired(environment, 'GITHUB_SHA')
  if (!COMMIT.test(sha)) throw reportInvalid('GITHUB_SHA', 'a commit id')
  const server = readRequired(environment, 'GITHUB_SERVER_URL').replace(/\/+$/, '')
  const id = readWholeNumber(environment, 'GITHUB_RUN_ID')
  const attempt = readWholeNumber(environment, 'GITHUB_RUN_ATTEMPT')
  return {
    event: readRequired(environment, 'GITHUB_EVENT_NAME'),
    repository,
    defaultBranch: toText(readFields(event['repository'])['default_branch']),
    ref,
    sha,
    pull: readPull(event) ?? readQueuedPull(event),
    run: { id, attempt, url: `${server}/${owner}/${name}/actions/runs/${id}/attempts/${attempt}` },
    actor: environment['GITHUB_ACTOR'] ?? '',
    urls: { server, api: readRequired(environment, 'GITHUB_API_URL').replace(/\/+$/, '') },
  }
}

/** A pull request that is there but not understood is an error: taking it for none could lift a guard. */
function readPull(event: JsonObject): PullRequest | null {
  if (event['pull_request'] === undefined || event['pull_request'] === null) return null
  const pull = readFields(event['pull_request'])
  const [head, base] = [readFields(pull['head']), readFields(pull['base'])]
  const [number, headSha, baseSha] = [pull['number'], toCommit(head['sha']), toCommit(base['sha'])]
  const baseBranch = toText(base['ref'])
  if (!isNumber(number) || headSha === null || baseSha === null || baseBranch === null) {
    throw new ContextError('the event payload tells of a pull request without a number, head, base or base branch')
  }
  const [from, into] = [readFields(head['repo'])['id'], readFields(base['repo'])['id']]
  return {
    number,
    head: headSha,
    base: baseSha,
    baseBranch,
    testMerge: toCommit(pull['merge_commit_sha']),
    open: pull['state'] === 'open' && pull['merged'] !== true,
    // A head whose repository was deleted has none: that was a fork too.
    fork: !isNumber(from) || !isNumber(into) || from !== into,
  }
}

/** The payload of a merge queue names its pull request only within the name of its branch. */
function readQueuedPull(event: JsonObject): PullRequest | null {
  const group = readFields(event['merge_group'])
  const [, baseBranch, number] = QUEUE.exec(toText(group['head_ref']) ?? '') ?? []
  const [head, base] = [toCommit(group['head_sha']), toCommit(group['base_sha'])]
  if (baseBranch === undefined || head === null || base === null) return null
  return { number: Number(number), head, base, baseBranch, testMerge: null, open: true, fork: null }
}

const readFields = (value: unknown): JsonObject => (isObject(value as Json) ? (value as JsonObject) : {})
const toText = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
const toCommit = (value: Json | undefined): string | null =>
  typeof value === 'string' && COMMIT.test(value) ? value : null
const isNumber = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

function readRequired(environment: Environment, name: string): string {
  const value = environment[name]
  if (value === undefined || value === '')
    throw new ContextError(`${name} is not set: is this a run of GitHub Actions?`)
  return value
}

function readWholeNumber(environment: Environment, name: string): number {
  const value = readRequired(environment, name)
  if (!/^[1-9][0-9]{0,15}$/.test(value) || !Number.isSafeInteger(Number(value)))
    throw reportInvalid(name, 'a whole number')
  return Number(value)
}

const reportInvalid = (name: string, expected: string): ContextError => new ContextError(`${name} is not ${expected}`)
