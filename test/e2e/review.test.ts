/** The review is binding: what destroys is carried out only as somebody was shown it, and no forged proof of that passes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReviewRecord, signRecord } from '../../src/state/review/record.ts'
import { readSignedComment } from '../../src/state/review/signed-comment.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'
import { CANARIES, type JobResult } from './action.ts'
import { approval, type Files, FLEET, LEDGER, type Story, startStory } from './story.ts'

let story: Story
let secrets: string[]

beforeEach(async () => {
  story = await startStory()
  secrets = []
})

afterEach(() => story.end(secrets))

const QUARANTINE = '  quarantine: {policy: baseline, rules: [silence]}\n'
const RETIRING = `${FLEET.replace('accounts:', `${QUARANTINE}accounts:`)}rules:
  silence: {trigger: inbound, priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
settings: {retire: {workspace: quarantine, days: 14}}
`
const DAY = 86_400_000
const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const fleetOf = (...slugs: readonly string[]): Files => ({ 'fleet.yaml': FLEET, ...tenants(...slugs) })
const mailbox = (slug: string): string => `support-${slug}@fleet.example`
const mailboxes = (...slugs: readonly string[]) => slugs.map(mailbox).sort()
const codes = (job: JobResult): readonly string[] => [...new Set(job.log.match(/\(([a-z-]+)\)$/gm) ?? [])]

function expectRefused(job: JobResult, code: string): void {
  expect(job.outputs['result'], job.log).toBe('refused')
  expect(job.code).toBe(1)
  expect(codes(job)).toContain(`(${code})`)
}

/** The signed record of a pull request whose only comment is a plan. */
function readRecord(pull: number): { readonly record: ReviewRecord; readonly line: string } {
  const [signed] = readSignedComment(story.comments(pull)[0] ?? '', CANARIES.key).records
  if (!signed) throw new Error('the plan is not signed')
  return signed
}

describe('a review record', () => {
  it('a record that is forged, edited, replayed, late or outdated withholds the deletion and nothing else', async () => {
    const { world, foundFleet, open, plan, squash, push, emails, expectSettled } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const pull = open(2, base, tenants('acme', 'initech'))
    await plan(pull)
    const [comment] = world.github.comments.get(2) ?? []
    const shown = comment?.body ?? ''
    const { record, line } = readRecord(2)
    expect(record.fingerprints).toHaveLength(1)
    const commit = squash(pull)
    const at = (offset: number) => new Date(Date.parse(world.github.now) + offset).toISOString()
    const signed = (change: Partial<ReviewRecord>, key: string = CANARIES.key) =>
      shown.replace(line, `<!-- nylas-fleet/review/2 ${signRecord({ ...record, ...change }, key)} -->`)
    const token = /review\/2 (\S+)/.exec(line)?.[1] ?? ''
    const [head = '', fingerprints = '', mac = ''] = token.split('.')
    const other = Buffer.from(head, 'base64url').toString().replace('"pull":2', '"pull":3')
    const forgeries: readonly (readonly [string, string, RegExp])[] = [
      ['of another repository', signed({ repository: 1 }), /another repository/],
      ['of another pull request', signed({ pull: 3 }), /another pull request/],
      ['of another fleet', signed({ fleet: 'other' }), /another fleet/],
      ['of another application', signed({ application: commit }), /another application/],
      ['of another branch', signed({ baseBranch: 'release' }), /another base branch/],
      ['of an earlier head', signed({ head: base }), /earlier commit/],
      ['made after the merge', signed({ time: at(-30_000) }), /after the merge/],
      ['made at no time', signed({ time: 'soon' }), /after the merge/],
      ['older than 30 days', signed({ time: at(-31 * DAY) }), /30 days/],
      ['signed with another key', signed({}, 'another key'), /does not verify/],
      [
        'of another deletion',
        signed({ fingerprints: [Buffer.alloc(16, 7).toString('base64url')] }),
        /not show the deletion of account/,
      ],
      ['of no deletion', signed({ fingerprints: [] }), /not show the deletion of account/],
      ['with another fingerprint', shown.replace(fingerprints, `${fingerprints.slice(0, -2)}AA`), /does not verify/],
      ['with another head', shown.replace(head, Buffer.from(other).toString('base64url')), /does not verify/],
      ['cut short', shown.replace(mac, mac.slice(0, -1)), /does not verify/],
      ['taken away', shown.replace(line, ''), /no plan was shown/],
    ]
    for (const [what, body, why] of forgeries) {
      if (comment) comment.body = body
      const refused = await push(commit)
      expect(refused.outputs['result'], `${what}: ${refused.log}`).toBe('refused')
      expect(refused.summary, what).toMatch(why)
      expect(emails(), what).toEqual(mailboxes('acme', 'globex', 'initech'))
    }
    if (comment) comment.body = shown
    expect((await push(commit)).outputs['result']).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme', 'initech'))
    await expectSettled(commit)
    process.stderr.write(`figures: ${forgeries.length} forgeries tried and refused\n`)
  })

  it('no record is made for a pull request that has moved on, been closed, or does not pass the guards', async () => {
    const { world, foundFleet, open, plan, comments } = story
    const base = await foundFleet({
      ...fleetOf('acme', 'globex'),
      'fleet.yaml': `${FLEET}settings: {max_deletes: 0}\n`,
    })
    const pull = open(2, base, tenants('acme'))
    expectRefused(await plan(pull), 'max-deletes')
    expect(comments(2)[0]).not.toContain('nylas-fleet/review')
    const grown = open(3, base, tenants('acme', 'globex', 'initech'))
    const known = world.github.pulls.get(3)
    if (known) known.head.sha = base
    expect((await plan(grown)).summary).toMatch(/The comment was left alone[\s\S]*creates 1 mailbox/)
    expect(comments(3)).toEqual([])
    if (known) Object.assign(known, { state: 'closed', head: { ...known.head, sha: grown.head } })
    await plan(grown)
    expect(comments(3)).toEqual([])
  })
})

