/** The shipped action through a whole life: pull request, merge, drift, teardown, and everything that must not pass. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CANARIES, type JobResult, pullPayload, pushPayload, runJob, startWorld, type World } from './action.ts'

const FLEET = `version: 1
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
    app_password: {derive: FLEET_PASSWORD_SEED}
`
const LEDGER = 'refs/nylas-fleet/acme'

let world: World
let seen: JobResult[]

beforeEach(async () => {
  world = await startWorld()
  seen = []
})

afterEach(async () => {
  const { github, git, sandbox } = world
  expect(github.faults).toEqual([])
  expect(git.refused).toEqual([])
  // No secret anywhere a person or a program could read it.
  const said = [
    ...seen.flatMap((job) => [
      job.log.replaceAll(/^::add-mask::.*$/gm, ''),
      job.summary,
      JSON.stringify(job.outputs),
      JSON.stringify(job.plan),
      job.report ?? '',
    ]),
    ...[...github.comments.values()].flat().map(({ body }) => body),
    ...github.issues.map(({ body }) => body),
    git.git('log', '--all', '-p', '--format=%B'),
  ].join('\n')
  for (const secret of Object.values(CANARIES)) expect(said).not.toContain(secret)
  expect(sandbox.state().grants.length).toBeGreaterThanOrEqual(0)
  await world.close()
})

const job = async (options: Parameters<typeof runJob>[1]): Promise<JobResult> => {
  const result = await runJob(world, options)
  seen.push(result)
  return result
}

const emails = () =>
  world.sandbox
    .state()
    .grants.map((grant) => grant.email)
    .sort()

type Opened = { readonly number: number; readonly head: string; readonly merge: string; readonly base: string }

/** A pull request with GitHub's test merge of it. */
function open(number: number, base: string, files: Record<string, string | null>): Opened {
  const { git, github } = world
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
  return { number, head, merge, base }
}

const planJob = (pull: Opened, more: Partial<Parameters<typeof runJob>[1]> = {}) =>
  job({
    event: 'pull_request',
    payload: pullPayload(world, pull),
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.merge,
    ...more,
  })

/** Squashes it, an hour after it was planned. */
function merge(pull: Opened, files: Record<string, string | null>): string {
  const { git, github } = world
  const commit = git.commit('refs/heads/main', files, [pull.base])
  github.now = new Date(Date.parse(github.now) + 3_600_000).toISOString()
  const known = github.pulls.get(pull.number)
  if (known) {
    known.state = 'closed'
    known.merged_at = github.now
    known.merge_commit_sha = commit
  }
  github.behind.set(commit, [pull.number])
  github.now = new Date(Date.parse(github.now) + 60_000).toISOString()
  return commit
}

const pushJob = (sha: string, more: Partial<Parameters<typeof runJob>[1]> = {}) =>
  job({ event: 'push', payload: pushPayload(world), ref: 'refs/heads/main', sha, ...more })

/** A fleet of these tenants, planned, merged and applied. */
async function applied(tenants: string): Promise<string> {
  const start = world.git.commit('refs/heads/main', { 'README.md': 'A repository.\n' })
  const files = { 'fleet.yaml': FLEET, 'tenants.txt': tenants }
  const pull = open(1, start, files)
  const plan = await planJob(pull)
  expect(plan.code, plan.log).toBe(0)
  const commit = merge(pull, files)
  const apply = await pushJob(commit)
  expect(apply.outputs['result'], apply.log).toBe('applied')
  return commit
}

const comments = (pull: number) => (world.github.comments.get(pull) ?? []).map(({ body }) => body)

