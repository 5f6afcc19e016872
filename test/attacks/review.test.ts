/**
 * What somebody can do who may write and edit comments, push branches, merge, and start old runs again, and who wants
 * something carried out that no reviewer was shown. Each attack is carried out against the shipped action.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSignedComment } from '../../src/state/review/signed-comment.ts'
import { CANARIES, type JobResult, pullPayload } from '../e2e/action.ts'
import { approval, type Files, FLEET, type Opened, type Story, startStory } from '../e2e/story.ts'
import { formatOldRecordLine } from '../review-format-1.ts'
import type { FakeComment } from '../shells/fake-github.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const DAY = 86_400_000
const BOT = 'github-actions[bot]'
const RECORD = /^<!-- nylas-fleet\/review\/\d \S+ -->$/m
const GREEN = '✅ Will be carried out on merge.'
const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const fleetOf = (...slugs: readonly string[]): Files => ({ 'fleet.yaml': FLEET, ...tenants(...slugs) })
const mailboxes = (...slugs: readonly string[]) => slugs.map((slug) => `support-${slug}@fleet.example`).sort()
const retiring = (
  days: number,
): string => `${FLEET.replace('accounts:', '  quarantine: {policy: baseline, rules: [silence]}\naccounts:')}rules:
  silence: {trigger: inbound, priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
settings: {retire: {workspace: quarantine, days: ${days}}}
`

const commentsOf = (pull: number): FakeComment[] => story.world.github.comments.get(pull) ?? []
const put = (pull: number, ...comments: readonly (readonly [author: string, body: string])[]): void =>
  void story.world.github.comments.set(
    pull,
    comments.map(([author, body], index) => ({ id: index + 1, author, body })),
  )

function expectWithheld(job: JobResult, what: string): void {
  expect(job.outputs['result'], `${what}: ${job.log}`).toBe('refused')
  expect(job.code, what).toBe(1)
  expect(job.log, what).toContain('(not-reviewed)')
}

/** A planned pull request that deletes the mailbox of globex, and its comment. */
function reviewDeletion(): Promise<{ readonly pull: Opened; readonly shown: string; readonly record: string }> {
  return story.makeOnce('a reviewed deletion', async () => {
    const base = await story.foundFleet(fleetOf('acme', 'globex'))
    const pull = story.open(2, base, tenants('acme'))
    const plan = await story.plan(pull)
    expect(plan.outputs['deletes'], plan.log).toBe('1')
    const shown = commentsOf(2)[0]?.body ?? ''
    const [record = ''] = RECORD.exec(shown) ?? []
    expect(record).not.toBe('')
    return { pull, shown, record }
  })
}

