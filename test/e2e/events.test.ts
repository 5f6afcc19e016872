/** Every event, every way to merge, and every place a run may come from: what it plans, writes and tells. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pullPayload, pushPayload } from './action.ts'
import { type Files, FLEET, LEDGER, type Opened, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const fleetOf = (...slugs: readonly string[]): Files => ({ 'fleet.yaml': FLEET, ...tenants(...slugs) })
const mailbox = (slug: string): string => `support-${slug}@fleet.example`

/** A pull request that drops these tenants of those, planned: what it deletes is signed for. */
async function planned(number: number, base: string, left: readonly string[]): Promise<Opened> {
  const pull = story.open(number, base, tenants(...left))
  const plan = await story.plan(pull)
  expect(plan.outputs, plan.log).toMatchObject({ deletes: '1', result: 'changes' })
  return pull
}

async function applies(commit: string, left: readonly string[]): Promise<void> {
  const apply = await story.push(commit)
  expect(apply.outputs['result'], apply.log).toBe('applied')
  expect(story.emails()).toEqual(left.map(mailbox))
  expect(story.ledger()).toMatchObject({ commit, complete: true })
  await story.expectSettled(commit)
}

describe('what is planned', () => {
  it('a plan of a merge queue asks whose the pull request is and leaves its comment alone', async () => {
    const { world, open, foundFleet, job, comments } = story
    const base = await foundFleet(fleetOf('acme'))
    const pull = open(2, base, tenants('acme', 'globex'))
    const queue = `refs/heads/gh-readonly-queue/main/pr-2-${base}`
    const head = world.git.commit(queue, pull.files, [base])
    const merge_group = { head_ref: queue, head_sha: head, base_ref: 'refs/heads/main', base_sha: base }
    const payload = { ...pushPayload(world), action: 'checks_requested', merge_group }
    const queued = { event: 'merge_group', payload, ref: queue, sha: head }
    const plan = await job(queued)
    expect(plan.outputs, plan.log).toMatchObject({ mode: 'plan', result: 'changes', creates: '1' })
    expect(plan.plan?.changes.map(({ origin }) => origin)).toEqual(['spec'])
    expect(world.github.requests).toContain('GET /repos/acme/fleet/pulls/2')
    expect(comments(2)).toEqual([])

    const known = world.github.pulls.get(2)
    if (known) known.head.repository = 99
    const asked = world.sandbox.requests().length
    const fork = await job(queued)
    expect(fork.code, fork.log).toBe(0)
    expect(fork.summary).toContain('from a fork')
    expect(world.sandbox.requests()).toHaveLength(asked)
  })

  it('a plan on pull_request_target reads the test merge of the head and carries out nothing of it', async () => {
    const { world, open, foundFleet, plan, comments, writes } = story
    const base = await foundFleet(fleetOf('acme'))
    const evil = '#!/bin/sh\ntouch "$HOME/executed"\n'
    const pull = open(2, base, {
      ...tenants('acme', 'globex'),
      '.gitattributes': '* filter=evil diff=evil\n',
      '.githooks/post-checkout': evil,
      'package.json': '{"scripts":{"preinstall":"touch executed"}}\n',
    })
    const before = writes()
    const target = await plan(pull, {
      event: 'pull_request_target',
      payload: pullPayload(world, { number: 2, base, head: pull.head }),
      ref: 'refs/heads/main',
      sha: base,
    })
    expect(target.outputs, target.log).toMatchObject({ mode: 'plan', creates: '1' })
    // Without the test merge in the payload there is only the head to plan.
    expect(target.plan?.commit).toBe(pull.head)
    const again = await plan(pull, {
      event: 'pull_request_target',
      payload: pullPayload(world, pull),
      ref: 'refs/heads/main',
      sha: base,
    })
    expect(again.plan?.commit).toBe(pull.merge)
    expect(again.outputs['digest']).toBe(target.outputs['digest'])
    expect(comments(2)).toHaveLength(1)
    expect(Object.keys(again.files).sort()).toEqual(['nylas-fleet-plan.json', 'output', 'summary'])
    expect(writes()).toBe(before)
  })

  it('a plan of a closed pull request, a tag, another branch or a run by hand is in the summary alone', async () => {
    const { world, open, foundFleet, plan, push, dispatch, writes } = story
    const base = await foundFleet(fleetOf('acme'))
    const pull = open(2, base, tenants('acme', 'globex'))
    const before = writes()
    const closed = await plan(pull, { payload: pullPayload(world, { ...pull, open: false }) })
    const tag = await push(pull.head, { ref: 'refs/tags/main' })
    const branch = await push(pull.head, { ref: 'refs/heads/refs/heads/main' })
    const byHand = await dispatch(pull.head)
    for (const one of [closed, tag, branch, byHand]) {
      expect(one.outputs, one.log).toMatchObject({ mode: 'plan', result: 'changes', creates: '1' })
      expect(one.summary).toContain('1 mailbox')
    }
    expect(world.github.comments.size).toBe(0)
    expect(writes()).toBe(before)
  })

  it('a plan without the key is of the files alone, in the summary, and red when they are wrong', async () => {
    const { world, open, foundFleet, plan, push } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const asked = world.sandbox.requests().length
    const pull = open(2, base, tenants('acme', 'initech'))
    const noKey = { inputs: { 'api-key': '' } }
    const green = await plan(pull, noKey)
    expect(green.outputs, green.log).toMatchObject({ mode: 'plan', result: 'changes', creates: '1', deletes: '1' })
    expect(green.code).toBe(0)
    expect(green.summary).toContain('no API key')
    const red = await plan(open(3, base, { 'fleet.yaml': `${FLEET}  - {email: none}\n` }), noKey)
    expect(red.code).toBe(1)
    expect(red.log).toMatch(/^::error .*file=fleet\.yaml,line=13/m)
    expect(world.github.comments.size).toBe(0)

    const unable = await push(base, noKey)
    expect(unable.code).toBe(1)
    expect(unable.log).toContain('api-key')
    expect(world.sandbox.requests()).toHaveLength(asked)
  })

  it('a plan of a fork uses no key whatever the mode says', async () => {
    const { world, open, foundFleet, plan } = story
    const base = await foundFleet(fleetOf('acme'))
    const asked = world.sandbox.requests().length
    const pull = open(2, base, tenants('evil'))
    for (const [mode, event] of [
      ['drift', 'pull_request'],
      ['plan', 'pull_request'],
      ['drift', 'pull_request_target'],
    ] as const) {
      const payload = pullPayload(world, { ...pull, fork: true })
      const fork = await plan(pull, { event, payload, inputs: { mode, heal: 'true' } })
      expect(fork.outputs, `${mode} ${fork.log}`).toMatchObject({ mode: 'plan', creates: '1', deletes: '1' })
    }
    expect(world.sandbox.requests()).toHaveLength(asked)
    expect(world.github.comments.size + world.github.issues.length).toBe(0)
  })

  it('a token that may only read leaves the comment to the summary, and the job is green', async () => {
    const { world, main, open, plan, squash, push, expectSettled } = story
    const pull = open(1, main({ 'README.md': 'A repository.\n' }), fleetOf('acme'))
    for (const one of ['pull-requests: write', 'issues: write']) world.github.may.delete(one)
    const shown = await plan(pull)
    expect(shown.code, shown.log).toBe(0)
    expect(shown.summary).toMatch(/lacks pull-requests: write[\s\S]*creates 1 mailbox/)
    const commit = squash(pull)
    const apply = await push(commit)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(apply.summary).toMatch(/lacks pull-requests: write[\s\S]*Created 1 mailbox/)
    await expectSettled(commit)
  })
})

