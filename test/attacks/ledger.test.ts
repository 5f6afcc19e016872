/**
 * What somebody can do who may push to the repository and has no key: write any ref below refs/nylas-fleet, with any
 * contents. Each attack is carried out against the shipped action, with real Git.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/domain/ledger.ts'
import type { Address } from '../../src/domain/model.ts'
import { deriveLedgerKey, formatLedger } from '../../src/state/ledger/format.ts'
import { CANARIES, type JobResult } from '../e2e/action.ts'
import { type Files, FLEET, LEDGER, type Story, startStory } from '../e2e/story.ts'
import { runProgram } from '../warm.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const DAY = 86_400_000
const QUARANTINE = '  quarantine: {policy: baseline, rules: [silence]}\n'
const RETIRING = `${FLEET.replace('accounts:', `${QUARANTINE}accounts:`)}rules:
  silence: {trigger: inbound, priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
settings: {retire: {workspace: quarantine, days: 14}}
`
const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const fleetOf = (...slugs: readonly string[]): Files => ({ 'fleet.yaml': FLEET, ...tenants(...slugs) })
const mailbox = (slug: string): string => `support-${slug}@fleet.example`
const address = (slug: string): string => `account/${mailbox(slug)}`
const mailboxes = (...slugs: readonly string[]) => slugs.map(mailbox).sort()
const codes = (job: JobResult): readonly string[] => [...new Set(job.log.match(/\(([a-z-]+)\)$/gm) ?? [])]
const all = (job: JobResult): string => `${job.log}\n${job.summary}`

type Stored = Record<string, unknown> & { resources: Record<string, Record<string, unknown>>; deleted: object }

const stored = (fleet = 'acme'): Stored => story.ledger(fleet) as unknown as Stored

/** Pushes this as a ledger, on top of `from`, with whatever signature it has. */
function forge(fleet: string, document: object, from: readonly string[] = []): string {
  return story.world.git.commit(`refs/nylas-fleet/${fleet}`, { 'ledger.json': JSON.stringify(document) }, from)
}

function idOf(slug: string): string {
  const id = stored().resources[address(slug)]?.['id']
  if (typeof id !== 'string') throw new Error(`${slug} is not owned`)
  return id
}

const isLast = (fleet: string, tip: string): boolean =>
  story.world.git.git('rev-parse', `refs/nylas-fleet/${fleet}`) === tip

