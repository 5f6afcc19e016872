/**
 * What somebody can do who may comment on a pull request, or who stands between the action and GitHub: write in our name,
 * write very much, or write without end. Each attack is carried out against the shipped action.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Files, FLEET, type Opened, type Story, startStory } from '../e2e/story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const BOT = 'github-actions[bot]'
const MARKER = '<!-- nylas-fleet:acme fleet.yaml -->'
const RECORD = /^<!-- nylas-fleet\/review\/\d \S+ -->$/m
const GREEN = '✅ Will be carried out on merge.'
const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const mailboxes = (...slugs: readonly string[]) => slugs.map((slug) => `support-${slug}@fleet.example`).sort()

const put = (pull: number, ...comments: readonly (readonly [author: string, body: string])[]): void =>
  void story.world.github.comments.set(
    pull,
    comments.map(([author, body], index) => ({ id: index + 1, author, body })),
  )
const commentsOf = (pull: number) => story.world.github.comments.get(pull) ?? []

/** A pull request that deletes the mailbox of globex; not planned yet. */
async function openDeletion(): Promise<Opened> {
  const base = await story.foundFleet({ 'fleet.yaml': FLEET, ...tenants('acme', 'globex') })
  return story.open(2, base, tenants('acme'))
}

async function expectApplied(pull: Opened): Promise<void> {
  const apply = await story.push(story.squash(pull))
  expect(apply.outputs['result'], apply.log).toBe('applied')
  expect(story.emails()).toEqual(mailboxes('acme'))
}

describe('a comment in our name', () => {
  it('by somebody of a fork, by a person of our display name and by another app is left alone, and reviews nothing', async () => {
    const pull = await openDeletion()
    const written = `${MARKER}\n**Merging this changes nothing.**\n`
    const strangers = ['forker', 'github-actions', 'github-actions-bot[bot]', 'GitHub-Actions[bot]'] as const
    put(2, ...strangers.map((author) => [author, written] as const))
    await story.plan(pull)
    expect(commentsOf(2).slice(0, 4)).toEqual(
      strangers.map((author, index) => ({ id: index + 1, author, body: written })),
    )
    const shown = story.comments(2)[4] ?? ''
    expect(shown).toContain('deletes 1 mailbox')
    // A maintainer may edit the comment of somebody else; it stays that person's.
    put(2, ['forker', shown], ['forker', `${MARKER}\n${RECORD.exec(shown)?.[0]}\nNo changes.`])
    const commit = story.squash(pull)
    const refused = await story.push(commit)
    expect(refused.outputs['result'], refused.log).toBe('refused')
    expect(refused.summary).toContain("'forker'")
    expect(story.emails()).toEqual(mailboxes('acme', 'globex'))
    expect(commentsOf(2).filter(({ author }) => author === 'forker')).toHaveLength(2)
  })

  it('that somebody edited is what was signed again after the next plan', async () => {
    const pull = await openDeletion()
    await story.plan(pull)
    const [shown = ''] = story.comments(2)
    put(2, [BOT, shown.replace('deletes 1 mailbox', 'keeps 1 mailbox')])
    await story.plan(pull)
    expect(story.comments(2)).toEqual([shown])
    await expectApplied(pull)
  })
})

describe('a list of comments', () => {
  it('with huge ones, full of records that are none, costs no minute and hides no review', async () => {
    const pull = await openDeletion()
    await story.plan(pull)
    const [shown = ''] = story.comments(2)
    const line = `${RECORD.exec(shown)?.[0]}\n`
    const forged = line.replace(/.{5} -->/, 'AAAAA -->')
    const size = (text: string) => text.repeat(Math.floor(65_000 / text.length))
    const full = ['mallory', `${MARKER}\n${size(forged)}`] as const
    const huge = [
      `${MARKER}\n${size(line)}`,
      `<!-- nylas-fleet/review/2 ${size('a')}`,
      `${MARKER}${size(' ')}x`,
      size('<!-- nylas-fleet:'),
      // Larger than GitHub lets anybody write.
      `${MARKER}\n${forged.repeat(20_000)}`,
    ]
    const many = Array.from({ length: 60 }, () => full)
    put(2, ...many, ...huge.map((body) => ['mallory', body] as const), [BOT, shown])
    const started = performance.now()
    await expectApplied(pull)
    const seconds = (performance.now() - started) / 1000
    expect(seconds).toBeLessThan(25)
    expect(story.comments(2)[65]).toContain('Deleted 1 mailbox')
    process.stderr.write(`figures: an apply beside 8 MB of comments: ${seconds.toFixed(1)} s\n`)
    // The end of a story reads all that was ever written; this is too much for it.
    put(2, [BOT, story.comments(2)[65] ?? ''])
  })

  it('that never ends is read up to a limit, and the review in it counts', async () => {
    const pull = await openDeletion()
    story.world.github.endless = true
    // Pages beyond the last are full as well.
    const chat = Array.from({ length: 100 }, (_, index) => ({ id: 1000 + index, author: 'mallory', body: 'chat' }))
    const { comments } = story.world.github
    comments.set(2, Array.from({ length: 300 }, () => chat).flat())
    const asked = story.world.github.requests.length
    await story.plan(pull)
    expect(story.world.github.requests.length - asked).toBeLessThan(110)
    const shown = commentsOf(2).at(-1)
    expect(shown?.body).toContain(GREEN)
    comments.set(2, [...(shown ? [shown] : []), ...Array.from({ length: 300 }, () => chat).flat()])
    await expectApplied(pull)
  })
})

describe('a comment that GitHub stores otherwise than it was sent', () => {
  it('counts when only what nobody sees is other', async () => {
    const pull = await openDeletion()
    story.world.github.store = (body) => body.replaceAll('\n', '\r\n').replaceAll('\ufe0f', '').trimEnd()
    const plan = await story.plan(pull)
    expect(plan.summary).not.toContain('GitHub stored another text')
    await expectApplied(pull)
  })

  it('is told by the plan, and not first after the merge', async () => {
    const pull = await openDeletion()
    story.world.github.store = (body) => body.replaceAll('✅', ':white_check_mark:')
    const plan = await story.plan(pull)
    expect(plan.summary).toContain('GitHub stored another text than was sent')
    expect((await story.push(story.squash(pull))).outputs['result']).toBe('refused')
  })
})
