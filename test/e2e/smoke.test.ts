/** `nylas-fleet smoke`: tests of the file sent for real between accounts of the fleet, in a sandbox that delivers mail. */
import { describe, expect, it } from 'vitest'
import { GUARDRAILS, itWithFleet, REPLIES, REPLY_TESTS } from './smoke.ts'
import { startStory } from './story.ts'

const SEEN = `tests:
  - {name: ads reach nobody, receive: {from: ads@fleet.example, to: desk@fleet.example}, expect: {blocked_by: rule/no-ads}, smoke: true}
  - {name: notes are filed and read, receive: {from: notes@fleet.example, to: desk@fleet.example}, expect: {folder: Notes, read: true}, smoke: true}
  - {name: colleagues may be written to, send: {from: desk@fleet.example, to: {domain: fleet.example}, only: true}, expect: delivered, smoke: true}
  - {name: the muted write to nobody here, send: {from: mute@fleet.example, to: {domain: fleet.example}}, expect: {blocked_by: rule/mute}, smoke: true}
  - {name: nobody tries this one, receive: {from: {domain: spam.example}, to: "*"}, expect: {not: blocked}}
`
const NOT_TRIED = `tests:
  - {name: rivals get nothing, send: {from: "*", to: {in: rivals}}, expect: blocked, smoke: true}
  - {name: strangers are heard, receive: {from: {domain: outside.example}, to: "*"}, expect: {not: blocked}, smoke: true}
  - {name: the muted are heard, receive: {from: mute@fleet.example, to: desk@fleet.example}, expect: {not: blocked}, smoke: true}
`

type Found = { readonly id: string; readonly from: readonly { readonly email: string }[] }

