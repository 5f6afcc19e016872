import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GitHub } from '../../src/shells/github/client.ts'
import {
  type CommentOwner,
  findOwnComments,
  formatMarker,
  listComments,
  measureRoom,
  writeComment,
} from '../../src/shells/github/comment.ts'
import { connectFake, type FakeGitHub, fakeGitHub } from './fake-github.ts'

const BOT = 'github-actions[bot]'
const RECORD = '<!-- signed -->'
let fake: FakeGitHub
let github: GitHub
/** What the planned commit has. */
let files: Set<string>

beforeEach(async () => {
  files = new Set(['fleet.yaml', 'fleets/a.yaml', 'fleets/b.yaml'])
  fake = await fakeGitHub()
  github = await connectFake(fake)
})

afterEach(async () => {
  await fake.close()
  expect(fake.faults).toEqual([])
})

const ownerOf = (fleet: string, more: Partial<CommentOwner> = {}): CommentOwner => ({
  fleet,
  file: 'fleet.yaml',
  formerName: null,
  hasFile: async (path) => files.has(path),
  ...more,
})
/** As a run does it, with the comments it has listed. */
const writeAs = async (
  owner: CommentOwner,
  render: (existing: string) => string,
  comments: Awaited<ReturnType<typeof listComments>>,
) => {
  const keep = (existing: string) => existing.split('\n').filter((line) => line === RECORD)
  return writeComment(github, 7, await findOwnComments(github, comments, owner), { render, keep })
}
const write = async (body: string, owner = ownerOf('support')) =>
  writeAs(owner, () => body, await listComments(github, 7))
const bodies = () => (fake.comments.get(7) ?? []).map(({ body }) => body)
const put = (...comments: [author: string, body: string][]) =>
  fake.comments.set(
    7,
    comments.map(([author, body], index) => ({ id: index + 1, author, body })),
  )
const support = formatMarker('support', 'fleet.yaml')

