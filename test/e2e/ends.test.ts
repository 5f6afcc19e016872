/** Every end of a run: its outputs, its summary, and what the comment promised before. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pullPayload } from './action.ts'
import { approval, type Files, FLEET, LEDGER, type Opened, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const PROMISE = 'Will be carried out on merge'

/** A planned pull request that adds a tenant and drops one; its comment promises the merge. */
async function promise(base: string, number = 2): Promise<Opened> {
  const pull = story.open(number, base, tenants('acme', 'initech'))
  const plan = await story.plan(pull)
  expect(plan.outputs, plan.log).toMatchObject({ result: 'changes', creates: '1', deletes: '1' })
  expect(story.comments(number)[0]).toContain(PROMISE)
  return pull
}

const found = (): Promise<string> => story.foundFleet({ 'fleet.yaml': FLEET, ...tenants('acme', 'globex') })
const promised = (): Promise<Opened> => story.makeOnce('a promise', async () => promise(await found()))

/** The API lets nobody in: as with a key that expired between the plan and the merge. */
const refuseKey = (times = 1000): void => story.world.sandbox.addFault({ kind: 'unauthorized', times })
const failReads = (times = 1000): void => story.world.sandbox.addFault({ kind: 'status-before', status: 503, times })

describe('an apply that fails', () => {
  it.each([
    ['with a key that is refused', refuseKey, /refuses the API key/],
    ['with a 503 on every read', failReads, /503/],
  ] as const)(
    '%s is told on the pull request, and its rerun still knows what was reviewed',
    async (_, fault, reason) => {
      const pull = await promised()
      const commit = story.squash(pull)
      fault()
      const failed = await story.push(commit)
      expect(failed.code).toBe(1)
      expect(failed.outputs).toMatchObject({ mode: 'apply', result: 'failed', 'has-changes': 'false' })
      expect(failed.summary).toMatch(reason)
      expect(failed.summary).toContain('not applied')
      expect(story.comments(2)).toHaveLength(1)
      expect(story.comments(2)[0]).not.toContain(PROMISE)
      expect(story.comments(2)[0]).toMatch(reason)
      expect(story.comments(2)[0]).toContain('Nothing was written')
      expect(story.emails()).toEqual(['support-acme@fleet.example', 'support-globex@fleet.example'])
      story.world.sandbox.clearFaults()
      const again = await story.push(commit)
      expect(again.outputs['result'], again.log).toBe('applied')
      expect(story.comments(2)[0]).toContain('Deleted 1 mailbox')
      expect(story.emails()).toEqual(['support-acme@fleet.example', 'support-initech@fleet.example'])
    },
  )

  it('of a direct push is told in the issue, which the next good run closes', async () => {
    const base = await found()
    refuseKey()
    const direct = story.main(tenants('acme', 'globex', 'initech'), base)
    const failed = await story.push(direct)
    expect(failed.outputs).toMatchObject({ mode: 'apply', result: 'failed' })
    expect(story.world.github.issues).toHaveLength(1)
    expect(story.world.github.issues[0]?.body).toMatch(/refuses the API key/)
    story.world.sandbox.clearFaults()
    expect((await story.push(direct)).outputs['result']).toBe('applied')
    expect(story.world.github.issues[0]?.state).toBe('closed')
  })

  it('over a file that is broken where it was merged is told on its pull request', async () => {
    const pull = await promised()
    const commit = story.merged(pull, [
      story.main({ ...pull.files, 'fleet.yaml': `${FLEET}  - {email: none}\n` }, pull.base),
    ])
    const failed = await story.push(commit)
    expect(failed.outputs).toMatchObject({ mode: 'apply', result: 'failed' })
    expect(failed.log).toMatch(/^::error .*file=fleet\.yaml,line=13/m)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toMatch(/not applied[\s\S]*fleet\.yaml:13/)
  })

  it('because the ledger cannot be pushed says so on the pull request', async () => {
    const pull = await promised()
    const commit = story.squash(pull)
    const hooks = join(story.world.git.bare, 'hooks')
    mkdirSync(hooks, { recursive: true })
    writeFileSync(join(hooks, 'pre-receive'), '#!/bin/sh\necho no pushes today >&2\nexit 1\n', { mode: 0o755 })
    const failed = await story.push(commit)
    expect(failed.code, failed.log).toBe(1)
    expect(failed.outputs).toMatchObject({ mode: 'apply', result: 'failed' })
    expect(failed.summary).toContain('ledger')
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toContain('ledger')
  })

  it('because GitHub does not answer leaves outputs and a summary', async () => {
    const pull = await promised()
    const commit = story.squash(pull)
    for (let index = 0; index < 8; index += 1) {
      story.world.github.failures.push({ status: 502, message: 'Bad Gateway', headers: { 'retry-after': '0' } })
    }
    const before = story.writes()
    const failed = await story.push(commit)
    story.world.github.failures.length = 0
    expect(failed.code).toBe(1)
    expect(failed.outputs).toMatchObject({ mode: 'apply', result: 'failed' })
    expect(failed.summary).toContain('502')
    expect(story.writes()).toBe(before)
  })
})

