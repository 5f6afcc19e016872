/** Tests of the fleet file against a second evaluator that tries every mail of a small universe. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideTests } from '../../src/mail/decide-test.ts'
import { listSides, type Sides } from '../../src/mail/doubts.ts'
import type { Condition, Example, MailList, MailRule, MailTest, MailWorld, Position } from '../../src/mail/model.ts'
import { compareExamples } from '../../src/mail/order.ts'
import { runs } from '../runs.ts'
import { type BruteMail, isAsExpected, isDescribed, judge, standsAt } from './brute.ts'
import { listAddresses, listOutbound } from './universe.ts'
import { type Scene, scenes, sides, tests } from './worlds.ts'

const wayOf = (test: MailTest) => ('receive' in test ? 'inbound' : 'outbound')

const toBrute = ({ from, to, type }: Example, test: MailTest): BruteMail => ({ way: wayOf(test), from, to, type })

/** The addresses that a condition or a position names. */
function listNamed(test: MailTest, world: MailWorld): ReadonlySet<string> {
  const named: string[] = []
  for (const { conditions } of world.rules.values()) {
    for (const condition of conditions) {
      if (!condition.field.endsWith('.address') || condition.operator === 'contains') continue
      if (condition.operator === 'in_list') named.push(...condition.lists.flatMap(({ items }) => items ?? []))
      else named.push(condition.value)
    }
  }
  for (const position of 'receive' in test ? [test.receive.from] : test.send.to) {
    if (position.kind === 'is' && position.part === 'address') named.push(position.value)
    if ('list' in position && position.list.type === 'address') named.push(...(position.list.items ?? []))
  }
  return new Set(named.map((name) => name.toLowerCase()))
}

const alone = (address: string) => ({ addresses: [address], type: null })

function* listMails(test: MailTest, world: MailWorld, at: Sides): Generator<BruteMail> {
  const rules = [...world.rules.values()]
  const named = listNamed(test, world)
  const isBetter = (a: string, b: string) => compareExamples(alone(a), alone(b), (one) => named.has(one)) < 0
  if ('receive' in test) {
    const seen = (address: string) => String(standsAt(address, test.receive.from, at))
    const senders = listAddresses(rules, 'from', seen, at, isBetter)
    for (const { email } of world.accounts) {
      for (const from of senders) yield { way: 'inbound', from, to: [email], type: null }
    }
    return
  }
  const seen = (address: string) => test.send.to.map((position) => Number(standsAt(address, position, at))).join('')
  const people = listAddresses(rules, 'recipient', seen, at, isBetter)
  for (const { email } of world.accounts) yield* listOutbound(email, people)
}

function isWrong(mail: BruteMail, test: MailTest, world: MailWorld, at: Sides): boolean {
  if (!isDescribed(test, mail, at)) return false
  const email = mail.way === 'inbound' ? mail.to[0] : mail.from
  const home = world.accounts.find((account) => account.email === email)?.workspace ?? null
  return !isAsExpected(judge(mail, world, home, at), test.expect)
}

const farEnd = ({ from, to, type }: Example | BruteMail, test: MailTest) =>
  wayOf(test) === 'inbound' ? { addresses: [from], type: null } : { addresses: [...to].sort(), type }

/** The simplest there is in the universe. */
function findWrong(test: MailTest, { world }: Scene, at: Sides): BruteMail | null {
  const named = listNamed(test, world)
  let best: BruteMail | null = null
  for (const mail of listMails(test, world, at)) {
    if (!isWrong(mail, test, world, at)) continue
    const order = best ? compareExamples(farEnd(mail, test), farEnd(best, test), (one) => named.has(one)) : -1
    if (order < 0) best = mail
  }
  return best
}

const cases = scenes.chain((scene) => fc.record({ scene: fc.constant(scene), test: tests(scene.lists), at: sides }))