describe('what was not reviewed', () => {
  const withPasswords = (version: number, retention: number, ...slugs: readonly string[]): Files => ({
    'fleet.yaml': `${FLEET.replace('500}', `500, limit_inbox_retention_period: ${retention}}`)}    app_password: {derive: FLEET_PASSWORD_SEED, version: ${version}}\n`,
    ...tenants(...slugs),
  })

  it('a rotated password and a shorter retention wait, and what destroys nothing goes on', async () => {
    const { world, foundFleet, main, push, emails, expectSettled } = story
    secrets = ['acme', 'globex'].flatMap((slug) =>
      [1, 2].map((version) => derivePassword(CANARIES.seed, mailbox(slug), version)),
    )
    const base = await foundFleet(withPasswords(1, 365, 'acme'))
    const changed = withPasswords(2, 90, 'acme', 'globex')
    const direct = main({ ...changed, 'fleet.yaml': `${changed['fleet.yaml']}  - {email: free@fleet.example}\n` }, base)
    const refused = await push(direct)
    expectRefused(refused, 'not-reviewed')
    // A new mailbox waits with the policy that governs it.
    expect(emails()).toEqual(['free@fleet.example', mailbox('acme')])
    const { sandbox } = world
    expect(sandbox.passwordMatches(mailbox('acme'), secrets[0] ?? '')).toBe(true)
    expect(sandbox.state().policies[0]?.limits['limit_inbox_retention_period']).toBe(365)
    // Told where nobody opened a pull request: in the issue, with how to go on.
    expect(world.github.issues[0]?.body).toContain(approval(refused.summary))
    expect(story.ledger()).toMatchObject({ commit: base, complete: false })

    const off = await push(direct, { inputs: { review: 'off' } })
    expect(off.outputs['result'], off.log).toBe('applied')
    expect(sandbox.passwordMatches(mailbox('acme'), secrets[1] ?? '')).toBe(true)
    expect(sandbox.passwordMatches(mailbox('globex'), secrets[3] ?? '')).toBe(true)
    expect(sandbox.state().policies[0]?.limits['limit_inbox_retention_period']).toBe(90)
    await expectSettled(direct)
  })

  it('a create waits under review: all, and everything shown goes on', async () => {
    const { main, open, plan, squash, push, emails, expectSettled } = story
    const all = { inputs: { review: 'all' } }
    const start = main({ 'README.md': 'A repository.\n', ...fleetOf('acme') })
    const direct = await push(start, all)
    expectRefused(direct, 'not-reviewed')
    expect(emails()).toEqual([])
    const pull = open(2, start, tenants('acme', 'globex'))
    await plan(pull, all)
    const commit = squash(pull)
    const apply = await push(commit, all)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    await expectSettled(commit)
  })
})