describe('an apply that is done', () => {
  it('and cannot write its comment is applied in outputs and summary, and the job is red', async () => {
    const pull = await promised()
    const commit = story.squash(pull)
    const { github } = story.world
    const before = github.requests.length
    const rehearsal = await story.dispatch(commit)
    expect(rehearsal.outputs['result']).toBe('changes')
    expect(github.requests.length).toBe(before)
    // The three questions of the apply are answered, what is written is not.
    const failWrites = { status: 503, message: 'No server is available', headers: { 'retry-after': '0' } }
    github.failWrites = failWrites
    const applied = await story.push(commit)
    github.failWrites = null
    expect(applied.code, applied.log).toBe(1)
    expect(applied.outputs).toMatchObject({ mode: 'apply', result: 'applied' })
    expect(applied.summary).toMatch(/503[\s\S]*Deleted 1 mailbox/)
    await story.expectSettled(commit)
  })
})

describe('a plan that fails', () => {
  it('on a later commit takes the promise back, and a good one gives it again', async () => {
    const pull = await promised()
    refuseKey()
    const later = story.open(2, pull.base, tenants('acme', 'initech', 'umbrella'))
    const failed = await story.plan(later)
    expect(failed.code).toBe(1)
    expect(failed.outputs).toMatchObject({ mode: 'plan', result: 'failed' })
    expect(failed.summary).toMatch(/could not be planned[\s\S]*refuses the API key/)
    expect(story.comments(2)).toHaveLength(1)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toMatch(/could not be planned[\s\S]*refuses the API key/)
    expect(story.comments(2)[0]).not.toContain('nylas-fleet-plan')
    story.world.sandbox.clearFaults()
    expect((await story.plan(later)).outputs['result']).toBe('changes')
    expect(story.comments(2)).toHaveLength(1)
    expect(story.comments(2)[0]).toContain(PROMISE)
  })

  it('because its commit cannot be fetched takes the promise back all the same', async () => {
    const pull = await promised()
    const gone = { ...pull, head: 'f'.repeat(40), merge: 'e'.repeat(40) }
    const known = story.world.github.pulls.get(2)
    if (known) known.head.sha = gone.head
    const failed = await story.plan(gone)
    expect(failed.outputs).toMatchObject({ mode: 'plan', result: 'failed' })
    expect(failed.summary).toContain('could not be fetched')
    expect(story.comments(2)).toHaveLength(1)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toContain('could not be fetched')
  })

  it('for an input that means nothing has outputs and a summary', async () => {
    const base = await found()
    const failed = await story.plan(story.open(2, base, tenants('acme')), { inputs: { comment: 'loud' } })
    expect(failed.code).toBe(1)
    expect(failed.outputs['result']).toBe('failed')
    expect(failed.summary).toContain("'loud'")
  })
})

