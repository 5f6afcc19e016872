/**
 * Mail that a change of limits deletes: what counts is how long each account's mail is kept before and after, whatever change
 * brings it about. Each attack is carried out against the shipped action, without a review or with one of something else.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../e2e/action.ts'
import { type Files, FLEET, type Story, startStory } from '../e2e/story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const TENANTS: Files = { 'tenants.txt': 'acme\nglobex\n' }
const keeping = (days: number): string =>
  `{limits: {limit_inbox_retention_period: ${days}, limit_spam_retention_period: 1}}`
const withPolicy = (days: number, of = FLEET): string =>
  of.replace('workspaces:', `  short: ${keeping(days)}\nworkspaces:`)
const onWorkspace = (days: number): Files => ({
  'fleet.yaml': withPolicy(days).replace('support: {policy: baseline}', 'support: {policy: short}'),
})
const LONG = FLEET.replace('500}}', '500, limit_inbox_retention_period: 365, limit_spam_retention_period: 30}}')
const codes = (job: JobResult): readonly string[] => [...new Set(job.log.match(/\(([a-z-]+)\)$/gm) ?? [])]

/** How many days Nylas keeps the mail of each account, as its workspace has it now; null: no policy. */
function listDays(): readonly (number | null)[] {
  const { grants, workspaces, policies } = story.world.sandbox.state()
  return grants.map(({ workspace_id }) => {
    const { policy_id } = workspaces.find(({ id }) => id === workspace_id) ?? {}
    return (policies.find(({ id }) => id === policy_id)?.limits['limit_inbox_retention_period'] as number) ?? null
  })
}

function expectWithheld(job: JobResult): void {
  expect(job.outputs['result'], job.log).toBe('refused')
  expect(codes(job)).toContain('(not-reviewed)')
  expect(listDays()).not.toContain(2)
}

describe('mail', () => {
  it('is not deleted sooner by a new policy that nobody reviewed on the workspace', async () => {
    const { foundFleet, main, open, plan, squash, push, comments, expectSettled } = story
    const base = await foundFleet({ 'fleet.yaml': LONG, ...TENANTS })
    const short = {
      'fleet.yaml': withPolicy(2, LONG).replace('support: {policy: baseline}', 'support: {policy: short}'),
    }
    const direct = main(short, base)
    expectWithheld(await push(direct))
    const back = main({ 'fleet.yaml': LONG }, direct)
    await push(back)

    const pull = open(2, back, short)
    await plan(pull)
    expect(comments(2)[0]).toContain('deletes mail of 2 mailboxes sooner: mail is kept 365 days → 2 days')
    const commit = squash(pull)
    const apply = await push(commit)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(listDays()).toEqual([2, 2])
    await expectSettled(commit)
  })

  it('is not deleted sooner by a first policy, where there was none, that nobody reviewed', async () => {
    const { foundFleet, main, push } = story
    const bare = FLEET.replace('support: {policy: baseline}', 'support: {}')
    const base = await foundFleet({ 'fleet.yaml': `${bare}default_workspace: {policy: baseline}\n`, ...TENANTS })
    expect(listDays()).toEqual([null, null])
    expectWithheld(await push(main(onWorkspace(2), base)))
  })

  it('is not deleted sooner by moving the accounts that nobody reviewed, however harmless each step before', async () => {
    const { foundFleet, main, push } = story
    const base = await foundFleet({ 'fleet.yaml': LONG, ...TENANTS })
    const prepared = withPolicy(2, LONG).replace('accounts:', '  away: {policy: short}\naccounts:')
    const ready = main({ 'fleet.yaml': prepared }, base)
    expect((await push(ready)).outputs['result']).toBe('applied')
    const moved = prepared.replace('    workspace: support', '    workspace: away')
    expectWithheld(await push(main({ 'fleet.yaml': moved }, ready)))
  })

  it('is kept as the comment said, though the policy on which it was moved is another by the time of the apply', async () => {
    const { foundFleet, open, plan, squash, main, push } = story
    const base = await foundFleet({ 'fleet.yaml': LONG, ...TENANTS })
    const short = (days: number): Files => ({
      'fleet.yaml': withPolicy(days, LONG).replace('support: {policy: baseline}', 'support: {policy: short}'),
    })
    const pull = open(2, base, short(300))
    await plan(pull)
    const merged = squash(pull)
    expectWithheld(await push(main(short(2), merged)))
  })
})
