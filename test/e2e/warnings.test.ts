/** Warnings of the file through the shipped action: one for each cause, where a reviewer reads it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})
afterEach(() => story.end())

const fleet = (account: string, more = '') => `version: 1
fleet: acme
tenants: [a, b, c, d, e]
policies: {p: {limits: {limit_count_daily_email_sent: 5}}}
workspaces: {w: {policy: p}}
accounts:
  - {for_each: tenants, email: "{slug}@fleet.example", workspace: w${account}}
${more}`

it('an app password that leaves the file is one warning in the comment, with what to do instead', async () => {
  const { foundFleet, open, plan, squash, push, comments } = story
  const base = await foundFleet({ 'fleet.yaml': fleet(', app_password: {derive: FLEET_PASSWORD_SEED}') })
  const pull = open(1, base, { 'fleet.yaml': fleet('') })
  const { outputs, log } = await plan(pull)
  expect(outputs['result'], log).toBe('no-changes')
  const [comment = ''] = comments(1)
  expect(comment.match(/left-as-is/g)).toHaveLength(1)
  expect(comment).toMatch(/and 2 more: app.?_password left the file, and that closes nothing/)
  expect(comment).toContain('higher version')
  expect(log.match(/^::warning title=left-as-is/gm)).toHaveLength(1)

  const commit = squash(pull)
  expect((await push(commit)).outputs['result']).toBe('no-changes')
  const next = open(2, commit, { 'README.md': 'Another file.\n' })
  await plan(next)
  expect(comments(2)).toEqual([])
})

it('a warning that is accepted is counted once in log, annotations, summary and comment, and no longer repeated', async () => {
  const { foundFleet, open, plan, comments } = story
  const base = await foundFleet({ 'fleet.yaml': fleet('', 'lists: {idle: {type: tld}, spare: {type: tld}}') })
  const lines = (until: string) =>
    fleet(
      '',
      `lists: {idle: {type: tld}, spare: {type: tld}}\naccept:\n  - {code: unused, address: list/*, reason: "For the next campaign.", until: ${until}}`,
    )
  const pull = open(1, base, { 'fleet.yaml': lines('2999-12-31') })
  const { log, summary, files } = await plan(pull)
  for (const text of [comments(1).join('\n'), summary]) {
    expect(text).toMatch(
      /2 known warnings are accepted and not repeated: unused \(2\): For the next campaign\., until 2999-12-31/,
    )
    expect(text).not.toContain('is unused')
  }
  expect(log).not.toContain('is unused')
  expect(log.match(/^::notice title=accepted/gm)).toHaveLength(1)
  expect(JSON.parse(files['nylas-fleet-plan.json'] ?? '{}')).toMatchObject({ accepted: 2 })

  const late = await plan(open(2, base, { 'fleet.yaml': lines('2020-01-31') }))
  expect(late.log).toMatch(/is unused.*accepted until 2020-01-31, which has passed/)
  expect(late.outputs['result']).toBe('no-changes')
})
