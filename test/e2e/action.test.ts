/** The shipped action through a whole life: pull request, merge, drift, teardown, and everything that must not pass. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pullPayload, pushPayload } from './action.ts'
import { approval, type Files, type Opened, FLEET as START, type Story, startStory } from './story.ts'

const FLEET = `${START}    app_password: {derive: FLEET_PASSWORD_SEED}\n`

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(async () => {
  // What the ledger owns is what lives of the fleet, by id.
  const { grants } = story.world.sandbox.state()
  const fleet = grants.filter(({ email }) => email.startsWith('support-'))
  expect(story.owned()).toEqual(Object.fromEntries(fleet.map(({ email, id }) => [`account/${email}`, id])))
  await story.end()
})

const start = (): string => story.main({ 'README.md': 'A repository.\n' })

/** A pull request that was planned and squashed, and the commit of it that was then applied. */
async function lands(pull: Opened): Promise<string> {
  const plan = await story.plan(pull)
  expect(plan.code, plan.log).toBe(0)
  const commit = story.squash(pull)
  const apply = await story.push(commit)
  expect(apply.outputs['result'], apply.log).toBe('applied')
  return commit
}

/** A fleet of these tenants. */
const applied = (tenants: string): Promise<string> =>
  story.makeOnce(`applied ${tenants}`, () =>
    lands(story.open(1, start(), { 'fleet.yaml': FLEET, 'tenants.txt': tenants })),
  )

