/**
 * A repository's life with the shipped action: pull requests, the ways GitHub merges them, and the jobs they start. Whatever
 * a story does, at its end nothing that anybody could read holds a secret in any form.
 */
import { expect } from 'vitest'
import { escapeMarkdown } from '../../src/render/escape.ts'
import { CANARIES, type JobOptions, type JobResult, pullPayload, pushPayload, runJob, startWorld } from './action.ts'
import { makeWorldOnce } from './kept.ts'

export const FLEET = `version: 1
fleet: acme
tenants: {file: tenants.txt}
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline}
accounts:
  - for_each: tenants
    email: "support-{slug}@fleet.example"
    name: "{slug} support"
    workspace: support
`
export const LEDGER = 'refs/nylas-fleet/acme'

export type Files = Readonly<Record<string, string | null>>
export type More = Partial<JobOptions>
export type Opened = {
  readonly number: number
  readonly base: string
  readonly head: string
  readonly merge: string
  readonly files: Files
}

const HOUR = 3_600_000

export type Story = Awaited<ReturnType<typeof startStory>>

export async function startStory() {
  const world = await startWorld()
  const { github, git, sandbox } = world
  const jobs: JobResult[] = []

  const later = (milliseconds: number): void => {
    github.now = new Date(Date.parse(github.now) + milliseconds).toISOString()
  }
  const main = (files: Files, ...from: readonly string[]): string => git.commit('refs/heads/main', files, from)

  const job = async (options: JobOptions): Promise<JobResult> => {
    const result = await runJob(world, options)
    jobs.push(result)
    return result
  }

  /** A pull request with GitHub's test merge of it. */
  function open(number: number, base: string, files: Files): Opened {
    const head = git.commit(`refs/pull/${number}/head`, files, [base])
    const merge = git.commit(`refs/pull/${number}/merge`, files, [base, head])
    github.pulls.set(number, {
      number,
      title: `Change ${number}`,
      state: 'open',
      head: { sha: head, ref: 'change', repository: github.repository.id },
      base: { sha: base, ref: 'main' },
      merged_at: null,
      merge_commit_sha: null,
    })
    return { number, base, head, merge, files }
  }

  const plan = (pull: Opened, more: More = {}): Promise<JobResult> =>
    job({
      event: 'pull_request',
      payload: pullPayload(world, pull),
      ref: `refs/pull/${pull.number}/merge`,
      sha: pull.merge,
      ...more,
    })

  /** GitHub's part of a merge whose commits these are, newest last: an hour after whatever came before. */
  function merged(pull: Opened, commits: readonly string[]): string {
    later(HOUR)
    const tip = commits.at(-1) ?? ''
    const known = github.pulls.get(pull.number)
    if (known) Object.assign(known, { state: 'closed', merged_at: github.now, merge_commit_sha: tip })
    for (const commit of commits) github.behind.set(commit, [pull.number])
    later(60_000)
    return tip
  }

  const squash = (pull: Opened, onto = pull.base): string => merged(pull, [main(pull.files, onto)])
  const mergeCommit = (pull: Opened, onto = pull.base): string => {
    const commit = main(pull.files, onto, pull.head)
    merged(pull, [commit])
    github.behind.set(pull.head, [pull.number])
    return commit
  }

  const push = (sha: string, more: More = {}): Promise<JobResult> =>
    job({ event: 'push', payload: pushPayload(world), ref: 'refs/heads/main', sha, ...more })
  const dispatch = (sha: string, inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> =>
    push(sha, { event: 'workflow_dispatch', inputs })
  const nightly = (sha: string, inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> =>
    push(sha, { event: 'schedule', payload: { schedule: '0 3 * * *' }, inputs })

  /** The world after this, made once where many stories begin with the same. */
  const makeOnce = <T>(name: string, make: () => Promise<T>): Promise<T> => makeWorldOnce(world, name, make)

  /** The application filled by one push: creates need no review. */
  const foundFleet = (files: Files): Promise<string> =>
    makeOnce(`founded with ${JSON.stringify(files)}`, async () => {
      const commit = main({ 'README.md': 'A repository.\n', ...files })
      const apply = await push(commit)
      expect(apply.outputs['result'], apply.log).toBe('applied')
      return commit
    })

  const comments = (pull: number): readonly string[] => (github.comments.get(pull) ?? []).map(({ body }) => body)
  const emails = (): readonly string[] =>
    sandbox
      .state()
      .grants.map(({ email }) => email)
      .sort()
  const writes = (): number => sandbox.requests().filter(({ method }) => method !== 'GET').length
  const ledger = (fleet = 'acme') =>
    JSON.parse(git.git('show', `refs/nylas-fleet/${fleet}:ledger.json`)) as {
      readonly commit: string
      readonly complete: boolean
      readonly serial: number
    }

  /** The ids of the accounts that the ledger owns, by their addresses; none before the first apply. */
  function owned(fleet = 'acme'): Readonly<Record<string, string>> {
    const ref = `refs/nylas-fleet/${fleet}`
    if (git.git('for-each-ref', ref) === '') return {}
    const { resources } = JSON.parse(git.git('show', `${ref}:ledger.json`)) as {
      readonly resources: Readonly<Record<string, { readonly id: string }>>
    }
    const accounts = Object.entries(resources).filter(([address]) => address.startsWith('account/'))
    return Object.fromEntries(accounts.map(([address, { id }]) => [address, id]))
  }

  /** The proof of every apply: planned by hand right after it, nothing is left to do. */
  async function expectSettled(sha: string, more: More = {}): Promise<void> {
    const second = await push(sha, { event: 'workflow_dispatch', ...more })
    expect(second.outputs, second.log).toMatchObject({ mode: 'plan', result: 'no-changes', 'has-changes': 'false' })
  }

  /** Everything that left a job, whoever may read it. */
  const readEverything = (): string =>
    [
      ...jobs.flatMap(({ log, files }) => [log.replaceAll(/^::add-mask::.*$/gm, ''), ...Object.values(files)]),
      ...[...github.comments.values()].flat().map(({ body }) => body),
      ...github.issues.flatMap(({ title, body }) => [title, body]),
      git.git('log', '--all', '-m', '-p', '--format=fuller'),
      JSON.stringify(sandbox.requests()),
    ].join('\n')

  async function end(secrets: readonly string[] = []): Promise<void> {
    try {
      expect(github.faults).toEqual([])
      expect(git.refused).toEqual([])
      const text = readEverything()
      for (const form of [...Object.values(CANARIES), ...secrets].flatMap(formsOf)) expect(text).not.toContain(form)
    } finally {
      await world.close()
    }
  }

  return {
    world,
    jobs,
    later,
    main,
    job,
    open,
    plan,
    merged,
    squash,
    mergeCommit,
    push,
    dispatch,
    nightly,
    makeOnce,
    foundFleet,
    comments,
    emails,
    writes,
    ledger,
    owned,
    expectSettled,
    readEverything,
    end,
  }
}

/** As it stands, in a URL, in JSON, in Markdown, in hexadecimal, and in base64 at whichever of three offsets it may begin. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '')
    // The characters at both ends also depend on what stands beside it.
    return text.slice(offset === 0 ? 0 : offset + 1, text.length - 1)
  })
  const plain = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), escapeMarkdown(secret)]
  const url = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'))
  return [...new Set([...plain, bytes.toString('hex'), ...base64, ...url])]
}

export const approval = (text: string): string => /approve: `?(sha256:[0-9a-f]{64})/.exec(text)?.[1] ?? ''