describe('what is applied', () => {
  it('an apply finds the plan behind each commit of a rebase merge', async () => {
    const base = await story.foundFleet(fleetOf('acme', 'globex'))
    const pull = await planned(2, base, ['acme'])
    const first = story.main({ 'README.md': 'First.\n' }, base)
    await applies(story.merged(pull, [first, story.main(pull.files, first)]), ['acme'])
    expect(story.comments(2)[0]).toContain('Deleted 1 mailbox')
  })

  it('an apply finds the plan behind a merge commit', async () => {
    const base = await story.foundFleet(fleetOf('acme', 'globex'))
    const pull = await planned(2, base, ['acme'])
    const other = story.main({ 'README.md': 'Moved on.\n' }, base)
    await applies(story.mergeCommit(pull, other), ['acme'])
  })

  it('an apply finds every plan behind a queue that lands two pull requests in one push', async () => {
    const base = await story.foundFleet(fleetOf('acme', 'globex', 'initech'))
    const [one, two] = [await planned(2, base, ['acme', 'globex']), await planned(3, base, ['acme', 'initech'])]
    const first = story.main(one.files, base)
    story.merged(one, [first])
    await applies(story.merged(two, [story.main(tenants('acme'), first)]), ['acme'])
    for (const number of [2, 3]) expect(story.comments(number)[0]).toContain('Deleted 2 mailboxes')
    expect(story.world.git.git('log', '--format=%B', LEDGER)).toMatch(/Fleet-Pulls: .*#3/)
  })

  it('an apply makes up for a run that never happened, with the plans of both', async () => {
    const base = await story.foundFleet(fleetOf('acme', 'globex', 'initech'))
    const dropped = story.squash(await planned(2, base, ['acme', 'globex']))
    const next = story.open(3, dropped, tenants('acme'))
    const plan = await story.plan(next)
    const origins = plan.plan?.changes.map(({ address, origin }) => [address, origin])
    expect(origins).toEqual([
      [`account/${mailbox('globex')}`, 'spec'],
      [`account/${mailbox('initech')}`, 'earlier'],
    ])
    await applies(story.squash(next), ['acme'])
  })

  it('an old run writes nothing, also when its files are still those of the branch', async () => {
    const { foundFleet, open, plan, squash, main, push, writes, expectSettled } = story
    const old = await foundFleet(fleetOf('acme'))
    const pull = open(2, old, tenants('acme', 'globex'))
    await plan(pull)
    const now = squash(pull)
    expect((await push(now)).outputs['result']).toBe('applied')
    const after = main({ 'README.md': 'Only words.\n' }, now)
    expect((await push(after)).outputs['result']).toBe('no-changes')
    const before = writes()
    for (const commit of [old, now]) {
      const rerun = await push(commit, { env: { GITHUB_RUN_ATTEMPT: '2' } })
      expect(rerun.outputs['result'], rerun.log).toBe('superseded')
      expect(rerun.code).toBe(0)
    }
    expect(writes()).toBe(before)
    await expectSettled(after)
  })

  it('an apply is refused wherever it may not come from, whatever mode says', async () => {
    const { world, foundFleet, open, job, writes } = story
    const base = await foundFleet(fleetOf('acme'))
    const pull = open(2, base, tenants('acme', 'globex'))
    const before = writes()
    const queue = `refs/heads/gh-readonly-queue/main/pr-2-${base}`
    for (const [event, ref] of [
      ['push', 'refs/tags/main'],
      ['push', 'refs/heads/release/main'],
      ['push', 'refs/heads/Main'],
      ['workflow_dispatch', 'refs/tags/refs/heads/main'],
      ['pull_request', 'refs/pull/2/merge'],
      ['merge_group', queue],
    ] as const) {
      const payload = event === 'pull_request' ? pullPayload(world, pull) : pushPayload(world)
      const refused = await job({ event, payload, ref, sha: pull.merge, inputs: { mode: 'apply', review: 'off' } })
      expect(refused.code, `${event} ${ref}`).toBe(1)
      expect(refused.outputs).toMatchObject({ mode: 'apply', result: 'refused' })
      expect(refused.summary).toContain('Nothing was applied')
      expect(refused.log).toMatch(/^::error::.*(never applies|the default branch)/m)
    }
    expect(writes()).toBe(before)
  })
})

describe('fleet files', () => {
  const fleet = (name: string, mailboxes: readonly string[]) =>
    `version: 1\nfleet: ${name}\naccounts: [${mailboxes.map((email) => `{email: ${email}@fleet.example}`).join(', ')}]\n`

  it('the files of two fleets are planned and applied side by side, and neither takes what the other owns', async () => {
    const { main, open, plan, squash, push, comments, emails, ledger, expectSettled } = story
    const start = main({ 'README.md': 'A repository.\n' })
    const files = { 'fleets/a.yaml': fleet('a', ['one']), 'fleets/b.yaml': fleet('b', ['two']) }
    const pull = open(1, start, files)
    const each = ['fleets/a.yaml', 'fleets/b.yaml'].map((file) => ({ inputs: { 'fleet-file': file } }))
    for (const one of await Promise.all(each.map((more) => plan(pull, more)))) expect(one.code, one.log).toBe(0)
    expect(comments(1)).toHaveLength(2)
    const commit = squash(pull)
    for (const one of await Promise.all(each.map((more) => push(commit, more))))
      expect(one.outputs['result'], one.log).toBe('applied')
    expect(emails()).toEqual(['one@fleet.example', 'two@fleet.example'])
    expect([ledger('a').commit, ledger('b').commit]).toEqual([commit, commit])
    expect(comments(1)).toHaveLength(2)
    for (const more of each) await expectSettled(commit, more)

    const greedy = await plan(open(2, commit, { 'fleets/b.yaml': fleet('b', ['one', 'two']) }), each[1])
    expect(greedy.outputs['result'], greedy.log).toBe('refused')
    expect(greedy.code).toBe(1)
    expect(greedy.plan?.diagnostics.map(({ code }) => code)).toContain('owned-elsewhere')
    expect(comments(2)).toHaveLength(1)
  })

  it('a file may be renamed, but two files may not be one fleet', async () => {
    const { foundFleet, open, plan, squash, push, expectSettled } = story
    const base = await foundFleet(fleetOf('acme'))
    const more = { inputs: { 'fleet-file': 'config/mail.yaml' } }
    const moved = { 'config/mail.yaml': FLEET, 'config/tenants.txt': 'acme\n' }
    const twice = await plan(open(2, base, moved), more)
    expect(twice.outputs['result'], twice.log).toBe('refused')
    expect(twice.summary).toContain('owned-elsewhere')
    const pull = open(3, base, { ...moved, 'fleet.yaml': null, 'tenants.txt': null })
    const renamed = await plan(pull, more)
    expect(renamed.outputs, renamed.log).toMatchObject({ result: 'no-changes', deletes: '0' })
    const commit = squash(pull)
    expect((await push(commit, more)).outputs['result']).toBe('no-changes')
    await expectSettled(commit, more)
  })

  it('a file in a folder is read with what it includes, and errors name the path from the root', async () => {
    const { main, open, plan, squash, push, emails, expectSettled } = story
    const start = main({ 'README.md': 'A repository.\n' })
    const more = { inputs: { 'fleet-file': 'teams/support/fleet.yaml' } }
    const files = {
      'teams/support/fleet.yaml': `version: 1\nfleet: acme\ninclude: [../guardrails.yaml, "customers/*.yaml"]\n`,
      'teams/guardrails.yaml': 'policies:\n  baseline: {limits: {limit_count_daily_email_sent: 9}}\n',
      'teams/support/customers/acme.yaml': 'accounts: [{email: acme@fleet.example}]\n',
      'teams/support/customers/globex.yaml': 'accounts: [{email: globex@fleet.example}]\n',
    }
    const pull = open(1, start, files)
    const shown = await plan(pull, more)
    expect(shown.outputs, shown.log).toMatchObject({ result: 'changes', creates: '3' })
    const sources = shown.plan?.changes.map(({ source }) => source)
    expect(sources).toContain('teams/support/customers/acme.yaml:1')
    const commit = squash(pull)
    expect((await push(commit, more)).outputs['result']).toBe('applied')
    expect(emails()).toEqual(['acme@fleet.example', 'globex@fleet.example'])
    await expectSettled(commit, more)
    const bad = await plan(open(2, commit, { 'teams/guardrails.yaml': 'policies:\n  baseline: {limit: {}}\n' }), more)
    expect(bad.code).toBe(1)
    expect(bad.log).toMatch(/^::error .*file=teams\/guardrails\.yaml,line=2/m)
  })

  it('a file with more errors than GitHub shows is summed up within its ten', async () => {
    const { main, open, plan } = story
    const rows = Array.from({ length: 14 }, (_, index) => `  - {email: wrong-${index}}\n`).join('')
    const bad = await plan(open(1, main({ 'README.md': '' }), { 'fleet.yaml': `version: 1\naccounts:\n${rows}` }))
    const errors = bad.log.match(/^::error.*$/gm) ?? []
    expect(errors).toHaveLength(10)
    expect(errors.filter((line) => /more errors, all of them in the job summary/.test(line))).toHaveLength(1)
    for (let index = 0; index < 14; index += 1) expect(bad.summary).toContain(`wrong-${index}`)
  })
})

describe('on GitHub', () => {
  it('an Enterprise server is asked below its own path', async () => {
    const { world, main, open, plan, comments } = story
    const seen: string[] = []
    const front = createServer((request, response) => {
      seen.push(request.url ?? '')
      const path = (request.url ?? '').replace(/^\/api\/v3|^\/api(?=\/graphql)/, '')
      const chunks: Buffer[] = []
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', async () => {
          const body = request.method === 'GET' ? {} : { body: Buffer.concat(chunks) }
          const reply = await fetch(`${world.github.url}${path}`, { method: request.method ?? 'GET', ...body })
          const date = reply.headers.get('date') ?? ''
          response.writeHead(reply.status, { date, 'content-type': 'application/json' }).end(await reply.text())
        })
    })
    await new Promise<void>((done) => front.listen(0, '127.0.0.1', done))
    try {
      const api = `http://127.0.0.1:${(front.address() as AddressInfo).port}/api`
      const pull = open(1, main({ 'README.md': 'A repository.\n' }), fleetOf('acme'))
      const env = { GITHUB_API_URL: `${api}/v3`, GITHUB_GRAPHQL_URL: `${api}/graphql` }
      for (const files of [pull, { ...pull, files: {} }]) expect((await plan(files, { env })).code).toBe(0)
      expect(comments(1)).toHaveLength(1)
      expect(seen.filter((url) => !/^\/api\/(?:v3\/repos\/acme\/fleet|graphql$)/.test(url))).toEqual([])
      expect(seen).toContain('/api/graphql')
    } finally {
      front.closeAllConnections()
      front.close()
    }
  })

  it('a plan takes at most four requests, an apply of one merged pull request six, and a comment fits 300 tenants', async () => {
    const { world, main, open, plan, squash, push, comments, expectSettled } = story
    const calls = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      const before = world.github.requests.length
      await work()
      return world.github.requests.slice(before)
    }
    const many = Array.from({ length: 300 }, (_, index) => `tenant-${index}`)
    const pull = open(1, main({ 'README.md': 'A repository.\n' }), fleetOf(...many))
    const first = await calls(() => plan(pull))
    const wanted = tenants(...many, 'one-more')
    const moved = { ...open(1, pull.base, { ...pull.files, ...wanted }), files: { ...pull.files, ...wanted } }
    const later = await calls(() => plan(moved))
    expect(comments(1)[0]).toContain('creates 301 mailboxes')
    const shown = comments(1)[0]?.length ?? 0
    const commit = squash(moved)
    const apply = await calls(() => push(commit))
    expect(comments(1)[0]).toContain('Created 301 mailboxes')
    const git = world.git.requests.length
    const figures = { first: first.length, later: later.length, apply: apply.length, git, characters: shown }
    expect(figures.first, first.join('\n')).toBeLessThanOrEqual(4)
    expect(figures.later, later.join('\n')).toBeLessThanOrEqual(4)
    expect(figures.apply, apply.join('\n')).toBeLessThanOrEqual(6)
    expect(figures.git, world.git.requests.join('\n')).toBeLessThanOrEqual(20)
    expect(figures.characters).toBeLessThanOrEqual(65_536)
    process.stderr.write(`figures: ${JSON.stringify(figures)}\n`)
    await expectSettled(commit)
  })
})