describe('a test of mail', () => {
  it('holds or fails as a second evaluator finds that tries every mail, and its counterexample is as short as any', () => {
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const [answer] = decideTests([test], scene.world, at)
        const wrong = findWrong(test, scene, at)
        if (answer?.result === 'fails') {
          expect(isWrong(toBrute(answer.counterexample, test), test, scene.world, at)).toBe(true)
          if (wrong) {
            const named = listNamed(test, scene.world)
            const [found, best] = [farEnd(answer.counterexample, test), farEnd(wrong, test)]
            expect(
              compareExamples(found, best, (one) => named.has(one)),
              JSON.stringify([found, best]),
            ).toBeLessThanOrEqual(0)
          }
        } else {
          expect(['holds', 'yields-nothing']).toContain(answer?.result)
          expect(wrong).toBeNull()
        }
      }),
      { numRuns: runs(2000) },
    )
  })

  it('is undecided exactly where it holds under some sides of the doubts and fails under others', () => {
    const open = ['outbound-scope', 'equal-priority', 'placement', 'zero-limit', 'limit-order'] as const
    fc.assert(
      fc.property(cases, ({ scene, test, at }) => {
        const { 'multi-label-tld': tld, 'unmanaged-items': items } = at
        const decided = { 'multi-label-tld': tld, 'unmanaged-items': items }
        const [answer] = decideTests([test], scene.world, decided)
        if (answer?.result === 'yields-nothing') return
        const each = listSides(open, decided).map((one) => decideTests([test], scene.world, one.sides)[0]?.result)
        const results = new Set(each)
        expect(answer?.result).toBe(results.size > 1 ? 'undecided' : [...results][0])
      }),
      { numRuns: runs(150) },
    )
  })
})

const source = 'fleet.yaml:1'
const common = { name: 'a test', source }
const condition = (field: string, operator: 'is' | 'is_not' | 'contains', value: string) => ({ field, operator, value })
const block = (conditions: readonly Condition[], given: Partial<MailRule> = {}): MailRule => ({
  name: 'rule/r',
  trigger: 'outbound',
  priority: 10,
  enabled: true,
  operator: 'all',
  conditions,
  actions: [{ type: 'block' }],
  source,
  ...given,
})
const worldOf = (...rules: readonly MailRule[]): MailWorld => ({
  rules: new Map(rules.map((rule) => [rule.name, rule])),
  policies: new Map(),
  workspaces: new Map([['workspace/w', { rules: rules.map(({ name }) => name), policy: null }]]),
  accounts: [{ email: 'support@fleet.example', workspace: 'workspace/w', tenant: null }],
})
const anybody: Position = { kind: 'anybody' }
const toDomain = (value: string): Position => ({ kind: 'is', part: 'domain', value })
const sends = (to: readonly Position[], only = false): MailTest => ({
  ...common,
  expect: { outcome: 'blocked' },
  send: { from: anybody, to, only, types: ['compose', 'reply'] },
})
const partners: MailList = { name: 'list/partners', type: 'domain', items: ['p.example'] }

