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
