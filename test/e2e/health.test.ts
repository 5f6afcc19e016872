/**
 * How the mail of a fleet fares, by the shipped programs: drift, inventory and doctor name the accounts in trouble, ask few
 * questions, and fail on no answer; a plan that lowers a sending limit says what that would have stopped.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { buildPlanSchema } from '../../src/render/plan-schema.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'
import { formsOf, startStory } from './story.ts'

const fleetFile = (limit: number) => `version: 1
fleet: acme
policies: {baseline: {limits: {limit_count_daily_email_sent: ${limit}}}}
workspaces: {main: {policy: baseline}}
accounts:
  - {email: bad@fleet.example, workspace: main}
  - {email: good@fleet.example, workspace: main}
  - {email: quiet@fleet.example, workspace: main}
`
const TROUBLE = 'hard bounces 15 % of 200 mails'

/** Of 200 mails of one account 30 bounced; of another one all arrived. */
async function sendMail(url: string, more: readonly { readonly [field: string]: Json }[] = []): Promise<void> {
  const api = speak(url)
  const sends = [
    { from: 'bad@fleet.example', count: 170, days_ago: 1 },
    { from: 'bad@fleet.example', count: 30, days_ago: 1, outcome: 'bounced' },
    { from: 'good@fleet.example', count: 150, days_ago: 2 },
    ...more,
  ]
  for (const one of sends) expect((await api('POST', '/_sandbox/sends', one)).status).toBe(200)
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const isValidPlan = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(buildPlanSchema())

async function openFleet() {
  const sandbox = await startSandbox({ randomSeed: 3 })
  const folder = mkdtempSync(join(tmpdir(), 'fleet-health-'))
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
  return {
    sandbox,
    folder,
    write: (limit: number) => writeFileSync(join(folder, 'fleet.yaml'), fleetFile(limit)),
    run: (...args: readonly string[]) => runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env),
    listQuestions: () => sandbox.requests().filter(({ path }) => path.startsWith('/v3/metrics')),
    close: async () => {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Figures are asked for once a second: each has a fleet of its own, so that they can wait at once. */
const itWithFleet = it.extend('fleet', async ({ onTestFinished }) => {
  const fleet = await openFleet()
  onTestFinished(fleet.close)
  fleet.write(200)
  const { code, err } = await fleet.run('apply', '--yes')
  expect(code, err).toBe(0)
  fleet.sandbox.clearRequests()
  return fleet
})

describe.concurrent('the command line', () => {
  itWithFleet(
    'drift names the accounts in trouble, and ends with 2 only where that is asked for',
    async ({ fleet: { sandbox, run, listQuestions } }) => {
      await sendMail(sandbox.url)
      const drift = await run('drift')
      expect([drift.code, drift.err]).toEqual([0, ''])
      expect(flat(drift.out)).toContain(`1 in trouble by what they send: bad@fleet.example (${TROUBLE})`)
      expect(flat(drift.out)).toContain("Nylas's own grade for what the application sent: at risk (metric bounce_rate)")
      expect(listQuestions()).toHaveLength(2)
      const json = await run('drift', '--json', '--fail-on', 'unhealthy')
      expect(json.code).toBe(2)
      const plan = JSON.parse(json.out) as Plan
      expect(isValidPlan(plan), JSON.stringify(isValidPlan.errors)).toBe(true)
      expect(plan.health).toMatchObject({
        grade: 'at_risk',
        at_least: false,
        requests: 2,
        accounts: [
          { address: 'account/bad@fleet.example', troubles: [{ what: 'bounces', line: 'pause', rate: 0.15 }] },
        ],
      })
      expect((await run('drift', '--fail-on', 'nonsense')).err).toContain(
        "--fail-on takes unhealthy or unmanaged, not 'nonsense'",
      )
    },
  )

  itWithFleet(
    'drift asks one question where nothing was sent, and none where it shall not; a plan, an apply and an inventory ask none',
    async ({ fleet: { sandbox, run, listQuestions } }) => {
      await run('drift')
      expect(listQuestions()).toHaveLength(1)
      sandbox.clearRequests()
      await sendMail(sandbox.url)
      const silent = await run('drift', '--no-health', '--fail-on', 'unhealthy')
      expect([silent.code, silent.out.includes('trouble')]).toEqual([0, false])
      for (const args of [['plan'], ['apply', '--yes'], ['inventory'], ['doctor']]) await run(...args)
      expect(listQuestions()).toEqual([])
    },
  )

  itWithFleet.for(['403', '404'] as const)(
    'an application without figures (%s) fails nothing, and is told once',
    async (send_metrics, { fleet: { sandbox, run } }) => {
      sandbox.setSwitches({ send_metrics })
      const drift = await run('drift', '--fail-on', 'unhealthy')
      expect(drift.code, drift.out).toBe(0)
      expect(drift.out.match(/metrics-unreadable/g)).toHaveLength(1)
      const inventory = await run('inventory', '--health')
      expect(inventory.code, inventory.err).toBe(0)
      expect(flat(inventory.out)).toContain('Mail sent: not known, Nylas gave no answer.')
      expect(inventory.out).toContain('not known')
      const doctor = await run('doctor', '--health', '--json')
      expect(JSON.parse(doctor.out).checks.find(({ name }: { name: string }) => name === 'sent mail').verdict).toBe(
        'skipped',
      )
    },
  )

  itWithFleet('figures without counts, as shares or as percents, say the same', async ({ fleet: { sandbox, run } }) => {
    await sendMail(sandbox.url)
    for (const send_rates of ['percent', 'fraction'] as const) {
      sandbox.setSwitches({ send_counts: 'sent', send_rates })
      expect(flat((await run('drift')).out)).toContain(TROUBLE)
    }
  })

  itWithFleet('what is hidden is told as at least', async ({ fleet: { sandbox, run } }) => {
    await sendMail(sandbox.url)
    sandbox.setSwitches({ send_metrics_rows: 1 })
    const plan = JSON.parse((await run('drift', '--json')).out) as Plan
    expect(plan.health).toMatchObject({
      at_least: true,
      requests: 5,
      accounts: [{ address: 'account/bad@fleet.example' }],
    })
    const { accounts } = JSON.parse((await run('inventory', '--health', '--json')).out)
    expect(
      accounts.map(({ sending }: { sending: unknown }) => (typeof sending === 'object' ? 'known' : sending)),
    ).toEqual(['known', 'known', 'unknown'].sort())
  })

  itWithFleet(
    'the inventory shows what each account sent, or only those in trouble, as text, table, JSON and page',
    async ({ fleet: { sandbox, folder, run } }) => {
      await sendMail(sandbox.url)
      const all = await run('inventory', '--health')
      expect(flat(all.out)).toContain('DOMAIN SENT DELIVERED BOUNCED COMPLAINTS fleet.example 350')
      expect(all.out).toMatch(/quiet@fleet\.example.*none known/)
      const only = await run('inventory', '--health', '--unhealthy', '--json')
      const view = JSON.parse(only.out)
      expect(view.accounts.map(({ email }: { email: string }) => email)).toEqual(['bad@fleet.example'])
      expect(view.accounts[0].sending).toMatchObject({ sent: 200, bounced: 30, bounce_rate: 0.15 })
      expect(view.counts.unhealthy).toBe(1)
      expect((await run('inventory', '--health', '--csv')).out).toContain('"200","170","30","0","0.85","0.15"')
      expect((await run('inventory', '--health', '--html', 'page.html')).code).toBe(0)
      const page = readFileSync(join(folder, 'page.html'), 'utf8')
      for (const words of ['past the stop line: 1', 'bad@fleet.example: 200, 15 %', 'nothing sent: 1'])
        expect(page).toContain(words)
      const doctor = await run('doctor', '--health')
      expect(flat(doctor.out)).toContain('! sent mail: 2 accounts sent mail in the last 7 days')
      expect(flat(doctor.out)).toContain('in trouble: bad@fleet.example')
    },
  )

  itWithFleet(
    'a plan that lowers a sending limit says whom that would have stopped, asks no more than it needs, and ends in an empty plan',
    async ({ fleet: { sandbox, write, run, listQuestions } }) => {
      await sendMail(sandbox.url, [{ from: 'good@fleet.example', count: 60, days_ago: 12 }])
      write(300)
      await run('plan')
      expect(listQuestions()).toEqual([])
      write(100)
      const { code, out } = await run('plan')
      expect(code, out).toBe(0)
      const sentence =
        'policy/baseline the daily sending limit of 3 accounts falls to 100; 2 of 3 accounts sent more than 100 on a day of the last 30 (peak 200: bad@fleet.example)'
      expect(flat(out)).toContain(sentence)
      // All days at once, the application by day, and the two days on which it sent more than 100.
      expect(listQuestions()).toHaveLength(4)
      const plan = JSON.parse((await run('plan', '--json')).out) as Plan
      expect(plan.diagnostics.map(({ severity, code: name }) => [severity, name])).toEqual([
        ['notice', 'sending-limit-lowered'],
      ])
      sandbox.clearRequests()
      sandbox.setSwitches({ send_metrics: '404' })
      expect(flat((await run('plan')).out)).toContain('falls to 100; how much they sent is not known')
      expect(listQuestions()).toHaveLength(1)
      expect((await run('apply', '--yes')).code).toBe(0)
      expect((await run('plan', '--detailed-exitcode')).code).toBe(0)
      expect(listQuestions()).toHaveLength(1)
    },
  )
})

describe.concurrent('the action', () => {
  it('shows a falling limit in the comment, opens the issue for an account in trouble, is red where asked, and closes it', async () => {
    const story = await startStory()
    const { sandbox, github } = story.world
    const commit = await story.foundFleet({ 'fleet.yaml': fleetFile(500) })
    await sendMail(sandbox.url)
    const pull = story.open(1, commit, { 'fleet.yaml': fleetFile(100) })
    const planned = await story.plan(pull)
    expect(planned.code, planned.log).toBe(0)
    expect(formsOf(flat(story.comments(1).join('\n')))).toBeDefined()
    expect(flat(story.comments(1).join('\n'))).toContain('2 of 3 accounts sent more than 100 on a day of the last 30')
    const tip = story.squash(pull)
    const applied = await story.push(tip)
    expect(applied.outputs['result'], applied.log).toBe('applied')

    const red = await story.nightly(tip, { 'fail-on': 'drift, unhealthy' })
    expect(red.code, red.log).toBe(1)
    expect(red.outputs).toMatchObject({ mode: 'drift', result: 'no-changes', unhealthy: '1' })
    const [issue] = github.issues
    expect(issue?.state).toBe('open')
    expect(issue?.body).toContain('hard bounces of 10 % or more, from where on Nylas stops')
    expect(issue?.body).toContain('bad@fleet.example')
    // Figures are others every night.
    expect(issue?.body).not.toContain('15 %')
    const before = issue?.body
    await sendMail(sandbox.url)
    expect((await story.nightly(tip)).code).toBe(0)
    expect(github.issues[0]?.body).toBe(before)
    await story.nightly(tip, { health: 'false' })
    expect(github.issues[0]?.state).toBe('closed')
    sandbox.advanceClock(10 * 86_400_000)
    const calm = await story.nightly(tip, { 'fail-on': 'unhealthy' })
    expect(calm.code, calm.log).toBe(0)
    expect((await story.nightly(tip, { 'fail-on': 'everything' })).log).toContain("the input fail-on has 'everything'")
  })
})