describe('a plan without the key', () => {
  const noKey = { 'api-key': '' }

  it('is red where the environment should have it, names environment and secret, and takes the promise back', async () => {
    const pull = await promised()
    const target = { event: 'pull_request_target', ref: 'refs/heads/main', sha: pull.base, inputs: noKey }
    const red = await story.plan(pull, target)
    expect(red.code).toBe(1)
    expect(red.outputs).toMatchObject({ mode: 'plan', result: 'failed' })
    expect(red.log).toMatch(/^::error::.*environment.*NYLAS_API_KEY/m)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toContain('api-key')
  })

  it('is green with a warning on pull_request, whose environment is shut, and takes the promise back', async () => {
    const pull = await promised()
    const green = await story.plan(pull, { inputs: noKey })
    expect(green.code, green.log).toBe(0)
    expect(green.log).toMatch(/^::warning title=not-compared::.*environment.*NYLAS_API_KEY/m)
    expect(story.comments(2)).toHaveLength(1)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toContain('not compared')
  })

  it('of a fork says that the files alone were looked at, and warns of nothing', async () => {
    const base = await found()
    const pull = story.open(3, base, tenants('acme'))
    const payload = pullPayload(story.world, { ...pull, fork: true })
    const fork = await story.plan(pull, { event: 'pull_request_target', payload, inputs: noKey })
    expect(fork.code, fork.log).toBe(0)
    expect(fork.summary).toMatch(/from the files alone[\s\S]*from a fork/i)
    expect(fork.log).not.toContain('::warning')
  })
})

describe('a run that is told to stop', () => {
  const stall = (): void =>
    story.world.sandbox.addFault({ kind: 'stall-headers', match: { path: /grants/ }, times: 1000 })

  it('while it plans takes the promise back and says that it was cancelled', async () => {
    const pull = await promised()
    stall()
    const later = story.open(2, pull.base, tenants('acme'))
    const stopped = await story.plan(later, { signal: { after: /Nylas/, name: 'SIGINT' } })
    expect(stopped.outputs, stopped.log).toMatchObject({ mode: 'plan', result: 'failed' })
    expect(stopped.summary).toContain('cancelled')
    expect(story.comments(2)[0]).not.toContain(PROMISE)
  })

  it('while it applies says on the pull request how far it came', { timeout: 40_000 }, async () => {
    const pull = await promised()
    const commit = story.squash(pull)
    story.world.sandbox.addFault({ kind: 'stall-headers', match: { method: 'POST' }, times: 1000 })
    const stopped = await story.push(commit, { signal: { after: /Plan/, name: 'SIGTERM', delay: 700 } })
    expect(stopped.code, stopped.log).toBe(1)
    expect(stopped.outputs).toMatchObject({ mode: 'apply', result: 'failed' })
    expect(stopped.summary).toMatch(/Failed after/)
    expect(story.comments(2)[0]).not.toContain(PROMISE)
    expect(story.comments(2)[0]).toMatch(/Failed after/)
    expect(story.emails()).toContain('support-globex@fleet.example')
    story.world.sandbox.clearFaults()
    expect((await story.push(commit)).outputs['result']).toBe('applied')
  })

  it('by kill -9 has failed in its outputs and its summary', async () => {
    const pull = await promised()
    stall()
    const killed = await story.plan(pull, { signal: { after: /Nylas|pull request/, name: 'SIGKILL' } })
    expect(killed.outputs).toMatchObject({ mode: 'plan', result: 'failed' })
    expect(killed.summary).toContain('did not come to its end')
  })
})

