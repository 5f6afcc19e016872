/**
 * A plan held against recorded mail, by the shipped programs: the sandbox delivers mail and records it, the guardrails
 * change, and the plan says what would have become of it. Whose mail that was is nowhere, unless somebody asked for it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Backtest } from '../../src/domain/backtest.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { buildPlanSchema } from '../../src/render/plan-schema.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Ended } from '../program.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'
import { formsOf, startStory } from './story.ts'

const CANARY = 'canary.local.part'

/** Mail from one domain, and to another, is blocked. */
const fleetFile = (from: string, to: string, settings = '') => `version: 1
fleet: acme
${settings}rules:
  senders: {match: {conditions: [{field: from.domain, operator: is, value: ${from}}]}, actions: [{type: block}]}
  receivers: {trigger: outbound, match: {conditions: [{field: recipient.domain, operator: is, value: ${to}}]}, actions: [{type: block}]}
workspaces: {main: {rules: [senders, receivers]}}
accounts:
  - {email: a@fleet.example, workspace: main}
  - {email: b@fleet.example, workspace: main}
`
const BEFORE = (settings = '') => fleetFile('old.example', 'old.example', settings)
const AFTER = (settings = '') => fleetFile('globex.example', 'p.example', settings)
const ON = 'settings: {backtest: {}}\n'
const WITH_ADDRESSES = 'settings: {backtest: {addresses: true}}\n'

/** Three received mails that would be blocked, one that would be let in, one that would not be sent, and one of each that stay. */
async function exchangeMail(sandbox: Sandbox): Promise<void> {
  const api = speak(sandbox.url)
  const receive = (from: string, to: string) =>
    api('POST', '/_sandbox/mail', { from, to, subject: `${CANARY} subject` })
  for (const to of ['a@fleet.example', 'b@fleet.example', 'b@fleet.example']) {
    await receive(`${CANARY}@globex.example`, to)
  }
  await receive(`${CANARY}@old.example`, 'a@fleet.example')
  await receive(`${CANARY}@fine.example`, 'a@fleet.example')
  const grant = sandbox.state().grants.find(({ email }) => email === 'a@fleet.example')
  for (const domain of ['p.example', 'q.example']) {
    const { status } = await api('POST', `/v3/grants/${grant?.id}/messages/send`, {
      to: [{ email: `${CANARY}@${domain}` }],
      subject: `${CANARY} subject`,
    })
    expect(status).toBe(200)
  }
  await api('DELETE', '/_sandbox/requests')
}

const listReadings = (sandbox: Sandbox) => sandbox.requests().filter(({ path }) => path.endsWith('/rule-evaluations'))

const SENTENCES = [
  'In 7 days 4 received mails of 2 mailboxes: 3 delivered ones would be blocked (3 from globex.example)',
  ' 2 sent mails: 1 delivered one would be blocked (1 to p.example)',
  ' 1 mail at the door: 1 blocked one would be delivered (1 from old.example)',
]