describe('the shipped action', () => {
  it('plans on a pull request, applies on merge, and then has nothing to do', async () => {
    const start = world.git.commit('refs/heads/main', { 'README.md': 'A repository.\n' })
    const files = { 'fleet.yaml': FLEET, 'tenants.txt': 'acme\nglobex\n' }
    const pull = open(1, start, files)
    const plan = await planJob(pull)
    expect(plan.code, plan.log).toBe(0)
    expect(plan.outputs).toMatchObject({ mode: 'plan', result: 'changes', creates: '4', 'has-changes': 'true' })
    expect(plan.plan?.changes.every((change) => change.origin === 'spec')).toBe(true)
    expect(comments(1)).toHaveLength(1)
    expect(comments(1)[0]).toContain('creates 2 mailboxes')
    expect(emails()).toEqual([])

    const again = await planJob(pull)
    expect(again.outputs['digest']).toBe(plan.outputs['digest'])
    expect(world.github.requests.filter((one) => one.startsWith('PATCH'))).toEqual([])

    const commit = merge(pull, files)
    const apply = await pushJob(commit)
    expect(apply.code, apply.log).toBe(0)
    expect(apply.outputs).toMatchObject({ mode: 'apply', result: 'applied' })
    expect(apply.outputs['digest']).toBe(plan.outputs['digest'])
    expect(emails()).toEqual(['support-acme@fleet.example', 'support-globex@fleet.example'])
    expect(comments(1)).toHaveLength(1)
    expect(comments(1)[0]).toContain('Created 2 mailboxes')
    const ledger = JSON.parse(world.git.git('show', `${LEDGER}:ledger.json`)) as { commit: string; complete: boolean }
    expect(ledger).toMatchObject({ commit, complete: true })

    const second = await pushJob(commit)
    expect(second.outputs).toMatchObject({ result: 'no-changes', 'has-changes': 'false' })
  })

  it('deletes what a reviewed pull request removed, and nothing else', async () => {
    const base = await applied('acme\nglobex\n')
    world.sandbox.seed({ grants: [{ provider: 'nylas', email: 'ceo@fleet.example' }] })
    const pull = open(2, base, { 'tenants.txt': 'acme\n' })
    const plan = await planJob(pull)
    expect(plan.outputs).toMatchObject({ deletes: '1', unmanaged: '1' })
    expect(comments(2)[0]).toContain('deletes 1 mailbox with its mail')
    const apply = await pushJob(merge(pull, { 'tenants.txt': 'acme\n' }))
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(emails()).toEqual(['ceo@fleet.example', 'support-acme@fleet.example'])
  })

  it('withholds a deletion that nobody was shown until somebody approves that very plan', async () => {
    const base = await applied('acme\nglobex\n')
    const direct = world.git.commit('refs/heads/main', { 'tenants.txt': 'acme\ninitech\n' }, [base])
    const push = await pushJob(direct)
    expect(push.code).toBe(1)
    expect(push.outputs['result']).toBe('refused')
    expect(emails()).toContain('support-globex@fleet.example')
    expect(emails()).toContain('support-initech@fleet.example')
    const digest = /approve: `?(sha256:[0-9a-f]{64})/.exec(push.summary)?.[1] ?? ''
    const dispatch = { event: 'workflow_dispatch', payload: pushPayload(world), ref: 'refs/heads/main', sha: direct }
    const wrong = await job({ ...dispatch, inputs: { approve: `sha256:${'0'.repeat(64)}` } })
    expect(wrong.outputs['result']).toBe('refused')
    const right = await job({ ...dispatch, inputs: { approve: digest } })
    expect(right.outputs['result'], right.log).toBe('applied')
    expect(emails()).toEqual(['support-acme@fleet.example', 'support-initech@fleet.example'])
  })

  it('plans a fork from its files alone, without the key', async () => {
    const base = await applied('acme\n')
    const asked = world.sandbox.requests().length
    const pull = open(3, base, { 'tenants.txt': 'acme\nevil\n' })
    const fork = await job({
      event: 'pull_request_target',
      payload: pullPayload(world, { ...pull, fork: true }),
      ref: 'refs/heads/main',
      sha: base,
    })
    expect(fork.code, fork.log).toBe(0)
    expect(fork.summary).toContain('from a fork')
    expect(fork.outputs).toMatchObject({ creates: '1' })
    expect(world.sandbox.requests().length).toBe(asked)
    expect(comments(3)).toEqual([])
  })

  it('lets an old run end as superseded, and refuses to apply from anywhere else', async () => {
    const old = await applied('acme\n')
    const pull = open(4, old, { 'tenants.txt': 'acme\nglobex\n' })
    await planJob(pull)
    const now = merge(pull, { 'tenants.txt': 'acme\nglobex\n' })
    const late = await pushJob(old)
    expect(late.outputs['result'], late.log).toBe('superseded')
    expect(late.code).toBe(0)
    expect((await pushJob(now)).outputs['result']).toBe('applied')
    const before = world.sandbox.requests().length
    for (const [event, ref] of [
      ['push', 'refs/heads/other'],
      ['push', 'refs/tags/main'],
      ['pull_request_target', 'refs/heads/main'],
    ] as const) {
      const payload = event === 'push' ? pushPayload(world) : pullPayload(world, pull)
      const refused = await job({ event, payload, ref, sha: now, inputs: { mode: 'apply' } })
      expect(refused.code, `${event} ${ref}`).toBe(1)
    }
    expect(
      world.sandbox
        .requests()
        .slice(before)
        .filter((one) => one.method !== 'GET'),
    ).toEqual([])
  })

  it('tells drift in one issue, heals what destroys nothing, and closes the issue', async () => {
    const commit = await applied('acme\n')
    const policy = world.sandbox.state().policies[0]
    world.sandbox.seed({ policies: [{ id: policy?.id ?? '', limits: { limit_count_daily_email_sent: 9 } }] })
    const nightly = { event: 'schedule', payload: { schedule: '0 3 * * *' }, ref: 'refs/heads/main', sha: commit }
    const drift = await job(nightly)
    expect(drift.code, drift.log).toBe(0)
    expect(drift.outputs).toMatchObject({ mode: 'drift', result: 'changes' })
    expect(drift.plan?.changes.map((change) => change.origin)).toEqual(['drift'])
    expect(world.github.issues).toHaveLength(1)
    expect((await job(nightly)).outputs['updates']).toBe('1')
    expect(world.github.issues).toHaveLength(1)
    const heal = await job({ ...nightly, inputs: { heal: 'true' } })
    expect(heal.outputs['result'], heal.log).toBe('applied')
    expect(world.github.issues[0]?.state).toBe('closed')
  })

  it('fails on a bad file with every error on its line, and asks Nylas nothing', async () => {
    const start = world.git.commit('refs/heads/main', { 'README.md': 'A repository.\n' })
    const pull = open(5, start, {
      'fleet.yaml': 'version: 1\naccounts:\n  - {email: no-address}\n  - {mail: x@y.example}\n',
    })
    const bad = await planJob(pull)
    expect(bad.code).toBe(1)
    expect(bad.log).toMatch(/::error .*file=fleet\.yaml,line=3/)
    expect(bad.log).toMatch(/::error .*file=fleet\.yaml,line=4/)
    expect(world.sandbox.requests()).toEqual([])
  })
})
