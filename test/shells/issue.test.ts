import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GitHub } from '../../src/shells/github/client.ts'
import { type CommentOwner, formatMarker } from '../../src/shells/github/comment.ts'
import { writeIssue } from '../../src/shells/github/issue.ts'
import { connectFake, type FakeGitHub, type FakeIssue, fakeGitHub } from './fake-github.ts'

let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await fakeGitHub()
  github = await connectFake(fake)
})

afterEach(async () => {
  await fake.close()
  expect(fake.faults).toEqual([])
})

const OWNER: CommentOwner = { fleet: 'support', file: 'fleet.yaml', formerName: null, hasFile: async () => true }
const MARKER = formatMarker('support', 'fleet.yaml')
const write = (body: string, open = true) =>
  writeIssue(github, { owner: OWNER, title: 'Drift', render: () => body, open })
const put = (change: Partial<FakeIssue>) =>
  fake.issues.push({
    number: 50 + fake.issues.length,
    author: fake.login,
    title: 'Drift',
    body: `${MARKER}\nold`,
    state: 'open',
    pull: false,
    ...change,
  })

describe('the drift issue of a fleet', () => {
  test('an issue is opened, edited when its content changes, closed when clean, and reopened', async () => {
    const steps: [string, boolean, string][] = [
      ['clean', false, 'unchanged'],
      ['a', true, 'created'],
      ['a', true, 'unchanged'],
      ['b', true, 'edited'],
      ['clean', false, 'closed'],
      ['clean', false, 'unchanged'],
      ['b', true, 'reopened'],
    ]
    for (const [body, open, action] of steps) expect((await write(body, open)).action).toBe(action)
    expect(fake.issues).toHaveLength(1)
    expect(fake.issues[0]).toMatchObject({ state: 'open', body: `${MARKER}\nb` })
    expect(fake.requests.filter((one) => one === 'POST /graphql')).toHaveLength(1)
  })

  test('an issue stays closed when somebody closed it and nothing has changed since', async () => {
    await write('a')
    for (const issue of fake.issues) issue.state = 'closed'
    expect((await write('a')).action).toBe('unchanged')
    expect((await write('b')).action).toBe('reopened')
  })

  test.each<[string, Partial<FakeIssue>]>([
    ['somebody else wrote', { author: 'mallory' }],
    ['belongs to another fleet', { body: `${formatMarker('sales')}\n${formatMarker('support')}` }],
    ['is a pull request', { pull: true }],
  ])('an issue that %s is never written', async (_, change) => {
    fake.creators = false
    put(change)
    expect((await write('new')).action).toBe('created')
    expect(fake.issues[0]).toMatchObject({ title: 'Drift', ...change })
  })

  test('a fleet that was renamed goes on with the issue of its file, and an older one is closed', async () => {
    put({ body: `${formatMarker('helpdesk', 'fleet.yaml')}\nold` })
    put({ body: `${formatMarker('support')}\nolder version` })
    put({ body: `${formatMarker('helpdesk', 'other.yaml')}\nanother fleet` })
    expect(await write('new')).toMatchObject({ action: 'edited', number: 50 })
    expect(fake.issues.map(({ state, body }) => [state, body.split('\n')[1]])).toEqual([
      ['open', 'new'],
      ['closed', 'older version'],
      ['open', 'another fleet'],
    ])
    expect(fake.issues[0]?.body.startsWith(MARKER)).toBe(true)
  })

  test('an issue is found behind two hundred others, and an open one is preferred', async () => {
    put({})
    put({ state: 'closed' })
    for (let number = 0; number < 220; number += 1) put({ body: 'something else' })
    expect(await write('new')).toMatchObject({ action: 'edited', number: 50 })
  })
})