describe('the shipped action', () => {
  it('a pull request is planned, its merge is applied, and then there is nothing to do', async () => {
    const { world, open, plan: planOf, squash, push, comments, emails, ledger } = story
    const files: Files = { 'fleet.yaml': FLEET, 'tenants.txt': 'acme\nglobex\n' }
    const pull = open(1, start(), files)
    const plan = await planOf(pull)
    expect(plan.code, plan.log).toBe(0)
    expect(plan.outputs).toMatchObject({ mode: 'plan', result: 'changes', creates: '4', 'has-changes': 'true' })
    expect(plan.plan?.changes.every((change) => change.origin === 'spec')).toBe(true)
    expect(comments(1)).toHaveLength(1)
    expect(comments(1)[0]).toContain('creates 2 mailboxes')
    expect(emails()).toEqual([])

    const again = await planOf(pull)
    expect(again.outputs['digest']).toBe(plan.outputs['digest'])
    expect(world.github.requests.filter((one) => one.startsWith('PATCH'))).toEqual([])

    const commit = squash(pull)
    const apply = await push(commit)
    expect(apply.code, apply.log).toBe(0)
    expect(apply.outputs).toMatchObject({ mode: 'apply', result: 'applied' })
    expect(apply.outputs['digest']).toBe(plan.outputs['digest'])
    expect(emails()).toEqual(['support-acme@fleet.example', 'support-globex@fleet.example'])
    expect(comments(1)).toHaveLength(1)
    expect(comments(1)[0]).toContain('Created 2 mailboxes')
    expect(ledger()).toMatchObject({ commit, complete: true })

    const second = await push(commit)
    expect(second.outputs).toMatchObject({ result: 'no-changes', 'has-changes': 'false' })
  })

  it('what a reviewed pull request removed is deleted, and nothing else', async () => {
    const { world, open, plan: planOf, squash, push, comments, emails } = story
    const base = await applied('acme\nglobex\n')
    world.sandbox.seed({ grants: [{ provider: 'nylas', email: 'ceo@fleet.example' }] })
    const pull = open(2, base, { 'tenants.txt': 'acme\n' })
    const plan = await planOf(pull)
    expect(plan.outputs).toMatchObject({ deletes: '1', unmanaged: '1' })
    expect(comments(2)[0]).toContain('deletes 1 mailbox with its mail')
    const apply = await push(squash(pull))
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(emails()).toEqual(['ceo@fleet.example', 'support-acme@fleet.example'])
  })

  it('a deletion that nobody was shown is withheld until somebody approves that very plan', async () => {
    const { main, push, dispatch, emails } = story
    const base = await applied('acme\nglobex\n')
    const direct = main({ 'tenants.txt': 'acme\ninitech\n' }, base)
    const refused = await push(direct)
    expect(refused.code).toBe(1)
    expect(refused.outputs['result']).toBe('refused')
    expect(emails()).toContain('support-globex@fleet.example')
    expect(emails()).toContain('support-initech@fleet.example')
    const wrong = await dispatch(direct, { approve: `sha256:${'0'.repeat(64)}` })
    expect(wrong.outputs['result']).toBe('refused')
    const right = await dispatch(direct, { approve: approval(refused.summary) })
    expect(right.outputs['result'], right.log).toBe('applied')
    expect(emails()).toEqual(['support-acme@fleet.example', 'support-initech@fleet.example'])
  })

  it('a fork is planned from its files alone, without the key', async () => {
    const { world, open, plan, comments } = story
    const base = await applied('acme\n')
    const asked = world.sandbox.requests().length
    const pull = open(3, base, { 'tenants.txt': 'acme\nevil\n' })
    const fork = await plan(pull, {
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

  it('an old run ends as superseded, and an apply from anywhere else is refused', async () => {
    const { world, open, plan, squash, push, job, main, writes } = story
    const old = await applied('acme\n')
    const pull = open(4, old, { 'tenants.txt': 'acme\nglobex\n' })
    await plan(pull)
    const now = squash(pull)
    const late = await push(old)
    expect(late.outputs['result'], late.log).toBe('superseded')
    expect(late.code).toBe(0)
    expect((await push(now)).outputs['result']).toBe('applied')
    const before = writes()
    for (const [event, ref] of [
      ['push', 'refs/heads/other'],
      ['push', 'refs/tags/main'],
      ['pull_request_target', 'refs/heads/main'],
    ] as const) {
      const payload = event === 'push' ? pushPayload(world) : pullPayload(world, pull)
      const refused = await job({ event, payload, ref, sha: now, inputs: { mode: 'apply' } })
      expect(refused.code, `${event} ${ref}`).toBe(1)
    }
    const next = main({ 'README.md': 'Other words.\n', 'tenants.txt': 'acme\n' }, now)
    world.git.git('update-ref', '-d', 'refs/heads/main')
    const lost = await push(next)
    expect(lost.outputs['result'], lost.log).toBe('superseded')
    expect(lost.summary).toContain('refs/heads/main is no longer there')
    expect(writes()).toBe(before)
  })

  it('drift is reported in one issue, healed where that destroys nothing, and the issue is closed', async () => {
    const { world, nightly } = story
    const commit = await applied('acme\n')
    const policy = world.sandbox.state().policies[0]
    world.sandbox.seed({ policies: [{ id: policy?.id ?? '', limits: { limit_count_daily_email_sent: 9 } }] })
    const drift = await nightly(commit)
    expect(drift.code, drift.log).toBe(0)
    expect(drift.outputs).toMatchObject({ mode: 'drift', result: 'changes' })
    expect(drift.plan?.changes.map((change) => change.origin)).toEqual(['drift'])
    expect(world.github.issues).toHaveLength(1)
    expect((await nightly(commit)).outputs['updates']).toBe('1')
    expect(world.github.issues).toHaveLength(1)
    const heal = await nightly(commit, { heal: 'true' })
    expect(heal.outputs['result'], heal.log).toBe('applied')
    expect(world.github.issues[0]?.state).toBe('closed')
  })

  it('a bad file fails with every error on its line, and Nylas is asked nothing', async () => {
    const { world, open, plan } = story
    const file = 'version: 1\naccounts:\n  - {email: no-address}\n  - {mail: x@y.example}\n'
    const bad = await plan(open(5, start(), { 'fleet.yaml': file }))
    expect(bad.code).toBe(1)
    expect(bad.log).toMatch(/::error .*file=fleet\.yaml,line=3/)
    expect(bad.log).toMatch(/::error .*file=fleet\.yaml,line=4/)
    expect(world.sandbox.requests()).toEqual([])
  })
})
