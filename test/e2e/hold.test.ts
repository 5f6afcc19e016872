/** Legal hold: an account that left the file is kept for as long as a line protects it, and the end of that is reviewed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from './action.ts'
import { type Files, FLEET, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const DAY = 86_400_000
const REASON = 'Case 4711: ask legal@corp.example'
const QUARANTINE = '  quarantine: {policy: baseline, rules: [silence]}\n'
const RETIRING = `${FLEET.replace('accounts:', `${QUARANTINE}accounts:`)}rules:
  silence: {trigger: inbound, priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
settings: {retire: {workspace: quarantine, days: 14}}
`
const mailbox = (slug: string): string => `support-${slug}@fleet.example`
const mailboxes = (...slugs: readonly string[]) => slugs.map(mailbox).sort()
const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const HELD: Files = {
  'fleet.yaml': `${RETIRING}protect: [{pattern: "account/${mailbox('globex')}", reason: "${REASON}"}]\n`,
}
const codes = (job: JobResult): readonly string[] => [...new Set(job.log.match(/\(([a-z-]+)\)$/gm) ?? [])]
const owned = (slug: string) =>
  (story.ledger() as unknown as { resources: Record<string, Record<string, unknown>> }).resources[
    `account/${mailbox(slug)}`
  ]

/** A reviewed pull request, merged and applied. */
async function land(
  number: number,
  onto: string,
  files: Files,
): Promise<{ shown: string; commit: string; apply: JobResult }> {
  const pull = story.open(number, onto, files)
  await story.plan(pull)
  const shown = story.comments(number)[0] ?? ''
  const commit = story.squash(pull)
  const apply = await story.push(commit)
  expect(apply.outputs['result'], apply.log).toBe('applied')
  return { shown, commit, apply }
}

describe('a hold', () => {
  it('keeps a retired mailbox beyond its date, and its end is shown, reviewed and waits anew', async () => {
    const { world, foundFleet, open, plan, squash, main, push, nightly, emails, comments, expectSettled } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const { shown: retired, commit: gone } = await land(2, base, tenants('acme'))
    expect(retired).toContain('Merging this retires 1 mailbox')
    expect(retired).toContain('stops receiving; goes on sending, at most 500 a day; deleted on')

    const { shown: hold, commit: held } = await land(3, gone, HELD)
    expect(hold).toContain('Merging this keeps 1 mailbox')
    expect(hold).toContain('stops receiving; goes on sending, at most 500 a day; kept for as long as')
    expect(hold).toContain('Case 4711')
    expect(owned('globex')).toMatchObject({ protect: true, reason: REASON })
    await expectSettled(held)

    world.sandbox.advanceClock(30 * DAY)
    const next = main({ 'README.md': 'Later.\n' }, held)
    const later = await push(next)
    expect(later.outputs['result'], later.log).toBe('no-changes')
    const healed = await nightly(next, { heal: 'true' })
    expect(healed.outputs['result'], healed.log).toBe('no-changes')
    expect(codes(healed)).not.toContain('(protect-matches-nothing)')
    expect(healed.summary).toContain('Held: out of the file')
    expect(healed.summary).toContain('Case 4711')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))

    // Whoever takes the line out without a review changes nothing.
    const direct = main({ 'fleet.yaml': RETIRING }, next)
    const refused = await push(direct)
    expect(refused.outputs['result'], refused.log).toBe('refused')
    expect(codes(refused), refused.log).toContain('(not-reviewed)')
    await nightly(direct, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    expect(owned('globex')).toMatchObject({ protect: true })
    const back = main(HELD, direct)
    expect((await push(back)).outputs['result']).toBe('no-changes')

    const pull = open(4, back, { 'fleet.yaml': RETIRING })
    const shown = await plan(pull)
    expect(shown.outputs).toMatchObject({ retires: '1', deletes: '0' })
    expect(comments(4)[0]).toContain('1 deletion to decide on')
    expect(comments(4)[0]).toMatch(/held no more \(until now: Case 4711.*deleted on/)
    const lifted = squash(pull)
    const apply = await push(lifted)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(owned('globex')).not.toHaveProperty('protect')
    await expectSettled(lifted)
    world.sandbox.advanceClock(13 * DAY)
    await nightly(lifted, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    world.sandbox.advanceClock(2 * DAY)
    await nightly(lifted, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme'))
  })

  it('begins in the pull request that removes the line, and puts the mailbox back where it was', async () => {
    const { world, foundFleet, emails, expectSettled } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const { shown, commit: held, apply } = await land(2, base, { ...HELD, ...tenants('acme') })
    expect(apply.outputs).toMatchObject({ deletes: '0', retires: '0' })
    expect(shown).toContain('Case 4711')
    expect(owned('globex')).toMatchObject({ protect: true, reason: REASON })
    world.sandbox.advanceClock(30 * DAY)
    await expectSettled(held)
    const workspaceOf = () =>
      world.sandbox.state().grants.find(({ email }) => email === mailbox('globex'))?.workspace_id
    const quarantine = workspaceOf()
    const { commit: restored } = await land(3, held, { 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    expect(workspaceOf()).not.toBe(quarantine)
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    await expectSettled(restored)
  })
})
