/**
 * What guardrails do to mail, by the shipped command line: tests of the file, what a plan opens and closes, and one mail
 * explained. What is said is then tried: the sandbox delivers the very mails that the plan names.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MailExample, TestReport, Verdict } from '../../src/domain/mail.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Ended } from '../program.ts'
import { speak } from '../sandbox/client.ts'
import { runProgram } from '../warm.ts'

const FLEET = `version: 1
fleet: mail
tenants:
  - {slug: acme, tier: trial}
  - {slug: globex, tier: gold}
lists:
  partners: {type: domain, items: [p.example]}
  blocked: {type: domain, items: [spam.example]}
rules:
  block-senders: {match: {conditions: [{field: from.domain, operator: in_list, value: [blocked]}]}, actions: [{type: block}]}
  partners-only:
    trigger: outbound
    match: {conditions: [{field: recipient.domain, operator: is_not, value: p.example}]}
    actions: [{type: block}]
  invoices:
    priority: 20
    match: {conditions: [{field: from.domain, operator: is, value: paper.example}]}
    actions: [{type: mark_as_read}, {type: mark_as_starred}]
workspaces: {main: {rules: [block-senders, partners-only, invoices]}}
accounts: [{email: "support-{slug}@fleet.example", for_each: tenants, workspace: main}]
`
const HOLDING = `tests:
  - {name: spam never reaches anybody, receive: {from: {domain: spam.example}, to: "*"}, expect: blocked}
  - {name: invoices are starred, receive: {from: billing@paper.example, to: support-acme@fleet.example}, expect: {starred: true, read: true}}
  - {name: nobody is cut off from the office, receive: {from: {domain: acme.example}, to: "*"}, expect: {not: blocked}}
`
/** The language has no negated list: one partner among them lets everybody else through. */
const FAILING = `  - name: trial agents write to partners only
    send: {from: {accounts: "*", where: {tier: trial}}, to: {not_in: partners}}
    expect: blocked
`

let sandbox: Sandbox
let folder: string

beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-mail-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const LEDGER = ['--ledger', 'file:ledger.json'] as const
const write = (text: string) => writeFileSync(join(folder, 'fleet.yaml'), text)

function fleet(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const access = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
  return runProgram('cli', args, folder, { ...access, ...env })
}

async function json<T>(args: readonly string[]): Promise<T> {
  const { out, err } = await fleet([...args, '--json'])
  if (out === '') throw new Error(err)
  return JSON.parse(out) as T
}

/** What the sandbox makes of a mail that a plan or a test shows. */
async function deliver({ from, to, type }: MailExample): Promise<string> {
  const api = speak(sandbox.url)
  const sender = sandbox.state().grants.find(({ email }) => email === from)
  if (!sender) return (await api('POST', '/_sandbox/mail', { from, to: to[0] ?? '' })).body.outcome
  const { status } = await api('POST', `/v3/grants/${sender.id}/messages/send`, {
    to: to.map((email) => ({ email })),
    ...(type === 'reply' ? { reply_to_message_id: 'x' } : {}),
  })
  return status === 200 ? 'delivered' : 'blocked'
}

type Validation = { readonly valid: boolean; readonly tests: readonly TestReport[] }

