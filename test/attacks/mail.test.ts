/** Attacks on the mail that smoke sends: getting it out of the fleet, and making it throw away what is not its own. */
import { describe, expect } from 'vitest'
import { GUARDRAILS, itWithFleet, type Smoke } from '../e2e/smoke.ts'

const OWN = ['ads@fleet.example', 'notes@fleet.example', 'desk@fleet.example', 'mute@fleet.example']
const VICTIM = 'victim@rival.example'

const listStrangers = (fleet: Smoke) =>
  fleet.listSends().flatMap(({ to }) => to.filter((email) => !OWN.includes(email)))

const test = (name: string, what: string) => `  - {name: ${name}, ${what}, expect: {not: {spam: true}}, smoke: true}\n`

describe.concurrent('a fleet file', () => {
  itWithFleet(
    'that names people outside of the fleet in every position gets no mail sent to any of them',
    async ({ fleet }) => {
      const strangers = [VICTIM, '{domain: rival.example}', '{tld: example}', '{in: rivals}', '{not_in: rivals}', '"*"']
      const positions = strangers.map((to) => (to === VICTIM ? `"${to}"` : to))
      const lines = positions.flatMap((to, index) => [
        test(`alone ${index}`, `send: {from: desk@fleet.example, to: ${to}}`),
        test(`beside ${index}`, `send: {from: notes@fleet.example, to: [${to}, ads@fleet.example]}`),
        test(`from ${index}`, `receive: {from: ${to}, to: "*"}`),
      ])
      fleet.write(`tests:\n${lines.join('')}`)
      expect((await fleet.apply()).code).toBe(0)
      const { report } = await fleet.smoke()
      expect(report.tests).toHaveLength(lines.length)
      expect(report.sent).toBeGreaterThan(0)
      expect(listStrangers(fleet)).toEqual([])
      const named = report.tests.filter(({ name }) => /(?:alone|beside|from) [013]$/.test(name))
      expect(named.map(({ result }) => result)).toEqual(named.map(() => 'not-tried'))
    },
  )

  itWithFleet(
    'that calls a stranger an account of the fleet gets no mail sent there: only what lives here counts',
    async ({ fleet }) => {
      fleet.write('')
      expect((await fleet.apply()).code).toBe(0)
      // One is no account at all, one is somebody's mailbox at another provider, and one is invalid.
      fleet.sandbox.seed({ grants: [{ email: 'person@gmail.example', provider: 'google' }] })
      fleet.sandbox.seed({ grants: [{ email: 'sick@fleet.example', provider: 'nylas', grant_status: 'invalid' }] })
      const claimed = [VICTIM, 'person@gmail.example', 'sick@fleet.example']
      const accounts = claimed.map((email) => `  - {email: ${email}, workspace: main}\n`).join('')
      const tests = claimed.map((email, index) => test(`t${index}`, `send: {from: desk@fleet.example, to: "${email}"}`))
      fleet.write(`tests:\n${tests.join('')}`, GUARDRAILS + accounts)
      const { code, report } = await fleet.smoke()
      expect([code, report.sent]).toEqual([0, 0])
      expect(report.tests.map(({ result }) => result)).toEqual(['not-tried', 'not-tried', 'not-tried'])
      expect(fleet.listSends()).toEqual([])
    },
  )

  itWithFleet('that is pinned to another application, or does not compile, sends nothing', async ({ fleet }) => {
    const tests = `tests:\n${test('t', 'send: {from: desk@fleet.example, to: ads@fleet.example}')}`
    fleet.write(tests)
    expect((await fleet.apply()).code).toBe(0)
    for (const wrong of ['application: {id: 00000000-0000-4000-8000-000000000000}\n', 'nonsense: true\n']) {
      fleet.write(tests, GUARDRAILS + wrong)
      const { code, err } = await fleet.run(['smoke'])
      expect([code, err.includes('nothing was sent')]).toEqual([1, true])
    }
    expect(fleet.listSends()).toEqual([])
  })

  itWithFleet(
    'with a test for every account sends twenty mails at most',
    async ({ fleet }) => {
      const many = Array.from(
        { length: 24 },
        (_, index) => `  - {email: a${index}@fleet.example, workspace: w${index}}\n`,
      )
      const workspaces = many.map((_, index) => `  w${index}: {rules: [notes]}\n`).join('')
      const tests = many.map((_, index) => test(`n${index}`, `send: {from: a${index}@fleet.example, to: "*"}`)).join('')
      const guardrails = GUARDRAILS.replace('workspaces:\n', `workspaces:\n${workspaces}`)
      fleet.write(`tests:\n${tests}`, guardrails + many.join(''))
      expect((await fleet.apply()).code).toBe(0)
      const { report } = await fleet.smoke()
      expect([report.sent, fleet.listSends().length]).toEqual([20, 20])
      expect(report.tests.at(-1)).toMatchObject({ result: 'not-tried', words: 'one run sends at most 20 mails' })
    },
    90_000,
  )

  itWithFleet('leaves an account nine tenths of what it may send in a day', async ({ fleet }) => {
    const limited = GUARDRAILS.replace(
      'workspaces:\n',
      'policies: {few: {limits: {limit_count_daily_email_sent: 9}}}\n$&',
    ).replace('main: {', 'main: {policy: few, ')
    fleet.write(`tests:\n${test('t', 'send: {from: desk@fleet.example, to: ads@fleet.example}')}`, limited)
    expect((await fleet.apply()).code).toBe(0)
    const { report } = await fleet.smoke()
    expect(report.tests[0]).toMatchObject({
      result: 'not-tried',
      words: expect.stringContaining('may send 9 mails a day'),
    })
    expect(fleet.listSends()).toEqual([])
  })
})

describe.concurrent('a mail from outside', () => {
  itWithFleet('that calls itself a smoke test is neither believed nor thrown away', async ({ fleet }) => {
    fleet.write(`tests:\n${test('t', 'send: {from: desk@fleet.example, to: ads@fleet.example}')}`)
    expect((await fleet.apply()).code).toBe(0)
    const subjects = [
      `nylas-fleet smoke test ${'0'.repeat(32)}-1`,
      'nylas-fleet smoke test',
      'nylas-fleet smoke test x',
    ]
    for (const subject of subjects) {
      for (const from of ['x@outside.example', 'desk@fleet.example.outside.example']) {
        await fleet.api('POST', '/_sandbox/mail', { from, to: 'ads@fleet.example', subject })
      }
    }
    fleet.sandbox.advanceClock(600_000)
    const { report } = await fleet.smoke()
    expect(report.cleaned).toBe(2)
    expect(await fleet.listLeft()).toHaveLength(6)
  })
})