describe('a reviewed deletion', () => {
  it('whose comment was edited is not carried out, however little was changed, until that very plan is approved', async () => {
    const { pull, shown, record } = await reviewDeletion()
    const commit = story.squash(pull)
    const [marker = ''] = shown.split('\n')
    const text = shown.replace(`${record}\n`, '')
    const edits: readonly (readonly [string, string])[] = [
      ['the text says that nothing changes', `${marker}\n${record}\n**Merging this changes nothing.**\n`],
      ['one word is another', shown.replace('deletes 1 mailbox', 'keeps 1 mailbox')],
      ['a sentence was added below', `${shown}\nThe deletion above is only a test and will not happen.\n`],
      ['a sentence was added above', `This plan is of last week.\n${shown}`],
      ['a sentence stands between marker and record', shown.replace(record, `This plan is of last week.\n${record}`)],
      ['the marker is a sentence', shown.replace(marker, 'This plan is of last week.')],
      ['the text is hidden in an HTML comment', `${marker}\n${record}\n<!--\n${text}\n-->`],
      ['the text is folded up', shown.replace(`${record}\n`, `${record}\n<details>\n\n`)],
      ['the text is gone', `${marker}\n${record}`],
      ['the record is gone', text],
      ['the record stands below the text', `${text}\n${record}`],
      ['another record stands above a text of no changes', `${marker}\n${record}\n${record}\nNo changes.`],
    ]
    for (const [what, body] of edits) {
      put(2, [BOT, body])
      const refused = await story.push(commit)
      expectWithheld(refused, what)
      expect(refused.summary, what).toMatch(/was edited|no plan was shown/)
      expect(story.emails(), what).toEqual(mailboxes('acme', 'globex'))
      // What was put in place of the plan is not kept as if it had been reviewed.
      expect(commentsOf(2)[0]?.body, what).not.toContain('The plan that was merged</b>')
    }
    put(2, [BOT, edits[0]?.[1] ?? ''])
    const refused = await story.push(commit)
    expect(refused.summary).toContain('it was edited, so what people were shown is not known')
    expect(commentsOf(2)[0]?.body).toContain('somebody edited it')
    const approved = await story.dispatch(commit, { approve: approval(refused.summary) })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    expect(story.emails()).toEqual(mailboxes('acme'))
    process.stderr.write(`figures: ${edits.length} edits of a comment tried and refused\n`)
  })

  it('whose record is under a comment of anybody else is not carried out, and the message names both', async () => {
    const { pull, shown, record } = await reviewDeletion()
    const commit = story.squash(pull)
    const strangers: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
      ["mallory's praise", [['mallory', `LGTM\n${record}`]]],
      ['the whole comment, written by mallory', [['mallory', shown]]],
      ['an app of nearly the same name', [['github-actions-bot[bot]', shown]]],
      ['a person of the same display name', [['github-actions', shown]]],
      ['an account that is gone', [['ghost', shown]]],
    ]
    for (const [what, comments] of strangers) {
      put(2, ...comments)
      const refused = await story.push(commit)
      expectWithheld(refused, what)
      expect(refused.summary, what).toContain(comments[0]?.[0].replace('[', '&#91;').replace(']', '&#93;'))
      expect(refused.summary, what).toContain('it counts only where')
      expect(story.emails(), what).toEqual(mailboxes('acme', 'globex'))
    }
  })

  it('whose comment was saved in a browser without a change is carried out', async () => {
    const { pull, shown } = await reviewDeletion()
    const lines = shown.replaceAll('\ufe0f', '').normalize('NFD').trimEnd().split('\n')
    put(2, ['mallory', 'LGTM'], [BOT, lines.map((line, index) => (index < 2 ? line : `${line}  `)).join('\r\n')])
    const apply = await story.push(story.squash(pull))
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(story.emails()).toEqual(mailboxes('acme'))
  })

  it('that a later plan of the same commit no longer shows is not carried out for the older plan', async () => {
    const { pull, shown } = await reviewDeletion()
    // The plan of the same commit once more: by now there is another mailbox, so it is another plan.
    story.later(60_000)
    story.world.sandbox.seed({ grants: [{ provider: 'nylas', email: 'ceo@fleet.example' }] })
    await story.plan(pull)
    const newer = commentsOf(2)[0]?.body ?? ''
    expect(newer).not.toBe(shown)
    const commit = story.squash(pull)
    put(2, [BOT, newer.replace('deletes 1 mailbox', 'keeps 1 mailbox')], [BOT, shown])
    expectWithheld(await story.push(commit), 'the newer was edited, the older stands')
    put(2, [BOT, newer], [BOT, newer.replace('deletes 1 mailbox', 'keeps 1 mailbox')])
    expectWithheld(await story.push(commit), 'it stands twice, once under another text')
    expect(story.emails()).toEqual(['ceo@fleet.example', ...mailboxes('acme', 'globex')])
    put(2, [BOT, shown], [BOT, newer])
    expect((await story.push(commit)).outputs['result']).toBe('applied')
  })

  it('that version 1 signed needs one new plan, and the message says what such a record cannot prove', async () => {
    const { pull, shown, record } = await reviewDeletion()
    const [found] = readSignedComment(shown, CANARIES.key).records
    if (!found) throw new Error('the plan is not signed')
    const old = shown.replace(record, formatOldRecordLine(found.record, CANARIES.key))
    put(2, [BOT, old])
    const commit = story.squash(pull)
    const refused = await story.push(commit)
    expectWithheld(refused, 'signed by version 1')
    expect(refused.summary).toContain('older version')
    expect(refused.summary).toContain('which text it stood under')

    const known = story.world.github.pulls.get(2)
    if (known) Object.assign(known, { state: 'open', merged_at: null, merge_commit_sha: null })
    put(2, [BOT, old])
    await story.plan(pull)
    expect((await story.push(story.squash(pull))).outputs['result']).toBe('applied')
    expect(story.emails()).toEqual(mailboxes('acme'))
  })
})

