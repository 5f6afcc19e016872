/**
 * A domain on its way: the pull request holds its accounts, the merge makes the others, and the first run that finds it ready
 * makes them. With a service account in the action, and with the DNS alone on the command line.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { type DnsAnswer, mx, startDns } from '../dns/server.ts'
import { runProgram } from '../warm.ts'
import { approval, startStory } from './story.ts'

const FLEET = (...emails: readonly string[]) => `version: 1
fleet: acme
domains: [fleet.example, {name: new.example, require: [ownership, mx, dkim, dmarc]}]
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline}
accounts:
${emails.map((email) => `  - {email: "${email}", workspace: support}\n`).join('')}`

const ALL_BUT_DKIM = { verified_ownership: true, verified_mx: true, verified_dmarc: true }

it('a pull request holds what waits for its domain, and a scheduled run makes it once that is ready, under review: all', async () => {
  const story = await startStory()
  const { sandbox } = story.world
  const keyFile = sandbox.createServiceAccount()
  const { private_key: pem } = JSON.parse(keyFile) as { readonly private_key: string }
  const inputs = { 'service-account': keyFile, review: 'all' }
  sandbox.seed({ domains: ['fleet.example'], admin_domains: [{ domain_address: 'new.example', ...ALL_BUT_DKIM }] })
  const start = story.main({ 'README.md': 'A repository.\n' })
  const pull = story.open(1, start, { 'fleet.yaml': FLEET('a@fleet.example', 'b@new.example', 'c@new.example') })

  const planned = await story.plan(pull, { inputs })
  expect(planned.outputs, planned.log).toMatchObject({ result: 'changes', creates: '3', held: '2' })
  const comment = story.comments(1).join()
  expect(comment).toContain('It holds 2 mailboxes until `new.example` is ready.')
  expect(comment).toContain('dkim is missing: Nylas has not verified it')
  expect(comment).toContain('`b@new.example` and `c@new.example`')

  const merge = story.squash(pull)
  const applied = await story.push(merge, { inputs })
  expect(applied.outputs['result'], applied.log).toBe('applied')
  expect(story.emails()).toEqual(['a@fleet.example'])
  expect(story.comments(1).join()).toContain('2 held until the domain is ready')
  await story.expectSettled(merge, { inputs })

  const waiting = await story.nightly(merge, { ...inputs, heal: 'true' })
  expect(waiting.outputs, waiting.log).toMatchObject({ mode: 'drift', result: 'no-changes', held: '2' })
  expect(waiting.code).toBe(0)
  expect(waiting.summary).toContain('Held: 2 mailboxes until `new.example` is ready')
  expect(story.world.github.issues).toEqual([])

  sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_dkim: true }] })
  const ready = await story.push(merge, { inputs })
  expect(ready.outputs['result'], ready.log).toBe('applied')
  expect(story.emails()).toEqual(['a@fleet.example', 'b@new.example', 'c@new.example'])
  await story.expectSettled(merge, { inputs })
  const signed = sandbox.requests().filter(({ path }) => path.startsWith('/v3/admin/'))
  expect(signed.every(({ method, status }) => method === 'GET' && status === 200)).toBe(true)
  await story.end([pem, ...pem.split('\n').filter((line) => line.length === 64 && !line.startsWith('-'))])
})

it('what nobody reviewed is not let through for being held, and an approval lets through what it shows', async () => {
  const story = await startStory()
  const { sandbox } = story.world
  const inputs = { 'service-account': sandbox.createServiceAccount(), review: 'all' }
  sandbox.seed({ admin_domains: [{ domain_address: 'new.example', ...ALL_BUT_DKIM }] })
  const start = story.main({ 'README.md': 'A repository.\n' })
  const pull = story.open(1, start, { 'fleet.yaml': FLEET('a@fleet.example', 'b@new.example') })
  await story.plan(pull, { inputs })
  const merge = story.squash(pull)
  expect((await story.push(merge, { inputs })).outputs['result']).toBe('applied')

  const direct = story.main({ 'fleet.yaml': FLEET('a@fleet.example', 'b@new.example', 'x@new.example') }, merge)
  const refused = await story.push(direct, { inputs })
  expect(refused.outputs, refused.log).toMatchObject({ result: 'refused', held: '2' })
  expect(refused.summary).toContain('Create mailbox `x@new.example`: it was not reviewed')
  expect(refused.summary).toContain('Held until the domain is ready: 1 mailbox.')
  const approved = await story.dispatch(direct, { ...inputs, approve: approval(refused.summary) })
  expect(approved.outputs, approved.log).toMatchObject({ mode: 'apply', result: 'no-changes', held: '2' })
  const late = story.main(
    { 'fleet.yaml': FLEET('a@fleet.example', 'b@new.example', 'x@new.example', 'y@new.example') },
    direct,
  )
  expect((await story.push(late, { inputs })).outputs['result']).toBe('refused')
  sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_dkim: true }] })
  const nightly = await story.nightly(late, { ...inputs, heal: 'true' })
  expect(nightly.log).toContain('nothing is repaired')
  expect(story.emails()).toEqual(['a@fleet.example'])
  const again = await story.push(late, { inputs })
  expect(again.outputs['result'], again.log).toBe('refused')
  expect(story.emails()).toEqual(['a@fleet.example', 'b@new.example', 'x@new.example'])

  await story.end()
})

it('a repair makes what was held once its domain is ready', async () => {
  const story = await startStory()
  const { sandbox } = story.world
  const inputs = { 'service-account': sandbox.createServiceAccount() }
  sandbox.seed({ admin_domains: [{ domain_address: 'new.example', ...ALL_BUT_DKIM }] })
  const start = story.main({ 'README.md': 'A repository.\n', 'fleet.yaml': FLEET('b@new.example') })
  expect((await story.push(start, { inputs })).outputs['result']).toBe('applied')
  expect(story.emails()).toEqual([])
  sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_dkim: true }] })
  const told = await story.nightly(start, inputs)
  expect(told.summary).toContain('Merged earlier, not applied yet')
  expect(told.summary).not.toContain('Changed in Nylas by someone')
  const healed = await story.nightly(start, { ...inputs, heal: 'true' })
  expect(healed.outputs['result'], healed.log).toBe('applied')
  expect(story.emails()).toEqual(['b@new.example'])
  await story.expectSettled(start, { inputs })
  await story.end()
})

it('a service account that cannot be used ends the job with a sentence, and with nothing of it', async () => {
  const story = await startStory()
  const { private_key: pem } = JSON.parse(story.world.sandbox.createServiceAccount()) as {
    readonly private_key: string
  }
  const start = story.main({ 'fleet.yaml': FLEET('a@fleet.example') })
  const ended = await story.push(start, { inputs: { 'service-account': pem } })
  expect([ended.code, ended.outputs['result']]).toEqual([1, 'failed'])
  expect(ended.log).toContain('the input service-account is not the JSON of a key file')
  await story.end(pem.split('\n').filter((line) => line.length === 64 && !line.startsWith('-')))
})

it('the command line asks the DNS: a server that flaps, lies or is silent makes nothing ready, and ends nothing in error', async () => {
  let answer: DnsAnswer = 'silence'
  const dns = await startDns((_, type) => (type === 'MX' || typeof answer === 'string' ? answer : 'nothing'))
  const sandbox = await startSandbox()
  const folder = mkdtempSync(join(tmpdir(), 'fleet-domains-'))
  writeFileSync(
    join(folder, 'fleet.yaml'),
    FLEET('a@fleet.example', 'b@new.example').replace('[ownership, mx, dkim, dmarc]', '[mx]'),
  )
  const env = {
    NYLAS_API_KEY: 'sandbox-key',
    NYLAS_API_URL: sandbox.url,
    NYLAS_FLEET_LAG: '0',
    NYLAS_FLEET_DNS: dns.address,
  }
  const run = (...args: readonly string[]) => runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env)
  const emails = () => sandbox.state().grants.map(({ email }) => email)
  try {
    for (const wrong of ['silence', 'failure', 'wrong id', 'garbage', [mx('mx.other.example')]] as const) {
      answer = wrong
      const { held } = JSON.parse((await run('plan', '--json')).out) as Plan
      expect(
        held?.domains[0]?.lacks.map(({ state }) => state),
        JSON.stringify(wrong),
      ).toEqual(['unknown'])
    }
    const applied = await run('apply', '--yes')
    expect(applied.code, applied.log).toBe(0)
    expect(applied.out.replaceAll(/\s+/g, ' ')).toContain('held: 1 mailbox until new.example is ready')
    expect(emails()).toEqual(['a@fleet.example'])
    expect((await run('drift')).code).toBe(0)
    answer = [mx('inbound.nylas.com')]
    const asked = dns.questions.length
    const ready = await run('apply', '--yes')
    expect(ready.code, ready.log).toBe(0)
    expect(dns.questions.length).toBe(asked + 1)
    expect(emails().toSorted()).toEqual(['a@fleet.example', 'b@new.example'])
    answer = 'silence'
    const settled = await run('plan', '--detailed-exitcode')
    expect(settled.code, settled.log).toBe(0)
    expect(dns.questions.length).toBe(asked + 1)
  } finally {
    await sandbox.close()
    await dns.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
