/** The guide to handing resources from one fleet to another, walked with the shipped action; and what happens to who forgets a step. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { derivePassword } from '../../src/state/secrets/password.ts'
import { CANARIES, type JobResult } from './action.ts'
import { type Files, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const fleet = (name: string, slugs: readonly string[], settings = '', rotated = 1) => `version: 1
fleet: ${name}
${settings}policies: {${name}: {limits: {limit_count_daily_email_sent: 500}}}
workspaces: {${name}: {policy: ${name}}}
accounts:
${slugs.map((slug) => `  - {email: ${slug}@fleet.example, workspace: ${name}, app_password: {derive: FLEET_PASSWORD_SEED, version: ${slug === 'two' ? rotated : 1}}}`).join('\n')}
`
const files = (a: readonly string[], b: readonly string[], settings = '', rotated = 1): Files => ({
  'fleets/a.yaml': fleet('a', a, settings, rotated),
  'fleets/b.yaml': fleet('b', b, '', rotated),
})
const A = { inputs: { 'fleet-file': 'fleets/a.yaml' } }
const B = { inputs: { 'fleet-file': 'fleets/b.yaml' } }
const STOP = 'settings: {max_deletes: 0}\n'

const found = (rotated = 1): Promise<string> =>
  story.makeOnce(`two fleets, ${rotated}`, async () => {
    const base = story.main({ 'README.md': 'A repository.\n', ...files(['one', 'two'], ['three'], '', rotated) })
    for (const more of [A, B]) expect((await story.push(base, more)).outputs['result']).toBe('applied')
    return base
  })

const ledgerOf = (name: string): readonly string[] =>
  Object.keys(
    (JSON.parse(story.world.git.git('show', `refs/nylas-fleet/${name}:ledger.json`)) as { resources: object })
      .resources,
  ).sort()

const errorsOf = ({ plan: made }: JobResult): readonly (string | undefined)[] =>
  (made?.diagnostics ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code)

const ids = () => Object.fromEntries(story.world.sandbox.state().grants.map(({ email, id }) => [email, id]))

it('a mailbox goes to another fleet with its mail when the ledger of the first one is taken away', async () => {
  const { world, open, plan, squash, push, expectSettled } = story
  const base = await found(2)
  const before = ids()
  const pull = open(1, base, files(['one'], ['three', 'two'], STOP, 2))
  const first = [await plan(pull, A), await plan(pull, B)]
  expect(first.map(errorsOf)).toEqual([['max-deletes'], ['owned-elsewhere']])
  world.git.git('update-ref', '-d', 'refs/nylas-fleet/a')
  for (const more of [A, B]) {
    const again = await plan(pull, more)
    expect(again.outputs, again.log).toMatchObject({ result: 'changes', deletes: '0', creates: '0' })
  }
  const merge = squash(pull)
  for (const more of [A, B]) {
    const applied = await push(merge, more)
    expect(applied.outputs['result'], applied.log).toBe('applied')
  }
  expect(ids()).toEqual(before)
  expect([ledgerOf('a'), ledgerOf('b')]).toEqual([
    ['account/one@fleet.example', 'policy/a', 'workspace/a'],
    ['account/three@fleet.example', 'account/two@fleet.example', 'policy/b', 'workspace/b'],
  ])
  for (const more of [A, B]) await expectSettled(merge, more)
  for (const slug of ['one', 'two', 'three']) {
    const email = `${slug}@fleet.example`
    expect(world.sandbox.passwordMatches(email, derivePassword(CANARIES.seed, email, slug === 'two' ? 2 : 1))).toBe(
      true,
    )
  }
  const last = open(2, merge, files(['one'], ['three', 'two'], '', 2))
  for (const more of [A, B]) expect((await plan(last, more)).outputs['result']).toBe('no-changes')
})

it('nothing is deleted by a merge before the ledger is taken away', async () => {
  const { open, plan, squash, push, emails } = story
  const base = await found()
  const pull = open(1, base, files(['one'], ['three', 'two'], STOP))
  for (const more of [A, B]) await plan(pull, more)
  const merge = squash(pull)
  for (const more of [A, B]) expect((await push(merge, more)).outputs['result']).toBe('refused')
  expect(emails()).toEqual(['one@fleet.example', 'three@fleet.example', 'two@fleet.example'])
  story.world.git.git('update-ref', '-d', 'refs/nylas-fleet/a')
  for (const more of [A, B]) {
    const again = await push(merge, more)
    expect(again.outputs['result'], again.log).toBe('applied')
  }
})

it('an apply of the old file between the two steps takes everything back, and the other fleet is refused', async () => {
  const { world, push, open, plan, owned } = story
  const base = await found()
  const all = owned('a')
  world.git.git('update-ref', '-d', 'refs/nylas-fleet/a')
  const applied = await push(base, A)
  expect(applied.outputs['result'], applied.log).toBe('applied')
  expect(owned('a')).toEqual(all)
  const late = await plan(open(1, base, files(['one'], ['three', 'two'], STOP)), B)
  expect(late.plan?.diagnostics.map(({ code }) => code)).toContain('owned-elsewhere')
})