describe('a signing key', () => {
  it('that can be guessed offline is refused by the action, which names no character of it', async () => {
    const { main, push, emails } = story
    const commit = main({ 'README.md': 'A repository.\n', ...fleetOf('acme') })
    for (const key of ['hunter2', 'x'.repeat(31)]) {
      const refused = await push(commit, { inputs: { 'signing-key': key } })
      expect(refused.code).toBe(1)
      expect(refused.log).toContain(`the input signing-key has ${key.length} characters, and it takes at least 32`)
      expect(refused.log).toContain('openssl rand -base64 32')
      expect(refused.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(key)
      expect(emails()).toEqual([])
    }
    const good = await push(commit, { inputs: { 'signing-key': 'x'.repeat(32) } })
    expect(good.outputs['result'], good.log).toBe('applied')
  })

  it('that can be guessed offline is refused by the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleet-key-'))
    try {
      writeFileSync(join(folder, 'fleet.yaml'), 'version: 1\n')
      const env = { NYLAS_API_KEY: 'nyk_key', NYLAS_FLEET_SIGNING_KEY: 'hunter2' }
      const { code, err } = await runProgram('cli', ['plan', '--ledger', 'file:ledger.json'], folder, env)
      expect(err).toContain('NYLAS_FLEET_SIGNING_KEY has 7 characters, and it takes at least 32')
      expect(err).not.toContain('hunter2')
      expect(code).toBe(1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe("a forged ledger of another fleet, which claims one of this fleet's mailboxes,", () => {
  const forged = (claimed: string) => ({
    ...stored(),
    fleet: 'zzz',
    resources: { 'account/x@zzz.example': { id: idOf(claimed) } },
  })

  it('keeps no offboarding from its comment and no mailbox from its deletion, and is named', async () => {
    const { foundFleet, open, plan, squash, push, emails, comments, expectSettled } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    forge('zzz', forged('globex'))
    const pull = open(2, base, tenants('acme'))
    const planned = await plan(pull)
    expect(comments(2)[0]).toContain('deletes 1 mailbox')
    expect(codes(planned)).toContain('(ledger-foreign)')
    expect(all(planned)).toContain('zzz')
    const commit = squash(pull)
    const applied = await push(commit)
    expect(applied.outputs['result'], applied.log).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme'))
    await expectSettled(commit)
  })

  it('keeps nothing from being declared here, and takes nothing out of the signed ledger', async () => {
    const { foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const id = idOf('globex')
    forge('zzz', forged('globex'))
    const next = await push(main(tenants('acme', 'globex', 'initech'), base))
    expect(next.outputs['result'], next.log).toBe('applied')
    expect(idOf('globex')).toBe(id)
  })

  it('is noticed too when it is a signed ledger under a name that is not its own', async () => {
    const { world, foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    world.git.git('update-ref', 'refs/nylas-fleet/zzz', LEDGER)
    const next = await push(main(tenants('acme', 'globex', 'initech'), base))
    expect(next.outputs['result'], next.log).toBe('applied')
    expect(codes(next)).toContain('(ledger-unreadable)')
    expect(Object.keys(stored().resources)).toContain(address('globex'))
  })
})

describe('a ledger that was signed for another repository', () => {
  it('is not obeyed here', async () => {
    const { world, foundFleet, main, push, writes } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    expect(stored()).toMatchObject({ format: 2, repository: world.github.repository.id })
    const before = writes()
    const copied = await push(main(tenants('acme'), base), { env: { GITHUB_REPOSITORY_ID: '99' } })
    expect(codes(copied)).toContain('(ledger-unverified)')
    expect(all(copied)).toContain('it was copied here')
    expect(writes()).toBe(before)
  })
})

describe('an approve of a ledger', () => {
  it('into which a retirement due tomorrow was forged does not make it one that was reviewed', async () => {
    const { world, foundFleet, main, push, dispatch, nightly, emails } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const gone = main(tenants('acme'), base)
    const ledger = stored()
    const tip = world.git.git('rev-parse', LEDGER)
    const workspace = world.sandbox.state().grants.find(({ email }) => email === mailbox('globex'))?.workspace_id
    const retired = {
      due: new Date(Date.now() - DAY).toISOString(),
      days: 14,
      workspace,
      left: { address: null, id: null },
    }
    const owned = { ...ledger.resources[address('globex')], retired }
    forge('acme', { ...ledger, resources: { ...ledger.resources, [address('globex')]: owned } }, [tip])
    const refused = await push(gone)
    expect(codes(refused)).toContain('(ledger-unverified)')
    expect(all(refused)).toContain(`${address('globex')} has another retired`)
    expect(refused.plan?.counts).toMatchObject({ delete: 0, retire: 1 })
    const approved = await dispatch(gone, { approve: refused.outputs['digest'] ?? '' })
    expect(approved.outputs['result'], approved.log).toBe('applied')
    const begun = stored().resources[address('globex')]?.['retired'] as { due: string } | undefined
    expect(Date.parse(begun?.due ?? '') - Date.now()).toBeGreaterThan(13 * DAY)
    await nightly(gone, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
  })

  it('from which a protection was taken keeps the protection of the newest version that verifies', async () => {
    const { world, foundFleet, main, push, emails } = story
    const fleet = `${FLEET}protect: ["${address('globex')}"]\n`
    const base = await foundFleet({ 'fleet.yaml': fleet, ...tenants('acme', 'globex') })
    const ledger = stored()
    const tip = world.git.git('rev-parse', LEDGER)
    const { protect, ...owned } = ledger.resources[address('globex')] ?? {}
    expect(protect).toBe(true)
    const deleted = { [idOf('acme')]: new Date().toISOString() }
    const resources = { ...ledger.resources, [address('globex')]: owned }
    const once = forge('acme', { ...ledger, resources, deleted }, [tip])
    const twice = forge('acme', { ...ledger, resources, deleted, serial: 99 }, [once])
    expect(isLast('acme', twice)).toBe(true)
    const refused = await push(main({ 'fleet.yaml': FLEET, ...tenants('acme') }, base))
    expect(codes(refused)).toEqual(expect.arrayContaining(['(ledger-unverified)', '(protected)']))
    expect(all(refused)).toContain(`${address('globex')} has another protect`)
    expect(all(refused)).toContain('is said to be deleted')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
  })

  it('that says it has seen a later commit makes no apply an old one that ends well', async () => {
    const { world, foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme'))
    const next = main(tenants('acme', 'globex'), base)
    const later = world.git.commit('refs/heads/later', { 'README.md': 'Later.\n' }, [next])
    forge('acme', { ...stored(), commit: later }, [world.git.git('rev-parse', LEDGER)])
    const refused = await push(next)
    expect(refused.outputs['result'], refused.log).toBe('refused')
    expect(codes(refused)).toContain('(ledger-unverified)')
  })
})

describe('a ledger that was deleted', () => {
  it('is said to be gone where a customer is offboarded, with what that deletes and how to finish it', async () => {
    const { world, foundFleet, open, plan, squash, push, comments, emails, expectSettled } = story
    const base = await foundFleet(fleetOf('acme', 'globex', 'initech'))
    world.git.git('update-ref', '-d', LEDGER)
    const pull = open(2, base, tenants('acme', 'initech'))
    const planned = await plan(pull)
    expect(codes(planned)).toContain('(ledger-gone)')
    const comment = comments(2)[0] ?? ''
    expect(comment).toContain('this fleet has no ledger')
    expect(comment).toContain(mailbox('globex'))
    expect(comment).toContain('that no ledger knows')
    expect(comment).not.toContain('merged earlier')
    const commit = squash(pull)
    expect((await push(commit)).outputs['result']).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme', 'globex', 'initech'))

    const finish = open(3, commit, { 'fleet.yaml': `${FLEET}absent: [${address('globex')}]\n` })
    await plan(finish)
    expect(comments(3)[0]).toContain('deletes 1 mailbox')
    const done = squash(finish)
    expect((await push(done)).outputs['result']).toBe('applied')
    expect(emails()).toEqual(mailboxes('acme', 'initech'))
    await expectSettled(done)
  })

  it('is said to be gone by the apply where the comment was made with it', async () => {
    const { world, foundFleet, open, plan, squash, push, comments, emails } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const pull = open(2, base, tenants('acme'))
    await plan(pull)
    const commit = squash(pull)
    world.git.git('update-ref', '-d', LEDGER)
    const apply = await push(commit)
    expect(codes(apply)).toContain('(ledger-gone)')
    expect(comments(2).join('\n')).toContain('the ledger of this fleet is gone')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
  })
})

describe('a ledger that was set back, with every comment deleted that could tell,', () => {
  it('deletes nothing before the days have passed since Nylas itself says the account was moved', async () => {
    const { world, foundFleet, main, push, nightly, emails } = story
    world.sandbox.setSwitches({ grant_updated_at: 'write' })
    const off = { inputs: { review: 'off' } } as const
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const gone = main(tenants('acme'), base)
    expect((await push(gone, off)).outputs['result']).toBe('applied')
    const old = world.git.git('rev-parse', LEDGER)
    const back = main(tenants('acme', 'globex'), gone)
    expect((await push(back, off)).outputs['result']).toBe('applied')
    world.sandbox.advanceClock(13 * DAY)
    const again = main(tenants('acme'), back)
    expect((await push(again, off)).outputs['result']).toBe('applied')
    world.sandbox.advanceClock(2 * DAY)
    world.git.git('update-ref', LEDGER, old)
    await nightly(again, { heal: 'true' })
    await push(again, off)
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    world.sandbox.advanceClock(11 * DAY)
    await nightly(again, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    world.sandbox.advanceClock(2 * DAY)
    await nightly(again, { heal: 'true' })
    expect(emails()).toEqual(mailboxes('acme'))
  })

  it('deletes nothing before the days have passed since the account and the workspace came to exist', async () => {
    const { world, foundFleet, main, push, dispatch, emails } = story
    const base = await foundFleet({ 'fleet.yaml': RETIRING, ...tenants('acme', 'globex') })
    const off = { inputs: { review: 'off' } } as const
    const gone = main(tenants('acme'), base)
    expect((await push(gone, off)).outputs['result']).toBe('applied')
    // Signed with the very key, and older than the mailbox.
    const ledger = story.ledger() as unknown as Ledger
    const owned = ledger.resources[address('globex') as Address]
    if (!owned?.retired) throw new Error('globex does not wait')
    const retired = { ...owned.retired, due: '2020-01-01T00:00:00.000Z' }
    const resources = { ...ledger.resources, [address('globex')]: { ...owned, retired } }
    const text = formatLedger({ ...ledger, resources }, null, deriveLedgerKey(CANARIES.key))
    world.git.commit(LEDGER, { 'ledger.json': text }, [world.git.git('rev-parse', LEDGER)])
    const run = await dispatch(gone)
    expect(run.plan?.retired).toMatchObject([{ address: address('globex') }])
    expect(Date.parse(run.plan?.retired[0]?.due ?? '') - Date.now()).toBeGreaterThan(13 * DAY)
    await push(gone, off)
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
  })
})

describe('a ref', () => {
  it("below a ledger's own is named, with how to delete it", async () => {
    const { world, foundFleet, main, push, emails } = story
    const base = await foundFleet(fleetOf('acme'))
    const tip = world.git.git('rev-parse', LEDGER)
    world.git.git('update-ref', '-d', LEDGER)
    world.git.git('update-ref', `${LEDGER}/x`, tip)
    const refused = await push(main(tenants('acme', 'globex'), base))
    expect(refused.code).toBe(1)
    expect(codes(refused)).toContain('(ledger-refused)')
    expect(refused.log).toContain(`git push origin --delete ${LEDGER}/x`)
    expect(emails()).toEqual(mailboxes('acme'))
  })

  it('is counted and not listed where there are hundreds', async () => {
    const { world, foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme'))
    forge('zzz', { ...stored(), fleet: 'x'.repeat(100_000) })
    const tip = world.git.git('rev-parse', 'refs/nylas-fleet/zzz')
    for (let index = 0; index < 300; index += 1)
      writeFileSync(join(world.git.bare, `refs/nylas-fleet/zzz-${index}`), `${tip}\n`)
    const next = await push(main(tenants('acme', 'globex'), base))
    expect(next.outputs['result'], next.log).toBe('applied')
    expect(next.log.match(/\(ledger-unreadable\)$/gm)).toHaveLength(5)
    expect(next.log).toContain('and 196 more ledgers')
    expect(next.log.length).toBeLessThan(20_000)
  })

  it('whose name a shell would run is given no command', async () => {
    const { world, foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme'))
    const tip = world.git.git('rev-parse', LEDGER)
    world.git.git('update-ref', '-d', LEDGER)
    world.git.git('update-ref', `${LEDGER}/$(id)`, tip)
    const refused = await push(main(tenants('acme', 'globex'), base))
    expect(codes(refused)).toContain('(ledger-refused)')
    expect(refused.log).not.toContain('--delete')
  })

  it('with a ledger of 54 MB for a fleet that is none costs no half minute and is named', async () => {
    const { world, foundFleet, main, push } = story
    const base = await foundFleet(fleetOf('acme'))
    const text = JSON.stringify({ ...stored(), fleet: 'zzz', resources: {} })
    const random = randomBytes(64 * 336_000).toString('hex')
    const entries = Array.from({ length: 336_000 }, (_, index) => {
      const [key, id] = [random.slice(128 * index, 128 * index + 64), random.slice(128 * index + 64, 128 * index + 128)]
      return `"account/${key}@zzz.example":{"id":"${id}"}`
    })
    const ledger = text.replace('"resources":{}', `"resources":{${entries.join(',')}}`)
    expect(ledger.length).toBeGreaterThan(54_000_000)
    // No effort makes less of what is random.
    world.git.git('config', 'core.compression', '1')
    world.git.commit('refs/nylas-fleet/zzz', { 'ledger.json': ledger })
    const started = performance.now()
    const next = await push(main(tenants('acme', 'globex'), base))
    const seconds = (performance.now() - started) / 1000
    expect(next.outputs['result'], next.log).toBe('applied')
    expect(codes(next)).toContain('(ledger-unreadable)')
    expect(next.log).toContain('delete refs/nylas-fleet/zzz')
    expect(seconds).toBeLessThan(25)
    // The end of a story reads all that was ever written; this is too much for it.
    world.git.git('update-ref', '-d', 'refs/nylas-fleet/zzz')
    process.stderr.write(`figures: a foreign ledger of 54 MB: ${seconds.toFixed(1)} s for the whole apply\n`)
  })
})