describe('the counterexample of a test', () => {
  it('is a recipient beside an allowed one, where a rule blocks only mail without any', () => {
    const world = worldOf(block([condition('recipient.domain', 'is_not', 'p.example')]))
    const [answer] = decideTests([sends([{ kind: 'not_in', list: partners }])], world, {})
    expect(answer).toMatchObject({
      result: 'fails',
      counterexample: { from: 'support@fleet.example', to: ['a@a.example', 'a@p.example'], type: 'compose' },
      verdict: { outcome: 'delivered' },
      path: [
        {
          rule: 'rule/r',
          matched: false,
          because: 'asks for recipient.domain is_not p.example, and a@p.example is',
          source,
        },
      ],
    })
    expect(decideTests([sends([{ kind: 'not_in', list: partners }], true)], world, {})).toEqual([{ result: 'holds' }])
  })

  it('is a reply, where a rule asks for mail that is none', () => {
    const world = worldOf(block([condition('outbound.type', 'is', 'compose')]))
    expect(decideTests([sends([anybody])], world, {})).toMatchObject([
      { counterexample: { to: ['a@a.example'], type: 'reply' } },
    ])
  })

  it('is an address that the file names, before one in a domain for examples, before any other', () => {
    const world = worldOf(block([condition('recipient.address', 'is_not', 'very-long-name@somewhere.test')]))
    expect(decideTests([sends([anybody])], world, {})).toMatchObject([
      { counterexample: { to: ['very-long-name@somewhere.test'] } },
    ])
    const other = worldOf(block([condition('recipient.domain', 'is_not', 'x.y')]))
    expect(decideTests([sends([anybody])], other, {})).toMatchObject([{ counterexample: { to: ['a@x.y'] } }])
    const none = worldOf()
    expect(decideTests([sends([anybody])], none, {})).toMatchObject([{ counterexample: { to: ['a@a.example'] } }])
  })

  it('is the other domain that a text within a domain finds', () => {
    const world = worldOf(block([condition('recipient.domain', 'contains', 'acme.example')]))
    const test = {
      ...sends([{ kind: 'not_in', list: { name: 'list/a', type: 'domain', items: ['acme.example'] } }], true),
      expect: { not: true, outcome: 'blocked' },
    } as const
    expect(decideTests([test], world, {})).toMatchObject([{ counterexample: { to: ['a@aacme.example'] } }])
  })

  it('is missing where no account or no mail is described', () => {
    const world = worldOf()
    const noAccount = {
      ...sends([anybody]),
      send: { from: toDomain('other.example'), to: [anybody], only: false, types: ['reply'] as const },
    }
    const noMail = sends([{ kind: 'in', list: { name: 'list/none', type: 'domain', items: [] } }])
    expect(decideTests([noAccount, noMail], world, {})).toEqual([
      { result: 'yields-nothing', what: 'account' },
      { result: 'yields-nothing', what: 'mail' },
    ])
  })

  it('comes with the doubts that it hangs on', () => {
    const rule = block([condition('recipient.tld', 'is', 'co.uk')])
    const test = sends([toDomain('shop.co.uk')])
    expect(decideTests([test], worldOf(rule), {})).toMatchObject([{ result: 'undecided', doubts: ['multi-label-tld'] }])
    expect(decideTests([test], worldOf(rule), { 'multi-label-tld': 'suffix' })).toEqual([{ result: 'holds' }])
    expect(decideTests([test], worldOf(rule), { 'multi-label-tld': 'last-label' })).toMatchObject([{ result: 'fails' }])
  })
})

describe('a test of guardrails that could cost for ever', () => {
  const texts = Array.from({ length: 50 }, (_, index) => `word-${String.fromCharCode(97 + (index % 26))}${index}`)
  const cost = (work: () => void): number => {
    const cpu = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(cpu)
    return (user + system) / 1e6
  }

  it('is decided at once, with fifty texts to contain in each of ten rules', () => {
    const rules = Array.from({ length: 10 }, (_, index) =>
      block(
        texts.map((text) => condition('recipient.address', 'contains', `${text}-${index}`)),
        {
          name: `rule/r${index}`,
          priority: index,
          operator: 'any',
          actions: [{ type: index % 2 ? 'mark_as_read' : 'archive' }],
        },
      ),
    )
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { read: true, archived: false } } as const
      expect(decideTests([test, sends([anybody])], worldOf(...rules), {})).toMatchObject([
        { result: 'fails' },
        { result: 'fails' },
      ])
    })
    expect(spent).toBeLessThan(20)
  })

  it('is decided at once, with twenty rules that each ask for several recipients, or are all to be met', () => {
    const rules = Array.from({ length: 20 }, (_, index) =>
      block(
        [
          condition('recipient.domain', 'is', `a${index}.example`),
          condition('recipient.domain', 'is', `b${index}.example`),
        ],
        {
          name: `rule/r${index}`,
          priority: index,
          actions: [{ type: 'assign_to_folder', value: `F${index}` }],
        },
      ),
    )
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { not: true, folder: 'F0' } } as const
      expect(decideTests([test], worldOf(...rules), {})).toMatchObject([
        { result: 'fails', counterexample: { to: ['a@a0.example', 'a@b0.example'] } },
      ])
    })
    expect(spent).toBeLessThan(20)
  })

  it('is decided at once, with one rule that asks for fifty texts in one address', () => {
    const rule = block(texts.map((text) => condition('recipient.address', 'contains', text)))
    const spent = cost(() => {
      const test = { ...sends([anybody]), expect: { not: true, outcome: 'blocked' } } as const
      expect(decideTests([test], worldOf(rule), {})).toMatchObject([
        { result: 'fails', verdict: { outcome: 'blocked' } },
      ])
    })
    expect(spent).toBeLessThan(20)
  })
})
