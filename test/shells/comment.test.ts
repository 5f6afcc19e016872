import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectGitHub, type GitHub } from '../../src/shells/github/client.ts'
import { formatMarker, listComments, writeComment } from '../../src/shells/github/comment.ts'
import { type FakeGitHub, fakeGitHub } from './fake-github.ts'

const clock = { now: () => 0, sleep: async () => {} }
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await fakeGitHub()
  github = await connectGitHub(
    'token',
    { urls: { server: fake.url, api: fake.url }, repository: fake.repository },
    clock,
  )
})

afterEach(async () => {
  await fake.close()
  expect(fake.faults).toEqual([])
})

const write = async (body: string, fleet = 'support') =>
  writeComment(github, 7, fleet, () => body, await listComments(github, 7))
const bodies = () => (fake.comments.get(7) ?? []).map(({ body }) => body)
const put = (...comments: [author: string, body: string][]) =>
  fake.comments.set(
    7,
    comments.map(([author, body], index) => ({ id: index + 1, author, body })),
  )

describe('the comment of a fleet on a pull request', () => {
  test('is created with two requests, edited in place with three, and left alone when it says the same', async () => {
    expect((await write('one')).action).toBe('created')
    expect(github.calls()).toBe(2)
    expect((await write('two')).action).toBe('edited')
    expect(github.calls()).toBe(5)
    expect(bodies()).toEqual([`${formatMarker('support')}\ntwo`])
    expect((await write('two')).action).toBe('unchanged')
    expect(fake.requests.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
  })

  test('is found on the third page', async () => {
    put(...Array.from({ length: 230 }, (_, index): [string, string] => ['octocat', `chat ${index}`]), [
      'github-actions[bot]',
      `${formatMarker('support')}\nold`,
    ])
    expect((await write('new')).action).toBe('edited')
    expect(fake.requests.filter((one) => one.startsWith('GET'))).toHaveLength(3)
    expect(bodies().at(-1)).toBe(`${formatMarker('support')}\nnew`)
  })

  test('is left alone when GitHub gives other line ends back', async () => {
    put(['github-actions[bot]', `${formatMarker('support')}\r\none\r\ntwo\n`])
    expect((await write('one\ntwo')).action).toBe('unchanged')
  })

  test.each([
    ['the marker of somebody else', 'mallory', `${formatMarker('support')}\nmine`],
    ['another app with our marker', 'other-app[bot]', `${formatMarker('support')}\nmine`],
    ['a person who is called like the app', 'github-actions', `${formatMarker('support')}\nmine`],
    ['our own comment of another fleet', 'github-actions[bot]', `${formatMarker('sales')}\nmine`],
    [
      'our own comment that quotes the marker',
      'github-actions[bot]',
      `${formatMarker('sales')}\n${formatMarker('support')}`,
    ],
    ['our own comment of a longer name', 'github-actions[bot]', `${formatMarker('support-eu')}\nmine`],
  ])('is never %s', async (_, author, body) => {
    put([author, body])
    expect((await write('plan')).action).toBe('created')
    expect(bodies()[0]).toBe(body)
  })

  test.each(['github-actions[bot]', 'my-app[bot]', 'octocat'])(
    'belongs to %s when that is who the token is of',
    async (login) => {
      fake.login = login
      await write('one')
      expect((await write('two')).action).toBe('edited')
      expect(bodies()).toHaveLength(1)
    },
  )

  test('is found without GraphQL when the token is the workflow’s own', async () => {
    fake.graphql = false
    await write('one')
    expect((await write('two')).action).toBe('edited')
  })

  test('heals what two first runs at once left behind, and keeps the oldest', async () => {
    const none = await listComments(github, 7)
    await Promise.all([1, 2].map((one) => writeComment(github, 7, 'support', () => `run ${one}`, none)))
    expect(bodies()).toHaveLength(2)
    const [oldest] = fake.comments.get(7) ?? []
    expect(await write('run 3')).toMatchObject({ action: 'edited', removed: 1 })
    expect(fake.comments.get(7)).toEqual([{ ...oldest, body: `${formatMarker('support')}\nrun 3` }])
  })

  test('is one for each fleet when a matrix writes them at once', async () => {
    const fleets = ['a', 'b', 'c', 'a-b']
    for (const round of [1, 2]) await Promise.all(fleets.map((fleet) => write(`${fleet} ${round}`, fleet)))
    expect(bodies().toSorted()).toEqual(fleets.map((fleet) => `${formatMarker(fleet)}\n${fleet} 2`).toSorted())
  })

  test('is written anew when somebody removed it in between', async () => {
    put(['github-actions[bot]', `${formatMarker('support')}\nold`])
    const comments = await listComments(github, 7)
    fake.comments.set(7, [])
    expect((await writeComment(github, 7, 'support', () => 'new', comments)).action).toBe('created')
  })

  test('lets the writer keep what stands there', async () => {
    put(['github-actions[bot]', `${formatMarker('support')}\nplan\npayload`])
    await writeComment(
      github,
      7,
      'support',
      (before) => `done\n${before?.split('\n')[2]}`,
      await listComments(github, 7),
    )
    expect(bodies()).toEqual([`${formatMarker('support')}\ndone\npayload`])
  })

  test.each(['-->', 'a--><!-- nylas-fleet:b', '\n', '--', '\ud800', 'ü', '%2D', 'a b'])(
    'has a marker that the fleet name %j cannot leave',
    (name) => {
      expect(formatMarker(name)).toMatch(/^<!-- nylas-fleet:[A-Za-z0-9%_.!~*'()]+ -->$/)
      expect(formatMarker(name)).not.toBe(formatMarker(`${name}x`))
    },
  )
})
