/** `review: guardrails`: what lets mail through is carried out only as a merged comment showed it; what stops mail needs none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from './action.ts'
import { approval, type Files, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const GUARDED = { inputs: { review: 'guardrails' } }

/** Two lists, each blocked by a rule of its own. */
const write = (blocked: readonly string[], others: readonly string[] = ['other.example']): Files => ({
  'fleet.yaml': `version: 1
fleet: acme
lists:
  blocked: {type: domain, items: [${blocked.join(', ')}]}
  others: {type: domain, items: [${others.join(', ')}]}
rules:
  block-senders: {match: {conditions: [{field: from.domain, operator: in_list, value: [blocked]}]}, actions: [{type: block}]}
  block-others: {priority: 20, match: {conditions: [{field: from.domain, operator: in_list, value: [others]}]}, actions: [{type: block}]}
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline, rules: [block-senders, block-others]}
accounts:
  - {email: desk@fleet.example, workspace: support}
tests:
  - {name: spam is stopped, receive: {from: {domain: spam.example}, to: "*"}, expect: blocked}
`,
})
const SPAM = 'spam.example'

const findList = (key: string) => {
  const list = story.world.sandbox.state().lists.find(({ name }) => name.includes(key))
  if (!list) throw new Error(`there is no list ${key}`)
  return list
}
const itemsOf = (key: string): readonly string[] => [...findList(key).items].sort()
/** Somebody changes a list in the Dashboard. */
const setItems = (key: string, items: readonly string[]) =>
  story.world.sandbox.seed({ lists: [{ id: findList(key).id, items: [...items] }] })

function expectWithheld(job: JobResult, address: string, why: RegExp): void {
  expect([job.outputs['result'], job.code], job.log).toEqual(['refused', 1])
  expect(job.log).toContain('(not-reviewed)')
  expect(job.summary).toContain(`did not show this change of ${address}, which lets mail through that is stopped now`)
  expect(job.summary).toMatch(why)
}

describe('review: guardrails', () => {
  it('carries out what opens when the merged comment showed it, and nothing is left to do', async () => {
    const { foundFleet, open, plan, squash, push, comments, expectSettled } = story
    const base = await foundFleet(write([SPAM, 'old.example']))
    const pull = open(2, base, write([SPAM]))
    expect((await plan(pull, GUARDED)).code).toBe(0)
    expect(comments(2)[0]).toMatch(/opens[^\n]*from old\.example/u)
    const commit = squash(pull)
    const applied = await push(commit, GUARDED)
    expect(applied.outputs['result'], applied.log).toBe('applied')
    expect(itemsOf('blocked')).toEqual([SPAM])
    await expectSettled(commit, GUARDED)
  })

  it('holds back what opens in a push that no pull request showed, and carries out what only closes', async () => {
    const { foundFleet, main, push, dispatch, expectSettled } = story
    const base = await foundFleet(write([SPAM, 'old.example']))
    const commit = main(write([SPAM], ['other.example', 'new.example']), base)
    const refused = await push(commit, GUARDED)
    expectWithheld(refused, 'list/blocked', /no merged pull request is behind these commits/)
    expect(refused.summary).toMatch(/entries \(`items`\): removes `old\.example`/u)
    expect(itemsOf('blocked')).toEqual(['old.example', SPAM])
    expect(itemsOf('others')).toEqual(['new.example', 'other.example'])
    const digest = approval(refused.summary)
    const approved = await dispatch(commit, { ...GUARDED.inputs, approve: digest })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    expect(itemsOf('blocked')).toEqual([SPAM])
    await expectSettled(commit, GUARDED)
  })

  it('lets a push that only closes pass without a word', async () => {
    const { foundFleet, main, push, expectSettled } = story
    const base = await foundFleet(write([SPAM]))
    const commit = main(write([SPAM, 'new.example']), base)
    const applied = await push(commit, GUARDED)
    expect([applied.outputs['result'], applied.code], applied.log).toEqual(['applied', 0])
    expect(itemsOf('blocked')).toEqual(['new.example', SPAM])
    await expectSettled(commit, GUARDED)
  })

  it('holds back what was pushed after the plan', async () => {
    const { world, foundFleet, open, plan, main, merged, push } = story
    const base = await foundFleet(write([SPAM, 'old.example', 'older.example']))
    const pull = open(2, base, write([SPAM, 'older.example']))
    await plan(pull, GUARDED)
    const late = write([SPAM])
    const head = world.git.commit('refs/pull/2/head', late, [pull.head])
    const known = world.github.pulls.get(2)
    if (known) known.head.sha = head
    const commit = merged({ ...pull, head, files: late }, [main(late, base)])
    expectWithheld(await push(commit, GUARDED), 'list/blocked', /earlier commit/)
    expect(itemsOf('blocked')).toEqual(['old.example', 'older.example', SPAM])
  })

  it('holds back what opens more than was shown, since somebody changed the guardrails in Nylas meanwhile', async () => {
    const { foundFleet, open, plan, squash, push, comments, nightly } = story
    const base = await foundFleet(write([SPAM, 'old.example']))
    const pull = open(2, base, write([SPAM]))
    await plan(pull, GUARDED)
    setItems('blocked', [SPAM, 'old.example', 'phish.example'])
    const commit = squash(pull)
    const refused = await push(commit, GUARDED)
    expectWithheld(refused, 'list/blocked', /is stopped now\. It was not carried out/u)
    expect(itemsOf('blocked')).toEqual(['old.example', 'phish.example', SPAM])
    expect(comments(2)[0]).toContain('Held back')
    // Once Nylas is as it was, what was shown is what would be done.
    setItems('blocked', [SPAM, 'old.example'])
    const applied = await push(commit, GUARDED)
    expect(applied.outputs['result'], applied.log).toBe('applied')
    expect(itemsOf('blocked')).toEqual([SPAM])
    expect((await nightly(commit)).outputs['result']).toBe('no-changes')
  })
})

describe('a test of the file that fails on what lives', () => {
  it('is the first line of the issue, and is gone from it once Nylas is put right', async () => {
    const { world, foundFleet, nightly, dispatch } = story
    const base = await foundFleet(write([SPAM]))
    expect((await nightly(base)).outputs['result']).toBe('no-changes')
    expect(world.github.issues).toEqual([])
    setItems('blocked', ['harmless.example'])
    const found = await nightly(base)
    expect(found.log).toContain('(test-failed)')
    const [issue] = world.github.issues
    const [first, ...rest] = (issue?.body ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('<!--'))
    expect(first).toMatch(/^\*\*1 test of the file fails on what lives now/u)
    expect(rest.join('\n')).toMatch(
      /test 'spam is stopped' fails: mail from \S+(?: --)?\S*spam\.example to .*fleet\.example is delivered/u,
    )
    const digest = (await dispatch(base)).outputs['digest'] ?? ''
    expect((await dispatch(base, { approve: digest })).outputs['result']).toBe('applied')
    await nightly(base)
    expect(world.github.issues[0]).toMatchObject({ state: 'closed' })
  })
})