describe('an approval', () => {
  it('an approval opens neither a number of deletions nor a protection', async () => {
    const { foundFleet, main, push, dispatch, emails, writes } = story
    const guarded = `${FLEET}settings: {max_deletes: 1}\nprotect: ["account/support-acme@*"]\n`
    const base = await foundFleet({ 'fleet.yaml': guarded, ...tenants('acme', 'globex', 'initech', 'umbrella') })
    const before = writes()
    const attempts = [
      ['max-deletes', tenants('acme', 'globex')],
      ['protected', tenants('globex', 'initech', 'umbrella')],
      ['protected', { 'fleet.yaml': FLEET, ...tenants('globex', 'initech', 'umbrella') }],
    ] as const
    for (const [code, files] of attempts) {
      const commit = main(files, base)
      const refused = await push(commit)
      expectRefused(refused, code)
      expectRefused(await dispatch(commit, { approve: refused.outputs['digest'] ?? '' }), code)
    }
    expect(writes()).toBe(before)
    expect(emails()).toEqual(mailboxes('acme', 'globex', 'initech', 'umbrella'))
  })

  it('an approval is of one plan: after another change of the file it opens nothing', async () => {
    const { foundFleet, main, push, dispatch, emails, expectSettled } = story
    const base = await foundFleet(fleetOf('acme', 'globex', 'initech'))
    const one = main(tenants('acme', 'globex'), base)
    const digest = approval((await push(one)).summary)
    const two = main(tenants('acme'), one)
    expectRefused(await dispatch(two, { approve: digest }), 'not-reviewed')
    expect(emails()).toEqual(mailboxes('acme', 'globex', 'initech'))
    const right = await dispatch(two, { approve: approval((await push(two)).summary) })
    expect(right.outputs['result'], right.log).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme'))
    await expectSettled(two)
  })
})

describe('a retirement', () => {
  it('a retirement is reviewed; the deletion at its end needs neither a review nor a push', async () => {
    const { world, foundFleet, open, plan, squash, main, push, nightly, emails, expectSettled } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex', 'initech') })
    const direct = main(tenants('acme', 'globex'), base)
    expectRefused(await push(direct), 'not-reviewed')
    const back = main(tenants('acme', 'globex', 'initech'), direct)
    expect((await push(back)).outputs['result']).toBe('no-changes')

    const pull = open(2, back, tenants('acme', 'globex'))
    const shown = await plan(pull)
    expect(shown.outputs).toMatchObject({ retires: '1', deletes: '0' })
    const commit = squash(pull)
    const apply = await push(commit)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    await expectSettled(commit)
    const early = await nightly(commit, { heal: 'true' })
    expect(early.outputs['result'], early.log).toBe('no-changes')
    expect(emails()).toEqual(mailboxes('acme', 'globex', 'initech'))
    world.sandbox.advanceClock(15 * DAY)
    world.github.may.delete('pull-requests: read')
    const blind = await nightly(commit, { heal: 'true' })
    expect(blind.log).toContain('nothing is deleted: ')
    expect(emails()).toEqual(mailboxes('acme', 'globex', 'initech'))
    world.github.may.add('pull-requests: read')
    expect((await nightly(commit)).outputs).toMatchObject({ result: 'changes', deletes: '1' })
    const heal = await nightly(commit, { heal: 'true' })
    expect(heal.outputs['result'], heal.log).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    await expectSettled(commit)
  })
})