describe('the comment of a fleet', () => {
  test('a comment is created with two requests, edited with three, and left alone when its text stays the same', async () => {
    expect((await write('one')).action).toBe('created')
    expect(github.calls()).toBe(2)
    expect((await write('two')).action).toBe('edited')
    expect(github.calls()).toBe(5)
    expect(bodies()).toEqual([`${support}\ntwo`])
    expect((await write('two')).action).toBe('unchanged')
    expect(fake.requests.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
  })

  test('a comment on the third page is found', async () => {
    put(...Array.from({ length: 230 }, (_, index): [string, string] => ['octocat', `chat ${index}`]), [
      BOT,
      `${support}\nold`,
    ])
    expect((await write('new')).action).toBe('edited')
    expect(fake.requests.filter((one) => one.startsWith('GET'))).toHaveLength(3)
    expect(bodies().at(-1)).toBe(`${support}\nnew`)
  })

  test('a comment that GitHub gives back with other line ends is left alone', async () => {
    put([BOT, `${support}\r\none\r\ntwo\n`])
    expect((await write('one\ntwo')).action).toBe('unchanged')
  })

  test.each(['github-actions[bot]', 'my-app[bot]', 'octocat'])(
    'a comment belongs to %s when that is who the token is of',
    async (login) => {
      fake.login = login
      await write('one')
      expect((await write('two')).action).toBe('edited')
      expect(bodies()).toHaveLength(1)
    },
  )

  test('a comment of the workflow’s own token is found without GraphQL', async () => {
    fake.graphql = false
    await write('one')
    expect((await write('two')).action).toBe('edited')
  })

  test('copies that two first runs at once left behind are removed, and the oldest stays', async () => {
    const none = await listComments(github, 7)
    await Promise.all([1, 2].map((one) => writeAs(ownerOf('support'), () => `run ${one}`, none)))
    expect(bodies()).toHaveLength(2)
    const [oldest] = fake.comments.get(7) ?? []
    expect(await write('run 3')).toMatchObject({ action: 'edited', removed: 1 })
    expect(fake.comments.get(7)).toEqual([{ ...oldest, body: `${support}\nrun 3` }])
  })

  test('a comment that somebody removed in between is written anew', async () => {
    put([BOT, `${support}\nold`])
    const comments = await listComments(github, 7)
    fake.comments.set(7, [])
    expect((await writeAs(ownerOf('support'), () => 'new', comments)).action).toBe('created')
  })

  test('the writer may keep what stands there', async () => {
    put([BOT, `${support}\nplan\npayload`])
    await writeAs(ownerOf('support'), (before) => `done\n${before.split('\n')[2]}`, await listComments(github, 7))
    expect(bodies()).toEqual([`${support}\ndone\npayload`])
  })

  test('the writer is given the characters that GitHub leaves it below the marker', () => {
    expect(measureRoom(support)).toBeGreaterThan(65_000)
    expect(measureRoom(support) + support.length + 1).toBeLessThan(65_536)
    expect(measureRoom(`${support}xx`)).toBe(measureRoom(support) - 2)
  })
})

describe('whose a comment is', () => {
  test.each([
    ['the comment of somebody else with our marker', 'mallory', `${support}\nmine`],
    ['the comment of another app with our marker', 'other-app[bot]', `${support}\nmine`],
    ['the comment of a person who is called like the app', 'github-actions', `${support}\nmine`],
    ['our own comment of another fleet and file', BOT, `${formatMarker('sales', 'fleets/a.yaml')}\nmine`],
    [
      'our own comment of this fleet and another file that is there',
      BOT,
      `${formatMarker('support', 'fleets/a.yaml')}\nmine`,
    ],
    ['our own older comment of another fleet', BOT, `${formatMarker('sales')}\nmine`],
    ['our own comment that quotes the marker', BOT, `${formatMarker('sales')}\n${support}`],
    ['our own older comment of a longer name', BOT, `${formatMarker('support-eu')}\nmine`],
    ['our own comment whose marker is no marker', BOT, '<!-- nylas-fleet:%E0%A4%A fleet.yaml -->\nmine'],
    ['our own comment with words after the marker', BOT, `${support} mine`],
  ])('%s is left alone', async (_, author, body) => {
    put([author, body])
    expect((await write('plan')).action).toBe('created')
    expect(bodies()[0]).toBe(body)
  })

  test.each([
    ['the same file under another name', formatMarker('suport', 'fleet.yaml'), {}],
    ['the name alone, as older versions wrote it', formatMarker('support'), {}],
    ['the name at the base alone', formatMarker('helpdesk'), { formerName: 'helpdesk' }],
    ['the same fleet in a file that is gone', formatMarker('support', 'old/fleet.yaml'), {}],
  ])('a comment with %s is taken over', async (_, marker, more) => {
    put(['octocat', 'chat'], [BOT, `${marker}\nold`])
    expect((await write('new', ownerOf('support', more))).action).toBe('edited')
    expect(bodies()).toEqual(['chat', `${support}\nnew`])
  })

  test('fleets of a matrix that write at once have a comment each', async () => {
    const owners = ['a', 'b', 'c', 'a-b'].map((fleet) => ownerOf(fleet, { file: `fleets/${fleet}.yaml` }))
    for (const { file } of owners) files.add(file)
    for (const round of [1, 2]) await Promise.all(owners.map((owner) => write(`${owner.fleet} ${round}`, owner)))
    const wanted = owners.map(({ fleet, file }) => `${formatMarker(fleet, file)}\n${fleet} 2`)
    expect(bodies().toSorted()).toEqual(wanted.toSorted())
  })

  test('two files whose fleets cannot be read for a while keep a comment each', async () => {
    const [one, two] = ['fleets/a.yaml', 'fleets/b.yaml'].map((file) => ownerOf('fleet', { file }))
    for (const text of ['good', 'broken', 'mended']) {
      await write(`one ${text}`, text === 'broken' ? one : { ...ownerOf('a'), file: 'fleets/a.yaml' })
      await write(`two ${text}`, text === 'broken' ? two : { ...ownerOf('b'), file: 'fleets/b.yaml' })
    }
    expect(bodies()).toEqual([
      `${formatMarker('a', 'fleets/a.yaml')}\none mended`,
      `${formatMarker('b', 'fleets/b.yaml')}\ntwo mended`,
    ])
  })

  test('two fleets that swap their names keep the comments of their files', async () => {
    put([BOT, `${formatMarker('a', 'fleets/a.yaml')}\nold`], [BOT, `${formatMarker('b', 'fleets/b.yaml')}\nold`])
    await write('first', ownerOf('b', { file: 'fleets/a.yaml' }))
    await write('second', ownerOf('a', { file: 'fleets/b.yaml' }))
    expect(bodies()).toEqual([
      `${formatMarker('b', 'fleets/a.yaml')}\nfirst`,
      `${formatMarker('a', 'fleets/b.yaml')}\nsecond`,
    ])
  })
})

describe('a fleet with several comments', () => {
  const former = formatMarker('helpdesk', 'fleet.yaml')
  const note = (url: string) => `Superseded by [the comment of the fleet support](${url}).\n`

  test('the comment under its name is written, and the others say that it supersedes them and keep their records', async () => {
    put([BOT, `${former}\n${RECORD}\nred`], [BOT, `${support}\nold`], [BOT, `${formatMarker('support')}\nolder`])
    const { url, action, removed } = await write('new')
    expect({ action, removed }).toEqual({ action: 'edited', removed: 0 })
    expect(bodies()).toEqual([
      `${former}\n${RECORD}\n${note(url)}`,
      `${support}\nnew`,
      `${formatMarker('support')}\n${note(url)}`,
    ])
    const edits = () => fake.requests.filter((one) => one.startsWith('PATCH')).length
    const before = edits()
    await write('new')
    expect(edits()).toBe(before)
  })

  test('without one under its name the oldest is taken over, and copies of that one are removed', async () => {
    put([BOT, `${former}\none`], [BOT, `${former}\ntwo`], [BOT, `${formatMarker('support')}\nthree`])
    const { url, removed } = await write('new')
    expect(removed).toBe(1)
    expect(bodies()).toEqual([`${support}\nnew`, `${formatMarker('support')}\n${note(url)}`])
  })

  test('a superseded comment that somebody removed in between is not written anew', async () => {
    put([BOT, `${former}\nred`], [BOT, `${support}\nold`])
    const comments = await listComments(github, 7)
    fake.comments.set(7, (fake.comments.get(7) ?? []).slice(1))
    await writeAs(ownerOf('support'), () => 'new', comments)
    expect(bodies()).toEqual([`${support}\nnew`])
  })
})

test.each(['-->', 'a--><!-- nylas-fleet:b', '\n', '--', '\ud800', 'ü', '%2D', 'a b'])(
  'a marker cannot be left by the fleet name or the file %j',
  (text) => {
    expect(formatMarker(text)).toMatch(/^<!-- nylas-fleet:[A-Za-z0-9%_.!~*'()]+ -->$/)
    expect(formatMarker(text)).not.toBe(formatMarker(`${text}x`))
    expect(formatMarker('a', text)).toMatch(/^<!-- nylas-fleet:a [A-Za-z0-9%_.!~*'()]+ -->$/)
    expect(formatMarker('a', text)).not.toBe(formatMarker('a', `${text}x`))
  },
)

test('a comment whose fleet and file have odd names is found again', async () => {
  const owner = ownerOf('-->', { file: 'a b/-- ü%2D.yaml' })
  await write('one', owner)
  expect((await write('two', owner)).action).toBe('edited')
  expect(bodies()).toEqual([`${formatMarker('-->', 'a b/-- ü%2D.yaml')}\ntwo`])
})