describe('the tests of a fleet file', () => {
  it('are decided without a key; one that fails shows a mail that the sandbox indeed delivers', async () => {
    write(FLEET + HOLDING + FAILING)
    const validation = await json<Validation>(['validate'])
    expect(validation.valid).toBe(false)
    expect(validation.tests.map(({ result }) => result)).toEqual(['holds', 'holds', 'holds', 'fails'])
    const { code, err } = await fleet(['validate'], { NYLAS_API_KEY: '' })
    expect(code).toBe(1)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      "fleet.yaml:25:5: error: test 'trial agents write to partners only' fails",
    )

    const refused = await fleet(['apply', '--yes', ...LEDGER])
    expect(refused.code).toBe(3)
    expect(sandbox.state().grants).toEqual([])
    write(FLEET + HOLDING)
    const applied = await fleet(['apply', '--yes', ...LEDGER])
    expect(applied.code, applied.err).toBe(0)
    const shown = validation.tests[3]?.counterexample
    if (!shown) throw new Error('a test that fails has a counterexample')
    expect(shown.to).toHaveLength(2)
    expect(await deliver(shown)).toBe('delivered')
    expect(await deliver({ ...shown, to: shown.to.filter((one) => !one.endsWith('p.example')) })).toBe('blocked')
  })

  it('refuse a plan whose guardrails break them, and hold in the plan after the apply', async () => {
    write(FLEET + HOLDING)
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const after = await json<Plan>(['plan', ...LEDGER])
    expect(after.changes).toEqual([])
    expect(after.mail.tests.map(({ result }) => result)).toEqual(['holds', 'holds', 'holds'])
    write(FLEET.replace('[spam.example]', '[other.example]') + HOLDING)
    const { code, out, err } = await fleet(['plan', ...LEDGER])
    expect([code, `${out}${err}`.includes('test-failed')]).toEqual([3, true])
  })

  it('may name a list that others keep: a plan looks into it, and says whose mail a rule over it stops', async () => {
    const theirs = FLEET.replace('[spam.example]}', '[spam.example]}\n  theirs: {type: domain}').replace(
      'workspaces:',
      '  by-theirs: {match: {conditions: [{field: from.domain, operator: in_list, value: [theirs]}]}, actions: [{type: block}]}\nworkspaces:',
    )
    write(theirs)
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const list = sandbox.state().lists.find(({ name }) => name === 'theirs')
    sandbox.seed({ lists: [{ id: list?.id ?? '', items: ['evil.example'] }] })
    const attached = theirs.replace('[block-senders,', '[by-theirs, block-senders,')
    const test = '  - {name: theirs stop, receive: {from: {in: theirs}, to: "*"}, expect: blocked}\n'
    write(attached + HOLDING + test)
    // What hangs on who stands in it is no error without a key.
    const { valid, tests } = await json<Validation>(['validate'])
    expect([valid, tests.map(({ result }) => result)]).toEqual([true, ['holds', 'undecided', 'undecided', 'holds']])
    const plan = await json<Plan>(['plan', ...LEDGER])
    expect(plan.mail.changes).toMatchObject([{ direction: 'closes', accounts: 2, example: { from: 'a@evil.example' } }])
    const [shown] = plan.mail.changes
    if (!shown) throw new Error('it says what closes')
    expect(await deliver(shown.example)).toBe('delivered')
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    expect(await deliver(shown.example)).toBe('blocked')
    const second = await json<Plan>(['plan', ...LEDGER])
    expect([second.changes, second.mail.changes]).toEqual([[], []])
    const ends = ['--from', 'a@evil.example', '--to', 'support-acme@fleet.example']
    const explained = await fleet(['explain', '--live', ...ends, ...LEDGER])
    expect(explained.out).toContain('blocked by rule/by-theirs')
  })

  it('are held against what lives by drift, and are its first line', async () => {
    write(FLEET + HOLDING)
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const [list] = sandbox.state().lists.filter(({ name }) => name === 'blocked')
    sandbox.seed({ lists: [{ id: list?.id ?? '', items: [] }] })
    const { code, out } = await fleet(['drift', ...LEDGER])
    expect(code).toBe(2)
    expect(out).toContain('2 tests hold, 1 fails')
    const drift = await json<Plan>(['drift', ...LEDGER])
    expect(drift.mail.tests.map(({ result }) => result)).toEqual(['fails', 'holds', 'holds'])
    const healed = await json<Plan>(['plan', ...LEDGER])
    expect(healed.mail.tests.map(({ result }) => result)).toEqual(['holds', 'holds', 'holds'])
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    expect((await json<Plan>(['drift', ...LEDGER])).changes).toEqual([])
  })
})

describe('the mail of a plan', () => {
  it('names mails that are delivered before and blocked after, and the other way round', async () => {
    write(FLEET)
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    write(FLEET.replace('[spam.example]', '[new.example]'))
    const plan = await json<Plan>(['plan', ...LEDGER])
    expect(plan.format).toBe(2)
    expect(plan.mail.changes.map(({ direction, says }) => `${direction}: ${says}`)).toEqual([
      'opens: from spam.example to 2 mailboxes (was blocked by rule/block-senders)',
      'closes: from new.example to 2 mailboxes (blocked by rule/block-senders)',
    ])
    expect(plan.changes.map(({ direction }) => direction)).toEqual(['both'])
    const outcomes = () => Promise.all(plan.mail.changes.map(({ example }) => deliver(example)))
    expect(await outcomes()).toEqual(plan.mail.changes.map(({ before }) => before.outcome))
    expect((await fleet(['plan', ...LEDGER])).out).toContain('mail opens: from spam.example')
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    expect(await outcomes()).toEqual(plan.mail.changes.map(({ after }) => after.outcome))
    expect((await json<Plan>(['plan', ...LEDGER])).changes).toEqual([])
  })
})

type Explanation = {
  readonly account: string
  readonly workspace: string
  readonly direction: string
  readonly verdict: Verdict
  readonly certain: boolean
  readonly path: readonly { readonly rule: string; readonly matched: boolean; readonly source: string | null }[]
}

