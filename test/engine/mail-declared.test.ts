/** Tests and notices of a file alone: what each says, where, and of lists that are too long to be read for it. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { checkDeclaredMail } from '../../src/engine/plan/mail-declared.ts'
import { fleetOf, live, planOf } from './build.ts'

const when = (field: string, operator: string, value: Json): Json => ({ conditions: [{ field, operator, value }] })
const BLOCK: Json = [{ type: 'block' }]

const SPEC = {
  lists: { bad: { type: 'domain', items: ['bad.example'] }, none: { type: 'domain', items: [] } },
  rules: {
    senders: { match: when('from.domain', 'in_list', ['bad', 'none']), actions: BLOCK },
    paper: {
      priority: 20,
      match: when('from.domain', 'is', 'paper.example'),
      actions: [{ type: 'mark_as_read' }, { type: 'mark_as_spam' }, { type: 'archive' }],
    },
    out: { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example'), actions: BLOCK },
    loose: { trigger: 'outbound', priority: 6, match: when('recipient.domain', 'is', 'loose.example'), actions: BLOCK },
  },
  workspaces: { main: { rules: ['senders', 'paper', 'out'] } },
  accounts: [{ email: 'a@fleet.example', workspace: 'main' }],
} as const

const receive = (from: Json, expect_: Json) => ({ name: 't', receive: { from, to: '*' }, expect: expect_ })
const send = (to: Json, expect_: Json) => ({ name: 't', send: { from: '*', to }, expect: expect_ })

async function check(test: Json, more: { readonly [section: string]: Json } = {}) {
  const { reports, diagnostics } = checkDeclaredMail(await fleetOf({ ...SPEC, tests: [test], ...more }))
  const found = diagnostics.filter(({ severity }) => severity !== 'notice')
  return { results: reports.map(({ result }) => result), said: found.map(({ code, summary }) => `${code}: ${summary}`) }
}

describe('a test of the file', () => {
  it.each([
    [
      'what is blocked, and by what',
      receive({ in: 'bad' }, 'delivered'),
      'is blocked: rule/senders acts, since from.domain in_list list/bad, list/none (a@bad.example)',
    ],
    [
      'how mail is marked',
      receive('b@paper.example', { starred: true }),
      'is delivered, marked as spam and marked as read',
    ],
    [
      'that no rule is there',
      receive('x@y.example', 'blocked'),
      'is delivered: rule/senders asks for from.domain in_list list/bad, list/none',
    ],
    ['to whom may not be written', send({ domain: 'rival.example' }, 'delivered'), 'may not send to'],
    ['to whom may be written', send('x@y.example', 'blocked'), 'may send to x@y.example (compose)'],
  ])('says %s, with the rules that lead there', async (_, test, words) => {
    const { results, said } = await check(test as Json)
    expect(results).toEqual(['fails'])
    expect(said[0]).toContain(words)
  })

  it('that hangs on what nobody knows is a warning that names it, unless the fleet assumes one side', async () => {
    const test = send({ domain: 'loose.example' }, 'blocked')
    const open = await check(test)
    expect(open.results).toEqual(['undecided'])
    expect(open.said[0]).toContain('test-undecided: ')
    expect(open.said[0]).toContain('outbound-scope')
    expect(await check(test, { settings: { assume: { 'outbound-scope': 'application' } } })).toEqual({
      results: ['holds'],
      said: [],
    })
  })

  it('that describes no mail is an error, since it would hold whatever the guardrails are', async () => {
    expect((await check(receive({ in: 'none' }, 'blocked'))).said[0]).toContain('yields-nothing: ')
  })

  it('is not decided where a list is too long to be read for it, and a plan then says nothing of mail', async () => {
    const items = Array.from({ length: 200_001 }, (_, index) => `d${index}.example`)
    const lists = { ...SPEC.lists, bad: { type: 'domain', items } }
    expect((await check(receive({ in: 'bad' }, 'blocked'), { lists })).said).toEqual([
      'mail-too-large: list/bad holds 200,001 names, more than the 200,000 of one list that are read to say what becomes of mail, so nothing is said of it: use domains in place of addresses, or fewer names',
    ])
    const plan = await planOf({ spec: { ...SPEC, lists }, live: live({}) })
    expect(plan.mail).toEqual({ tests: [], changes: [] })
    expect(plan.changes.find(({ address }) => address === 'list/bad')?.direction).toBe('both')
    expect(plan.diagnostics.find(({ code }) => code === 'mail-too-large')?.severity).toBe('warning')
  })
})

describe('a notice by proof', () => {
  it('stands at the line of its rule, and only of rules that the file declares', async () => {
    const rules = {
      ...SPEC.rules,
      out: { ...SPEC.rules.out, match: when('recipient.domain', 'is_not', 'ours.example') },
    }
    const { diagnostics } = checkDeclaredMail(await fleetOf({ ...SPEC, rules }))
    const found = diagnostics.filter(({ severity }) => severity === 'notice')
    expect(found.map(({ code, file, line }) => [code, file, line])).toContainEqual([
      'mail-block-spares-mixed',
      'fleet.yaml',
      1,
    ])
    expect(new Set(found.map(({ column }) => column))).not.toContain(1)
    expect(found[0]?.summary).toMatch(/rule\/out blocks only mail of which no recipient is ours\.example/)
  })

  it('stands at the line of an account that no rule governs', async () => {
    const accounts = [
      { for_each: 'tenants', email: 'a-{slug}@fleet.example', workspace: 'main' },
      { for_each: 'tenants', email: 'b-{slug}@fleet.example', workspace: 'bare' },
    ]
    const workspaces = { ...SPEC.workspaces, bare: {} }
    const { diagnostics } = checkDeclaredMail(
      await fleetOf({ ...SPEC, tenants: [{ slug: 'acme' }, { slug: 'globex' }], accounts, workspaces }),
    )
    const found = diagnostics.filter(({ code }) => code === 'mail-account-ungoverned')
    expect(found.map(({ file, summary }) => [file, summary])).toEqual([
      [
        'fleet.yaml',
        'no rule governs what b-acme@fleet.example and b-globex@fleet.example receive or send, though other accounts of their tenants have rules for it',
      ],
    ])
  })
})