describe('an approval', () => {
  /** A direct push that drops a tenant: held back, and told in the issue. */
  const holdBack = (): Promise<{ readonly commit: string; readonly digest: string }> =>
    story.makeOnce('held back', async () => {
      const commit = story.main(tenants('acme'), await found())
      const refused = await story.push(commit)
      expect(refused.outputs['result'], refused.log).toBe('refused')
      const [issue] = story.world.github.issues
      expect(issue?.body).toContain('Held back')
      expect(issue?.body).not.toContain('The next apply carries these out')
      return { commit, digest: approval(issue?.body ?? '') }
    })

  it('that is carried out closes the issue that asked for it, also where a stranger lives beside the fleet', async () => {
    const { commit, digest } = await holdBack()
    story.world.sandbox.seed({ grants: [{ provider: 'nylas', email: 'stranger@fleet.example' }] })
    const approved = await story.dispatch(commit, { approve: digest })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    expect(story.world.github.issues).toMatchObject([{ state: 'closed' }])
    const { body = '' } = story.world.github.issues[0] ?? {}
    expect(body).toContain('All is well')
    expect(body).toContain('stranger@fleet.example')
    expect(body).not.toContain('approve')
    await story.nightly(commit)
    expect(story.world.github.issues).toMatchObject([{ state: 'closed' }])
  })

  it('is taken without what says how the digest was made', async () => {
    const { commit, digest } = await holdBack()
    const bare = ` ${digest.slice('sha256:'.length).toUpperCase()} `
    const approved = await story.dispatch(commit, { approve: bare })
    expect(approved.outputs['result'], approved.log).toBe('applied')
  })

  it('of another plan says so, and what to do', async () => {
    const { commit, digest } = await holdBack()
    const wrong = await story.dispatch(commit, { approve: `sha256:${'0'.repeat(64)}` })
    expect(wrong.outputs['result']).toBe('refused')
    expect(wrong.log).toMatch(
      /^::error title=approve-mismatch::approve names the plan sha256:0{64}, and the plan of now is/m,
    )
    expect(wrong.summary).toContain(digest)
    expect(story.emails()).toContain('support-globex@fleet.example')
  })
})

it('a variable that the apply will need is named in the comment of the plan', async () => {
  const fleet = `${FLEET}    app_password: {derive: FLEET_PASSWORD_SEED}\n`
  const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), {
    'fleet.yaml': fleet,
    ...tenants('acme'),
  })
  await story.plan(pull, { env: { FLEET_PASSWORD_SEED: '' } })
  expect(story.comments(1)[0]).toMatch(/needs the variable FLEET\\?_PASSWORD\\?_SEED/)
})

describe('the log', () => {
  it('of a plan and of an apply tells what was read, compared, decided and done, in this order', async () => {
    const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), {
      'fleet.yaml': FLEET,
      ...tenants('acme', 'globex'),
    })
    const plan = await story.plan(pull)
    const PLAN = [
      /plan of pull request #1/,
      /read fleet\.yaml and 1 more file of commit [0-9a-f]{12}: the fleet acme with 4 resources/,
      /ledger refs\/nylas-fleet\/acme: there is none yet/,
      /asking Nylas/,
      /compared with the application \S+: 4 to create/,
      /creates 2 mailboxes/,
      /comment on #1: created/,
      /ended as changes/,
    ]
    expectInOrder(plan.log, PLAN)
    const commit = story.squash(pull)
    const apply = await story.push(commit)
    expectInOrder(apply.log, [
      /apply of refs\/heads\/main/,
      /read fleet\.yaml and 1 more file/,
      /ledger .*none yet/,
      /merged since then: #1/,
      /asking Nylas/,
      /compared with the application/,
      /4 of 4/,
      /comment on #1: edited/,
      /ended as applied/,
    ])
  })

  it('of an apply that is held back does not promise it first', async () => {
    const base = await found()
    const direct = story.main(tenants('acme'), base)
    const refused = await story.push(direct)
    expect(refused.outputs['result']).toBe('refused')
    expect(refused.log).not.toContain('Can be carried out')
    expectInOrder(refused.log, [
      /1 to delete/,
      /held back, because no merged comment showed it: account\/support-globex/,
    ])
    expect(story.world.git.git('show', `${LEDGER}:ledger.json`)).toContain('support-globex')
  })
})

function expectInOrder(log: string, patterns: readonly RegExp[]): void {
  let rest = log
  for (const pattern of patterns) {
    const at = rest.search(pattern)
    expect(at, `${pattern} in\n${rest}`).toBeGreaterThanOrEqual(0)
    rest = rest.slice(at + 1)
  }
}