const [TAGGED, UMLAUT] = [
  ['u@bulk.example', 'u+x@bulk.example'],
  ['u@xn--mller-kva.example', 'u@müller.example'],
] as const

describe('an address that may be written in two ways', () => {
  it.each([
    ['plus-tags', 'literal', TAGGED, 'delivered', 1],
    ['plus-tags', 'ignored', TAGGED, 'blocked', 0],
    ['international-domains', 'as-written', UMLAUT, 'delivered', 1],
    ['international-domains', 'ascii', UMLAUT, 'blocked', 0],
  ] as const)(
    'is compared as the file assumes, by every answer and by the sandbox (%s: %s)',
    async (doubt, side, [named, sender], outcome, code) => {
      const bulk = `{field: from.address, operator: is, value: ${named}}`
      const guarded = FLEET.replace('{field: from.domain, operator: in_list, value: [blocked]}', bulk)
      const settings = `settings: {assume: {${doubt}: ${side}}}\n`
      const tests = `tests:
  - {name: no bulk, receive: {from: ${sender}, to: "*"}, expect: blocked}
`
      write(guarded + tests)
      const undecided = await fleet(['validate'])
      expect([undecided.code, `${undecided.out}${undecided.err}`]).toEqual([0, expect.stringContaining(doubt)])
      write(guarded + tests + settings)
      const settled = await fleet(['validate'])
      expect([settled.code, `${settled.out}${settled.err}`.includes('test-failed')]).toEqual([code, code === 1])

      write(guarded + settings)
      await sandbox.close()
      sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none', [doubt]: side } })
      expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
      expect((await json<Plan>(['plan', ...LEDGER])).changes).toEqual([])
      const mail = { from: sender, to: ['support-acme@fleet.example'], type: null }
      const said = await json<Explanation>(['explain', '--from', mail.from, '--to', mail.to[0] ?? ''])
      expect([said.verdict.outcome, said.certain, await deliver(mail)]).toEqual([outcome, true, outcome])
    },
  )
})

describe('nylas-fleet explain', () => {
  const FROM = ['--from', 'support-acme@fleet.example']

  it('names the rule, its line and why, of the file without a key and of what lives', async () => {
    write(FLEET)
    const ends = [...FROM, '--to', 'x@outside.example']
    const explained = await json<Explanation>(['explain', ...ends])
    expect(explained).toMatchObject({
      account: 'support-acme@fleet.example',
      workspace: 'workspace/main',
      direction: 'outbound',
      verdict: { outcome: 'blocked', blocked_by: 'rule/partners-only' },
      certain: true,
      path: [{ rule: 'rule/partners-only', matched: true, source: 'fleet.yaml:11' }],
    })
    expect(sandbox.requests()).toEqual([])
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    write(FLEET.replace('value: p.example', 'value: outside.example'))
    expect((await json<Explanation>(['explain', ...ends])).verdict.outcome).toBe('delivered')
    const live = await json<Explanation>(['explain', ...ends, '--live', ...LEDGER])
    expect(live).toMatchObject({ verdict: { blocked_by: 'rule/partners-only' }, workspace: 'workspace/main' })
    expect((await fleet(['explain', ...ends])).out).toContain('delivered')
  })

  it('takes several recipients as one mail, and the direction that is asked for', async () => {
    write(FLEET)
    const both = await json<Explanation>(['explain', ...FROM, '--to', 'x@outside.example', '--to', 'y@p.example'])
    expect(both.verdict.outcome).toBe('delivered')
    const inside = [...FROM, '--to', 'support-globex@fleet.example']
    expect((await json<Explanation>(['explain', ...inside])).direction).toBe('outbound')
    const inbound = await json<Explanation>(['explain', ...inside, '--direction', 'inbound'])
    expect(inbound).toMatchObject({ account: 'support-globex@fleet.example', verdict: { outcome: 'delivered' } })
    expect(inbound.path.map(({ rule }) => rule)).toEqual(['rule/block-senders', 'rule/invoices'])
  })

  it.each([
    ['an unknown account', ['--from', 'a@b.example', '--to', 'c@d.example'], 'is an account of this fleet'],
    ['no address', ['--from', 'a@b.example', '--to', 'nobody'], 'is no e-mail address'],
    ['no end', ['--from', 'a@b.example'], '--to'],
    [
      'several receivers',
      ['--from', 'a@b.example', '--to', 'support-acme@fleet.example', '--to', 'c@d.example'],
      'one --to',
    ],
    ['a type that is none', [...FROM, '--to', 'c@d.example', '--type', 'forward'], 'compose or reply'],
  ])('ends with 1 and one sentence for %s', async (_, args, words) => {
    write(FLEET)
    const { code, out, err } = await fleet(['explain', ...args])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })
})