describe('a ledger', () => {
  it('a ledger that was set back is not believed by an apply or a repair until one is approved', async () => {
    const { world, foundFleet, open, plan, squash, push, dispatch, nightly, writes, ledger, expectSettled } = story
    const base = await foundFleet(fleetOf('acme'))
    const old = world.git.git('rev-parse', LEDGER)
    const first = open(2, base, tenants('acme', 'globex'))
    await plan(first)
    const one = squash(first)
    await push(one)
    const second = open(3, one, tenants('acme', 'globex', 'initech'))
    await plan(second)
    const two = squash(second)
    const { serial } = readRecord(3).record
    world.git.git('update-ref', LEDGER, old)
    expect(ledger().serial).toBeLessThan(serial)
    const before = writes()
    const refused = await push(two)
    expectRefused(refused, 'ledger-unverified')
    expect(refused.summary).toContain('set back')
    await nightly(two, { heal: 'true' })
    expectRefused(await dispatch(two, { approve: `sha256:${'0'.repeat(64)}` }), 'ledger-unverified')
    expect(writes()).toBe(before)
    const approved = await dispatch(two, { approve: refused.outputs['digest'] ?? '' })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    expect(ledger().serial).toBeGreaterThan(serial)
    await expectSettled(two)
    expect((await push(two)).outputs['result']).toBe('no-changes')
  })

  it('a ledger that was set back does not bring back a deletion whose account returned meanwhile', async () => {
    const { world, foundFleet, open, plan, squash, push, nightly, emails, expectSettled } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const lands = async (number: number, onto: string, files: Files): Promise<string> => {
      const pull = open(number, onto, files)
      await plan(pull)
      const commit = squash(pull)
      expect((await push(commit)).outputs['result']).toBe('applied')
      return commit
    }
    const gone = await lands(2, base, tenants('acme'))
    const old = world.git.git('rev-parse', LEDGER)
    const back = await lands(3, gone, tenants('acme', 'globex'))
    world.sandbox.advanceClock(13 * DAY)
    const again = await lands(4, back, tenants('acme'))
    world.sandbox.advanceClock(2 * DAY)
    const good = world.git.git('rev-parse', LEDGER)
    world.git.git('update-ref', LEDGER, old)
    const heal = await nightly(again, { heal: 'true' })
    expectRefused(heal, 'ledger-unverified')
    expect(world.github.issues.at(-1)?.body).toContain('set back')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    world.git.git('update-ref', LEDGER, good)
    await expectSettled(again)
  })

  it('a ledger of another history, or edited by hand, is shown and not obeyed', async () => {
    const { world, foundFleet, main, push, dispatch, writes, expectSettled } = story
    const { git } = world.git
    const base = await foundFleet(fleetOf('acme'))
    const gone = main(tenants('acme', 'globex'), base)
    await push(gone)
    const rewritten = main(tenants('acme', 'initech'), base)
    const before = writes()
    const refused = await push(rewritten)
    expectRefused(refused, 'ledger-unverified')
    expect(refused.summary).toContain('not in the history')
    expect(writes()).toBe(before)
    const approved = await dispatch(rewritten, { approve: refused.outputs['digest'] ?? '' })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    await expectSettled(rewritten)

    const forged = world.git.commit('refs/heads/forged', {
      'ledger.json': git('show', `${LEDGER}:ledger.json`).replace('support-acme@', 'ceo@'),
    })
    git('update-ref', LEDGER, forged)
    const next = main(tenants('acme', 'initech', 'umbrella'), rewritten)
    const edited = await push(next)
    expectRefused(edited, 'ledger-unverified')
    expect(edited.summary).toContain('signature')
    const again = await dispatch(next, { approve: edited.outputs['digest'] ?? '' })
    expect(again.outputs['result'], again.log).toBe('applied')
    await expectSettled(next)
  })
})