describe('a reviewed wait', () => {
  it('that another push makes shorter before the apply is withheld, and an approval of the longer one does not open it', async () => {
    const { foundFleet, open, plan, main, merged, push, dispatch, emails, owned } = story
    const base = await foundFleet({ 'fleet.yaml': retiring(30), ...tenants('acme', 'globex') })
    const pull = open(2, base, tenants('acme'))
    const shown = await plan(pull)
    expect(shown.outputs, shown.log).toMatchObject({ retires: '1', deletes: '0' })
    expect(commentsOf(2)[0]?.body).toContain('in 30 days')
    const shorter = main({ 'fleet.yaml': retiring(1) }, base)
    expect((await push(shorter)).outputs['result']).toBe('no-changes')
    const commit = merged(pull, [main(tenants('acme'), shorter)])
    const refused = await push(commit)
    expectWithheld(refused, 'one day in place of thirty')
    expect(refused.summary).toContain('retirement after 1 day')
    expect(owned()).toHaveProperty(['account/support-globex@fleet.example'])
    story.world.sandbox.advanceClock(2 * DAY)
    await story.nightly(commit, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme', 'globex'))

    // The digest is of the wait as well.
    const longer = main({ 'fleet.yaml': retiring(30) }, commit)
    const other = await push(longer)
    expect(other.outputs['result'], other.log).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    expect(approval(refused.summary)).not.toBe(shown.outputs['digest'])
    expect((await dispatch(longer)).outputs['result']).toBe('no-changes')
  })
})

describe('an apply', () => {
  it('that failed half-way finds the review again in the comment it wrote, and the reviewed plan stays readable there', async () => {
    const { pull, shown } = await reviewDeletion()
    const commit = story.squash(pull)
    story.world.sandbox.addFault({ kind: 'status-before', status: 400, match: { method: 'DELETE' } })
    const failed = await story.push(commit)
    expect(failed.outputs['result'], failed.log).toBe('failed')
    const plan = shown.split(RECORD)[1]?.split(`\n${GREEN}\n`) ?? []
    expect(plan).toHaveLength(2)
    const expectPlan = (headline: RegExp): void => {
      const body = commentsOf(2)[0]?.body ?? ''
      expect(story.comments(2)).toHaveLength(1)
      expect(body.indexOf('The plan that was merged</b>')).toBeGreaterThan(body.search(headline))
      for (const part of plan) expect(body.split(part.trim())).toHaveLength(2)
      expect(body).not.toContain(GREEN)
      expect(body.length).toBeLessThan(65_536)
    }
    expectPlan(/❌ Failed/)
    // Whoever edits it now ends that.
    const failure = commentsOf(2)[0]?.body ?? ''
    put(2, [BOT, failure.replace('deletes 1 mailbox', 'keeps 1 mailbox')])
    story.world.sandbox.clearFaults()
    expectWithheld(await story.push(commit), 'the report was edited')
    put(2, [BOT, failure])
    const again = await story.push(commit)
    expect(again.outputs['result'], again.log).toBe('applied')
    expectPlan(/Deleted 1 mailbox/)
    expect(commentsOf(2)[0]?.body).not.toContain('❌ Failed')
    expect(story.emails()).toEqual(mailboxes('acme'))
  })

  it('without a key, or with a wrong one, takes back the promise, leaves the plan readable, and loses no review', async () => {
    const { pull, shown } = await reviewDeletion()
    const [marker = '', record = '', ...plan] = shown.split('\n')
    const commit = story.squash(pull)
    for (const key of ['', 'wrong-key', '']) {
      const failed = await story.push(commit, { inputs: { 'api-key': key } })
      expect(failed.outputs['result'], failed.log).toBe('failed')
      const [first, second, notice, ...rest] = story.comments(2)[0]?.split('\n') ?? []
      expect([first, second, ...rest]).toEqual([marker, record, ...plan])
      expect(notice).toContain('This was not applied by the last run that tried')
    }
    // Nobody else can put words there.
    const noticed = commentsOf(2)[0]?.body ?? ''
    put(2, [BOT, noticed.replace('Mend that', 'Ignore that')])
    expectWithheld(await story.push(commit), 'another notice')
    put(2, [BOT, noticed])
    const apply = await story.push(commit)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(story.comments(2)[0]).not.toContain('This was not applied by the last run')
    expect(story.emails()).toEqual(mailboxes('acme'))
  })

  it('of a push with two pull requests deletes what one of them showed and withholds what the other did not', async () => {
    const { foundFleet, open, plan, main, merged, push, emails } = story
    const base = await foundFleet(fleetOf('acme', 'globex', 'initech', 'umbrella'))
    const one = open(2, base, tenants('acme', 'initech', 'umbrella'))
    await plan(one)
    const two = open(3, base, tenants('acme', 'globex', 'umbrella'))
    put(3, [BOT, commentsOf(2)[0]?.body ?? ''])
    const first = main(one.files, base)
    merged(one, [first])
    // The second is rebased: its own commit and one more, and a direct push on top.
    const second = main(tenants('acme', 'umbrella'), first)
    const third = main({ 'README.md': 'More.\n' }, second)
    merged(two, [second, third])
    const commit = main(tenants('acme'), third)
    const apply = await push(commit)
    expectWithheld(apply, 'two of three were not shown')
    expect(apply.log).toContain('#3: the plan is of another pull request')
    expect(emails()).toEqual(mailboxes('acme', 'initech', 'umbrella'))
  })

  it('of an old run writes nothing after newer merges: by hand, with an approval, at night, and beside a tag main', async () => {
    const { world, foundFleet, open, plan, squash, push, dispatch, nightly, writes } = story
    const old = await foundFleet(fleetOf('acme', 'globex'))
    const pull = open(2, old, tenants('acme', 'initech'))
    await plan(pull)
    const merge = squash(pull)
    world.git.git('update-ref', 'refs/tags/main', old)
    expect((await push(merge)).outputs['result']).toBe('applied')
    const before = writes()
    const attempt = { env: { GITHUB_RUN_ATTEMPT: '2' } }
    for (const rerun of [
      await push(old, attempt),
      await dispatch(old, { approve: `sha256:${'0'.repeat(64)}` }),
      await nightly(old, { heal: 'true' }),
      await push(old, { ref: 'refs/tags/main', inputs: { mode: 'apply', review: 'off' } }),
      await push(old, { ref: 'refs/tags/heads/main', inputs: { mode: 'apply', review: 'off' } }),
    ]) {
      expect(rerun.outputs['result'], rerun.log).not.toBe('applied')
      expect(writes(), rerun.log).toBe(before)
    }
    expect(story.emails()).toEqual(mailboxes('acme', 'initech'))
  })
})

describe('a plan', () => {
  it('of a merge queue replaces no reviewed comment and signs none, whatever mode says', async () => {
    const { pull, shown } = await reviewDeletion()
    const queue = `refs/heads/gh-readonly-queue/main/pr-2-${pull.base}`
    const head = story.world.git.commit(queue, fleetOf('acme', 'globex', 'initech'), [pull.base])
    const merge_group = { head_ref: queue, head_sha: head, base_ref: 'refs/heads/main', base_sha: pull.base }
    const payload = { repository: { id: 4711, default_branch: 'main' }, action: 'checks_requested', merge_group }
    for (const mode of ['auto', 'plan'])
      await story.job({ event: 'merge_group', payload, ref: queue, sha: head, inputs: { mode, comment: 'always' } })
    expect(story.comments(2)).toEqual([shown])
  })

  it('of an old run that is started again leaves the comment to the newest commit, and after the merge to the report', async () => {
    const { world, foundFleet, open, plan, squash, push } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const old = open(2, base, fleetOf('acme', 'globex', 'initech'))
    await plan(old)
    const now = open(2, base, tenants('acme'))
    await plan(now)
    const [shown] = story.comments(2)
    expect(shown).toContain('deletes 1 mailbox')
    const again = await plan(old)
    expect(story.comments(2)).toEqual([shown])
    expect(again.summary).toContain('The comment was left alone: #2 is not open with this commit as its last one')
    // A broken file of an old run is no newer truth either.
    const broken = world.git.commit('refs/pull/2/old', { 'fleet.yaml': 'version: 1\nfleet: [\n' }, [base])
    const payload = pullPayload(world, { ...old, head: broken, merge: broken })
    await plan({ ...old, head: broken, merge: broken }, { payload, sha: broken })
    expect(story.comments(2)).toEqual([shown])

    expect((await push(squash(now))).outputs['result']).toBe('applied')
    const [report] = story.comments(2)
    await plan(now)
    expect(story.comments(2)).toEqual([report])
    expect(report).toContain('Deleted 1 mailbox')
  })
})