describe.concurrent('nylas-fleet smoke', () => {
  itWithFleet('sees what rules do with real mails, and throws these away again', async ({ fleet }) => {
    fleet.write(SEEN)
    expect((await fleet.apply()).code).toBe(0)
    await fleet.api('POST', `${fleet.getPath('desk@fleet.example')}/folders`, { name: 'Notes' })
    const { code, report } = await fleet.smoke()
    expect(report.tests.map(({ result, words }) => `${result}: ${words}`)).toEqual([
      'seen: ads@fleet.example to desk@fleet.example: blocked by rule/no-ads, as expected',
      'seen: notes@fleet.example to desk@fleet.example: delivered, filed into Notes, marked as read, as expected',
      'seen: desk@fleet.example to ads@fleet.example: delivered, as expected',
      'seen: mute@fleet.example to ads@fleet.example: blocked by rule/mute, as expected',
    ])
    expect(report.tests[0]).toMatchObject({
      name: 'ads reach nobody',
      source: expect.stringMatching(/^fleet\.yaml:\d+$/),
    })
    expect([code, report.sent, report.notes]).toEqual([0, 3, []])
    expect(report.cleaned).toBe(5)
    expect(await fleet.listLeft()).toEqual([])
    expect(new Set(fleet.listSends().map(({ subject }) => subject)).size).toBe(4)
  })

  itWithFleet('sends nothing without a test that is marked, and nothing in any other command', async ({ fleet }) => {
    fleet.write(SEEN.replaceAll(', smoke: true', ''))
    expect((await fleet.apply()).code).toBe(0)
    fleet.sandbox.clearRequests()
    const { code, out } = await fleet.run(['smoke'])
    expect([code, out]).toEqual([0, 'no test of the file says smoke: true, so nothing was sent\n'])
    expect(fleet.sandbox.requests()).toEqual([])
    fleet.write(SEEN)
    for (const args of [['validate'], ['plan'], ['apply', '--yes'], ['drift'], ['inventory']]) await fleet.run(args)
    expect(fleet.listSends()).toEqual([])
  })

  itWithFleet('says of what cannot be tried between own accounts that it was not tried, and why', async ({ fleet }) => {
    fleet.write(NOT_TRIED)
    expect((await fleet.apply()).code).toBe(0)
    const { code, report } = await fleet.smoke()
    expect(code).toBe(0)
    expect(report.tests.map(({ result }) => result)).toEqual(['not-tried', 'not-tried', 'not-tried'])
    const [rivals, strangers, muted] = report.tests.map(({ words }) => words)
    expect(rivals).toContain('no mail between two accounts of this fleet')
    expect(strangers).toBe(rivals)
    expect(muted).toBe(
      'mail from mute@fleet.example to desk@fleet.example is stopped on its way out (rule/mute), so that no rule of the receiver would see it',
    )
    expect(fleet.listSends()).toEqual([])
  })

  itWithFleet(
    'sends what a reply needs to answer before it, from where nothing stops it, and throws both away again',
    async ({ fleet }) => {
      fleet.write(REPLY_TESTS, REPLIES)
      expect((await fleet.apply()).code).toBe(0)
      const { code, report } = await fleet.smoke()
      expect(report.tests.map(({ result, words }) => `${result}: ${words}`)).toEqual([
        'seen: desk@fleet.example to ads@fleet.example (reply): blocked by rule/no-replies, as expected',
        'seen: desk@fleet.example to ads@fleet.example: delivered, as expected',
        'seen: desk@fleet.example to notes@fleet.example (reply): delivered, as expected',
        'not-tried: no account of this fleet can send sealed@fleet.example a mail that it could reply to',
      ])
      expect([code, report.sent, report.notes]).toEqual([0, 3, []])
      const sends = fleet.listSends()
      // Ads cannot reach the desk, so notes write what the desk replies to.
      expect(sends.map(({ to, answers }) => `${to.join()}${answers === null ? '' : ' reply'}`).toSorted()).toEqual([
        'ads@fleet.example',
        'ads@fleet.example reply',
        'desk@fleet.example',
        'notes@fleet.example reply',
      ])
      const { data } = await fleet.api('GET', `${fleet.getPath('desk@fleet.example')}/messages`)
      const answered = data.filter(({ from }: Found) => from[0]?.email === 'notes@fleet.example')
      expect([...new Set(sends.flatMap(({ answers }) => answers ?? []))]).toEqual(answered.map(({ id }: Found) => id))
      expect(await fleet.listLeft()).toEqual([])
    },
  )

  itWithFleet(
    'ends with 1 when Nylas does otherwise than the test expects, though the file is right',
    async ({ fleet }) => {
      fleet.write(SEEN)
      expect((await fleet.apply()).code).toBe(0)
      const rule = fleet.sandbox.state().rules.find(({ name }) => name.includes('no-ads'))
      await fleet.api('PUT', `/v3/rules/${rule?.id}`, { enabled: false })
      const { code, report } = await fleet.smoke()
      const [ads] = report.tests
      expect([code, ads?.result]).toEqual([1, 'otherwise'])
      expect(ads?.words).toContain('delivered, and blocked by rule/no-ads was expected')
      expect(report.notes.join()).toContain('1 change of the file')
      expect(await fleet.listLeft()).toEqual([])
    },
  )

  itWithFleet('calls what no mailbox and no record shows in time not seen, and nothing else', async ({ fleet }) => {
    fleet.write(`tests:
  - {name: the desk hears mute, receive: {from: notes@fleet.example, to: mute@fleet.example}, expect: delivered, smoke: true}
`)
    expect((await fleet.apply()).code).toBe(0)
    const receiver = fleet.getPath('mute@fleet.example')
    fleet.sandbox.addFault({ match: { method: 'POST', path: /messages\/send$/ }, kind: 'status-before', status: 504 })
    const { code, out } = await fleet.run(['smoke', '--timeout', '1'])
    expect(code).toBe(1)
    expect(out).toContain('not seen: the desk hears mute: notes@fleet.example to mute@fleet.example: not seen in 1 s')
    expect(out).toContain('says nothing against the guardrails')
    expect(fleet.sandbox.requests().filter(({ path }) => path.startsWith(receiver)).length).toBeGreaterThan(1)
  })

  itWithFleet('asks again under the same key after a lost answer, and sends one mail', async ({ fleet }) => {
    fleet.write(SEEN.split('\n').slice(0, 3).join('\n'))
    expect((await fleet.apply()).code).toBe(0)
    fleet.sandbox.addFault({ match: { method: 'POST', path: /messages\/send$/ }, kind: 'reset-after' })
    const { report } = await fleet.smoke()
    expect(report.tests[1]?.result).not.toBe('not-seen')
    const records = (await fleet.api('GET', `${fleet.getPath('desk@fleet.example')}/rule-evaluations`)).data
    expect(records).toHaveLength(2)
  })

  itWithFleet('throws away what a killed run left, and no mail of anybody else', async ({ fleet }) => {
    fleet.write(SEEN)
    expect((await fleet.apply()).code).toBe(0)
    const { child, ended } = fleet.start(['smoke', '--timeout', '60'])
    while (fleet.listSends().filter(({ status }) => status === 200).length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGKILL')
    expect((await ended).signal).toBe('SIGKILL')
    const left = await fleet.listLeft()
    expect(left).toContain('desk@fleet.example')
    const subject = fleet.listSends()[1]?.subject ?? ''
    const stranger = { from: 'x@outside.example', to: 'desk@fleet.example', subject }
    const similar = { from: 'notes@fleet.example', to: 'desk@fleet.example', subject: `Re: ${subject}` }
    for (const mail of [stranger, similar]) await fleet.api('POST', '/_sandbox/mail', mail)
    const young = await fleet.smoke()
    expect(young.report.notes).toEqual([
      `${left.length} mails of another run are so young that it may be going on: they were left alone`,
    ])
    expect(await fleet.listLeft()).toEqual([...left, 'desk@fleet.example', 'desk@fleet.example'].sort())
    fleet.sandbox.advanceClock(300_000)
    const { report } = await fleet.smoke()
    expect(report.cleaned).toBe(5 + left.length)
    expect(await fleet.listLeft()).toEqual(['desk@fleet.example', 'desk@fleet.example'])
  })

  itWithFleet(
    'ends at a signal without another request, says so, and leaves the rest to the next run',
    async ({ fleet }) => {
      fleet.write(SEEN)
      expect((await fleet.apply()).code).toBe(0)
      const { child, ended } = fleet.start(['smoke', '--timeout', '60'])
      while (fleet.listSends().length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
      child.kill('SIGINT')
      const { code, out, err } = await ended
      expect([code, out]).toEqual([130, ''])
      expect(err).toContain('interrupted')
      expect(err).toContain('mails of this run may still be there')
      expect(err).not.toContain('    at ')
    },
  )
})

describe.concurrent('the input smoke', () => {
  it('tries what was applied, fails the job where it is otherwise, and sends nothing in a plan', async () => {
    const story = await startStory()
    const tests = SEEN.replace('{folder: Notes, read: true}', '{read: true}')
    const inputs = { smoke: 'true' }
    const { sandbox } = story.world
    const listSends = () => sandbox.requests().filter(({ path }) => path.endsWith('/messages/send'))
    try {
      const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), { 'fleet.yaml': GUARDRAILS + tests })
      expect((await story.plan(pull, { inputs })).code).toBe(0)
      const commit = story.squash(pull)
      expect(listSends()).toEqual([])
      const applied = await story.push(commit, { inputs })
      expect([applied.code, applied.outputs['result']], applied.log).toEqual([0, 'applied'])
      expect(applied.summary).toContain('**Tried for real** · 4 seen')
      const [comment] = story.comments(1)
      expect(comment).toContain('**Tried for real** · 4 seen')
      expect(comment).toMatch(/^- ✅ seen: ads reach nobody: .*blocked by rule\/no-ads, as expected$/mu)
      expect(applied.log).toContain('seen: ads reach nobody')
      expect(listSends()).toHaveLength(4)
      const quiet = await story.push(commit)
      expect([quiet.code, listSends().length]).toEqual([0, 4])
      // The other side of what is not known: the outbound rule of one workspace acts in all of them.
      sandbox.setSwitches({ 'outbound-scope': 'application' })
      const failed = await story.push(commit, { inputs })
      expect([failed.code, failed.outputs['result']], failed.log).toEqual([1, 'no-changes'])
      expect(failed.log).toContain('otherwise: colleagues may be written to')
      expect(failed.log).toContain('not tried: ads reach nobody')
      expect(failed.log).toMatch(/::error [^\n]*file=fleet\.yaml/u)
    } finally {
      await story.end()
    }
  })
})