describe('the command line', () => {
  let sandbox: Sandbox
  let folder: string

  beforeEach(async () => {
    sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
    folder = mkdtempSync(join(tmpdir(), 'fleet-backtest-'))
  })
  afterEach(async () => {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (text: string) => writeFileSync(join(folder, 'fleet.yaml'), text)
  function run(...args: readonly string[]): Promise<Ended> {
    const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
    return runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env)
  }
  async function begin(): Promise<void> {
    write(BEFORE())
    const { code, err } = await run('apply', '--yes')
    expect(code, err).toBe(0)
    await exchangeMail(sandbox)
  }

  it('asks for no record unless the file wants it, and then says the same in text, JSON and as a command', async () => {
    await begin()
    write(AFTER())
    const without = await run('plan', '--json')
    expect(JSON.parse(without.out).mail).not.toHaveProperty('backtest')
    expect(listReadings(sandbox)).toEqual([])
    const single = await run('backtest', '--json')
    expect(single.code, single.err).toBe(0)
    const backtest = JSON.parse(single.out) as Backtest
    expect(backtest).toMatchObject({ days: 7, requests: 2, doubts: [] })
    expect(listReadings(sandbox)).toHaveLength(2)

    write(AFTER(ON))
    const plan = JSON.parse((await run('plan', '--json')).out) as Plan
    expect(plan.mail.backtest).toEqual(backtest)
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(buildPlanSchema())
    expect(validate(plan), JSON.stringify(validate.errors)).toBe(true)
    const text = (await run('plan')).out.replaceAll(/\s+/g, ' ')
    for (const sentence of SENTENCES) expect(text).toContain(sentence)
    const texts = (await run('backtest')).out.replaceAll(/\s+/g, ' ')
    for (const sentence of SENTENCES) expect(texts).toContain(sentence)
    for (const output of [single.out, text, texts]) expect(output).not.toContain(CANARY)

    const before = listReadings(sandbox).length
    expect((await run('drift')).out).not.toContain('In 7 days')
    const applied = await run('apply', '--yes')
    expect(applied.code, applied.err).toBe(0)
    expect(JSON.parse((await run('plan', '--json')).out).mail).not.toHaveProperty('backtest')
    expect((await run('backtest')).out).toContain('No account that lives is reached')
    expect(listReadings(sandbox)).toHaveLength(before)
  })

  it('says "at least" where a service that names no further page may have more', async () => {
    await begin()
    const api = speak(sandbox.url)
    for (let index = 0; index < 205; index += 1) {
      await api('POST', '/_sandbox/mail', { from: `${CANARY}@globex.example`, to: 'b@fleet.example' })
    }
    write(AFTER())
    const whole = JSON.parse((await run('backtest', '--json')).out) as Backtest
    expect([whole.requests, whole.accounts.cut, whole.since]).toEqual([3, 0, null])
    await api('PUT', '/_sandbox/switches', { evaluations_cursor: 'never' })
    const cut = JSON.parse((await run('backtest', '--json')).out) as Backtest
    expect([cut.requests, cut.accounts.cut, cut.since]).toEqual([2, 1, expect.stringMatching(/^20/)])
    expect((await run('backtest')).out.replaceAll(/\s+/g, ' ')).toContain('In 7 days at least 202 received mails')
    await api('POST', '/_sandbox/clock', { advance_milliseconds: 8 * 24 * 60 * 60 * 1000 })
    expect((await run('backtest')).out).toContain('nothing is recorded')
  })

  it('names addresses where the command or the file asks for them', async () => {
    await begin()
    write(AFTER())
    const { out } = await run('backtest', '--addresses')
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`3 from ${CANARY}@globex.example`)
    write(AFTER(WITH_ADDRESSES))
    expect((await run('plan')).out).toContain(`${CANARY}@globex.example`)
  })

  it('plans all the same when no record can be read, and says so', async () => {
    await begin()
    write(AFTER(ON))
    const refuse = () =>
      speak(sandbox.url)('POST', '/_sandbox/faults', {
        kind: 'status-before',
        status: 403,
        match: { path: 'rule-evaluations' },
        probability: 1,
      })
    await refuse()
    const { code, out, err } = await run('plan', '--json')
    expect(code, err).toBe(0)
    const plan = JSON.parse(out) as Plan
    expect(plan.changes).toHaveLength(2)
    expect(plan.mail.backtest?.accounts).toMatchObject({ sampled: 2, unreadable: 2 })
    const notice = plan.diagnostics.find(({ severity }) => severity === 'notice')
    expect(notice).toMatchObject({ code: 'backtest-unreadable', line: 3 })
    expect((await run('backtest')).code).toBe(1)
  })

  it.each([
    [['--days', '0'], '--days is a whole number from 1 to 90'],
    [['--accounts', 'all'], '--accounts is a whole number from 1 to 1000'],
    [['fleet.yaml'], "backtest takes no 'fleet.yaml'"],
  ])('ends with 1 and one sentence for %j', async (args, words) => {
    write(BEFORE())
    const { code, out, err } = await run('backtest', ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })
})

describe('the action', () => {
  it('shows domains in the comment, and whose mail it was in nothing that anybody can read', async () => {
    const story = await startStory()
    const { world, foundFleet, open, plan, comments, squash, push, nightly } = story
    const base = await foundFleet({ 'fleet.yaml': BEFORE(ON) })
    await exchangeMail(world.sandbox)
    const pull = open(2, base, { 'fleet.yaml': AFTER(ON) })
    const planned = await plan(pull)
    expect(planned.code, planned.log).toBe(0)
    expect(comments(2)[0]).toContain('**Back-test**')
    expect(comments(2)[0]).toContain('3 delivered ones would be blocked (3 from globex.example)')
    expect(planned.plan?.mail.backtest?.stages).toHaveLength(3)
    const applied = await push(squash(pull))
    expect(applied.outputs['result'], applied.log).toBe('applied')
    await nightly(story.ledger().commit)
    const readings = listReadings(world.sandbox)
    expect(readings).toHaveLength(2)
    await story.end([CANARY])
  })

  it('lets no pull request turn it on, or ask for addresses: what the base branch says counts', async () => {
    const story = await startStory()
    const { world, foundFleet, open, plan, comments } = story
    const base = await foundFleet({ 'fleet.yaml': BEFORE() })
    await exchangeMail(world.sandbox)
    await plan(open(2, base, { 'fleet.yaml': AFTER(WITH_ADDRESSES) }))
    expect(comments(2)[0]).not.toContain('Back-test')
    expect(listReadings(world.sandbox)).toEqual([])
    const on = story.main({ 'fleet.yaml': BEFORE(ON) }, base)
    await plan(open(3, on, { 'fleet.yaml': AFTER(WITH_ADDRESSES) }))
    expect(comments(3)[0]).toContain('3 from globex.example')
    await story.end([CANARY])
  })

  it('names addresses once the base branch asks for them', async () => {
    const story = await startStory()
    const { world, foundFleet, open, plan, comments } = story
    const base = await foundFleet({ 'fleet.yaml': BEFORE(WITH_ADDRESSES) })
    await exchangeMail(world.sandbox)
    await plan(open(2, base, { 'fleet.yaml': AFTER(WITH_ADDRESSES) }))
    expect(formsOf(CANARY).some((form) => comments(2)[0]?.includes(form))).toBe(true)
    await story.end()
  })
})
